"""What the decision of Lesart finds on windows that it was not fitted to."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from benchmarks.events.windows import Groups
from training.same_event.fitting import best_floor, fitted, groups_of, odds_within
from training.same_event.windows import Window, read_windows


def left_out_groups(
    shared: Path, fitted_to: Sequence[Path], unseen: Sequence[Path], cache: Path
) -> list[Groups]:
    """Give, for each window, the groups found by a decision fitted to the others of `fitted_to` alone, floor and all."""
    known = read_windows(shared, fitted_to, cache)
    windows = [*known, *read_windows(shared, unseen, cache)]
    return [_groups(window, [other for other in known if other is not window]) for window in windows]


def _groups(window: Window, others: Sequence[Window]) -> Groups:
    model = fitted([(other, np.arange(len(other.ids))) for other in others])
    floor = best_floor([(odds_within(other, model), other.same, 1.0) for other in others])
    return [[window.ids[row] for row in group] for group in groups_of(odds_within(window, model), floor)]
