"""Events and stories as terminal text."""

import re

from rich.console import Group, RenderableType
from rich.table import Table as Grid
from rich.text import Text

from lesart.dossier.days import event_day
from lesart.dossier.sentences import phrase
from lesart.records.event import Grouping
from lesart.text.visible import visible

_BLANKS = re.compile(r"\s+")


def grouping_as_terminal(grouping: Grouping) -> RenderableType:
    """Give the events and stories as a table."""
    grid = Grid(show_lines=True)
    for column in ("event", "date", "events_reports"):
        grid.add_column(phrase(f"column_{column}"), overflow="fold")
    for event in sorted(grouping.events, key=lambda event: (-len(event.report_ids), event.id)):
        grid.add_row(
            Text(f"{event.id} {_plain(event.label)}"),
            Text(event_day(event.date)),
            Text("\n".join(map(_plain, event.report_ids))),
        )
    stories = (
        Text(f"{story.id} ({', '.join(story.event_ids)}): {_plain(story.because)}")
        for story in grouping.stories
    )
    return Group(grid, *stories)


def _plain(text: str) -> str:
    return visible(_BLANKS.sub(" ", text))
