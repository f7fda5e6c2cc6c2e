"""The day that relative expressions are read against: the day of the event, not blindly that of the page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from lesart.language.times.background import NamedDate, named_dates
from lesart.language.times.links import DatedLink, dated_links
from lesart.language.times.nearest import shifted
from lesart.language.times.page_line import is_backed
from lesart.language.times.scan import Candidate
from lesart.language.times.timex import Days, covered_days
from lesart.records.publication import DateKind, DateTrust, PublicationDate
from lesart.records.reason import Reason
from lesart.records.report import Report
from lesart.records.span import Span

# A report that names its event by a bare weekday has its latest background at most so many days behind it.
LONGEST_GAP_DAYS = 120
_SENTENCES_OF_LEAD = 3
# An article can be linked on the day before the page's own date says it was there (time zones).
_LINK_AHEAD_DAYS = 1
# A page that only a line of its own dates may be a copy; copies follow within days, or at any time.
_DAYS_OF_A_LONE_LINE = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """The days that "today" of the report can be, and why; no reasons where it is the publication date as given."""

    days: Days
    because: tuple[Reason, ...] = ()

    @property
    def is_published(self) -> bool:
        """Whether the publication date itself is the anchor."""
        return not self.because


def find_anchor(report: Report, sentences: Sequence[Span], candidates: Sequence[Candidate]) -> Anchor | None:
    """Give the anchor of a report, None where nothing that can be trusted tells it.

    A line of the page is trusted only as far as the text does not contradict it: neither a later link, nor background
    that ends long before while the event is named by its bare weekday. Alone it tells no day but the week up to it.
    """
    links = dated_links(report, tuple(sentences))
    published = report.published
    days = covered_days(published.value[:10]) if published else None
    if published is None or days is None:
        return _by_links(report, links)
    if published.trust not in (DateTrust.PAGE, DateTrust.MISLEADING):
        return Anchor(days=days)
    named = tuple(named_dates(report.text, candidates, days[1], report.language))
    weekdays = _weekdays_of_lead(sentences, candidates)
    doubted = _contradicted_by_links(report, published, days, links)
    if doubted is None and weekdays and not _is_borne_out(days, named, weekdays):
        doubted = _contradicted_by_background(report, published, days, named)
    if doubted or days[0] != days[1] or is_backed(report, published, named, links):
        return doubted or Anchor(days=days)
    return _week_up_to(report, published, days)


def published_reason(report: Report, rule: str | None = None) -> tuple[Reason, ...]:
    """Give the reason that a value is read against the day the report gives as its own, none where there is no such day.

    `rule` says it otherwise than by where the day stands.
    """
    published = report.published
    if published is None:
        return ()
    changed = published.kind is DateKind.UPDATED
    page = published.trust is DateTrust.PAGE
    where = "date-updated" if changed else "date-page-line" if page else "date-published"
    return (_reason(report, rule or where, published.text, published.span),)


def _week_up_to(report: Report, published: PublicationDate, days: Days) -> Anchor:
    first = shifted(days[0], -_DAYS_OF_A_LONE_LINE) or days[0]
    alone = _reason(report, "date-page-alone", published.text, published.span)
    return Anchor(days=(first, days[1]), because=(alone,))


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


def _weekdays_of_lead(sentences: Sequence[Span], candidates: Sequence[Candidate]) -> frozenset[int]:
    """Give the bare weekdays that the lead names, Monday 1."""
    lead = sentences[:_SENTENCES_OF_LEAD]
    named = (found for found in candidates if found.reading == "weekday" and found.sentence in lead)
    return frozenset(int(found.parts["weekday"]) for found in named)


def _is_borne_out(days: Days, named: Sequence[NamedDate], weekdays: frozenset[int]) -> bool:
    """Whether old background does not speak against the page's day.

    The lead names its weekday or that of the day before, and a year is written out that is not the page's.
    """
    fits = {day.isoweekday() for day in (days[1], shifted(days[1], -1)) if day} & weekdays
    last_year = days[1].year - 1
    return bool(fits) and any(not found.has_no_year and found.days[1].year == last_year for found in named)


def _contradicted_by_background(
    report: Report, published: PublicationDate, days: Days, named: Sequence[NamedDate]
) -> Anchor | None:
    """Give the days after the latest background, where the page's day lies months behind it."""
    if len(named) < 2 or not any(found.has_no_year for found in named):
        return None
    latest = max(named, key=lambda found: found.days[1])
    until = shifted(latest.days[1], LONGEST_GAP_DAYS)
    if until is None or until >= days[0]:
        return None
    background = _reason(report, "date-background", latest.span.of(report.text), latest.span)
    return Anchor(days=(latest.days[1], until), because=(_doubt(report, published), background))


def _doubt(report: Report, published: PublicationDate) -> Reason:
    return _reason(report, "date-page-doubtful", published.text, published.span)


def _reason(report: Report, rule: str, text: str, span: Span | None) -> Reason:
    return Reason(rule=rule, report_id=report.id, text=text, span=span)
