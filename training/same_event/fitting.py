"""Fitting the curves and choosing the floor."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

from lesart.events.clustering import linked_groups
from lesart.events.same_event import CERTAIN, FEATURES, SameEventModel
from training.same_event.windows import Numbers, Truths, Window

# The side each weight must keep. `spread` corrects for reports of many topics, whose mean vectors are less alike.
SIDES = {
    "vectors": 1,
    "opening_words": 1,
    "lead_words": 1,
    "long_words": 1,
    "quoted": 1,
    "spread": 0,
    "same_outlet": -1,
    "published_apart": -1,
    "other_day": -1,
}
L2 = 10.0
FLOORS = np.arange(-2.4, 1.01, 0.1)
PRECISION_FIRST = 0.7  # beta of the F measure by which the floor is chosen
_BOUNDS = {1: (0.0, None), -1: (None, 0.0), 0: (None, None)}

Part = tuple[Window, NDArray[np.intp]]


def fitted(parts: Sequence[Part]) -> SameEventModel:
    """Give the model fitted to the pairs within some reports of each window, its floor still to be chosen.

    Method: logistic regression with L2 on scaled features, each weight kept on its side.
    """
    values, same = _pairs(parts)
    mean, deviation = values.mean(axis=0), values.std(axis=0) + 1e-9
    scaled = (values - mean) / deviation

    def loss(point: Numbers) -> tuple[float, Numbers]:
        odds = scaled @ point[:-1] + point[-1]
        error = 1 / (1 + np.exp(-odds)) - same
        cost = (np.logaddexp(0, odds) - same * odds).sum() + L2 / 2 * (point[:-1] ** 2).sum()
        return float(cost), np.append(scaled.T @ error + L2 * point[:-1], error.sum())

    start = np.append(np.zeros(len(FEATURES)), -3.0)
    bounds = [*(_BOUNDS[SIDES[name]] for name in FEATURES), (None, None)]
    point = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds).x
    weights = (point[:-1] / deviation).round(3)
    return SameEventModel(
        weights=weights, constant=round(float(point[-1] - weights @ mean), 3), floor=float("nan")
    )


def odds_within(window: Window, model: SameEventModel) -> Numbers:
    """Give the log odds of each two reports of a window, as the events stage has them."""
    odds = model.log_odds(window.features)
    odds = np.where(window.barred, -CERTAIN, np.maximum(odds - window.apart, -CERTAIN))
    np.fill_diagonal(odds, CERTAIN)
    return np.asarray(odds)


def best_floor(judged: Sequence[tuple[Numbers, Truths, float]]) -> float:
    """Give the floor with the best mean F measure over windows, smoothed over its neighbours.

    Each window is told by its log odds, its pairs of one event, and how much denser strangers are in the whole of it.
    """
    total = np.zeros(len(FLOORS))
    for odds, same, denser in judged:
        for place, floor in enumerate(FLOORS):
            right, found = pairs_found(groups_of(odds, float(floor)), same)
            precision = right / max(right + (found - right) * denser, 1)
            recall = right / max(same.sum() / 2, 1)
            weighed = PRECISION_FIRST**2 * precision + recall
            total[place] += (1 + PRECISION_FIRST**2) * precision * recall / max(weighed, 1e-9)
    smoothed = np.convolve(np.pad(total, 3, mode="edge"), np.ones(7) / 7, "valid")
    return round(float(FLOORS[int(np.argmax(smoothed))]), 2)


def groups_of(odds: Numbers, floor: float) -> list[tuple[int, ...]]:
    """Give the groups of two reports or more, linked as the events stage links them: each connected part alone."""
    linked = odds > floor
    _, parts = connected_components(csr_matrix(linked), directed=False)
    groups: list[tuple[int, ...]] = []
    for part in np.unique(parts[linked.sum(axis=1) > 1]):
        rows = np.flatnonzero(parts == part)
        found = linked_groups(odds[np.ix_(rows, rows)], floor)
        groups.extend(tuple(rows[list(group)].tolist()) for group in found if len(group) > 1)
    return groups


def pairs_found(groups: Sequence[Sequence[int]], same: Truths) -> tuple[float, float]:
    """Give how many pairs of the groups are of one event, and how many pairs there are in all."""
    right = sum(same[np.ix_(group, group)].sum() / 2 for group in groups)
    return float(right), sum(len(group) * (len(group) - 1) / 2 for group in groups)


def _pairs(parts: Sequence[Part]) -> tuple[Numbers, Truths]:
    values, same = [], []
    for window, rows in parts:
        first, second = (rows[place] for place in np.triu_indices(len(rows), 1))
        kept = window.near[first, second]
        values.append(window.features[first[kept], second[kept]])
        same.append(window.same[first[kept], second[kept]])
    return np.concatenate(values), np.concatenate(same)
