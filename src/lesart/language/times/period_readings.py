"""Readings of weeks, months, quarters, years, seasons, decades and longer: from the codes of an expression to a TIMEX3 value."""

from datetime import date, timedelta

from lesart.language.times.frame import Frame, Side
from lesart.language.times.nearest import (
    MODIFIER_SIGN,
    NO_TIME,
    Parts,
    nearest,
    shifted,
    years_around,
)
from lesart.language.times.timex import SEASON_STARTS, Days, covered_days, day_of, shifted_month, week_value

_THURSDAY, _SATURDAY, _SUNDAY = 4, 6, 7
_NEXT = "+"  # the code of "nächst" tells it from "kommend"
_HALF_A_SEASON = 45  # days; "vergangenen Winter" is none that still goes on
_LONGEST_DOUBLE = 30  # years; "1914/18" is one stretch, "2014/87" none
_LAST_CENTURY, _LONGEST_COUNT_OF_WEEKS = 30, 53


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


def follow_year(parts: Parts, frame: Frame) -> str | None:
    """Read "im Jahr darauf", "im selben Jahr": counted from the year that the sentence names, or that of the day named last."""
    day = frame.day_named_within(2)
    shift = int(parts["follow_year"])
    day = day or (frame.today if shift < 0 else None)
    year = frame.named_year or (day.year if day else None)
    return f"{year + shift:04d}" if year else None


def this_year(_parts: Parts, frame: Frame) -> str | None:
    """Read a word for the current year."""
    return f"{frame.today.year:04d}" if frame.today else None


def given_year(parts: Parts, _frame: Frame) -> str | None:
    """Read "im Jahr 578", "500 v. Chr."."""
    year = int(parts["oldyear"])
    return f"BC{year:04d}" if "era" in parts else f"{year:04d}"


def double_year(parts: Parts, _frame: Frame) -> str | None:
    """Read "2014/15", "Saison 2014/2015", "1914/18": the year it begins in, if the second follows."""
    first, last = _years_of(parts)
    return f"{first:04d}" if 0 < last - first <= _LONGEST_DOUBLE else NO_TIME


def double_year_bounds(parts: Parts) -> Days | None:
    """Give the first day of the first and the last day of the second year of "2014/15"."""
    first, last = (covered_days(f"{year:04d}") for year in _years_of(parts))
    return (first[0], last[1]) if first and last else None


def decade(parts: Parts, _frame: Frame) -> str | None:
    """Read "neunziger Jahre", "90er Jahre", "2010er Jahre": the first three digits."""
    named = next((parts[name] for name in ("decade", "decade_noun") if name in parts), None)
    if named:
        return f"19{named}"
    tens = parts["tens"]
    return tens[:3] if len(tens) == 4 else f"19{tens[0]}"


def century(parts: Parts, _frame: Frame) -> str | None:
    """Read "19. Jahrhundert": the first two digits; of a millennium, the first."""
    number = int(parts["count"] if "count" in parts else parts["rank"])
    if number > _LAST_CENTURY:
        return NO_TIME
    return f"{number - 1:d}" if parts.get("long_period") == "L" else f"{number - 1:02d}"


def part_of_year(parts: Parts, frame: Frame) -> str | None:
    """Read "im ersten Quartal": of the given year, that of the sentence, or the last one up to the anchor's day."""
    number = int(parts.get("rank") or parts["quarterno"])
    share = parts.get("share") or parts["share_short"]
    if number > (4 if share == "Q" else 2):
        return NO_TIME
    if "year" in parts:
        return f"{parts['year']}-{share}{number}"
    if frame.named_year or frame.today is None:
        return f"{frame.named_year:04d}-{share}{number}" if frame.named_year else f"XXXX-{share}{number}"
    if "shift" in parts or "before" in parts:
        return f"{frame.today.year + int(parts.get('shift', -1)):04d}-{share}{number}"
    value = f"{frame.today.year:04d}-{share}{number}"
    covered = covered_days(value)
    if covered and covered[0] > frame.today and frame.side is Side.PAST:
        return f"{frame.today.year - 1:04d}-{share}{number}"
    return value


def year_before(parts: Parts, frame: Frame) -> str | None:
    """Read "Vorjahresquartal": some quarter or the like of the year before the anchor's."""
    return f"{frame.today.year - 1:04d}-{parts['year_before']}" if frame.today else None


def edged_period(parts: Parts, frame: Frame) -> str | None:
    """Read "Jahresende", "Monatsbeginn", "Wochenmitte": the year, month or week that has this edge."""
    unit = parts["edged"].partition(MODIFIER_SIGN)[0]
    if "year" in parts:
        return parts["year"]
    if unit == "Y":
        return context_year(parts, frame)
    return _period(unit, 0, frame.today) if frame.today else None


