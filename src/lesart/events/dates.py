"""The day of an event, from what its reports know of it."""

from collections.abc import Sequence
from datetime import date, timedelta

from lesart.records.analysed_report import AnnotatedReport
from lesart.records.publication import DateTrust
from lesart.records.reason import Reason
from lesart.records.time import EventDate

_PAGE = frozenset({DateTrust.PAGE, DateTrust.MISLEADING})
_LONGEST_SEARCH = 400  # days; a wider interval is not narrowed by weekdays


def event_date(members: Sequence[AnnotatedReport]) -> EventDate | None:
    """Give the days that most of the reports' dates allow; where that is undecided, without the dates of mere pages."""
    known = [(member, found) for member in members if (found := member.analysed.event_date)]
    return joined_date([found for _, found in known]) or joined_date(
        [found for member, found in known if not rests_on_page(member)]
    )


def other_page_dates(members: Sequence[AnnotatedReport], joined: EventDate | None) -> tuple[Reason, ...]:
    """Give the lines of pages whose days lie outside of the event's, which may be days of copying."""
    return tuple(
        Reason(rule="event-other-page-date", report_id=member.id, text=dated.text, span=dated.span)
        for member in members
        if joined
        and rests_on_page(member)
        and (found := member.analysed.event_date)
        and (dated := member.report.published)
        and (found.latest < joined.earliest or joined.latest < found.earliest)
    )


def rests_on_page(report: AnnotatedReport) -> bool:
    """Whether the date of a report rests on a line of its page, which may tell when it was copied."""
    found, published = report.analysed.event_date, report.report.published
    if found is None or published is None or published.trust not in _PAGE:
        return False
    return all(reason.rule != "date-link" for reason in found.because)


def joined_date(dates: Sequence[EventDate]) -> EventDate | None:
    """Give the days that all of the dates allow; where they contradict, those that most of them allow.

    None where nothing is known, or where as many dates say one thing as another.
    """
    if not dates:
        return None
    agreeing = _largest_agreement(sorted(dates, key=_exactness))
    if 2 * len(agreeing) <= len(dates):
        return None
    if len(agreeing) == 1:
        return agreeing[0]
    earliest = max(known.earliest for known in agreeing)
    latest = min(known.latest for known in agreeing)
    weekdays = _shared_weekdays(agreeing)
    because = tuple(dict.fromkeys(reason for known in agreeing for reason in known.because))
    return _narrowed(earliest, latest, weekdays, because)


def _exactness(known: EventDate) -> tuple[int, date, tuple[int, ...], str]:
    """Exact dates first; the rest only fixes an order."""
    report = known.because[0].report_id if known.because else ""
    return (known.latest - known.earliest).days, known.earliest, known.weekdays, report


def _largest_agreement(dates: Sequence[EventDate]) -> tuple[EventDate, ...]:
    """Give the most dates that allow one day in common, of equally many those around the most exact one.

    Where intervals overlap, all of them hold the first day of one of them.
    """
    groups = [tuple(other for other in dates if _allows(other, known)) for known in dates]
    return max(groups, key=len)


def _allows(wide: EventDate, exact: EventDate) -> bool:
    """Whether a date holds the first day of another; where that is the only day, weekdays count too."""
    if not wide.earliest <= exact.earliest <= wide.latest:
        return False
    if exact.earliest == exact.latest and wide.weekdays:
        return exact.earliest.weekday() in wide.weekdays
    return True


def _shared_weekdays(dates: Sequence[EventDate]) -> tuple[int, ...]:
    named = [frozenset(known.weekdays) for known in dates if known.weekdays]
    return tuple(sorted(frozenset.intersection(*named))) if named else ()


def _narrowed(
    earliest: date, latest: date, weekdays: tuple[int, ...], because: tuple[Reason, ...]
) -> EventDate | None:
    """Give the interval cut to its first and last allowed weekday."""
    if earliest > latest:
        return None
    span = (latest - earliest).days
    if weekdays and span <= _LONGEST_SEARCH:
        days = [day for by in range(span + 1) if (day := earliest + timedelta(days=by)).weekday() in weekdays]
        if days:
            earliest, latest = days[0], days[-1]
    return EventDate(earliest=earliest, latest=latest, because=because, weekdays=weekdays)
