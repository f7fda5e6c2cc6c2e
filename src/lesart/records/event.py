"""Reports of the same happening, and happenings that belong together."""

from dataclasses import dataclass

from lesart.records.reason import Reason
from lesart.records.report import RejectedReport
from lesart.records.time import EventDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One happening and the reports of it. `label` is wording of one of the reports (`labelled_by` says which)."""

    id: str
    label: str
    labelled_by: str
    report_ids: tuple[str, ...]
    date: EventDate | None
    because: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Events that continue one another or are of the same kind; `because` says so in one sentence made of wording.toml."""

    id: str
    event_ids: tuple[str, ...]
    because: str
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """The reports given, grouped: every report stands in exactly one event, or was rejected."""

    events: tuple[Event, ...]
    stories: tuple[Story, ...]
    rejected: tuple[RejectedReport, ...] = ()
