"""The body of a report as the place of contents: tagged spans are cut to it and cleaned."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from lesart.records.analysed_report import AnalysedReport
from lesart.records.span import Span
from lesart.statements.utterances import is_remark
from lesart.text.quotations import quotation_spans


class Passages:
    """The passages of a report's body by place, headings left out."""

    def __init__(self, analysed: AnalysedReport) -> None:
        """Take the report."""
        self.text = analysed.text
        body = enumerate(analysed.report.body)
        self._numbered = sorted((passage.span, number) for number, passage in body if not passage.is_heading)
        self._remarks = {number for span, number in self._numbered if is_remark(span.of(self.text))}
        self._quotations: dict[Span, tuple[Span, ...]] = {}
        self._starts = [span.start for span, _ in self._numbered]

    def number_at(self, place: int) -> int:
        """Give the number of the passage that holds a place of the body."""
        return self._numbered[bisect_right(self._starts, place) - 1][1]

    def is_remark_at(self, place: int) -> bool:
        """Whether the passage that holds a place of the body is a remark in square brackets."""
        return self.number_at(place) in self._remarks

    def quotations_at(self, span: Span) -> tuple[Span, ...]:
        """Give the outer quotations of the passage that holds the start of a span as far as they overlap it, marks included."""
        passage = self._numbered[bisect_right(self._starts, span.start) - 1][0]
        if passage not in self._quotations:
            self._quotations[passage] = quotation_spans(self.text, passage)
        quotations = self._quotations[passage]
        first = bisect_right(quotations, span.start, key=lambda quotation: quotation.end)
        last = bisect_left(quotations, span.end, key=lambda quotation: quotation.start)
        return quotations[first:last]

    def parts_of(self, spans: Sequence[Span]) -> Iterator[Span]:
        """Give what of the spans lies in the body, cut where passages end, in order and none over another."""
        for span in self.cleaned(spans):
            first = max(0, bisect_right(self._starts, span.start) - 1)
            for passage, _ in self._numbered[first:]:
                if passage.start >= span.end:
                    break
                part = Span(max(span.start, passage.start), min(span.end, passage.end))
                if part.start < part.end:
                    yield part

    def cleaned(self, spans: Sequence[Span]) -> tuple[Span, ...]:
        """Give the spans cut to the text, without blanks at their ends, in order; empty ones and those over another fall away."""
        kept: list[Span] = []
        for span in sorted(spans):
            start = max(0, span.start, kept[-1].end if kept else 0)
            cut = stripped(self.text, Span(start, max(start, min(span.end, len(self.text)))))
            if cut.start < cut.end:
                kept.append(cut)
        return tuple(kept)


def stripped(text: str, span: Span, loose: str | None = None) -> Span:
    """Give the span without blanks, or the characters of `loose`, at its ends."""
    wording = span.of(text)
    start = span.start + len(wording) - len(wording.lstrip(loose))
    return Span(start, start + len(wording.strip(loose)))
