"""How far reports use the same rare words."""

from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from lesart.events.news_background import UNSEEN, general_rarity

Matrix = NDArray[np.float64]

# General news count like this many reports beside those given, so that rarity means something for five of them.
GENERAL_REPORTS = 300
LEAST_RARITY = 0.7  # beginnings that half of all reports hold tell nothing


def rarity_among(wholes: Sequence[Counter[str]]) -> dict[str, float]:
    """Give how rare each word beginning is: in general, corrected by the reports at hand."""
    general = general_rarity()
    held = Counter(beginning for whole in wholes for beginning in whole)
    total = GENERAL_REPORTS + len(wholes)
    return {
        beginning: float(np.log(total / (GENERAL_REPORTS * np.exp(-general.get(beginning, UNSEEN)) + count)))
        for beginning, count in held.items()
    }


def word_likeness(texts: Sequence[Counter[str]], rarity: dict[str, float]) -> Matrix:
    """Give, for each two texts, the cosine of their words weighted by rarity, shape (texts, texts)."""
    likeness = np.zeros((len(texts), len(texts)))
    holders: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for row, text in enumerate(texts):
        # A lead can end inside a word, which then is not among the words of the whole.
        weights = {
            beginning: (1 + np.log(count)) * rarity[beginning]
            for beginning, count in sorted(text.items())
            if rarity.get(beginning, 0.0) >= LEAST_RARITY
        }
        length = float(np.sqrt(sum(weight**2 for weight in weights.values()))) or 1.0
        for beginning, weight in weights.items():
            holders[beginning].append((row, weight / length))
    for listed in (holders[beginning] for beginning in sorted(holders) if len(holders[beginning]) > 1):
        rows = np.array([row for row, _ in listed])
        weights_of = np.array([weight for _, weight in listed])
        likeness[np.ix_(rows, rows)] += np.outer(weights_of, weights_of)
    return likeness
