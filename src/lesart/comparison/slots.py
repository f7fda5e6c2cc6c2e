"""Where two texts about the same thing differ: figures, dates, negation, modality."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from lesart.comparison.foreign_slots import is_foreign, negating_words, told_numbers
from lesart.comparison.likeness import stems_of
from lesart.comparison.units import Unit
from lesart.comparison.values import counts_same_thing, date_relation, figure_relation, is_dated
from lesart.records.point import Relation
from lesart.records.quantity import Quantity
from lesart.records.span import Span
from lesart.resources import word_set, word_table
from lesart.text.clauses import clause_spans
from lesart.text.words import word_spans

# Content words that a clause shares with another text from which it speaks of the same.
SHARED_STEMS, SHARED_PART = 2, 0.5


_HEARSAY, _PERFECT, _ALLEGED = "hearsay", "perfect", "alleged"


class Slot(StrEnum):
    """What kind of words differ."""

    FIGURE = "figures"
    DATE = "dates"
    NEGATION = "negations"
    MODALITY = "modalities"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A slot that two units fill differently; a side that leaves it empty has no span."""

    slot: Slot
    first: Span | None
    second: Span | None


def differences(first: Unit, second: Unit) -> tuple[Difference, ...]:
    """Give the slots that both units fill, but differently, and the negation or modality that only one has.

    A negation counts only in a clause that speaks of what the other unit speaks of. Where a unit is not German, its
    modality is not looked at, and its negation by the whole.
    """
    if is_foreign(first) or is_foreign(second):
        return (
            *_other_numbers(first, second),
            *_other_dates(first, second),
            *_other_polarity(first, second),
        )
    return (
        *_other_figures(first, second),
        *_other_dates(first, second),
        *_other_words(first, second, Slot.NEGATION),
        *_other_words(first, second, Slot.MODALITY),
    )


def may_be_one_happening(first: Unit, second: Unit) -> bool:
    """Whether neither figures nor dates tell that two units speak of two things."""
    dates = _date_relations(first, second)
    if dates and Relation.CONFLICT in dates and len(set(dates)) == 1:
        return False
    figures = [
        figure_relation(ours, theirs)
        for ours in first.quantities
        for theirs in second.quantities
        if counts_same_thing(ours, theirs)
    ]
    return not figures or any(relation is not Relation.CONFLICT for relation in figures)


def _other_figures(first: Unit, second: Unit) -> Iterator[Difference]:
    pairs = [
        (ours, theirs)
        for ours in first.quantities
        for theirs in second.quantities
        if counts_same_thing(ours, theirs) or _is_bounded_otherwise(ours, theirs)
    ]
    same = [pair for pair in pairs if figure_relation(*pair) is Relation.AGREE]
    settled = {quantity.span for pair in same for quantity in pair}
    for ours, theirs in pairs:
        if ours.span not in settled and theirs.span not in settled:
            yield Difference(slot=Slot.FIGURE, first=ours.span, second=theirs.span)


def _is_bounded_otherwise(first: Quantity, second: Quantity) -> bool:
    """Whether two figures are the same number, once as a bound: "400 Boote" and "mehr als 400 Schiffe"."""
    return first.number == second.number and first.bound is not second.bound


def _date_relations(first: Unit, second: Unit) -> list[Relation]:
    return [
        date_relation(ours.value, theirs.value)
        for ours in first.times
        for theirs in second.times
        if is_dated(ours) and is_dated(theirs) and ours.value and theirs.value
    ]


def _other_dates(first: Unit, second: Unit) -> Iterator[Difference]:
    relations = _date_relations(first, second)
    if relations and Relation.AGREE not in relations:
        ours = next(time.span for time in first.times if is_dated(time))
        theirs = next(time.span for time in second.times if is_dated(time))
        yield Difference(slot=Slot.DATE, first=ours, second=theirs)


def _other_words(first: Unit, second: Unit, slot: Slot) -> Iterator[Difference]:
    ours, theirs = _slot_words(first, second, slot), _slot_words(second, first, slot)
    only_ours = [span for kind, span in ours.items() if kind not in _all_kinds(second, slot)]
    only_theirs = [span for kind, span in theirs.items() if kind not in _all_kinds(first, slot)]
    if only_ours or only_theirs:
        yield Difference(slot=slot, first=min(only_ours, default=None), second=min(only_theirs, default=None))


def _all_kinds(unit: Unit, slot: Slot) -> frozenset[str]:
    """Give the kinds of words that fill a slot anywhere in a unit."""
    whole = Span(0, len(unit.text))
    return frozenset(kind for kind, _ in _kinds_in(unit, whole, _kinds(slot)))


def _slot_words(unit: Unit, other: Unit, slot: Slot) -> dict[str, Span]:
    """Give the first place of each kind of word that fills a slot in a clause about what the other unit says."""
    kinds, told = _kinds(slot), stems_of(other.text)
    found: dict[str, Span] = {}
    for clause in clause_spans(unit.text, Span(0, len(unit.text))):
        stems = stems_of(clause.of(unit.text))
        if len(told & stems) < max(SHARED_STEMS, SHARED_PART * len(stems)):
            continue
        for kind, span in _kinds_in(unit, clause, kinds):
            found.setdefault(kind, span)
    return found


def _kinds_in(unit: Unit, clause: Span, kinds: Mapping[str, str]) -> Iterator[tuple[str, Span]]:
    """Give the words of a clause that fill a slot with their kinds; hearsay is told with the perfect only."""
    words = [
        (kinds.get(span.of(unit.text).casefold()), span.shifted(unit.span.start))
        for span in word_spans(unit.text, clause)
    ]
    is_perfect = any(kind == _PERFECT for kind, _ in words)
    for kind, span in words:
        is_meant = kind is not None and kind != _PERFECT and (kind != _HEARSAY or is_perfect)
        if kind is not None and is_meant and not _is_bound(unit, span):
            yield (_ALLEGED if kind == _HEARSAY else kind), span


def _other_numbers(first: Unit, second: Unit) -> Iterator[Difference]:
    """Give the first numbers that only one of two units tells, where each tells one."""
    ours, theirs = told_numbers(first), told_numbers(second)
    only_ours = [span for number, span in ours.items() if number not in theirs]
    only_theirs = [span for number, span in theirs.items() if number not in ours]
    if only_ours and only_theirs:
        yield Difference(slot=Slot.FIGURE, first=min(only_ours), second=min(only_theirs))


def _other_polarity(first: Unit, second: Unit) -> Iterator[Difference]:
    ours, theirs = negating_words(first), negating_words(second)
    if bool(ours) != bool(theirs):
        yield Difference(slot=Slot.NEGATION, first=min(ours, default=None), second=min(theirs, default=None))


def _is_bound(unit: Unit, word: Span) -> bool:
    """Whether a word belongs to a figure: "nicht mehr als 9 Boote" denies nothing."""
    return any(quantity.span.covers(word) for quantity in unit.quantities)


def _kinds(slot: Slot) -> dict[str, str]:
    if slot is Slot.NEGATION:
        return dict.fromkeys(word_set("de", "negation_words") | word_set("de", "without_words"), "negation")
    return {row[0]: row[1] for row in word_table("de", "modality_words")}
