"""Chooses the one phrase that plays a role, from what points to its first and to its last word."""

from dataclasses import dataclass

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
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
    nowhere = float(starts[-1] + ends[-1])
    words = len(stretches)
    if not words:
        return Phrase(start=0, end=0, score=nowhere)
    before = LONGEST_PHRASE - 1
    firsts = sliding_window_view(np.append(np.full(before, -np.inf, np.float32), starts[:-1]), LONGEST_PHRASE)
    homes = sliding_window_view(np.append(np.full(before, -1), stretches), LONGEST_PHRASE)
    scores = np.where(homes == stretches[:, None], firsts + ends[:-1, None], -np.inf)
    last, first = divmod(int(scores.argmax()), LONGEST_PHRASE)
    best = float(scores[last, first])
    if best <= nowhere:
        return Phrase(start=0, end=0, score=nowhere)
    return Phrase(start=last - before + first, end=last + 1, score=best)


def _total(scores: Floats) -> Floats:
    """Give the logarithm of the sum of the exponentials of each column."""
    highest = scores.max(axis=0)
    total: Floats = highest + np.log(np.exp(scores - highest).sum(axis=0))
    return total
