"""Measure the grouping of reports into events, beside two baselines at their best threshold, in one run.

usage: python -m benchmarks.events.run SHARED [--accept]

SHARED is the folder with the measuring data and the scoring scripts. Exits with 1 where a measure falls below
floors.json; --accept writes the table to results.md.
"""

import argparse
import json
import runpy
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse import csr_matrix, diags
from scipy.spatial.distance import squareform

from lesart.events import group_events
from lesart.pipeline import annotate_reports, load_encoder, read_reports
from lesart.records.analysed_report import AnnotatedReport

HERE = Path(__file__).parent
LEAD_CHARACTERS = 1_500
HEAD = f"""# Events: measured

Written by `python -m benchmarks.events.run SHARED --accept` on `data/events/dev` (German reports of three days, 35
events, most reports alone). The baselines link on average, each at the threshold that is best on these very reports;
Lesart's threshold is fixed. Encoder: one vector of title and {LEAD_CHARACTERS} characters; TF-IDF: whole words of the same.

| method | BCubed P | R | F1 | shared F1 | pairs P | R | F1 |
| --- | --- | --- | --- | --- | --- | --- | --- |
"""

Groups = list[tuple[str, ...]]
Scores = dict[str, dict[str, float]]


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("shared", type=Path)
    parser.add_argument("--accept", action="store_true")
    arguments = parser.parse_args()
    score = scorer(arguments.shared)
    reports = read_reports([str(arguments.shared / "data/events/dev.jsonl.gz")])
    annotation = annotate_reports(reports, encoder=load_encoder())
    start = time.perf_counter()
    found = [event.report_ids for event in group_events(annotation.reports).events]
    seconds = time.perf_counter() - start
    ids = [report.id for report in annotation.reports]
    texts = [title_and_lead(report) for report in annotation.reports]
    vectors = load_encoder().embed(texts).astype(np.float64)
    told = {
        "Lesart": score(found),
        "encoder, average link": best(vectors @ vectors.T, np.arange(0.02, 0.2, 0.005), ids, score),
        "TF-IDF, average link": best(term_likeness(texts), np.arange(0.5, 0.98, 0.01), ids, score),
    }
    table = HEAD + "".join(row(name, scores) for name, scores in told.items())
    table += f"\n{len(ids)} reports; grouping took {seconds:.1f} s, annotation and linking apart.\n"
    print(table)
    if arguments.accept:
        (HERE / "results.md").write_text(table, encoding="utf-8")
    floors: dict[str, float] = json.loads((HERE / "floors.json").read_text("utf-8"))
    falls = [name for name, floor in floors.items() if told["Lesart"][name]["F1"] < floor]
    print("\n".join(f"{name} fell below {floors[name]}" for name in falls), file=sys.stderr)
    return 1 if falls else 0


def scorer(shared: Path) -> Callable[[Sequence[Sequence[str]]], Scores]:
    """Give the measure of a grouping against the labels."""
    gold = json.loads((shared / "data/events/dev.labels.json").read_text("utf-8"))
    measure = runpy.run_path(str(shared / "score/events.py"))["score"]

    def score(found: Sequence[Sequence[str]]) -> Scores:
        told: Scores = measure(gold, [list(group) for group in found], set(map(str, gold["reports"])))
        return told

    return score


def title_and_lead(report: AnnotatedReport) -> str:
    title = f"{report.report.title.text}. " if report.report.title else ""
    return title + "\n".join(passage.span.of(report.text) for passage in report.report.body)[:LEAD_CHARACTERS]


def term_likeness(texts: Sequence[str]) -> NDArray[np.float64]:
    """Give the cosine of each two texts' words, weighted by term and inverse document frequency."""
    words = [text.casefold().split() for text in texts]
    columns = {word: column for column, word in enumerate(sorted({word for text in words for word in text}))}
    rows = [row for row, text in enumerate(words) for _ in text]
    counts = csr_matrix(
        (np.ones(len(rows)), (rows, [columns[word] for text in words for word in text])),
        shape=(len(texts), len(columns)),
    )
    holders = np.asarray((counts > 0).sum(axis=0)).ravel()
    counts.data = 1 + np.log(counts.data)
    weighted = counts @ diags(np.log(len(texts) / holders))
    lengths = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=1)).ravel())
    unit = diags(1 / np.maximum(lengths, 1e-9)) @ weighted
    return np.asarray((unit @ unit.T).toarray())


def best(
    likeness: NDArray[np.float64],
    thresholds: NDArray[np.float64],
    ids: Sequence[str],
    score: Callable[[Sequence[Sequence[str]]], Scores],
) -> Scores:
    """Give the scores of average linkage at the threshold with the best pairs F1."""
    distances = np.clip(1 - likeness, 0, None)
    np.fill_diagonal(distances, 0)
    tree = linkage(squareform((distances + distances.T) / 2, checks=False), "average")
    tried = (score(groups(fcluster(tree, threshold, "distance"), ids)) for threshold in thresholds)
    return max(tried, key=lambda scores: scores["pairs"]["F1"])


def groups(labels: NDArray[np.int32], ids: Sequence[str]) -> Groups:
    return [tuple(np.array(ids)[labels == label]) for label in np.unique(labels)]


def row(name: str, scores: Scores) -> str:
    whole, shared, pairs = scores["bcubed"], scores["bcubed_shared"], scores["pairs"]
    figures = (whole["P"], whole["R"], whole["F1"], shared["F1"], pairs["P"], pairs["R"], pairs["F1"])
    return f"| {name} | " + " | ".join(f"{figure:.1f}" for figure in figures) + " |\n"


if __name__ == "__main__":
    raise SystemExit(main())
