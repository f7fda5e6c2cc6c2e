"""Stage 6 of 8. Takes AnnotatedReports, gives a Grouping: events (reports of one happening) and stories that tie them."""

from lesart.events.book import WINDOW_DAYS, EventBook
from lesart.events.grouping import group_events

__all__ = ["WINDOW_DAYS", "EventBook", "group_events"]
