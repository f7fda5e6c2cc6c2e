"""How many dates of the five reports that Lesart started from carry the right value; prints each miss.

usage: python -m benchmarks.language.seed_times seeds.gold.json ANNOTATE.jsonl     (of all five reports given together)

A date counts as right where an expression that overlaps it has its value. Those that only knowledge of the world dates
("basis" world) are out of reach and counted apart, as are lengths of time.
"""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

_WORLD = "world"
_DATED = ("DATE", "TIME")
_BODY = "body"

Row = Mapping[str, Any]


def values_at(gold: Row, times: Iterable[Row]) -> list[str | None]:
    """Give the values of all expressions that overlap a date of the gold."""
    return [time["value"] for time in times if time["start"] < gold["end"] and gold["start"] < time["end"]]


def share_right(rows: Sequence[tuple[Row, bool]]) -> str:
    """Give how many of some dates are right, and the share."""
    right = sum(is_right for _, is_right in rows)
    return f"{right}/{len(rows)} ({100 * right / max(1, len(rows)):.1f} %)"


def main(gold: str, annotated: str) -> None:
    """Print the shares for all resolvable entries, for dates, and for those in the body, then each miss."""
    read = {
        row["id"]: row["times"] for row in map(json.loads, Path(annotated).read_text("utf-8").splitlines())
    }
    entries = [entry for entry in json.loads(Path(gold).read_text("utf-8"))["times"] if entry["value"]]
    found = [(entry, values_at(entry, read[entry["report"]])) for entry in entries]
    judged = [(entry, entry["value"] in values) for entry, values in found]
    known = [(entry, is_right) for entry, is_right in judged if entry["basis"] != _WORLD]
    dates = [(entry, is_right) for entry, is_right in known if entry["type"] in _DATED]
    print("resolvable:", share_right(known))
    print("of them dates:", share_right(dates))
    print("of them in the body:", share_right([row for row in dates if row[0]["zone"] == _BODY]))
    print("world knowledge only:", share_right([row for row in judged if row[0]["basis"] == _WORLD]))
    for entry, values in found:
        if entry["value"] not in values:
            place = f"{entry['report']} {entry['start']} ({entry['zone']}, {entry['basis']})"
            print(f"  missed: {place} {entry['text']!r}: {entry['value']}, read as {values}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
