"""How well the extents of time expressions fit those of SmartData, news and tweets marked by another guideline.

usage: python -m benchmarks.language.times_smartdata SHARED [MISSES]

Prints Markdown. MISSES gets what one side lacks or both have in another extent, by words, digits shown as 9. SmartData marks
no vague words and no sets, leaves out articles, "vergangenen" and "knapp", and marks many texts in part only: so look at recall.
"""

import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypedDict

from lesart.language.sentences import find_sentences
from lesart.language.times import find_times
from lesart.records.report import Passage, Report
from lesart.records.span import Span
from lesart.records.time import TimeType

KINDS = ("date", "time", "duration")
_DIGITS = re.compile(r"\d+")
Found = Mapping[Span, str]


class Marked(TypedDict):
    """A span of SmartData."""

    start: int
    end: int
    type: str


class Row(TypedDict):
    """A text of SmartData."""

    source: str
    text: str
    spans: Sequence[Marked]


class Tally:
    """Counts of one part of the texts."""

    def __init__(self) -> None:
        self.gold = self.found = self.strict = self.gold_met = self.found_met = 0
        self.misses: Counter[tuple[str, str]] = Counter()

    def add(self, text: str, gold: Found, found: Found) -> None:
        """Count one text, and what only one side has or both have in another extent."""
        self.gold += len(gold)
        self.found += len(found)
        self.strict += len(gold.keys() & found.keys())
        gold_met = {span for span in gold if any(span.overlap(other) for other in found)}
        found_met = {span for span in found if any(span.overlap(other) for other in gold)}
        self.gold_met += len(gold_met)
        self.found_met += len(found_met)
        for span, kind in gold.items():
            if span not in gold_met:
                self.misses[f"missed {kind}", shape(span.of(text))] += 1
        for span, kind in found.items():
            if span not in found_met:
                self.misses[f"only here {kind}", shape(span.of(text))] += 1
        self._count_other_extents(text, gold, found)

    def _count_other_extents(self, text: str, gold: Found, found: Found) -> None:
        for span, kind in gold.items():
            others = [other for other in found if span.overlap(other)]
            if others and span not in found:
                here = " + ".join(shape(other.of(text)) for other in others)
                self.misses[f"other extent {kind}", f"{shape(span.of(text))} | here {here}"] += 1

    def row(self, name: str) -> str:
        """Give the row of the table: precision, recall and F1 of equal and of overlapping extents."""
        strict = scores(self.strict / max(1, self.found), self.strict / max(1, self.gold))
        relaxed = scores(self.found_met / max(1, self.found), self.gold_met / max(1, self.gold))
        return f"| {name} | {self.gold:,} | {self.found:,} | {strict} | {relaxed} |"


def scores(precision: float, recall: float) -> str:
    """Give precision, recall and F1 in percent as three cells."""
    both = precision + recall
    f1 = 2 * precision * recall / both if both else 0.0
    return " | ".join(f"{100 * share:.1f}" for share in (precision, recall, f1))


def shape(words: str) -> str:
    """Give an expression with its digits made alike, so that the commonest forms come together."""
    return _DIGITS.sub("9", " ".join(words.split()))


def read_rows(shared: Path) -> Iterator[Row]:
    """Give the texts of SmartData."""
    with gzip.open(shared / "data" / "entities" / "smartdata.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def found_in(text: str) -> Found:
    """Give the extents of the time expressions of a text, which no date of publication changes; sets are left out."""
    report = Report(id="r", text=text, language="de", body=(Passage(span=Span(0, len(text))),))
    times = find_times(report, find_sentences(report))
    return {found.span: found.type for found in times if found.type is not TimeType.SET}


def main(shared: Path, misses: Path | None) -> None:
    """Print the table; write the misses, the commonest first."""
    tallies = {name: Tally() for name in ("news", "rss", "tweet", "all")}
    for row in read_rows(shared):
        gold = {
            Span(span["start"], span["end"]): span["type"] for span in row["spans"] if span["type"] in KINDS
        }
        found = found_in(row["text"])
        for name in (row["source"], "all"):
            tallies[name].add(row["text"], gold, found)
    print("| texts | marked | found | P | R | F1 | P, overlapping | R | F1 |")
    print("| --- |" + " ---: |" * 8)
    for name, tally in tallies.items():
        print(tally.row(name))
    if misses:
        common = tallies["all"].misses.most_common()
        misses.write_text("".join(f"{count}\t{kind}\t{words}\n" for (kind, words), count in common), "utf-8")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) == 3 else None)
