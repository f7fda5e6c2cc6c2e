"""Which German words are ordinary, told by texts in which names are marked, and by articles that names do not have."""

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lesart.resources import word_set
from training.word_lists.given_names import is_place, surnames
from training.word_lists.lists import entries

SMARTDATA = "entities/smartdata.jsonl.gz"
WIKINEWS = "quotations/train.jsonl.gz"

_NAMES = frozenset(
    {"person", "organization", "organization-company"}
    | {f"location{kind}" for kind in ("", "-city", "-stop", "-street", "-route")}
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SHORTEST = 3
_NOUN_SEEN = 2
_WORD_SEEN = 3


@dataclass(slots=True)
class Sightings:
    """How often words stand outside names: nouns inside a sentence, of those behind an indefinite article, small words."""

    nouns: Counter[str] = field(default_factory=Counter)
    indefinite: Counter[str] = field(default_factory=Counter)
    words: Counter[str] = field(default_factory=Counter)
    names: set[str] = field(default_factory=set)


def read_sightings(data: Path) -> tuple[Sightings, Sightings]:
    """Give what the texts with marked names (SmartData) and those without (Wikinews) show."""
    marked, unmarked = Sightings(), Sightings()
    for text, names in _smartdata(data / SMARTDATA):
        _count(text, names, marked)
    for text in _wikinews(data / WIKINEWS):
        _count(text, (), unmarked)
    return marked, unmarked


def ordinary_nouns(marked: Sightings, unmarked: Sightings) -> set[str]:
    """Give the nouns seen twice outside marked names, and those seen once behind "ein", "kein" and the like."""
    kept = {word for word, count in marked.nouns.items() if count >= _NOUN_SEEN}
    kept |= {word for word in marked.indefinite + unmarked.indefinite if word.isalpha()}
    return _without_names(kept - marked.names)


def ordinary_words(marked: Sightings) -> set[str]:
    """Give the words in lower case seen three times, but for those of the closed classes."""
    seen = {word for word, count in marked.words.items() if count >= _WORD_SEEN}
    return _without_names(seen) - word_set("de", "function_words")


def _without_names(words: Iterable[str]) -> set[str]:
    names = word_set("de", "first_names") | word_set("de", "surnames") | {name.lower() for name in surnames()}
    return {
        word
        for word in words
        if len(word) >= _SHORTEST and "-" not in word and word not in names and not is_place(word)
    }


def _count(text: str, names: Iterable[tuple[int, int]], seen: Sightings) -> None:
    covered = {place for start, end in names for place in range(start, end)}
    before: re.Match[str] | None = None
    for found in _WORD.finditer(text):
        word = found.group()
        if not covered.isdisjoint(range(*found.span())):
            seen.names.add(word.lower())
        elif word.islower():
            seen.words[word] += 1
        elif word[1:].islower() and _is_inside(text, found, before):
            seen.nouns[word.lower()] += 1
            if _is_indefinite(before):
                seen.indefinite[word.lower()] += 1
        before = found


def _is_inside(text: str, found: re.Match[str], before: re.Match[str] | None) -> bool:
    """Whether only a blank parts the word from the one before it, so that it opens no sentence."""
    return before is not None and text[before.end() : found.start()] == " "


def _is_indefinite(before: re.Match[str] | None) -> bool:
    return before is not None and before.group() in entries("indefinite_articles.txt")


def _smartdata(path: Path) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    for row in _rows(path):
        spans = [(span["start"], span["end"]) for span in row["spans"] if span["type"] in _NAMES]
        yield row["text"], spans


def _wikinews(path: Path) -> Iterator[str]:
    for row in _rows(path):
        yield row["text"]


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)
