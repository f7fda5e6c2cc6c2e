"""Outlets that a report names as where it has something from."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lesart.lineage.bonds import OPENING_SENTENCES
from lesart.lineage.known_outlets import known_outlets
from lesart.lineage.outlet_names import ends_as_outlet, names_outlet, outlet_key, site_of
from lesart.lineage.reporting_words import CLOSED, begins, definite_articles, is_medium
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.span import Span
from lesart.resources import word_list, word_set
from lesart.text.quotations import quotation_spans

_LONGEST_NAME = 40
_MOST_WORDS = 4
_REACH = 60  # characters between a name and the word of reporting
_LONGEST_LINE = 400
_WORD = re.compile(r"[^\W\d_]+")
_CLAUSE_END = re.compile(r"[,;:.!?]\s")
# What follows a name: a word, with "(Montagausgabe)" between.
_FOLLOWING = re.compile(r"\s(?:\([^()]{1,40}\)\s)?([^\W\d_]+)")
_ONLINE = re.compile(r"[ -]online\b", re.IGNORECASE)
_TOLD_WORDS = 9
# "Rottauer Anzeiger", "Neue Rottseer Nachrichten": words in capitals, one blank between.
_CAPITALISED = re.compile(r"\b[A-ZÄÖÜ][\w-]{2,30}(?: [A-ZÄÖÜ][\w-]{2,30}){0,3}")
_HOST = re.compile(r"(?<![\w.@-])(?:www\.)?[\w-]{3,60}(?:\.[\w-]{2,60}){1,3}(?![\w@])")
_QUOTATION_MARKS = frozenset("\"'\N{DOUBLE LOW-9 QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}"
                             "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}")  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """An outlet cited: `key` is its name made comparable, `in_opening` whether the first sentences name it."""

    name: str
    key: str
    span: Span
    in_opening: bool


def cited_outlets(report: AnnotatedReport, outlets: Sequence[str]) -> tuple[Citation, ...]:
    """Give the outlets a report cites, each once: those of the `outlets` at hand, and others named as outlets are."""
    own = report.report.outlet
    agencies = {outlet_key(agency.name) for agency in report.report.agencies}
    citations: dict[str, Citation] = {}
    for row, span in _named(report, outlets):
        name = span.of(report.text)
        key = outlet_key(name)
        if key and key not in agencies and not (own and names_outlet(name, own.text)):
            cited = Citation(name=name, key=key, span=span, in_opening=row < OPENING_SENTENCES)
            citations.setdefault(key, cited)
    return tuple(citations.values())


def _named(report: AnnotatedReport, outlets: Sequence[str]) -> Iterator[tuple[int, Span]]:
    """Give the names of outlets cited, with the number of their sentence; a credit line speaks for the whole text."""
    text, sentences = report.text, report.analysed.sentences
    for row, sentence in enumerate(sentences):
        for find in (
            _quoted_names(text, sentence),
            _known_names(text, sentence, outlets),
            _outlet_like_names(text, sentence),
            known_outlets(text, sentence),
        ):
            yield from ((row, span) for span in find)
    hosts = {outlet.casefold() for outlet in outlets if _HOST.fullmatch(outlet)}
    for span, is_credited in _hosts(text):
        if is_credited or span.of(text).casefold().removeprefix("www.") in hosts:
            yield 0 if is_credited else len(sentences), span


def _quoted_names(text: str, sentence: Span) -> Iterator[Span]:
    """Give short names in quotation marks behind an article or a noun for outlets, near a word of reporting."""
    for quotation in quotation_spans(text, sentence):
        name = Span(quotation.start + 1, quotation.end - 1)
        if _looks_like_a_name(name.of(text)) and _is_cited(text, sentence, quotation):
            yield name


def _known_names(text: str, sentence: Span, outlets: Sequence[str]) -> Iterator[Span]:
    """Give the names of outlets at hand near a word of reporting.

    A name that is a common noun too ("Zeit") counts in quotation marks, before "online" or behind a noun for outlets alone.
    """
    folded = sentence.of(text).casefold()
    if len(folded) != sentence.end - sentence.start:  # folding moved the characters ("İ")
        return
    for outlet in outlets:
        name = site_of(outlet)
        if len(name) <= 3:
            continue
        for found in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", folded):
            span = Span(sentence.start + found.start(), sentence.start + found.end())
            if text[span.start].isupper() and _is_meant(text, sentence, span):
                yield span


def _is_meant(text: str, sentence: Span, name: Span) -> bool:
    """Whether a word that may be an outlet's name is one here."""
    if is_medium("".join(_words_before(text, sentence, name)[-1:])):
        return True
    is_quoted = name.start > 0 and text[name.start - 1] in _QUOTATION_MARKS
    is_common = name.of(text).casefold() in word_set("de", "common_nouns") and not _ONLINE.match(
        text, name.end
    )
    return (is_quoted or not is_common) and _is_near_reporting(text, sentence, name)


def _outlet_like_names(text: str, sentence: Span) -> Iterator[Span]:
    """Give names that end as outlets' do ("Rottauer Anzeiger"), behind an article, near a word of reporting."""
    for found in _CAPITALISED.finditer(text, sentence.start, sentence.end):
        span = Span(*found.span())
        if ends_as_outlet(span.of(text)) and _is_cited(text, sentence, span):
            yield span


def _hosts(text: str) -> Iterator[tuple[Span, bool]]:
    """Give the names of sites in a text, and whether they stand in a line that says where it was taken from."""
    labels = tuple(f"{label.casefold()}:" for label in word_list("de", "credit_line_labels"))
    for line in re.finditer(r"[^\r\n]+", text):
        is_credited = line[0].lstrip()[:_LONGEST_LINE].casefold().startswith(labels)
        for found in _HOST.finditer(text, line.start(), min(line.end(), line.start() + _LONGEST_LINE)):
            is_site = found[0].rpartition(".")[2].isalpha() and text[: found.start()][-3:] != "://"
            yield Span(*found.span()), is_credited and is_site


def _looks_like_a_name(words: str) -> bool:
    return bool(
        words and len(words) <= _LONGEST_NAME and len(words.split()) <= _MOST_WORDS
        and words[0].isupper() and words[-1].isalnum()
    )  # fmt: skip


def _is_cited(text: str, sentence: Span, name: Span) -> bool:
    """Whether a name stands behind a noun for outlets, or behind an article and tied to a word of reporting."""
    before = _words_before(text, sentence, name)
    if before and is_medium(before[-1]):
        return True
    if not before or before[-1].casefold() not in definite_articles():
        return False
    following = _FOLLOWING.match(text, name.end, sentence.end)
    return (
        begins(before[-2:-1], "beside", "before")
        or begins(before[-3:-2], "noun")
        or (following is not None and begins([following[1]], "beside"))
        or (CLOSED.match(text, name.end) is not None and begins(before[-_TOLD_WORDS:], "told"))
    )


def _words_before(text: str, sentence: Span, name: Span) -> list[str]:
    """Give the words of the clause before a name."""
    start = name.start - 1 if name.start and text[name.start - 1] in _QUOTATION_MARKS else name.start
    clause = _CLAUSE_END.split(text[max(sentence.start, start - _REACH) : start])[-1]
    return _WORD.findall(clause)


def _is_near_reporting(text: str, sentence: Span, name: Span) -> bool:
    reach = Span(max(sentence.start, name.start - _REACH), min(sentence.end, name.end + _REACH))
    around = text[reach.start : name.start] + " " + text[name.end : reach.end]
    return begins(_WORD.findall(around), "beside", "before", "noun", "told", "near")
