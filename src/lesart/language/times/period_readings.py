"""Readings of weeks, months, years, seasons, decades, of lengths of time and of what recurs."""

from datetime import date

from lesart.language.numerals import number_of
from lesart.language.times.frame import Frame, Side
from lesart.language.times.nearest import Parts, nearest, shifted, years_around
from lesart.language.times.timex import SEASON_STARTS, shifted_month, week_value

_SATURDAY = 6
_CLOCK_UNITS = ("TH", "TM", "TS")


def relative_month(parts: Parts, frame: Frame) -> str | None:
    """Read "vergangenen Februar": the nearest such month on that side of the anchor's month."""
    month, shift = int(parts["month"]), int(parts["shift"])
    if frame.today is None:
        return f"XXXX-{month:02d}"
    year = frame.today.year
    if shift < 0:
        year -= month >= frame.today.month
    elif shift > 0:
        year += month <= frame.today.month
    return f"{year:04d}-{month:02d}"


def context_year(_parts: Parts, frame: Frame) -> str | None:
    """Read "Anfang des Jahres": the year the sentence names, or the anchor's."""
    year = frame.named_year or (frame.today.year if frame.today else None)
    return f"{year:04d}" if year else None


def this_year(_parts: Parts, frame: Frame) -> str | None:
    """Read a word for the current year."""
    return f"{frame.today.year:04d}" if frame.today else None


def decade(parts: Parts, _frame: Frame) -> str | None:
    """Read "neunziger Jahre", "90er Jahre", "2010er Jahre": the first three digits."""
    if "decade" in parts:
        return f"19{parts['decade']}"
    tens = parts["tens"]
    return tens[:3] if len(tens) == 4 else f"19{tens[0]}"


def century(parts: Parts, _frame: Frame) -> str | None:
    """Read "19. Jahrhundert": the first two digits."""
    return f"{int(parts['count']) - 1:02d}"


def relative(parts: Parts, frame: Frame) -> str | None:
    """Read "vergangene Woche", "nächsten Jahres", "Vormonat", "Ende der Woche"."""
    unit = parts.get("period") or parts["before"]
    shift = -1 if "before" in parts else int(parts.get("shift", 0))
    if unit == "D":
        day = shifted(frame.day_named_within(2), shift)
        return day.isoformat() if day and shift >= 0 else None
    if frame.today is None:
        return None
    return _period(unit, shift, frame.today)


def weekend(_parts: Parts, frame: Frame) -> str | None:
    """Read "am Wochenende": the coming one where the sentence looks ahead, else the last or present one."""
    if frame.today is None:
        return "XXXX-WXX-WE"
    is_now = frame.today.isoweekday() >= _SATURDAY
    back = 0 if is_now or frame.side is Side.FUTURE else -7
    return _weekend_of(shifted(frame.today, back))


def season(parts: Parts, frame: Frame) -> str | None:
    """Read a season of a given year, or the nearest one."""
    name = parts["season"]
    if "year" in parts:
        return f"{parts['year']}-{name}"
    if frame.today is None:
        return f"XXXX-{name}"
    shift = int(parts.get("shift", 0))
    side = Side(max(-1, min(1, shift))) if shift else frame.side
    years = [date(year, SEASON_STARTS[name] + 1, 15) for year in years_around(frame.today) if name != "WI"]
    years += [date(year + 1, 1, 15) for year in years_around(frame.today) if name == "WI"]
    middle = nearest(years, frame.today, side)
    return f"{middle.year - (name == 'WI'):04d}-{name}"


def vague(parts: Parts, _frame: Frame) -> str | None:
    """Read "damals", "jetzt", "demnächst": a bare reference."""
    return next(iter(parts.values()))


def duration(parts: Parts, _frame: Frame) -> str | None:
    """Read a length of time; an unsaid number is X."""
    unit = next((parts[name] for name in ("unit", "plural", "long_unit") if name in parts), None)
    if unit is None:
        return _length("0.5", parts["half_unit"])
    if "number" in parts:
        number = number_of(parts["number"]) or number_of(parts["number"].rstrip("enmrs"))
        return _length(f"{number.normalize():f}", unit) if number else None
    is_unsaid = "plural" in parts or "long_unit" in parts or "some" in parts
    return _length("X" if is_unsaid else "1", unit)


def repeated(parts: Parts, frame: Frame) -> str | None:
    """Read how often something recurs."""
    return parts["each"] if "each" in parts else duration(parts, frame)


def weekly(parts: Parts, _frame: Frame) -> str | None:
    """Read "mittwochs"."""
    return f"XXXX-WXX-{parts['weekdays']}"


def nightly(parts: Parts, _frame: Frame) -> str | None:
    """Read "morgens"."""
    return f"XXXX-XX-XX{parts['parts']}"


def _period(unit: str, shift: int, today: date) -> str | None:
    if unit == "Y":
        return f"{today.year + shift:04d}"
    if unit == "M":
        return "{:04d}-{:02d}".format(*shifted_month(today, shift))
    if unit == "Q":
        year, month = shifted_month(today, 3 * shift)
        return f"{year:04d}-Q{(month + 2) // 3}"
    day = shifted(today, 7 * shift)
    if day is None:
        return None
    return _weekend_of(day) if unit == "WE" else week_value(day)


def _weekend_of(day: date | None) -> str | None:
    return f"{week_value(day)}-WE" if day else None


def _length(number: str, unit: str) -> str:
    """Give P3Y or PT3H; units of less than a day carry the T."""
    return f"PT{number}{unit[1:]}" if unit in _CLOCK_UNITS else f"P{number}{unit}"
