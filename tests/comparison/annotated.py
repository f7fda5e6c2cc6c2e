"""Reports with figures, dates and statements, made of a few words each."""

import re
from dataclasses import replace
from decimal import Decimal

from lesart.comparison import compare_event
from lesart.language.times.timex import covered_days
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.comparison import Comparison
from lesart.records.event import Event
from lesart.records.lineage import Lineage, Origin
from lesart.records.quantity import Bound, Quantity
from lesart.records.span import Span
from lesart.records.statement import Statement, StatementType
from lesart.records.time import TimeExpression, TimeType
from tests.making import BagOfLetters, annotated, place

_SENTENCE = re.compile(r"\S[^.!?]*[.!?]*")


def report(report_id: str, text: str) -> AnnotatedReport:
    """Give a report whose sentences end with a full stop."""
    made = annotated(report_id, text)
    sentences = tuple(Span(*match.span()) for match in _SENTENCE.finditer(text))
    return replace(made, analysed=replace(made.analysed, sentences=sentences))


def with_figure(
    made: AnnotatedReport, words: str, number: int, unit: str, bound: Bound = Bound.EXACT
) -> AnnotatedReport:
    """Give the report with a figure found in it."""
    figure = Quantity(span=place(made.text, words), number=Decimal(number), bound=bound, unit=unit)
    return replace(made, analysed=replace(made.analysed, quantities=(*made.analysed.quantities, figure)))


def with_day(made: AnnotatedReport, words: str, value: str) -> AnnotatedReport:
    """Give the report with a date found in it."""
    days = covered_days(value)
    time = TimeExpression(
        span=place(made.text, words),
        type=TimeType.TIME if "T" in value else TimeType.DURATION if value.startswith("P") else TimeType.DATE,
        value=value,
        earliest=days[0] if days else None,
        latest=days[1] if days else None,
    )
    return replace(made, analysed=replace(made.analysed, times=(*made.analysed.times, time)))


def with_statement(
    made: AnnotatedReport, words: str, speaker: str, kind: StatementType = StatementType.INDIRECT
) -> AnnotatedReport:
    """Give the report with a statement found in it."""
    statement = Statement(
        id=f"s{len(made.statements) + 1}",
        report_id=made.id,
        type=kind,
        content=(place(made.text, words),),
        speaker=(place(made.text, speaker),) if speaker in made.text else (),
        speaker_name=speaker,
        speaker_entity=speaker.casefold(),
    )
    return replace(made, statements=(*made.statements, statement))


def compared(*reports: AnnotatedReport, one_origin: bool = False) -> Comparison:
    """Give the comparison of reports, each an origin of its own or all of them one."""
    ids = tuple(made.id for made in reports)
    names = ("agency",) if one_origin else ids
    origins = tuple(
        Origin(name=name, report_ids=ids if one_origin else (name,), because=()) for name in names
    )
    event = Event(id="e1", label="", labelled_by=ids[0] if ids else "", report_ids=ids, date=None)
    return compare_event(reports, event, Lineage(derivations=(), origins=origins), BagOfLetters())
