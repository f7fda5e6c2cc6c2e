"""Readings of days: from the codes of an expression and its frame to a TIMEX3 value."""

from datetime import date

from lesart.language.times.frame import Frame, Side
from lesart.language.times.nearest import (
    NO_TIME,
    UNKNOWN_DAY,
    Parts,
    nearest,
    shifted,
    with_part,
    years_around,
)
from lesart.language.times.timex import covered_days, day_of, is_day_of_some_year

# For how many sentences a day that was named is the day before "am nächsten Tag".
_DAY_AFTER_REACH = 5
_DAYS_OF_WEEK = 7
# How far ahead of the anchor a year of two digits may lie.
_YEARS_AHEAD = 20
_PIVOT_WITHOUT_ANCHOR = 2050
# Beside a day to come, a date so many days ago is one to come as well.
_LONG_AGO = 90


def calendar(parts: Parts, frame: Frame) -> str | None:
    """Read a date by its day, month and year as far as given; a missing year is the nearest that fits."""
    year, month, day = (
        _year_of(parts, frame),
        _number(parts, "month", "month2", "sure_month"),
        _number(parts, "day", "day2"),
    )
    if month is None:
        return f"{year:04d}" if year else None
    if year is None:
        return _without_year(month, day, parts, frame)
    if day is None:
        return f"{year:04d}-{month:02d}"
    known = day_of(year, month, day)
    return known.isoformat() if known else None


def listed_day(parts: Parts, frame: Frame) -> str | None:
    """Read the first day of "5. und 9. Juni", "13. bis 15.4.2020"."""
    dated = {"month": parts["month"]} if "month" in parts else {"month2": parts["month2"]}
    return calendar({"day": parts["day"], **dated, **_given_year(parts)}, frame)


def range_start(parts: Parts, frame: Frame) -> str | None:
    """Read the first date of "1. Mai bis 15. Juni", "Dezember und Januar 2014": the last such up to the second."""
    return _range(_dated(parts), _dated(parts, "_after"), parts, frame)[0]


def range_end(parts: Parts, frame: Frame) -> str | None:
    """Read the second date of "1. Mai bis 15. Juni": the first such from the first on."""
    return _range(_dated(parts, "_after"), _dated(parts), parts, frame)[1]


def short_year(parts: Parts, frame: Frame) -> str | None:
    """Read "22.02.16": the latest such year that lies at most some years ahead."""
    pivot = frame.today.year + _YEARS_AHEAD if frame.today else _PIVOT_WITHOUT_ANCHOR
    year = pivot - (pivot - int(parts["year2"])) % 100
    known = day_of(year, int(parts["month2"]), int(parts["day"]))
    return known.isoformat() if known else NO_TIME


def day_name(parts: Parts, frame: Frame) -> str | None:
    """Read "gestern", "heute Abend" or "am gestrigen Tag" from the anchor."""
    part = parts.get("part") or parts.get("part_tail")
    days = int(parts.get("day_name") or parts.get("day_adjective") or 0)
    if days == 0 and part == "TNI" and frame.side is Side.PAST:
        days = -1
    return with_part(shifted(frame.today, days), part)


def today(_parts: Parts, frame: Frame) -> str | None:
    """Read a bare "heute": the anchor's day beside a clock time or "gestern", else these days in general."""
    return with_part(frame.today, "") if frame.is_day_at_hand else "PRESENT_REF"


def today_reference(_parts: Parts, _frame: Frame) -> str:
    """Read "heute noch": these days."""
    return "PRESENT_REF"


def weekday(parts: Parts, frame: Frame) -> str | None:
    """Read a weekday: the last one up to the anchor, the next one where the sentence looks ahead."""
    wanted = int(parts["weekday"] if "weekday" in parts else parts["weekday_short"])
    part = parts.get("part") or parts.get("part_tail") or ""
    if frame.today is None:
        return UNKNOWN_DAY + part if part else f"XXXX-WXX-{wanted}"
    back = (frame.today.isoweekday() - wanted) % 7
    shift = int(parts["shift"]) if "shift" in parts else None
    if shift is None:
        before = _named_before(wanted, frame)
        if before and frame.side in (Side.OPEN, Side.FUTURE if before > frame.today else Side.PAST):
            return with_part(before, part)
        days = (-back) % 7 if frame.side is Side.FUTURE else -back
    elif shift == 0:
        days = -back if back <= 3 else 7 - back
    else:
        days = -(back or 7) if shift < 0 else 7 - back
    return with_part(shifted(frame.today, days), part)


def _named_before(weekday_number: int, frame: Frame) -> date | None:
    """Give the day that the weekday stood for before; "am Donnerstag" on a Thursday is not the "vergangenen Donnerstag"."""
    before = frame.weekdays.get(weekday_number)
    is_a_week_ago = before is not None and before == shifted(frame.today, -_DAYS_OF_WEEK)
    return None if is_a_week_ago else before


def following_weekday(parts: Parts, frame: Frame) -> str | None:
    """Read "von Sonntag auf Montag": the first such weekday after the day named before it."""
    before = frame.day_named_within(0)
    if before is None:
        return weekday(parts, frame)
    return with_part(shifted(before, (int(parts["weekday"]) - before.isoweekday() - 1) % 7 + 1), "")


def coming_weekday(parts: Parts, frame: Frame) -> str | None:
    """Read "vom Montag an": the one to come."""
    return weekday({**parts, "shift": "1"}, frame)


