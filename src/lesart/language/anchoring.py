"""Time expressions that a report alone left open, resolved against the day of its event."""

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from lesart.records.analysed_report import AnalysedReport
from lesart.records.time import TimeExpression

# TIMEX3 of "am Mittwoch", "am 22. März", "im März" where neither page nor text gives a year.
_OPEN_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_OPEN_DAY = re.compile(r"XXXX-(\d\d)-(\d\d)")
_OPEN_MONTH = re.compile(r"XXXX-(\d\d)")
# Background further back than this is as likely something to come: "im Mai" in a report of April.
LOOKING_BACK = timedelta(days=183)


def date_by_event(report: AnalysedReport, day: date) -> AnalysedReport:
    """Give the report with its open weekdays, days and months resolved against the day of its event.

    A weekday is resolved only where it is the day of the event itself; a day or month without a year only where the last such one
    lies at most half a year back. Everything else stays open.
    """
    return replace(report, times=tuple(_resolved(time, day) for time in report.times))


def _resolved(time: TimeExpression, day: date) -> TimeExpression:
    value = time.value or ""
    if match := _OPEN_WEEKDAY.fullmatch(value):
        return _dated(time, day, day) if day.isoweekday() == int(match[1]) else time
    if match := _OPEN_DAY.fullmatch(value):
        last = _last_day(day, int(match[1]), int(match[2]))
        return _dated(time, last, last) if last else time
    if match := _OPEN_MONTH.fullmatch(value):
        first = _last_day(day, int(match[1]), 1)
        return _dated(time, first, _month_end(first)) if first else time
    return time


def _last_day(day: date, month: int, of_month: int) -> date | None:
    """Give the last such day on or before `day`, None where there is none within half a year."""
    for year in (day.year, day.year - 1):
        if 1 <= month <= 12 and 1 <= of_month <= monthrange(year, month)[1]:
            found = date(year, month, of_month)
            if found <= day:
                return found if day - found <= LOOKING_BACK else None
    return None


def _month_end(first: date) -> date:
    return first.replace(day=monthrange(first.year, first.month)[1])


def _dated(time: TimeExpression, earliest: date, latest: date) -> TimeExpression:
    value = earliest.isoformat() if earliest == latest else f"{earliest:%Y-%m}"
    return replace(time, value=value, earliest=earliest, latest=latest)
