"""Days and times in words."""

import re
from datetime import date, datetime

from babel.dates import format_date, format_datetime

from lesart.dossier.sentences import DOSSIER_LANGUAGE, phrase
from lesart.records.publication import DateKind, PublicationDate
from lesart.records.time import EventDate
from lesart.resources import wording

_MONTH = re.compile(r"\d{4}-\d\d")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# The times of TIMEX3 that are no ISO 8601, and weeks.
_PART_OF_DAY = re.compile(r"(\d{4}-\d\d-\d\d)T([A-Z]{2})")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_PART_OF_YEAR = re.compile(r"(\d{4})-(SP|SU|FA|WI|H[12]|Q[1-4])")
_SATURDAY = 6
# The rule of a date that only tells when a report came out.
_PUBLICATION_ALONE = "date-published-only"
# The rules that tell the days of reports and not that of the event.
_OF_REPORTS = frozenset({_PUBLICATION_ALONE, "date-published", "date-page-doubtful"})


def in_words(value: str) -> str:
    """Give a day, month, time or part of a year as a reader of the dossier's language writes it; anything else as it is.

    >>> in_words("2025-03-14"), in_words("2022-10"), in_words("2022")
    ('Fr., 14. März 2025', 'Oktober 2022', '2022')
    >>> in_words("2025-03-14TEV"), in_words("2025-W11"), in_words("2025-Q1")
    ('Fr., 14. März 2025, abends', 'Woche ab Mo., 10. März 2025', '1. Quartal 2025')
    """
    try:
        if _MONTH.fullmatch(value):
            return format_date(date.fromisoformat(f"{value}-01"), "LLLL y", locale=DOSSIER_LANGUAGE)
        if _DAY.fullmatch(value):
            return format_date(date.fromisoformat(value), "EEE, d. MMMM y", locale=DOSSIER_LANGUAGE)
        return _vague(value) or format_datetime(
            datetime.fromisoformat(value), "d. MMMM y, HH:mm", locale=DOSSIER_LANGUAGE
        )
    except (ValueError, KeyError):
        return value


def _vague(value: str) -> str | None:
    """Give a part of a day, a week or a part of a year in words, None for anything else."""
    if part := _PART_OF_DAY.fullmatch(value):
        return phrase(f"part_{part[2]}", day=in_words(part[1]))
    if week := _WEEK.fullmatch(value):
        first = date.fromisocalendar(int(week[1]), int(week[2]), _SATURDAY if week[3] else 1)
        return phrase("weekend_from" if week[3] else "week_from", day=in_words(first.isoformat()))
    if part := _PART_OF_YEAR.fullmatch(value):
        return phrase(f"part_{part[2]}", year=part[1])
    return None


def event_day(event_date: EventDate | None) -> str:
    """Give the day of an event, its first and last possible day, or that it is not known.

    Where only the day of publication tells, it is told as such: it may have happened on any day before.
    """
    if event_date is None:
        return phrase("day_unknown")
    if event_date.value:
        return in_words(event_date.value)
    rules = {reason.rule for reason in event_date.because}
    if _PUBLICATION_ALONE in rules and rules <= _OF_REPORTS:
        return phrase("day_of_report", latest=in_words(event_date.latest.isoformat()))
    return phrase(
        "day_between",
        earliest=in_words(event_date.earliest.isoformat()),
        latest=in_words(event_date.latest.isoformat()),
    )


def published_in_words(published: PublicationDate) -> str:
    """Give the day a report gives as its own, and whether it is that of a later change."""
    day = in_words(published.value)
    return phrase("day_of_change", day=day) if published.kind is DateKind.UPDATED else day


def contradiction(first: PublicationDate, other: PublicationDate) -> str:
    """Give a sentence on two dates of a report that contradict one another: where each stands and what it says."""
    words = wording(DOSSIER_LANGUAGE, "publication")
    told = [
        words.get(dated.rule, words["other"]).format(day=published_in_words(dated))
        for dated in (first, other)
    ]
    sentence = words["contradiction"].format(first=told[0], other=told[1])
    return sentence[0].upper() + sentence[1:]