def weekday_of_week(parts: Parts, frame: Frame) -> str | None:
    """Read "Dienstag vergangener Woche": that day of the week so many weeks from the anchor's."""
    if frame.today is None:
        return weekday(parts, frame)
    days = 7 * int(parts["shift"]) + int(parts["weekday"]) - frame.today.isoweekday()
    return with_part(shifted(frame.today, days), parts.get("part_tail"))


def after_context(parts: Parts, frame: Frame) -> str | None:
    """Read "am nächsten Tag", "am folgenden Morgen": the day after the day named last."""
    return with_part(shifted(frame.day_named_within(_DAY_AFTER_REACH), 1), parts.get("part"))


def before_today(_parts: Parts, frame: Frame) -> str | None:
    """Read "Vortag": the day before the day named last, or before the anchor."""
    return with_part(shifted(frame.day_named_within(1) or frame.today, -1), "")


def _dated(parts: Parts, suffix: str = "") -> Parts:
    return {name: parts[name + suffix] for name in ("month", "day") if name + suffix in parts}


def _range(first: Parts, last: Parts, parts: Parts, frame: Frame) -> tuple[str | None, str | None]:
    """Give both ends of the range that ends in the given year, or else of the one nearest to the anchor."""
    if "year" in parts:
        years: tuple[int, ...] = (int(parts["year"]),)
    elif frame.today:
        years = years_around(frame.today)
    else:
        return calendar(first, frame), calendar(last, frame)
    ranges = {
        _nearest_of(found, frame): found for year in years if (found := _ending_in(year, first, last, frame))
    }
    days = [day for day in ranges if day]
    if frame.today is None or not days:
        return next(iter(ranges.values()), (None, None))
    if "day" in first:
        return ranges[nearest(days, frame.today, frame.side)]
    over = [day for day in days if day <= frame.today] if frame.side is Side.PAST else days
    return ranges[nearest(over or days, frame.today, frame.side or Side.PAST)]


def _ending_in(year: int, first: Parts, last: Parts, frame: Frame) -> tuple[str, str] | None:
    end = calendar({**last, "year": f"{year:04d}"}, frame)
    starts = (calendar({**first, "year": f"{before:04d}"}, frame) for before in (year, year - 1))
    start = next((start for start in starts if start and end and start <= end), None)
    return (start, end) if start and end else None


def _nearest_of(ends: tuple[str, str], frame: Frame) -> date | None:
    """Give the anchor where the range holds it, else the end that lies nearer to it."""
    first, last = covered_days(ends[0]), covered_days(ends[1])
    if first is None or last is None or frame.today is None:
        return None
    return min(max(frame.today, first[0]), last[1])


def _given_year(parts: Parts) -> Parts:
    return {"year": parts["year"]} if "year" in parts else {}


def _year_of(parts: Parts, frame: Frame) -> int | None:
    year = _number(parts, "year", "isoyear")
    if year is None and "shift" in parts and frame.today:
        return frame.today.year + int(parts["shift"])
    if year is None and "before" in parts and frame.today:
        return frame.today.year - 1
    return year


def _without_year(month: int, day: int | None, parts: Parts, frame: Frame) -> str | None:
    if frame.today is None:
        is_possible = day is None or is_day_of_some_year(month, day)
        return f"XXXX-{month:02d}" + (f"-{day:02d}" if day else "") if is_possible else None
    years = _told_years(frame) or years_around(frame.today)
    days = [found for year in years if (found := day_of(year, month, day or min(frame.today.day, 28)))]
    if day and "weekday" in parts:
        days = [found for found in days if found.isoweekday() == int(parts["weekday"])] or days
    if not days:
        return None
    ahead = _told_ahead(frame)
    days = [found for found in days if ahead and found >= ahead] or days
    best = nearest(days, frame.today, frame.side)
    if (frame.today - best).days > _LONG_AGO and _is_beside_ahead(frame):
        best = next((found for found in days if found > frame.today), best)
    return best.isoformat() if day else f"{best.year:04d}-{month:02d}"


def _told_years(frame: Frame) -> tuple[int, ...]:
    """Give the year of the day named just before where it lies long ago or far ahead: the story goes on in it."""
    day = frame.day_named_within(1)
    is_far = day and frame.today and abs(day.year - frame.today.year) > 1
    return (day.year,) if day and is_far and frame.side is not Side.FUTURE else ()


def _told_ahead(frame: Frame) -> date | None:
    """Give the day from which a programme goes on: the one named last, in a year to come."""
    day = frame.named_day
    is_ahead = day and frame.today and day.year > frame.today.year and frame.side is not Side.PAST
    return day if is_ahead else None


def _is_beside_ahead(frame: Frame) -> bool:
    """Whether a day or month to come is named just before."""
    named = frame.named_month or frame.day_named_within(1)
    return bool(named and frame.today and named > frame.today) and frame.side is not Side.PAST


def _number(parts: Parts, *names: str) -> int | None:
    return next((int(parts[name]) for name in names if name in parts), None)


READINGS = (
    *(
        calendar,
        listed_day,
        range_start,
        range_end,
        short_year,
        day_name,
        today,
        today_reference,
        weekday,
        following_weekday,
        coming_weekday,
        weekday_of_week,
    ),
    *(after_context, before_today),
)
