"""How often each class of time patterns occurs, and how often it is right on KRAUTS.

usage: python -m benchmarks.language.time_classes SHARED     (reads data/times and data/reports of that folder)
"""

import gzip
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

from benchmarks.language.times import Row, report_of
from lesart.language.sentences import find_sentences
from lesart.language.times import find_times
from lesart.language.times.scan import scan
from lesart.records.time import TimeExpression

REPORTS, SEED = 2000, 4


class GoldTime(TypedDict):
    """A time expression as KRAUTS marks it."""

    start: int
    end: int
    value: str | None


class GoldRow(Row):
    """A text of KRAUTS with all its time expressions."""

    times: list[GoldTime]


def classed_times(row: Row) -> Iterator[tuple[str, TimeExpression]]:
    """Give the time expressions of a text with the names of their readings."""
    report = report_of(row)
    sentences = find_sentences(report)
    readings = {found.span: found.reading for found in scan(report.text, sentences, report.language)}
    for found in find_times(report, sentences):
        if found.span in readings:
            yield readings[found.span], found


def on_krauts(rows: list[GoldRow]) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """Give how many expressions each class finds, how many of them the gold has whole, and how many with their value."""
    found, whole, right = Counter[str](), Counter[str](), Counter[str]()
    for row in rows:
        gold = {(time["start"], time["end"]): str(time["value"]).upper() for time in row["times"]}
        for reading, time in classed_times(row):
            place = (time.span.start, time.span.end)
            found[reading] += 1
            whole[reading] += place in gold
            right[reading] += place in gold and gold[place] == str(time.value).upper()
    return found, whole, right


def on_reports(folder: Path) -> Counter[str]:
    """Give how many expressions each class finds in random reports."""
    lines = [
        line
        for path in sorted(folder.glob("*.jsonl.gz"))
        for line in gzip.decompress(path.read_bytes()).splitlines()
    ]
    drawn = random.Random(SEED).sample(lines, REPORTS)  # noqa: S311 - draws a sample, guards nothing
    rows = [json.loads(line) for line in drawn]
    return Counter(
        reading
        for row in rows
        for reading, _ in classed_times(Row(id=row["id"], text=row["text"], dct=row["published"][:10]))
    )


def main(shared: str) -> None:
    """Print a table of the classes, the commonest in reports first."""
    with gzip.open(Path(shared) / "data/times/dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        found, whole, right = on_krauts([json.loads(line) for line in lines])
    seen = on_reports(Path(shared) / "data/reports")
    print(f"| class | in {REPORTS:,} reports | on KRAUTS | extent right | value right too |")
    print("| --- | --- | --- | --- | --- |")
    for name in sorted(set(seen) | set(found), key=lambda name: (-seen[name], name)):
        print(f"| `{name}` | {seen[name]:,} | {found[name]} | {whole[name]} | {right[name]} |")
    print(f"| all | {seen.total():,} | {found.total()} | {whole.total()} | {right.total()} |")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
