"""The day of a report and its open times, completed by what the other reports of its event know."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from lesart.language.event_date import named_weekdays
from lesart.language.times.anchor import Anchor, find_anchor
from lesart.language.times.nearest import shifted
from lesart.language.times.resolve import resolve
from lesart.language.times.scan import scan
from lesart.language.times.timex import Days
from lesart.records.analysed_report import AnalysedReport
from lesart.records.reason import Reason
from lesart.records.time import EventDate, TimeExpression, TimeType

# A report is written on the day of its event or on one of the two after it (see event_date).
_DAYS_LATER = 2
_LONGEST_SEARCH = 400  # days; a wider interval is not cut to weekdays
_PUBLICATION_ALONE = "date-published-only"
_LATE_REPORT = 6  # days: a report that names no day can tell of any day of the week up to it
_OPEN = "XXXX"
_SHARED_RULE = "time-event-day"
# Evidence against a page's own date tells nothing of another report's day.
_OF_ONE_PAGE = frozenset({"date-page-doubtful", "date-page-alone", "date-background"})
_MOST_REPORTS_NAMED = 3


def date_by_event(report: AnalysedReport, event_date: EventDate) -> AnalysedReport:
    """Give the report with its day cut to the days of its event, and its open times read from there.

    A report that itself tells another day, and all that does not depend on the day it was written, stay as they are.
    """
    dated = _dated(report, event_date)
    if dated is None:
        return report
    known = dated if dated.value is not None else event_date
    return replace(report, event_date=dated, times=_read_again(report, known))


def _dated(report: AnalysedReport, event_date: EventDate) -> EventDate | None:
    """Give the days that both report and event allow, those of the report where they allow none in common.

    A line of the page that dates it after the event may be the day of a copy: then the event's days hold.
    """
    own = report.event_date
    if own is not None and own.value is not None:
        return own
    if own is not None and _rests_on_a_line(own.because) and event_date.latest < own.earliest:
        own = None
    named = () if own else named_weekdays(report.report, report.sentences, report.times)
    weekdays = own.weekdays if own else tuple(sorted({day for _, days in named for day in days}))
    first, last = _allowed(own)
    days = _on_weekdays(max(first, event_date.earliest), min(last, event_date.latest), weekdays)
    if days is None or (own and days == (own.earliest, own.latest)):
        return report.event_date
    weekday = [
        Reason(rule="date-weekday", report_id=report.id, text=span.of(report.text), span=span)
        for span, _ in named[:1]
    ]
    because = (*(own.because if own else ()), *weekday, *_told_by_others(report, event_date))
    return EventDate(earliest=days[0], latest=days[1], because=because, weekdays=weekdays)


def _rests_on_a_line(because: Sequence[Reason]) -> bool:
    return any(reason.rule in _OF_ONE_PAGE for reason in because)


def _allowed(own: EventDate | None) -> Days:
    """Give the days that a report allows, all days where it tells none; its publication alone allows the week up to it."""
    if own is None:
        return date.min, date.max
    if any(reason.rule == _PUBLICATION_ALONE for reason in own.because):
        return shifted(own.latest, -_LATE_REPORT) or own.earliest, own.latest
    return own.earliest, own.latest


def _on_weekdays(first: date, last: date, weekdays: Sequence[int]) -> Days | None:
    """Give the first and the last day of an interval on one of the weekdays, None where there is none."""
    length = (last - first).days
    if not weekdays or length > _LONGEST_SEARCH:
        return (first, last) if length >= 0 else None
    days = [day for by in range(length + 1) if (day := first + timedelta(days=by)).weekday() in weekdays]
    return (days[0], days[-1]) if days else None


def _told_by_others(report: AnalysedReport, event_date: EventDate) -> tuple[Reason, ...]:
    """Give what dates the event in the other reports that know it most exactly."""
    told = [
        reason
        for reason in event_date.because
        if reason.report_id != report.id and reason.rule not in _OF_ONE_PAGE
    ]
    named = tuple(dict.fromkeys(reason.report_id for reason in told))[:_MOST_REPORTS_NAMED]
    return tuple(reason for reason in told if reason.report_id in named)


def _read_again(report: AnalysedReport, dated: EventDate) -> tuple[TimeExpression, ...]:
    """Give the times of the report, the open ones read from the days on which it can have been written."""
    if not any(map(_is_open, report.times)):
        return report.times
    candidates = scan(report.text, report.sentences, report.report.language)
    anchor = find_anchor(report.report, report.sentences, candidates)
    days = _days_of_writing(anchor, dated)
    if days is None:
        return report.times
    read = {time.span: time for time in resolve(report.report, candidates, days, (_reason(report, dated),))}
    return tuple(_settled(time, read.get(time.span)) for time in report.times)


def _days_of_writing(anchor: Anchor | None, dated: EventDate) -> Days | None:
    """Give the days on which the report can have been written, None where its own day is known or contradicts them.

    A line of the page that lies behind them all may be the day of a copy, and tells nothing.
    """
    last = shifted(dated.latest, _DAYS_LATER) or dated.latest
    if anchor is None or (_rests_on_a_line(anchor.because) and last < anchor.days[0]):
        return dated.earliest, last
    days = max(dated.earliest, anchor.days[0]), min(last, anchor.days[1])
    return days if anchor.days[0] < anchor.days[1] and days[0] <= days[1] else None


def _reason(report: AnalysedReport, dated: EventDate) -> Reason:
    """Give the words that tell the day, those of another report where there are such."""
    told = next((reason for reason in dated.because if reason.report_id != report.id), dated.because[0])
    return replace(told, rule=_SHARED_RULE)


def _is_open(time: TimeExpression) -> bool:
    """Whether the value of a time waits for an anchor, or rests on a mere line of the page."""
    is_dated = time.type in (TimeType.DATE, TimeType.TIME)
    is_unsettled = time.value is None or time.value.startswith(_OPEN) or _rests_on_a_line(time.because)
    return is_dated and time.is_anchored and is_unsettled


def _settled(time: TimeExpression, read: TimeExpression | None) -> TimeExpression:
    """Give an open time with the value read from the event's days, if they settle it."""
    if read is None or read.earliest is None or read.type is not time.type or not _is_open(time):
        return time
    return read
