"""Figures and dates: the same counted thing or the same happening, compared by value."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from lesart.comparison.alignment import Limits, aligned_groups
from lesart.comparison.content import Laid
from lesart.comparison.readings import Compared, point_of, reading_at
from lesart.comparison.units import trimmed
from lesart.comparison.values import counts_same_thing, date_relation, figure_relation, names_same_noun
from lesart.records.point import Point, PointKind, Reading, Relation
from lesart.records.quantity import Quantity
from lesart.records.reason import Reason
from lesart.records.span import Span
from lesart.records.time import TimeExpression, TimeType
from lesart.text.clauses import clause_spans
from lesart.text.words import word_spans

LIMITS = Limits(pair=0.2, join=0.2)
SURE_CONFLICT = 0.4  # likeness below which different values are taken for values of different things
NEVER = -1000.0  # keeps two values out of one group, whatever else is in it
MOST_VALUES = 1000  # compared with one another; tables of figures would take all the time
DAY_LENGTH = len("2025-03-14")
_CALENDAR = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_RULES = {
    (PointKind.FIGURE, Relation.AGREE): "point-same-figure",
    (PointKind.FIGURE, Relation.COMPATIBLE): "point-compatible-figure",
    (PointKind.FIGURE, Relation.CONFLICT): "point-other-figure",
    (PointKind.DATE, Relation.AGREE): "point-same-date",
    (PointKind.DATE, Relation.COMPATIBLE): "point-compatible-date",
    (PointKind.DATE, Relation.CONFLICT): "point-other-date",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Valued:
    """A figure or a date in its unit."""

    unit: int
    span: Span
    quantity: Quantity | None = None
    date: str | None = None
    is_anchored: bool = False


def figure_points(compared: Compared, laid: Laid) -> tuple[Point, ...]:
    """Give the points about figures that two or more reports put to the same counted thing."""
    figures = [
        _Valued(unit=at, span=quantity.span, quantity=quantity)
        for at, unit in enumerate(laid.units)
        for quantity in unit.quantities
    ]
    groups = _groups(laid, figures, _same_figure)
    return tuple(_point(compared, laid, PointKind.FIGURE, group) for group in groups)


def date_points(compared: Compared, laid: Laid) -> tuple[Point, ...]:
    """Give the points about days, months and years that two or more reports give the same happening."""
    groups = _groups(laid, _dates(laid), _same_date)
    return tuple(_point(compared, laid, PointKind.DATE, group) for group in groups)


def dated_groups(compared: Compared, laid: Laid) -> Iterator[tuple[str, tuple[Reading, ...]]]:
    """Give each dated happening with the readings that date it, also those of one report alone."""
    dates = _dates(laid)
    groups = _groups(laid, dates, _equal_date)
    grouped = {value for group in groups for value in group}
    for group in [*groups, *((value,) for value in dates if value not in grouped)]:
        readings = dict.fromkeys(_reading(compared, laid, value) for value in group)
        yield (
            str(group[0].date),
            tuple(sorted(readings, key=lambda reading: (reading.report_id, reading.span))),
        )


def _dates(laid: Laid) -> list[_Valued]:
    return [
        _Valued(unit=at, span=time.span, date=time.value, is_anchored=time.is_anchored)
        for at, unit in enumerate(laid.units)
        for time in unit.times
        if is_dated(time)
    ]


def is_dated(time: TimeExpression) -> bool:
    """Whether a time expression stands for a day, a month or a year of the calendar."""
    return (
        time.type is TimeType.DATE and time.value is not None and _CALENDAR.fullmatch(time.value) is not None
    )


def clause_at(text: str, sentence: Span, inner: Span) -> Span:
    """Give the clause of a sentence that holds a stretch, or the sentence where no clause holds all of it."""
    clauses = (clause for clause in clause_spans(text, sentence) if clause.covers(inner))
    return trimmed(text, next(clauses, sentence))


def _groups(
    laid: Laid, values: Sequence[_Valued], may_pair: Callable[[Laid, _Valued, _Valued], bool]
) -> list[tuple[_Valued, ...]]:
    values = values[:MOST_VALUES]
    likeness = np.full((len(values), len(values)), NEVER)
    for (row, first), (column, second) in combinations(enumerate(values), 2):
        alike = laid.likeness_of(first.unit, second.unit)
        if may_pair(laid, first, second):
            likeness[row, column] = likeness[column, row] = alike
    owners = tuple(frozenset({laid.units[value.unit].owner}) for value in values)
    return [tuple(values[at] for at in group) for group in aligned_groups(likeness, owners, LIMITS)]


def _same_figure(laid: Laid, first: _Valued, second: _Valued) -> bool:
    if (
        first.quantity is None
        or second.quantity is None
        or not counts_same_thing(first.quantity, second.quantity)
    ):
        return False
    if figure_relation(first.quantity, second.quantity) is not Relation.CONFLICT:
        return True
    return names_same_noun(first.quantity, second.quantity) and _may_contradict(laid, first, second)


def _may_contradict(laid: Laid, first: _Valued, second: _Valued) -> bool:
    """Whether the texts are near enough and neither report names the other's number too ("25 statt bisher 50")."""
    if not _are_near(laid, first, second):
        return False
    return not _names_number(laid, first.unit, second) and not _names_number(laid, second.unit, first)


