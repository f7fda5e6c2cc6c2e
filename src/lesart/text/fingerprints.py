"""Which of many texts share wording: word runs as numbers, and an index of them.

A text is known by the hashes of its runs of RUN_WORDS words. Winnowing (Schleimer, Wilkerson and Aiken 2003) chooses few
of them by content alone, so that two texts with a stretch in common choose some in common.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from lesart.records.span import Span

RUN_WORDS = 5
# Of each WINDOW runs in a row the least hash is chosen: a stretch of RUN_WORDS + WINDOW - 1 words is never overlooked.
WINDOW = 8
# A run that more reports have is looked up in the last so many: furniture of pages must not cost more each day.
_MOST_WITH_A_RUN = 64
# Chosen runs tell a share roughly; what has less than this part of the share asked for is not looked at closely.
_ROUGHLY = 0.3
_NEVER = -1
_FIRST_ROOM = 1024

Hashes = NDArray[np.uint64]
Rows = NDArray[np.int32]

_FACTORS = np.array(
    [0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93, 0xFF51AFD7ED558CCD],
    dtype=np.uint64,
)
_HALF = np.uint64(32)
_LETTERS = re.compile(r"\w+")  # without joints, which typists set differently


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Fingerprint:
    """The hashes of a text's word runs, each once and in order; `chosen` are those that an index keeps."""

    runs: Hashes
    chosen: Hashes


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedRuns:
    """A report that shares wording with another: the share of its own runs, and of the other's."""

    report_id: str
    share: float
    share_of_other: float


def fingerprint(text: str, within: Sequence[Span]) -> Fingerprint:
    """Give the fingerprint of the stretches `within` a text, the same on every machine; letter case does not count."""
    hashes = run_hashes(folded_words(text, within))
    return Fingerprint(runs=np.unique(hashes), chosen=_winnowed(hashes))


def folded_words(text: str, within: Sequence[Span]) -> list[str]:
    """Give the words of the stretches `within` a text, case-folded; what a joint joins ("U-Bahn", "3.000") is two."""
    return [word for stretch in within for word in _LETTERS.findall(stretch.of(text).casefold())]


def run_hashes(words: Sequence[str]) -> Hashes:
    """Give the hash of each run of RUN_WORDS words, in the order of the text; fewer words are one run."""
    if not words:
        return np.empty(0, dtype=np.uint64)
    hashes = np.zeros(max(len(words), RUN_WORDS), dtype=np.uint64)
    hashes[: len(words)] = np.fromiter(map(word_hash, words), dtype=np.uint64, count=len(words))
    mixed = np.lib.stride_tricks.sliding_window_view(hashes, RUN_WORDS) @ _FACTORS
    mixed ^= mixed >> _HALF
    mixed *= _FACTORS[0]
    return mixed ^ (mixed >> _HALF)


@lru_cache(maxsize=1 << 16)
def word_hash(word: str) -> int:
    """Give a 64-bit number for a word, the same on every machine."""
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def shares(first: Fingerprint, second: Fingerprint) -> tuple[float, float]:
    """Give the share of the first text's runs that the second has, and the share of the second's; 0 without runs."""
    shared = np.intersect1d(first.runs, second.runs, assume_unique=True).size
    return shared / max(1, first.runs.size), shared / max(1, second.runs.size)


