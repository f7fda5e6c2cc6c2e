"""The fitted decision whether two reports tell of the same happening."""

import json
from dataclasses import dataclass
from functools import cache

import numpy as np

from lesart.events.columns import Numbers
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
