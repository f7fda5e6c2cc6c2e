"""The dossier as terminal text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table as Grid
from rich.text import Text

from lesart.dossier.composition import compose_pages
from lesart.dossier.markdown import CLOSING, OPENING
from lesart.dossier.page import LINE_BREAK, NOT_GIVEN, Line, Page, Pieces, Quote, Section, Table
from lesart.dossier.quoting import joined
from lesart.dossier.sentences import left_out
from lesart.records.depth import Depth
from lesart.records.dossier import Dossier
from lesart.text.visible import visible

_BLANKS = re.compile(r"\s+")
# Below this width a table has columns of a few letters; its rows are shown as lists instead.
NARROW = 90


def as_terminal(dossier: Dossier, depth: Depth = Depth.SHORT) -> RenderableType:
    """Give the dossier as something a rich console prints."""
    return Group(*(part for page in compose_pages(dossier, depth) for part in page_parts(page)))


def page_parts(page: Page) -> Iterator[RenderableType]:
    """Give the parts of a page from top to bottom."""
    yield Rule(characters="\N{BOX DRAWINGS DOUBLE HORIZONTAL}")
    yield Text(_plain(page.title), style="bold")
    for number, section in enumerate(page.sections, start=1):
        yield from _section_parts(section, number, page)
    if page.left_out:
        yield _left_out(page.left_out, Depth.SHORT)


def _section_parts(section: Section, number: int, page: Page) -> Iterator[RenderableType]:
    yield Text(f"\n{number}. {_plain(section.title)}", style="bold cyan")
    if section.intro:
        yield Padding(Text(_plain(section.intro), style="dim"), (0, 0, 0, 2))
    for block in section.blocks:
        yield Padding(
            _FittingTable(block, page) if isinstance(block, Table) else _line(block, page), (0, 0, 0, 2)
        )
    if section.left_out:
        yield _left_out(section.left_out, Depth.FULL)


def _left_out(counted: str, depth: Depth) -> RenderableType:
    return Padding(Text(_plain(left_out(counted, depth)), style="dim italic"), (0, 0, 0, 2))


def _line(line: Line, page: Page) -> RenderableType:
    row = Grid.grid(padding=(0, 1))
    row.add_column(width=1)
    row.add_column(overflow="fold")
    told = Text()
    if line.lead:
        told.append(f"{_plain(line.opening)} ", style="bold")
    told.append_text(_inline(line.pieces, page))
    for note in line.notes:
        told.append(f"\n{_plain(note)}", style="dim")
    row.add_row("\N{BULLET}", told)
    return row


@dataclass(frozen=True, slots=True)
class _FittingTable:
    """A table where there is room, else a list of its rows."""

    table: Table
    page: Page

    def __rich_console__(self, _console: Console, options: ConsoleOptions) -> RenderResult:
        yield (
            _as_list(self.table, self.page) if options.max_width < NARROW else _as_grid(self.table, self.page)
        )


def _as_grid(table: Table, page: Page) -> RenderableType:
    grid = Grid(show_lines=True, expand=False)
    for name in table.header:
        grid.add_column(_plain(name), overflow="fold")
    for row in table.rows:
        grid.add_row(*(_inline(cell, page) for cell in row))
    return grid


def _as_list(table: Table, page: Page) -> RenderableType:
    """Give the rows of a table one below the other: a line of their own for each cell, or behind the row's name."""
    if table.has_row_names:
        return Group(*(_named_row(table, row, page) for row in table.rows))
    return Group(
        *(
            Padding(_line(Line(lead=name, pieces=cell), page), (0, 0, 0, 2))
            for row in table.rows
            for name, cell in zip(table.header, row, strict=True)
        )
    )


def _named_row(table: Table, row: tuple[Pieces, ...], page: Page) -> RenderableType:
    cells = [
        (name, cell)
        for name, cell in zip(table.header[1:], row[1:], strict=True)
        if cell and cell != NOT_GIVEN
    ]
    name = "".join(piece for piece in row[0] if isinstance(piece, str))
    if len(table.header) == len(("name", "cell")):
        return _line(Line(lead=name, pieces=row[1]), page)
    return _line(Line(lead=name, pieces=joined((f"{head}: ", *cell) for head, cell in cells)), page)


def _inline(pieces: Pieces, page: Page) -> Text:
    text = Text()
    for piece in pieces:
        if isinstance(piece, Quote):
            text.append(OPENING)
            for run, is_marked in piece.runs:
                text.append(_plain(run), style="underline" if is_marked else "")
            text.append(f"{CLOSING} ")
        if isinstance(piece, str):
            text.append(piece if piece == LINE_BREAK else _plain(piece))
        else:
            text.append(
                " ".join(f"[{_plain(page.cited_as(place))}]" for place in piece.places), style="green"
            )
    return text


def _plain(text: str) -> str:
    return visible(_BLANKS.sub(" ", text))
