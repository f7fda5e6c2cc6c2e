"""Measure the grouping of reports into events, beside what a user would do today, in one run.

usage: python -m benchmarks.events.run SHARED CACHE [--unseen LABELS.json ...] [--accept]

SHARED is the folder with the measuring data and the scoring scripts; CACHE keeps skimmed reports and vectors between runs;
Windows are dev, those of training/same_event/labels, which the decision was fitted to, and those it has never seen, by
default benchmarks/events/labels. Install the extra `bench` first.
Exits with 1 where a measure on dev falls below floors.json; --accept writes the tables to results.md.
"""

import argparse
import hashlib
import json
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.events.baselines import LEAD_CHARACTERS, Matrix, Method, Texts, groups, methods
from benchmarks.events.left_out import left_out_groups
from benchmarks.events.results import Key, Measured, as_markdown, best_setting
from benchmarks.events.windows import DEV, Groups, Scores, Window, read_windows
from lesart.events import group_events
from lesart.pipeline import load_encoder
from lesart.records.analysed_report import AnnotatedReport
from training.same_event.skimmed import read_batch, skim_into

HERE = Path(__file__).parent
FITTED_TO = sorted((HERE.parents[1] / "training/same_event/labels").glob("*.json"))
UNSEEN = sorted((HERE / "labels").glob("*.json"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A window read: its reports skimmed, their texts encoded for the baselines, and how long that took."""

    window: Window
    reports: Sequence[AnnotatedReport]
    texts: Texts
    skimmed_in: float
    encoded_in: float

    def ids(self) -> list[str]:
        return [report.id for report in self.reports]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("cache", type=Path)
    parser.add_argument("--unseen", type=Path, nargs="*", default=UNSEEN)
    parser.add_argument("--accept", action="store_true")
    arguments = parser.parse_args()
    fitted_to = [arguments.shared / DEV, *FITTED_TO]
    blind = left_out_groups(arguments.shared, fitted_to, arguments.unseen, arguments.cache)
    measured: list[Measured] = []
    windows = read_windows(arguments.shared, [*fitted_to, *arguments.unseen])
    for window, found in zip(windows, blind, strict=True):
        is_unseen = len(measured) >= len(fitted_to)
        measured.append(measure(prepare(window, arguments.cache), found, is_unseen=is_unseen))
        print(f"{window.name}: done", file=sys.stderr, flush=True)
    told = as_markdown(measured)
    print(told)
    if arguments.accept:
        (HERE / "results.md").write_text(told, encoding="utf-8")
    return fallen(measured[0].lesart)


def prepare(window: Window, cache: Path) -> Prepared:
    """Read the reports of a window."""
    batches = [read_batch(path) for path in skim_into(cache, window.reports)]
    reports = [report for batch in batches for report in batch.reports]
    texts = [title_and_lead(report) for report in reports]
    vectors, encoded_in = encoded(texts, cache)
    return Prepared(
        window=window,
        reports=reports,
        texts=Texts(texts=texts, vectors=vectors),
        skimmed_in=sum(batch.seconds for batch in batches),
        encoded_in=encoded_in,
    )


def encoded(texts: Sequence[str], cache: Path) -> tuple[Matrix, float]:
    """Give a vector for each text and how long that took, from the cache where it has them."""
    digest = hashlib.sha256("\0".join(texts).encode()).hexdigest()
    path = cache / f"{digest[:16]}.npz"
    if not path.exists():
        encoder = load_encoder()
        started = time.perf_counter()
        vectors = encoder.embed(texts)
        np.savez(path, vectors=vectors, seconds=time.perf_counter() - started)
    with np.load(path) as kept:
        return kept["vectors"].astype(np.float64), float(kept["seconds"])


def title_and_lead(report: AnnotatedReport) -> str:
    title = f"{report.report.title.text}. " if report.report.title else ""
    return title + "\n".join(passage.span.of(report.text) for passage in report.report.body)[:LEAD_CHARACTERS]


def measure(prepared: Prepared, blind: Groups, *, is_unseen: bool) -> Measured:
    """Group a window in every way and score it, and what was found without having been fitted to it."""
    started = time.perf_counter()
    grouping = group_events(prepared.reports)
    seconds = {"Lesart": time.perf_counter() - started}
    tried: dict[str, Mapping[Key, Scores]] = {}
    for method in methods():
        tried[method.name] = try_all(method, prepared)
        seconds[method.name] = timed(method, prepared.texts, best_setting(tried[method.name]))
    return Measured(
        window=prepared.window,
        lesart=prepared.window.score([event.report_ids for event in grouping.events]),
        blind=prepared.window.score(blind),
        is_unseen=is_unseen,
        tried=tried,
        seconds=seconds,
        skimmed_in=prepared.skimmed_in,
        encoded_in=prepared.encoded_in,
    )


def try_all(method: Method, prepared: Prepared) -> dict[Key, Scores]:
    """Give the scores of a method at each of its settings."""
    ids, score = prepared.ids(), prepared.window.score
    laid_out = {name: form(prepared.texts) for name, form in method.forms.items()}
    return {
        (form, name): score(groups(cut(matrix), ids))
        for form, matrix in laid_out.items()
        for name, cut in method.cuts.items()
    }


def timed(method: Method, texts: Texts, key: Key) -> float:
    """Give the seconds that one run of a method takes, the encoder apart."""
    form, cut = key
    started = time.perf_counter()
    method.cuts[cut](method.forms[form](texts))
    return time.perf_counter() - started


def fallen(lesart: Scores) -> int:
    """Say which measures lie below their floors; 1 where there is one."""
    floors: dict[str, float] = json.loads((HERE / "floors.json").read_text("utf-8"))
    falls = [name for name, floor in floors.items() if lesart[name]["F1"] < floor]
    print("\n".join(f"{name} fell below {floors[name]}" for name in falls), file=sys.stderr)
    return 1 if falls else 0


if __name__ == "__main__":
    raise SystemExit(main())
