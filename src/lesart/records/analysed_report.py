"""A report after language analysis."""

from dataclasses import dataclass, field

import numpy as np

from lesart.records.entity import Mention
from lesart.records.quantity import Quantity
from lesart.records.report import Report
from lesart.records.span import Span
from lesart.records.statement import Statement
from lesart.records.tagging import TaggedStatement
from lesart.records.time import EventDate, TimeExpression
from lesart.records.vectors import Vectors

LEAD_SENTENCES = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class AnalysedReport:
    """A report with what the language stage found in its body, each tuple in the order of the text.

    `vectors` has one row of unit length for each of the first LEAD_SENTENCES sentences, shape (rows, 384), `title_vector`
    one for the title; both have no row where no encoder was given (annotation alone needs none). Mentions may also stand in the title, where it is part of the text.
    `tagged_statements` are those of the learned head, None where it is not there.
    """

    report: Report
    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    times: tuple[TimeExpression, ...]
    quantities: tuple[Quantity, ...]
    event_date: EventDate | None
    tagged_statements: tuple[TaggedStatement, ...] | None = None
    vectors: Vectors = field(compare=False, default_factory=lambda: np.zeros((0, 384), dtype=np.float32))
    title_vector: Vectors = field(compare=False, default_factory=lambda: np.zeros((0, 384), dtype=np.float32))

    @property
    def id(self) -> str:
        """Give the report's id."""
        return self.report.id

    @property
    def text(self) -> str:
        """Give the canonical text that all spans refer to."""
        return self.report.text


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotatedReport:
    """A report with all that can be said of it alone: its analysis and the statements in it."""

    analysed: AnalysedReport
    statements: tuple[Statement, ...]

    @property
    def id(self) -> str:
        """Give the report's id."""
        return self.analysed.report.id

    @property
    def text(self) -> str:
        """Give the canonical text that all spans refer to."""
        return self.analysed.report.text

    @property
    def report(self) -> Report:
        """Give the cleaned report."""
        return self.analysed.report
