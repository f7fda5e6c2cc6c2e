"""The units of an event laid side by side: how alike each two of them are, and how likely parallel."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations_with_replacement

import numpy as np

from lesart.comparison.alignment.columns import Column, columns_of, judged
from lesart.comparison.alignment.grouping import Owners, texts_of_owners
from lesart.comparison.likeness import Matrix
from lesart.comparison.units import Unit
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.vectors import SentenceEncoder

# Likeness to a stretch elsewhere from which it is neither said that only one report tells it nor that another does not: of
# such stretches between 0.15 and 0.2 half hold what another report tells by hand, of those below 0.1 one in eight.
NEAR_ELSEWHERE = 0.15


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """The units of all reports laid side by side; word for word the same units count as one text.

    `text_of` gives the text of each unit; `likeness` is between texts, and so is `parallel`: how likely two of them speak to
    the same thing, below 0 where they cannot. Both are judged by the two reports alone, the nearest where several hold the
    texts: what further reports say changes nothing between these two.
    """

    units: tuple[Unit, ...]
    text_of: tuple[int, ...]
    holders: tuple[tuple[int, ...], ...]
    likeness: Matrix
    parallel: Matrix

    @property
    def owners(self) -> Owners:
        """Give the reports that hold each text."""
        return tuple(frozenset(self.units[unit].owner for unit in held) for held in self.holders)

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
    owners = tuple(frozenset(units[unit].owner for unit in held) for held in holders)
    own = [
        [next(units[at] for at in holders[text] if units[at].owner == owner) for text in texts]
        for owner, texts in zip(sorted({unit.owner for unit in units}), texts_of_owners(owners), strict=True)
    ]
    likeness, parallel = _over_two_reports(owners, columns_of(reports, own, encoder))
    return Laid(
        units=tuple(units),
        text_of=text_of,
        holders=tuple(tuple(held) for held in holders),
        likeness=likeness,
        parallel=parallel,
    )


def _over_two_reports(owners: Owners, columns: Sequence[Column]) -> tuple[Matrix, Matrix]:
    """Give for each two texts the most that two columns which hold them give."""
    likeness = np.full((len(owners), len(owners)), -np.inf)
    parallel = likeness.copy()
    held = zip(texts_of_owners(owners), columns, strict=True)
    for (texts, ours), (their_texts, theirs) in combinations_with_replacement(held, 2):
        block, mirrored = np.ix_(texts, their_texts), np.ix_(their_texts, texts)
        for matrix, told in zip((likeness, parallel), judged(ours, theirs), strict=True):
            matrix[block] = np.maximum(matrix[block], told)
            matrix[mirrored] = np.maximum(matrix[mirrored], told.T)
    return likeness, parallel
