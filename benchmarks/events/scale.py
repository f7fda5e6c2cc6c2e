"""Measure the grouping of very many reports: time, memory, the cost of one more, and whether their order matters.

usage: python -m benchmarks.events.scale SHARED CACHE [--reports N] [--accept]

SHARED is the folder with the measuring data; CACHE keeps the skimmed reports between runs, half a gigabyte of them. Exits
with 1 where a limit is broken; --accept writes scale_results.md. `--reports` takes the first N only.
"""

import argparse
import random
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import combinations
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from typing import TypeVar

from lesart.events import group_events
from lesart.events.book import EventBook
from lesart.records.analysed_report import AnnotatedReport
from training.same_event.skimmed import BATCH, read_batch, read_skimmed, reports_by_id, skim_into

HERE = Path(__file__).parent
MOST_MINUTES, MOST_MEBIBYTES, MOST_TIMES = 15, 2048, 1.5
FEW, MANY, PROBES = 1_000, 17_000, 200
# How many reports are added at once in each of the random orders; None: all.
AT_ONCE = (1, BATCH, None)
EXAMPLES = 10
HEAD = """# Grouping at scale: measured

Written by `python -m benchmarks.events.scale SHARED CACHE --accept` on the reports of `data/reports`, March to June and November
2020, on two cores. They come in the order of their publication, skimmed; each line is a process of its own.

"""

Events = frozenset[frozenset[str]]
Told = TypeVar("Told")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What a process grouped; `seconds` leave out what reading the skimmed reports took."""

    events: Events
    stories: int
    seconds: float
    processor_seconds: float
    mebibytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Additions:
    """Milliseconds of one processor for each report added, by how many were there."""

    as_they_come: tuple[float, ...]
    beside_few: tuple[float, ...]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("cache", type=Path)
    parser.add_argument("--reports", type=int)
    parser.add_argument("--accept", action="store_true")
    arguments = parser.parse_args()
    raws = sorted(reports_by_id(arguments.shared).values(), key=lambda raw: (raw.published or "", raw.id))
    paths = skim_into(arguments.cache, raws[: arguments.reports])
    whole = apart(grouped, paths)
    additions = apart(added_singly, paths)
    shuffled = [apart(grouped_in_random_order, paths, number) for number in range(len(AT_ONCE))]
    told = HEAD + skimming(paths) + grouping(whole) + adding(additions) + order(whole, shuffled)
    print(told)
    if arguments.accept:
        (HERE / "scale_results.md").write_text(told, encoding="utf-8")
    broken = list(broken_limits(whole, additions, shuffled))
    print("\n".join(broken), file=sys.stderr)
    return 1 if broken else 0


def apart(work: Callable[..., Told], *given: object) -> Told:
    """Give what a function returns that runs in a new process, so that its peak of memory is its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, *given).result()


def grouped(paths: Sequence[Path]) -> Run:
    """Group all reports as `lesart events` does, with their labels, days and stories."""
    reader = _Reader(paths)
    started, worked = time.perf_counter(), time.process_time()
    grouping = group_events(reader)
    return Run(
        events=frozenset(frozenset(event.report_ids) for event in grouping.events),
        stories=len(grouping.stories),
        seconds=time.perf_counter() - started - reader.seconds,
        processor_seconds=time.process_time() - worked - reader.processor_seconds,
        mebibytes=peak_mebibytes(),
    )


def grouped_in_random_order(paths: Sequence[Path], number: int) -> Run:
    """Group all reports in a random order, the number of which also says how many are added at once."""
    reports = list(read_skimmed(paths))
    random.Random(number).shuffle(reports)  # noqa: S311 (no secret)
    at_once = AT_ONCE[number] or len(reports)
    book = EventBook()
    started, worked = time.perf_counter(), time.process_time()
    for first in range(0, len(reports), at_once):
        book.add(reports[first : first + at_once])
    events = book.events()
    return Run(
        events=frozenset(frozenset(event.report_ids) for event in events),
        stories=0,
        seconds=time.perf_counter() - started,
        processor_seconds=time.process_time() - worked,
        mebibytes=peak_mebibytes(),
    )


def added_singly(paths: Sequence[Path]) -> Additions:
    """Add reports one by one, the last of them once more to a book of the few that came just before."""
    reports = list(read_skimmed(paths))
    book = EventBook()
    as_they_come = tuple(_milliseconds(book, report) for report in reports)
    many = min(MANY, len(reports) - PROBES)
    book = EventBook()
    book.add(reports[max(0, many - FEW) : many])
    return Additions(
        as_they_come=as_they_come,
        beside_few=tuple(_milliseconds(book, report) for report in reports[many : many + PROBES]),
    )


