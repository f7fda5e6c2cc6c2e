"""Labelled windows: the reports of a few days, judged by reading which of them tell of one event."""

import json
import runpy
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lesart.records.report import RawReport
from training.same_event.skimmed import reports_by_id

DEV = "data/events/dev.labels.json"

Groups = Sequence[Sequence[str]]
Scores = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The reports of a window and `score`, which measures a grouping of them against the labels."""

    name: str
    reports: tuple[RawReport, ...]
    events: int
    score: Callable[[Groups], Scores]


def read_windows(shared: Path, labels: Sequence[Path]) -> list[Window]:
    """Give the window of each file of labels, with the reports it names.

    Raises KeyError where a report is not among the measuring data.
    """
    known = reports_by_id(shared)
    measure = runpy.run_path(str(shared / "score/events.py"))["score"]
    windows = []
    for path in labels:
        gold = json.loads(path.read_text("utf-8"))
        ids = [str(report_id) for report_id in gold["reports"]]
        windows.append(
            Window(
                name=path.name.removesuffix(".json").removesuffix(".labels"),
                reports=tuple(known[report_id] for report_id in ids),
                events=len(gold["events"]),
                score=_scorer(measure, gold, frozenset(ids)),
            )
        )
    return windows


def _scorer(
    measure: Callable[..., Scores], gold: Mapping[str, object], universe: frozenset[str]
) -> Callable[[Groups], Scores]:
    return lambda found: measure(gold, [list(group) for group in found], universe)
