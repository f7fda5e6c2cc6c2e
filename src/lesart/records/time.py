"""Time expressions and the date of what a report tells."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lesart.records.reason import Reason
from lesart.records.span import Span


class TimeType(StrEnum):
    """The four TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class TimeModifier(StrEnum):
    """What words around a time make of it: the values of the TIMEX3 attribute `mod` that the grammar knows."""

    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """A time expression with its TIMEX3 value, None where the text does not settle it.

    `earliest` and `latest` bound it in days where known ("im März" without a year: None; "vor zwei Jahren" is as long
    as two years and lies about two years back). `is_anchored` says that the value depends on an anchor (weekday,
    "gestern", month without year) and not on the words alone; `because` then tells on which, and why it looks back or
    ahead. `modifier` is the TIMEX3 attribute `mod`.
    """

    span: Span
    type: TimeType
    value: str | None
    earliest: date | None = None
    latest: date | None = None
    is_anchored: bool = False
    modifier: TimeModifier | None = None
    because: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDate:
    """When the reported event happened: the days [earliest, latest]; `value` only where that is one day (ISO).

    `weekdays` are the days of week the text itself allows (0 = Monday), empty where it names none; it lets the date be
    narrowed when another report of the event knows more.
    """

    earliest: date
    latest: date
    because: tuple[Reason, ...]
    weekdays: tuple[int, ...] = ()

    @property
    def value(self) -> str | None:
        """Give the day in ISO form where there is only one."""
        return self.earliest.isoformat() if self.earliest == self.latest else None
