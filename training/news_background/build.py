"""Write `resources/models/news_background/`: run with the folder of reports (JSON Lines, .gz) as the argument.

Must run again whenever the encoder's weights change: mean and whitening belong to them.
"""

import argparse
import gzip
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from lesart.events.news_background import centred
from lesart.language import load_encoder
from lesart.pipeline import skim_reports
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.report import RawReport
from lesart.text.beginnings import long_words, word_beginnings

TARGET = Path(__file__).parents[2] / "src/lesart/resources/models/news_background"
COMMON_FROM = 0.002  # share of reports; rarer beginnings are left out and count as just rarer than that
SAMPLE = 400
SENTENCES = 3000
LEAD_CHARACTERS = 800
WHITENING_SAMPLE = 2500
# Less than 0.5, so that directions of hardly any variance are not blown up; 0.15 to 0.5 do equally well.
WHITENING_POWER = 0.3
LEAST_VARIANCE = 1e-4


def main() -> None:
    """Count, average and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", type=Path)
    parser.add_argument("--without", type=Path, help="reports to leave out, because they measure")
    arguments = parser.parse_args()
    left_out = {report["id"] for report in _read(arguments.without)} if arguments.without else set()
    texts = [
        f"{report.get('title') or ''}\n{report['text']}"
        for path in sorted(arguments.reports.glob("*.jsonl.gz"))
        for report in _read(path)
        if report["id"] not in left_out
    ]
    TARGET.mkdir(parents=True, exist_ok=True)
    _write_rarity("rarity.txt", (word_beginnings(text) for text in texts), len(texts))
    _write_rarity("long_rarity.txt", (long_words(text) for text in texts), len(texts))
    picked = sorted(texts, key=lambda text: hashlib.sha256(text.encode()).digest())
    _write_mean(picked[:SAMPLE])
    _write_whitening(picked[:WHITENING_SAMPLE])


def _read(path: Path) -> Iterator[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _write_rarity(name: str, bags: Iterable[Counter[str]], reports: int) -> None:
    """Write the words of each share of reports, in steps of a tenth of its logarithm."""
    counts: Counter[str] = Counter()
    for bag in bags:
        counts.update(bag.keys())
    steps: dict[int, list[str]] = {}
    for word, count in counts.items():
        if count / reports >= COMMON_FROM:
            steps.setdefault(round(10 * float(np.log(reports / count))), []).append(word)
    lines = [f"{step / 10:.1f}\t{' '.join(sorted(steps[step]))}\n" for step in sorted(steps)]
    (TARGET / name).write_text("".join(lines), encoding="utf-8")


def _write_mean(texts: list[str]) -> None:
    """Write the mean vector of the lines at the head of the texts."""
    lines = [line for text in texts for line in text[:LEAD_CHARACTERS].splitlines() if line.strip()]
    mean = load_encoder().embed(lines[:SENTENCES]).mean(axis=0)
    (TARGET / "mean.json").write_text(json.dumps([round(float(x), 5) for x in mean]) + "\n", encoding="utf-8")


def _write_whitening(texts: list[str]) -> None:
    """Write what evens out the directions that centred vectors prefer: a matrix, and as its last row a shift."""
    raws = [RawReport(id=str(number), text=text) for number, text in enumerate(texts)]
    skimmed = [report for report in skim_reports(raws) if isinstance(report, AnnotatedReport)]
    vectors = centred(np.concatenate([report.analysed.vectors for report in skimmed])).astype(np.float64)
    shift = vectors.mean(axis=0)
    variances, directions = np.linalg.eigh(np.cov((vectors - shift).T))
    even = (directions / (variances + LEAST_VARIANCE) ** WHITENING_POWER) @ directions.T
    np.save(TARGET / "whitening.npy", np.vstack((even, -shift @ even)).astype(np.float16), allow_pickle=False)


if __name__ == "__main__":
    main()
