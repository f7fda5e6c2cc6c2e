"""Sentences whose times are marked as they are read: "Sie kam [am Abend=2024-04-04TEV]."."""

import re

from lesart.language.sentences import find_sentences
from lesart.language.times import find_times
from lesart.records.publication import DateTrust, Precision, PublicationDate
from lesart.records.report import Passage, Report
from lesart.records.span import Span
from lesart.records.time import TimeExpression, TimeType

PUBLISHED = "2024-04-04"  # a Thursday
_MARK = re.compile(r"\[([^\]=]+)=[^\]]+\]")


def report_of(text: str, published: str | None = PUBLISHED, language: str = "de") -> Report:
    """Give a report that is all body, its day of publication as given."""
    day = published or ""
    dated = PublicationDate(value=day, precision=Precision.DAY, trust=DateTrust.GIVEN, text=day, rule="given")
    return Report(
        id="r",
        text=text,
        language=language,
        body=(Passage(span=Span(0, len(text))),),
        publication_dates=(dated,) if day else (),
    )


def times_of(
    text: str, published: str | None = PUBLISHED, language: str = "de"
) -> tuple[TimeExpression, ...]:
    """Give the times of a text in its order."""
    report = report_of(text, published, language)
    return find_times(report, find_sentences(report))


def as_read(marked: str, published: str | None = PUBLISHED, language: str = "de") -> str:
    """Give a text, its marks taken off, with all its times marked as they are read.

    The type stands before the value where the value's form does not tell it: "[täglich=SET P1D]"; no value is "?".
    """
    text = _MARK.sub(r"\1", marked)
    shown, end = "", 0
    for found in times_of(text, published, language):
        kind = "" if found.type is _type_by_form(found.value) else f"{found.type} "
        shown += f"{text[end : found.span.start]}[{found.span.of(text)}={kind}{found.value or '?'}]"
        end = found.span.end
    return shown + text[end:]


def _type_by_form(value: str | None) -> TimeType:
    if value is None or value.endswith("_REF"):
        return TimeType.DATE
    if value.startswith("P"):
        return TimeType.DURATION
    return TimeType.TIME if "T" in value else TimeType.DATE