def peak_mebibytes() -> int:
    """Give the most memory that this process has had, with its libraries."""
    peak = re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text("utf-8"))
    return int(peak[1]) // 1024 if peak else 0


def skimming(paths: Sequence[Path]) -> str:
    batches = [read_batch(path) for path in paths]
    reports, rejected = sum(len(batch.reports) for batch in batches), sum(batch.rejected for batch in batches)
    seconds = sum(batch.seconds for batch in batches)
    return (
        f"Skimming (cleaning, dating, names of the opening, vectors of title and lead) of {reports} reports, {rejected} "
        f"rejected, took {seconds / 60:.0f} minutes, {reports / seconds:.1f} a second. It is not part of what follows.\n\n"
    )


def grouping(run: Run) -> str:
    shared = [event for event in run.events if len(event) > 1]
    return (
        f"Grouped with labels, days and stories: {run.seconds / 60:.1f} minutes ({run.processor_seconds / 60:.1f} of "
        f"processor), at most {run.mebibytes} MiB. {len(run.events)} events, {len(shared)} of more than one report, the "
        f"largest of {max(map(len, run.events))}; {run.stories} stories.\n\n"
    )


def adding(additions: Additions) -> str:
    rows = ["| reports there | median to add one more, ms of one processor |", "| --- | --- |"]
    times = additions.as_they_come
    rows.extend(
        f"| {first} | {median(times[first : first + PROBES]):.1f} |"
        for first in range(FEW, len(times) - PROBES + 1, FEW)
    )
    early, late, alike = _medians(additions)
    rows.append(
        f"\nAs they come, the late ones cost {late / early:.2f} times the early ones; the same late reports cost "
        f"{late / alike:.2f} times what they cost beside the {FEW} before them alone. Medians of {PROBES}.\n\n"
    )
    return "\n".join(rows)


def order(whole: Run, shuffled: Sequence[Run]) -> str:
    """Say how far the groupings of random orders differ from that of the order of publication."""
    rows = [
        "| random order, added at once | minutes | MiB | events | pairs together in one grouping only |",
        "| --- | --- | --- | --- | --- |",
    ]
    for at_once, run in zip(AT_ONCE, shuffled, strict=True):
        differing = sorted(pairs(whole.events) ^ pairs(run.events))
        examples = f": {differing[:EXAMPLES]}" if differing else ""
        rows.append(
            f"| {at_once or 'all'} | {run.seconds / 60:.1f} | {run.mebibytes} | {len(run.events)} | {len(differing)}{examples} |"
        )
    return "\n".join(rows) + "\n"


def pairs(events: Events) -> frozenset[tuple[str, str]]:
    """Give the pairs of reports that stand in one event."""
    return frozenset(pair for event in events for pair in combinations(sorted(event), 2))


def broken_limits(whole: Run, additions: Additions, shuffled: Sequence[Run]) -> Iterator[str]:
    """Say which limits do not hold."""
    early, late, _ = _medians(additions)
    if whole.seconds > 60 * MOST_MINUTES:
        yield f"Grouping took more than {MOST_MINUTES} minutes."
    if whole.mebibytes > MOST_MEBIBYTES:
        yield f"Grouping took more than {MOST_MEBIBYTES} MiB."
    if late / early > MOST_TIMES:
        yield f"Adding to many costs more than {MOST_TIMES} times adding to {FEW}."
    if any(run.events != whole.events for run in shuffled):
        yield "The grouping depends on the order of the reports."


class _Reader:
    """The skimmed reports, and what it took to read them."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._paths = paths
        self.seconds = self.processor_seconds = 0.0

    def __iter__(self) -> Iterator[AnnotatedReport]:
        for path in self._paths:
            started, worked = time.perf_counter(), time.process_time()
            reports = read_batch(path).reports
            self.seconds += time.perf_counter() - started
            self.processor_seconds += time.process_time() - worked
            yield from reports


def _milliseconds(book: EventBook, report: AnnotatedReport) -> float:
    started = time.process_time()
    book.add([report])
    return 1000 * (time.process_time() - started)


def _medians(additions: Additions) -> tuple[float, float, float]:
    """Give what adding to few and to many costs, and what adding the latter to few does."""
    times = additions.as_they_come
    many = min(MANY, len(times) - PROBES)
    return (
        median(times[FEW : FEW + PROBES]),
        median(times[many : many + PROBES]),
        median(additions.beside_few),
    )


if __name__ == "__main__":
    raise SystemExit(main())
