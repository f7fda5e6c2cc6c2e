"""The dates of the calendar that a text names, as they read from the day its page gives."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from lesart.language.times.frame import Frame, Side, look_of
from lesart.language.times.resolve import READINGS
from lesart.language.times.scan import Candidate
from lesart.language.times.timex import Days, covered_days
from lesart.records.span import Span

# Readings that tell a day or month of the calendar; a whole year tells too little.
_DATING = ("calendar", "relative_month", "listed_day")
_LONGER_THAN_A_MONTH = 32
_NEAR_AHEAD = timedelta(days=60)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDate:
    """A day or month that the text names; `has_no_year` where its year is read from the page's."""

    days: Days
    has_no_year: bool
    span: Span


def named_dates(
    text: str, candidates: Sequence[Candidate], page_day: date, language: str
) -> Iterator[NamedDate]:
    """Give each date of the text as it would read from the page's day."""
    for found in candidates:
        if found.reading not in _DATING:
            continue
        covered = covered_days(_from_page(text, found, page_day, language))
        if covered and (covered[1] - covered[0]).days < _LONGER_THAN_A_MONTH:
            has_no_year = not ({"year", "isoyear"} & found.parts.keys())
            yield NamedDate(days=covered, has_no_year=has_no_year, span=found.span)


def _from_page(text: str, found: Candidate, page_day: date, language: str) -> str | None:
    """Give the value from the page's day: the last such date, unless it is near ahead or its sentence looks ahead."""
    side = look_of(text, found.sentence, found.span, language).side
    value = READINGS[found.reading](found.parts, Frame(today=page_day, language=language, side=side))
    covered = covered_days(value)
    if value and covered and covered[0] - page_day > _NEAR_AHEAD and side is not Side.FUTURE:
        return f"{int(value[:4]) - 1:04d}{value[4:]}"
    return value
