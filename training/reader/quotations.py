"""The quotation data as words and labels."""

import gzip
import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

from lesart.reader.pieces import Pieces, pieces_of
from lesart.records.span import Span

TYPES = ("Direct", "Indirect", "Reported", "FreeIndirect", "IndirectFreeIndirect")
ROLES = ("speaker", "cue", "frame", "addressee")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A statement in word numbers: its content in stretches [start, end), the words of each role."""

    type: int
    is_nested: bool
    fragments: tuple[tuple[int, int], ...]
    roles: tuple[frozenset[int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article with its statements."""

    pieces: Pieces
    statements: tuple[Statement, ...]
    marks: tuple[int, ...] = field(default=())


def rows_of(path: Path) -> list[dict[str, Any]]:
    """Give the rows of a gzip file with one JSON object a line."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def article_of(row: dict[str, Any], tokenizer: Tokenizer, changes: random.Random | None = None) -> Article:
    """Give the article in words; `changes` draws how its typography is varied, which keeps all places."""
    text = row["text"] if changes is None else varied(row["text"], changes)
    pieces = pieces_of(text, [Span(0, len(text))], tokenizer)
    statements = []
    for statement in row["statements"]:
        fragments = tuple(_fragments(pieces.words, statement["quote"]))
        if fragments:
            statements.append(
                Statement(
                    type=TYPES.index(statement["type"]),
                    is_nested=bool(statement["nested"]),
                    fragments=fragments,
                    roles=tuple(frozenset(_covered(pieces.words, statement[role])) for role in ROLES),
                )
            )
    marks = tuple(i for i, word in enumerate(pieces.words) if not text[word.start].isalnum())
    return Article(pieces=pieces, statements=tuple(statements), marks=marks)


def _covered(words: Sequence[Span], spans: Sequence[Sequence[int]]) -> list[int]:
    return [
        number
        for number, word in enumerate(words)
        if any(word.start < end and start < word.end for start, end in spans)
    ]


def _fragments(words: Sequence[Span], spans: Sequence[Sequence[int]]) -> Iterator[tuple[int, int]]:
    covered = sorted(set(_covered(words, spans)))
    start = 0
    for place in range(1, len(covered) + 1):
        if place == len(covered) or covered[place] != covered[place - 1] + 1:
            yield covered[start], covered[place - 1] + 1
            start = place


_PAIRS = (("»", "«"), ("«", "»"), ('"', '"'), ("“", "”"), ("‚", "‘"), ("'", "'"))


def varied(text: str, changes: random.Random) -> str:
    """Give the text, of the same length, at times with other quotation marks, lost marks, capitals or slips."""
    if changes.random() < 0.3:
        opening, closing = changes.choice(_PAIRS)
        text = text.replace("„", opening).replace("“", closing)
    if changes.random() < 0.05:
        text = re.sub('[„“”»«"]', " ", text)
    if changes.random() < 0.2:
        text = _slipped(text, changes, share=0.01)
    return text


def _slipped(text: str, changes: random.Random, share: float) -> str:
    letters = list(text)
    for _ in range(int(len(letters) * share)):
        at = changes.randrange(len(letters) - 1)
        if letters[at].isalpha() and letters[at + 1].isalpha():
            if changes.random() < 0.5:
                letters[at], letters[at + 1] = letters[at + 1], letters[at]
            else:
                letters[at] = changes.choice("enirtas")
    return "".join(letters)
