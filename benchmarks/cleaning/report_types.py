"""How often the type of a report is found, and how often what is found is right, against the labels of readers.

usage: python -m benchmarks.cleaning.report_types FOLDER LABELS...

FOLDER holds *.jsonl.gz with `id, url, outlet, published, title, text`. Each file of LABELS holds `reports`, the ids of the
reports that were read, and `types`, the type of each that is no plain news.
"""

import gzip
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

from lesart.cleaning import clean_report
from lesart.records.report import RawReport, ReportType

# Where readers tell less than Lesart does.
_AS_LABELLED = {ReportType.QUIZ: "quiz_or_gallery", ReportType.GALLERY: "quiz_or_gallery"}
_OF_MANY = {kind.value for kind in ReportType if kind.tells_of_many_happenings}

Pairs: TypeAlias = "Counter[tuple[str, str]]"  # labelled and found type


def compared(folder: Path, labels: Sequence[Path]) -> Pairs:
    """Give how often each labelled type was found as which."""
    wanted = _wanted(labels)
    return Counter((wanted[raw.id], _found(raw)) for raw in _reports(folder) if raw.id in wanted)


def rows(pairs: Pairs) -> Iterator[tuple[str, int, int, int]]:
    """Give for each type how many reports are labelled so, how many were found so, and how many of these are both."""
    kinds = sorted({kind for pair in pairs for kind in pair} - {ReportType.NEWS.value})
    for kind in kinds:
        yield kind, *_counts(pairs, {kind}.__contains__)
    yield "of many happenings", *_counts(pairs, _OF_MANY.__contains__)
    yield "any but news", *_counts(pairs, lambda kind: kind != ReportType.NEWS)


def _counts(pairs: Pairs, is_meant: Callable[[str], bool]) -> tuple[int, int, int]:
    labelled = sum(count for (label, _), count in pairs.items() if is_meant(label))
    found = sum(count for (_, kind), count in pairs.items() if is_meant(kind))
    both = sum(count for (label, kind), count in pairs.items() if is_meant(label) and is_meant(kind))
    return labelled, found, both


def _wanted(labels: Iterable[Path]) -> dict[str, str]:
    wanted: dict[str, str] = {}
    for path in labels:
        window = json.loads(path.read_text("utf-8"))
        types = {str(key): kind for key, kind in window["types"].items()}
        wanted |= {str(key): types.get(str(key), ReportType.NEWS.value) for key in window["reports"]}
    return wanted


def _reports(folder: Path) -> Iterator[RawReport]:
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                yield RawReport(
                    id=str(row["id"]),
                    text=row["text"],
                    url=row["url"],
                    outlet=row["outlet"],
                    published=row["published"],
                    title=row["title"],
                )


def _found(raw: RawReport) -> str:
    kind = clean_report(raw).type
    return _AS_LABELLED.get(kind, kind.value)


def main() -> None:
    """Print a table: one row for each type."""
    pairs = compared(Path(sys.argv[1]), [Path(path) for path in sys.argv[2:]])
    print(f"{sum(pairs.values())} reports\n")
    print("| type | labelled | found | right | precision | recall |")
    print("| --- | --- | --- | --- | --- | --- |")
    for kind, labelled, found, both in rows(pairs):
        shares = (f"{both / whole:.2f}" if whole else "–" for whole in (found, labelled))
        print(f"| {kind} | {labelled} | {found} | {both} | {' | '.join(shares)} |")


if __name__ == "__main__":
    main()
