"""Where two texts about the same thing differ: figures, dates, places, persons, negation, modality."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from lesart.comparison.likeness import stems_of
from lesart.comparison.polarity import is_foreign, negating_words
from lesart.comparison.units import Unit
from lesart.comparison.values import counts_same_thing, date_relation, figure_relation, is_dated
from lesart.records.entity import EntityType, Mention, MentionForm
from lesart.records.point import Relation
from lesart.records.span import Span
from lesart.resources import word_set, word_table
from lesart.text.clauses import clause_spans
from lesart.text.words import word_spans

SHARED_STEMS = 2  # of content words, from which a clause speaks of the same


class Slot(StrEnum):
    """What kind of words differ."""

    FIGURE = "figures"
    DATE = "dates"
    PLACE = "places"
    PERSON = "persons"
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
    places and modality are not looked at, and its negation by the whole.
    """
    if is_foreign(first) or is_foreign(second):
        return (
            *_other_figures(first, second),
            *_other_dates(first, second),
            *_other_names(first, second, EntityType.PER, Slot.PERSON),
            *_other_polarity(first, second),
        )
    return (
        *_other_figures(first, second),
        *_other_dates(first, second),
        *_other_names(first, second, EntityType.LOC, Slot.PLACE),
        *_other_names(first, second, EntityType.PER, Slot.PERSON),
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
        if counts_same_thing(ours, theirs)
    ]
    same = [pair for pair in pairs if figure_relation(*pair) is Relation.AGREE]
    settled = {quantity.span for pair in same for quantity in pair}
    for ours, theirs in pairs:
        if ours.span not in settled and theirs.span not in settled:
            yield Difference(slot=Slot.FIGURE, first=ours.span, second=theirs.span)


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


def _other_names(first: Unit, second: Unit, kind: EntityType, slot: Slot) -> Iterator[Difference]:
    ours, theirs = _named(first, kind), _named(second, kind)
    if ours and theirs and not ours.keys() & theirs.keys():
        yield Difference(slot=slot, first=min(ours.values()), second=min(theirs.values()))


def _named(unit: Unit, kind: EntityType) -> dict[str, Span]:
    """Give the first place of each entity named; of places only those where something is ("in …", "bei …")."""
    places: dict[str, Span] = {}
    for mention in unit.mentions:
        named = mention.type is kind and mention.form is MentionForm.NAME
        if named and (kind is not EntityType.LOC or _is_scene(unit, mention)):
            places.setdefault(mention.entity, mention.span)
    return places


def _is_scene(unit: Unit, mention: Mention) -> bool:
    before = unit.text[: mention.span.start - unit.span.start].casefold().split()
    return bool(before) and before[-1] in word_set("de", "place_prepositions")


def _other_words(first: Unit, second: Unit, slot: Slot) -> Iterator[Difference]:
    ours, theirs = _slot_words(first, second, slot), _slot_words(second, first, slot)
    if ours.keys() != theirs.keys():
        only_ours = [span for kind, span in ours.items() if kind not in theirs]
        only_theirs = [span for kind, span in theirs.items() if kind not in ours]
        yield Difference(slot=slot, first=min(only_ours, default=None), second=min(only_theirs, default=None))


def _slot_words(unit: Unit, other: Unit, slot: Slot) -> dict[str, Span]:
    """Give the first place of each kind of word that fills a slot in a clause about what the other unit says."""
    kinds, told = _kinds(slot), stems_of(other.text)
    found: dict[str, Span] = {}
    for clause in clause_spans(unit.text, Span(0, len(unit.text))):
        if len(told & stems_of(clause.of(unit.text))) < SHARED_STEMS:
            continue
        for span in word_spans(unit.text, clause):
            kind = kinds.get(span.of(unit.text).casefold())
            if kind is not None and not _is_bound(unit, span.shifted(unit.span.start)):
                found.setdefault(kind, span.shifted(unit.span.start))
    return found


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
