"""Where the sentences of other languages lie beside German ones."""

import json
from functools import cache

import numpy as np

from lesart.records.vectors import Vectors
from lesart.resources import model_file
from lesart.text.languages import DEFAULT


def as_if_german(vectors: Vectors, language: str) -> Vectors:
    """Give the vectors moved to where German sentences of the same meaning lie; of an unknown language they stay."""
    offset = _offsets().get(language)
    return vectors if offset is None or not len(vectors) else (vectors - offset).astype(np.float32)


def may_be_compared(first: str, second: str) -> bool:
    """Whether reports in two languages can be compared by their vectors."""
    known = {DEFAULT, *_offsets()}
    return first == second or {first, second} <= known


@cache
def _offsets() -> dict[str, Vectors]:
    told = json.loads(model_file("language_offsets", "offsets.json").read_text("utf-8"))
    return {language: np.array(offset, dtype=np.float32) for language, offset in told.items()}
