"""A report's type by its title, its section and its address."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from urllib.parse import urlsplit

from lesart.cleaning.report_type_clues import TypeClue, clue, clue_beside
from lesart.cleaning.report_type_patterns import (
    MORE,
    TypePatterns,
    named_genres,
    turn_words,
    type_patterns,
    type_rows,
)
from lesart.records.report import Report, ReportType
from lesart.records.span import Span

_LONGEST_TITLE = 500  # characters
_LONGEST_ADDRESS = 1_000
# The parts of a title: in front of and behind colons, dashes, line breaks.
_PART = re.compile(r"[^:|\n\u2013\u2014+]+?(?=\s*(?:[:|\n\u2013\u2014+]|\s-\s|$))")
_NUMBER_BEHIND = re.compile(r"(?:[-.]\d[\d.]{0,20})?(?:\.[a-z]{2,5})?$")


def title_clues(report: Report) -> Iterator[TypeClue]:
    """Give what the title tells: a kicker, a part that begins tellingly, or wording anywhere in it."""
    if report.title:
        yield from clues_of_title(report, report.title.text, report.title.span)


def clues_of_title(report: Report, title: str, span: Span | None = None) -> Iterator[TypeClue]:
    """Give what a title tells that stands at `span` or outside the text."""
    for rule, start, kind, found in _in_title(title[:_LONGEST_TITLE]):
        if span is None:
            yield clue_beside(report, kind, rule, found)
        else:
            yield clue(report, kind, rule, Span(span.start + start, span.start + start + len(found)))


def section_clues(report: Report, sections: Sequence[str]) -> Iterator[TypeClue]:
    """Give what the names of the sections tell that a page puts itself into."""
    for section in sections:
        for kind, pattern in _kickers():
            if pattern.fullmatch(section.strip()):
                yield clue_beside(report, kind, "type-section", section)


def address_clues(report: Report) -> Iterator[TypeClue]:
    """Give what the report's address tells: "/meinung/", "/newsblog-zur-wahl.html"."""
    for folder in _path(report.url or "").casefold().strip("/").split("/"):
        name = _NUMBER_BEHIND.sub("", folder)
        for kind, part in type_rows("addresses"):
            begins = part[-1] == MORE and name.startswith(part[:-1])
            ends = part[0] == MORE and name.endswith(part[1:])
            if part in (name, folder) or begins or ends:
                yield clue_beside(report, ReportType(kind), "type-address", f"/{folder}")


def _in_title(title: str) -> Iterator[tuple[str, int, ReportType, str]]:
    """Give rule, place, type and words of all that tells in a title."""
    for part in _PART.finditer(title):
        start = part.end() - len(part[0].lstrip())
        for kind, pattern in _kickers():
            if found := pattern.fullmatch(title, start, part.end()):
                yield "type-kicker", start, kind, found[0]
        for kind, pattern in _part_openings():
            if found := pattern.match(title, start, part.end()):
                yield "type-title", start, kind, found[0]
    for kind, pattern in _anywhere():
        if found := pattern.search(title):
            yield "type-title", found.start(), kind, found[0]


def _path(url: str) -> str:
    try:
        return urlsplit(url[:_LONGEST_ADDRESS].strip()).path
    except ValueError:
        return ""


def _kickers() -> TypePatterns:
    return named_genres(rf"(?:(?:{'|'.join(sorted(turn_words('article')))})\s)?")


@cache
def _part_openings() -> TypePatterns:
    return type_patterns((kind, text[:-1]) for kind, text in type_rows("titles") if text[0] != MORE)


@cache
def _anywhere() -> TypePatterns:
    return type_patterns((kind, text[1:-1]) for kind, text in type_rows("titles") if text[0] == MORE)
