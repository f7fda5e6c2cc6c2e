"""Measure how copies are found among real reports, beside exact comparison and `datasketch`.

usage: python -m benchmarks.lineage.copies SHARED [--accept]

SHARED is the folder with the measuring data; about five minutes. Exits with 1 where the index finds fewer pairs than
LEAST_RECALL, or is slower than `datasketch`; --accept writes copies_results.md. `pip install datasketch` first.
"""

import argparse
import sys
import time
import tracemalloc
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import combinations
from pathlib import Path
from statistics import median

import numpy as np
from datasketch import MinHash, MinHashLSH, MinHashLSHEnsemble  # type: ignore[import-untyped]

from lesart.cleaning import clean_report
from lesart.intake import read_reports
from lesart.records.report import RawReport
from lesart.records.span import Span
from lesart.text.fingerprints import (
    RUN_WORDS,
    Fingerprint,
    FingerprintIndex,
    Hashes,
    fingerprint,
    folded_words,
    run_hashes,
)

HERE = Path(__file__).parent
SHARE = 0.3
LEAST_RECALL = 98.0
COMPARED = 2000
WINDOW_DAYS = 14
# MinHashLSH looks for alike sets, not for one within the other: at the threshold asked for it finds little, so it is also
# run with more and more bands of one row, the most lenient there is, until it finds as much as the index.
THRESHOLD, PERMUTATIONS = SHARE, 128
BANDS = (64, 128, 256, 512)
HEAD = f"""# Copies: measured

Written by `python -m benchmarks.lineage.copies SHARED --accept`. Wanted are the pairs of reports of which at least
{SHARE:.0%} of the shorter one's runs of {RUN_WORDS} words, each counted once, stand in the other. Exact comparison goes through all
pairs with a run in common. Times are seconds of one core from the cleaned text to the pairs; `datasketch` is handed the same
hashes of runs, and its candidates are compared exactly like those of the index.
"""

