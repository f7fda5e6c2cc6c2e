"""Why readings were joined to a point, worked out again from the reports."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from lesart.comparison.agreement import SAME_SAYING, nearness
from lesart.comparison.alignment.columns import Column, columns_of, meaning_between
from lesart.comparison.alignment.content import Laid, lay_out
from lesart.comparison.alignment.keywords import content_places
from lesart.comparison.alignment.sharing import FIRST_PASS, Shared, shared_stretches
from lesart.comparison.likeness import wording_likeness
from lesart.comparison.readings import reading_at
from lesart.comparison.units import Unit, unit_at, units_of
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.explanation import Explanation, Tie
from lesart.records.point import Point, PointKind, Reading
from lesart.records.span import Span
from lesart.records.vectors import SentenceEncoder


@dataclass(frozen=True, slots=True, kw_only=True)
class _Beside:
    """The reports laid side by side, each with its column by the place of the report."""

    reports: Sequence[AnnotatedReport]
    laid: Laid
    columns: Mapping[int, Column]


def explain_point(reports: Sequence[AnnotatedReport], point: Point, encoder: SentenceEncoder) -> Explanation:
    """Give why the readings of a point of these reports stand together.

    `reports` are the members of the event in the order of their ids, each with a vector for each sentence.
    """
    laid = lay_out(reports, units_of(reports), encoder)
    beside = _Beside(reports=reports, laid=laid, columns=_columns(reports, laid, encoder))
    units = [_unit_of(laid, reading) for reading in point.readings]
    group = _group_of(shared_stretches(reports, laid, encoder), point)
    ties = [
        _tie(beside, point.readings[first], point.readings[second], (units[first], units[second]))
        for first, second in combinations(range(len(units)), 2)
        if point.readings[first].report_id != point.readings[second].report_id
    ]
    return Explanation(
        point=point,
        report_ids=tuple(report.id for report in reports),
        ties=tuple(_strongest(point.readings, ties)),
        left_out=_left_out(beside, point, units),
        joined_from=FIRST_PASS.pair,
        same_from=SAME_SAYING,
        mean=_mean(group) if group and point.kind in (PointKind.ACT, PointKind.STATEMENT) else None,
    )


def _columns(
    reports: Sequence[AnnotatedReport], laid: Laid, encoder: SentenceEncoder
) -> Mapping[int, Column]:
    owners = sorted({unit.owner for unit in laid.units})
    units = [[unit for unit in laid.units if unit.owner == owner] for owner in owners]
    return dict(zip(owners, columns_of(reports, units, encoder), strict=True))


def _unit_of(laid: Laid, reading: Reading) -> int:
    """Give the unit that holds most of a reading."""
    return max(
        range(len(laid.units)),
        key=lambda at: (
            laid.units[at].report_id == reading.report_id,
            laid.units[at].span.overlap(reading.span),
        ),
    )


def _group_of(groups: Sequence[Shared], point: Point) -> Shared | None:
    readings = {(reading.report_id, reading.span) for reading in point.readings}
    return next(
        (group for group in groups if {(unit.report_id, unit.span) for unit in group.units} == readings), None
    )


def _mean(group: Shared) -> float | None:
    """Give the mean nearness of the readings of different reports that are not word for word the same."""
    alike = [
        nearness(group.units[first], group.units[second], float(group.likeness[first, second]))
        for first, second in combinations(range(len(group.units)), 2)
        if group.units[first].owner != group.units[second].owner and group.texts[first] != group.texts[second]
    ]
    return sum(alike) / len(alike) if alike else None


def _tie(beside: _Beside, first: Reading, second: Reading, units: tuple[int, int]) -> Tie:
    texts = beside.laid.text_of[units[0]], beside.laid.text_of[units[1]]
    ours, theirs = (_cut(beside, reading, unit) for reading, unit in zip((first, second), units, strict=True))
    meaning, wording = _likeness_parts(beside, *units)
    return Tie(
        first=first,
        second=second,
        parallel=max(0.0, float(beside.laid.parallel[texts])),
        likeness=beside.laid.likeness_of(*units),
        meaning=meaning,
        wording=wording,
        words=_shared_words(ours, theirs),
        names=_shared_names(ours, theirs),
        is_copy=texts[0] == texts[1],
    )


def _likeness_parts(beside: _Beside, first: int, second: int) -> tuple[float, float]:
    """Give how alike two units are in meaning, and how alike in wording."""
    units = beside.laid.units[first], beside.laid.units[second]
    ours, theirs = (beside.columns[unit.owner] for unit in units)
    place = ours.units.index(units[0]), theirs.units.index(units[1])
    wording = wording_likeness(ours.wordings, theirs.wordings)
    return float(meaning_between(ours, theirs)[place]), float(wording[place])


def _cut(beside: _Beside, reading: Reading, unit: int) -> Unit:
    whole = beside.laid.units[unit]
    return unit_at(beside.reports[whole.owner], whole.owner, reading.span, whole.sentence_at)


def _shared_words(first: Unit, second: Unit) -> tuple[tuple[Span, Span], ...]:
    ours, theirs = content_places(first), content_places(second)
    return tuple((ours[stem], theirs[stem]) for stem in ours if stem in theirs)


def _shared_names(first: Unit, second: Unit) -> tuple[str, ...]:
    theirs = {mention.entity for mention in second.mentions}
    return tuple(dict.fromkeys(mention.name for mention in first.mentions if mention.entity in theirs))


def _strongest(readings: Sequence[Reading], ties: Sequence[Tie]) -> Iterator[Tie]:
    """Give the strongest tie of each reading, each tie once, in the order of the readings."""
    told: set[tuple[Reading, Reading]] = set()
    for reading in readings:
        own = [tie for tie in ties if reading in (tie.first, tie.second)]
        best = max(own, key=lambda tie: (tie.is_copy, tie.parallel), default=None)
        if best is not None and (best.first, best.second) not in told:
            told.add((best.first, best.second))
            yield best


def _left_out(beside: _Beside, point: Point, units: Sequence[int]) -> Tie | None:
    """Give the stretch of a silent report that is most likely parallel to one of the readings."""
    laid, silent = beside.laid, set(point.not_reported)
    others = [at for at, unit in enumerate(laid.units) if unit.report_id in silent]
    if not others:
        return None
    texts = [laid.text_of[at] for at in units], [laid.text_of[at] for at in others]
    row, column = divmod(int(laid.parallel[np.ix_(*texts)].argmax()), len(others))
    near = laid.units[others[column]]
    reading = reading_at(beside.reports[near.owner], near.span)
    return _tie(beside, point.readings[row], reading, (units[row], others[column]))
