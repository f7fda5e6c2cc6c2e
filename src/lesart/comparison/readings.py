"""Readings, reasons and points out of stretches of reports."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lesart.comparison.alignment.narrowing import is_aside
from lesart.comparison.units import is_headline, statement_at
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.lineage import Lineage
from lesart.records.point import NARRATOR, Point, PointKind, Reading, Relation
from lesart.records.quantity import Quantity
from lesart.records.reason import Reason
from lesart.records.span import Span
from lesart.records.statement import Statement, StatementType
from lesart.text.languages import DEFAULT
from lesart.text.words import begins_small


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """The reports of an event in order of id, and where their content comes from."""

    reports: tuple[AnnotatedReport, ...]
    lineage: Lineage

    def report(self, report_id: str) -> AnnotatedReport:
        """Give the report of that id."""
        return next(report for report in self.reports if report.id == report_id)


def reading_at(
    report: AnnotatedReport,
    span: Span,
    *,
    quantity: Quantity | None = None,
    date: str | None = None,
    focus: Span | None = None,
) -> Reading:
    """Give the reading of a stretch, with its speaker where it is mostly the content of a statement.

    What a narrator adds in a relative clause to what somebody says is the narrator's. A speaker who is named only in
    another sentence is told where the Konjunktiv runs on right after a sentence of that speaker, else not: it is often
    somebody else.
    """
    statement = statement_at(report, span)
    if statement is not None and statement.type is not StatementType.DIRECT and is_aside(report.text, span):
        statement = None
    return Reading(
        report_id=report.id,
        span=span,
        text=span.of(report.text),
        by=_speaker_told(report, statement) or NARRATOR,
        statement_id=f"{report.id}#{statement.id}" if statement else None,
        quantity=quantity,
        date=date,
        focus=focus,
        is_headline=is_headline(report, span),
        language=report.report.language,
    )


def _speaker_told(report: AnnotatedReport, statement: Statement | None) -> str | None:
    """Give the speaker of a statement, None where no sentence that holds a part of the statement names or means them.

    Who stands inside what is said without a word of saying is spoken of: "das Werk soll Daten weitergegeben haben".
    """
    if statement is None or not statement.speaker:
        return None
    parts = (*statement.content, *statement.cue, *statement.frame)
    outside = [
        speaker
        for speaker in statement.speaker
        if statement.cue or not any(content.covers(speaker) for content in statement.content)
    ]
    sentences = [
        sentence for sentence in report.analysed.sentences if any(sentence.overlap(part) for part in parts)
    ]
    is_told = any(sentence.overlap(speaker) for sentence in sentences for speaker in outside)
    return statement.speaker_name if is_told or _goes_on(report, statement) else None


def _goes_on(report: AnnotatedReport, statement: Statement) -> bool:
    """Whether words in the Konjunktiv stand in a passage right after a sentence in which their speaker says something."""
    if statement.type is not StatementType.INDIRECT_FREE_INDIRECT or statement.speaker_entity is None:
        return False
    start = statement.content[0].start
    passage = next(
        (passage.span for passage in report.report.body if passage.span.start <= start < passage.span.end),
        None,
    )
    before = max((sentence for sentence in report.analysed.sentences if sentence.end <= start), default=None)
    if passage is None or before is None or not passage.covers(before):
        return False
    return any(
        other.speaker_entity == statement.speaker_entity
        and other.type in (StatementType.DIRECT, StatementType.INDIRECT)
        and any(before.covers(cue) for cue in other.cue)
        and any(before.covers(speaker) for speaker in other.speaker)
        for other in report.statements
    )


def point_of(
    compared: Compared,
    kind: PointKind,
    relation: Relation,
    readings: Sequence[Reading],
    because: Iterable[Reason],
) -> Point:
    """Give a point, its id still empty; its label is the clearest reading's wording."""
    ordered = tuple(sorted(set(readings), key=lambda reading: (reading.report_id, reading.span)))
    held = {reading.report_id for reading in ordered}
    return Point(
        id="",
        label=clearest(ordered).text,
        kind=kind,
        relation=relation,
        origins=len({compared.lineage.origin_of(report_id) for report_id in held}),
        readings=ordered,
        not_reported=tuple(report.id for report in compared.reports if report.id not in held),
        because=tuple(because),
    )


def clearest(readings: Iterable[Reading]) -> Reading:
    """Give the reading that is read best by itself."""
    return min(readings, key=_unclearness)


def _unclearness(reading: Reading) -> tuple[bool, bool, bool, int, str, Span]:
    """Give the key by which German comes first, then what begins with its sentence, then body text, then what is short."""
    is_foreign = reading.language != DEFAULT
    is_part = begins_small(reading.text)
    return is_foreign, is_part, reading.is_headline, len(reading.text), reading.report_id, reading.span


def reason_at(reading: Reading, rule: str) -> Reason:
    """Give a reason that rests on a reading."""
    return Reason(rule=rule, report_id=reading.report_id, text=reading.text, span=reading.span)
