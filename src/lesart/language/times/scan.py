"""Where time expressions stand, before anything is said of their value."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lesart.language.times.grammar import EXTENT, Grammar, Rule, grammar_of
from lesart.records.span import Span
from lesart.records.time import TimeType


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A stretch that a rule reads as a time; `parts` are the codes of its words, `number` counts the sentences."""

    span: Span
    sentence: Span
    number: int
    type: TimeType
    reading: str
    parts: Mapping[str, str]


def scan(text: str, sentences: Sequence[Span], language: str) -> tuple[Candidate, ...]:
    """Give all time expressions of the sentences in the order of the text.

    Where two overlap, the one that begins first is kept, then the longer one, then the one whose rule knows what stands
    around it, then the one whose rule stands first.
    """
    grammar = grammar_of(language)
    return tuple(
        candidate
        for number, sentence in enumerate(sentences)
        for candidate in _of_sentence(text, sentence, number, grammar)
    )


def _of_sentence(text: str, sentence: Span, number: int, grammar: Grammar) -> Iterator[Candidate]:
    found_here = _matches(text, sentence, grammar)
    ranked = sorted(
        found_here,
        key=lambda found: (found[0].start, -found[0].end, not found[2].has_surroundings, found[1]),
    )
    end = sentence.start
    for span, _, rule, match in ranked:
        if span.start < end:
            continue
        end = span.end
        if rule.type is not None:
            yield Candidate(
                span=span,
                sentence=sentence,
                number=number,
                type=rule.type,
                reading=rule.reading,
                parts=_parts(match, grammar),
            )


def _matches(text: str, sentence: Span, grammar: Grammar) -> Iterator[tuple[Span, int, Rule, re.Match[str]]]:
    traits = grammar.traits_of(sentence.of(text))
    for rank, rule in enumerate(grammar.rules):
        if not rule.needs <= traits:
            continue
        for match in rule.pattern.finditer(text, sentence.start, sentence.end):
            extent = EXTENT if EXTENT in rule.pattern.groupindex else 0
            yield Span(*match.span(extent)), rank, rule, match


def _parts(match: re.Match[str], grammar: Grammar) -> dict[str, str]:
    groups = match.groupdict().items()
    return {name: grammar.code_of(name, word) for name, word in groups if word is not None and name != EXTENT}
