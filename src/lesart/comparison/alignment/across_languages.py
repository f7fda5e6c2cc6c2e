"""How likely units of two languages say the same: their words tell nothing, the multilingual encoder does."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from lesart.comparison.foreign_slots import told_numbers
from lesart.comparison.likeness import Matrix
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


def likeness_across(ours: Sequence[Unit], theirs: Sequence[Unit], meaning: Matrix) -> Matrix:
    """Give how alike the units of two reports in two languages are, from the likeness of their vectors, freed of language."""
    fullness = np.outer([_fullness(unit) for unit in ours], [_fullness(unit) for unit in theirs])
    likeness: Matrix = (meaning - MEANING_OFFSET) * np.sqrt(fullness) - OTHER_PERSONS * _other_persons(
        ours, theirs
    )
    return likeness


def freed_of_language(vectors: Vectors) -> Vectors:
    """Give the vectors of one report without what they have in common: the encoder tells languages apart too.

    Of few vectors a part of their mean stays, as in `meaning_likeness`.
    """
    if not len(vectors):
        return vectors
    mean = vectors.mean(axis=0, dtype=np.float64)
    return np.asarray(vectors - mean * (1 - 1 / len(vectors)), dtype=np.float32)


def _fullness(unit: Unit) -> float:
    return min(1.0, len(word_spans(unit.text)) / ENOUGH_WORDS)


def _other_persons(ours: Sequence[Unit], theirs: Sequence[Unit]) -> Matrix:
    named, known = [_persons(unit) for unit in ours], [_persons(unit) for unit in theirs]
    apart = [[bool(here and there and not here & there) for there in known] for here in named]
    return np.array(apart, dtype=np.float64)


def _persons(unit: Unit) -> frozenset[str]:
    return frozenset(
        mention.entity
        for mention in unit.mentions
        if mention.type is EntityType.PER and mention.form is MentionForm.NAME
    )
