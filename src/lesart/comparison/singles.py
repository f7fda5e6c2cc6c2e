"""What only one report says."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from lesart.comparison.agreement import kind_of
from lesart.comparison.alignment.content import Laid
from lesart.comparison.alignment.narrowing import is_frame, needs_rest
from lesart.comparison.likeness import content_words, letter_groups
from lesart.comparison.readings import Compared, point_of, reading_at, reason_at
from lesart.comparison.units import Unit, trimmed, unit_at
from lesart.records.point import Point, PointKind, Reading, Relation
from lesart.records.span import Span
from lesart.text.clauses import clause_spans

FEWEST_CONTENT_WORDS = 4
FEWEST_OF_A_PART = 5
MOST_NARRATED = 8  # of the narrator's own sentences without a figure, per report
NEAREST = 40  # texts searched, the most alike ones
# Likeness to a stretch elsewhere from which it is not said that only one report tells it.
NEAR_ELSEWHERE = 0.2
FOUND_ELSEWHERE = 0.6  # of the letter groups of a text that one sentence of another report holds


def single_points(compared: Compared, laid: Laid, shared: Sequence[Point]) -> tuple[Point, ...]:
    """Give what no other report says: every statement and figure, and of the narrator's sentences the first few.

    Of a long sentence of which another report has a part, the rest is given where it stands alone.
    """
    taken: defaultdict[str, list[Span]] = defaultdict(list)
    for point in shared:
        for reading in point.readings:
            taken[reading.report_id].append(reading.span)
    alone = [
        rest
        for at, unit in enumerate(laid.units)
        for rest in _untaken(compared, unit, taken[unit.report_id])
        if not unit.is_headline
        and _is_substantial(rest)
        and not is_frame(compared.reports[rest.owner], rest.span, rest.sentence)
        and not _is_elsewhere(laid, at, rest)
    ]
    return tuple(_point(compared, unit) for unit in _chosen(alone))


def _untaken(compared: Compared, unit: Unit, taken: Sequence[Span]) -> Iterator[Unit]:
    """Give the unit, or the clauses of it that no shared point holds."""
    if not any(span.overlap(unit.span) for span in taken):
        yield unit
        return
    report = compared.reports[unit.owner]
    for clause in clause_spans(report.text, unit.span):
        part = trimmed(report.text, clause)
        if not any(span.overlap(part) for span in taken) and not needs_rest(report, part, unit.sentence):
            yield unit_at(report, unit.owner, part, unit.sentence_at)


def _is_substantial(unit: Unit) -> bool:
    fewest = FEWEST_OF_A_PART if unit.is_part else FEWEST_CONTENT_WORDS
    return len(content_words(unit.text)) >= fewest


def _is_elsewhere(laid: Laid, at: int, rest: Unit) -> bool:
    """Whether a sentence of another report may say the same: it is near, or holds most of the wording that is left of a unit."""
    is_whole = rest.span == laid.units[at].span
    ours = letter_groups(rest.text)
    floor = FOUND_ELSEWHERE * ours.total()
    alike = laid.likeness[laid.text_of[at]]
    return any(
        any(laid.units[holder].owner != rest.owner for holder in laid.holders[text])
        and (
            (is_whole and alike[text] >= NEAR_ELSEWHERE)
            or (ours & letter_groups(laid.units[laid.holders[text][0]].text)).total() >= floor
        )
        for text in np.argsort(-alike, kind="stable")[:NEAREST]
    )


def _chosen(units: Sequence[Unit]) -> Iterator[Unit]:
    narrated: dict[int, int] = {}
    for unit in units:
        if unit.statement is None and not unit.quantities:
            narrated[unit.owner] = narrated.get(unit.owner, 0) + 1
            if narrated[unit.owner] > MOST_NARRATED:
                continue
        yield unit


def _point(compared: Compared, unit: Unit) -> Point:
    quantity = unit.quantities[0] if unit.quantities else None
    focus = quantity.span if quantity else None
    reading: Reading = reading_at(compared.reports[unit.owner], unit.span, quantity=quantity, focus=focus)
    kind = PointKind.FIGURE if quantity else kind_of([reading])
    return point_of(compared, kind, Relation.SINGLE, [reading], [reason_at(reading, "point-single")])
