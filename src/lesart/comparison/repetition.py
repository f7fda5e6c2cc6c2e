"""Points that say again what another one says of the same sentences."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from lesart.records.point import Point, PointKind, Reading, Relation

SAME_PLACE = 0.5  # of the shorter of two readings that the other one covers

# A point that rests on nothing else is told by the figure or the date itself.
_TOLD_BY_VALUES = ("point-figures-differ", "point-dates-differ", "point-similar-content")

_Rule = Callable[[Point, Point], bool]


def without_repetition(points: Sequence[Point]) -> tuple[Point, ...]:
    """Give the points without those that another one makes superfluous.

    A figure or date that is the same everywhere says nothing beside sentences that agree as a whole; sentences that do
    not agree say nothing beside the figure or the dispute that stands in them, or where each of them agrees with
    another one; and of two points about the same places one is enough.
    """
    kept = dict(enumerate(points))
    near = _neighbours(points)
    rules: tuple[_Rule, ...] = (
        _value_told_by_sentences,
        _sentences_told_by_value,
        _told_by_dispute,
        _told_twice,
    )
    for rule in rules:
        for at, point in enumerate(points):
            if at in kept and any(rule(point, kept[other]) for other in near[at] if other in kept):
                del kept[at]
    agreed = [reading for point in kept.values() if _is_agreed(point) for reading in point.readings]
    return tuple(point for point in kept.values() if not _adds_nothing(point, agreed))


def _neighbours(points: Sequence[Point]) -> list[list[int]]:
    """Give for each point the others that have a reading in the report and place of its first reading."""
    held: defaultdict[str, list[tuple[Reading, int]]] = defaultdict(list)
    for at, point in enumerate(points):
        for reading in point.readings:
            held[reading.report_id].append((reading, at))
    firsts = [point.readings[0] for point in points]
    return [
        sorted(
            {other for reading, other in held[first.report_id] if other != at and _same_place(first, reading)}
        )
        for at, first in enumerate(firsts)
    ]


def _value_told_by_sentences(point: Point, other: Point) -> bool:
    return (
        _is_value(point)
        and point.relation is Relation.AGREE
        and _is_content(other)
        and other.relation is Relation.AGREE
        and _lies_in(point, other)
    )


def _sentences_told_by_value(point: Point, other: Point) -> bool:
    return (
        _is_content(point)
        and point.relation is Relation.COMPATIBLE
        and all(reason.rule in _TOLD_BY_VALUES for reason in point.because)
        and (other.kind is PointKind.FIGURE or (_is_value(other) and other.relation is not Relation.AGREE))
        and _lies_in(point, other)
    )


def _told_by_dispute(point: Point, other: Point) -> bool:
    return (
        _is_content(point)
        and point.relation is not Relation.AGREE
        and other.relation is Relation.DISPUTED_BY_PARTIES
        and _lies_in(point, other)
    )


def _told_twice(point: Point, other: Point) -> bool:
    both_content = _is_content(point) and _is_content(other)
    return both_content and point.relation is other.relation and _lies_in(point, other)


def _is_agreed(point: Point) -> bool:
    return _is_content(point) and point.relation is Relation.AGREE


def _adds_nothing(point: Point, agreed: Sequence[Reading]) -> bool:
    """Whether all that a point sets side by side is loosely alike and stands in points that agree, each with a nearer one."""
    return (
        _is_content(point)
        and point.relation is Relation.COMPATIBLE
        and {reason.rule for reason in point.because} == {"point-similar-content"}
        and all(any(_same_place(reading, told) for told in agreed) for reading in point.readings)
    )


def _is_value(point: Point) -> bool:
    return point.kind in (PointKind.FIGURE, PointKind.DATE, PointKind.PLACE, PointKind.ACTOR)


def _is_content(point: Point) -> bool:
    return not _is_value(point) and point.relation is not Relation.DISPUTED_BY_PARTIES


def _lies_in(point: Point, other: Point) -> bool:
    """Whether each reading of a point stands where the other one has a reading too."""
    return all(any(_same_place(reading, theirs) for theirs in other.readings) for reading in point.readings)


def _same_place(reading: Reading, other: Reading) -> bool:
    if reading.report_id != other.report_id:
        return False
    shorter = min(reading.span.end - reading.span.start, other.span.end - other.span.start)
    return reading.span.overlap(other.span) >= SAME_PLACE * shorter
