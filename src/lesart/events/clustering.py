"""From pairs to groups."""

from collections.abc import Sequence

import numpy as np

from lesart.events.word_likeness import Matrix


def linked_groups(odds: Matrix, floor: float) -> tuple[tuple[int, ...], ...]:
    """Give the groups whose members are, on average, linked by more than `floor`: average linkage, best pair first.

    Of equal pairs the first is joined, so the same matrix always gives the same groups.
    """
    links = odds.copy()
    np.fill_diagonal(links, -np.inf)
    groups: list[tuple[int, ...]] = [(row,) for row in range(len(links))]
    while len(groups) > 1:
        first, second = sorted(divmod(int(np.argmax(links)), len(links)))
        if links[first, second] <= floor:
            break
        sizes = len(groups[first]), len(groups[second])
        joined = (sizes[0] * links[first] + sizes[1] * links[second]) / sum(sizes)
        joined[first] = -np.inf
        links[first], links[:, first] = joined, joined
        links = np.delete(np.delete(links, second, axis=0), second, axis=1)
        groups[first] = tuple(sorted(groups[first] + groups.pop(second)))
    return _in_order(groups)


def _in_order(groups: Sequence[tuple[int, ...]]) -> tuple[tuple[int, ...], ...]:
    return tuple(sorted(groups))
