"""The publication date of a page, from what stands beside its text."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import lxml.html

from lesart.cleaning.html_tree import Region, regions_around
from lesart.cleaning.structured_data import StructuredData
from lesart.records.publication import DateTrust, Precision, PublicationDate

# Compared without signs: "article:published_time" and "article:published:time" are one name.
_META_NAMES = (
    "articlepublishedtime", "ogarticlepublishedtime", "ogpublishedtime", "datepublished", "articlepublished", "date", "pubdate",
    "publishdate", "publicationdate", "publishedat", "dcdateissued", "dctermscreated", "dctermsdate", "dcdate", "dcdatecreated",
    "parselypubdate", "sailthrudate",
)  # fmt: skip
_SIGNS = re.compile(r"[\W_]+")
_DAY = re.compile(
    r"(?:(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)|(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4}))"
)
_DAY_BEHIND = re.compile(r"[|–—-]\s(?P<day>\d{1,2}\.\d{1,2}\.\d{4})$")
_CLOCK = re.compile(r"\b(?P<h>[01]?\d|2[0-3]):(?P<min>[0-5]\d)")
# "Fri Apr 28 19:20:36 CEST 2023" and "Fri Apr 28 2023 17:52:31 GMT+0000 (…)", as Java and JavaScript print dates
_JAVA = re.compile(
    r"[A-Z][a-z]{2} (?P<mon>[A-Z][a-z]{2}) (?P<d>\d\d) (?P<t>[\d:]{8}) [A-Z]{2,5} (?P<y>\d{4})"
)
_SCRIPT = re.compile(
    r"[A-Z][a-z]{2} (?P<mon>[A-Z][a-z]{2}) (?P<d>\d\d) (?P<y>\d{4}) (?P<t>[\d:]{8}) GMT(?P<zone>[+-]\d{4})"
)
EARLIEST_YEAR = 1990
LATEST_YEAR = 2100


def metadata_dates(tree: lxml.html.HtmlElement, data: StructuredData) -> tuple[PublicationDate, ...]:
    """Give the dates of publication that the markup names, most trusted first, each day and minute once.

    Dates of changes are passed over: they do not tell when a report came out.
    """
    given = [
        *((text, "json-ld") for text in data.published),
        *((text, "meta") for text in _metas(data)),
        *((text, "time-element") for text in _time_elements(tree)),
        *((text, "title-date") for text in _behind_title(data)),
    ]
    return _each_once(_read(text, rule) for text, rule in given)


def _metas(data: StructuredData) -> Iterator[str]:
    by_name: dict[str, list[str]] = {}
    for name, contents in data.metas.items():
        by_name.setdefault(_SIGNS.sub("", name), []).extend(contents)
    for name in _META_NAMES:
        yield from by_name.get(name, ())


def _each_once(dates: Iterable[PublicationDate | None]) -> tuple[PublicationDate, ...]:
    found: dict[str, PublicationDate] = {}
    for dated in dates:
        if dated is not None:
            found.setdefault(_instant(dated.value), dated)
    days_with_time = {dated.value[:10] for dated in found.values() if dated.precision is Precision.MINUTE}
    return tuple(
        dated
        for dated in found.values()
        if dated.precision is Precision.MINUTE or dated.value not in days_with_time
    )


def _instant(value: str) -> str:
    """Give the same text for the same minute in two zones."""
    moment = datetime.fromisoformat(value)
    return moment.astimezone(UTC).isoformat() if moment.tzinfo else value


def _read(text: str, rule: str) -> PublicationDate | None:
    read = _moment(text.strip()[:80])
    if read is None or not EARLIEST_YEAR <= int(read[0][:4]) <= LATEST_YEAR:
        return None
    return PublicationDate(value=read[0], precision=read[1], trust=DateTrust.METADATA, text=text, rule=rule)


def _moment(text: str) -> tuple[str, Precision] | None:
    for attempt in (_iso, _mail):
        moment = attempt(text)
        if moment is not None:
            if len(text) <= len("2024-04-03"):
                return moment.date().isoformat(), Precision.DAY
            return moment.isoformat(timespec="minutes"), Precision.MINUTE
    return _written(text)


def _iso(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if text[:4].isdigit() and len(text) >= len("20240403") else None
    except ValueError:
        return None


def _mail(text: str) -> datetime | None:
    """Read the date as mail, Java or JavaScript write it."""
    if java := _JAVA.search(text):
        text = f"{java['d']} {java['mon']} {java['y']} {java['t']}"
    elif script := _SCRIPT.search(text):
        text = f"{script['d']} {script['mon']} {script['y']} {script['t']} {script['zone']}"
    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _written(text: str) -> tuple[str, Precision] | None:
    """Read "03.04.2024, 12:15 Uhr" and ISO dates with something unreadable behind them."""
    day = _DAY.match(text)
    if day is None:
        return None
    year, month, number = (
        (day["y"], day["m"], day["d"]) if day["y"] else (day["year"], day["month"], day["day"])
    )
    clock = _CLOCK.search(text, day.end())
    try:
        moment = datetime(int(year), int(month), int(number), tzinfo=UTC)
    except ValueError:
        return None
    value = moment.date().isoformat()
    if clock:
        return f"{value}T{int(clock['h']):02}:{clock['min']}", Precision.MINUTE
    return value, Precision.DAY


def _time_elements(tree: lxml.html.HtmlElement) -> Iterator[str]:
    """Give the dates of elements that are named for the publication; else the first time element, where it is no teaser's."""
    times = [element for element in tree.iter("time", "span", "abbr") if isinstance(element.tag, str)]
    named = [element for element in times if "publish" in _names(element)]
    for element in named[:1] or _first_time(times):
        text = str(element.get("datetime") or element.get("content") or element.text_content() or "")
        yield " ".join(text.split())


def _first_time(times: Iterable[lxml.html.HtmlElement]) -> list[lxml.html.HtmlElement]:
    for element in times:
        if element.tag == "time" and not {Region.ASIDE, Region.HIDDEN} & regions_around(element):
            return [] if "modif" in _names(element) or "updat" in _names(element) else [element]
    return []


def _behind_title(data: StructuredData) -> Iterator[str]:
    """Give the day that some outlets write behind the title: "… | Abendblatt | 03.04.2024"."""
    for title in data.meta("og:title"):
        if match := _DAY_BEHIND.search(title):
            yield match["day"]


def _names(element: lxml.html.HtmlElement) -> str:
    return " ".join(str(element.get(key) or "") for key in ("itemprop", "class")).lower()
