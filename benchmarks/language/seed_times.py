"""How many dates of the five reports that Lesart started from carry the right value; prints each miss.

usage: python -m benchmarks.language.seed_times seeds.gold.json ANNOTATE.jsonl     (of all five reports given together)

A date counts as right where an expression that overlaps it has its value. Those that only knowledge of the world dates
("basis" world) are out of reach and counted apart, as are lengths of time.
"""

import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_WORLD = "world"
_DATED = ("DATE", "TIME")
_BODY = "body"

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A date of the gold with the values read where it stands."""

    gold: Row
    values: tuple[str | None, ...]

    @property
    def is_right(self) -> bool:
        """Whether one of the values is the one of the gold."""
        return self.gold["value"] in self.values

    @property
    def is_resolvable(self) -> bool:
        """Whether the reports tell the value."""
        return bool(self.gold["basis"] != _WORLD)

    @property
    def is_dated(self) -> bool:
        """Whether it is a date or a time of day that the reports tell."""
        return self.is_resolvable and self.gold["type"] in _DATED


def judged(gold: str, annotated: str) -> tuple[Judged, ...]:
    """Give each date of the gold that has a value with what was read in its place."""
    read = {
        row["id"]: row["times"] for row in map(json.loads, Path(annotated).read_text("utf-8").splitlines())
    }
    entries = [entry for entry in json.loads(Path(gold).read_text("utf-8"))["times"] if entry["value"]]
    return tuple(Judged(gold=entry, values=_values_at(entry, read[entry["report"]])) for entry in entries)


def share_right(rows: Iterable[Judged]) -> float:
    """Give the share of dates that are right, in percent."""
    verdicts = [row.is_right for row in rows]
    return 100 * sum(verdicts) / max(1, len(verdicts))


def _values_at(gold: Row, times: Iterable[Row]) -> tuple[str | None, ...]:
    return tuple(
        time["value"] for time in times if time["start"] < gold["end"] and gold["start"] < time["end"]
    )


def main(gold: str, annotated: str) -> None:
    """Print the shares for all resolvable entries, for dates, and for those in the body, then each miss."""
    rows = judged(gold, annotated)
    for name, part in {
        "resolvable": [row for row in rows if row.is_resolvable],
        "of them dates": [row for row in rows if row.is_dated],
        "of them in the body": [row for row in rows if row.is_dated and row.gold["zone"] == _BODY],
        "world knowledge only": [row for row in rows if not row.is_resolvable],
    }.items():
        print(f"{name}: {sum(row.is_right for row in part)}/{len(part)} ({share_right(part):.1f} %)")
    for row in rows:
        if not row.is_right:
            place = f"{row.gold['report']} {row.gold['start']} ({row.gold['zone']}, {row.gold['basis']})"
            print(f"  missed: {place} {row.gold['text']!r}: {row.gold['value']}, read as {list(row.values)}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
