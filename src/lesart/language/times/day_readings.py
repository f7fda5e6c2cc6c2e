"""Readings of days and times of day: from the codes of an expression and its frame to a TIMEX3 value."""

from datetime import date, timedelta

from lesart.language.numerals import number_of
from lesart.language.times.frame import Frame, Side
from lesart.language.times.nearest import UNKNOWN_DAY, Parts, nearest, shifted, with_part, years_around
from lesart.language.times.timex import day_of, easter

# For how many sentences a day that was named is the day of "am Abend", of "am nächsten Tag".
_PART_REACH, _DAY_AFTER_REACH = 3, 5


def calendar(parts: Parts, frame: Frame) -> str | None:
    """Read a date by its day, month and year as far as given; a missing year is the nearest that fits."""
    year, month, day = (
        _year_of(parts, frame),
        _number(parts, "month", "month2"),
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
    """Read the first day of "5. und 9. Juni"."""
    return calendar({"day": parts["day"], "month": parts["month"]}, frame)


def day_name(parts: Parts, frame: Frame) -> str | None:
    """Read "gestern" or "heute Abend" from the anchor."""
    day = shifted(frame.today, int(parts.get("day_name", 0)))
    return with_part(day, parts.get("part") or parts.get("part_tail"))


def today(_parts: Parts, frame: Frame) -> str | None:
    """Read a bare "heute": the anchor's day beside a clock time or "gestern", else these days in general."""
    return with_part(frame.today, "") if frame.is_day_at_hand else "PRESENT_REF"


def weekday(parts: Parts, frame: Frame) -> str | None:
    """Read a weekday: the last one up to the anchor, the next one where the sentence looks ahead."""
    wanted = int(parts["weekday"])
    part = parts.get("part") or parts.get("part_tail") or ""
    if frame.today is None:
        return UNKNOWN_DAY + part if part else f"XXXX-WXX-{wanted}"
    back = (frame.today.isoweekday() - wanted) % 7
    shift = int(parts["shift"]) if "shift" in parts else None
    if shift is None:
        days = (-back) % 7 if frame.side is Side.FUTURE else -back
    elif shift == 0:
        days = -back if back <= 3 else 7 - back
    else:
        days = -(back or 7) if shift < 0 else 7 - back
    return with_part(shifted(frame.today, days), part)


def weekday_of_week(parts: Parts, frame: Frame) -> str | None:
    """Read "Dienstag vergangener Woche": that day of the week so many weeks from the anchor's."""
    if frame.today is None:
        return f"XXXX-WXX-{parts['weekday']}"
    days = 7 * int(parts["shift"]) + int(parts["weekday"]) - frame.today.isoweekday()
    return with_part(shifted(frame.today, days), parts.get("part_tail"))


def next_weekday(parts: Parts, frame: Frame) -> str | None:
    """Read the weekday of tomorrow."""
    return weekday({**parts, "shift": "1"}, frame)


def this_weekday(_parts: Parts, frame: Frame) -> str | None:
    """Read the weekday of today: "am heutigen Mittwoch"."""
    return with_part(frame.today, "")


def night(parts: Parts, frame: Frame) -> str | None:
    """Read "Nacht zum Sonntag": the night that begins on the day before."""
    if frame.today is None:
        return UNKNOWN_DAY + "TNI"
    named = weekday(parts, frame) if "weekday" in parts else day_name(parts, frame)
    return with_part(shifted(date.fromisoformat(named), -1), "TNI") if named else None


def same_day(parts: Parts, frame: Frame) -> str | None:
    """Read "am Abend": of the day named last, or the anchor."""
    return with_part(frame.day_named_within(_PART_REACH) or frame.today, parts["part"])


def clock(parts: Parts, frame: Frame) -> str | None:
    """Read a time of day, on the day named last or the anchor."""
    hour = int(parts["hour"]) if "hour" in parts else int(number_of(parts["hourword"]) or 0)
    if hour > 24:
        return None
    return with_part(_day_of_clock(frame), f"T{hour:02d}:{int(parts.get('minute', 0)):02d}")


def after_context(_parts: Parts, frame: Frame) -> str | None:
    """Read "am nächsten Tag": the day after the day named last."""
    return with_part(shifted(frame.day_named_within(_DAY_AFTER_REACH), 1), "")


def before_today(_parts: Parts, frame: Frame) -> str | None:
    """Read "Vortag": the day before the day named last, or before the anchor."""
    return with_part(shifted(frame.day_named_within(0) or frame.today, -1), "")


def holiday(parts: Parts, frame: Frame) -> str | None:
    """Read a holiday of a given year, or the nearest one."""
    if "year" in parts:
        return _holiday_in(int(parts["year"]), parts["holiday"]).isoformat()
    if frame.today is None:
        return None
    days = [_holiday_in(year, parts["holiday"]) for year in years_around(frame.today)]
    return nearest(days, frame.today, frame.side).isoformat()


def _day_of_clock(frame: Frame) -> date | None:
    """Give the day its sentence names; a story of a past day runs on into the next sentence, a notice does not."""
    here, before = frame.day_named_within(0), frame.day_named_within(1)
    is_past = before is not None and frame.today is not None and before < frame.today
    return here or (before if is_past else frame.today)


def _year_of(parts: Parts, frame: Frame) -> int | None:
    year = _number(parts, "year", "isoyear")
    if year is None and "shift" in parts and frame.today:
        return frame.today.year + int(parts["shift"])
    return year


def _without_year(month: int, day: int | None, parts: Parts, frame: Frame) -> str | None:
    if frame.today is None:
        return f"XXXX-{month:02d}" + (f"-{day:02d}" if day else "")
    years = years_around(frame.today)
    days = [found for year in years if (found := day_of(year, month, day or min(frame.today.day, 28)))]
    if day and "weekday" in parts:
        days = [found for found in days if found.isoweekday() == int(parts["weekday"])] or days
    if not days:
        return None
    best = nearest(days, frame.today, frame.side)
    return best.isoformat() if day else f"{best.year:04d}-{month:02d}"


def _holiday_in(year: int, rule: str) -> date:
    if rule.startswith("E"):
        return easter(year) + timedelta(days=int(rule[1:]))
    month, day = rule.split("-")
    return date(year, int(month), int(day))


def _number(parts: Parts, *names: str) -> int | None:
    return next((int(parts[name]) for name in names if name in parts), None)