def numbered_week(parts: Parts, frame: Frame) -> str | None:
    """Read "Kalenderwoche 14"."""
    year = int(parts["year"]) if "year" in parts else frame.today.year if frame.today else None
    if year is None:
        return f"XXXX-W{int(parts['weekno']):02d}"
    value = f"{year:04d}-W{int(parts['weekno']):02d}"
    return value if covered_days(value) else None


def counted_week(parts: Parts, frame: Frame) -> str | None:
    """Read "in der zweiten Woche": counted from the week named last, where the first one or its day was named."""
    by = int(parts["rank"]) - 1
    first = frame.counted_from or frame.day_named_within(2)
    return week_value(first + timedelta(days=7 * by)) if first and by < _LONGEST_COUNT_OF_WEEKS else None


def week_after(_parts: Parts, frame: Frame) -> str | None:
    """Read "in der Woche darauf": the week after the one named last."""
    day = shifted(frame.named_week, 7)
    return week_value(day) if day else None


def relative(parts: Parts, frame: Frame) -> str | None:
    """Read "vergangene Woche", "nächsten Jahres", "Vormonat", "Ende der Woche"."""
    unit = next(parts[name] for name in ("period", "long_period", "one_day", "before") if name in parts)
    shift = -1 if "before" in parts else int(parts.get("shift", 0))
    if unit == "D":
        day = shifted(frame.day_named_within(2), shift)
        return NO_TIME if shift < 0 else day.isoformat() if day else None
    if frame.today is None:
        return None
    if unit == "WE" and shift:
        return _next_weekend(frame.today, shift, is_week_after=parts["shift"].startswith(_NEXT))
    return _period(unit, shift, (_named_before(unit, frame) if "before" in parts else None) or frame.today)


def _named_before(unit: str, frame: Frame) -> date | None:
    """Give a day of the year or month that the sentence compares with the one before it."""
    if unit == "Y" and frame.named_year:
        return day_of(frame.named_year, 6, 1)
    return frame.named_month if unit == "M" else None


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
    is_ahead = frame.today and frame.named_year and frame.named_year > frame.today.year
    if "year" in parts or is_ahead:
        return f"{parts.get('year') or frame.named_year}-{name}"
    if frame.today is None:
        return f"XXXX-{name}"
    shift = int(parts.get("shift", 0))
    years = [date(year, SEASON_STARTS[name] + 1, 15) for year in years_around(frame.today) if name != "WI"]
    years += [date(year + 1, 1, 15) for year in years_around(frame.today) if name == "WI"]
    on_side = [
        middle for middle in years if shift * ((middle - frame.today).days - shift * _HALF_A_SEASON) >= 0
    ]
    middle = nearest(on_side or years, frame.today, frame.side)
    return f"{middle.year - (name == 'WI'):04d}-{name}"


def future_reference(_parts: Parts, _frame: Frame) -> str:
    """Read "in naher Zukunft"."""
    return "FUTURE_REF"


def vague(parts: Parts, _frame: Frame) -> str | None:
    """Read "damals", "jetzt", "demnächst": a bare reference."""
    return next(code for code in parts.values() if code.endswith("_REF"))


def _years_of(parts: Parts) -> tuple[int, int]:
    """Give both years of "2014/15", "1999/00"."""
    first, tail = int(parts["year"]), parts["yeartail"]
    last = int(f"{first:04d}"[: -len(tail)] + tail)
    return first, last if last > first else last + 10 ** len(tail)


def _period(unit: str, shift: int, today: date) -> str | None:
    years = {"Y": (1, 4), "DE": (10, 3), "CE": (100, 2), "L": (1000, 1)}
    if unit in years:
        length, digits = years[unit]
        number = today.year // length + shift
        return f"{number:0{digits}d}" if 0 < number * length < 9998 else None
    if unit == "M":
        return "{:04d}-{:02d}".format(*shifted_month(today, shift))
    if unit == "Q":
        year, month = shifted_month(today, 3 * shift)
        return f"{year:04d}-Q{(month + 2) // 3}"
    day = shifted(today, 7 * shift)
    if day is None:
        return None
    return _weekend_of(day) if unit == "WE" else week_value(day)


def _next_weekend(today: date, shift: int, *, is_week_after: bool) -> str | None:
    """Give the first weekend after the anchor's day, or the last one before it; "nächstes" is not the one at hand."""
    saturday = shifted(today, (_SATURDAY - today.isoweekday()) % 7 if today.isoweekday() != _SUNDAY else -1)
    is_at_hand = today.isoweekday() >= (_THURSDAY if is_week_after else _SATURDAY)
    weeks = shift if shift < 0 or is_at_hand else shift - 1
    return _weekend_of(shifted(saturday, 7 * weeks))


def _weekend_of(day: date | None) -> str | None:
    return f"{week_value(day)}-WE" if day else None


READINGS = (
    *(relative_month, context_year, follow_year, this_year, given_year, double_year, decade, century),
    *(part_of_year, year_before, edged_period, numbered_week, counted_week, week_after),
    *(relative, weekend, season, vague, future_reference),
)
