"""Measure the comparison on the gold dossiers: passages put under one point, their relations, false conflicts, time.

usage: python -m benchmarks.comparison.run SHARED [--accept]

SHARED is the folder with the seeds, the measuring data and the scoring scripts. Beside its dossiers eight more events are
measured, whose points were labelled by reading and stand in labels/ as places in reports of the measuring data. Exits with 1
where a measure falls below floors.json; --accept writes the table to results.md.
"""

import argparse
import gzip
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from lesart.dossier import as_json
from lesart.pipeline import compare_reports, load_encoder, read_reports

HERE = Path(__file__).parent
LABELS = HERE / "labels"
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
    script = shared / "score" / "dossier.py"
    with tempfile.TemporaryDirectory() as folder:
        told = {name: measure(script, gold) for name, gold in golds_of(shared, Path(folder)).items()}
    table = HEAD + "".join(row(name, one) for name, one in told.items()) + mean_row(told)
    print(table)
    if arguments.accept:
        (HERE / "results.md").write_text(table, encoding="utf-8")
    return report_falls(told)


def golds_of(shared: Path, folder: Path) -> dict[str, Path]:
    """Give the gold file of each event measured; those of labels/ are laid with their reports into `folder`."""
    golds = {"seeds": shared / "seeds" / "seeds.gold.json"}
    golds |= {gold.parent.name: gold for gold in sorted((shared / "data" / "dossiers").glob("*/GOLD.json"))}
    return golds | {gold.parent.name: gold for gold in lay_labels_beside_reports(shared, folder)}


def lay_labels_beside_reports(shared: Path, folder: Path) -> list[Path]:
    """Give a gold file for each event in labels/, in a folder with its reports."""
    wanted = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(LABELS.glob("*.json"))}
    reports = reports_by_id(shared, {report for label in wanted.values() for report in label["reports"]})
    golds = []
    for name, label in wanted.items():
        (folder / name).mkdir()
        for report in label["reports"]:
            (folder / name / f"{report}.json").write_text(json.dumps(reports[report]), encoding="utf-8")
        golds.append(folder / name / "GOLD.json")
        golds[-1].write_text(json.dumps(_gold(label)), encoding="utf-8")
    return golds


def reports_by_id(shared: Path, wanted: set[str]) -> dict[str, dict[str, str]]:
    """Give the reports of the measuring data with these ids as they stand there."""
    found: dict[str, dict[str, str]] = {}
    for path in sorted((shared / "data" / "reports").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            found |= {report["id"]: report for report in map(json.loads, lines) if report["id"] in wanted}
    return found


def _gold(label: dict[str, Any]) -> dict[str, Any]:
    points = [
        {
            **point,
            "readings": [
                {"report": report, "start": start, "end": end} for report, start, end in point["readings"]
            ],
        }
        for point in label["points"]
    ]
    return {"reports": label["reports"], "points": points}


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


def mean_row(told: dict[str, dict[str, float | str]]) -> str:
    """Give the means of the events in labels/, to none of which a threshold was fitted alone."""
    measured = [one for name, one in told.items() if name.startswith("event-")]
    means = [
        f"{sum(float(one[name]) for one in measured) / max(1, len(measured)):.1f}"
        for name in ("P", "R", "F1")
    ]
    relation = sum(float(one["relation"]) for one in measured) / max(1, len(measured))
    return f"| mean of the eight | {' | '.join(means)} | | {relation:.1f} | | | |\n"


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
