"""How likely two reports tell of the same happening, from what the two have in common and nothing else."""

import json
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from lesart.events.columns import LEAD, OPENING, WHOLE, Columns, Numbers, Row, Vocabulary
from lesart.events.profiles import SCALE
from lesart.resources import model_file

FEATURES = (
    "vectors",
    "opening_words",
    "lead_words",
    "long_words",
    "quoted",
    "spread",
    "same_outlet",
    "published_apart",
    "other_day",
)
# Copies and strangers are certain; without a ceiling they would outvote all else in an average.
CERTAIN = 4.0
_SQUARED = float(SCALE) ** 2
_MOST_QUOTED = 400
# A shared quotation counts the more the longer it is, ever less.
_QUOTED = np.sqrt(np.log1p(np.arange(_MOST_QUOTED + 1)))
_SLOTS = 1 << 20  # of the table that finds shared quoted runs
_FIRST_ROOM = 1 << 16


@dataclass(frozen=True, slots=True, kw_only=True)
class SameEventModel:
    """A logistic regression on FEATURES: a weight for each, a constant, and the log odds from which groups are linked.

    Fitted by training/same_event on pairs of labelled reports; see benchmarks/events/results.md.
    """

    weights: tuple[float, ...]
    constant: float
    floor: float


@cache
def same_event_model() -> SameEventModel:
    """Give the fitted weights that ship with the package."""
    told = json.loads(model_file("same_event", "weights.json").read_text("utf-8"))
    return SameEventModel(
        weights=tuple(float(told["weights"][name]) for name in FEATURES),
        constant=float(told["constant"]),
        floor=float(told["floor"]),
    )


class PairJudge:
    """Tells how likely reports tell of the same happening; it keeps the words of all rows it made numbers for."""

    def __init__(self) -> None:
        self.vocabulary = Vocabulary()
        self._weights = np.zeros((_FIRST_ROOM, 3), dtype=np.float32)
        self._long_weights = np.zeros(_FIRST_ROOM, dtype=np.float32)
        self._is_quoted = np.zeros(_SLOTS, dtype=np.bool_)

    def log_odds(self, row: Row, others: Columns) -> Numbers:
        """Give the log odds that a report tells of the same happening as each of others, -CERTAIN to CERTAIN.

        Round-ups tell of many happenings, so of none; reports in other languages cannot be judged by their words.
        """
        model = same_event_model()
        odds = np.clip(
            self.features(row, others) @ np.array(model.weights) + model.constant, -CERTAIN, CERTAIN
        )
        is_barred = others.is_roundup | row.profile.is_roundup | (others.languages != row.profile.language)
        odds[is_barred] = -CERTAIN
        return np.asarray(odds)

    def features(self, row: Row, others: Columns) -> Numbers:
        """Give what a report has in common with each of others, shape (others, FEATURES).

        Words and vectors are whole numbers until here, so that no sum depends on the order of its parts.
        """
        own = row.profile
        into, back, lead = self._shared_words(row, others)
        return np.stack(
            (
                (others.vectors @ own.vector) / _SQUARED,
                np.sqrt(np.minimum(into, back) / _SQUARED),
                np.sqrt(lead / (2 * _SQUARED)),
                np.sqrt(self._shared_long_words(row, others) / _SQUARED),
                _QUOTED[np.minimum(self._shared_quoted(row, others), _MOST_QUOTED)],
                np.maximum(others.spread, own.spread),
                others.outlets == (own.outlet or f"\0{own.id}"),
                _published_apart(own.published, others.published),
                _has_other_day(row, others),
            ),
            axis=-1,
        ).astype(np.float64)

    def _shared_words(self, row: Row, others: Columns) -> tuple[Numbers, Numbers, Numbers]:
        """Give how far each other's whole holds the own opening, the own whole its opening, and leads each other."""
        self._make_room()
        self._weights[row.words] = row.weights
        own, its = self._weights[others.words], others.weights
        self._weights[row.words] = 0
        products = (
            own[:, OPENING] * its[:, WHOLE],
            own[:, WHOLE] * its[:, OPENING],
            own[:, LEAD] * its[:, WHOLE] + own[:, WHOLE] * its[:, LEAD],
        )
        into, back, lead = (np.add.reduceat(product, others.starts, dtype=np.float64) for product in products)
        return into, back, lead

    def _shared_long_words(self, row: Row, others: Columns) -> Numbers:
        self._long_weights[row.long_words] = row.long_weights
        products = self._long_weights[others.long_words] * others.long_weights
        self._long_weights[row.long_words] = 0
        return np.asarray(np.add.reduceat(products, others.long_starts, dtype=np.float64))

    def _shared_quoted(self, row: Row, others: Columns) -> NDArray[np.intp]:
        """Give how many quoted runs of words the report has in common with each of others."""
        own = row.quoted[1:]
        if not own.size:
            return np.zeros(len(others.rows), dtype=np.intp)
        slots = (own % np.uint64(_SLOTS)).astype(np.intp)
        self._is_quoted[slots] = True
        is_shared = self._is_quoted[(others.quoted % np.uint64(_SLOTS)).astype(np.intp)]
        self._is_quoted[slots] = False
        is_shared[is_shared] = np.isin(others.quoted[is_shared], own)
        return np.asarray(np.add.reduceat(is_shared, others.quoted_starts, dtype=np.intp))

    def _make_room(self) -> None:
        if len(self.vocabulary) > len(self._weights):
            room = 1 << len(self.vocabulary).bit_length()
            self._weights = np.zeros((room, 3), dtype=np.float32)
            self._long_weights = np.zeros(room, dtype=np.float32)


def _published_apart(own: float | None, others: Numbers) -> Numbers:
    """Give the days between publications, at most one; one where a time is unknown."""
    if own is None:
        return np.ones_like(others)
    return np.asarray(np.minimum(np.nan_to_num(np.abs(others - own), nan=1.0), 1.0))


def _has_other_day(row: Row, others: Columns) -> Numbers:
    """Give 1 where the days of the two events are known and do not meet."""
    known = row.profile.date
    if known is None:
        return np.zeros_like(others.first_day)
    first, last = known.earliest.toordinal(), known.latest.toordinal()
    return np.asarray((others.first_day > last) | (others.last_day < first), dtype=np.float64)
