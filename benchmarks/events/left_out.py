"""What the decision of Lesart finds on windows that it was not fitted to."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from benchmarks.events.windows import Groups
from training.same_event.fitting import best_floor, fitted, groups_of, odds_within
from training.same_event.windows import Window, read_windows


def left_out_groups(shared: Path, labels: Sequence[Path], cache: Path) -> list[Groups]:
    """Give, for each window, the groups found by a decision fitted to the other windows alone, floor and all."""
    windows = read_windows(shared, labels, cache)
    return [_groups(window, [other for other in windows if other is not window]) for window in windows]


def _groups(window: Window, others: Sequence[Window]) -> Groups:
    model = fitted([(other, np.arange(len(other.ids))) for other in others])
    floor = best_floor([(odds_within(other, model), other.same, 1.0) for other in others])
    return [[window.ids[row] for row in group] for group in groups_of(odds_within(window, model), floor)]
