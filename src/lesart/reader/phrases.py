"""Chooses the one phrase that plays a role, from what points to its first and to its last word."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

LONGEST_PHRASE = 40  # words

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """The words [start, end), none where nobody plays the role, and how much speaks for it (the log of a likeliness)."""

    start: int
    end: int
    score: float


def best_phrase(pointers: Floats, stretches: NDArray[np.int64]) -> Phrase:
    """Give the likeliest phrase, empty where the likeliest is that there is none.

    `pointers` (words + 1, 2) are scores for a word being the first and the last one, the last row for there being none;
    `stretches` (words) number the stretches of text that the words stand in: no phrase reaches into another one.
    """
    starts, ends = (pointers - _total(pointers)).T
    best = Phrase(start=0, end=0, score=float(starts[-1] + ends[-1]))
    words = len(stretches)
    for length in range(1, min(LONGEST_PHRASE, words) + 1):
        scores = starts[: words - length + 1] + ends[length - 1 : words]
        scores = np.where(stretches[: words - length + 1] == stretches[length - 1 :], scores, -np.inf)
        at = int(scores.argmax())
        if scores[at] > best.score:
            best = Phrase(start=at, end=at + length, score=float(scores[at]))
    return best


def _total(scores: Floats) -> Floats:
    """Give the logarithm of the sum of the exponentials of each column."""
    highest = scores.max(axis=0)
    total: Floats = highest + np.log(np.exp(scores - highest).sum(axis=0))
    return total
