"""Measures what the smaller vocabulary changes: `python -m training.encoder.vocabulary_loss [REPORTS.jsonl.gz ...]`.

Needs wordfreq (requirements.txt). Where all pieces of a text are the same, its vector is the same.
"""

import gzip
import json
import sys
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

import numpy as np
import wordfreq
from tokenizers import Tokenizer

from training.encoder.build import SHIPPED
from training.encoder.q4_file import read_q4_encoder
from training.encoder.vocabulary import UNKNOWN, tokenizer_json

NEEDED_LANGUAGES = ("de", "en", "fr", "es", "it", "pl", "ru", "uk", "tr")
OTHER_LANGUAGES = ("nl", "pt", "cs", "ro", "hu", "sv", "fi", "bg", "mk", "el", "ar", "he", "zh")
WORDS = 20_000
REPORTS = 300


def main(paths: list[Path]) -> None:
    """Print one row per language and per file of reports."""
    encoder = read_q4_encoder()
    everything = np.arange(len(encoder.pieces), dtype=np.int64)
    full = Tokenizer.from_str(tokenizer_json(encoder, everything))
    small = Tokenizer.from_str((SHIPPED / "tokenizer.json").read_text("utf-8"))
    print("| text | tokens | changed | unknown before | unknown now |\n| --- | --- | --- | --- | --- |")
    for language in (*NEEDED_LANGUAGES, *OTHER_LANGUAGES):
        words = wordfreq.top_n_list(language, WORDS, wordlist="best")
        spellings = [spelling for word in words for spelling in (word, word.capitalize(), word.upper())]
        print_row(
            f"{language}, {len(words):,} most frequent words in three spellings", spellings, full, small
        )
    for path in paths:
        print_row(path.name, _report_texts(path), full, small)


def print_row(name: str, texts: Iterable[str], full: Tokenizer, small: Tokenizer) -> None:
    """Print how many tokens lie in texts that are split otherwise by the small tokenizer."""
    tokens = changed = unknown_before = unknown_now = 0
    for text in texts:
        before, now = full.encode(text), small.encode(text)
        tokens += len(before.ids)
        changed += len(before.ids) if before.tokens != now.tokens else 0
        unknown_before += before.ids.count(UNKNOWN)
        unknown_now += now.ids.count(UNKNOWN)
    shares = (f"{count / tokens:.4%}" for count in (changed, unknown_before, unknown_now))
    print(f"| {name} | {tokens:,} | {' | '.join(shares)} |", flush=True)


def _report_texts(path: Path) -> Iterable[str]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in islice(lines, REPORTS):
            yield from json.loads(line)["text"].split("\n")


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
