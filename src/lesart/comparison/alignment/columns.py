"""The passages of one report as a column beside those of another: how alike they are, and how likely parallel."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lesart.comparison.alignment.across_languages import freed_of_language, likeness_across
from lesart.comparison.alignment.substance import substance, wording
from lesart.comparison.likeness import (
    Matrix,
    Wordings,
    fullness_of,
    group_numbers,
    meaning_likeness,
    passage_likeness,
    wording_likeness,
    wordings_of,
)
from lesart.comparison.parallels import parallels_model
from lesart.comparison.slots import may_be_one_happening
from lesart.comparison.units import Unit
from lesart.comparison.values import is_dated
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.vectors import SentenceEncoder, Vectors

# Two texts that share little but names, dates and frames meet only where their meaning is near.
SAME_SUBSTANCE = 0.08  # likeness without those
NEAR_IN_MEANING = 0.5
HARDLY_PARALLEL = 0.1  # probability below which two texts do not meet anyway
SURELY_ALIKE = 0.4  # likeness from which other figures or dates contradict, and are not of another happening
APART = 1.0  # taken from the probability of two texts that must not meet
SAME_NUMBER = 0.1  # what a shared figure adds to the likeness of two texts; 0.05 and 0.15 do as well
OF_LIKENESS_ACROSS = (
    1.8  # makes a probability of the likeness of texts in two languages, to which nothing was fitted
)
_Rows = NDArray[np.intp]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Column:
    """The distinct passages of one report, and what is known of them before they are laid beside another report's.

    `numbers` and `days` give the passages that hold a figure or a day, `places` how far on in its report each stands, 0 to 1.
    """

    units: tuple[Unit, ...]
    vectors: Vectors
    wordings: Wordings
    substances: Wordings
    fullness: NDArray[np.float64]
    places: NDArray[np.float64]
    numbers: Mapping[Hashable, _Rows]
    days: Mapping[Hashable, _Rows]


def columns_of(
    reports: Sequence[AnnotatedReport], units: Sequence[Sequence[Unit]], encoder: SentenceEncoder
) -> tuple[Column, ...]:
    """Give a column for the units of each report; the encoder is asked once, for the parts of long sentences only."""
    parts = [unit.text for own in units for unit in own if unit.is_part]
    embedded = dict(zip(parts, encoder.embed(parts), strict=True)) if parts else {}
    texts = [[wording(reports[unit.owner], unit.span) for unit in own] for own in units]
    substances = [[substance(reports[unit.owner], unit.span) for unit in own] for own in units]
    numbers = group_numbers(text for own in (*texts, *substances) for text in own)
    return tuple(
        Column(
            units=tuple(own),
            vectors=np.array(
                [_vector(reports[unit.owner], unit, embedded) for unit in own], dtype=np.float32
            ),
            wordings=wordings_of(told, numbers),
            substances=wordings_of(meant, numbers),
            fullness=np.array([fullness_of(text) for text in told]),
            places=np.array([unit.span.start / max(1, len(reports[unit.owner].text)) for unit in own]),
            numbers=_holding(own, lambda unit: unit.counts),
            days=_holding(own, lambda unit: (time.value for time in unit.times if is_dated(time))),
        )
        for own, told, meant in zip(units, texts, substances, strict=True)
    )


def judged(ours: Column, theirs: Column) -> tuple[Matrix, Matrix]:
    """Give how alike the passages of two columns are and how likely parallel, below 0 where they cannot be."""
    meaning = meaning_between(ours, theirs)
    shared = _sharing(ours.numbers, theirs.numbers, (len(ours.units), len(theirs.units)))
    if _language(ours) != _language(theirs):
        likeness = likeness_across(ours.units, theirs.units, meaning) + SAME_NUMBER * shared
        parallel = np.clip(OF_LIKENESS_ACROSS * likeness, 0, 1)
    else:
        features = features_between(ours, theirs)
        likeness = features[0] + SAME_NUMBER * shared
        parallel = parallels_model().probability(features)
        parallel[(features[1] < SAME_SUBSTANCE) & (meaning < NEAR_IN_MEANING) & (shared == 0)] -= APART
    for row, column in np.argwhere((parallel >= HARDLY_PARALLEL) & (likeness < SURELY_ALIKE)):
        if not may_be_one_happening(ours.units[row], theirs.units[column]):
            parallel[row, column] -= APART
    return likeness, parallel


def features_between(ours: Column, theirs: Column) -> NDArray[np.float64]:
    """Give FEATURES of `parallels` between the passages of two columns, shape (5, ours, theirs)."""
    shape = len(ours.units), len(theirs.units)
    return np.array(
        (
            passage_likeness(
                meaning_between(ours, theirs),
                wording_likeness(ours.wordings, theirs.wordings),
                np.outer(ours.fullness, theirs.fullness),
            ),
            wording_likeness(ours.substances, theirs.substances),
            _sharing(ours.numbers, theirs.numbers, shape),
            np.ceil(_sharing(ours.days, theirs.days, shape)),
            np.abs(np.subtract.outer(ours.places, theirs.places)),
        )
    )


def meaning_between(ours: Column, theirs: Column) -> Matrix:
    """Give how alike the passages of two columns are in meaning."""
    if _language(ours) == _language(theirs):
        return meaning_likeness(ours.vectors, theirs.vectors)
    return meaning_likeness(freed_of_language(ours.vectors), freed_of_language(theirs.vectors))


def _language(column: Column) -> str:
    return column.units[0].language


def _vector(report: AnnotatedReport, unit: Unit, embedded: Mapping[str, Vectors]) -> Vectors:
    vector: Vectors = embedded[unit.text] if unit.is_part else report.analysed.vectors[unit.sentence_at]
    return vector


def _holding(units: Sequence[Unit], held: Callable[[Unit], Iterable[Hashable]]) -> Mapping[Hashable, _Rows]:
    holding: defaultdict[Hashable, list[int]] = defaultdict(list)
    for at, unit in enumerate(units):
        for value in sorted(set(held(unit)), key=str):
            holding[value].append(at)
    return {value: np.array(rows, dtype=np.intp) for value, rows in holding.items()}


def _sharing(
    ours: Mapping[Hashable, _Rows], theirs: Mapping[Hashable, _Rows], shape: tuple[int, int]
) -> Matrix:
    """Give 1 where two passages share a value; less where one report names that value again and again."""
    shared = np.zeros(shape)
    for value in ours.keys() & theirs.keys():
        here, there = ours[value], theirs[value]
        block = np.ix_(here, there)
        shared[block] = np.maximum(shared[block], 1 / max(len(here), len(there)))
    return shared
