"""Contents put together for one step of training: what stands around each, and which words belong to it."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from training.reader.batches import Batch, Window, padded
from training.reader.quotations import ROLES, TYPES, Statement
from training.reader.statement_model import AFTER, BEFORE, LONGEST_CONTENT, POINTED

NO_STATEMENT = len(TYPES)
_SHARE_MOVED = 0.3  # of the contents whose edges are moved, as a tagger's may be
_FURTHEST_MOVE = 3
_SHARE_WITH_FALSE = 0.7  # of the windows that also show a stretch that is no content
_SHORTEST_FALSE = 4
_NOT_LABELLED = -1
NOWHERE, NOT_KNOWN = -1, -2


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """Contents with the words [lows, highs) of their row around them.

    `content`, `mask`, `distance` are (contents, words), `members` (contents, words, 1 + roles) with -1 where nothing is
    known, `types` (contents), `pointers` (contents, 2 * pointed roles): first and last word, -1 nowhere, -2 not known.
    """

    rows: tuple[int, ...]
    lows: tuple[int, ...]
    highs: tuple[int, ...]
    content: Tensor
    mask: Tensor
    distance: Tensor
    members: Tensor
    types: Tensor
    pointers: Tensor


@dataclass(frozen=True, slots=True, kw_only=True)
class _Content:
    row: int
    start: int
    end: int
    statement: Statement | None


def contents_of(batch: Batch, changes: random.Random, most: int) -> Contents | None:
    """Give up to `most` contents of each window, some with moved edges, and some stretches that are no content."""
    drawn = [
        content
        for row, window in enumerate(batch.windows)
        for content in (*_true(row, window, changes, most), *_false(row, window, changes))
    ]
    if not drawn:
        return None
    places = [_around(content, batch.windows[content.row]) for content in drawn]
    firsts = [batch.windows[content.row].first for content in drawn]
    return Contents(
        rows=tuple(content.row for content in drawn),
        lows=tuple(int(around[0]) - first for around, first in zip(places, firsts, strict=True)),
        highs=tuple(int(around[-1]) + 1 - first for around, first in zip(places, firsts, strict=True)),
        content=padded([_inside(c, around) for c, around in zip(drawn, places, strict=True)], 0),
        mask=padded([np.ones(len(around), dtype=bool) for around in places], 0),
        distance=padded([_distance(c, around) for c, around in zip(drawn, places, strict=True)], 0),
        members=padded([_members(c, around) for c, around in zip(drawn, places, strict=True)], _NOT_LABELLED),
        types=torch.tensor([c.statement.type if c.statement else NO_STATEMENT for c in drawn]),
        pointers=torch.tensor([_pointers(c, around) for c, around in zip(drawn, places, strict=True)]),
    )


def _true(row: int, window: Window, changes: random.Random, most: int) -> Sequence[_Content]:
    inside = [
        statement
        for statement in window.article.statements
        if statement.fragments[0][0] >= window.first and statement.fragments[-1][1] <= window.last
    ]
    chosen = changes.sample(inside, min(most, len(inside)))
    return [_moved(row, window, statement, changes) for statement in chosen]


def _moved(row: int, window: Window, statement: Statement, changes: random.Random) -> _Content:
    start, end = changes.choice(statement.fragments)
    if changes.random() < _SHARE_MOVED:
        start = max(window.first, start + changes.randint(-_FURTHEST_MOVE, _FURTHEST_MOVE))
        end = min(window.last, max(start + 1, end + changes.randint(-_FURTHEST_MOVE, _FURTHEST_MOVE)))
        start = min(start, end - 1)
    return _Content(row=row, start=start, end=end, statement=statement)


def _false(row: int, window: Window, changes: random.Random) -> Iterator[_Content]:
    """Give at most one stretch between two marks that no statement has to do with."""
    marks = [word for word in window.article.marks if window.first <= word < window.last]
    taken = [fragment for statement in window.article.statements for fragment in statement.fragments]
    free = [
        (before + 1, after)
        for before, after in zip(marks, marks[1:], strict=False)
        if after - before > _SHORTEST_FALSE
        and not any(before + 1 < end and start < after for start, end in taken)
    ]
    if free and changes.random() < _SHARE_WITH_FALSE:
        start, end = changes.choice(free)
        yield _Content(row=row, start=start, end=end, statement=None)


def _around(content: _Content, window: Window) -> NDArray[np.int64]:
    first = max(window.first, content.start - BEFORE)
    return np.arange(first, min(window.last, content.end + AFTER, content.start + LONGEST_CONTENT))


def _inside(content: _Content, places: NDArray[np.int64]) -> NDArray[np.bool_]:
    return (places >= content.start) & (places < content.end)


def _distance(content: _Content, places: NDArray[np.int64]) -> NDArray[np.int64]:
    before = np.minimum(places - content.start, 0)
    return before + np.maximum(places - content.end + 1, 0)


def _members(content: _Content, places: NDArray[np.int64]) -> NDArray[np.float32]:
    if content.statement is None:
        return np.full((len(places), 1 + len(ROLES)), _NOT_LABELLED, dtype=np.float32)
    said = {word for start, end in content.statement.fragments for word in range(start, end)}
    parts = (said, *content.statement.roles)
    return np.array([[place in part for part in parts] for place in places.tolist()], dtype=np.float32)


def _pointers(content: _Content, places: NDArray[np.int64]) -> list[int]:
    """Give first and last word of the longest phrase of each pointed role, counted from the first place."""
    if content.statement is None:
        return [NOT_KNOWN] * 2 * len(POINTED)
    pointers: list[int] = []
    for role in POINTED:
        phrases = _phrases(content.statement.roles[role])
        if not phrases:
            pointers += [NOWHERE, NOWHERE]
            continue
        start, end = (
            word - int(places[0]) for word in max(phrases, key=lambda phrase: phrase[1] - phrase[0])
        )
        is_seen = start >= 0 and end < len(places)
        pointers += [start, end] if is_seen else [NOT_KNOWN, NOT_KNOWN]
    return pointers


def _phrases(words: frozenset[int]) -> list[tuple[int, int]]:
    starts = sorted(word for word in words if word - 1 not in words)
    ends = sorted(word for word in words if word + 1 not in words)
    return list(zip(starts, ends, strict=True))
