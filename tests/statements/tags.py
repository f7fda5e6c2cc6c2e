"""Statements tagged by hand in a report made of one short text."""

from dataclasses import replace

from lesart.records.analysed_report import AnalysedReport
from lesart.records.span import Span
from lesart.records.statement import Statement, StatementType
from lesart.records.tagging import TaggedStatement
from lesart.statements import find_statements
from tests.statements.reading import analysed

DIRECT, INDIRECT, REPORTED = StatementType.DIRECT, StatementType.INDIRECT, StatementType.REPORTED
FREE, RUMOUR = StatementType.INDIRECT_FREE_INDIRECT, StatementType.FREE_INDIRECT


def tag(report: AnalysedReport, kind: StatementType, content: str, **roles: str) -> TaggedStatement:
    """Give a tag; stretches of a content or role are told apart by " | "."""
    spans = {role: _spans(report, wording) for role, wording in roles.items()}
    return replace(TaggedStatement(type=kind, content=_spans(report, content)), **spans)  # type: ignore[arg-type]


def made_of(report: AnalysedReport, *tags: TaggedStatement) -> tuple[Statement, ...]:
    """Give the statements made of tags."""
    return find_statements(replace(report, tagged_statements=tags))


def only(text: str, kind: StatementType, content: str, **roles: str) -> Statement:
    """Give the statement made of the only tag in a text."""
    report = analysed(text)
    [statement] = made_of(report, tag(report, kind, content, **roles))
    return statement


def _spans(report: AnalysedReport, wording: str) -> tuple[Span, ...]:
    places = ((report.text.index(part), part) for part in wording.split(" | ") if part)
    return tuple(Span(start, start + len(part)) for start, part in places)
