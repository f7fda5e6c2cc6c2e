"""Fitting the curves and choosing the floor."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

from lesart.events.clustering import linked_groups
from lesart.events.same_event import CERTAIN, FEATURES, SameEventModel
from training.same_event.windows import Numbers, Truths, Window

# The side each curve must keep. `spread` corrects for reports of many topics, whose mean vectors are less alike, `crowd` for
# subjects of which any day has its like.
SIDES = {
    "vectors": 1,
    "opening_words": 1,
    "lead_words": 1,
    "long_words": 1,
    "quoted": 1,
    "spread": 0,
    "crowd": -1,
    "same_outlet": -1,
    "published_apart": -1,
    "other_day": -1,
}
BENDS = 3
FEW_VALUES = 6  # a feature of no more is a line
L2 = 3.0
PULL = 0.15
FLOORS = np.arange(-2.4, 1.01, 0.1)
PRECISION_FIRST = 0.7  # beta of the F measure by which the floor is chosen
_BOUNDS = {1: (0.0, None), -1: (None, 0.0), 0: (None, None)}

Part = tuple[Window, NDArray[np.intp]]


def fitted(parts: Sequence[Part], floor: float = 0.0) -> SameEventModel:
    """Give the model fitted to the pairs within some reports of each window.

    Method: logistic regression on piecewise linear curves, each kept monotone on its side, with L2 on the scaled pieces
    (a generalised additive model, Hastie and Tibshirani 1990).
    """
    values, same = _pairs(parts)
    bends = [_bends(column, column[same]) for column in values.T]
    pieces = _pieces(values, bends)
    mean, deviation = pieces.mean(axis=0), pieces.std(axis=0) + 1e-9
    scaled = (pieces - mean) / deviation
    sides = [SIDES[name] for name, at in zip(FEATURES, bends, strict=True) for _ in at[1:]]

    def loss(point: Numbers) -> tuple[float, Numbers]:
        odds = scaled @ point[:-1] + point[-1]
        error = 1 / (1 + np.exp(-odds)) - same
        cost = (np.logaddexp(0, odds) - same * odds).sum() + L2 / 2 * (point[:-1] ** 2).sum()
        return float(cost), np.append(scaled.T @ error + L2 * point[:-1], error.sum())

    start = np.append(np.zeros(len(sides)), -3.0)
    bounds = [*(_BOUNDS[side] for side in sides), (None, None)]
    point = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 500}).x
    slopes = point[:-1] / deviation
    return SameEventModel(
        curves=_curves(bends, slopes), constant=float(point[-1] - slopes @ mean), floor=floor, pull=PULL
    )


def odds_within(window: Window, model: SameEventModel) -> Numbers:
    """Give the log odds of each two reports of a window, as the events stage has them."""
    size = len(window.ids)
    odds = model.log_odds(window.features.reshape(-1, len(FEATURES))).reshape(size, size)
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
        found = linked_groups(odds[np.ix_(rows, rows)], floor, PULL)
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


def _bends(values: Numbers, of_same: Numbers) -> Numbers:
    """Give where a curve bends: at its ends and, between them, where pairs of one event lie."""
    if len(np.unique(values)) <= FEW_VALUES:
        return np.array([values.min(), values.max()])
    inner = np.quantile(of_same, np.linspace(0.02, 0.95, BENDS))
    return np.unique(np.concatenate(([values.min()], inner, [values.max()])))


def _pieces(values: Numbers, bends: Sequence[Numbers]) -> Numbers:
    return np.stack(
        [
            np.clip(values[:, column], start, end) - start
            for column, at in enumerate(bends)
            for start, end in pairwise(at)
        ],
        axis=-1,
    )


def _curves(bends: Sequence[Numbers], slopes: Numbers) -> tuple[tuple[Numbers, Numbers], ...]:
    """Give the points of each curve, rounded as they are written."""
    curves, first = [], 0
    for at in bends:
        steps = slopes[first : first + len(at) - 1] * np.diff(at)
        first += len(at) - 1
        curves.append((at.round(4), np.concatenate(([0.0], np.cumsum(steps))).round(3)))
    return tuple(curves)
