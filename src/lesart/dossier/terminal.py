"""The dossier as terminal text."""

import re
from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table as Grid
from rich.text import Text

from lesart.dossier.composition import compose_pages
from lesart.dossier.markdown import CLOSING, OPENING
from lesart.dossier.page import LINE_BREAK, Line, Page, Pieces, Quote, Section, Table
from lesart.dossier.sentences import phrase
from lesart.records.dossier import Dossier
from lesart.records.event import Event, Grouping

# Control characters of a report could steer the reader's terminal.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")


def as_terminal(dossier: Dossier) -> RenderableType:
    """Give the dossier as something a rich console prints."""
    return Group(*(part for page in compose_pages(dossier) for part in _page_parts(page)))


def grouping_as_terminal(grouping: Grouping) -> RenderableType:
    """Give the events and stories as a table."""
    grid = Grid(show_lines=True)
    for column in ("event", "date", "events_reports"):
        grid.add_column(phrase(f"column_{column}"), overflow="fold")
    for event in sorted(grouping.events, key=lambda event: (-len(event.report_ids), event.id)):
        grid.add_row(
            Text(f"{event.id} {_plain(event.label)}"),
            Text(_day(event)),
            Text(_plain("\n".join(event.report_ids), keep="\n")),
        )
    stories = (
        Text(f"{story.id} ({', '.join(story.event_ids)}): {_plain(story.because)}")
        for story in grouping.stories
    )
    return Group(grid, *stories)


def _page_parts(page: Page) -> Iterator[RenderableType]:
    yield Rule(Text(_plain(page.title), style="bold"), characters="\N{BOX DRAWINGS DOUBLE HORIZONTAL}")
    for number, section in enumerate(page.sections):
        yield from _section_parts(section, number, page)


def _section_parts(section: Section, number: int, page: Page) -> Iterator[RenderableType]:
    yield Text(f"\n{number}. {_plain(section.title)}", style="bold cyan")
    if section.intro:
        yield Padding(Text(_plain(section.intro), style="dim"), (0, 0, 0, 3))
    for block in section.blocks:
        yield Padding(_grid(block, page) if isinstance(block, Table) else _line(block, page), (0, 0, 0, 3))


def _line(line: Line, page: Page) -> RenderableType:
    row = Grid.grid(padding=(0, 1))
    row.add_column(width=1)
    row.add_column(overflow="fold")
    told = Text()
    if line.lead:
        told.append(f"{_plain(line.lead)}: ", style="bold")
    told.append_text(_inline(line.pieces, page))
    for note in line.notes:
        told.append(f"\n{_plain(note)}", style="dim")
    row.add_row("\N{BULLET}", told)
    return row


def _grid(table: Table, page: Page) -> RenderableType:
    grid = Grid(show_lines=True, expand=False)
    for name in table.header:
        grid.add_column(_plain(name), overflow="fold")
    for row in table.rows:
        grid.add_row(*(_inline(cell, page) for cell in row))
    return grid


def _inline(pieces: Pieces, page: Page) -> Text:
    text = Text()
    for piece in pieces:
        if isinstance(piece, Quote):
            text.append(f"{OPENING}{_plain(piece.text)}{CLOSING}")
            for place in piece.places:
                text.append(f" [{_plain(page.cited_as(place))}]", style="green")
        else:
            text.append(piece if piece == LINE_BREAK else _plain(piece))
    return text


def _day(event: Event) -> str:
    if event.date is None:
        return phrase("day_unknown")
    return event.date.value or phrase(
        "day_between", earliest=event.date.earliest.isoformat(), latest=event.date.latest.isoformat()
    )


def _plain(text: str, keep: str = "") -> str:
    return _CONTROL.sub(lambda run: keep if keep and keep in run[0] else " ", text)
