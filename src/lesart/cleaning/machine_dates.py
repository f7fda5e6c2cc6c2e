"""Dates as content systems write them: ISO 8601, as in mail, as Java and JavaScript print them, or in words."""

import re
from datetime import datetime
from email.utils import parsedate_to_datetime

from lesart.cleaning.written_dates import with_time, written_dates
from lesart.records.publication import Precision

_LONGEST = 80
# Longer runs of digits are numbers of articles and counts of seconds.
_ISO_OPENING = re.compile(r"\d{4}-?\d\d-?\d\d(?:[T ]|$)")
# "Fri Apr 28 19:20:36 CEST 2023" and "Fri Apr 28 2023 17:52:31 GMT+0000 (…)", as Java and JavaScript print dates
_JAVA = re.compile(
    r"[A-Z][a-z]{2} (?P<mon>[A-Z][a-z]{2}) (?P<d>\d\d) (?P<t>[\d:]{8}) [A-Z]{2,5} (?P<y>\d{4})"
)
_SCRIPT = re.compile(
    r"[A-Z][a-z]{2} (?P<mon>[A-Z][a-z]{2}) (?P<d>\d\d) (?P<y>\d{4}) (?P<t>[\d:]{8}) GMT(?P<zone>[+-]\d{4})"
)


def read_moment(text: str) -> tuple[str, Precision] | None:
    """Give a date in ISO 8601 and how exact it is, None where the text holds none.

    >>> read_moment("Wed, 03 Apr 2024 12:15:00 +0200")
    ('2024-04-03T12:15+02:00', <Precision.MINUTE: 'minute'>)
    """
    text = " ".join(text[: 2 * _LONGEST].split())[:_LONGEST]
    moment = _iso(text) or _mail(text)
    if moment is None:
        hit = next(written_dates(text), None)
        found = with_time(text, hit) if hit else None
        return (found.value, found.precision) if found else None
    if len(text) <= len("2024-04-03"):
        return moment.date().isoformat(), Precision.DAY
    return moment.isoformat(timespec="minutes"), Precision.MINUTE


def _iso(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if _ISO_OPENING.match(text) else None
    except ValueError:
        return None


def _mail(text: str) -> datetime | None:
    if java := _JAVA.search(text):
        text = f"{java['d']} {java['mon']} {java['y']} {java['t']}"
    elif script := _SCRIPT.search(text):
        text = f"{script['d']} {script['mon']} {script['y']} {script['t']} {script['zone']}"
    try:
        return parsedate_to_datetime(text) if ":" in text else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
