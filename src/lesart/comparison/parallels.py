"""The fitted decision whether two passages of two reports are parallel: whether they speak to the same thing."""

import json
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from lesart.comparison.likeness import Matrix
from lesart.resources import model_file

FEATURES = ("likeness", "substance", "shared_number", "shared_date", "distance")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ParallelsModel:
    """A logistic regression on FEATURES: a weight for each, and a constant.

    Fitted by training/parallels on passages of events labelled by reading; see benchmarks/comparison/results.md.
    """

    weights: NDArray[np.float64]
    constant: float

    def probability(self, features: NDArray[np.float64]) -> Matrix:
        """Give how likely pairs of passages are parallel, from features of shape (5, rows, columns)."""
        odds = np.tensordot(self.weights, features, axes=1) + self.constant
        probability: Matrix = 1 / (1 + np.exp(-odds))
        return probability


@cache
def parallels_model() -> ParallelsModel:
    """Give the fitted model that ships with the package."""
    told = json.loads(model_file("parallels", "weights.json").read_text("utf-8"))
    return ParallelsModel(
        weights=np.array([told["weights"][name] for name in FEATURES], dtype=np.float64),
        constant=float(told["constant"]),
    )
