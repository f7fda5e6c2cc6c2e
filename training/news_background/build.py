"""Write `resources/models/news_background/`: run with the folder of reports (JSON Lines, .gz) as the argument.

Must run again whenever the encoder's weights change: the mean vector belongs to them.
"""

import argparse
import gzip
import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from lesart.language import load_encoder
from lesart.text.beginnings import word_beginnings

TARGET = Path(__file__).parents[2] / "src/lesart/resources/models/news_background"
COMMON_FROM = 0.002  # share of reports; rarer beginnings are left out and count as just rarer than that
SAMPLE = 400
SENTENCES = 3000
LEAD_CHARACTERS = 800


def main() -> None:
    """Count, average and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", type=Path)
    parser.add_argument("--without", type=Path, help="reports to leave out, because they measure")
    arguments = parser.parse_args()
    left_out = {report["id"] for report in _read(arguments.without)} if arguments.without else set()
    counts: Counter[str] = Counter()
    texts: list[str] = []
    for path in sorted(arguments.reports.glob("*.jsonl.gz")):
        for report in _read(path):
            if report["id"] not in left_out:
                texts.append(f"{report.get('title') or ''}\n{report['text']}")
                counts.update(word_beginnings(texts[-1]).keys())
    TARGET.mkdir(parents=True, exist_ok=True)
    _write_rarity(counts, len(texts))
    _write_mean(texts)


def _read(path: Path) -> Iterator[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _write_rarity(counts: Counter[str], reports: int) -> None:
    """Write the beginnings of each share of reports, in steps of a tenth of its logarithm."""
    steps: dict[int, list[str]] = {}
    for beginning, count in counts.items():
        if count / reports >= COMMON_FROM:
            steps.setdefault(round(10 * float(np.log(reports / count))), []).append(beginning)
    lines = [f"{step / 10:.1f}\t{' '.join(sorted(steps[step]))}\n" for step in sorted(steps)]
    (TARGET / "rarity.txt").write_text("".join(lines), encoding="utf-8")


def _write_mean(texts: list[str]) -> None:
    """Write the mean vector of the lines at the head of reports picked by the digest of their text."""
    picked = sorted(texts, key=lambda text: hashlib.sha256(text.encode()).digest())[:SAMPLE]
    sentences = [line for text in picked for line in text[:LEAD_CHARACTERS].splitlines() if line.strip()]
    mean = load_encoder().embed(sentences[:SENTENCES]).mean(axis=0)
    (TARGET / "mean.json").write_text(json.dumps([round(float(x), 5) for x in mean]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
