"""What stands before and behind the text of a paragraph in the same line: a field of the page, a dateline, byline or credit."""

import re
from collections.abc import Iterator

from lesart.cleaning.agencies import credit_start, dateline_end, is_credit_line
from lesart.cleaning.bylines import byline_in, closing_byline_start
from lesart.cleaning.plain_blocks import Block
from lesart.cleaning.publication_lines import is_date_line, leading_date
from lesart.records.report import BoilerplateKind as Kind
from lesart.records.span import Span

_FIRST_DIGIT = re.compile(r"\d")
_LONGEST_BYLINE = 160


def parts_of(block: Block) -> Iterator[Block]:
    """Give a block in parts, each with its kind; the paragraph itself has none."""
    text, offset = block.text, block.span.start
    if is_credit_line(text):
        yield block
        return
    dated = dated_byline_end(text)
    if dated:
        author = text[:dated].rstrip(" ,|•·–-")
        yield Block(span=Span(offset, offset + len(author)), text=author, kind=Kind.BYLINE)
        yield Block(span=Span(offset + dated, block.span.end), text=text[dated:], kind=Kind.DATE_LINE)
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


def dated_byline_end(line: str) -> int:
    """Give where the date begins in a line with an author and a date ("Von Anna Kessler 3.4.2024"), 0 for other lines."""
    digit = _FIRST_DIGIT.search(line) if len(line) <= _LONGEST_BYLINE else None
    if digit and byline_in(line[: digit.start()]) and is_date_line(line[digit.start() :]):
        return digit.start()
    return 0
