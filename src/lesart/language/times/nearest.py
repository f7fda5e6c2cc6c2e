"""Choosing among the days that an expression can mean."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from lesart.language.times.frame import Side

Parts = Mapping[str, str]
# What parts the TIMEX3 modifier from the rest of a word's code: "Y~END" of a word for the end of a year.
MODIFIER_SIGN = "~"
# The value of what turns out to be no time once its parts are known: "2014/87".
NO_TIME = ""
UNKNOWN_DAY = "XXXX-XX-XX"

# What a day ahead counts against a day back, by the side the sentence looks to: dates without a year mostly look back.
_WEIGHT_AHEAD = {Side.PAST: 4.0, Side.OPEN: 2.0, Side.FUTURE: 0.5}


def nearest(days: Iterable[date], today: date, side: Side) -> date:
    """Give the day nearest to `today`, days ahead weighted by the side that the sentence looks to."""

    def distance(day: date) -> float:
        ahead = (day - today).days
        return ahead * _WEIGHT_AHEAD[side] if ahead > 0 else -ahead

    return min(days, key=distance)


def years_around(today: date) -> tuple[int, ...]:
    """Give last year, this year and next year, as far as the calendar goes."""
    return tuple(year for year in (today.year - 1, today.year, today.year + 1) if 1 < year < 9998)


def shifted(day: date | None, days: int) -> date | None:
    """Give the day so many days later, None where there is none."""
    try:
        return day + timedelta(days=days) if day else None
    except OverflowError:
        return None


def with_part(day: date | None, part: str | None) -> str | None:
    """Give a day's value with a part of the day or a clock time behind it."""
    if day is None:
        return UNKNOWN_DAY + part if part else None
    return day.isoformat() + (part or "")
