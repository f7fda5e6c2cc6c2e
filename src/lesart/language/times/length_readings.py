"""Readings of lengths of time and of what recurs: from the codes of an expression to a TIMEX3 value."""

import re
from decimal import Decimal

from lesart.language.numerals import number_of
from lesart.language.times.frame import Frame
from lesart.language.times.nearest import NO_TIME, Parts
from lesart.language.times.timex import is_day_of_some_year

_CLOCK_UNITS = ("TH", "TM", "TS")
_SMALLER_ON_A_CLOCK = {"TH": "M", "TM": "S"}
_CLOCKED, _WITH_A_REST = re.compile(r"[:,]"), 3
_DECIMAL_POINT = re.compile(r"(\d{1,4})\.(\d{1,2})")
_ENDINGS_CUT = 2  # letters; number words are inflected ("zweier", "dreien")
_SMALLER = {"Y": ("M", "W", "D"), "M": ("W", "D"), "W": ("D",), "D": ("TH",), "TH": ("TM",), "TM": ("TS",)}


def duration(parts: Parts, frame: Frame) -> str | None:
    """Read a length of time; an unsaid number is X."""
    unit = next(
        (
            parts[name]
            for name in ("unit", "plural", "long_unit", "short_unit", "length_adjective", "year_adjective")
            if name in parts
        ),
        None,
    )
    if unit is None:
        return _length("0.5", parts["half_unit"])
    written = parts.get("number") or parts.get("amount")
    if written:
        number = _number(written, frame)
        return _length(_written(number), unit) if number is not None else None
    is_unsaid = "plural" in parts or "long_unit" in parts or "some" in parts or "dozens" in parts
    return _length("X" if is_unsaid else "1", unit)


def whole_length(parts: Parts, _frame: Frame) -> str | None:
    """Read a word that holds number and unit: its code is the value."""
    return parts["length"]


def joined_length(parts: Parts, frame: Frame) -> str | None:
    """Read "drei Jahre und vier Monate"; the second unit is smaller."""
    first, second = parts["unit"], parts["unit_after"]
    numbers = _number(parts.get("number", "1"), frame), _number(parts["number_after"], frame)
    if second not in _SMALLER.get(first, ()) or None in numbers:
        return None
    large, small = (str(int(number)) for number in numbers if number is not None)
    if first in _CLOCK_UNITS:
        return f"PT{large}{first[1:]}{small}{second[1:]}"
    return f"P{large}{first}" + (f"T{small}{second[1:]}" if second in _CLOCK_UNITS else f"{small}{second}")


def large_length(parts: Parts, frame: Frame) -> str | None:
    """Read "zwei Millionen Jahre"."""
    number = _number(parts["number"], frame)
    return _length(_written(number * int(parts["large"])), parts["unit"]) if number is not None else None


def prefixed_length(parts: Parts, _frame: Frame) -> str | None:
    """Read "mehrtägig", "halbstündig": what stands before the unit counts."""
    return _length(parts["length_prefix"], parts["length_adjective"])


def clocked_length(parts: Parts, _frame: Frame) -> str | None:
    """Read "1:45 Stunden", "1:59,41 Minuten"."""
    large, small = parts["unit"][1:], _SMALLER_ON_A_CLOCK.get(parts["unit"])
    if small is None:
        return NO_TIME
    numbers = _CLOCKED.split(parts["clocked"])
    rest = f".{numbers[2]}" if len(numbers) == _WITH_A_REST else ""
    return f"PT{int(numbers[0])}{large}{int(numbers[1])}{rest}{small}"


def repeated(parts: Parts, frame: Frame) -> str | None:
    """Read how often something recurs; without a number of its own, a unit recurs once."""
    return parts["each"] if "each" in parts else duration(parts, frame)


def each_nth(parts: Parts, _frame: Frame) -> str | None:
    """Read "jeden zweiten Tag"."""
    return _length(parts["rank"], parts["unit"])


def each_period(parts: Parts, _frame: Frame) -> str | None:
    """Read "jeden letzten Samstag im Monat", "zweimal im Jahr": once in a period."""
    return _length("1", parts["period"])


def each_weekday(parts: Parts, _frame: Frame) -> str | None:
    """Read "mittwochs", "jeden Mittwoch", "mittwochabends"."""
    day = next(
        parts[name] for name in ("weekdays", "weekday", "weekday_short", "weekday_plural") if name in parts
    )
    part = next((parts[name] for name in ("parts", "part_tail", "part") if name in parts), "")
    return f"XXXX-WXX-{day}{part}"


def each_part(parts: Parts, _frame: Frame) -> str | None:
    """Read "morgens"."""
    return f"XXXX-XX-XX{parts['parts']}"


def each_part_of_day(parts: Parts, _frame: Frame) -> str | None:
    """Read "jeden Morgen"."""
    return f"XXXX-XX-XX{parts['part']}"


def each_season(parts: Parts, _frame: Frame) -> str | None:
    """Read "jeden Sommer"."""
    return f"XXXX-{parts['season']}"


def each_date(parts: Parts, _frame: Frame) -> str | None:
    """Read "jedes Jahr am 3. Mai"."""
    month, day = int(parts["month"]), int(parts["day"])
    return f"XXXX-{month:02d}-{day:02d}" if is_day_of_some_year(month, day) else None


def _number(written: str, frame: Frame) -> Decimal | None:
    """Give the value of a number, its inflection cut off."""
    point = _DECIMAL_POINT.fullmatch(written)
    if point:
        return Decimal(f"{point[1]}.{point[2]}")
    plain = "".join(written.split())
    endings = (plain, *(plain[:-cut] for cut in range(1, _ENDINGS_CUT + 1)))
    return next((number for form in endings if (number := number_of(form, frame.language)) is not None), None)


def _written(number: Decimal) -> str:
    return f"{number.normalize():f}"


def _length(number: str, unit: str) -> str:
    """Give P3Y or PT3H; units of less than a day carry the T."""
    return f"PT{number}{unit[1:]}" if unit in _CLOCK_UNITS else f"P{number}{unit}"


READINGS = (
    duration,
    whole_length,
    joined_length,
    large_length,
    prefixed_length,
    clocked_length,
    repeated,
    each_nth,
    each_period,
    each_weekday,
    each_part,
    each_part_of_day,
    each_season,
    each_date,
)
