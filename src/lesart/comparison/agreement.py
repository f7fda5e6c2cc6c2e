"""Points about what is said: the same in other words, with something more, or with words that differ."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np

from lesart.comparison.alignment.across_languages import may_say_the_same
from lesart.comparison.alignment.content import Laid
from lesart.comparison.alignment.keywords import shared_words, word_rarity
from lesart.comparison.alignment.sharing import Shared
from lesart.comparison.alignment.substance import substance
from lesart.comparison.foreign_slots import is_foreign
from lesart.comparison.likeness import content_words, stems_of
from lesart.comparison.quotations import differing_words
from lesart.comparison.readings import Compared, clearest, point_of, reading_at
from lesart.comparison.slots import Difference, differences
from lesart.comparison.stances import denies, negation_places
from lesart.comparison.units import Unit
from lesart.records.point import NARRATOR, Point, PointKind, Reading, Relation
from lesart.records.reason import Reason
from lesart.records.span import Span
from lesart.resources import word_set
from lesart.text.words import word_spans

# Mean nearness from which readings say the same; below it one of them may say more. Of what agrees by this measure on
# ten labelled events, 7 in 100 are no point at all by hand at 0.31, 3 at 0.33, 2 at 0.35.
SAME_SAYING = 0.33
SAME_SUBSTANCE = 0.33  # of the words beside names, on average
# Of their content words that two texts share which contradict in a negation only; of six found on random events with 0.75
# one was true.
CONTRARY_SHARE = 0.85
CONTRARY_WORDS = 3
ABOUT_AS_NEAR = 0.8  # of the nearness of the nearest reading
_SAID = {
    Relation.AGREE: "point-same-content",
    Relation.COMPATIBLE: "point-similar-content",
    Relation.CONFLICT: "point-other-polarity",
}
# Of readings in several languages, which share no words.
_MEANT = {**_SAID, Relation.AGREE: "point-same-meaning", Relation.COMPATIBLE: "point-similar-meaning"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair:
    """Two readings of different reports that are not word for word the same.

    `likeness` is that of the sentences they were cut from, `shared_substance` the share of the words beside names of the
    briefer one that the other has too.
    """

    first: Unit
    second: Unit
    likeness: float
    shared_substance: float
    differences: tuple[Difference, ...]
    is_contrary: bool


def content_points(compared: Compared, laid: Laid, groups: Sequence[Shared]) -> tuple[Point, ...]:
    """Give a point for each group of stretches that speak to the same thing."""
    rarity = word_rarity([unit.text for unit in laid.units])
    kept = (_without_strays(group) for group in groups)
    return tuple(_point(compared, _pairs(compared, group), group.units, rarity) for group in kept)


def _without_strays(group: Shared) -> Shared:
    """Give the group without what a report adds to a reading that others give as well, and which none of them says."""
    nearest = [_nearest(group, at) for at in range(len(group.units))]
    near = {unit.owner for unit, value in zip(group.units, nearest, strict=True) if value >= SAME_SAYING}
    kept = [at for at, unit in enumerate(group.units) if nearest[at] >= SAME_SAYING or unit.owner not in near]
    return Shared(
        units=tuple(group.units[at] for at in kept),
        texts=tuple(group.texts[at] for at in kept),
        likeness=group.likeness[np.ix_(kept, kept)],
    )


def _nearest(group: Shared, at: int) -> float:
    """Give the nearness of the nearest reading of another report."""
    return max(
        1.0
        if group.texts[at] == group.texts[other]
        else nearness(group.units[at], unit, float(group.likeness[at, other]))
        for other, unit in enumerate(group.units)
        if unit.owner != group.units[at].owner
    )


def nearness(first: Unit, second: Unit, likeness: float) -> float:
    """Give how near two readings are: the mean of their sentences' likeness and of the share of words they have in common."""
    ours, theirs = stems_of(first.text), stems_of(second.text)
    return (likeness + len(ours & theirs) / max(1, len(ours | theirs))) / 2


def kind_of(readings: Sequence[Reading]) -> PointKind:
    """Give STATEMENT where most readings are somebody's words, else ACT."""
    said = sum(reading.by != NARRATOR or reading.statement_id is not None for reading in readings)
    return PointKind.STATEMENT if 2 * said > len(readings) else PointKind.ACT


def is_negated(text: str) -> bool:
    """Whether a text holds a word that negates; "nicht nur" and "nicht zuletzt" negate nothing."""
    return bool(negation_places(_words(text)))


def is_contrary(first: str, second: str) -> bool:
    """Whether two texts have the same content words and one of them alone negates one of these.

    "nicht aufgehoben, sondern verlängert" is no contrary of "verlängert": the other text does not speak of lifting.
    """
    plain = second if is_negated(first) else first
    if is_negated(first) == is_negated(second) or word_set("de", "negation_words").intersection(
        _words(plain)
    ):
        return False  # "nicht nur die Empfänger, sondern alle" is no contrary of "nicht die Empfänger, sondern alle"
    ours, theirs = _plain_words(first), _plain_words(second)
    shared = ours & theirs
    is_alike = len(shared) >= CONTRARY_WORDS and len(shared) >= CONTRARY_SHARE * len(ours | theirs)
    return is_alike and _negated_words(first if is_negated(first) else second) <= shared


