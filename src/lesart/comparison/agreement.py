"""Points about what is said: the same in other words, or with something more."""

from collections.abc import Sequence
from itertools import combinations

from lesart.comparison.alignment import Group
from lesart.comparison.content import Laid
from lesart.comparison.likeness import content_words
from lesart.comparison.readings import Compared, point_of, reading_at, reason_at
from lesart.comparison.stances import denies
from lesart.records.point import NARRATOR, Point, PointKind, Reading, Relation
from lesart.resources import word_set
from lesart.text.words import word_spans

SAME_SAYING = 0.3  # mean likeness from which two wordings say the same; below it one of them may say more

CONTRARY_SHARE = 0.75  # of their content words that two texts share which differ in a negation only
CONTRARY_WORDS = 3
_RULES = {
    Relation.AGREE: "point-same-content",
    Relation.COMPATIBLE: "point-similar-content",
    Relation.CONFLICT: "point-other-polarity",
}


def content_points(compared: Compared, laid: Laid, groups: Sequence[Group]) -> tuple[Point, ...]:
    """Give a point for each group of units that speak to the same thing."""
    return tuple(_point(compared, laid, group) for group in groups)


def kind_of(readings: Sequence[Reading]) -> PointKind:
    """Give STATEMENT where most readings are somebody's words, else ACT."""
    said = sum(reading.by != NARRATOR or reading.statement_id is not None for reading in readings)
    return PointKind.STATEMENT if 2 * said > len(readings) else PointKind.ACT


def _point(compared: Compared, laid: Laid, group: Group) -> Point:
    units = [laid.units[at] for at in group]
    readings = [reading_at(compared.reports[unit.owner], unit.span) for unit in units]
    relation = _relation(laid, group)
    because = [reason_at(reading, _RULES[relation]) for reading in readings]
    return point_of(compared, kind_of(readings), relation, readings, because)


def _relation(laid: Laid, group: Group) -> Relation:
    """Give how the texts of a group relate; word for word the same texts count once.

    CONFLICT where two of them differ in nothing but a negation, AGREE where they are near in wording on average,
    COMPATIBLE where one of them may say more than another or tells of a denial that the other does not tell.
    """
    pairs = [
        (first, second)
        for first, second in combinations(group, 2)
        if laid.text_of[first] != laid.text_of[second] and laid.units[first].owner != laid.units[second].owner
    ]
    if any(is_contrary(laid.units[first].text, laid.units[second].text) for first, second in pairs):
        return Relation.CONFLICT
    if any(denies(laid.units[first].text) != denies(laid.units[second].text) for first, second in pairs):
        return Relation.COMPATIBLE
    alike = [laid.likeness_of(first, second) for first, second in pairs]
    return Relation.AGREE if not alike or sum(alike) / len(alike) >= SAME_SAYING else Relation.COMPATIBLE


def is_contrary(first: str, second: str) -> bool:
    """Whether two texts have the same content words and one of them alone is negated."""
    if _is_negated(first) == _is_negated(second):
        return False
    ours, theirs = _plain_words(first), _plain_words(second)
    shared = len(ours & theirs)
    return shared >= CONTRARY_WORDS and shared >= CONTRARY_SHARE * len(ours | theirs)


def _is_negated(text: str) -> bool:
    return any(word in word_set("de", "negation_words") for word in _words(text))


def _plain_words(text: str) -> frozenset[str]:
    return frozenset(word for word in content_words(text) if word not in word_set("de", "negation_words"))


def _words(text: str) -> list[str]:
    return [span.of(text).casefold() for span in word_spans(text)]
