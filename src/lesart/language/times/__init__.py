"""Time expressions of a report, read against the day of what it tells."""

from collections.abc import Sequence

from lesart.language.times.anchor import Anchor, find_anchor, published_reason
from lesart.language.times.resolve import resolve
from lesart.language.times.scan import scan
from lesart.records.report import Report
from lesart.records.span import Span
from lesart.records.time import TimeExpression

__all__ = ["find_times", "read_times"]


def find_times(report: Report, sentences: Sequence[Span]) -> tuple[TimeExpression, ...]:
    """Give all time expressions of the sentences in the order of the text, valued against the event's day."""
    return read_times(report, sentences)[0]


def read_times(report: Report, sentences: Sequence[Span]) -> tuple[tuple[TimeExpression, ...], Anchor | None]:
    """Give what find_times gives, and the anchor that they are read against."""
    candidates = scan(report.text, sentences, report.language)
    anchor = find_anchor(report, sentences, candidates)
    if anchor is None:
        return resolve(report, candidates, None), None
    because = anchor.because or published_reason(report)
    return resolve(report, candidates, anchor.days, because), anchor
