"""The dossier as Markdown."""

import re
from collections.abc import Iterable, Iterator

from lesart.dossier.composition import compose_pages
from lesart.dossier.page import LINE_BREAK, Line, Page, Piece, Pieces, Quote, Reference, Section, Table
from lesart.dossier.sentences import left_out, phrase
from lesart.records.depth import Depth
from lesart.records.dossier import Dossier
from lesart.records.report import RejectedReport
from lesart.text.visible import visible

# Characters of a report that Markdown would read as markup.
_MARKUP = re.compile(r"([\\`*_\[\]<>|#~&])")
_LINE_BREAKS = re.compile(r"\s*[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+\s*")
OPENING, CLOSING = (
    "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}",
    "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}",
)


def as_markdown(dossier: Dossier, depth: Depth = Depth.SHORT) -> str:
    """Give the dossier as Markdown; line breaks inside a quote are shown as blanks."""
    lines = [line for page in compose_pages(dossier, depth) for line in _page_lines(page)]
    lines.extend(_rejected_lines(dossier.rejected))
    return "\n".join(lines).rstrip() + "\n"


def _page_lines(page: Page) -> Iterator[str]:
    yield f"# {_escaped(page.title)}"
    yield ""
    for number, section in enumerate(page.sections, start=1):
        yield from _section_lines(section, number, page)
    if page.left_out:
        yield f"*{_escaped(left_out(page.left_out, Depth.SHORT))}*"
        yield ""


def _section_lines(section: Section, number: int, page: Page) -> Iterator[str]:
    yield f"## {number}. {_escaped(section.title)}"
    yield ""
    if section.intro:
        yield _escaped(section.intro)
        yield ""
    for block in section.blocks:
        yield from _table_lines(block, page) if isinstance(block, Table) else _line_lines(block, page)
    if section.blocks:
        yield ""
    if section.left_out:
        yield f"*{_escaped(left_out(section.left_out, Depth.FULL))}*"
        yield ""


def _line_lines(line: Line, page: Page) -> Iterator[str]:
    lead = f"**{_escaped(line.opening)}** " if line.lead else ""
    yield f"- {lead}{_inline(line.pieces, page)}"
    for note in line.notes:
        yield f"  <br>*{_escaped(note)}*"


def _table_lines(table: Table, page: Page) -> Iterator[str]:
    yield ""
    yield _row(_escaped(cell) for cell in table.header)
    yield _row("---" for _ in table.header)
    for row in table.rows:
        yield _row(_inline(cell, page) for cell in row)


def _rejected_lines(rejected: Iterable[RejectedReport]) -> Iterator[str]:
    for number, report in enumerate(rejected):
        if number == 0:
            yield from (f"## {phrase('rejected_title')}", "")
        yield f"- {_escaped(report.report_id)}: {_escaped(report.problem)}"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _inline(pieces: Pieces, page: Page) -> str:
    return "".join(_shown(piece, page) for piece in pieces)


def _shown(piece: Piece, page: Page) -> str:
    if isinstance(piece, Quote):
        return f"{OPENING}{_escaped(piece.text)}{CLOSING} {_places(piece, page)}"
    if isinstance(piece, Reference):
        return _places(piece, page)
    return "<br>" if piece == LINE_BREAK else _escaped(piece)


def _places(piece: Quote | Reference, page: Page) -> str:
    return " ".join(f"\\[{_escaped(page.cited_as(place))}\\]" for place in piece.places)


def _escaped(text: str) -> str:
    return visible(_LINE_BREAKS.sub(" ", _MARKUP.sub(r"\\\1", text)))