def _names_number(laid: Laid, unit: int, value: _Valued) -> bool:
    """Whether the text of a unit, or a figure anywhere in its report, is the number of a value."""
    number = value.quantity.number if value.quantity else None
    words = {span.of(laid.units[unit].text).replace(".", "") for span in word_spans(laid.units[unit].text)}
    owner = laid.units[unit].owner
    return str(number) in words or any(
        number in other.numbers for other in laid.units if other.owner == owner
    )


def _same_date(laid: Laid, first: _Valued, second: _Valued) -> bool:
    if first.date is None or second.date is None:
        return False
    if date_relation(first.date, second.date) is not Relation.CONFLICT:
        return True
    return _is_lone_day(laid, first) and _is_lone_day(laid, second) and _are_near(laid, first, second)


def _is_lone_day(laid: Laid, value: _Valued) -> bool:
    """Whether a text names one day in full and no other date; "am Mittwoch" can be read in two weeks."""
    dated = [time for time in laid.units[value.unit].times if is_dated(time)]
    return not value.is_anchored and len(value.date or "") == DAY_LENGTH and len(dated) == 1


def _are_near(laid: Laid, first: _Valued, second: _Valued) -> bool:
    return laid.likeness_of(first.unit, second.unit) >= SURE_CONFLICT


def _equal_date(_laid: Laid, first: _Valued, second: _Valued) -> bool:
    return first.date == second.date


def _point(compared: Compared, laid: Laid, kind: PointKind, group: Sequence[_Valued]) -> Point:
    relation = _sharpest(_relations(laid, group))
    readings = [_reading(compared, laid, value) for value in group]
    because = [
        Reason(
            rule=_RULES[kind, relation],
            report_id=laid.units[value.unit].report_id,
            text=value.span.of(compared.reports[laid.units[value.unit].owner].text),
            span=value.span,
        )
        for value in group
    ]
    return point_of(compared, kind, relation, readings, because)


def _relations(laid: Laid, group: Sequence[_Valued]) -> Iterator[Relation]:
    for first, second in combinations(group, 2):
        if laid.units[first.unit].owner == laid.units[second.unit].owner:
            continue
        if first.quantity is not None and second.quantity is not None:
            yield figure_relation(first.quantity, second.quantity)
        if first.date is not None and second.date is not None:
            yield date_relation(first.date, second.date)


def _sharpest(relations: Iterable[Relation]) -> Relation:
    found = set(relations)
    order = (Relation.CONFLICT, Relation.COMPATIBLE, Relation.AGREE)
    return next(relation for relation in order if relation in found)


def _reading(compared: Compared, laid: Laid, value: _Valued) -> Reading:
    unit = laid.units[value.unit]
    report = compared.reports[unit.owner]
    span = clause_at(report.text, unit.sentence, value.span)
    return reading_at(report, span, quantity=value.quantity, date=value.date)
