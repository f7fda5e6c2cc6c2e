"""Verbatim copies: compared as one text, shown as the reports they are."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from lesart.comparison.readings import Compared
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.comparison import TimelineEntry
from lesart.records.point import Point, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """The reports that are no copies of one another, in order of id, and the ids of the copies of each."""

    distinct: tuple[AnnotatedReport, ...]
    of: Mapping[str, tuple[str, ...]]

    def in_points(self, compared: Compared, points: Iterable[Point]) -> tuple[Point, ...]:
        """Give the points with the readings of all copies; they add no origin and change no relation."""
        return tuple(self._in_point(compared, point) for point in points)

    def in_timeline(self, entries: Iterable[TimelineEntry]) -> tuple[TimelineEntry, ...]:
        """Give the dated happenings with the readings of all copies."""
        return tuple(replace(entry, readings=self._in_readings(entry.readings)) for entry in entries)

    def _in_point(self, compared: Compared, point: Point) -> Point:
        readings = self._in_readings(point.readings)
        held = {reading.report_id for reading in readings}
        return replace(
            point,
            readings=readings,
            origins=len({compared.lineage.origin_of(report_id) for report_id in held}),
            not_reported=tuple(report.id for report in compared.reports if report.id not in held),
        )

    def _in_readings(self, readings: Sequence[Reading]) -> tuple[Reading, ...]:
        every = [
            _as_in(reading, report_id)
            for reading in readings
            for report_id in (reading.report_id, *self.of[reading.report_id])
        ]
        return tuple(sorted(every, key=lambda reading: (reading.report_id, reading.span)))


def without_copies(reports: Sequence[AnnotatedReport]) -> Copies:
    """Give the first by id of the reports that have the same text and were read alike, and the others as its copies."""
    alike: defaultdict[object, list[AnnotatedReport]] = defaultdict(list)
    for report in reports:
        analysed = report.analysed
        read = (analysed.sentences, analysed.times, analysed.quantities, report.report.title)
        alike[report.text, read].append(report)
    return Copies(
        distinct=tuple(group[0] for group in alike.values()),
        of={group[0].id: tuple(report.id for report in group[1:]) for group in alike.values()},
    )


def _as_in(reading: Reading, report_id: str) -> Reading:
    """Give a reading as it stands in a copy."""
    if reading.report_id == report_id:
        return reading
    statement = (
        reading.statement_id.replace(f"{reading.report_id}#", f"{report_id}#", 1)
        if reading.statement_id
        else None
    )
    return replace(reading, report_id=report_id, statement_id=statement)
