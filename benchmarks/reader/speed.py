"""Measures how quick the reader is: `python -m benchmarks.reader.speed ../shared/data/reports`.

Prints Markdown. Processor time is told beside the time by the clock, which needs a quiet machine.
"""

import gzip
import json
import resource
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from typing import TypeVar

from lesart.cleaning import clean_report
from lesart.dossier import annotation_as_json
from lesart.language import analyse_report, link_names
from lesart.reader import Reader, load_reader
from lesart.reader.heads import Heads, load_heads
from lesart.reader.pieces import pieces_of
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.report import Passage, RawReport, Report
from lesart.records.span import Span
from lesart.resources import model_file
from lesart.statements import find_statements
from lesart.text.tokenizer import shared_tokenizer

REPORTS = 100
EVERY = 97  # so that reports of many outlets and days come in
THREADS = 2
Made = TypeVar("Made")


def main(folder: Path) -> None:
    """Print load time, speed with all heads and with some, and memory."""
    began = time.perf_counter()
    reader = load_reader(THREADS)
    load_seconds = time.perf_counter() - began
    reports = list(islice(reports_in(folder), REPORTS))
    pieces = sum(pieces_in(report) for report in reports)
    print(f"{len(reports)} reports, {pieces:,} pieces, {THREADS} threads, loaded in {load_seconds:.2f} s\n")
    print("| heads | pieces a second | processor time a piece |\n| --- | ---: | ---: |")
    print_speed("all", reader, reports, pieces)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    heads = load_heads(model_file("reader", ""))
    for name, chosen in (
        ("trunk alone", Heads(trunk=heads.trunk)),
        ("names", Heads(trunk=heads.trunk, names=heads.names)),
        ("statements", Heads(trunk=heads.trunk, statements=heads.statements)),
    ):
        print_speed(name, Reader(chosen, shared_tokenizer(), THREADS), reports, pieces)
    print(f"\nMemory with all heads at most {memory} MiB.\n")
    print_stages(reader, folder)
    if reader.missing:
        print(f"Not measured, for want of weights: {', '.join(reader.missing)}.")


def print_stages(reader: Reader, folder: Path) -> None:
    """Print the share that each stage of `lesart annotate` has in the processor time, reports one after the other."""
    raws = [RawReport(id=report.id, text=report.text) for report in islice(reports_in(folder), REPORTS)]
    spent = {}

    def timed(stage: str, work: Callable[[], Made]) -> Made:
        began = time.process_time()
        made = work()
        spent[stage] = time.process_time() - began
        return made

    reports = timed("cleaning", lambda: [clean_report(raw) for raw in raws])
    tags = timed("reader", lambda: [reader.tag(report) for report in reports])
    pairs = zip(reports, tags, strict=True)
    analysed = timed(
        "language", lambda: link_names([analyse_report(report, None, tag) for report, tag in pairs])
    )
    found = timed("statements", lambda: [find_statements(report) for report in analysed])
    rows = zip(analysed, found, strict=True)
    timed(
        "writing",
        lambda: [annotation_as_json(AnnotatedReport(analysed=one, statements=said)) for one, said in rows],
    )
    print("| stage of `lesart annotate` | share of the processor time |\n| --- | ---: |")
    for stage, seconds in spent.items():
        print(f"| {stage} | {100 * seconds / sum(spent.values()):.0f} % |")


def print_speed(name: str, reader: Reader, reports: list[Report], pieces: int) -> None:
    """Print how long the reader takes for all reports, one more at hand than there are threads."""
    reader.tag(reports[0])
    began, began_processor = time.perf_counter(), time.process_time()
    with ThreadPoolExecutor(THREADS + 1) as pool:
        list(pool.map(reader.tag, reports))
    seconds, processor = time.perf_counter() - began, time.process_time() - began_processor
    print(f"| {name} | {pieces / seconds:,.0f} | {processor / pieces * 1e6:.0f} µs |", flush=True)


def reports_in(folder: Path) -> Iterator[Report]:
    """Give some reports of each file, every line of the text a passage."""
    for path in sorted(folder.glob("*.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for row in map(json.loads, islice(lines, 0, None, EVERY)):
                yield Report(
                    id=row["id"], text=row["text"], language="de", body=tuple(passages_in(row["text"]))
                )


def passages_in(text: str) -> Iterator[Passage]:
    """Give the lines of a text that are not blank."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield Passage(span=Span(start, start + len(line)))
        start += len(line) + 1


def pieces_in(report: Report) -> int:
    """Give how many pieces of the report are read."""
    spans = [passage.span for passage in report.body]
    return len(pieces_of(report.text, spans, shared_tokenizer()).numbers)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
