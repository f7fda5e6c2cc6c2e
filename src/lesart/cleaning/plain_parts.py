"""What stands before and behind the text of a paragraph in the same line: a field of the page, a dateline, byline or credit."""

from collections.abc import Iterator

from lesart.cleaning.agencies import credit_start, dateline_end, is_credit_line
from lesart.cleaning.bylines import closing_byline_start
from lesart.cleaning.plain_blocks import Block
from lesart.cleaning.publication_lines import leading_date
from lesart.records.report import BoilerplateKind as Kind
from lesart.records.span import Span


def parts_of(block: Block) -> Iterator[Block]:
    """Give a block in parts, each with its kind; the paragraph itself has none."""
    text, offset = block.text, block.span.start
    if is_credit_line(text):
        yield block
        return
    field = leading_date(text)
    start = field.end if field else dateline_end(text)
    opening = Kind.DATE_LINE if field else Kind.DATELINE
    credit = credit_start(text)
    byline = closing_byline_start(text[:credit].rstrip())
    byline = credit if byline >= len(text[:credit].rstrip()) else byline
    cuts = (
        (0, start, opening),
        (start, byline, None),
        (byline, credit, Kind.BYLINE),
        (credit, len(text), Kind.AGENCY_CREDIT),
    )
    for begin, end, kind in cuts:
        bare = text[begin:end].strip()
        if bare:
            at = offset + text.index(bare, begin)
            yield Block(span=Span(at, at + len(bare)), text=bare, kind=kind)
