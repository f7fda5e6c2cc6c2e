"""How likely two reports tell of the same happening, from what the two have in common and nothing else."""

import json
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from lesart.events.columns import LEAD, OPENING, WHOLE, Columns, Numbers, Row
from lesart.events.profiles import SCALE, Profile
from lesart.records.time import EventDate
from lesart.resources import model_file

FEATURES = (
    "vectors",
    "opening_words",
    "lead_words",
    "long_words",
    "quoted",
    "spread",
    "crowd",
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


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SameEventModel:
    """A generalised additive model of FEATURES: a curve for each, told by the points it bends at, and a constant.

    `floor` are the log odds from which groups are linked, `pull` how much the weakest pair of two groups counts beside
    their average. Fitted by training/same_event on pairs of labelled reports; see benchmarks/events/results.md.
    """

    curves: tuple[tuple[Numbers, Numbers], ...]
    constant: float
    floor: float
    pull: float

    def log_odds(self, features: Numbers) -> Numbers:
        """Give the log odds of pairs, shape (pairs, FEATURES), -CERTAIN to CERTAIN."""
        odds = np.full(len(features), self.constant)
        for values, (at, height) in zip(features.T, self.curves, strict=True):
            odds += np.interp(values, at, height)
        return np.asarray(np.clip(odds, -CERTAIN, CERTAIN))


@cache
def same_event_model() -> SameEventModel:
    """Give the fitted model that ships with the package."""
    told = json.loads(model_file("same_event", "curves.json").read_text("utf-8"))
    curves = (np.array(told["curves"][name], dtype=np.float64) for name in FEATURES)
    return SameEventModel(
        curves=tuple((at, height) for at, height in curves),
        constant=float(told["constant"]),
        floor=float(told["floor"]),
        pull=float(told["pull"]),
    )


def log_odds(row: Row, others: Columns) -> Numbers:
    """Give the log odds that a report tells of the same happening as each of others, -CERTAIN to CERTAIN.

    What tells of many happenings tells of no single one; reports in other languages cannot be judged by their words.
    """
    odds = same_event_model().log_odds(features(row, others))
    own = row.profile
    odds[others.tells_of_many | own.tells_of_many | (others.languages != own.language)] = -CERTAIN
    return odds


def features(row: Row, others: Columns) -> Numbers:
    """Give what a report has in common with each of others, shape (others, FEATURES).

    Words and vectors are whole numbers until here, so that no sum depends on the order of its parts.
    """
    own = row.profile
    into, back, lead = _shared_words(row, others)
    return np.stack(
        (
            (others.vectors @ own.vector) / _SQUARED,
            np.sqrt(np.minimum(into, back) / _SQUARED),
            np.sqrt(lead / (2 * _SQUARED)),
            np.sqrt(_shared_long_words(row, others) / _SQUARED),
            _QUOTED[np.minimum(_shared_quoted(own, others), _MOST_QUOTED)],
            np.maximum(others.spread, own.spread),
            (others.crowd + own.crowd) / 2,
            others.outlets == (own.outlet or f"\0{own.id}"),
            _published_apart(own.published, others.published),
            _has_other_day(own.date, others),
        ),
        axis=-1,
    ).astype(np.float64)


def _shared_words(row: Row, others: Columns) -> tuple[Numbers, Numbers, Numbers]:
    """Give how far each other's whole holds the own opening, the own whole its opening, and each whole the lead."""
    numbers, places = others.words.meeting(row.words)
    own, its, of = (
        row.weights[numbers].astype(np.float64),
        others.words.weights[places],
        others.words.rows[places],
    )
    products = (
        own[:, OPENING] * its[:, WHOLE],
        own[:, WHOLE] * its[:, OPENING],
        own[:, LEAD] * its[:, WHOLE] + own[:, WHOLE] * its[:, LEAD],
    )
    into, back, lead = (_summed(of, product, others) for product in products)
    return into, back, lead


def _shared_long_words(row: Row, others: Columns) -> Numbers:
    numbers, places = others.long_words.meeting(row.long_words)
    products = row.long_weights[numbers, 0] * others.long_words.weights[places, 0]
    return _summed(others.long_words.rows[places], products, others)


def _shared_quoted(own: Profile, others: Columns) -> NDArray[np.intp]:
    """Give how many quoted runs of words the report has in common with each of others."""
    _, places = others.quoted.meeting(own.quoted)
    return np.bincount(others.quoted.rows[places], minlength=len(others.rows))


def _summed(rows: NDArray[np.intp], products: Numbers, others: Columns) -> Numbers:
    return np.bincount(rows, products, minlength=len(others.rows)).astype(np.float64)


def _published_apart(own: float | None, others: Numbers) -> Numbers:
    """Give the days between publications, at most one; one where a time is unknown."""
    if own is None:
        return np.ones_like(others)
    return np.asarray(np.minimum(np.nan_to_num(np.abs(others - own), nan=1.0), 1.0))


def _has_other_day(known: EventDate | None, others: Columns) -> Numbers:
    """Give 1 where the days of the two events are known and do not meet."""
    if known is None:
        return np.zeros_like(others.first_day)
    first, last = known.earliest.toordinal(), known.latest.toordinal()
    return np.asarray((others.first_day > last) | (others.last_day < first), dtype=np.float64)
