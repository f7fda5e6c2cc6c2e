"""Why readings were joined to a point, worked out again from the reports."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from lesart.comparison.agreement import SAME_SAYING, nearness
from lesart.comparison.alignment.content import Laid, lay_out, likeness_parts
from lesart.comparison.alignment.keywords import content_places
from lesart.comparison.alignment.sharing import FIRST_PASS, Shared, shared_stretches
from lesart.comparison.likeness import Matrix
from lesart.comparison.readings import reading_at
from lesart.comparison.units import Unit, unit_at, units_of
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.explanation import Explanation, Tie
from lesart.records.point import Point, PointKind, Reading
from lesart.records.span import Span
from lesart.records.vectors import SentenceEncoder


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ground:
    """The reports laid side by side, with both parts of the likeness."""

    reports: Sequence[AnnotatedReport]
    laid: Laid
    meaning: Matrix
    wording: Matrix


def explain_point(reports: Sequence[AnnotatedReport], point: Point, encoder: SentenceEncoder) -> Explanation:
    """Give why the readings of a point of these reports stand together.

    `reports` are the members of the event in the order of their ids, each with a vector for each sentence.
    """
    laid = lay_out(reports, units_of(reports), encoder)
    meaning, wording = likeness_parts(reports, laid, encoder)
    ground = _Ground(reports=reports, laid=laid, meaning=meaning, wording=wording)
    units = [_unit_of(laid, reading) for reading in point.readings]
    group = _group_of(shared_stretches(reports, laid, encoder), point)
    ties = [
        _tie(ground, point.readings[first], point.readings[second], (units[first], units[second]))
        for first, second in combinations(range(len(units)), 2)
        if point.readings[first].report_id != point.readings[second].report_id
    ]
    return Explanation(
        point=point,
        report_ids=tuple(report.id for report in reports),
        ties=tuple(_strongest(point.readings, ties)),
        left_out=_left_out(ground, point, units),
        joined_from=FIRST_PASS.pair,
        same_from=SAME_SAYING,
        mean=_mean(group) if group and point.kind in (PointKind.ACT, PointKind.STATEMENT) else None,
    )


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


def _tie(ground: _Ground, first: Reading, second: Reading, units: tuple[int, int]) -> Tie:
    texts = ground.laid.text_of[units[0]], ground.laid.text_of[units[1]]
    ours, theirs = (_cut(ground, reading, unit) for reading, unit in zip((first, second), units, strict=True))
    return Tie(
        first=first,
        second=second,
        likeness=ground.laid.likeness_of(*units),
        meaning=float(ground.meaning[texts]),
        wording=float(ground.wording[texts]),
        words=_shared_words(ours, theirs),
        names=_shared_names(ours, theirs),
        is_copy=texts[0] == texts[1],
    )


def _cut(ground: _Ground, reading: Reading, unit: int) -> Unit:
    whole = ground.laid.units[unit]
    return unit_at(ground.reports[whole.owner], whole.owner, reading.span, whole.sentence_at)


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
        best = max(own, key=lambda tie: (tie.is_copy, tie.likeness), default=None)
        if best is not None and (best.first, best.second) not in told:
            told.add((best.first, best.second))
            yield best


def _left_out(ground: _Ground, point: Point, units: Sequence[int]) -> Tie | None:
    """Give the stretch of a silent report that is most like one of the readings."""
    laid, silent = ground.laid, set(point.not_reported)
    others = [at for at, unit in enumerate(laid.units) if unit.report_id in silent]
    if not others:
        return None
    alike = np.array([[laid.likeness_of(unit, other) for other in others] for unit in units])
    row, column = divmod(int(alike.argmax()), len(others))
    near = laid.units[others[column]]
    reading = reading_at(ground.reports[near.owner], near.span)
    return _tie(ground, point.readings[row], reading, (units[row], others[column]))
