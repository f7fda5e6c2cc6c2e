"""Finds the likeliest row of tags (Viterbi 1967), and the runs of words that it marks."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Neighbouring words [start, end) that were tagged as one, and the number of their kind."""

    start: int
    end: int
    kind: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """What speaks for one tag after another (row: before, column: after) and for one at the beginning.

    Tag 0 is outside, 1 + 2k begins kind k, 2 + 2k goes on with it.
    """

    kinds: tuple[str, ...]
    moves: Floats
    beginnings: Floats

    @classmethod
    def of(cls, settings: Mapping[str, str], tags: str) -> Self:
        """Give the chain of the head `tags` from the settings in its file."""
        kinds, moves, beginnings = (
            json.loads(settings[f"{tags}.{part}"]) for part in ("kinds", "moves", "beginnings")
        )
        return cls(
            kinds=tuple(kinds),
            moves=np.array(moves, np.float32),
            beginnings=np.array(beginnings, np.float32),
        )

    def best_tags(self, scores: Floats, is_apart: NDArray[np.bool_]) -> NDArray[np.int64]:
        """Give for each stretch the row of tags with the highest sum, for scores (words, tags) of all words.

        A stretch begins with the first word and with each that stands apart. All are read side by side, word by word.
        """
        tags = np.empty(len(scores), np.int64)
        if not len(scores):
            return tags
        starts = np.flatnonzero(np.append(True, is_apart[1:]))
        lengths = np.diff(np.append(starts, len(scores)))
        longest_first = np.argsort(-lengths, kind="stable")
        starts, lengths = starts[longest_first], lengths[longest_first]
        reaching = len(lengths) - np.searchsorted(lengths[::-1], np.arange(lengths[0]), side="right")
        to_from = np.ascontiguousarray(self.moves.T)
        totals = np.empty_like(scores)
        totals[starts] = self.beginnings + scores[starts]
        for place, count in enumerate(reaching.tolist()[1:], start=1):
            here = starts[:count] + place
            totals[here] = (to_from + totals[here - 1][:, None, :]).max(axis=2) + scores[here]
        last = starts + lengths - 1
        tags[last] = totals[last].argmax(axis=1)
        for place, count in reversed(list(enumerate(reaching.tolist()[1:]))):
            here = starts[:count] + place
            tags[here] = (to_from[tags[here + 1]] + totals[here]).argmax(axis=1)
        return tags


def runs_of(tags: NDArray[np.int64], is_apart: NDArray[np.bool_]) -> list[Run]:
    """Give the runs that tags mark, in order; none reaches over a word that stands apart from the one before."""
    kinds = (tags - 1) // 2  # -1 outside
    before = np.concatenate([[-1], kinds[:-1]])
    opens = (kinds >= 0) & ((tags % 2 == 1) | (kinds != before) | is_apart)
    closes = np.append(opens[1:] | (kinds[1:] < 0), True) & (kinds >= 0)
    starts, ends = np.flatnonzero(opens), np.flatnonzero(closes) + 1
    return [
        Run(start=start, end=end, kind=kind)
        for start, end, kind in zip(starts.tolist(), ends.tolist(), kinds[starts].tolist(), strict=True)
    ]
