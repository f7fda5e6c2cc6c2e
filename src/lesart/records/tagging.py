"""What the learned heads tag in a report's text, before anything is made of it."""

from dataclasses import dataclass
from typing import Protocol

from lesart.records.entity import EntityType
from lesart.records.report import Report
from lesart.records.span import Span
from lesart.records.statement import StatementType


@dataclass(frozen=True, slots=True, kw_only=True)
class TaggedName:
    """A stretch tagged as a name."""

    span: Span
    type: EntityType


@dataclass(frozen=True, slots=True, kw_only=True)
class TaggedStatement:
    """A content with its roles, in the habits of the training data: quotation marks belong to the content.

    A content inside another (a quotation inside indirect speech) is nested.
    """

    type: StatementType
    content: tuple[Span, ...]
    speaker: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    frame: tuple[Span, ...] = ()
    addressee: tuple[Span, ...] = ()
    is_nested: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagging:
    """Names and statements, each in the order of the text; None where the head that finds them is not there."""

    names: tuple[TaggedName, ...] | None = None
    statements: tuple[TaggedStatement, ...] | None = None


class ReportTagger(Protocol):
    """Anything that tags reports."""

    def tag(self, report: Report) -> Tagging:
        """Give the names and statements in a report's title and body."""
        ...
