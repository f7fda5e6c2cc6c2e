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
    "same_outlet",
    "published_apart",
    "other_day",
)
# Copies and strangers are certain; without a ceiling they would outvote all else in an average.
CERTAIN = 4.0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SameEventModel:
    """A logistic regression on FEATURES: a weight for each, a constant, and the log odds from which groups are linked.

    Fitted by training/same_event on pairs of labelled reports; see benchmarks/events/results.md.
    """

    weights: Numbers
    constant: float
    floor: float

    def log_odds(self, features: Numbers) -> Numbers:
        """Give the log odds of pairs, the last dimension being FEATURES, -CERTAIN to CERTAIN."""
        return np.asarray(np.clip(features @ self.weights + self.constant, -CERTAIN, CERTAIN))


@cache
def same_event_model() -> SameEventModel:
    """Give the fitted model that ships with the package."""
    told = json.loads(model_file("same_event", "weights.json").read_text("utf-8"))
    return SameEventModel(
        weights=np.array([told["weights"][name] for name in FEATURES], dtype=np.float64),
        constant=float(told["constant"]),
        floor=float(told["floor"]),
    )
