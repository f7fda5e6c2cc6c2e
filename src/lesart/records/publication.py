"""When a report was published, as far as it tells."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from lesart.records.span import Span

# Times without a zone, and days, are meant anywhere from Western to Eastern European summer time.
_ZONES_APART = timedelta(hours=3)
# An address names the month in which an article was begun: 2 % of 17,899 reports came out in the month after.
_BEGUN_EARLIER = timedelta(days=31)


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
    AGENCY = "agency"  # the agency's own line, the dateline
    URL = "url"  # a day in the report's own URL
    PAGE = "page"  # a line of the page; may be the day of copying
    MISLEADING = "misleading"  # contradicted by the text itself


class DateKind(StrEnum):
    """What a date says of a report: that it came out, or that it was changed afterwards."""

    PUBLISHED = "published"
    UPDATED = "updated"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationDate:
    """A day (or minute, or month) that the report gives as its own.

    `value` is ISO 8601, cut to `precision` ("2024-04", "2024-04-03", "2024-04-03T12:15+02:00"); `text` is the wording
    it was read from; `rule` names how ("json-ld", "meta", "time-element", "title-date", "url", "page-line", "given", …);
    `label` is the name or wording that says what kind of date it is ("dateModified", "aktualisiert am"), if any does.
    """

    value: str
    precision: Precision
    trust: DateTrust
    text: str
    rule: str
    kind: DateKind = DateKind.PUBLISHED
    label: str | None = None
    span: Span | None = None

    @property
    def days(self) -> tuple[date, date]:
        """Give the first and last day that the date can mean, whichever European zone it is told in."""
        match self.precision:
            case Precision.YEAR:
                return date(int(self.value[:4]), 1, 1), date(int(self.value[:4]), 12, 31)
            case Precision.MONTH:
                first = date.fromisoformat(f"{self.value[:7]}-01")
                return first, first.replace(day=monthrange(first.year, first.month)[1])
            case Precision.DAY:
                return date.fromisoformat(self.value[:10]), date.fromisoformat(self.value[:10])
        moment = datetime.fromisoformat(self.value)
        if moment.tzinfo is None:
            return (moment - _ZONES_APART).date(), (moment + _ZONES_APART).date()
        return moment.astimezone(UTC).date(), (moment.astimezone(UTC) + _ZONES_APART).date()


def contradicting_dates(dates: tuple[PublicationDate, ...]) -> tuple[PublicationDate, ...]:
    """Give the dates of publication that cannot mean the same day as the first of `dates`, the most trusted one."""
    if not dates or dates[0].kind is not DateKind.PUBLISHED:
        return ()
    return tuple(
        dated for dated in dates[1:] if dated.kind is DateKind.PUBLISHED and _are_apart(dates[0], dated)
    )


def _are_apart(first: PublicationDate, other: PublicationDate) -> bool:
    (first_from, first_to), (other_from, other_to) = first.days, other.days
    gap = max(other_from - first_to, first_from - other_to)
    is_vague = bool({first.precision, other.precision} & {Precision.MONTH, Precision.YEAR})
    return gap > (_BEGUN_EARLIER if is_vague else timedelta(0))