class FingerprintIndex:
    """The reports seen so far, asked of each new one which of them share its wording.

    Those are told of which at least `least_share` of the shorter one's runs stand in the other. With `within_days`,
    only reports of so many days before and after are told; one without a day may be of any. What an addition costs
    grows with the reports that share a run, not with the reports kept.
    """

    def __init__(self, *, least_share: float, within_days: int | None = None) -> None:
        self._least_share = least_share
        self._within_days = within_days
        self._ids: list[str] = []
        self._fingerprints: list[Fingerprint] = []
        self._days: list[date | None] = []
        self._postings = _Postings()

    def __len__(self) -> int:
        """Give the number of reports kept."""
        return len(self._ids)

    def add(self, report_id: str, added: Fingerprint, day: date | None = None) -> tuple[SharedRuns, ...]:
        """Give which reports before share the wording of a new one, in the order they were added, and keep it."""
        found = self._look_up(added, day)
        self._postings.add(len(self._ids), added.chosen)
        self._ids.append(report_id)
        self._fingerprints.append(added)
        self._days.append(day)
        return found

    def forget_before(self, day: date) -> None:
        """Drop the reports of earlier days; those without a day stay."""
        kept = [row for row, of in enumerate(self._days) if of is None or of >= day]
        new_rows = np.full(len(self._ids), _NEVER, dtype=np.int32)
        new_rows[kept] = np.arange(len(kept), dtype=np.int32)
        self._postings.renumber(new_rows)
        self._ids = [self._ids[row] for row in kept]
        self._fingerprints = [self._fingerprints[row] for row in kept]
        self._days = [self._days[row] for row in kept]

    def _look_up(self, added: Fingerprint, day: date | None) -> tuple[SharedRuns, ...]:
        rows, hits = np.unique(self._postings.rows_with(added.chosen), return_counts=True)
        found: list[SharedRuns] = []
        for row, hit in zip(rows.tolist(), hits.tolist(), strict=True):
            other = self._fingerprints[row]
            shorter = min(added.chosen.size, other.chosen.size)
            if hit < _ROUGHLY * self._least_share * shorter or not self._is_near(day, self._days[row]):
                continue
            share, share_of_other = shares(added, other)
            if max(share, share_of_other) >= self._least_share:
                shared = SharedRuns(report_id=self._ids[row], share=share, share_of_other=share_of_other)
                found.append(shared)
        return tuple(found)

    def _is_near(self, day: date | None, other: date | None) -> bool:
        if self._within_days is None or day is None or other is None:
            return True
        return abs((day - other).days) <= self._within_days


class _Postings:
    """Which rows have a hash: a table of the newest place of each, and of each place the one before."""

    def __init__(self) -> None:
        self._count = 0
        self._hashes: Hashes = np.empty(0, dtype=np.uint64)
        self._rows: Rows = np.empty(0, dtype=np.int32)
        self._lay_out(_FIRST_ROOM)

    def add(self, row: int, hashes: Hashes) -> None:
        """Keep that a row has these hashes."""
        start, end = self._count, self._count + hashes.size
        if end > self._hashes.size:
            self._lay_out(1 << end.bit_length())
        self._hashes[start:end], self._rows[start:end] = hashes, row
        self._count = end
        self._chain(start)

    def rows_with(self, hashes: Hashes) -> Rows:
        """Give the rows that have these hashes, a row as often as it has some; of common hashes only the last rows."""
        places, wanted = self._newest[self._slots(hashes)], hashes
        found: list[Rows] = []
        for _ in range(_MOST_WITH_A_RUN):
            is_left = places != _NEVER
            places, wanted = places[is_left], wanted[is_left]
            if not places.size:
                break
            found.append(self._rows[places[self._hashes[places] == wanted]])
            places = self._before[places]
        return np.concatenate(found) if found else self._rows[:0]

    def renumber(self, new_rows: Rows) -> None:
        """Give each row its new number; those numbered _NEVER are dropped."""
        rows = new_rows[self._rows[: self._count]]
        is_kept = rows != _NEVER
        self._hashes, self._rows = self._hashes[: self._count][is_kept], rows[is_kept]
        self._count = self._rows.size
        self._lay_out(max(_FIRST_ROOM, 1 << self._count.bit_length()))

    def _slots(self, hashes: Hashes) -> NDArray[np.intp]:
        return (hashes & np.uint64(self._newest.size - 1)).astype(np.intp)

    def _lay_out(self, room: int) -> None:
        """Make room for so many places, a power of two, and chain anew those that are there."""
        hashes, rows = self._hashes, self._rows
        self._hashes, self._rows = np.empty(room, dtype=np.uint64), np.empty(room, dtype=np.int32)
        self._hashes[: hashes.size], self._rows[: rows.size] = hashes, rows
        self._before: Rows = np.full(room, _NEVER, dtype=np.int32)
        self._newest: Rows = np.full(room, _NEVER, dtype=np.int32)
        self._chain(0)

    def _chain(self, start: int) -> None:
        """Put the places from `start` on in front of those of the same slot."""
        slots = self._slots(self._hashes[start : self._count])
        order = np.argsort(slots, kind="stable")
        slots, places = slots[order], (order + start).astype(np.int32)
        before = self._newest[slots]
        is_repeated = slots[1:] == slots[:-1]
        before[1:][is_repeated] = places[:-1][is_repeated]
        self._before[places] = before
        self._newest[slots] = places  # of places with one slot the last remains


def _winnowed(hashes: Hashes) -> Hashes:
    """Give the least hash of each window, each once."""
    if hashes.size <= WINDOW:
        return hashes[hashes.argsort()[:1]]
    return np.unique(np.lib.stride_tricks.sliding_window_view(hashes, WINDOW).min(axis=1))
