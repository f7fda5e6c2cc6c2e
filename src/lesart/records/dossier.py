"""The dossier: what a reader is shown of one event."""

from dataclasses import dataclass

from lesart.records.analysed_report import AnnotatedReport
from lesart.records.comparison import Comparison
from lesart.records.event import Event, Story
from lesart.records.lineage import Lineage
from lesart.records.report import RejectedReport


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDossier:
    """All findings on one event, with the reports they rest on (in order of id)."""

    event: Event
    reports: tuple[AnnotatedReport, ...]
    lineage: Lineage
    comparison: Comparison


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """The findings on all events of the reports given, the stories that tie them, and the reports rejected."""

    events: tuple[EventDossier, ...]
    stories: tuple[Story, ...]
    rejected: tuple[RejectedReport, ...] = ()
