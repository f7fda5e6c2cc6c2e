"""Fit the decision whether two reports tell of the same happening, and write `resources/models/same_event/weights.json`.

usage: python -m training.same_event.build SHARED CACHE [--measure] [--to FOLDER]

SHARED is the folder with the measuring data; CACHE keeps skimmed reports between runs. `--measure` tells how the decision
does on windows left out, and on the development window by event, before it is fitted to all of them.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from lesart.events.same_event import FEATURES, SameEventModel
from training.same_event.fitting import best_floor, fitted, odds_within
from training.same_event.measuring import by_event, left_out
from training.same_event.windows import Window, read_windows

LABELS = Path(__file__).parent / "labels"
TARGET = Path(__file__).parents[2] / "src/lesart/resources/models/same_event"
SEEDS = range(3)


def main() -> None:
    """Read, measure, fit and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("cache", type=Path)
    parser.add_argument("--measure", action="store_true")
    parser.add_argument("--to", type=Path, default=TARGET)
    arguments = parser.parse_args()
    paths = [arguments.shared / "data/events/dev.labels.json", *sorted(LABELS.glob("*.json"))]
    windows = read_windows(arguments.shared, paths, arguments.cache)
    if arguments.measure:
        measure(windows)
    model = fitted([(window, np.arange(len(window.ids))) for window in windows])
    floor = best_floor([(odds_within(window, model), window.same, 1.0) for window in windows])
    arguments.to.mkdir(parents=True, exist_ok=True)
    (arguments.to / "weights.json").write_text(written(model, floor), encoding="utf-8")


def measure(windows: Sequence[Window]) -> None:
    """Print pairs precision, recall and F1, and the F1 of shared reports, of each window left out and of the first by event."""
    told = []
    for window in windows:
        scores, floor = left_out(window, [other for other in windows if other is not window])
        told.append(scores)
        print(f"{window.name:12s} floor {floor:5.2f}", *(f"{score:5.1f}" for score in scores), flush=True)
    print("mean of windows         ", *(f"{score:5.1f}" for score in np.mean(told, axis=0)), flush=True)
    first, *others = windows
    folds = np.array([by_event(first, others, seed) for seed in SEEDS])
    print(f"{first.name} by event          ", *(f"{score:5.1f}" for score in folds.mean(axis=0)))
    print("standard deviation      ", *(f"{score:5.1f}" for score in folds.std(axis=0)))


def written(model: SameEventModel, floor: float) -> str:
    """Give the model as JSON."""
    weights = dict(zip(FEATURES, model.weights.tolist(), strict=True))
    return json.dumps({"weights": weights, "constant": model.constant, "floor": floor}, indent=1) + "\n"


if __name__ == "__main__":
    main()
