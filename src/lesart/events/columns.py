"""Profiles laid out in columns, so that one report is compared with a day of others at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lesart.events.profiles import Profile
from lesart.records.time import EventDate
from lesart.records.vectors import Vectors
from lesart.text.fingerprints import Hashes

Numbers = NDArray[np.float64]

# Which weights of a word stand in which column of `Row.weights`.
WHOLE, LEAD, OPENING = range(3)
_NO_WORD = ""


class Vocabulary:
    """A number for each word seen, given in the order they come; 0 is no word."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {_NO_WORD: 0}

    def __len__(self) -> int:
        """Give how many numbers are given."""
        return len(self._numbers)

    def numbers(self, words: Iterable[str]) -> NDArray[np.int32]:
        """Give the numbers of words, new ones for those not seen yet, with 0 before them."""
        known = self._numbers
        return np.array([0, *(known.setdefault(word, len(known)) for word in words)], dtype=np.int32)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Row:
    """A profile with its words as numbers; `weights` has a column for the whole, the lead and the opening.

    All of its lists begin with an entry that stands for nothing, so that none is empty.
    """

    profile: Profile
    words: NDArray[np.int32]
    weights: NDArray[np.int16]
    long_words: NDArray[np.int32]
    long_weights: NDArray[np.int16]
    quoted: Hashes


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Columns:
    """Rows one after the other; the three `starts` say where the words and quoted runs of each begin.

    `first_day`, `last_day` (of the event) and `published` are in days, not a number where unknown.
    """

    rows: tuple[Row, ...]
    words: NDArray[np.int32]
    weights: Vectors
    starts: NDArray[np.intp]
    long_words: NDArray[np.int32]
    long_weights: Vectors
    long_starts: NDArray[np.intp]
    quoted: Hashes
    quoted_starts: NDArray[np.intp]
    vectors: Vectors
    spread: Numbers
    published: Numbers
    first_day: Numbers
    last_day: Numbers
    outlets: NDArray[np.str_]
    languages: NDArray[np.str_]
    is_roundup: NDArray[np.bool_]


def row_of(profile: Profile, vocabulary: Vocabulary) -> Row:
    """Give a profile with its words as numbers."""
    weights = [(0, 0, 0)] + [
        (weight, profile.lead.get(word, 0), profile.opening.get(word, 0))
        for word, weight in profile.whole.items()
    ]
    return Row(
        profile=profile,
        words=vocabulary.numbers(profile.whole),
        weights=np.array(weights, dtype=np.int16),
        long_words=vocabulary.numbers(profile.long_words),
        long_weights=np.array([0, *profile.long_words.values()], dtype=np.int16),
        quoted=np.concatenate((np.zeros(1, dtype=np.uint64), profile.quoted)),
    )


def columns_of(rows: Sequence[Row]) -> Columns:
    """Give one row or more laid out in columns."""
    profiles = [row.profile for row in rows]
    return Columns(
        rows=tuple(rows),
        words=np.concatenate([row.words for row in rows]),
        weights=np.concatenate([row.weights for row in rows]).astype(np.float32),
        starts=_starts([row.words.size for row in rows]),
        long_words=np.concatenate([row.long_words for row in rows]),
        long_weights=np.concatenate([row.long_weights for row in rows]).astype(np.float32),
        long_starts=_starts([row.long_words.size for row in rows]),
        quoted=np.concatenate([row.quoted for row in rows]),
        quoted_starts=_starts([row.quoted.size for row in rows]),
        vectors=np.stack([profile.vector for profile in profiles]).astype(np.float32),
        spread=np.array([profile.spread for profile in profiles]),
        published=np.array(
            [np.nan if profile.published is None else profile.published for profile in profiles]
        ),
        first_day=np.array([_ordinals(profile.date)[0] for profile in profiles]),
        last_day=np.array([_ordinals(profile.date)[1] for profile in profiles]),
        outlets=np.array([profile.outlet or f"\0{profile.id}" for profile in profiles]),
        languages=np.array([profile.language for profile in profiles]),
        is_roundup=np.array([profile.is_roundup for profile in profiles]),
    )


def _starts(sizes: Sequence[int]) -> NDArray[np.intp]:
    return np.concatenate(([0], np.cumsum(sizes[:-1], dtype=np.intp))).astype(np.intp)


def _ordinals(known: EventDate | None) -> tuple[float, float]:
    return (known.earliest.toordinal(), known.latest.toordinal()) if known else (np.nan, np.nan)
