"""The day that relative expressions are read against: the day of the event, not blindly that of the page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from lesart.language.times.frame import Frame, Side, side_of
from lesart.language.times.links import DatedLink, dated_links
from lesart.language.times.nearest import shifted
from lesart.language.times.resolve import READINGS
from lesart.language.times.scan import Candidate
from lesart.language.times.timex import Days, covered_days
from lesart.records.publication import DateTrust, PublicationDate
from lesart.records.reason import Reason
from lesart.records.report import Report
from lesart.records.span import Span

# A report that names its event by a bare weekday has its latest background at most so many days behind it.
LONGEST_GAP_DAYS = 120
_SENTENCES_OF_LEAD = 3
# Readings that tell a day or month of the calendar; a whole year tells too little.
_DATING = ("calendar", "relative_month", "listed_day")
_LONGER_THAN_A_MONTH = 32
# An article can be linked on the day before the page's own date says it was there (time zones).
_LINK_AHEAD_DAYS = 1
_NEAR_AHEAD = timedelta(days=60)


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """The days that "today" of the report can be, and why; no reasons where it is the publication date as given."""

    days: Days
    because: tuple[Reason, ...] = ()

    @property
    def is_published(self) -> bool:
        """Whether the publication date itself is the anchor."""
        return not self.because


@dataclass(frozen=True, slots=True, kw_only=True)
class _Background:
    last: date
    has_no_year: bool
    span: Span


def find_anchor(report: Report, sentences: Sequence[Span], candidates: Sequence[Candidate]) -> Anchor | None:
    """Give the anchor of a report, None where nothing that can be trusted tells it.

    A line of the page is trusted only as far as the text does not contradict it: neither a later link, nor background
    that ends long before while the event is named by its bare weekday.
    """
    links = dated_links(report, tuple(sentences))
    published = report.published
    days = covered_days(published.value[:10]) if published else None
    if published is None or days is None:
        return _by_links(report, links)
    if published.trust not in (DateTrust.PAGE, DateTrust.MISLEADING):
        return Anchor(days=days)
    doubted = _contradicted_by_links(report, published, days, links)
    if doubted is None and _names_a_weekday(sentences, candidates):
        doubted = _contradicted_by_background(report, published, days, candidates)
    return doubted or Anchor(days=days)


def _by_links(report: Report, links: Sequence[DatedLink]) -> Anchor | None:
    """Give the day of a citing link, if no other link is of another time."""
    citing = [link for link in links if link.is_day and link.is_citing]
    if not citing:
        return None
    latest = max(citing, key=lambda link: link.days)
    if any(link.days[0] > latest.days[1] + timedelta(days=_LINK_AHEAD_DAYS) for link in links):
        return None
    return Anchor(days=latest.days, because=(_reason(report, "date-link", latest.text, latest.span),))


def _contradicted_by_links(
    report: Report, published: PublicationDate, days: Days, links: Sequence[DatedLink]
) -> Anchor | None:
    """Give the link's day where the page claims a day long after it, or before it."""
    anchor = _by_links(report, links)
    if anchor is None:
        return None
    day = anchor.days[0]
    if day - timedelta(days=_LINK_AHEAD_DAYS) <= days[1] and days[0] <= day + timedelta(
        days=LONGEST_GAP_DAYS
    ):
        return None
    return Anchor(days=anchor.days, because=(*anchor.because, _doubt(report, published)))


def _names_a_weekday(sentences: Sequence[Span], candidates: Sequence[Candidate]) -> bool:
    lead = sentences[:_SENTENCES_OF_LEAD]
    return any(found.reading == "weekday" and found.sentence in lead for found in candidates)


def _contradicted_by_background(
    report: Report, published: PublicationDate, days: Days, candidates: Sequence[Candidate]
) -> Anchor | None:
    """Give the days after the latest background, where the page's day lies months behind it."""
    dated = tuple(_background(report.text, candidates, days[1]))
    if len(dated) < 2 or not any(found.has_no_year for found in dated):
        return None
    latest = max(dated, key=lambda found: found.last)
    until = shifted(latest.last, LONGEST_GAP_DAYS)
    if until is None or until >= days[0]:
        return None
    background = _reason(report, "date-background", latest.span.of(report.text), latest.span)
    return Anchor(days=(latest.last, until), because=(_doubt(report, published), background))


def _background(text: str, candidates: Sequence[Candidate], page_day: date) -> Iterator[_Background]:
    """Give each date of the text as it would read from the page's day."""
    for found in candidates:
        if found.reading not in _DATING:
            continue
        covered = covered_days(_from_page(text, found, page_day))
        if covered and (covered[1] - covered[0]).days < _LONGER_THAN_A_MONTH:
            has_no_year = not ({"year", "isoyear"} & found.parts.keys())
            yield _Background(last=covered[1], has_no_year=has_no_year, span=found.span)


def _from_page(text: str, found: Candidate, page_day: date) -> str | None:
    """Give the value from the page's day: the last such date, unless it is near ahead or its sentence looks ahead."""
    side = side_of(text, found.sentence, found.span)
    value = READINGS[found.reading](found.parts, Frame(today=page_day, side=side))
    covered = covered_days(value)
    if value and covered and covered[0] - page_day > _NEAR_AHEAD and side is not Side.FUTURE:
        return f"{int(value[:4]) - 1:04d}{value[4:]}"
    return value


def _doubt(report: Report, published: PublicationDate) -> Reason:
    return _reason(report, "date-page-doubtful", published.text, published.span)


def _reason(report: Report, rule: str, text: str, span: Span | None) -> Reason:
    return Reason(rule=rule, report_id=report.id, text=text, span=span)
