"""Measure the comparison on the gold dossiers: passages put under one point, their relations, false conflicts, time.

usage: python -m benchmarks.comparison.run SHARED [--accept]

SHARED is the folder with the seeds, the measuring data and the scoring scripts. Exits with 1 where a measure falls below
floors.json; --accept writes the table to results.md.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from lesart.dossier import as_json
from lesart.pipeline import compare_reports, load_encoder, read_reports

HERE = Path(__file__).parent
HEAD = """# Comparison: measured

Written by `python -m benchmarks.comparison.run SHARED --accept`, with the whole pipeline before it. Aligned: pairs of
passages of two reports put under one point (precision, recall, F1); relation: share of the gold points found that have
the gold relation. Plain mutual-best cosine of the sentences gives an aligned F1 of 43 on the seeds.

| dossier | P | R | F1 | points found | relation right | false conflicts | verbatim | seconds |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
"""


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("shared", type=Path)
    parser.add_argument("--accept", action="store_true")
    arguments = parser.parse_args()
    shared = arguments.shared
    golds = {"seeds": shared / "seeds" / "seeds.gold.json"}
    golds |= {gold.parent.name: gold for gold in sorted((shared / "data" / "dossiers").glob("*/GOLD.json"))}
    told = {name: measure(shared / "score" / "dossier.py", gold) for name, gold in golds.items()}
    table = HEAD + "".join(row(name, one) for name, one in told.items())
    print(table)
    if arguments.accept:
        (HERE / "results.md").write_text(table, encoding="utf-8")
    return report_falls(told)


def measure(script: Path, gold: Path) -> dict[str, float | str]:
    """Give the measures of one dossier."""
    encoder = load_encoder()
    reports = [str(path) for path in sorted(gold.parent.glob("*.*")) if "gold" not in path.name.casefold()]
    start = time.perf_counter()
    dossier = compare_reports(read_reports(reports), encoder=encoder)
    seconds = time.perf_counter() - start
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder) / "found.json"
        found.write_text(as_json(dossier), encoding="utf-8")
        told = subprocess.run(
            [sys.executable, str(script), str(gold), str(found)], capture_output=True, check=True
        )
    scores = json.loads(told.stdout)
    return {
        "P": scores["aligned"]["P"],
        "R": scores["aligned"]["R"],
        "F1": scores["aligned"]["F1"],
        "points_found": scores["points_found"],
        "relation": scores["relation"]["accuracy"],
        "false_conflicts": scores["relation"]["false_conflicts"],
        "verbatim": scores["verbatim"],
        "seconds": round(seconds, 1),
    }


def row(name: str, told: dict[str, float | str]) -> str:
    return f"| {name} | " + " | ".join(str(value) for value in told.values()) + " |\n"


def report_falls(told: dict[str, dict[str, float | str]]) -> int:
    """Say what fell below its floor (or rose above its ceiling); give the exit code."""
    fallen = 0
    for name, floors in json.loads((HERE / "floors.json").read_text("utf-8"))["floors"].items():
        for measure_name, floor in floors.items():
            value = float(told[name][measure_name]) if name in told else floor
            bad = value > floor if measure_name == "false_conflicts" else value < floor
            if bad:
                print(f"{name}: {measure_name} is {value}, the floor is {floor}", file=sys.stderr)
                fallen = 1
    return fallen


if __name__ == "__main__":
    sys.exit(main())
