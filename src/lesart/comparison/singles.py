"""What only one report says."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from lesart.comparison.agreement import kind_of
from lesart.comparison.content import Laid
from lesart.comparison.likeness import content_words
from lesart.comparison.readings import Compared, point_of, reading_at, reason_at
from lesart.comparison.units import Unit
from lesart.records.point import Point, PointKind, Reading, Relation
from lesart.records.span import Span

FEWEST_CONTENT_WORDS = 4
MOST_NARRATED = 8  # of the narrator's own sentences without a figure, per report


def single_points(compared: Compared, laid: Laid, shared: Sequence[Point]) -> tuple[Point, ...]:
    """Give what no other report says: every statement and figure, and of the narrator's sentences the first few."""
    taken: defaultdict[str, list[Span]] = defaultdict(list)
    for point in shared:
        for reading in point.readings:
            taken[reading.report_id].append(reading.span)
    alone = [
        unit for unit in laid.units if not _is_taken(unit, taken[unit.report_id]) and _is_substantial(unit)
    ]
    return tuple(_point(compared, unit) for unit in _chosen(alone))


def _is_taken(unit: Unit, taken: Sequence[Span]) -> bool:
    return any(2 * span.overlap(unit.span) >= unit.span.end - unit.span.start for span in taken)


def _is_substantial(unit: Unit) -> bool:
    return len(content_words(unit.text)) >= FEWEST_CONTENT_WORDS


def _chosen(units: Sequence[Unit]) -> Iterator[Unit]:
    narrated: dict[int, int] = {}
    for unit in units:
        if unit.statement is None and not unit.quantities:
            narrated[unit.owner] = narrated.get(unit.owner, 0) + 1
            if narrated[unit.owner] > MOST_NARRATED:
                continue
        yield unit


def _point(compared: Compared, unit: Unit) -> Point:
    quantity = unit.quantities[0] if unit.quantities else None
    reading: Reading = reading_at(compared.reports[unit.owner], unit.span, quantity=quantity)
    kind = PointKind.FIGURE if quantity else kind_of([reading])
    return point_of(compared, kind, Relation.SINGLE, [reading], [reason_at(reading, "point-single")])
