"""Reports of the same happening, happenings of the same story."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from lesart.events.book import WINDOW_DAYS, EventBook
from lesart.events.stories import tie_stories
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.event import Event, Grouping


def group_events(reports: Iterable[AnnotatedReport], *, within_days: int = WINDOW_DAYS) -> Grouping:
    """Give the events of the reports, each report in exactly one, and the stories that tie events.

    A report is compared with those whose events can lie at most `within_days` before or after its own.
    """
    book = EventBook(within_days=within_days)
    book.add(reports)
    events = _numbered(book.events())
    return Grouping(events=events, stories=tie_stories(events, book))


def _numbered(events: Sequence[Event]) -> tuple[Event, ...]:
    """Give the events with ids by day and smallest report id, those without a day last."""
    ordered = sorted(
        events, key=lambda event: (event.date.earliest if event.date else date.max, event.report_ids[0])
    )
    return tuple(replace(event, id=f"e{number}") for number, event in enumerate(ordered, start=1))
