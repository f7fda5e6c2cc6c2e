"""The stretches of several reports that speak to the same thing, cut down to what they share."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lesart.comparison.alignment import Group, Limits, Owners, aligned_groups
from lesart.comparison.content import Laid, lay_out, put_apart
from lesart.comparison.likeness import Matrix, content_words, group_rarity
from lesart.comparison.narrowing import is_frame, needs_rest, telling_part
from lesart.comparison.units import Unit, trimmed, unit_at
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.span import Span
from lesart.records.vectors import SentenceEncoder
from lesart.text.clauses import clause_spans

# F1 on benchmarks/comparison stays within 3 points from 0.2 to 0.3 (pair) and from 0.14 to 0.22 (join).
FIRST_PASS = Limits(pair=0.25, join=0.17)
LATER_PASS = Limits(pair=0.25, join=0.17, per_report=1)
COPY = 0.8  # likeness from which one text repeats another, so that their common words do not tell what is at issue
FEWEST_LEFT = 3  # content words


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """Stretches that speak to the same thing; `texts` and `likeness` are those of the units they were cut from.

    Stretches with the same number in `texts` were word for word the same.
    """

    units: tuple[Unit, ...]
    texts: tuple[int, ...]
    likeness: Matrix


def shared_stretches(
    reports: Sequence[AnnotatedReport], laid: Laid, encoder: SentenceEncoder
) -> tuple[Shared, ...]:
    """Give the groups of stretches that speak to the same thing; a sentence can have parts in several of them.

    The second pass takes the good pairs that the first one had no room for. What both leave of their sentences is
    laid side by side once more: a long sentence says several things.
    """
    likeness, owners = put_apart(laid), _owners(laid)
    first = aligned_groups(likeness, owners, FIRST_PASS)
    for group in first:
        likeness[np.ix_(group, group)] = -1.0
    np.fill_diagonal(likeness, -1.0)
    second = (group for group in aligned_groups(likeness, owners, LATER_PASS) if len(group) > 1)
    shared = _cut_down(reports, laid, (*first, *second))
    left = list(_left_over(reports, laid, shared))
    if not left:
        return shared
    laid = lay_out(reports, left, encoder)
    return shared + _cut_down(reports, laid, aligned_groups(put_apart(laid), _owners(laid), LATER_PASS))


def _owners(laid: Laid) -> Owners:
    return tuple(frozenset(laid.units[unit].owner for unit in held) for held in laid.holders)


def _cut_down(reports: Sequence[AnnotatedReport], laid: Laid, groups: Sequence[Group]) -> tuple[Shared, ...]:
    rarity = group_rarity([unit.text for unit in laid.units])
    return tuple(_shared(reports, laid, _units_of(laid, group), rarity) for group in groups)


def _shared(
    reports: Sequence[AnnotatedReport], laid: Laid, group: Group, rarity: Mapping[str, float]
) -> Shared:
    texts = tuple(laid.text_of[at] for at in group)
    likeness = laid.likeness[np.ix_(texts, texts)]
    units = [laid.units[at] for at in group]
    return Shared(
        units=tuple(
            _telling_unit(reports[unit.owner], unit, _told_by_others(unit, units, alike), rarity)
            for unit, alike in zip(units, likeness, strict=True)
        ),
        texts=texts,
        likeness=likeness,
    )


def _told_by_others(unit: Unit, units: Sequence[Unit], alike: NDArray[np.float64]) -> list[str]:
    """Give the texts of other reports, without those that repeat the unit where others are left.

    Beside texts in another language nothing can be cut off: their words tell of no part of the unit.
    """
    if any(other.language != unit.language for other in units):
        return []
    others = [
        (other.text, near) for other, near in zip(units, alike, strict=True) if other.owner != unit.owner
    ]
    return [text for text, near in others if near < COPY] or [text for text, _ in others]


def _telling_unit(
    report: AnnotatedReport, unit: Unit, others: Sequence[str], rarity: Mapping[str, float]
) -> Unit:
    span = telling_part(report, unit, others, rarity)
    return unit if span == unit.span else unit_at(report, unit.owner, span, unit.sentence_at)


def _units_of(laid: Laid, group: Group) -> Group:
    """Give the units of a group of texts, of each report no more than the first two."""
    units = sorted(unit for text in group for unit in laid.holders[text])
    kept: list[int] = []
    for unit in units:
        if sum(laid.units[other].owner == laid.units[unit].owner for other in kept) < FIRST_PASS.per_report:
            kept.append(unit)
    return tuple(kept)


def _left_over(reports: Sequence[AnnotatedReport], laid: Laid, shared: Sequence[Shared]) -> Iterator[Unit]:
    """Give the units in no group, and of the others the runs of clauses that stand in none."""
    taken: defaultdict[str, list[Span]] = defaultdict(list)
    for group in shared:
        for unit in group.units:
            taken[unit.report_id].append(unit.span)
    for unit in laid.units:
        if not any(span.overlap(unit.span) for span in taken[unit.report_id]):
            yield unit
            continue
        report = reports[unit.owner]
        for part in _free_runs(report.text, unit, taken[unit.report_id]):
            says_enough = len(set(content_words(part.of(report.text)))) >= FEWEST_LEFT
            is_needed = needs_rest(report, part, unit.sentence) or is_frame(report, part, unit.sentence)
            if says_enough and not is_needed:
                yield unit_at(report, unit.owner, part, unit.sentence_at)


def _free_runs(text: str, unit: Unit, taken: Sequence[Span]) -> Iterator[Span]:
    runs: list[Span] = []
    for clause in clause_spans(text, unit.span):
        if any(span.overlap(trimmed(text, clause)) for span in taken):
            continue
        if runs and runs[-1].end == clause.start:
            runs[-1] = Span(runs[-1].start, clause.end)
        else:
            runs.append(clause)
    return (trimmed(text, run) for run in runs)
