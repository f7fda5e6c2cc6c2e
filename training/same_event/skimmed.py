"""Reports of the measuring data, skimmed and kept in a folder between runs."""

import hashlib
import pickle
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lesart.intake import read_reports
from lesart.pipeline import skim_reports
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.report import RawReport

BATCH = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Some reports skimmed, and how long that took; `rejected` tells how many could not be read."""

    reports: tuple[AnnotatedReport, ...]
    rejected: int
    seconds: float


def reports_by_id(shared: Path) -> dict[str, RawReport]:
    """Give all reports of the measuring data."""
    paths = [str(path) for path in sorted((shared / "data/reports").glob("*.jsonl.gz"))]
    return {raw.id: raw for raw in read_reports(paths) if isinstance(raw, RawReport)}


def skim_into(folder: Path, raws: Sequence[RawReport]) -> list[Path]:
    """Give files of skimmed reports in the order given, made where the folder lacks them.

    The folder knows reports by their ids alone: empty it when Lesart reads reports differently.
    """
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for first in range(0, len(raws), BATCH):
        some = raws[first : first + BATCH]
        paths.append(folder / f"{_digest(some)}.pickle")
        if not paths[-1].exists():
            _write(paths[-1], _skim(some))
            print(f"{first + len(some)} of {len(raws)} skimmed", file=sys.stderr, flush=True)
    return paths


def read_batch(path: Path) -> Batch:
    """Give the reports of a file that skim_into wrote."""
    batch: Batch = pickle.loads(path.read_bytes())  # noqa: S301 (written by this module, into the caller's own folder)
    return batch


def read_skimmed(paths: Sequence[Path]) -> Iterator[AnnotatedReport]:
    """Give the reports of files one by one, one file being in memory at a time."""
    for path in paths:
        yield from read_batch(path).reports


def _skim(raws: Sequence[RawReport]) -> Batch:
    started = time.perf_counter()
    outcomes = tuple(skim_reports(raws))
    reports = tuple(outcome for outcome in outcomes if isinstance(outcome, AnnotatedReport))
    return Batch(
        reports=reports, rejected=len(outcomes) - len(reports), seconds=time.perf_counter() - started
    )


def _write(path: Path, batch: Batch) -> None:
    """Write a file whole or not at all."""
    begun = path.with_suffix(".begun")
    begun.write_bytes(pickle.dumps(batch))
    begun.replace(path)


def _digest(raws: Sequence[RawReport]) -> str:
    return hashlib.sha256("\n".join(raw.id for raw in raws).encode()).hexdigest()[:16]
