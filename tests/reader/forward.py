"""The networks of the reader in numpy, to compare with their graphs."""

import math
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from tests.reader.tiny import HEADS, WIDTH
from training.reader.graph import rounded_matrix

Values = NDArray[np.float64]
Weights = Mapping[str, NDArray[np.float32]]
_EPSILON = 1e-12
_erf = np.vectorize(math.erf)


def layer(weights: Weights, name: str, states: Values) -> Values:
    """Give the next states of (pieces, width)."""
    rows = rounded_product(weights, f"{name}.query_key_value", states)
    query, key, value = (_by_head(rows[:, part * WIDTH : (part + 1) * WIDTH]) for part in range(3))
    scores = query @ key.transpose(0, 2, 1) / math.sqrt(WIDTH / HEADS)
    shares = np.exp(scores - scores.max(axis=-1, keepdims=True))
    context = (shares / shares.sum(axis=-1, keepdims=True)) @ value
    attended = rounded_product(
        weights, f"{name}.attention_output", context.transpose(1, 0, 2).reshape(-1, WIDTH)
    )
    middle = normalised(weights, f"{name}.attention_norm", states + attended)
    inner = levelled_product(weights, f"{name}.inner", middle, np.abs(middle).max(axis=1))
    inner = inner * (1 + _erf(inner / math.sqrt(2))) / 2
    outer = levelled_product(weights, f"{name}.outer", inner, inner.max(axis=1).clip(0.17))
    return normalised(weights, f"{name}.output_norm", middle + outer)


def normalised(weights: Weights, name: str, states: Values) -> Values:
    """Give each state normalised."""
    centred = states - states.mean(axis=1, keepdims=True)
    size = np.sqrt((centred**2).mean(axis=1, keepdims=True) + _EPSILON)
    result: Values = centred / size * weights[f"{name}.weight"] + weights[f"{name}.bias"]
    return result


def linear(weights: Weights, name: str, states: Values) -> Values:
    """Give the product with the matrix as it is."""
    return states @ weights[f"{name}.weight"].T.astype(np.float64) + weights[f"{name}.bias"]


def rounded_product(weights: Weights, name: str, states: Values) -> Values:
    """Give the product of states and matrix, both in whole numbers."""
    rounded, scales = rounded_matrix(weights[f"{name}.weight"])
    return _rounded(states) @ (rounded.astype(np.float64) * scales[:, None]).T + weights[f"{name}.bias"]


def levelled_product(weights: Weights, name: str, states: Values, sizes: Values) -> Values:
    """Give the same product, but of states rounded in proportion to the size of each."""
    rounded, scales = rounded_matrix(weights[f"{name}.weight"])
    product = _rounded(states / sizes[:, None]) @ (rounded.astype(np.float64) * scales[:, None]).T
    return product * sizes[:, None] + weights[f"{name}.bias"]


def _rounded(states: Values) -> Values:
    """Give the states as 8 bits without a sign can say them."""
    least = min(0.0, states.min())
    step = (max(0.0, states.max()) - least) / 255
    zero = np.rint(-least / step)
    rounded: Values = ((np.rint(states / step) + zero).clip(0, 255) - zero) * step
    return rounded


def _by_head(states: Values) -> Values:
    return states.reshape(len(states), HEADS, -1).transpose(1, 0, 2)
