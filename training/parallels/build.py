"""Fit the decision whether two passages are parallel, and write `resources/models/parallels/weights.json`.

usage: python -m training.parallels.build SHARED [--to FOLDER] [--leave-out NAME]

SHARED is the folder with the seeds and the measuring data. Fitted are pairs of units of two reports, of the events that
`benchmarks.comparison` measures; a pair is parallel where both units stand for readings of one labelled point. Prints the
average precision on each event with weights fitted to the others, beside that of the likeness alone. With --leave-out an
event is kept from the weights that are written, to measure the dossier of that event with them.
"""

import argparse
import json
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.comparison.run import golds_of
from lesart.comparison.alignment.columns import columns_of, features_between
from lesart.comparison.comparing import with_vectors
from lesart.comparison.parallels import FEATURES
from lesart.comparison.units import Unit, units_of
from lesart.pipeline import annotate_reports, load_encoder, read_reports
from lesart.records.span import Span
from lesart.records.vectors import SentenceEncoder

TARGET = Path(__file__).parents[2] / "src/lesart/resources/models/parallels"
COVERED = 0.5  # of the shorter of unit and reading, as the score of dossiers has it
RIDGE = 1e-3
STEPS = 40
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """The pairs of units of an event: FEATURES of each, whether it is parallel, and how much it counts.

    Each event counts by the root of its parallel pairs, so that the largest does not outvote the others.
    """

    name: str
    features: Numbers
    parallel: Numbers

    @property
    def weights(self) -> Numbers:
        """Give how much each pair counts."""
        return np.full(len(self.parallel), 1 / np.sqrt(max(1.0, float(self.parallel.sum()))))


def main() -> None:
    """Read, fit, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--to", type=Path, default=TARGET)
    parser.add_argument("--leave-out", default="")
    arguments = parser.parse_args()
    encoder = load_encoder()
    with tempfile.TemporaryDirectory() as folder:
        events = [
            pairs_of(name, gold, encoder) for name, gold in golds_of(arguments.shared, Path(folder)).items()
        ]
    for event in events:
        weights, constant = fitted([other for other in events if other is not event])
        fresh = average_precision(event.parallel, event.features @ weights + constant)
        print(
            f"{event.name}: {fresh:.3f}, likeness alone {average_precision(event.parallel, event.features[:, 0]):.3f}"
        )
    weights, constant = fitted([event for event in events if event.name != arguments.leave_out])
    told = {
        "weights": {name: round(float(weight), 4) for name, weight in zip(FEATURES, weights, strict=True)},
        "constant": round(constant, 4),
    }
    arguments.to.mkdir(parents=True, exist_ok=True)
    (arguments.to / "weights.json").write_text(json.dumps(told, indent=1) + "\n", "utf-8")


def pairs_of(name: str, gold: Path, encoder: SentenceEncoder) -> Pairs:
    """Give the pairs of units of the reports that a gold file labels."""
    label: dict[str, Any] = json.loads(gold.read_text("utf-8"))
    wanted = {Path(reading["report"]).stem for point in label["points"] for reading in point["readings"]}
    paths = [str(path) for path in sorted(gold.parent.glob("*.*")) if path.stem in wanted]
    read = annotate_reports(read_reports(paths), encoder=encoder).reports
    reports = [with_vectors(report, encoder) for report in sorted(read, key=lambda report: report.id)]
    units = units_of(reports)
    own = [[at for at, unit in enumerate(units) if unit.owner == owner] for owner in range(len(reports))]
    columns = columns_of(reports, [[units[at] for at in places] for places in own], encoder)
    together = _parallel(units, label["points"])
    features, parallel = [], []
    for ours, theirs in combinations(range(len(reports)), 2):
        features.append(features_between(columns[ours], columns[theirs]).reshape(len(FEATURES), -1).T)
        parallel.append(together[np.ix_(own[ours], own[theirs])].ravel())
    return Pairs(name=name, features=np.concatenate(features), parallel=np.concatenate(parallel))


def _parallel(units: Sequence[Unit], points: Sequence[dict[str, Any]]) -> Numbers:
    """Give 1 for each two units that stand for readings of one point."""
    together = np.zeros((len(units), len(units)))
    for point in points:
        places = [list(_standing_for(units, reading)) for reading in point["readings"]]
        for ours, theirs in combinations(places, 2):
            together[np.ix_(ours, theirs)] = together[np.ix_(theirs, ours)] = 1.0
    return together


def _standing_for(units: Sequence[Unit], reading: dict[str, Any]) -> Iterator[int]:
    told = Span(reading["start"], reading["end"])
    for at, unit in enumerate(units):
        shorter = min(unit.span.end - unit.span.start, told.end - told.start)
        if (
            Path(unit.report_id).stem == Path(reading["report"]).stem
            and unit.span.overlap(told) >= COVERED * shorter
        ):
            yield at


def fitted(events: Sequence[Pairs]) -> tuple[Numbers, float]:
    """Give the weights and the constant of a logistic regression, fitted by Newton's method."""
    features = np.concatenate([event.features for event in events])
    parallel = np.concatenate([event.parallel for event in events])
    counts = np.concatenate([event.weights for event in events])
    counts = counts / counts.sum()
    mean, scale = features.mean(axis=0), features.std(axis=0)
    table = np.column_stack(((features - mean) / scale, np.ones(len(features))))
    ridge = RIDGE * np.diag([*np.ones(len(FEATURES)), 0.0])
    found = np.zeros(table.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-table @ found))
        slope = table.T @ (counts * (chance - parallel)) + ridge @ found
        bend = (table * (counts * chance * (1 - chance))[:, None]).T @ table + ridge
        found = found - np.linalg.solve(bend, slope)
    weights = found[:-1] / scale
    return weights, float(found[-1] - weights @ mean)


def average_precision(parallel: Numbers, scores: Numbers) -> float:
    """Give the mean precision at each parallel pair, the surest pairs first."""
    ordered = parallel[np.argsort(-scores, kind="stable")]
    precision = np.cumsum(ordered) / np.arange(1, len(ordered) + 1)
    return float((precision * ordered).sum() / max(1.0, ordered.sum()))


if __name__ == "__main__":
    main()
