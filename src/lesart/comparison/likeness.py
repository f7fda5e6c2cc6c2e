"""How likely two stretches of text say the same."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Wordings:
    """The letter groups of some texts: `groups` as sorted numbers, `table` how much each text has of each, and `held` by how many."""

    groups: NDArray[np.intp]
    table: Matrix
    held: NDArray[np.float64]


def group_numbers(texts: Iterable[str]) -> Mapping[str, int]:
    """Give a number for each letter group of the texts, in the order of the letters."""
    return {
        group: at
        for at, group in enumerate(sorted({group for text in texts for group in letter_groups(text)}))
    }


def wordings_of(texts: Sequence[str], numbers: Mapping[str, int]) -> Wordings:
    """Give the letter groups of texts, numbered as in `numbers`."""
    counted = [letter_groups(text) for text in texts]
    groups = np.array(sorted({numbers[group] for groups in counted for group in groups}), dtype=np.intp)
    table = np.zeros((len(texts), len(groups)))
    for row, own in enumerate(counted):
        table[row, np.searchsorted(groups, [numbers[group] for group in own])] = np.sqrt(list(own.values()))
    return Wordings(groups=groups, table=table, held=np.count_nonzero(table, axis=0).astype(np.float64))


def wording_likeness(ours: Wordings, theirs: Wordings) -> Matrix:
    """Give the cosines of the letter groups of texts, weighted by how few of both sides' texts hold them, shape (ours, theirs)."""
    if ours is theirs:
        weighted = _unit(ours.table * np.log1p(len(ours.table) / ours.held))
        alone: Matrix = weighted @ weighted.T
        return alone
    number = len(ours.table) + len(theirs.table)
    _, here, there = np.intersect1d(ours.groups, theirs.groups, assume_unique=True, return_indices=True)
    held, their_held = ours.held.copy(), theirs.held.copy()
    held[here] = their_held[there] = ours.held[here] + theirs.held[there]
    rarity, their_rarity = np.log1p(number / held), np.log1p(number / their_held)
    products = (ours.table[:, here] * rarity[here] ** 2) @ theirs.table[:, there].T
    likeness: Matrix = products / np.outer(_lengths(ours, rarity), _lengths(theirs, their_rarity))
    return likeness


def _lengths(wordings: Wordings, rarity: NDArray[np.float64]) -> NDArray[np.float64]:
    lengths = np.sqrt(wordings.table**2 @ rarity**2)
    return np.where(lengths > 0, lengths, 1.0)


def word_likeness(texts: Sequence[str], among: Sequence[str]) -> Matrix:
    """Give the cosines of the texts' letter groups, weighted by how few of them and of the texts of `among` hold them."""
    numbers = group_numbers(texts)
    wordings = wordings_of(texts, numbers)
    further = Counter(group for text in among for group in letter_groups(text) if group in numbers)
    held = wordings.held + [further[group] for group in numbers]
    weighted = _unit(wordings.table * np.log1p((len(texts) + len(among)) / held))
    likeness: Matrix = weighted @ weighted.T
    return likeness


def meaning_likeness(ours: Vectors, theirs: Vectors) -> Matrix:
    """Give the cosines of the vectors after the mean of both sides is taken away: within one event all of them point its way.

    Of few vectors a part of the mean stays: two vectors without all of their mean are each other's contrary.
    """
    both = ours if theirs is ours else np.concatenate((ours, theirs))
    if not len(both):
        return np.zeros((len(ours), len(theirs)))
    away = both.mean(axis=0, dtype=np.float64) * (1 - 1 / len(both))
    likeness: Matrix = _unit(ours - away) @ _unit(theirs - away).T
    return likeness


def _unit(vectors: Matrix) -> Matrix:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit: Matrix = vectors / np.where(lengths > 1e-9, lengths, 1.0)
    return unit


def passage_likeness(meaning: Matrix, wording: Matrix, fullness: Matrix) -> Matrix:
    """Give how alike texts are in meaning and words, from about -0.4 to 1; short ones are less so."""
    likeness: Matrix = (MEANING_WEIGHT * meaning + (1 - MEANING_WEIGHT) * wording) * np.sqrt(fullness)
    return likeness


def fullness_of(text: str) -> float:
    """Give how far a text has words enough to be told from others, up to 1."""
    return min(1.0, len(set(content_words(text))) / ENOUGH_WORDS)


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
