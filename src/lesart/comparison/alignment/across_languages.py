"""How likely units of two languages say the same: their words tell nothing, the multilingual encoder does."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from lesart.comparison.foreign_slots import told_numbers
from lesart.comparison.likeness import Matrix, meaning_likeness
from lesart.comparison.units import Unit
from lesart.records.entity import EntityType, MentionForm
from lesart.records.vectors import Vectors
from lesart.text.words import word_spans

Mask = NDArray[np.bool_]

# Brings the cosines of two languages to the scale of `likeness`, whose pairs begin at 0.25: of the sentences of one event
# those that say the same begin at a cosine of 0.4, others end at 0.36; see benchmarks/comparison/across_languages.md.
MEANING_OFFSET = 0.15
SAME_SAYING_ACROSS = 0.45  # likeness, that is a cosine of 0.6, from which two units may say the same
AS_LONG = 0.5  # of the words of the longer unit
OTHER_PERSONS = 0.1  # taken off where both name persons, but none in common
ENOUGH_WORDS = 6  # a shorter unit is alike too many others


def other_languages(units: Sequence[Unit]) -> Mask:
    """Give which two units are in different languages."""
    languages = np.array([unit.language for unit in units])
    apart: Mask = languages[:, None] != languages[None, :]
    return apart


def with_other_languages(likeness: Matrix, units: Sequence[Unit], vectors: Vectors) -> Matrix:
    """Give the likeness with that of units of two languages told by their vectors, which are free of their language."""
    apart = other_languages(units)
    return np.where(apart, _likeness_across(units, vectors), likeness) if apart.any() else likeness


def may_say_the_same(first: Unit, second: Unit, likeness: float) -> bool:
    """Whether two units, one of them not German, say no less and no more than each other, as far as can be seen.

    They are near, as long, tell the same numbers, and share a person where both name one.
    """
    words = sorted(len(word_spans(unit.text)) for unit in (first, second))
    ours, theirs = _persons(first), _persons(second)
    return (
        likeness >= SAME_SAYING_ACROSS
        and words[0] >= AS_LONG * words[1]
        and told_numbers(first).keys() == told_numbers(second).keys()
        and (not ours or not theirs or bool(ours & theirs))
    )


def _likeness_across(units: Sequence[Unit], vectors: Vectors) -> Matrix:
    fullness = np.array([min(1.0, len(word_spans(unit.text)) / ENOUGH_WORDS) for unit in units])
    alike = meaning_likeness(vectors) - MEANING_OFFSET
    likeness: Matrix = alike * np.sqrt(np.outer(fullness, fullness)) - OTHER_PERSONS * _other_persons(units)
    return likeness


def freed_of_language(units: Sequence[Unit], vectors: Vectors) -> Vectors:
    """Give the vectors without what those of their language have in common: the encoder tells languages apart too.

    Vectors of one language only stay as they are; of few vectors a part of their mean stays, as in `meaning_likeness`.
    """
    languages = np.array([unit.language for unit in units])
    if len(set(languages)) < 2:
        return vectors
    freed = vectors.astype(np.float64)
    for language in sorted(set(languages)):
        own = languages == language
        freed[own] -= freed[own].mean(axis=0) * (1 - 1 / own.sum())
    return freed.astype(np.float32)


def _other_persons(units: Sequence[Unit]) -> Matrix:
    named = [_persons(unit) for unit in units]
    apart = [[bool(ours and theirs and not ours & theirs) for theirs in named] for ours in named]
    return np.array(apart, dtype=np.float64)


def _persons(unit: Unit) -> frozenset[str]:
    return frozenset(
        mention.entity
        for mention in unit.mentions
        if mention.type is EntityType.PER and mention.form is MentionForm.NAME
    )
