"""How likely two stretches of text say the same."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from lesart.records.vectors import Vectors
from lesart.resources import word_set
from lesart.text.words import word_spans

Matrix = NDArray[np.float64]

GRAM = 4  # letters; "Polizei" and "Polizisten" share two of them, "Klinik" and "Urban-Klinik" most
STEM = 5  # letters; "Gespräch" and "Gespräche", "beteiligt" and "Beteiligung" share as many
LONGEST_WORD = 60  # letters looked at
MEANING_WEIGHT = (
    0.4  # against 0.6 for words; best of 0.3, 0.5, 0.7 and its neighbours on benchmarks/comparison
)
ENOUGH_WORDS = 5  # content words; a shorter text is alike too many others


def text_likeness(texts: Sequence[str], vectors: Vectors) -> Matrix:
    """Give for each two texts how alike they are in meaning and words, from about -0.4 to 1."""
    likeness = MEANING_WEIGHT * meaning_likeness(vectors) + (1 - MEANING_WEIGHT) * word_likeness(texts)
    fullness = np.array([min(1.0, len(set(content_words(text))) / ENOUGH_WORDS) for text in texts])
    likeness *= np.sqrt(np.outer(fullness, fullness))
    return likeness


def meaning_likeness(vectors: Vectors) -> Matrix:
    """Give the cosines of the vectors after their mean is taken away: within one event all of them point its way.

    Of few vectors a part of the mean stays: two vectors without all of their mean are each other's contrary.
    """
    if not len(vectors):
        return np.zeros((0, 0))
    mean = vectors.mean(axis=0, dtype=np.float64)
    centred = vectors.astype(np.float64) - mean * (1 - 1 / len(vectors))
    lengths = np.linalg.norm(centred, axis=1, keepdims=True)
    unit = centred / np.where(lengths > 1e-9, lengths, 1.0)
    likeness: Matrix = unit @ unit.T
    return likeness


def word_likeness(texts: Sequence[str]) -> Matrix:
    """Give the cosines of the texts' letter groups, weighted by how few of the texts hold them."""
    counted = [letter_groups(text) for text in texts]
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for row, groups in enumerate(counted):
        for group in groups:
            holders[group].append(row)
    lengths = np.zeros(len(texts))
    products = np.zeros((len(texts), len(texts)))
    for group in sorted(holders):
        rows = np.array(holders[group])
        rarity = np.log1p(len(texts) / len(rows))
        weights = rarity * np.sqrt([counted[row][group] for row in rows])
        lengths[rows] += weights**2
        products[np.ix_(rows, rows)] += np.outer(weights, weights)
    scale = np.sqrt(np.where(lengths > 0, lengths, 1.0))
    likeness: Matrix = products / np.outer(scale, scale)
    return likeness


def group_rarity(texts: Sequence[str]) -> Mapping[str, float]:
    """Give for each letter group how few of the texts hold it."""
    held = Counter(group for text in texts for group in letter_groups(text))
    return {group: float(np.log1p(len(texts) / number)) for group, number in held.items()}


def letter_groups(text: str) -> Counter[str]:
    """Give the letter groups of the content words of a text; each word counts for about one."""
    counted: Counter[str] = Counter()
    for word in content_words(text):
        marked = f"^{word[:LONGEST_WORD]}"
        number = max(1, len(marked) - GRAM + 1)
        for start in range(number):
            counted[marked[start : start + GRAM]] += 1 / number  # type: ignore[assignment]
    return counted


def content_words(text: str) -> tuple[str, ...]:
    """Give the words of a text in small letters, parted at hyphens, without function words and auxiliaries."""
    words = (part for span in word_spans(text) for part in span.of(text).casefold().split("-"))
    return tuple(word for word in words if word and not _is_empty(word))


def stem_of(word: str) -> str:
    """Give the beginning of a word that its forms and kin share."""
    return word[:STEM]


def stems_of(text: str) -> frozenset[str]:
    """Give the stems of the content words of a text."""
    return frozenset(stem_of(word) for word in content_words(text))


def _is_empty(word: str) -> bool:
    return word in word_set("de", "stop_words") or word in word_set("de", "auxiliary_verbs")
