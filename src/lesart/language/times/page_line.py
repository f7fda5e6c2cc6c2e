"""Whether a line that dates a page is the day of its text, or may be the day of a later copy."""

import re
from collections.abc import Sequence
from datetime import date

from lesart.language.times.background import NamedDate
from lesart.language.times.grammar import codes
from lesart.language.times.links import DatedLink
from lesart.language.times.timex import Days
from lesart.records.publication import PublicationDate
from lesart.records.report import Report
from lesart.records.span import Span
from lesart.resources import word_table

_WORD = re.compile(r"[^\W\d_]{2,20}")
_LONGEST_LINE = 160
# A yearless date falls so near the page's day by chance in one of 25 texts.
_NEAR_DAYS = 7


def is_backed(
    report: Report, published: PublicationDate, named: Sequence[NamedDate], links: Sequence[DatedLink]
) -> bool:
    """Whether a second clue backs a page's day: a label or weekday in its line, a day that text or links name close by."""
    day = date.fromisoformat(published.value[:10])
    if any(_is_near(found.days, day) for found in named) or any(_is_near(link.days, day) for link in links):
        return True
    if published.span is None:
        return False
    before = _line_before(report.text, published.span)
    return _is_labelled(before) or _names_weekday(before, day, report.language)


def _is_near(known: Days, day: date) -> bool:
    return known[0] == known[1] and abs((known[0] - day).days) <= _NEAR_DAYS


def _line_before(text: str, span: Span) -> str:
    """Give what stands before a date in its line."""
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - _LONGEST_LINE)
    return " ".join(text[start : span.start].casefold().split())


def _is_labelled(before: str) -> bool:
    labels = (row[1] for row in word_table("de", "date_labels") if row[0] == "published")
    return any(before.rstrip(" :").endswith(label) for label in labels)


def _names_weekday(before: str, day: date, language: str) -> bool:
    """Whether the line names the day's weekday, in full or cut short ("Di., 3. Juni")."""
    names = [name for name, code in codes(language, "weekday").items() if int(code) == day.isoweekday()]
    return any(name.startswith(word) for word in _WORD.findall(before) for name in names)
