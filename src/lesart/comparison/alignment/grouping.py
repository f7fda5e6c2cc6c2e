"""Which texts speak to the same thing: the best pairs between reports, gathered into groups."""

from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from lesart.comparison.likeness import Matrix

Group = tuple[int, ...]
Owners = tuple[frozenset[int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How sure a pair must be (`pair`), how alike on average two groups that join (`join`), and how large they grow."""

    pair: float
    join: float
    best: int = 2  # a pair must be among this many best of either side
    per_report: int = 2


def aligned_groups(likeness: Matrix, owners: Owners, limits: Limits) -> tuple[Group, ...]:
    """Give the groups of texts that speak to the same thing, each of at least two reports.

    `owners` are the reports that hold each text. Pairs are taken best first and joined by average linkage, up to
    `limits.per_report` texts of a report. A pair that cannot join its groups is lost for them, not forced in.
    """
    groups: dict[int, Group] = {text: (text,) for text in range(len(owners))}
    home = list(range(len(owners)))
    for first, second in _pairs(likeness, owners, limits):
        one, other = home[first], home[second]
        if one == other or not _may_join(groups[one], groups[other], likeness, owners, limits):
            continue
        groups[one] = tuple(sorted(groups[one] + groups.pop(other)))
        for text in groups[one]:
            home[text] = one
    return tuple(sorted(group for group in groups.values() if _is_shared(group, owners)))


def texts_of_owners(owners: Owners) -> list[NDArray[np.intp]]:
    """Give the texts that each report holds, in the order of the reports."""
    every = sorted(frozenset[int]().union(*owners))
    return [
        np.array([text for text, held in enumerate(owners) if owner in held], dtype=np.intp)
        for owner in every
    ]


def _pairs(likeness: Matrix, owners: Owners, limits: Limits) -> list[tuple[int, int]]:
    """Give the pairs of texts of two reports, best first, that are among the best of either side."""
    found: dict[tuple[int, int], float] = {}
    held = texts_of_owners(owners)
    for ours, theirs in combinations(held, 2):
        block = likeness[np.ix_(ours, theirs)]
        good = (block >= limits.pair) & _among_best(block, limits.best) & _among_best(block.T, limits.best).T
        for row, column in np.argwhere(good):
            first, second = sorted((int(ours[row]), int(theirs[column])))
            if first != second:
                found[first, second] = -float(block[row, column])
    return sorted(found, key=lambda pair: (found[pair], pair))


def _among_best(block: Matrix, best: int) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    if block.shape[1] <= best:
        return np.ones(block.shape, dtype=np.bool_)
    floor = np.partition(block, -best, axis=1)[:, -best]
    among: np.ndarray[tuple[int, ...], np.dtype[np.bool_]] = block >= floor[:, None]
    return among


def _may_join(one: Group, other: Group, likeness: Matrix, owners: Owners, limits: Limits) -> bool:
    counted = [owner for text in one + other for owner in owners[text]]
    if any(counted.count(owner) > limits.per_report for owner in counted):
        return False
    return float(likeness[np.ix_(one, other)].mean()) >= limits.join


def _is_shared(group: Group, owners: Owners) -> bool:
    return len(frozenset[int]().union(*(owners[text] for text in group))) > 1
