"""The content of a tag as Lesart gives it: words in the body, whole quotations, no outer marks."""

from collections.abc import Iterator, Sequence

from lesart.records.span import Span
from lesart.records.statement import StatementType
from lesart.records.tagging import TaggedStatement
from lesart.statements.drafts import outside
from lesart.statements.passages import Passages, stripped
from lesart.text.quotations import is_quotation_mark

_SEPARATORS = " \t\r\n\N{NO-BREAK SPACE},;:\N{EN DASH}\N{EM DASH}"


def content_of(passages: Passages, tag: TaggedStatement, cue: Sequence[Span]) -> tuple[Span, ...]:
    """Give the parts of a tag's content that hold a word, without its cue; none where no word of the body is left."""
    parts = outside(passages.text, _whole(passages, tag), cue)
    trimmed = (_trimmed(passages, part, tag.type) for part in parts)
    return tuple(part for part in trimmed if any(letter.isalnum() for letter in part.of(passages.text)))


def _whole(passages: Passages, tag: TaggedStatement) -> Iterator[Span]:
    """Give the parts with the quotations that they cut: direct speech is one, the mark of an inner one goes with it."""
    end = 0
    for part in passages.parts_of(tag.content):
        quotations = passages.quotations_at(part)
        whole = _quotation(part, quotations) if tag.type is StatementType.DIRECT else None
        span = whole or _with_mark(part, quotations)
        if span.end > end:
            yield Span(max(span.start, end), span.end)
            end = span.end


def _quotation(part: Span, quotations: Sequence[Span]) -> Span | None:
    """Give the quotations that direct speech means by and large, None where it means none."""
    meant = [
        quotation
        for quotation in quotations
        if 2 * part.overlap(quotation) >= quotation.end - quotation.start
    ]
    if not meant:
        return None
    whole = Span(meant[0].start, meant[-1].end)
    return whole if 2 * whole.overlap(part) >= part.end - part.start else None


def _with_mark(part: Span, quotations: Sequence[Span]) -> Span:
    start, end = part.start, part.end
    for quotation in quotations:
        start -= quotation.start == part.start - 1 and quotation.end <= part.end
        end += quotation.end == part.end + 1 and quotation.start >= part.start
    return Span(start, end)


def _trimmed(passages: Passages, part: Span, kind: StatementType) -> Span:
    """Give the part without separators, and without the marks of the quotation that it is."""
    span = stripped(passages.text, part, _SEPARATORS)
    if kind is not StatementType.DIRECT and span not in passages.quotations_at(span):
        return span
    wording = span.of(passages.text)
    start = span.start + is_quotation_mark(wording[:1])
    return stripped(passages.text, Span(start, max(start, span.end - is_quotation_mark(wording[-1:]))))
