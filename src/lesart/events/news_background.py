"""What is known of news in general: how rare words are, and where sentence vectors lie."""

import json
from functools import cache

import numpy as np

from lesart.records.vectors import Vectors
from lesart.resources import model_file

_MODEL = "news_background"
UNSEEN = 7.0  # a little rarer than the rarest beginning listed (0.2 % of reports, 6.2)


@cache
def general_rarity() -> dict[str, float]:
    """Give, for each common word beginning, the logarithm of (reports / reports with it)."""
    rarity: dict[str, float] = {}
    for line in model_file(_MODEL, "rarity.txt").read_text("utf-8").splitlines():
        value, _, beginnings = line.partition("\t")
        rarity.update(dict.fromkeys(beginnings.split(" "), float(value)))
    return rarity


@cache
def mean_vector() -> Vectors:
    """Give the mean of the sentence vectors of general news."""
    return np.array(json.loads(model_file(_MODEL, "mean.json").read_text("utf-8")), dtype=np.float32)
