"""Dates as they are written in a line: "3. April 2024, 12:15 Uhr", "April 3, 2024", "3 avril 2024", "03.04.24", "2024-04"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from lesart.records.publication import Precision
from lesart.records.span import Span
from lesart.resources import word_table

_CLOCK_DISTANCE = 20  # characters behind a date in which its time begins
_ISO = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)(?:-(?P<d>\d\d))?(?:[T ](?P<t>\d\d:\d\d(?::\d\d)?\S{0,12}))?(?![\d-])"
)
_NUMERIC = re.compile(r"(?<!\d)(?P<d>\d{1,2})[./]\s?(?P<m>\d{1,2})[./]\s?(?P<y>(?:19|20)?\d\d)(?!\d)")
_DAY_BEFORE = re.compile(r"(?<!\d)(\d{1,2})(?:\.|er)?\s{0,2}$")
_YEAR_BEHIND = re.compile(r"\s{0,2}(?:(\d{1,2})(?:st|nd|rd|th)?,?\s{1,2})?((?:19|20)\d\d)(?!\d)")
# "3. April" and "03.04." where no year follows
_WITHOUT_YEAR = re.compile(
    r"(?<!\d)(?P<d>\d{1,2})\.\s?(?:(?P<name>[^\W\d_]{3,9})|(?P<m>\d{1,2}))\.?(?!\w|\s?\d)"
)
_WORD = re.compile(r"[^\W\d_]+\.?")


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDate:
    """A date in a line, to the day, month or minute; `value` is ISO 8601."""

    span: Span
    value: str
    precision: Precision


def written_dates(line: str) -> Iterator[WrittenDate]:
    """Give the days and months written out in a line, in order, none inside another."""
    hits = [*_iso_dates(line), *_numeric_dates(line), *_named_dates(line)]
    end = 0
    for hit in sorted(hits, key=lambda one: (one.span.start, -one.span.end)):
        if hit.span.start >= end:
            yield hit
            end = hit.span.end


def with_time(line: str, hit: WrittenDate) -> WrittenDate:
    """Give a day with the time of day that stands right behind it, the day itself where none does.

    >>> with_time("3.4.2024, 12 Uhr", next(written_dates("3.4.2024, 12 Uhr"))).value
    '2024-04-03T12:00'
    """
    start = hit.span.end
    clock = clock_pattern().search(line, start, start + _CLOCK_DISTANCE)
    if clock is None or hit.precision is not Precision.DAY or re.search(r"\d", line[start : clock.start()]):
        return hit
    hour = int(clock["hour"] or clock["whole"]) + (
        12 if clock["afternoon"] and int(clock["hour"]) < 12 else 0
    )
    return WrittenDate(
        span=Span(hit.span.start, clock.end("digits")),
        value=f"{hit.value}T{hour:02}:{clock['minute'] or '00'}",
        precision=Precision.MINUTE,
    )


def iso_end(line: str, start: int) -> int:
    """Give where a date in ISO form that begins at `start` ends, 0 where none begins there."""
    match = _ISO.match(line, start)
    return match.end() if match else 0


def days_without_year(line: str) -> Iterator[tuple[Span, int, int]]:
    """Give place, month and day of dates that lack their year ("3. April")."""
    for match in _WITHOUT_YEAR.finditer(line):
        month = int(match["m"]) if match["m"] else calendar().get(match["name"].casefold(), 0)
        if month and iso_day("2024", str(month), match["d"]):  # a leap year has all days
            yield Span(*match.span()), month, int(match["d"])


def iso_day(year: str, month: str, day: str) -> str | None:
    """Give a day in ISO form, None where the calendar has no such day."""
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


@cache
def calendar() -> dict[str, int]:
    """Give the number of each name of a month, 0 for names of weekdays."""
    return {row[1]: int(row[0]) for row in word_table("de", "date_line_names")}


@cache
def _only_behind_a_day() -> frozenset[str]:
    """Give the names of months that are other words without a day before them ("mars")."""
    return frozenset(row[1] for row in word_table("de", "date_line_names") if len(row) > 2)


@cache
def clock_pattern() -> re.Pattern[str]:
    """Give the pattern of times of day: "12:15", "12.15", "12 Uhr", "2:15 pm"."""
    hour = r"(?:[01]?\d|2[0-3])"
    to_minute = rf"(?P<hour>{hour})[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?(?!\d)"
    afternoon = rf"(?P<afternoon>\s?(?:{_words('afternoon')})(?!\w))?"
    full_hour = rf"(?P<whole>{hour})(?=\s?(?:{_words('clock')})(?!\w))"
    return re.compile(rf"(?<!\d)(?P<digits>{to_minute}{afternoon}|{full_hour})", re.IGNORECASE)


def _words(kind: str) -> str:
    return "|".join(re.escape(row[1]) for row in word_table("de", "date_labels") if row[0] == kind)


def _iso_dates(line: str) -> Iterator[WrittenDate]:
    for match in _ISO.finditer(line):
        if match["d"] is None:
            if 1 <= int(match["m"]) <= 12:
                yield WrittenDate(
                    span=Span(*match.span()), value=f"{match['y']}-{match['m']}", precision=Precision.MONTH
                )
            continue
        value = iso_day(match["y"], match["m"], match["d"])
        if value:
            yield WrittenDate(span=Span(match.start(), match.end("d")), value=value, precision=Precision.DAY)


def _numeric_dates(line: str) -> Iterator[WrittenDate]:
    for match in _NUMERIC.finditer(line):
        value = iso_day(match["y"] if len(match["y"]) == 4 else f"20{match['y']}", match["m"], match["d"])
        if value:
            yield WrittenDate(span=Span(*match.span()), value=value, precision=Precision.DAY)


def _named_dates(line: str) -> Iterator[WrittenDate]:
    """Give "3. April 2024", "April 3, 2024" and "April 2024"."""
    for word in _WORD.finditer(line):
        month = calendar().get(word[0].rstrip(".").casefold(), 0)
        after = _YEAR_BEHIND.match(line[word.end() : word.end() + 12]) if month else None
        if not after:
            continue
        before = _DAY_BEFORE.search(line[max(0, word.start() - 6) : word.start()])
        if before is None and word[0].rstrip(".").casefold() in _only_behind_a_day():
            continue
        end, day = word.end() + after.end(), before[1] if before else after[1]
        start = word.start() - len(before[0]) if before else word.start()
        value = iso_day(after[2], str(month), day) if day else f"{after[2]}-{month:02}"
        if value:
            precision = Precision.DAY if day else Precision.MONTH
            yield WrittenDate(span=Span(start, end), value=value, precision=precision)