Pairs = frozenset[tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """What the methods are given of a report: its body, and its day of publication."""

    id: str
    text: str
    within: tuple[Span, ...]
    day: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What a method found and how long it took."""

    name: str
    candidates: int
    found: Pairs
    seconds: float


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("shared", type=Path)
    parser.add_argument("--accept", action="store_true")
    arguments = parser.parse_args()
    texts = cleaned(arguments.shared)
    spread = [texts[row] for row in np.random.default_rng(7).choice(len(texts), COMPARED, replace=False)]
    days = sorted((text for text in texts if text.day), key=lambda text: (text.day, text.id))[6000:][
        :COMPARED
    ]
    told, is_good = HEAD, True
    for title, chosen in (("drawn from five months", spread), ("of two weeks in a row", days)):
        wanted, runs = measured(chosen)
        told += table(f"{COMPARED} reports {title}: {len(wanted)} pairs", wanted, runs)
        is_good = is_good and is_good_enough(wanted, runs)
    told += at_scale(texts)
    print(told)
    if arguments.accept:
        (HERE / "copies_results.md").write_text(told, encoding="utf-8")
    return 0 if is_good else 1


def cleaned(shared: Path) -> list[Text]:
    paths = [str(path) for path in sorted((shared / "data/reports").glob("*.jsonl.gz"))]
    return [text_of(raw) for raw in read_reports(paths) if isinstance(raw, RawReport)]


def text_of(raw: RawReport) -> Text:
    report = clean_report(raw)
    within = tuple(passage.span for passage in report.body if not passage.is_heading)
    return Text(
        id=report.id,
        text=report.text,
        within=within,
        day=report.publication_dates[0].days[0] if report.publication_dates else None,
    )


def measured(texts: Sequence[Text]) -> tuple[Pairs, list[Run]]:
    """Give the pairs wanted, and what each method found."""
    exact = timed("exact comparison", lambda: compared_exactly(texts))
    index = timed("FingerprintIndex", lambda: by_index(texts))
    peers = [
        timed("datasketch, MinHashLSH", partial(by_datasketch, texts, None)),
        timed("datasketch, MinHashLSHEnsemble", partial(by_ensemble, texts)),
    ]
    for bands in BANDS:
        peers.append(
            timed(f"datasketch, MinHashLSH, {bands} bands of 1", partial(by_datasketch, texts, bands))
        )
        if recall(peers[-1], exact.found) >= recall(index, exact.found):
            break
    return exact.found, [exact, index, *peers]


def timed(name: str, find: Callable[[], tuple[int, Pairs]]) -> Run:
    begun = time.process_time()
    candidates, found = find()
    return Run(name=name, candidates=candidates, found=found, seconds=time.process_time() - begun)


def compared_exactly(texts: Sequence[Text]) -> tuple[int, Pairs]:
    sets = runs_of(texts)
    runs, rows = np.concatenate(sets), np.repeat(np.arange(len(sets)), [len(one) for one in sets])
    order = np.argsort(runs, kind="stable")
    runs, rows = runs[order], rows[order]
    groups = np.split(rows, np.flatnonzero(np.diff(runs)) + 1)
    shared = Counter(pair for group in groups if group.size > 1 for pair in combinations(group.tolist(), 2))
    found = (pair for pair, runs_shared in shared.items() if runs_shared / shorter(sets, pair) >= SHARE)
    return len(shared), frozenset(found)


def shorter(sets: Sequence[Hashes], pair: tuple[int, int]) -> int:
    return min(sets[pair[0]].size, sets[pair[1]].size)


def by_index(texts: Sequence[Text]) -> tuple[int, Pairs]:
    index = FingerprintIndex(least_share=SHARE)
    rows = {text.id: row for row, text in enumerate(texts)}
    found = [
        (rows[shared.report_id], row)
        for row, text in enumerate(texts)
        for shared in index.add(text.id, fingerprint(text.text, text.within))
    ]
    return len(found), frozenset(found)


def by_datasketch(texts: Sequence[Text], bands: int | None) -> tuple[int, Pairs]:
    """Give the number of candidates of the forest of bands, and those that exact comparison confirms."""
    permutations = bands or PERMUTATIONS
    lsh = MinHashLSH(threshold=THRESHOLD, num_perm=permutations, params=(bands, 1) if bands else None)
    sets = runs_of(texts)
    candidates: list[tuple[int, int]] = []
    for row, runs in enumerate(sets):
        sketch = sketched(runs, permutations)
        candidates.extend((other, row) for other in lsh.query(sketch))
        lsh.insert(row, sketch)
    return len(candidates), confirmed(sets, candidates)


def by_ensemble(texts: Sequence[Text]) -> tuple[int, Pairs]:
    """Give the number of candidates of the index for sets within sets, which is filled at once, and those confirmed."""
    sets = runs_of(texts)
    sketches = [sketched(runs, PERMUTATIONS) for runs in sets]
    ensemble = MinHashLSHEnsemble(threshold=THRESHOLD, num_perm=PERMUTATIONS, num_part=16)
    ensemble.index(
        (row, sketch, runs.size)
        for row, (sketch, runs) in enumerate(zip(sketches, sets, strict=True))
        if runs.size
    )
    pairs = {
        (min(row, other), max(row, other))
        for row, (sketch, runs) in enumerate(zip(sketches, sets, strict=True))
        if runs.size
        for other in ensemble.query(sketch, runs.size)
        if other != row
    }
    return len(pairs), confirmed(sets, pairs)


def runs_of(texts: Sequence[Text]) -> list[Hashes]:
    return [np.unique(run_hashes(folded_words(text.text, text.within))) for text in texts]


def sketched(runs: Hashes, permutations: int) -> MinHash:
    sketch = MinHash(num_perm=permutations, hashfunc=int)
    sketch.update_batch((runs >> np.uint64(32)).tolist())
    return sketch


def confirmed(sets: Sequence[Hashes], candidates: Iterable[tuple[int, int]]) -> Pairs:
    return frozenset(
        pair
        for pair in candidates
        if np.intersect1d(sets[pair[0]], sets[pair[1]], assume_unique=True).size / shorter(sets, pair)
        >= SHARE
    )


def recall(run: Run, wanted: Pairs) -> float:
    return 100 * len(run.found & wanted) / max(1, len(wanted))


def table(title: str, wanted: Pairs, runs: Iterable[Run]) -> str:
    rows = "".join(
        f"| {run.name} | {run.candidates} | {recall(run, wanted):.1f} % | {run.seconds:.2f} |\n"
        for run in runs
    )
    return f"\n{title}\n\n| method | pairs looked at | found | seconds |\n| --- | --- | --- | --- |\n{rows}"


def is_good_enough(wanted: Pairs, runs: Sequence[Run]) -> bool:
    _, index, *peers = runs
    reached = recall(index, wanted)
    equals = [peer for peer in peers if recall(peer, wanted) >= reached]
    faults = [f"{peer.name} is faster" for peer in equals if peer.seconds <= index.seconds]
    if reached < LEAST_RECALL:
        faults.append(f"the index finds {reached:.1f} %")
    print("\n".join(faults), file=sys.stderr)
    return not faults


def at_scale(texts: Sequence[Text]) -> str:
    """Say what all reports cost, in the order of their days."""
    ordered = sorted(texts, key=lambda text: (text.day or date.min, text.id))
    begun = time.process_time()
    fingerprints = [fingerprint(text.text, text.within) for text in ordered]
    took = time.process_time() - begun
    said = f"\nAll {len(texts)} reports\n\nFingerprints: {took:.1f} s, {mebibytes(fingerprints):.0f} MiB.\n\n"
    said += "| index | all added, s | median added, ms: after 1,000 | after 17,000 | ratio with the fingerprint | pairs | MiB |\n"
    said += "| --- | --- | --- | --- | --- | --- | --- |\n"
    each = 1000 * took / len(texts)
    for name, days in (("of all days", None), (f"within {WINDOW_DAYS} days", WINDOW_DAYS)):
        times, pairs = zip(*added(ordered, fingerprints, days), strict=True)
        early, late = (1000 * median(times[start : start + 800]) for start in (1000, 17000))
        said += (
            f"| {name} | {sum(times):.1f} | {early:.3f} | {late:.3f} | {(late + each) / (early + each):.2f} | {sum(pairs)} "
            f"| {index_mebibytes(ordered, fingerprints, days):.0f} |\n"
        )
    return said


def added(
    texts: Sequence[Text], fingerprints: Sequence[Fingerprint], within_days: int | None
) -> Iterator[tuple[float, int]]:
    index = FingerprintIndex(least_share=SHARE, within_days=within_days)
    for text, one in zip(texts, fingerprints, strict=True):
        begun = time.process_time()
        found = index.add(text.id, one, text.day)
        yield time.process_time() - begun, len(found)


def mebibytes(fingerprints: Iterable[Fingerprint]) -> float:
    return sum(one.runs.nbytes + one.chosen.nbytes for one in fingerprints) / 2**20


def index_mebibytes(
    texts: Sequence[Text], fingerprints: Sequence[Fingerprint], within_days: int | None
) -> float:
    """Give the most memory that filling an index takes beyond the fingerprints."""
    tracemalloc.start()
    deque(added(texts, fingerprints, within_days), maxlen=0)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most / 2**20


if __name__ == "__main__":
    raise SystemExit(main())
