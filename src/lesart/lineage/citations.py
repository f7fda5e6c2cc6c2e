"""Outlets that a report names as where it has something from."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lesart.records.analysed_report import AnnotatedReport
from lesart.records.span import Span
from lesart.resources import word_list, word_table
from lesart.text.quotations import quotation_spans

_LONGEST_NAME = 40
_MOST_WORDS = 4
_REACH = 60  # characters between a name and the word of reporting
_OPENING_SENTENCES = 5
_WORD = re.compile(r"[^\W\d_]+")
_WORD_BEFORE = re.compile(r"([^\W\d_]{2,30})[ \n]{1,3}$")
_HOST = re.compile(r"^(?:www\.)?([\w-]{2,60})(?:\.[\w-]{2,60}){0,3}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """An outlet cited: `key` is its name made comparable, `in_opening` whether the first sentences name it."""

    name: str
    key: str
    span: Span
    in_opening: bool


def outlet_key(name: str) -> str:
    """Give an outlet's name made comparable.

    >>> outlet_key("www.tageblatt-neustadt.de") == outlet_key("Tageblatt Neustadt")
    True
    """
    folded = re.sub(r"\s+", "-", name.strip().casefold())
    host = _HOST.match(folded)
    return re.sub(r"[^\w]", "", host[1] if host and "." in folded else folded)


def cited_outlets(report: AnnotatedReport, outlets: Sequence[str]) -> tuple[Citation, ...]:
    """Give the outlets a report cites, each once: names in quotation marks, and those of the `outlets` at hand."""
    own = report.report.outlet
    agencies = {outlet_key(agency.name) for agency in report.report.agencies}
    leave_out = agencies | ({outlet_key(own.text)} if own else set())
    citations: dict[str, Citation] = {}
    for row, sentence in enumerate(report.analysed.sentences):
        for span in (*_quoted_names(report.text, sentence), *_known_names(report.text, sentence, outlets)):
            key = outlet_key(span.of(report.text))
            if key and key not in leave_out:
                name = span.of(report.text)
                cited = Citation(name=name, key=key, span=span, in_opening=row < _OPENING_SENTENCES)
                citations.setdefault(key, cited)
    return tuple(citations.values())


def _quoted_names(text: str, sentence: Span) -> Iterator[Span]:
    """Give short names in quotation marks behind an article or a noun for outlets, near a word of reporting."""
    for quotation in quotation_spans(text, sentence):
        name = Span(quotation.start + 1, quotation.end - 1)
        if _looks_like_a_name(name.of(text)) and _is_cited(text, sentence, quotation):
            yield name


def _known_names(text: str, sentence: Span, outlets: Sequence[str]) -> Iterator[Span]:
    """Give the names of outlets at hand behind an article or a noun for outlets, near a word of reporting."""
    folded = sentence.of(text).casefold()
    for outlet in outlets:
        host = _HOST.match(outlet.casefold())
        name = host[1] if host and "." in outlet else outlet.casefold()
        at = folded.find(name) if len(name) > 3 and len(folded) == sentence.end - sentence.start else -1
        span = Span(sentence.start + at, sentence.start + at + len(name))
        if at >= 0 and text[span.start].isupper() and _is_cited(text, sentence, span):
            yield span


def _looks_like_a_name(words: str) -> bool:
    return bool(
        words and len(words) <= _LONGEST_NAME and len(words.split()) <= _MOST_WORDS
        and words[0].isupper() and words[-1].isalnum()
    )  # fmt: skip


def _is_cited(text: str, sentence: Span, name: Span) -> bool:
    before = _WORD_BEFORE.search(text, max(sentence.start, name.start - 34), name.start)
    if not before:
        return False
    if before[1] in word_list("de", "medium_words"):
        return True
    articles = {row[0] for row in word_table("de", "determiners") if row[1] == "definite"}
    if before[1].casefold() not in articles:
        return False
    reach = Span(max(sentence.start, name.start - _REACH), min(sentence.end, name.end + _REACH))
    around = text[reach.start : name.start] + " " + text[name.end : reach.end]
    beginnings = word_list("de", "reporting_beginnings")
    return any(word.casefold().startswith(beginnings) for word in _WORD.findall(around))
