"""When a report was published, as far as it tells."""

from dataclasses import dataclass
from enum import StrEnum

from lesart.records.span import Span


class Precision(StrEnum):
    """How exactly a date is known."""

    MINUTE = "minute"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class DateTrust(StrEnum):
    """Where a publication date comes from, most trusted first."""

    GIVEN = "given"  # a field beside the text (JSON)
    METADATA = "metadata"  # JSON-LD, meta tags, time elements
    AGENCY = "agency"  # the agency's own line
    URL = "url"  # a day in the report's own URL
    PAGE = "page"  # a line of the page; may be the day of copying
    MISLEADING = "misleading"  # contradicted by the text itself


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationDate:
    """A day (or minute, or month) that the report gives as its own.

    `value` is ISO 8601, cut to `precision` ("2024-04", "2024-04-03", "2024-04-03T12:15+02:00"); `text` is the wording
    it was read from; `rule` names how ("json-ld", "meta", "time-element", "url", "page-line", "given").
    """

    value: str
    precision: Precision
    trust: DateTrust
    text: str
    rule: str
    span: Span | None = None
