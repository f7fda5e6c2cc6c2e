"""Reports of the same happening, happenings of the same story."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from lesart.events.clustering import linked_groups
from lesart.events.dates import event_date, other_page_dates
from lesart.events.labels import event_label
from lesart.events.likeness import same_happening_log_odds
from lesart.events.profiles import profile_of
from lesart.events.reasons import grouping_reasons
from lesart.events.separation import separation
from lesart.events.stories import tie_stories
from lesart.events.word_likeness import Matrix
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.event import Event, Grouping

SAME_HAPPENING_FLOOR = -1.5  # see benchmarks/events/results.md


def group_events(reports: Sequence[AnnotatedReport]) -> Grouping:
    """Give the events of the reports, each report in exactly one, and the stories that tie events."""
    ordered = sorted(reports, key=lambda report: report.id)
    if not ordered:
        return Grouping(events=(), stories=())
    profiles = [profile_of(report) for report in ordered]
    odds = same_happening_log_odds(profiles)
    groups = linked_groups(odds - separation(profiles), SAME_HAPPENING_FLOOR)
    events = _numbered([_event([ordered[row] for row in group], odds, group) for group in groups])
    by_id = {report.id: report for report in ordered}
    places = {report_id: row for row, report_id in enumerate(by_id)}
    return Grouping(events=events, stories=tie_stories(events, by_id, places, odds))


def _event(members: Sequence[AnnotatedReport], odds: Matrix, rows: Sequence[int]) -> Event:
    """Give the event of some reports, still without its number."""
    likeness = odds[list(rows)][:, list(rows)]
    label, labelled_by = event_label(members, likeness)
    day = event_date(members)
    return Event(
        id="",
        label=label,
        labelled_by=labelled_by,
        report_ids=tuple(member.id for member in members),
        date=day,
        because=(*grouping_reasons(members), *other_page_dates(members, day)),
    )


def _numbered(events: Sequence[Event]) -> tuple[Event, ...]:
    """Give the events with their ids, by day and smallest report id, those without a day last."""
    ordered = sorted(
        events, key=lambda event: (event.date.earliest if event.date else date.max, event.report_ids[0])
    )
    return tuple(replace(event, id=f"e{number}") for number, event in enumerate(ordered, start=1))
