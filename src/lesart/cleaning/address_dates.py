"""The day or month in the address of a report: "/2024/04/03/", "/2023-04/28/", "-20240403.html", "/03-04-2024/"."""

import re
from urllib.parse import urlsplit

from lesart.cleaning.written_dates import calendar, iso_day
from lesart.records.publication import DateTrust, Precision, PublicationDate
from lesart.records.span import Span

_YEAR = r"(?P<y>(?:199|20[0-3])\d)"  # numbers of articles also look like later years
_MONTH = r"(?P<m>0[1-9]|1[0-2])"
_DAY = r"(?P<d>0[1-9]|[12]\d|3[01])"
_DAYS = (
    # "/2020/03/20-jahre-bruecke/" is a month and a headline
    re.compile(rf"/{_YEAR}[-/]{_MONTH}/{_DAY}(?=/|\.|$)"),
    re.compile(r"/(?P<y>20[0-3]\d)/(?P<m>[1-9])/(?P<d>\d\d?)/"),
    re.compile(r"/(?P<y>20[0-3]\d)/(?P<name>[a-z]{3,9})/(?P<d>\d\d?)/"),
    re.compile(rf"(?<!\d){_YEAR}(?P<sign>[-_.]?){_MONTH}(?P=sign){_DAY}(?!\d)"),
    re.compile(rf"/{_DAY}(?P<sign>[-_.]){_MONTH}(?P=sign)(?P<y>20[0-3]\d)(?=/|\.|$)"),
)
_IN_MONTH = re.compile(rf"/{_YEAR}[-/]{_MONTH}/")


def url_dates(url: str | None, text_of: Span | None = None) -> tuple[PublicationDate, ...]:
    """Give the day or month in the path of the report's own URL; `text_of` is where the URL stands in the text."""
    path = _path(url or "")
    day = next((day for pattern in _DAYS for match in pattern.finditer(path) if (day := _day(match))), None)
    month = _IN_MONTH.search(path)
    value = day or (f"{month['y']}-{month['m']}" if month else None)
    if value is None:
        return ()
    return (
        PublicationDate(
            value=value, precision=Precision.DAY if day else Precision.MONTH, trust=DateTrust.URL,
            text=url or "", rule="url", span=text_of,
        ),
    )  # fmt: skip


def _path(url: str) -> str:
    try:
        return urlsplit(url.strip()).path
    except ValueError:
        return ""


def _day(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    month = parts.get("m") or str(calendar().get(parts.get("name") or "", 0))
    return iso_day(match["y"], month, match["d"])
