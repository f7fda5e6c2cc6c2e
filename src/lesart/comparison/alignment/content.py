"""What is said in several reports: all of it laid side by side."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lesart.comparison.alignment.across_languages import (
    freed_of_language,
    other_languages,
    with_other_languages,
)
from lesart.comparison.alignment.substance import substance, wording
from lesart.comparison.likeness import Matrix, meaning_likeness, text_likeness, word_likeness
from lesart.comparison.slots import may_be_one_happening
from lesart.comparison.units import Unit
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.vectors import SentenceEncoder, Vectors

# Two texts that share little but names, dates and frames meet only where their meaning is near.
SAME_SUBSTANCE = 0.08  # likeness without those
NEAR_IN_MEANING = 0.5
HARDLY_ALIKE = 0.1  # likeness below which two texts do not meet anyway
SURELY_ALIKE = 0.4  # likeness from which other figures or dates contradict, and are not of another happening
Mask = NDArray[np.bool_]
APART = 1.0  # taken from the likeness of two texts that must not meet
SAME_NUMBER = 0.1  # what a shared figure adds to the likeness of two texts; 0.05 and 0.15 do as well


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """The units of all reports with the likeness of each two; word for word the same units count as one text.

    `text_of` gives the text of each unit; `likeness` is between texts, `names_only` tells which two share nothing
    but names, dates and frames and are not near in meaning either.
    """

    units: tuple[Unit, ...]
    text_of: tuple[int, ...]
    holders: tuple[tuple[int, ...], ...]
    likeness: Matrix
    names_only: Mask

    def likeness_of(self, first: int, second: int) -> float:
        """Give the likeness of two units."""
        return float(self.likeness[self.text_of[first], self.text_of[second]])


def lay_out(reports: Sequence[AnnotatedReport], units: Sequence[Unit], encoder: SentenceEncoder) -> Laid:
    """Give the units laid side by side; the encoder is asked once, for the parts of long sentences only."""
    keys = [" ".join(unit.text.casefold().split()) for unit in units]
    places = {key: at for at, key in enumerate(dict.fromkeys(keys))}
    text_of = tuple(places[key] for key in keys)
    holders: list[list[int]] = [[] for _ in places]
    for at, text in enumerate(text_of):
        holders[text].append(at)
    leading = [units[held[0]] for held in holders]
    shared = _shares_number(leading)
    vectors = _vectors(reports, leading, encoder)
    alike = text_likeness([wording(reports[unit.owner], unit.span) for unit in leading], vectors)
    return Laid(
        units=tuple(units),
        text_of=text_of,
        holders=tuple(tuple(held) for held in holders),
        likeness=with_other_languages(alike, leading, vectors) + SAME_NUMBER * shared,
        names_only=_share_names_only(reports, leading, vectors) & (shared == 0),
    )


def likeness_parts(
    reports: Sequence[AnnotatedReport], laid: Laid, encoder: SentenceEncoder
) -> tuple[Matrix, Matrix]:
    """Give how alike the texts of `laid` are in meaning, and how alike in wording."""
    leading = [laid.units[held[0]] for held in laid.holders]
    wordings = [wording(reports[unit.owner], unit.span) for unit in leading]
    return meaning_likeness(_vectors(reports, leading, encoder)), word_likeness(wordings)


def _vectors(reports: Sequence[AnnotatedReport], units: Sequence[Unit], encoder: SentenceEncoder) -> Vectors:
    vectors = np.array(
        [reports[unit.owner].analysed.vectors[unit.sentence_at] for unit in units], dtype=np.float32
    )
    parts = [at for at, unit in enumerate(units) if unit.is_part]
    if parts:
        vectors[parts] = encoder.embed([units[at].text for at in parts])
    return freed_of_language(units, vectors)


def _share_names_only(reports: Sequence[AnnotatedReport], units: Sequence[Unit], vectors: Vectors) -> Mask:
    told = word_likeness([substance(reports[unit.owner], unit.span) for unit in units])
    alike: Mask = (told < SAME_SUBSTANCE) & (meaning_likeness(vectors) < NEAR_IN_MEANING)
    return alike & ~other_languages(units)


def put_apart(laid: Laid) -> Matrix:
    """Give the likeness without the pairs that share names only, or whose figures or dates tell of two things."""
    likeness = np.where(laid.names_only, laid.likeness - APART, laid.likeness)
    for first, second in np.argwhere(np.triu(likeness >= HARDLY_ALIKE, 1)):
        ours, theirs = laid.units[laid.holders[first][0]], laid.units[laid.holders[second][0]]
        if likeness[first, second] < SURELY_ALIKE and not may_be_one_happening(ours, theirs):
            likeness[first, second] = likeness[second, first] = likeness[first, second] - APART
    return likeness


def _shares_number(units: Sequence[Unit]) -> Matrix:
    """Give 1 where two units share a figure; less where a report names that figure again and again."""
    named = Counter((unit.owner, count) for unit in units for count in unit.counts)
    most = dict.fromkeys((count for _, count in named), 1)
    for (_, count), times in named.items():
        most[count] = max(times, most[count])
    shared = np.zeros((len(units), len(units)))
    for count, times in most.items():
        holding = [at for at, unit in enumerate(units) if count in unit.counts]
        block = np.ix_(holding, holding)
        shared[block] = np.maximum(shared[block], 1 / times)
    return shared
