"""All that laying the reports of one event side by side has shown."""

from dataclasses import dataclass, field
from datetime import date

from lesart.records.framing import Framing
from lesart.records.point import Point, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Somebody who speaks or is spoken of in the reports: canonical name, roles and spellings as they stand there."""

    name: str
    entity: str
    roles: tuple[Reading, ...]
    variants: tuple[Reading, ...]
    statement_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """A dated happening with the readings that date it.

    `value` is TIMEX3, for years, months, days and minutes the same as ISO 8601, as exact as `precision` says; the
    happening lies in the days from `earliest` to `latest`.
    """

    value: str
    precision: str
    earliest: date
    latest: date
    label: str
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The points of an event in reading order, its speakers and timeline, and how the reports put it into words."""

    points: tuple[Point, ...]
    speakers: tuple[Speaker, ...]
    timeline: tuple[TimelineEntry, ...]
    framing: Framing = field(default_factory=Framing)
