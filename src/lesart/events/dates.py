"""The day of an event, from what its reports know of it."""

from collections.abc import Sequence
from datetime import date, timedelta

from lesart.records.analysed_report import AnnotatedReport
from lesart.records.publication import DateTrust
from lesart.records.reason import Reason
from lesart.records.time import EventDate

_PAGE = frozenset({DateTrust.PAGE, DateTrust.MISLEADING})
_PUBLICATION_ALONE = "date-published-only"
_LATE_REPORT = 6  # days: a report that names no day can tell of any day of the week up to it
_LONGEST_SEARCH = 400  # days; a wider interval is not narrowed by weekdays


def event_date(members: Sequence[AnnotatedReport]) -> EventDate | None:
    """Give the days that most of the reports' dates allow; where that is undecided, without the dates of mere pages.

    Reports that are word for word the same count as one, dated like the first of them.
    """
    known = [(member, found) for member in _without_copies(members) if (found := member.analysed.event_date)]
    return joined_date([found for _, found in known]) or joined_date(
        [found for member, found in known if not rests_on_page(member)]
    )


def _without_copies(members: Sequence[AnnotatedReport]) -> list[AnnotatedReport]:
    """Give the first report of each wording: a copy of the next day reads "yesterday" a day too late."""
    first: dict[str, AnnotatedReport] = {}
    for member in sorted(members, key=_time_of_copying):
        wording = " ".join(passage.span.of(member.text) for passage in member.report.body)
        first.setdefault(" ".join(wording.casefold().split()), member)
    return list(first.values())


def _time_of_copying(member: AnnotatedReport) -> tuple[bool, date, str]:
    found = member.analysed.event_date
    return found is None or rests_on_page(member), found.latest if found else date.max, member.id


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

    None where nothing is known, or where as many dates say one thing as another. The day of publication alone says
    until when it happened, not since when; between days that as many reports tell it decides nothing.
    """
    if not dates:
        return None
    groups = _largest_agreements(sorted(dates, key=_exactness))
    if 2 * len(groups[0]) <= len(dates):
        return None
    joined = [found for group in groups if (found := _joined(group))]
    first = joined[0] if joined else None
    apart = [other for other in joined if first and _lie_apart(first, other)]
    if first is None or not apart:
        return first
    told = (first, *apart)
    return EventDate(
        earliest=min(found.earliest for found in told),
        latest=max(found.latest for found in told),
        because=tuple(dict.fromkeys(reason for found in told for reason in found.because)),
    )


def _lie_apart(first: EventDate, second: EventDate) -> bool:
    return first.latest < second.earliest or second.latest < first.earliest


def _joined(agreeing: Sequence[EventDate]) -> EventDate | None:
    """Give the days that dates which agree allow together."""
    telling = [known for known in agreeing if not is_publication_alone(known)]
    published_first = min(agreeing, key=lambda known: (known.latest, *_exactness(known)))
    if not telling or len(agreeing) == 1:
        return published_first
    latest = min(known.latest for known in telling)
    if published_first.latest < latest:
        latest = published_first.latest
        telling.append(published_first)
    earliest = max(known.earliest for known in telling if not is_publication_alone(known))
    because = tuple(dict.fromkeys(reason for known in telling for reason in known.because))
    return _narrowed(earliest, latest, _shared_weekdays(telling), because)


def is_publication_alone(known: EventDate) -> bool:
    """Whether a date only tells when a report came out."""
    return any(reason.rule == _PUBLICATION_ALONE for reason in known.because)


def _exactness(known: EventDate) -> tuple[int, date, tuple[int, ...], str]:
    """Exact dates first; the rest only fixes an order."""
    report = known.because[0].report_id if known.because else ""
    return (known.latest - known.earliest).days, known.earliest, known.weekdays, report


def _largest_agreements(dates: Sequence[EventDate]) -> list[tuple[EventDate, ...]]:
    """Give the most dates that allow one day in common, of equally many those around the most exact one first.

    Where intervals overlap, all of them hold the first day of one of them.
    """
    groups = [tuple(other for other in dates if _allows(other, known)) for known in dates]
    most = max(map(len, groups))
    return [group for group in groups if len(group) == most]


def _allows(wide: EventDate, exact: EventDate) -> bool:
    """Whether a date holds the first day of another; where that is the only day, weekdays count too."""
    first = _days_before(wide.latest) if is_publication_alone(wide) else wide.earliest
    if not first <= exact.earliest <= wide.latest:
        return False
    if exact.earliest == exact.latest and wide.weekdays:
        return exact.earliest.weekday() in wide.weekdays
    return True


def _days_before(day: date) -> date:
    return date.fromordinal(max(1, day.toordinal() - _LATE_REPORT))


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
