"""What a report's type is told by, and where it is looked for."""

from collections.abc import Iterator
from dataclasses import dataclass

from lesart.records.reason import Reason
from lesart.records.report import BoilerplateKind, Report, ReportType
from lesart.records.span import Span

LEAD_LENGTH = 700  # characters; leads of up to three sentences, and the first sentence of the article
_OF_LEAD = frozenset((BoilerplateKind.LEAD, BoilerplateKind.SUB_HEADLINE))
_OF_ARTICLE = frozenset((BoilerplateKind.SUB_HEADLINE,))


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeClue:
    """A type and the words that speak for it."""

    type: ReportType
    reason: Reason


def clue(report: Report, kind: ReportType, rule: str, span: Span) -> TypeClue:
    """Give a clue that stands in the text."""
    return TypeClue(
        type=kind,
        reason=Reason(rule=rule, report_id=report.id, text=span.of(report.text), span=span),
    )


def clue_beside(report: Report, kind: ReportType, rule: str, text: str) -> TypeClue:
    """Give a clue that stands outside the text: in a title given beside it, in the address, in the markup."""
    return TypeClue(type=kind, reason=Reason(rule=rule, report_id=report.id, text=text))


def paragraphs(report: Report) -> tuple[Span, ...]:
    """Give the passages of the article with the lines between them that look like headings."""
    headings = (part.span for part in report.boilerplate if part.kind in _OF_ARTICLE)
    body = [passage.span for passage in report.body]
    if not body:
        return ()
    within = Span(body[0].start, body[-1].end)
    return tuple(sorted((*body, *(span for span in headings if within.covers(span)))))


def lead_spans(report: Report) -> Iterator[Span]:
    """Give the first stretches of the article, LEAD_LENGTH characters of it in all, the lead included."""
    leads = (part.span for part in report.boilerplate if part.kind in _OF_LEAD)
    left = LEAD_LENGTH
    for span in sorted((*(passage.span for passage in report.body), *leads)):
        yield Span(span.start, min(span.end, span.start + left))
        left -= span.end - span.start
        if left <= 0:
            return
