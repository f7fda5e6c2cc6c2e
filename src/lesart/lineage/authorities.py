"""Authorities whose statements carry a report."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from lesart.records.analysed_report import AnnotatedReport
from lesart.records.span import Span, covering
from lesart.records.statement import Statement
from lesart.resources import word_list
from lesart.text.words import word_spans

# "russischen Verteidigungsministeriums": an adjective or none, then the noun.
_ADJECTIVE = re.compile(r"([^\W\d_]{3,30}(?:e|en|er|es|em)) {1,2}$")
_CASE_ENDING = re.compile(r"(?:es|en|er|em|e|s)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedBy:
    """What an authority has said in a report: its name, the words that name it, and its share of the body's words."""

    name: str
    spans: tuple[Span, ...]
    share: float


def carrying_authorities(report: AnnotatedReport) -> tuple[CarriedBy, ...]:
    """Give the authorities that speak in a report, the one with the largest share first."""
    named: defaultdict[str, list[tuple[Span, Statement]]] = defaultdict(list)
    for statement in report.statements:
        for span in _naming(report, statement):
            named[_key(span.of(report.text))].append((span, statement))
    _resolve_bare(named)
    words = max(1, sum(len(word_spans(report.text, passage.span)) for passage in report.report.body))
    carried = (
        CarriedBy(
            name=_fullest([span.of(report.text) for span, _ in found]),
            spans=tuple(dict.fromkeys(span for span, _ in sorted(found, key=lambda pair: pair[0]))),
            share=min(1.0, _words_said(report, [statement for _, statement in found]) / words),
        )
        for found in named.values()
        if found
    )
    return tuple(sorted(carried, key=lambda authority: (-authority.share, authority.name)))


def _naming(report: AnnotatedReport, statement: Statement) -> Iterator[Span]:
    """Give where speaker or frame of a statement name an authority as the one who says it."""
    heads = tuple(word_list("de", "authority_heads"))
    for part in statement.speaker:
        for word in word_spans(report.text, part):
            if word.of(report.text).casefold().endswith(heads):
                before = _ADJECTIVE.search(report.text, max(part.start, word.start - 34), word.start)
                yield Span(before.start(1), word.end) if before else word
                return


def _key(name: str) -> str:
    """Give a name without its endings of case: "russischen Ministeriums" is "russische Ministerium"."""
    return " ".join(_CASE_ENDING.sub("", word) for word in name.casefold().split())


def _resolve_bare(named: defaultdict[str, list[tuple[Span, Statement]]]) -> None:
    """Give what a bare noun says ("das Ministerium") to the only authority it can mean; drop it where several can."""
    for key in [key for key in named if " " not in key]:
        fuller = [other for other in named if other != key and other.endswith(key)]
        if fuller:
            found = named.pop(key)
            if len(fuller) == 1:
                named[fuller[0]].extend(found)


def _fullest(names: list[str]) -> str:
    """Give the name with most words, of those the one without the ending of another case."""
    return min(names, key=lambda name: (-len(name.split()), len(name), name))


def _words_said(report: AnnotatedReport, statements: list[Statement]) -> int:
    """Give the number of body words that the statements cover, each word once."""
    contents = [span for statement in statements for span in statement.content]
    if not contents:
        return 0
    within = word_spans(report.text, covering(contents))
    return sum(1 for word in within if any(content.covers(word) for content in contents))
