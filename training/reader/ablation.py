"""Leaves parts of the recipe out: `python -m training.reader.ablation SHARED RUNS`.

Each variant of the statements tower is fitted for three epochs and one of the roles alone, written as ONNX and scored on dev.
"""

import argparse
import gzip
import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import torch

from lesart.reader import load_reader
from lesart.records.report import Passage, Report
from lesart.records.span import Span
from lesart.records.tagging import TaggedStatement
from training.reader.export import write_files
from training.reader.quotations import ROLES, rows_of
from training.reader.statement_model import Shape
from training.reader.train_statements import Recipe, fit_statements, plan_of

BASELINE = Recipe(plan=plan_of(epochs=3), role_epochs=1)
SHORT_WINDOW = 158
VARIANTS: Mapping[str, Recipe] = MappingProxyType(
    {
        "as the shipped one": BASELINE,
        "layers up to 7": replace(BASELINE, shape=Shape(upper=8)),
        "layers up to 11": replace(BASELINE, shape=Shape(upper=12)),
        f"windows of {SHORT_WINDOW} pieces": replace(BASELINE, longest=SHORT_WINDOW),
        "typography not varied": replace(BASELINE, varies=False),
    }
)


def score(shared: Path, folder: Path, recipe: Recipe) -> dict[str, float]:
    """Give the measures on dev of the files in the folder."""
    reader = load_reader(folder=folder, longest_window=recipe.longest)
    gold = shared / "data/quotations/dev.jsonl.gz"
    with gzip.open(folder / "dev.jsonl.gz", "wt", encoding="utf-8") as found:
        for row in rows_of(gold):
            whole = Passage(span=Span(0, len(row["text"])))
            report = Report(id=row["id"], text=row["text"], language="de", body=(whole,))
            said = [_as_scored(statement) for statement in reader.tag(report).statements or ()]
            found.write(json.dumps({"id": row["id"], "statements": said}) + "\n")
    script = [sys.executable, str(shared / "score/statements.py"), str(gold), str(folder / "dev.jsonl.gz")]
    told = json.loads(subprocess.run(script, capture_output=True, check=True).stdout)
    parts = {part: told[part]["macro_f1"] for part in ("content", "joint", "speaker", "cue", "frame")}
    return parts | {"attributed": told["attributed"], "type": told["type_f1"]}


def _as_scored(statement: TaggedStatement) -> dict[str, object]:
    spans = {
        role: [[span.start, span.end] for span in getattr(statement, role)] for role in ("content", *ROLES)
    }
    return {"type": statement.type.value, **spans}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("runs", type=Path)
    options = parser.parse_args()
    for name, recipe in VARIANTS.items():
        folder = options.runs / name.replace(" ", "-")
        torch.save(fit_statements(options.shared / "data", folder, recipe), folder / "average.pt")
        write_files(folder, statements=folder / "average.pt")
        print(name, json.dumps(score(options.shared, folder, recipe)), flush=True)
