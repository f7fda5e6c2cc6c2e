"""Articles cut to windows and put together for one step of training."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from training.encoder.vocabulary import END, START
from training.reader.quotations import ROLES, Article, Statement
from training.reader.statement_model import NESTED_TYPES

LONGEST = 318  # pieces a window, without the control pieces
_SHARED = 64  # pieces that two windows share in training
_PADDING = 1
_SORTED = 8  # batches that are sorted by length together


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The pieces [start, end) of an article, with the words [first, last) that begin in them."""

    article: Article
    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Windows side by side: pieces (windows, pieces), all else (windows, words) or (windows, words, roles)."""

    windows: tuple[Window, ...]
    pieces: Tensor
    mask: Tensor
    firsts: Tensor
    word_mask: Tensor
    outer: Tensor
    nested: Tensor
    roles: Tensor


def windows_in(article: Article, changes: random.Random, longest: int = LONGEST) -> Iterator[Window]:
    """Give windows that together read a whole article; where the first one ends is drawn."""
    total = len(article.pieces.numbers)
    start = -changes.randrange(longest // 2) if total > longest else 0
    while start < total:
        begin, end = max(0, start), min(total, start + longest)
        words = np.flatnonzero((article.pieces.firsts >= begin) & (article.pieces.firsts < end))
        if len(words):
            yield Window(article=article, start=begin, end=end, first=int(words[0]), last=int(words[-1]) + 1)
        if end == total:
            return
        start += longest - _SHARED


def shuffled_batches(windows: list[Window], size: int, changes: random.Random) -> list[list[Window]]:
    """Give the windows in batches of windows of about one length, in drawn order."""
    changes.shuffle(windows)
    many = size * _SORTED
    blocks = [sorted(windows[at : at + many], key=_length) for at in range(0, len(windows), many)]
    batches = [block[at : at + size] for block in blocks for at in range(0, len(block), size)]
    changes.shuffle(batches)
    return batches


def batch_of(windows: Sequence[Window]) -> Batch:
    """Give the windows padded to one length, with their labels."""
    pieces = [
        np.concatenate([[START], window.article.pieces.numbers[window.start : window.end], [END]])
        for window in windows
    ]
    firsts = [
        window.article.pieces.firsts[window.first : window.last] - window.start + 1 for window in windows
    ]
    return Batch(
        windows=tuple(windows),
        pieces=padded(pieces, _PADDING),
        mask=padded([np.ones(len(row), dtype=bool) for row in pieces], 0),
        firsts=padded(firsts, 0),
        word_mask=padded([np.ones(len(row), dtype=bool) for row in firsts], 0),
        outer=padded([_tags(window, is_nested=False) for window in windows], 0),
        nested=padded([_tags(window, is_nested=True) for window in windows], 0),
        roles=padded([_roles(window) for window in windows], 0),
    )


def padded(rows: Sequence[NDArray[np.generic]], fill: int) -> Tensor:
    """Give rows of different length as one tensor, filled up at the end."""
    length = max(len(row) for row in rows)
    whole = np.full((len(rows), length, *rows[0].shape[1:]), fill, dtype=rows[0].dtype)
    for number, row in enumerate(rows):
        whole[number, : len(row)] = row
    return torch.from_numpy(whole)


def _length(window: Window) -> int:
    return window.end - window.start


def _tags(window: Window, *, is_nested: bool) -> NDArray[np.int64]:
    """Give the tag of each word; of contents that cross, the shorter one is kept whole."""
    tags = np.zeros(window.last - window.first, dtype=np.int64)
    for statement in sorted(window.article.statements, key=_words, reverse=True):
        if statement.is_nested != is_nested or (is_nested and statement.type >= NESTED_TYPES):
            continue
        for start, end in statement.fragments:
            low, high = max(start, window.first) - window.first, min(end, window.last) - window.first
            if low < high:
                tags[low:high] = 2 + 2 * statement.type
                tags[low] = 1 + 2 * statement.type
    before = np.concatenate([[0], tags[:-1]])
    is_torn = (tags > 0) & (tags % 2 == 0) & (before != tags) & (before != tags - 1)
    tags[is_torn] -= 1
    return tags


def _words(statement: Statement) -> int:
    return sum(end - start for start, end in statement.fragments)


def _roles(window: Window) -> NDArray[np.float32]:
    roles = np.zeros((window.last - window.first, len(ROLES)), dtype=np.float32)
    for statement in window.article.statements:
        for number, words in enumerate(statement.roles):
            inside = [word - window.first for word in words if window.first <= word < window.last]
            roles[inside, number] = 1
    return roles
