"""Readings of holidays, by the rules of the calendar that their codes name."""

import re
from datetime import date, timedelta

from lesart.language.times.frame import Frame
from lesart.language.times.nearest import NO_TIME, Parts, nearest, with_part, years_around
from lesart.language.times.timex import covered_days, easter, week_value

# "05-01": a day; "E+49": days from Easter Sunday; "A-21": days from the last Sunday before Christmas Day;
# "N5-2-7": the second Sunday of May, "N5-L-1": its last Monday.
_RULE = re.compile(r"(?P<kind>[EAN]?)(?P<first>[+-]?\d+)(?:-(?P<second>\d+|L))?(?:-(?P<weekday>[1-7]))?")
_SUNDAYS_IN_ADVENT = _WEEKS_OF_A_MONTH = 4


def holiday(parts: Parts, frame: Frame) -> str | None:
    """Read a holiday of a given year, or the nearest one; with a part of the day, "Silvesterabend"."""
    return _nearest_holiday(parts["holiday"], parts, frame)


def holiday_weekend(parts: Parts, frame: Frame) -> str | None:
    """Read "Osterwochenende": the weekend of that Sunday."""
    covered = covered_days(_nearest_holiday(parts["holiday_weekend"], {**parts, "shift": "0"}, frame))
    return f"{week_value(covered[0])}-WE" if covered else None


def advent(parts: Parts, frame: Frame) -> str | None:
    """Read "zweiter Advent": that Sunday."""
    number = int(parts["rank"] if "rank" in parts else parts["count"])
    if number > _SUNDAYS_IN_ADVENT:
        return NO_TIME
    return _nearest_holiday(f"A-{7 * (_SUNDAYS_IN_ADVENT - number)}", parts, frame)


def nth_weekday(parts: Parts, frame: Frame) -> str | None:
    """Read "erster Sonntag im Mai"."""
    if int(parts["rank"]) > _WEEKS_OF_A_MONTH:
        return NO_TIME
    return _nearest_holiday(f"N{parts['month']}-{parts['rank']}-{parts['weekday']}", parts, frame)


def _nearest_holiday(rule: str, parts: Parts, frame: Frame) -> str | None:
    part = parts.get("part_tail") or parts.get("part")
    if "year" in parts:
        return with_part(holiday_in(int(parts["year"]), rule), part)
    if frame.today is None:
        return None
    if "shift" in parts:
        year = frame.today.year + int(parts["shift"])
        return with_part(holiday_in(year, rule), part)
    days = [holiday_in(year, rule) for year in years_around(frame.today)]
    return with_part(nearest(days, frame.today, frame.side), part)


def holiday_in(year: int, rule: str) -> date:
    """Give the day that a rule falls on in a year; a rule that cannot be read raises ValueError."""
    found = _RULE.fullmatch(rule)
    if found is None:
        raise ValueError(f'The rule "{rule}" of a holiday cannot be read.')
    first = int(found["first"])
    if found["kind"] == "E":
        return easter(year) + timedelta(days=first)
    if found["kind"] == "A":
        christmas = date(year, 12, 25)
        return christmas - timedelta(days=christmas.isoweekday()) + timedelta(days=first)
    if found["kind"] == "N":
        return _nth_weekday(year, first, found["second"], int(found["weekday"]))
    return date(year, first, int(found["second"]))


def _nth_weekday(year: int, month: int, which: str, weekday: int) -> date:
    if which == "L":
        after = date(year + month // 12, month % 12 + 1, 1)
        return after - timedelta(days=(after.isoweekday() - weekday - 1) % 7 + 1)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (int(which) - 1))


READINGS = (holiday, holiday_weekend, advent, nth_weekday)
