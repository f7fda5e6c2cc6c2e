"""Readings of nights, parts of the day and clock times: from the codes of an expression to a TIMEX3 value."""

from datetime import date

from lesart.language.numerals import number_of
from lesart.language.times.day_readings import calendar, day_name, weekday
from lesart.language.times.frame import Frame, Side
from lesart.language.times.nearest import NO_TIME, UNKNOWN_DAY, Parts, shifted, with_part
from lesart.language.times.timex import covered_days

_NIGHT = "TNI"
_PARTS_OF_DAY = ("part", "hours_part", "part_of_night")
_NOON, _MINUTES_OF_A_DAY = 12, 24 * 60
# For how many sentences a day that was named is the day of "am Abend".
_PART_REACH = 3


def night(parts: Parts, frame: Frame) -> str | None:
    """Read "Nacht zum Sonntag", "Nacht auf den 3. Mai": the night that begins on the day before."""
    if frame.today is None and "year" not in parts:
        return UNKNOWN_DAY + _NIGHT
    reading = weekday if "weekday" in parts else calendar if "day" in parts else day_name
    covered = covered_days(reading(parts, frame))
    return with_part(shifted(covered[0], -1), _NIGHT) if covered else None


def night_between(parts: Parts, frame: Frame) -> str | None:
    """Read "Nacht von Samstag auf Sonntag": the night that begins on the first day."""
    reading = weekday if "weekday" in parts else calendar if "day" in parts else day_name
    covered = covered_days(reading(parts, frame))
    return with_part(covered[0] if covered else None, _NIGHT)


def part_of_date(parts: Parts, frame: Frame) -> str | None:
    """Read "Morgen des 7. Dezember"."""
    covered = covered_days(calendar(parts, frame))
    return with_part(covered[0] if covered else None, parts["part"])


def shifted_night(parts: Parts, frame: Frame) -> str | None:
    """Read "vergangene Nacht", "kommende Nacht"."""
    shift = int(parts["shift"])
    return with_part(shifted(frame.today, min(0, shift)), _NIGHT) if shift or frame.today else None


def same_day(parts: Parts, frame: Frame) -> str | None:
    """Read "am Abend": of the day named last, or the anchor; a night that is over began the day before."""
    part = next(parts[name] for name in _PARTS_OF_DAY if name in parts)
    is_over = part == _NIGHT and frame.side is Side.PAST
    return with_part(frame.day_named_within(_PART_REACH) or shifted(frame.today, -is_over), part)


def evening_before(_parts: Parts, frame: Frame) -> str | None:
    """Read "am Vorabend": the evening before the day named last, or before the anchor."""
    return with_part(shifted(frame.day_named_within(_PART_REACH) or frame.today, -1), "TEV")


def clock(parts: Parts, frame: Frame) -> str | None:
    """Read a time of day, on the day named last or the anchor."""
    hour = int(parts["hour"]) if "hour" in parts else int(number_of(parts["hourword"], frame.language) or 0)
    if "half_day" in parts and hour < _NOON:
        hour += int(parts["half_day"])
    minutes = 60 * hour + int(parts.get("minute", 0))
    return _at(minutes, frame, seconds=parts.get("second")) if minutes <= _MINUTES_OF_A_DAY else NO_TIME


def clock_of_date(parts: Parts, frame: Frame) -> str | None:
    """Read "2020-03-16T20:10"."""
    day, hour, minute = calendar(parts, frame), int(parts["hour"]), parts["minute"]
    is_clock = 60 * hour + int(minute) <= _MINUTES_OF_A_DAY
    return f"{day}T{hour:02d}:{minute}" if day and is_clock else NO_TIME


def spoken_clock(parts: Parts, frame: Frame) -> str | None:
    """Read "halb neun", "Viertel nach drei": minutes before or after an hour."""
    hour = int(parts["hour"]) if "hour" in parts else int(number_of(parts["hourword"], frame.language) or 0)
    if "half_day" in parts and hour < _NOON:
        hour += int(parts["half_day"])
    minutes = 60 * hour + int(parts.get("clock_offset") or parts["hour_offset"])
    return _at(minutes, frame) if 0 <= minutes <= _MINUTES_OF_A_DAY else NO_TIME


def _at(minutes: int, frame: Frame, seconds: str | None = None) -> str | None:
    clock_time = f"T{minutes // 60:02d}:{minutes % 60:02d}" + (f":{seconds}" if seconds else "")
    return with_part(_day_of_clock(frame), clock_time)


def _day_of_clock(frame: Frame) -> date | None:
    """Give the day its sentence names; a story of a past day runs on into the next sentence, a notice does not."""
    here, before = frame.day_named_within(0), frame.day_named_within(1)
    is_past = before is not None and frame.today is not None and before < frame.today
    return here or (before if is_past else frame.today)


READINGS = (
    night,
    night_between,
    part_of_date,
    shifted_night,
    same_day,
    evening_before,
    clock,
    clock_of_date,
    spoken_clock,
)
