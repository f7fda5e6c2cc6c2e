"""Reports of the same happening, and happenings that belong together."""

import datetime
from dataclasses import dataclass
from enum import StrEnum

from lesart.records.reason import Reason
from lesart.records.report import RejectedReport
from lesart.records.time import EventDate


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletCount:
    """An outlet and how many reports of an event it has."""

    name: str
    reports: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One happening and the reports of it. `label` is wording of one of the reports (`labelled_by` says which).

    `outlets` holds those that the reports name, most reports first; a report may name none. `published` is the first and
    the last day on which reports of it came out, as far as they tell.
    """

    id: str
    label: str
    labelled_by: str
    report_ids: tuple[str, ...]
    date: EventDate | None
    because: tuple[Reason, ...] = ()
    outlets: tuple[OutletCount, ...] = ()
    published: tuple[datetime.date, datetime.date] | None = None


class EventChangeKind(StrEnum):
    """What becomes of events when reports are added."""

    BEGUN = "begun"  # a new event
    JOINED = "joined"  # reports were added to an event
    MERGED = "merged"  # an event has become part of another one
    SPLIT = "split"  # reports have left an event for one of their own
    MOVED = "moved"  # reports have left an event for another one


@dataclass(frozen=True, slots=True, kw_only=True)
class EventChange:
    """One line of the log of events: `report_ids` are now in `event_id`.

    `other_id` is the event they come from, None where they are new. `because` quotes what ties them to what else is in
    the event, or, of a split, nothing: they are no longer tied.
    """

    kind: EventChangeKind
    event_id: str
    report_ids: tuple[str, ...]
    other_id: str | None = None
    because: tuple[Reason, ...] = ()


class StoryKind(StrEnum):
    """How the events of a story belong together."""

    CONTINUING = "continuing"  # each follows the one before within days
    RELATED = "related"  # of the same kind: the same person and act, at any or an unknown distance


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Events that belong together; `because` says why in sentences of wording.toml around words of the reports."""

    id: str
    kind: StoryKind
    event_ids: tuple[str, ...]
    because: str
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """The reports given, grouped: every report stands in exactly one event, or was rejected."""

    events: tuple[Event, ...]
    stories: tuple[Story, ...]
    rejected: tuple[RejectedReport, ...] = ()
