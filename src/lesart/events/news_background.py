"""What is known of news in general: how rare words are, and where sentence vectors lie.

Counted once over other news, so that two reports are judged the same in a batch of five, in a year of news, and in any
order of arrival.
"""

import json
from functools import cache

import numpy as np

from lesart.records.vectors import Vectors
from lesart.resources import model_file

_MODEL = "news_background"
UNSEEN = 6.7  # half a step above the rarest words listed (0.2 % of reports, 6.2)


def general_rarity() -> dict[str, float]:
    """Give, for each common word beginning, the logarithm of (reports / reports with it)."""
    return _rarity("rarity.txt")


def general_long_rarity() -> dict[str, float]:
    """Give the same for each common long word."""
    return _rarity("long_rarity.txt")


@cache
def mean_vector() -> Vectors:
    """Give the mean of the sentence vectors of general news."""
    return np.array(json.loads(model_file(_MODEL, "mean.json").read_text("utf-8")), dtype=np.float32)


def centred(vectors: Vectors) -> Vectors:
    """Give the vectors less the mean of general news, again of unit length."""
    return unit(vectors - mean_vector())


def whitened(vectors: Vectors) -> Vectors:
    """Give the vectors with the directions evened out that all news prefers, again of unit length (Su et al. 2021)."""
    shift_and_stretch = _whitening()
    # Some rows only: not worth the threads that a matrix product would start.
    stretched = np.einsum("rd,de->re", centred(vectors), shift_and_stretch[:-1])
    return unit(stretched + shift_and_stretch[-1])


def unit(vectors: Vectors) -> Vectors:
    """Give the vectors at unit length; one of no length stays as it is."""
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, 1e-6), dtype=np.float32)


@cache
def _rarity(name: str) -> dict[str, float]:
    rarity: dict[str, float] = {}
    for line in model_file(_MODEL, name).read_text("utf-8").splitlines():
        value, _, words = line.partition("\t")
        rarity.update(dict.fromkeys(words.split(" "), float(value)))
    return rarity


@cache
def _whitening() -> Vectors:
    with model_file(_MODEL, "whitening.npy").open("rb") as file:
        return np.asarray(np.load(file, allow_pickle=False), dtype=np.float32)
