"""From pairs to groups."""

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]

# How much the weakest pair of two groups counts beside their average: a chain of topics is no happening.
PULL = 0.3
_NEVER = -1e6


def linked_groups(odds: Matrix, floor: float) -> tuple[tuple[int, ...], ...]:
    """Give the groups whose members are linked by more than `floor`, joined best link first.

    A link of two groups is the average of their pairs, drawn towards the weakest of them. Of equal links the first is joined, so the same matrix always gives the same groups.
    """
    average, weakest = odds.astype(np.float64), odds.astype(np.float64)
    groups: list[tuple[int, ...]] = [(row,) for row in range(len(odds))]
    while len(groups) > 1:
        links = (1 - PULL) * average + PULL * weakest
        np.fill_diagonal(links, _NEVER)
        first, second = sorted(divmod(int(np.argmax(links)), len(links)))
        if links[first, second] <= floor:
            break
        sizes = len(groups[first]), len(groups[second])
        joined = (sizes[0] * average[first] + sizes[1] * average[second]) / sum(sizes)
        average = _merged(average, joined, first, second)
        weakest = _merged(weakest, np.minimum(weakest[first], weakest[second]), first, second)
        groups[first] = tuple(sorted(groups[first] + groups.pop(second)))
    return tuple(sorted(groups))


def _merged(links: Matrix, joined: Matrix, first: int, second: int) -> Matrix:
    """Give the matrix with `joined` in the place of the first of two groups and without the second."""
    links = links.copy()
    links[first], links[:, first] = joined, joined
    return np.delete(np.delete(links, second, axis=0), second, axis=1)
