"""How well sentences in two languages are laid side by side: cosines of sentences, pairs found in the invented reports.

usage: python -m benchmarks.comparison.across_languages > benchmarks/comparison/across_languages.md
"""

from collections.abc import Iterator
from itertools import combinations

import numpy as np

from lesart.pipeline import compare_reports, load_encoder, read_reports
from lesart.text.languages import DEFAULT, OTHERS
from tests.comparison.parallel_reports import pairs_found, pairs_told, reports
from training.language_offsets.build import SENTENCES

LANGUAGES = (DEFAULT, *OTHERS)
EVENTS = ("bruecke", "gespraech")
BARS = (0.35, 0.4, 0.45, 0.6)


def main() -> None:
    """Print both tables as Markdown."""
    print("# Comparison across languages\n")
    for line in (*_sentences(), "", *_pairs()):
        print(line)


def _sentences() -> Iterator[str]:
    """Tell the cosines of sentences of one event that say the same and of those that do not, freed of their language."""
    lines = SENTENCES.read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    same: list[float] = []
    others: list[float] = []
    for topic in sorted({row[0] for row in rows}):
        told = [row[1:] for row in rows if row[0] == topic]
        freed = [_freed([row[place] for row in told]) for place in range(len(LANGUAGES))]
        for first, second in combinations(freed, 2):
            cosines = first @ second.T
            same.extend(np.diag(cosines))
            others.extend(cosines[~np.eye(len(told), dtype=bool)])
    yield f"{len(same)} pairs of invented sentences that say the same in two of four languages, {len(others)} pairs of one event"
    yield "that do not (`training/language_offsets/parallel_sentences.tsv`); cosines less the mean of their language and event.\n"
    yield "| cosine from | of the same | of others |\n| --- | --- | --- |"
    for bar in BARS:
        yield f"| {bar} | {100 * np.mean(np.array(same) >= bar):.1f} % | {100 * np.mean(np.array(others) >= bar):.2f} % |"
    yield f"\nLowest of the same: {min(same):.3f}; highest of others: {max(others):.3f}."


def _freed(sentences: list[str]) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    vectors = load_encoder().embed(sentences).astype(np.float64)
    vectors -= vectors.mean(axis=0) * (1 - 1 / len(vectors))
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True))


def _pairs() -> Iterator[str]:
    """Tell how many of the pairs of sentences that share a fact stand in one point, and how many others do."""
    yield "Pairs of sentences of two languages in one point, eight invented reports of two events (`tests/comparison/languages`):\n"
    yield "| event | pairs found | of these right | of all told |\n| --- | --- | --- | --- |"
    for name in EVENTS:
        dossier = compare_reports(read_reports(reports(name)), encoder=load_encoder())
        (event,) = dossier.events
        found, told = pairs_found(event), pairs_told(event)
        right = len(found & told)
        yield f"| {name} | {len(found)} | {100 * right / len(found):.1f} % | {100 * right / len(told):.1f} % ({len(told)}) |"


if __name__ == "__main__":
    main()
