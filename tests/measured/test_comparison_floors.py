"""Passages of the gold dossiers meet, relate and are quoted as well as was reached, without one false conflict."""

import json
from pathlib import Path

import pytest

from benchmarks.comparison.run import HERE, lay_labels_beside_reports, measure

FLOORS = json.loads((HERE / "floors.json").read_text("utf-8"))["floors"]


def kept(name: str, scores: dict[str, float | str]) -> bool:
    found, readings = map(int, str(scores["verbatim"]).split("/"))
    return found == readings and all(
        float(scores[measured]) <= floor
        if measured == "false_conflicts"
        else float(scores[measured]) >= floor
        for measured, floor in FLOORS[name].items()
    )


@pytest.mark.parametrize(
    ("name", "gold"), [("seeds", "seeds/seeds.gold.json"), ("dev1", "data/dossiers/dev1/GOLD.json")]
)
def test_gold_dossiers_keep_their_floors(shared: Path, name: str, gold: str) -> None:
    scores = measure(shared / "score" / "dossier.py", shared / gold)
    assert kept(name, scores), scores


def test_an_event_labelled_by_reading_keeps_its_floors(shared: Path, tmp_path: Path) -> None:
    golds = {gold.parent.name: gold for gold in lay_labels_beside_reports(shared, tmp_path)}
    scores = measure(shared / "score" / "dossier.py", golds["event-7"])
    assert kept("event-7", scores), scores
