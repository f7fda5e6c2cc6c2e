"""Measure where sentences of another language lie beside German ones, and write `resources/models/language_offsets/offsets.json`.

usage: python -m training.language_offsets.build [--to FOLDER]

Each line of `parallel_sentences.tsv` says the same in all languages; the mean difference of their vectors is the language.
"""

import argparse
import json
from pathlib import Path

import numpy as np

from lesart.pipeline import load_encoder
from lesart.text.languages import DEFAULT, OTHERS

SENTENCES = Path(__file__).with_name("parallel_sentences.tsv")
TARGET = Path(__file__).parents[2] / "src/lesart/resources/models/language_offsets"


def main() -> None:
    """Embed, subtract, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--to", type=Path, default=TARGET)
    folder: Path = parser.parse_args().to
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "offsets.json").write_text(json.dumps(offsets()) + "\n", "utf-8")


def offsets() -> dict[str, list[float]]:
    """Give for each language the mean of its sentences' vectors less that of the German ones."""
    lines = SENTENCES.read_text("utf-8").splitlines()
    rows = [line.split("\t")[1:] for line in lines if not line.startswith("#")]
    encoder = load_encoder()
    columns = {
        language: encoder.embed([row[place] for row in rows])
        for place, language in enumerate((DEFAULT, *OTHERS))
    }
    means = {language: vectors.mean(axis=0, dtype=np.float64) for language, vectors in columns.items()}
    return {language: np.round(means[language] - means[DEFAULT], 5).tolist() for language in OTHERS}


if __name__ == "__main__":
    main()
