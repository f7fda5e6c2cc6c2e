"""Points about what is said: the same in other words, or with something more."""

from collections.abc import Sequence
from itertools import combinations

from lesart.comparison.alignment import Group
from lesart.comparison.content import Laid
from lesart.comparison.readings import Compared, point_of, reading_at, reason_at
from lesart.records.point import NARRATOR, Point, PointKind, Reading, Relation

SAME_SAYING = 0.45  # mean likeness from which two wordings say the same; below it one of them says more


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
    rule = "point-same-content" if relation is Relation.AGREE else "point-similar-content"
    return point_of(
        compared, kind_of(readings), relation, readings, [reason_at(reading, rule) for reading in readings]
    )


def _relation(laid: Laid, group: Group) -> Relation:
    """Give AGREE where the readings of different reports are near in wording, COMPATIBLE where one of them is not."""
    alike = [
        laid.likeness_of(first, second)
        for first, second in combinations(group, 2)
        if laid.units[first].owner != laid.units[second].owner
    ]
    return Relation.AGREE if sum(alike) / len(alike) >= SAME_SAYING else Relation.COMPATIBLE
