"""What only one report says."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from lesart.comparison.agreement import kind_of
from lesart.comparison.alignment.content import NEAR_ELSEWHERE, Laid
from lesart.comparison.alignment.narrowing import is_frame, needs_rest
from lesart.comparison.likeness import content_words, letter_groups
from lesart.comparison.pointing_back import Standing, has_verb, standing_of
from lesart.comparison.readings import Compared, point_of, reading_at, reason_at
from lesart.comparison.units import Unit, clause_words, trimmed, unit_at
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.point import NARRATOR, Point, PointKind, Reading, Relation
from lesart.records.span import Span
from lesart.text.clauses import clause_spans
from lesart.text.languages import DEFAULT

FEWEST_CONTENT_WORDS = 4
FEWEST_OF_A_PART = 5
LONGEST_TOGETHER = 450  # characters of sentences that are told together
MOST_NARRATED = 8  # of the narrator's own sentences without a figure, per report
NEAREST = 40  # texts searched, the most alike ones
FOUND_ELSEWHERE = 0.6  # of the letter groups of a text that one sentence of another report holds


def single_points(compared: Compared, laid: Laid, shared: Sequence[Point]) -> tuple[Point, ...]:
    """Give what no other report says: every statement and figure, and of the narrator's sentences the first few.

    Of a long sentence of which another report has a part, the rest is given where it stands alone. A sentence that
    points back is given with the one before it, or not at all where that one is no single itself.
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
    told = [unit for unit in _chosen(alone) if _tells_something(compared.reports[unit.owner], unit)]
    return tuple(_point(compared, unit) for unit in _understood(compared, told))


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


def _tells_something(report: AnnotatedReport, unit: Unit) -> bool:
    """Whether a unit is no question of the narrator's, no address of a site, no piece without verb or subject."""
    is_asked = unit.text.rstrip("\"'”“»« ").endswith("?") and unit.statement is None
    is_cut = unit.is_part and report.report.language == DEFAULT and _is_torn(unit.text)
    return not is_asked and not is_cut and "://" not in unit.text


def _is_torn(text: str) -> bool:
    """Whether a German clause has no verb, or begins with the "und" that ties it to the one which holds its subject."""
    first = text.split(maxsplit=1)[0].casefold()
    return not has_verb(text) or first in clause_words("and")


def _understood(compared: Compared, units: Sequence[Unit]) -> list[Unit]:
    """Give the units that are understood alone, and those that are not joined to the one right before them."""
    kept: list[Unit] = []
    for unit in units:
        report = compared.reports[unit.owner]
        speaker = reading_at(report, unit.span).by
        standing = Standing.ALONE
        if report.report.language == DEFAULT:
            standing = standing_of(unit.text, is_speaker_known=speaker != NARRATOR)
        together = _joined(report, kept[-1], unit) if kept and standing is not Standing.ALONE else None
        if together is not None and reading_at(report, together.span).by == speaker:
            kept[-1] = together
        elif standing is not Standing.NOT_ALONE:
            kept.append(unit)
    return kept


def _joined(report: AnnotatedReport, before: Unit, unit: Unit) -> Unit | None:
    """Give two units of one paragraph with nothing between them as one, None where they are none or grow too long."""
    span = Span(before.span.start, max(before.span.end, unit.span.end))
    is_near = before.owner == unit.owner and not report.text[before.span.end : unit.span.start].strip()
    if not is_near or span.end - span.start > LONGEST_TOGETHER:
        return None
    if not any(passage.span.covers(span) for passage in report.report.body):
        return None
    return unit_at(report, unit.owner, span, before.sentence_at)


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
