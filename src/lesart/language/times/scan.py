"""Where time expressions stand, before anything is said of their value."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from lesart.language.times.grammar import Grammar, Rule, grammar_of
from lesart.records.span import Span
from lesart.records.time import TimeType
from lesart.resources import has_list, word_list, word_table

_BARE_YEAR = re.compile(r"\d{4}")
_EARLIEST_BARE_YEAR = 1500
_NEXT_WORD = re.compile(r"\s{1,3}(\w{1,40})")
_WORD_BEFORE = re.compile(r"(\w{1,40})\s{1,3}$")


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
    """Give all time expressions of the sentences in the order of the text; where two overlap, the longer one."""
    grammar = grammar_of(language)
    return tuple(
        candidate
        for number, sentence in enumerate(sentences)
        for candidate in _of_sentence(text, sentence, number, grammar)
    )


def _of_sentence(text: str, sentence: Span, number: int, grammar: Grammar) -> list[Candidate]:
    found_here = _matches(text, sentence, grammar)
    ranked = sorted(found_here, key=lambda found: (found[0].start(), -found[0].end(), found[1]))
    chosen: list[Candidate] = []
    inside_names = _inside_names(text, sentence, grammar.language)
    end = sentence.start
    for match, _, rule in ranked:
        if (
            match.start() >= end
            and match.start() not in inside_names
            and not _is_no_year(text, match, grammar.language)
        ):
            chosen.append(
                Candidate(
                    span=Span(*match.span()),
                    sentence=sentence,
                    number=number,
                    type=rule.type,
                    reading=rule.reading,
                    parts=_parts(match, grammar),
                )
            )
            end = match.end()
    return chosen


def _matches(text: str, sentence: Span, grammar: Grammar) -> Iterator[tuple[re.Match[str], int, Rule]]:
    listed = grammar.lists_in(sentence.of(text))
    for rank, rule in enumerate(grammar.rules):
        if not rule.needs <= listed:
            continue
        for match in rule.pattern.finditer(text, sentence.start, sentence.end):
            yield match, rank, rule


def _inside_names(text: str, sentence: Span, language: str) -> frozenset[int]:
    """Give all characters of a sentence that belong to a name which only sounds like a time."""
    found = _names(language).finditer(text, sentence.start, sentence.end)
    return frozenset(place for name in found for place in range(*name.span()))


@cache
def _names(language: str) -> re.Pattern[str]:
    listed = word_list(language, "names_with_times") if has_list(language, "names_with_times") else ()
    names = "|".join(re.escape(name).replace(r"\ ", r"\s{1,3}") for name in listed)
    return re.compile(rf"(?<!\w)(?:{names or '(?!)'})(?!\w)")


def _parts(match: re.Match[str], grammar: Grammar) -> dict[str, str]:
    return {name: grammar.code_of(name, word) for name, word in match.groupdict().items() if word is not None}


def _is_no_year(text: str, match: re.Match[str], language: str) -> bool:
    """Tell a count ("rund 2000 Menschen", "1800 Euro") from a year; only four bare digits are in doubt."""
    if not _BARE_YEAR.fullmatch(match[0]):
        return False
    before = _WORD_BEFORE.search(text, max(0, match.start() - 44), match.start())
    after = _NEXT_WORD.match(text, match.end())
    if before and before[1].casefold() in _counting(language):
        return True
    if int(match[0]) < _EARLIEST_BARE_YEAR or (after and after[1] in _counted(language)):
        return True
    return match[0].endswith("00") and bool(after and after[1][0].isupper())


@cache
def _counting(language: str) -> frozenset[str]:
    return frozenset(word.split()[-1].casefold() for word in _column(language, "before"))


@cache
def _counted(language: str) -> frozenset[str]:
    return frozenset(_column(language, "after"))


def _column(language: str, side: str) -> Iterable[str]:
    listed = word_table(language, "not_a_year") if has_list(language, "not_a_year") else ()
    return (word for column, word in listed if column == side)
