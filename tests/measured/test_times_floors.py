"""Time expressions of KRAUTS are found, valued and read as quickly as printed in benchmarks/language/results.md."""

import gzip
import json
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from benchmarks.language import times

FLOORS = json.loads((Path(times.__file__).parent / "floors.json").read_text("utf-8"))
MILLISECONDS_A_TEXT = 20  # HeidelTime takes 2,000 and more: benchmarks/language/speed_against_heideltime.py
Scores = Mapping[str, Mapping[str, tuple[float, float, float]]]


@pytest.fixture(scope="module")
def krauts(shared: Path) -> Path:
    return shared / "data" / "times" / "dev.jsonl.gz"


@pytest.fixture(scope="module")
def scores(shared: Path, krauts: Path, tmp_path_factory: pytest.TempPathFactory) -> Scores:
    """Give the scores of each part of KRAUTS."""
    found = tmp_path_factory.mktemp("times") / "found.jsonl"
    times.main(str(krauts), str(found))
    ran = subprocess.run(
        [sys.executable, str(shared / "score" / "times.py"), str(krauts), str(found)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    lines = (line.split(None, 2) for line in ran.stdout.splitlines())
    return {part: json.loads(told) for part, tagger, told in lines if tagger == "this"}


@pytest.mark.parametrize("part", FLOORS)
def test_times_are_found_and_valued_as_printed(scores: Scores, part: str) -> None:
    for measure, floor in FLOORS[part].items():
        assert scores[part][measure][2] >= floor, measure


def test_a_text_is_read_in_a_few_milliseconds(krauts: Path) -> None:
    with gzip.open(krauts, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    times.times_of(rows[0])
    began = time.process_time()
    for row in rows:
        times.times_of(row)
    assert 1000 * (time.process_time() - began) / len(rows) <= MILLISECONDS_A_TEXT
