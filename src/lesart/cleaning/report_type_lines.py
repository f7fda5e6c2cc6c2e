"""A report's type by what its lead, its lines and its text say of it."""

import re
from collections.abc import Iterator
from functools import cache

from lesart.cleaning.report_type_clues import TypeClue, clue, lead_spans
from lesart.cleaning.report_type_patterns import (
    TypePatterns,
    at_sentences,
    named_genres,
    turn_words,
    type_rows,
    wordings_at,
)
from lesart.records.report import BoilerplateKind, Report
from lesart.records.span import Span

_PASSAGES_AT_END = 4  # in which those who led an interview are named
_BYLINES = frozenset((BoilerplateKind.BYLINE, BoilerplateKind.SUB_HEADLINE, BoilerplateKind.LEAD))
_TAIL = r"(?P<tail>(?:\s[^\s.!?:]{1,40}){0,9})(?=[.!?:]|\s*\n|\s*$)"
_WORD = re.compile(r"[\w-]+")
_CAPITAL = r"[^\W\d_a-zäöüß]"
_FIRST_AND_LAST_NAME = re.compile(
    rf"\s{{0,3}}(?:{_CAPITAL}[\w.-]{{0,30}}\s){{1,3}}(?:[a-z]{{2,3}}\s){{0,2}}{_CAPITAL}"
)


def lead_clues(report: Report) -> Iterator[TypeClue]:
    """Give what the lead tells: "Ein Kommentar.", "Ein Interview mit der Ministerin.", "Weitere Themen: …"."""
    for span in lead_spans(report):
        for kind, match in at_sentences((*_named_genre(), *wordings_at("lead")), report.text, span):
            if _is_bare(match.groupdict().get("tail") or ""):
                yield clue(report, kind, "type-lead", Span(*match.span("words")))
        for kind, pattern in wordings_at("held"):
            for match in pattern.finditer(report.text, span.start, span.end):
                yield clue(report, kind, "type-lead", Span(*match.span("words")))


def line_clues(report: Report) -> Iterator[TypeClue]:
    """Give what the lines around the article tell: "Das Gespräch führte …", "Ein Gastbeitrag von …"."""
    head = {*lead_spans(report), *(part.span for part in report.boilerplate if part.kind in _BYLINES)}
    end = (passage.span for passage in report.body[-_PASSAGES_AT_END:])
    # What stands below an article may be the line of a teaser: "Lesen Sie auch: … Eine Kolumne von …".
    for place, spans in (("byline", head), ("name", head.union(end))):
        for span in sorted(spans):
            yield from _named_behind(report, place, span)


def _named_behind(report: Report, place: str, span: Span) -> Iterator[TypeClue]:
    for kind, match in at_sentences(wordings_at(place), report.text, span):
        if _FIRST_AND_LAST_NAME.match(report.text, match.end(), span.end):
            yield clue(report, kind, "type-line", Span(*match.span("words")))


def body_clues(report: Report) -> Iterator[TypeClue]:
    """Give where the article speaks of itself: "in diesem Newsletter"."""
    if not report.body or not any(word in report.text for word in _words_for_itself()):
        return
    for kind, pattern in wordings_at("body"):
        if match := pattern.search(report.text, report.body[0].span.start, report.body[-1].span.end):
            yield clue(report, kind, "type-self", Span(*match.span("words")))


def _is_bare(tail: str) -> bool:
    """Whether what follows a genre is a name or a subject without a verb: "von Anna Kessler", "zur Lage der Stadt".

    >>> _is_bare(" von Anna Kessler"), _is_bare(" sorgt für Streit")
    (True, False)
    """
    words = _WORD.findall(tail)
    linking = turn_words("linking")
    for spot, word in enumerate(words):
        follows_link = spot > 0 and words[spot - 1].casefold() in linking
        is_before_noun = spot + 1 < len(words) and words[spot + 1][0].isupper()
        if not (word[0].isupper() or word.casefold() in linking or (follows_link and is_before_noun)):
            return False
    return not words or words[0].casefold() in linking


def _named_genre() -> TypePatterns:
    articles = "|".join(sorted(turn_words("article")))
    return named_genres(rf"(?P<words>(?:{articles})\s", rf")(?!\w){_TAIL}")


@cache
def _words_for_itself() -> frozenset[str]:
    """Give the longest word of each wording by which an article speaks of itself: a long text is searched for them first."""
    return frozenset(max(text.split(), key=len) for _, place, text in type_rows("lines") if place == "body")
