"""Days and times in words."""

import re
from datetime import date, datetime

from babel.dates import format_date, format_datetime

from lesart.dossier.sentences import DOSSIER_LANGUAGE, phrase
from lesart.records.time import EventDate

_MONTH = re.compile(r"\d{4}-\d\d")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def in_words(value: str) -> str:
    """Give an ISO 8601 day, month or time as a reader of the dossier's language writes it; anything else as it is.

    >>> in_words("2025-03-14"), in_words("2022-10"), in_words("2022")
    ('Fr., 14. März 2025', 'Oktober 2022', '2022')
    """
    try:
        if _MONTH.fullmatch(value):
            return format_date(date.fromisoformat(f"{value}-01"), "LLLL y", locale=DOSSIER_LANGUAGE)
        if _DAY.fullmatch(value):
            return format_date(date.fromisoformat(value), "EEE, d. MMMM y", locale=DOSSIER_LANGUAGE)
        return format_datetime(datetime.fromisoformat(value), "d. MMMM y, HH:mm", locale=DOSSIER_LANGUAGE)
    except ValueError:
        return value


def event_day(event_date: EventDate | None) -> str:
    """Give the day of an event, its first and last possible day, or that it is not known."""
    if event_date is None:
        return phrase("day_unknown")
    if event_date.value:
        return in_words(event_date.value)
    return phrase(
        "day_between",
        earliest=in_words(event_date.earliest.isoformat()),
        latest=in_words(event_date.latest.isoformat()),
    )
