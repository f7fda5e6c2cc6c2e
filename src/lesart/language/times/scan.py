"""Where time expressions stand, before anything is said of their value."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from lesart.language.times.rules import Rule, code_of, lists_in, time_rules
from lesart.records.span import Span
from lesart.records.time import TimeType
from lesart.resources import word_list

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


def scan(text: str, sentences: Sequence[Span]) -> tuple[Candidate, ...]:
    """Give all time expressions of the sentences in the order of the text; where two overlap, the longer one."""
    return tuple(
        candidate
        for number, sentence in enumerate(sentences)
        for candidate in _of_sentence(text, sentence, number)
    )


def _of_sentence(text: str, sentence: Span, number: int) -> list[Candidate]:
    ranked = sorted(_matches(text, sentence), key=lambda found: (found[0].start(), -found[0].end(), found[1]))
    chosen: list[Candidate] = []
    inside_names = _inside_names(text, sentence)
    end = sentence.start
    for match, _, rule in ranked:
        if match.start() >= end and match.start() not in inside_names and not _is_no_year(text, match):
            chosen.append(
                Candidate(
                    span=Span(*match.span()),
                    sentence=sentence,
                    number=number,
                    type=rule.type,
                    reading=rule.reading,
                    parts=_parts(match),
                )
            )
            end = match.end()
    return chosen


def _matches(text: str, sentence: Span) -> Iterator[tuple[re.Match[str], int, Rule]]:
    listed = lists_in(sentence.of(text))
    for rank, rule in enumerate(time_rules()):
        if not rule.needs <= listed:
            continue
        for match in rule.pattern.finditer(text, sentence.start, sentence.end):
            yield match, rank, rule


def _inside_names(text: str, sentence: Span) -> frozenset[int]:
    """Give all characters of a sentence that belong to a name which only sounds like a time."""
    found = _names().finditer(text, sentence.start, sentence.end)
    return frozenset(place for name in found for place in range(*name.span()))


@cache
def _names() -> re.Pattern[str]:
    names = "|".join(
        re.escape(name).replace(r"\ ", r"\s{1,3}") for name in word_list("de", "names_with_times")
    )
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)")


def _parts(match: re.Match[str]) -> dict[str, str]:
    return {name: code_of(name, word) for name, word in match.groupdict().items() if word is not None}


def _is_no_year(text: str, match: re.Match[str]) -> bool:
    """Tell a count ("rund 2000 Menschen", "1800 Euro") from a year; only four bare digits are in doubt."""
    if not _BARE_YEAR.fullmatch(match[0]):
        return False
    before = _WORD_BEFORE.search(text, max(0, match.start() - 44), match.start())
    after = _NEXT_WORD.match(text, match.end())
    if before and before[1].casefold() in _counting():
        return True
    if int(match[0]) < _EARLIEST_BARE_YEAR or (after and after[1] in _counted()):
        return True
    return match[0].endswith("00") and bool(after and after[1][0].isupper())


@cache
def _counting() -> frozenset[str]:
    return frozenset(word.split()[-1].casefold() for word in _column("before"))


@cache
def _counted() -> frozenset[str]:
    return frozenset(_column("after"))


def _column(side: str) -> Iterable[str]:
    return (entry.split("\t")[1] for entry in word_list("de", "not_a_year") if entry.split("\t")[0] == side)
