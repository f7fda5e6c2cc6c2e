"""The stretches of several reports that speak to the same thing, cut down to what they share."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lesart.comparison.alignment.columns import APART
from lesart.comparison.alignment.content import Laid, lay_out
from lesart.comparison.alignment.grouping import Group, Limits, Owners, aligned_groups
from lesart.comparison.alignment.narrowing import is_frame, needs_rest, telling_part
from lesart.comparison.likeness import Matrix, content_words, group_rarity, letter_groups, stems_of
from lesart.comparison.units import Unit, trimmed, unit_at
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.span import Span
from lesart.records.vectors import SentenceEncoder
from lesart.text.clauses import clause_spans

# F1 on benchmarks/comparison stays within two points from 0.3 to 0.5; precision grows from 75 to 84.
FIRST_PASS = Limits(pair=0.45, join=0.45)
LATER_PASS = Limits(pair=0.45, join=0.45, per_report=1)
COPY = 0.8  # likeness from which one text repeats another, so that their common words do not tell what is at issue
FEWEST_LEFT = 3  # content words
HELD = 0.85  # of the letter groups of a stretch, from which a text holds its wording
FEWEST_HELD = 4  # stems of content words


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
    owners = laid.owners
    parallel = _with_twins_apart(laid.parallel, owners)
    first = aligned_groups(parallel, owners, FIRST_PASS)
    for group in first:
        parallel[np.ix_(group, group)] = -1.0
    np.fill_diagonal(parallel, -1.0)
    second = (group for group in aligned_groups(parallel, owners, LATER_PASS) if len(group) > 1)
    shared = _cut_down(reports, laid, (*first, *second))
    left = list(_left_over(reports, laid, shared))
    if left:
        rest = lay_out(reports, left, encoder)
        shared += _cut_down(reports, rest, aligned_groups(rest.parallel, rest.owners, LATER_PASS))
    wordings = _wordings(reports, laid.units)
    return tuple(wordings.completed(group) for group in shared)


def _with_twins_apart(parallel: Matrix, owners: Owners) -> Matrix:
    """Give the probabilities without the pairs of texts that the same reports hold word for word: each has its own fellow."""
    kept = parallel.copy()
    together: defaultdict[frozenset[int], list[int]] = defaultdict(list)
    for text, held in enumerate(owners):
        if len(held) > 1:
            together[held].append(text)
    for texts in together.values():
        apart = np.ix_(texts, texts)
        kept[apart] -= APART * (1 - np.eye(len(texts)))
    return kept


def _cut_down(reports: Sequence[AnnotatedReport], laid: Laid, groups: Sequence[Group]) -> tuple[Shared, ...]:
    return tuple(_shared(reports, laid, _units_of(laid, group)) for group in groups)


def _shared(reports: Sequence[AnnotatedReport], laid: Laid, group: Group) -> Shared:
    owners = {laid.units[at].owner for at in group}
    rarity = group_rarity([unit.text for unit in laid.units if unit.owner in owners])
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


@dataclass(frozen=True, slots=True)
class _Wordings:
    """The units of all reports, found again by the stems of their content words."""

    reports: Sequence[AnnotatedReport]
    units: Sequence[Unit]
    holding: Mapping[str, Sequence[int]]

    def completed(self, group: Shared) -> Shared:
        """Give the group with the stretches of further reports that hold nearly all the wording of one of its own.

        Their sentences stand in another point, or are parted otherwise.
        """
        present = {unit.owner for unit in group.units}
        held: dict[int, tuple[float, int, Unit]] = {}
        for at, unit in enumerate(group.units):
            for share, other in self._holders(unit):
                if other.owner not in present and share > held.get(other.owner, (0.0,))[0]:
                    held[other.owner] = share, at, other
        for _, at, other in sorted(held.values(), key=lambda found: found[2].owner):
            group = self._joined(group, at, other)
        return group

    def _holders(self, unit: Unit) -> Iterator[tuple[float, Unit]]:
        """Give the units that hold nearly all wording of a unit, with the share they hold."""
        stems = stems_of(unit.text)
        if len(stems) < FEWEST_HELD:
            return
        shared = Counter(at for stem in stems for at in self.holding.get(stem, ()))
        wanted = letter_groups(unit.text)
        for at, number in sorted(shared.items()):
            if number >= HELD * len(stems):
                share = (wanted & letter_groups(self.units[at].text)).total() / wanted.total()
                if share >= HELD:
                    yield share, self.units[at]

    def _joined(self, group: Shared, at: int, other: Unit) -> Shared:
        rarity = dict.fromkeys(letter_groups(other.text), 1.0)
        unit = _telling_unit(self.reports[other.owner], other, [group.units[at].text], rarity)
        place = bisect_left([(known.owner, known.span) for known in group.units], (unit.owner, unit.span))
        row = np.insert(group.likeness[at], place, 1.0)
        likeness = np.insert(np.insert(group.likeness, place, 0.0, axis=0), place, 0.0, axis=1)
        likeness[place, :] = likeness[:, place] = row
        return Shared(
            units=(*group.units[:place], unit, *group.units[place:]),
            texts=(*group.texts[:place], group.texts[at], *group.texts[place:]),
            likeness=likeness,
        )


def _wordings(reports: Sequence[AnnotatedReport], units: Sequence[Unit]) -> _Wordings:
    holding: defaultdict[str, list[int]] = defaultdict(list)
    for at, unit in enumerate(units):
        for stem in stems_of(unit.text):
            holding[stem].append(at)
    return _Wordings(reports, units, holding)


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
