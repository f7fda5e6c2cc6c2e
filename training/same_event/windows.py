"""Labelled days of news as pairs of reports: what each two have in common, and whether they tell of one event."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from lesart.events.columns import Vocabulary, columns_of, row_of
from lesart.events.likeness import features, is_comparable
from lesart.events.profiles import profile_of
from lesart.events.same_event import FEATURES
from lesart.events.separation import separation
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.report import RawReport
from training.same_event.skimmed import read_skimmed, reports_by_id, skim_into

Numbers = NDArray[np.float64]
Truths = NDArray[np.bool_]
# Pairs with less in common are strangers to the eye, and would only teach that.
NEAR_LEAD_WORDS, NEAR_VECTORS = 0.25, 0.15


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Window:
    """The reports of a few days; `event` numbers the event of each, -1 where it stands alone.

    `features` has the shape (reports, reports, FEATURES), the others (reports, reports): `same` tells which pairs are of one
    event, `barred` which are never judged, `apart` what is taken from their log odds, `near` which are worth learning from.
    """

    name: str
    ids: tuple[str, ...]
    event: NDArray[np.intp]
    features: Numbers
    same: Truths
    barred: Truths
    apart: Numbers
    near: Truths


def read_windows(shared: Path, labels: Sequence[Path], cache: Path) -> list[Window]:
    """Give the window of each file of labels; `cache` keeps the skimmed reports between runs."""
    known = reports_by_id(shared)
    return [_window(path, known, cache) for path in labels]


def _window(path: Path, known: Mapping[str, RawReport], cache: Path) -> Window:
    gold = json.loads(path.read_text("utf-8"))
    raws = [known[str(report_id)] for report_id in gold["reports"]]
    reports = sorted(read_skimmed(skim_into(cache, raws)), key=lambda report: report.id)
    ids = tuple(report.id for report in reports)
    event = np.full(len(ids), -1)
    for number, told in enumerate(gold["events"].values()):
        event[[ids.index(str(member)) for member in told["members"]]] = number
    found, barred, apart = _compared(reports)
    near = (found[..., FEATURES.index("lead_words")] > NEAR_LEAD_WORDS) | (
        found[..., FEATURES.index("vectors")] > NEAR_VECTORS
    )
    return Window(
        name=path.name.removesuffix(".json").removesuffix(".labels"),
        ids=ids,
        event=event,
        features=found,
        same=(event[:, None] == event) & (event >= 0) & ~np.eye(len(ids), dtype=bool),
        barred=barred,
        apart=apart,
        near=near & ~barred,
    )


def _compared(reports: Sequence[AnnotatedReport]) -> tuple[Numbers, Truths, Numbers]:
    vocabulary = Vocabulary()
    rows = [row_of(profile_of(report), vocabulary) for report in reports]
    columns = columns_of(rows)
    found = np.stack([features(row, columns) for row in rows])
    barred = np.stack([~is_comparable(row, columns) for row in rows])
    profiles = [row.profile for row in rows]
    apart = np.array([[separation(first, second) for second in profiles] for first in profiles])
    return found, barred, apart
