"""Where a report uses a word, and whose word it is."""

from collections import Counter
from collections.abc import Iterable

from lesart.comparison.units import statement_at
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.framing import Voice, Wording, WordUse
from lesart.records.point import NARRATOR
from lesart.records.span import Span
from lesart.records.statement import StatementType


def word_use(report: AnnotatedReport, span: Span, quotations: Iterable[Span]) -> WordUse:
    """Give the use of the words at `span`; `quotations` are those of the report."""
    statement = statement_at(report, span)
    is_quoted = any(quotation.covers(span) for quotation in quotations) or (
        statement is not None and statement.type is StatementType.DIRECT
    )
    return WordUse(
        report_id=report.id,
        span=span,
        text=span.of(report.text),
        by=(statement.speaker_name if statement else None) or NARRATOR,
        voice=Voice.QUOTED if is_quoted else Voice.REPORTED if statement else Voice.OUTLET,
    )


def wording_of(uses: Iterable[WordUse], forms: Iterable[str]) -> Wording:
    """Give the wording of these uses; it is called by the most frequent of its `forms`, the shortest of several."""
    counts = Counter(forms)
    return Wording(
        text=min(counts, key=lambda form: (-counts[form], len(form), form)),
        uses=tuple(sorted(set(uses), key=lambda use: (use.report_id, use.span))),
    )
