"""Measure the whole way of a report: scores on the seeds, time and memory, throughput on real reports.

usage: python -m benchmarks.pipeline.run SHARED [--reports 1000]

SHARED is the folder with the seeds, the measuring data and the scoring scripts. Prints the table of results.md.
"""

import argparse
import gzip
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from lesart.text.tokenizer import shared_tokenizer

MEBIBYTE = 1024  # ru_maxrss counts kibibytes


def lesart(*arguments: str, out: Path) -> float:
    """Run Lesart in a process of its own, its output going to `out`; give the seconds it took."""
    start = time.perf_counter()
    with out.open("wb") as file:
        subprocess.run(
            [sys.executable, "-m", "lesart", *arguments], stdout=file, stderr=subprocess.DEVNULL, check=True
        )
    return time.perf_counter() - start


def peak_of_children() -> float:
    """Give the peak memory of the processes run so far, in MiB."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / MEBIBYTE


def score(script: Path, *arguments: Path) -> dict[str, object]:
    told = subprocess.run(
        [sys.executable, str(script), *map(str, arguments)], capture_output=True, check=True
    )
    return dict(json.loads(told.stdout))


def sample(shared: Path, number: int, target: Path) -> int:
    """Write reports of all months, chosen with a fixed seed, to a JSON Lines file; give their number of characters."""
    lines: list[str] = []
    for path in sorted((shared / "data" / "reports").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            lines.extend(islice(file, None))
    chosen = random.Random(7).sample(lines, min(number, len(lines)))  # noqa: S311
    target.write_text("".join(chosen), encoding="utf-8")
    return sum(len(json.loads(line)["text"]) for line in chosen)


def print_points(name: str, told: dict[str, object]) -> None:
    for key in ("aligned", "points_found", "relation", "verbatim"):
        print(f"| {name}: {key} | {told[key]} |")


def measure_seeds(shared: Path, folder: Path) -> None:
    seeds, scores = shared / "seeds", shared / "score"
    texts = [str(path) for path in sorted(seeds.glob("*.txt"))]
    annotated, events, dossier = folder / "annotated.jsonl", folder / "events.json", folder / "dossier.json"
    lesart("annotate", *texts, out=annotated)
    lesart("events", *texts, "--json", out=events)
    took = lesart("compare", str(seeds), "--json", out=dossier)
    told = score(scores / "seeds.py", seeds / "seeds.gold.json", annotated, events)
    for name in ("body_f1", "agencies_right", "names_found", "persons_linked_f1", "groups_right", "related", "statements_found", "speaker_right"):  # fmt: skip
        print(f"| seeds: {name} | {told[name]} |")
    print_points("seeds", score(scores / "dossier.py", seeds / "seeds.gold.json", dossier))
    print(f"| `lesart compare` on the seeds | {took:.1f} s, {peak_of_children():.0f} MiB |")
    dev = shared / "data" / "dossiers" / "dev1"
    lesart("compare", str(dev), "--json", out=dossier)
    print_points("dossier dev1", score(scores / "dossier.py", dev / "GOLD.json", dossier))


def measure_pages(shared: Path, folder: Path) -> None:
    pages, annotated = shared / "data" / "pages", folder / "pages.jsonl"
    lesart("annotate", *map(str, sorted(pages.glob("*.html.gz"))), out=annotated)
    told = score(shared / "score" / "pages.py", pages / "GOLD.json", annotated)
    print(f"| {told['pages']} real pages: body | {told['body']} |")
    for name in ("title", "day", "day_wrong"):
        print(f"| real pages: {name} | {told[name]} |")


def measure_throughput(shared: Path, folder: Path, number: int) -> None:
    reports = folder / "reports.jsonl"
    characters = sample(shared, number, reports)
    annotated = folder / "annotated.jsonl"
    took = lesart("annotate", str(reports), out=annotated)
    done = annotated.read_bytes().count(b"\n")
    pieces = sum(
        len(shared_tokenizer().encode(json.loads(line)["text"], add_special_tokens=False).ids)
        for line in reports.read_bytes().splitlines()
    )
    print(
        f"| `lesart annotate` on {number} reports | {done} done in {took:.0f} s: {done / took:.1f} reports/s, "
        f"{characters / took:.0f} characters/s, {pieces / took:.0f} tokens/s; {peak_of_children():.0f} MiB |"
    )


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=Path)
    parser.add_argument("--reports", type=int, default=1000)
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print("| what | measured |\n| --- | --- |")
        print(f"| `lesart --help` | {min(lesart('--help', out=folder / 'help') for _ in range(3)):.2f} s |")
        measure_seeds(given.shared, folder)
        measure_pages(given.shared, folder)
        measure_throughput(given.shared, folder, given.reports)


if __name__ == "__main__":
    main()
