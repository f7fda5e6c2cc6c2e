"""Profiles laid out in columns, so that one report is compared with a day of others at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from lesart.events.profiles import Profile
from lesart.records.time import EventDate
from lesart.records.vectors import Vectors
from lesart.text.fingerprints import Hashes

Numbers = NDArray[np.float64]

Keys = NDArray[np.int32] | Hashes

# Which weights of a word stand in which column of `Row.weights`.
WHOLE, LEAD, OPENING = range(3)


class Vocabulary:
    """A number for each word seen, given in the order they come."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def numbers(self, words: Iterable[str]) -> NDArray[np.int32]:
        """Give the numbers of words, new ones for those not seen yet."""
        known = self._numbers
        return np.array([known.setdefault(word, len(known)) for word in words], dtype=np.int32)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Row:
    """A profile with its words as numbers instead; `weights` has a column for the whole, the lead and the opening."""

    profile: Profile
    words: NDArray[np.int32]
    weights: NDArray[np.int16]
    long_words: NDArray[np.int32]
    long_weights: NDArray[np.int16]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Postings:
    """Which rows hold which keys: those of `keys[n]` stand in `rows[starts[n]:starts[n + 1]]`, as do the weights."""

    keys: Keys
    starts: NDArray[np.intp]
    rows: NDArray[np.intp]
    weights: Numbers

    def meeting(self, keys: Keys) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Give each place where a row holds one of the `keys`: the number of the key, and the place."""
        if not (keys.size and self.keys.size):
            return np.empty(0, dtype=np.intp), np.empty(0, dtype=np.intp)
        found = np.minimum(np.searchsorted(self.keys, keys), self.keys.size - 1)
        held = np.flatnonzero(self.keys[found] == keys)
        first = self.starts[found[held]]
        sizes = self.starts[found[held] + 1] - first
        ends = np.cumsum(sizes)
        steps = np.arange(ends[-1] if ends.size else 0) - np.repeat(ends - sizes, sizes)
        return np.repeat(held, sizes), np.repeat(first, sizes) + steps


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Columns:
    """Rows laid out by what they hold.

    `first_day`, `last_day` (of the event) and `published` are in days, not a number where unknown.
    """

    rows: tuple[Row, ...]
    words: Postings
    long_words: Postings
    quoted: Postings
    vectors: Vectors
    spread: Numbers
    published: Numbers
    first_day: Numbers
    last_day: Numbers
    outlets: NDArray[np.str_]
    languages: NDArray[np.str_]
    tells_of_many: NDArray[np.bool_]


def row_of(profile: Profile, vocabulary: Vocabulary) -> Row:
    """Give a profile with its words as numbers."""
    weights = [
        (weight, profile.lead.get(word, 0), profile.opening.get(word, 0))
        for word, weight in profile.whole.items()
    ]
    return Row(
        profile=replace(profile, opening={}, lead={}, whole={}, long_words={}),
        words=vocabulary.numbers(profile.whole),
        weights=np.array(weights, dtype=np.int16).reshape(-1, 3),
        long_words=vocabulary.numbers(profile.long_words),
        long_weights=np.array(list(profile.long_words.values()), dtype=np.int16).reshape(-1, 1),
    )


def columns_of(rows: Sequence[Row]) -> Columns:
    """Give one row or more laid out in columns."""
    profiles = [row.profile for row in rows]
    quoted = [profile.quoted for profile in profiles]
    days = np.array([_ordinals(profile.date) for profile in profiles])
    return Columns(
        rows=tuple(rows),
        words=_postings([row.words for row in rows], [row.weights for row in rows]),
        long_words=_postings([row.long_words for row in rows], [row.long_weights for row in rows]),
        quoted=_postings(quoted, [np.ones((runs.size, 1), dtype=np.int16) for runs in quoted]),
        vectors=np.stack([profile.vector for profile in profiles]),
        spread=np.array([profile.spread for profile in profiles]),
        published=np.array([_number(profile.published) for profile in profiles]),
        first_day=days[:, 0],
        last_day=days[:, 1],
        outlets=np.array([profile.outlet or f"\0{profile.id}" for profile in profiles]),
        languages=np.array([profile.language for profile in profiles]),
        tells_of_many=np.array([profile.tells_of_many for profile in profiles]),
    )


def _postings(keys: Sequence[Keys], weights: Sequence[NDArray[np.int16]]) -> Postings:
    """Give the postings of rows whose keys are listed, none twice in a row."""
    joined = np.concatenate(keys)
    order = np.argsort(joined, kind="stable")
    rows = np.repeat(np.arange(len(keys)), [one.size for one in keys])
    unique, starts = np.unique(joined[order], return_index=True)
    return Postings(
        keys=unique,
        starts=np.append(starts, joined.size),
        rows=rows[order],
        weights=np.concatenate(weights)[order].astype(np.float64),
    )


def _number(known: float | None) -> float:
    return np.nan if known is None else known


def _ordinals(known: EventDate | None) -> tuple[float, float]:
    return (known.earliest.toordinal(), known.latest.toordinal()) if known else (np.nan, np.nan)
