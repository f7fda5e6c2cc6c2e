"""Points about what is said: the same in other words, with something more, or with words that differ."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from lesart.comparison.alignment import Group
from lesart.comparison.content import Laid
from lesart.comparison.keywords import shared_words, word_rarity
from lesart.comparison.likeness import content_words, group_rarity, stems_of
from lesart.comparison.narrowing import telling_part
from lesart.comparison.readings import Compared, point_of, reading_at
from lesart.comparison.slots import Difference, Slot, differences
from lesart.comparison.stances import denies
from lesart.comparison.substance import substance
from lesart.comparison.units import Unit, unit_at
from lesart.records.point import NARRATOR, Point, PointKind, Reading, Relation
from lesart.records.reason import Reason
from lesart.records.span import Span
from lesart.resources import word_set
from lesart.text.words import word_spans

# Mean likeness from which two wordings say the same; below it one of them may say more.
SAME_SAYING = 0.3
SAME_WORDS = 0.5  # of the content words of the shorter of any two, names and dates left aside
FEW_WORDS = 5  # a text of fewer words must be held whole or counts as one of so many
SAME_BUT_FOR_PLACE = 0.35  # likeness from which another place is what a point is about
CONTRARY_SHARE = 0.75  # of their content words that two texts share which differ in a negation only
CONTRARY_WORDS = 3
_SAID = {
    Relation.AGREE: "point-same-content",
    Relation.COMPATIBLE: "point-similar-content",
    Relation.CONFLICT: "point-other-polarity",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair:
    """Two readings of different reports that are not word for word the same."""

    first: Unit
    second: Unit
    likeness: float
    shared: float
    differences: tuple[Difference, ...]


def content_points(compared: Compared, laid: Laid, groups: Sequence[Group]) -> tuple[Point, ...]:
    """Give a point for each group of units that speak to the same thing."""
    texts = [unit.text for unit in laid.units]
    groups_rarity, words_rarity = group_rarity(texts), word_rarity(texts)
    narrowed = [_narrowed(compared, laid, group, groups_rarity) for group in groups]
    return tuple(
        _point(compared, _pairs(compared, laid, group, units), units, words_rarity)
        for group, units in zip(groups, narrowed, strict=True)
    )


def kind_of(readings: Sequence[Reading]) -> PointKind:
    """Give STATEMENT where most readings are somebody's words, else ACT."""
    said = sum(reading.by != NARRATOR or reading.statement_id is not None for reading in readings)
    return PointKind.STATEMENT if 2 * said > len(readings) else PointKind.ACT


def is_negated(text: str) -> bool:
    """Whether a text holds a word that negates."""
    return any(word in word_set("de", "negation_words") for word in _words(text))


def is_contrary(first: str, second: str) -> bool:
    """Whether two texts have the same content words and one of them alone is negated."""
    if is_negated(first) == is_negated(second):
        return False
    ours, theirs = _plain_words(first), _plain_words(second)
    shared = len(ours & theirs)
    return shared >= CONTRARY_WORDS and shared >= CONTRARY_SHARE * len(ours | theirs)


def _narrowed(compared: Compared, laid: Laid, group: Group, rarity: Mapping[str, float]) -> list[Unit]:
    """Give the units of a group cut down to what they share with those of other reports."""
    narrowed = []
    for at in group:
        unit = laid.units[at]
        report = compared.reports[unit.owner]
        others = [laid.units[other].text for other in group if laid.units[other].owner != unit.owner]
        span = telling_part(report, unit, others, rarity)
        narrowed.append(unit if span == unit.span else unit_at(report, unit.owner, span, unit.sentence_at))
    return narrowed


def _point(
    compared: Compared, pairs: Sequence[_Pair], units: Sequence[Unit], rarity: Mapping[str, float]
) -> Point:
    relation = _relation(pairs)
    readings = [reading_at(compared.reports[unit.owner], unit.span) for unit in units]
    kind = PointKind.PLACE if _is_about_place(pairs, relation) else kind_of(readings)
    return point_of(compared, kind, relation, readings, _because(units, pairs, relation, rarity))


def _pairs(compared: Compared, laid: Laid, group: Group, units: Sequence[Unit]) -> list[_Pair]:
    return [
        _Pair(
            first=ours,
            second=theirs,
            likeness=laid.likeness_of(first, second),
            shared=_shared_share(compared, ours, theirs),
            differences=differences(ours, theirs),
        )
        for (first, ours), (second, theirs) in combinations(zip(group, units, strict=True), 2)
        if laid.text_of[first] != laid.text_of[second] and ours.owner != theirs.owner
    ]


def _shared_share(compared: Compared, first: Unit, second: Unit) -> float:
    """Give how much of what the shorter of two units says beside names and dates the other one says too.

    A text of few words is measured as one of more: two shared words of four are chance.
    """
    ours, theirs = (stems_of(substance(compared.reports[unit.owner], unit.span)) for unit in (first, second))
    shared, shorter = len(ours & theirs), min(len(ours), len(theirs))
    return shared / max(1, shorter if shared == shorter else max(shorter, FEW_WORDS))


def _relation(pairs: Sequence[_Pair]) -> Relation:
    """Give how the texts of a group relate; word for word the same texts count once.

    CONFLICT where two of them differ in nothing but a negation, AGREE where they are near in wording on average and
    no slot differs, COMPATIBLE else: one of them may say more, or tells of a denial that the other does not tell.
    """
    if any(is_contrary(pair.first.text, pair.second.text) for pair in pairs):
        return Relation.CONFLICT
    if any(pair.differences or denies(pair.first.text) != denies(pair.second.text) for pair in pairs):
        return Relation.COMPATIBLE
    return Relation.AGREE if _say_the_same(pairs) else Relation.COMPATIBLE


def _say_the_same(pairs: Sequence[_Pair]) -> bool:
    likeness = sum(pair.likeness for pair in pairs)
    shared = min((pair.shared for pair in pairs), default=1.0)
    return likeness >= SAME_SAYING * len(pairs) and shared >= SAME_WORDS


def _is_about_place(pairs: Sequence[_Pair], relation: Relation) -> bool:
    """Whether the texts are the same but for the place they name."""
    return (
        relation is Relation.COMPATIBLE
        and all(pair.likeness >= SAME_BUT_FOR_PLACE for pair in pairs)
        and {difference.slot for pair in pairs for difference in pair.differences} == {Slot.PLACE}
    )


def _because(
    units: Sequence[Unit], pairs: Sequence[_Pair], relation: Relation, rarity: Mapping[str, float]
) -> list[Reason]:
    """Give the words that differ, or where none do, those that the readings share."""
    if relation is Relation.COMPATIBLE:
        differing = [
            _reason(f"point-{difference.slot.value}-differ", unit, span)
            for pair in pairs
            for difference in pair.differences
            for unit, span in ((pair.first, difference.first), (pair.second, difference.second))
            if span is not None
        ]
        if differing:
            return list(dict.fromkeys(differing))
    return [_reason(_SAID[relation], unit, span) for unit, span in shared_words(units, rarity)]


def _reason(rule: str, unit: Unit, span: Span) -> Reason:
    text = unit.text[span.start - unit.span.start : span.end - unit.span.start]
    return Reason(rule=rule, report_id=unit.report_id, text=text, span=span)


def _plain_words(text: str) -> frozenset[str]:
    return frozenset(word for word in content_words(text) if word not in word_set("de", "negation_words"))


def _words(text: str) -> list[str]:
    return [span.of(text).casefold() for span in word_spans(text)]
