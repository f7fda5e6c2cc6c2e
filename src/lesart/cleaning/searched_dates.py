"""The day of a page that dates itself nowhere, searched by htmldate in all that its markup holds."""

from collections.abc import Iterator
from copy import deepcopy
from datetime import date

import htmldate
import lxml.html

from lesart.cleaning.written_dates import calendar
from lesart.records.publication import DateTrust, Precision, PublicationDate

_MOST_ELEMENTS = 30_000
_EARLIEST, _LATEST = "1990-01-01", "2100-01-01"


def searched_dates(tree: lxml.html.HtmlElement, markup: str) -> tuple[PublicationDate, ...]:
    """Give the oldest day that looks like the page's own, trusted as little as a line of the page; none not written there.

    Nothing is fetched: htmldate is given the parsed page, and no address.
    """
    if sum(1 for _ in tree.iter()) > _MOST_ELEMENTS:
        return ()
    found = _found(tree)
    wording = (
        next((form for form in _forms(date.fromisoformat(found)) if form in markup), None) if found else None
    )
    if found is None or wording is None:
        return ()
    return (
        PublicationDate(
            value=found, precision=Precision.DAY, trust=DateTrust.PAGE, text=wording, rule="htmldate"
        ),
    )


def _found(tree: lxml.html.HtmlElement) -> str | None:
    try:
        return htmldate.find_date(
            _without_other_parts(tree),
            extensive_search=False,
            original_date=True,
            min_date=_EARLIEST,
            max_date=_LATEST,
        )
    except ValueError:  # lxml writes no control character that it has read: "</script>\x1f"
        return None


def _without_other_parts(tree: lxml.html.HtmlElement) -> lxml.html.HtmlElement:
    kept = deepcopy(tree)
    for element in list(kept.iter("aside", "nav", "footer", "form")):
        if element.getparent() is not None:
            element.drop_tree()
    return kept


def _forms(day: date) -> Iterator[str]:
    """Give the spellings of a day; a day that htmldate made up of a year alone has none on the page."""
    yield from (day.isoformat(), f"{day:%Y/%m/%d}", f"{day:%Y%m%d}", f"{day:%d.%m.%Y}", f"{day:%d.%m.%y}")
    yield f"{day.day}.{day.month}.{day.year}"
    for name, month in calendar().items():
        if month == day.month:
            yield from (f"{day.day}. {name.title()} {day.year}", f"{name.title()} {day.day}, {day.year}")
