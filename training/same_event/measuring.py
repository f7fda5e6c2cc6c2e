"""How well the decision does on reports that it was not fitted to."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from training.same_event.fitting import best_floor, fitted, groups_of, odds_within
from training.same_event.windows import Numbers, Truths, Window

FOLDS = 5

Scores = tuple[float, float, float, float]


def left_out(window: Window, others: Sequence[Window]) -> tuple[Scores, float]:
    """Give pairs precision, recall and F1 and the F1 of shared reports on a window by others alone, and their floor."""
    model = fitted([(other, np.arange(len(other.ids))) for other in others])
    floor = best_floor([(odds_within(other, model), other.same, 1.0) for other in others])
    together = _together(odds_within(window, model), floor)
    return _scores(together, window), floor


def by_event(window: Window, others: Sequence[Window], seed: int) -> Scores:
    """Give the same for a window whose other events may be learnt from, each report measured where it was not.

    The model and floor of a fold see neither the events nor the single reports of the fold.
    """
    fold = _folds(window, seed)
    together = np.zeros_like(window.same)
    for number in range(FOLDS):
        rows = np.flatnonzero(fold != number)
        model = fitted([(window, rows), *((other, np.arange(len(other.ids))) for other in others)])
        odds, inner = odds_within(window, model), np.ix_(rows, rows)
        floor = best_floor(
            [
                (odds[inner], window.same[inner], len(fold) / len(rows)),
                *((odds_within(other, model), other.same, 1.0) for other in others),
            ]
        )
        measured = fold == number
        together[measured] = _together(odds, floor)[measured]
    return _scores(together, window)


def _folds(window: Window, seed: int) -> NDArray[np.intp]:
    """Give each event, and each single report, a fold: large events first, to the fold with the fewest pairs."""
    random = np.random.default_rng(seed)
    fold = np.zeros(len(window.ids), dtype=np.intp)
    pairs = np.zeros(FOLDS)
    sizes = np.bincount(window.event[window.event >= 0])
    for event in sorted(range(len(sizes)), key=lambda event: (-sizes[event], random.random())):
        lightest = int(np.argmin(pairs + 1e-3 * random.random(FOLDS)))
        fold[window.event == event] = lightest
        pairs[lightest] += sizes[event] * (sizes[event] - 1)
    single = window.event < 0
    fold[single] = random.permutation(single.sum()) % FOLDS
    return fold


def _together(odds: Numbers, floor: float) -> Truths:
    together = np.zeros(odds.shape, dtype=bool)
    for group in groups_of(odds, floor):
        together[np.ix_(group, group)] = True
    np.fill_diagonal(together, val=False)
    return together


def _scores(together: Truths, window: Window) -> Scores:
    """Give pairs precision, recall, F1 and BCubed F1 of reports that share an event, each report counted in its row."""
    right = (together & window.same).sum(axis=1)
    found, true = together.sum(axis=1), window.same.sum(axis=1)
    precision, recall = right.sum() / max(found.sum(), 1), right.sum() / max(true.sum(), 1)
    shared = window.event >= 0
    exact, whole = ((right + 1) / (found + 1))[shared].mean(), ((right + 1) / (true + 1))[shared].mean()
    return (
        100 * precision,
        100 * recall,
        100 * 2 * precision * recall / max(precision + recall, 1e-9),
        100 * 2 * exact * whole / (exact + whole),
    )
