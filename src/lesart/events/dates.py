"""The day of an event, from what its reports know of it."""

from collections.abc import Sequence
from datetime import date, timedelta

from lesart.records.reason import Reason
from lesart.records.time import EventDate

_LONGEST_SEARCH = 400  # days; a wider interval is not narrowed by weekdays


def joined_date(dates: Sequence[EventDate]) -> EventDate | None:
    """Give the days that all the reports' dates allow; where they contradict, those that most of them allow.

    None where nothing is known, or where as many dates say one thing as another.
    """
    if not dates:
        return None
    agreeing = _largest_agreement(sorted(dates, key=_exactness))
    if 2 * len(agreeing) <= len(dates):
        return None
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
