"""TIMEX3 values and the days they cover."""

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta

from lesart.records.time import TimeModifier

# All values that find_times gives: dates, weeks, seasons, underspecified dates, clock times, durations, references.
VALUE = re.compile(
    r"(?:\d{1,4}|XXXX|BC\d{4})(?:-(?:\d\d|XX)(?:-(?:\d\d|XX))?|-W(?:\d\d|XX)(?:-(?:[1-7]|WE))?|-(?:SP|SU|FA|WI)|-Q[1-4X]|-H[12])?"
    r"(?:T(?:\d\d:\d\d(?::\d\d)?|MO|MI|AF|EV|NI))?"
    r"|P(?:X|\d+(?:\.\d+)?)(?:Y|DE|CE|L|WE|Q|SP|SU|FA|WI|M(?:X|\d+)D|[MWD])"
    r"|P\d+Y\d+[MWD]|P\d+M\d+[WD]|P\d+W\d+D|P\d+DT\d+H"
    r"|PT(?:(?:X|\d+(?:\.\d+)?)[HMS]|\d+H\d+M(?:\d+S)?|\d+M\d+S|(?:X|\d+)(?:MO|MI|AF|EV|NI))"
    r"|(?:PRESENT|PAST|FUTURE)_REF"
)
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
_SHARE = re.compile(r"(\d{4})-([QH])([1-4X])")
_MONTHS_OF_A_SHARE = {"Q": 3, "H": 6}
_LEAP_YEAR = 2000
_YEARS = re.compile(r"\d{1,4}")
_THIRDS: Mapping[TimeModifier | None, int] = {TimeModifier.START: 0, TimeModifier.MID: 1, TimeModifier.END: 2}
# Meteorological seasons: first month of each; winter runs into the next year.
SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}

Days = tuple[date, date]


def covered_days(value: str | None) -> Days | None:
    """Give the first and last day of a dated value, None for all other values.

    A clock time covers its day, a night its day and the next.
    """
    if value is None:
        return None
    if found := _DAY.fullmatch(value):
        day = day_of(int(found[1]), int(found[2]), int(found[3]))
        return (day, _next_day(day) if value.endswith("TNI") else day) if day else None
    if found := _MONTH.fullmatch(value):
        return _months(int(found[1]), int(found[2]), 1)
    if found := _WEEK.fullmatch(value):
        return _week(int(found[1]), int(found[2]), is_weekend=bool(found[3]))
    if found := _SEASON.fullmatch(value):
        return _months(int(found[1]), SEASON_STARTS[found[2]], 3)
    if found := _SHARE.fullmatch(value):
        return _share(int(found[1]), _MONTHS_OF_A_SHARE[found[2]], found[3])
    return _years(value) if _YEARS.fullmatch(value) else None


def bounds_of(value: str | None, modifier: TimeModifier | None) -> Days | None:
    """Give the first and last day of a dated value, or of the third of it that a modifier picks out ("Ende Mai")."""
    covered = covered_days(value)
    if covered is None or modifier not in _THIRDS:
        return covered
    first, last = covered
    length = (last - first).days + 1
    third = _THIRDS[modifier]
    return (
        first + timedelta(days=length * third // 3),
        first + timedelta(days=-(-length * (third + 1) // 3) - 1),
    )


def day_of(year: int, month: int, day: int) -> date | None:
    """Give the day, None where the calendar has none such (31 February)."""
    if not (1 <= year <= 9998 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def is_day_of_some_year(month: int, day: int) -> bool:
    """Whether the calendar has such a day, at least in leap years."""
    return day_of(_LEAP_YEAR, month, day) is not None


def easter(year: int) -> date:
    """Give Easter Sunday of a Gregorian year (Meeus, Jones and Butcher)."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def week_value(day: date) -> str:
    """Give the ISO week that a day lies in: 2024-W14."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def shifted_month(day: date, by: int) -> tuple[int, int]:
    """Give year and month `by` months after the month of `day`."""
    months = day.year * 12 + day.month - 1 + by
    return months // 12, months % 12 + 1


def _next_day(day: date) -> date:
    return day + timedelta(days=1) if day < date.max else day


def _months(year: int, month: int, count: int) -> Days | None:
    first = day_of(year, month, 1)
    if first is None:
        return None
    after = day_of(*shifted_month(first, count), 1)
    return (first, after - timedelta(days=1)) if after else None


def _share(year: int, months: int, number: str) -> Days | None:
    """Give a quarter or half of a year; of one that is not told which, the year."""
    if number == "X":
        return _months(year, 1, 12)
    return _months(year, months * (int(number) - 1) + 1, months) if int(number) * months <= 12 else None


def _week(year: int, week: int, *, is_weekend: bool) -> Days | None:
    try:
        monday = date.fromisocalendar(year, week, 1)
        return (monday + timedelta(days=5 if is_weekend else 0), monday + timedelta(days=6))
    except (ValueError, OverflowError):
        return None


def _years(value: str) -> Days | None:
    """Read a year (2024), a decade (202), a century (20) or a millennium (2)."""
    span = 10 ** (4 - len(value))
    first = day_of(int(value) * span, 1, 1)
    last = day_of((int(value) + 1) * span - 1, 12, 31)
    return (first, last) if first and last else None