def _point(
    compared: Compared, pairs: Sequence[_Pair], units: Sequence[Unit], rarity: Mapping[str, float]
) -> Point:
    relation = _relation(pairs)
    differing = differing_words(compared.reports, units)
    readings = [
        replace(reading_at(compared.reports[unit.owner], unit.span), differing=differing.get(unit, ()))
        for unit in units
    ]
    point = point_of(
        compared, kind_of(readings), relation, readings, _because(units, pairs, relation, rarity)
    )
    return replace(point, label=clearest(readings[at] for at in _nearest_to_others(units, pairs)).text)


def _nearest_to_others(units: Sequence[Unit], pairs: Sequence[_Pair]) -> Iterator[int]:
    """Give the places of the units that are about as near to those of other reports as any: what the point is about."""
    near = [
        [
            nearness(pair.first, pair.second, pair.likeness)
            for pair in pairs
            if unit in (pair.first, pair.second)
        ]
        for unit in units
    ]
    mean = [sum(told) / len(told) if told else 0.0 for told in near]
    return (at for at, value in enumerate(mean) if value >= ABOUT_AS_NEAR * max(mean))


def _pairs(compared: Compared, group: Shared) -> list[_Pair]:
    told = [stems_of(substance(compared.reports[unit.owner], unit.span)) for unit in group.units]
    return [
        _Pair(
            first=group.units[first],
            second=group.units[second],
            likeness=float(group.likeness[first, second]),
            shared_substance=len(told[first] & told[second])
            / max(1, min(len(told[first]), len(told[second]))),
            differences=differences(group.units[first], group.units[second]),
            is_contrary=_are_contrary(compared, group.units[first], group.units[second]),
        )
        for first, second in combinations(range(len(group.units)), 2)
        if group.texts[first] != group.texts[second] and group.units[first].owner != group.units[second].owner
    ]


def _are_contrary(compared: Compared, first: Unit, second: Unit) -> bool:
    """Whether one unit negates what the other says, whose sentence denies nothing around it ("es gehe nicht darum, …")."""
    if not is_contrary(first.text, second.text):
        return False
    plain = second if is_negated(first.text) else first
    sentence = plain.sentence.of(compared.reports[plain.owner].text)
    return not is_negated(sentence) and not denies(sentence)


def _relation(pairs: Sequence[_Pair]) -> Relation:
    """Give how the texts of a group relate; word for word the same texts count once.

    CONFLICT where two of them differ in nothing but a negation, AGREE where they are near in wording on average and
    no slot differs, COMPATIBLE else: one of them may say more, or tells of a denial that the other does not tell.
    """
    if any(pair.is_contrary for pair in pairs):
        return Relation.CONFLICT
    if any(pair.differences or _is_denied_once(pair) for pair in pairs):
        return Relation.COMPATIBLE
    return Relation.AGREE if _say_the_same(pairs) else Relation.COMPATIBLE


def _is_denied_once(pair: _Pair) -> bool:
    """Whether one of two German texts denies; in other languages a denial is one of the differences."""
    if is_foreign(pair.first) or is_foreign(pair.second):
        return False
    return denies(pair.first.text) != denies(pair.second.text)


def _say_the_same(pairs: Sequence[_Pair]) -> bool:
    foreign = [pair for pair in pairs if is_foreign(pair.first) or is_foreign(pair.second)]
    german = [pair for pair in pairs if pair not in foreign]
    near = [nearness(pair.first, pair.second, pair.likeness) for pair in german]
    shared = [pair.shared_substance for pair in german]
    is_near = sum(near) >= SAME_SAYING * len(near) and sum(shared) >= SAME_SUBSTANCE * len(shared)
    return (
        is_near
        and all(shared)
        and all(may_say_the_same(pair.first, pair.second, pair.likeness) for pair in foreign)
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
    if len({unit.language for unit in units}) > 1:
        return [_reason(_MEANT[relation], unit, unit.span) for unit in units]
    return [_reason(_SAID[relation], unit, span) for unit, span in shared_words(units, rarity)]


def _reason(rule: str, unit: Unit, span: Span) -> Reason:
    text = unit.text[span.start - unit.span.start : span.end - unit.span.start]
    return Reason(rule=rule, report_id=unit.report_id, text=text, span=span)


def _negated_words(text: str) -> frozenset[str]:
    """Give for each negation the content word behind it, at the end of a text the one before it."""
    words = _words(text)
    return frozenset(
        next(iter(content_words(" ".join(words[at + 1 :]))), "")
        or next(reversed(content_words(" ".join(words[:at]))), "")
        for at in negation_places(words)
    )


def _plain_words(text: str) -> frozenset[str]:
    return frozenset(word for word in content_words(text) if word not in word_set("de", "negation_words"))


def _words(text: str) -> list[str]:
    return [span.of(text).casefold() for span in word_spans(text)]
