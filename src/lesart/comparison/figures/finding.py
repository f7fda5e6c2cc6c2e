"""Figures and dates: the same counted thing or the same happening, compared by value."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, islice

import numpy as np

from lesart.comparison.agreement import is_negated
from lesart.comparison.alignment.across_languages import Mask, other_languages
from lesart.comparison.alignment.content import Laid
from lesart.comparison.alignment.grouping import Limits, aligned_groups
from lesart.comparison.alignment.narrowing import clause_at
from lesart.comparison.alignment.substance import timeless
from lesart.comparison.figures.counts import Counted, are_one_count
from lesart.comparison.figures.scopes import scope_of
from lesart.comparison.foreign_slots import negating_words
from lesart.comparison.likeness import word_likeness
from lesart.comparison.readings import Compared, point_of, reading_at
from lesart.comparison.slots import Slot, differences
from lesart.comparison.units import Unit
from lesart.comparison.values import (
    date_relation,
    figure_relation,
    is_dated,
)
from lesart.records.point import Point, PointKind, Reading, Relation
from lesart.records.quantity import Quantity
from lesart.records.reason import Reason
from lesart.records.span import Span
from lesart.resources import word_set
from lesart.text.words import word_spans

LIMITS = Limits(pair=0.2, join=0.2)
SURE_CONFLICT = 0.4  # likeness below which different dates are taken for dates of different things
SURE_WEEKDAY = 0.5  # the same for weekdays, which are read with the help of the publication date
NEVER = -1000.0  # keeps two values out of one group, whatever else is in it
SAME_HAPPENING = 0.1  # likeness of two clauses without their dates
SAME_HAPPENING_VAGUE = 0.25
SAME_HAPPENING_ACROSS = 0.25  # likeness of two sentences in two languages, that is a cosine of 0.4
MOST_VALUES = 400  # compared with one another; tables of figures would take all the time
DAYS_OF_A_WEEK = 7
DAY_LENGTH = len("2025-03-14")
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
    counted: Counted | None = None
    date: str | None = None
    is_anchored: bool = False


def figure_points(compared: Compared, laid: Laid) -> tuple[Point, ...]:
    """Give the points about figures that two or more reports put to the same counted thing."""
    named = ((at, quantity) for at, unit in enumerate(laid.units) for quantity in unit.quantities)
    figures = [
        _Valued(unit=at, span=quantity.span, counted=_counted(compared, laid, at, quantity))
        for at, quantity in islice(named, MOST_VALUES)
    ]
    groups = _groups(laid, figures, _same_figure)
    told = (*groups, *_left_contradictions(laid, figures, groups))
    return tuple(_point(compared, laid, PointKind.FIGURE, group) for group in told)


def date_points(compared: Compared, laid: Laid) -> tuple[Point, ...]:
    """Give the points about days, months and years that two or more reports give the same happening."""
    dates = _dates(laid)
    groups = _groups(laid, dates, _same_date, _dated_alike(compared, laid, dates))
    return tuple(_point(compared, laid, PointKind.DATE, group) for group in groups)


def _left_contradictions(
    laid: Laid, figures: Sequence[_Valued], groups: Sequence[tuple[_Valued, ...]]
) -> Iterator[tuple[_Valued, ...]]:
    """Give the pairs of figures that contradict each other and that no group holds together."""
    together = {(first, second) for group in groups for first, second in combinations(group, 2)}
    for pair in combinations(figures, 2):
        if (
            pair not in together
            and _relation(*pair) is Relation.CONFLICT
            and laid.units[pair[0].unit].owner != laid.units[pair[1].unit].owner
            and _same_figure(laid, *pair)
        ):
            yield pair


def _counted(compared: Compared, laid: Laid, at: int, quantity: Quantity) -> Counted:
    unit = laid.units[at]
    report = compared.reports[unit.owner]
    clause = clause_at(report, unit.sentence, quantity.span)
    return Counted(unit=at, quantity=quantity, scope=scope_of(report, clause, quantity))


def _dates(laid: Laid) -> list[_Valued]:
    return [
        _Valued(unit=at, span=time.span, date=time.value, is_anchored=time.is_anchored)
        for at, unit in enumerate(laid.units)
        for time in unit.times
        if is_dated(time)
    ]


def _groups(
    laid: Laid,
    values: Sequence[_Valued],
    may_pair: Callable[[Laid, _Valued, _Valued], bool],
    alike_enough: Mask | None = None,
) -> list[tuple[_Valued, ...]]:
    values = values[:MOST_VALUES]
    likeness = np.full((len(values), len(values)), NEVER)
    for (row, first), (column, second) in combinations(enumerate(values), 2):
        alike = laid.likeness_of(first.unit, second.unit)
        if may_pair(laid, first, second) and (alike_enough is None or alike_enough[row, column]):
            likeness[row, column] = likeness[column, row] = alike
    owners = tuple(frozenset({laid.units[value.unit].owner}) for value in values)
    return [tuple(values[at] for at in group) for group in aligned_groups(likeness, owners, LIMITS)]


def _dated_alike(compared: Compared, laid: Laid, dates: Sequence[_Valued]) -> Mask:
    """Give which clauses tell of the same happening, whatever their dates, and none denies what another tells.

    A month or a year says little alone.
    """
    dates = dates[:MOST_VALUES]
    told = [_undated(compared, laid, value) for value in dates]
    alike = word_likeness(told, [unit.text for unit in laid.units])
    vague = np.array([len(value.date or "") < DAY_LENGTH for value in dates], dtype=np.bool_)
    floors = np.where(vague[:, None] | vague[None, :], SAME_HAPPENING_VAGUE, SAME_HAPPENING)
    negated = np.array([is_negated(text) for text in told], dtype=np.bool_)
    units = [laid.units[value.unit] for value in dates]
    enough: Mask = (alike >= floors) & (negated[:, None] == negated[None, :])
    return np.where(other_languages(units), _told_alike_across(laid, dates, units), enough)


def _told_alike_across(laid: Laid, dates: Sequence[_Valued], units: Sequence[Unit]) -> Mask:
    """Give which sentences tell of the same happening in two languages, and none denies what another tells."""
    texts = np.array([laid.text_of[value.unit] for value in dates], dtype=np.int_)
    negated = np.array([bool(negating_words(unit)) for unit in units], dtype=np.bool_)
    alike: Mask = (laid.likeness[np.ix_(texts, texts)] >= SAME_HAPPENING_ACROSS) & (
        negated[:, None] == negated[None, :]
    )
    return alike


def _undated(compared: Compared, laid: Laid, value: _Valued) -> str:
    unit = laid.units[value.unit]
    report = compared.reports[unit.owner]
    return timeless(report, clause_at(report, unit.sentence, value.span))


def _same_figure(laid: Laid, first: _Valued, second: _Valued) -> bool:
    if first.counted is None or second.counted is None:
        return False
    return are_one_count(laid, first.counted, second.counted)


def _same_date(laid: Laid, first: _Valued, second: _Valued) -> bool:
    if first.date is None or second.date is None:
        return False
    if date_relation(first.date, second.date) is not Relation.CONFLICT:
        return True
    if not (_is_lone_day(laid, first) and _is_lone_day(laid, second)):
        return False
    if not first.is_anchored and not second.is_anchored:
        return _are_near(laid, first, second)
    return _are_other_weekdays(laid, first, second)


def _is_lone_day(laid: Laid, value: _Valued) -> bool:
    """Whether a text names one day, in full or by its weekday, and no other date."""
    unit = laid.units[value.unit]
    wording = value.span.shifted(-unit.span.start).of(unit.text)
    words = {span.of(wording).casefold() for span in word_spans(wording)}
    names_day = not value.is_anchored or bool(words & word_set("de", "calendar_names"))
    return names_day and len(value.date or "") == DAY_LENGTH and sum(map(is_dated, unit.times)) == 1


def _are_other_weekdays(laid: Laid, first: _Valued, second: _Valued) -> bool:
    """Whether two texts put the same act on two days of one week, of which neither report names the other's.

    "am Mittwoch" can be read in two weeks; days further apart are not set against each other.
    """
    ours, theirs = laid.units[first.unit], laid.units[second.unit]
    apart = abs((date.fromisoformat(first.date or "") - date.fromisoformat(second.date or "")).days)
    return (
        apart < DAYS_OF_A_WEEK
        and laid.likeness_of(first.unit, second.unit) >= SURE_WEEKDAY
        and {difference.slot for difference in differences(ours, theirs)} <= {Slot.DATE}
        and not _names_date(laid, ours.owner, second)
        and not _names_date(laid, theirs.owner, first)
    )


def _names_date(laid: Laid, owner: int, value: _Valued) -> bool:
    return any(time.value == value.date for unit in laid.units if unit.owner == owner for time in unit.times)


def _are_near(laid: Laid, first: _Valued, second: _Valued) -> bool:
    return laid.likeness_of(first.unit, second.unit) >= SURE_CONFLICT


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
    """Give the relation of each two reports: a contradiction anywhere, else the best of their readings."""
    found: defaultdict[tuple[int, int], set[Relation]] = defaultdict(set)
    for first, second in combinations(group, 2):
        owners = laid.units[first.unit].owner, laid.units[second.unit].owner
        relation = _relation(first, second)
        if owners[0] != owners[1] and relation:
            found[min(owners), max(owners)].add(relation)
    order = (Relation.CONFLICT, Relation.AGREE, Relation.COMPATIBLE)
    for relations in found.values():
        yield next(relation for relation in order if relation in relations)


def _relation(first: _Valued, second: _Valued) -> Relation | None:
    if first.counted and second.counted:
        return figure_relation(first.counted.quantity, second.counted.quantity)
    return date_relation(first.date, second.date) if first.date and second.date else None


def _sharpest(relations: Iterable[Relation]) -> Relation:
    found = set(relations)
    order = (Relation.CONFLICT, Relation.COMPATIBLE, Relation.AGREE)
    return next(relation for relation in order if relation in found)


def _reading(compared: Compared, laid: Laid, value: _Valued) -> Reading:
    unit = laid.units[value.unit]
    report = compared.reports[unit.owner]
    span = clause_at(report, unit.sentence, value.span)
    quantity = value.counted.quantity if value.counted else None
    return reading_at(report, span, quantity=quantity, date=value.date, focus=value.span)
