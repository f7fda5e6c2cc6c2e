"""Events and stories as terminal text."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from babel.dates import format_date
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from lesart.dossier.sentences import DOSSIER_LANGUAGE
from lesart.records.event import Event, Grouping, Story
from lesart.resources import wording
from lesart.text.visible import visible

# More reports that stand alone are told in one line: they would bury the events.
MOST_SINGLES = 20
# With more reports the table is for an overview, and the JSON for looking up which report is where.
MOST_NAMED_REPORTS = 40
_BLANKS = re.compile(r"\s+")
_GAP = (0, 2, 0, 0)


def grouping_as_terminal(grouping: Grouping, *, with_all_singles: bool = False) -> RenderableType:
    """Give the events as a table, most reports first and then by day, and the stories with their sentences.

    More than MOST_SINGLES reports that stand alone are counted, not listed, unless `with_all_singles`.
    """
    events = sorted(grouping.events, key=_by_size_and_day)
    singles = sum(len(event.report_ids) == 1 for event in events)
    folded = 0 if with_all_singles or singles <= MOST_SINGLES else singles
    shown = events[: len(events) - folded]
    parts: list[RenderableType] = [Text(_summary(grouping), style="bold"), Text()]
    if shown:
        parts.append(_table(shown, names_reports=_reports(grouping.events) <= MOST_NAMED_REPORTS))
    if folded:
        parts.append(Text(_told("folded", number=folded), style="dim"))
    if grouping.stories:
        parts += [Text(), Text(_told("stories_title"), style="bold")]
        parts.extend(_stories(grouping))
    return Group(*parts)


def _by_size_and_day(event: Event) -> tuple[int, date, str]:
    days = _days(event)
    return -len(event.report_ids), days[0] if days else date.max, event.report_ids[0]


def _days(event: Event) -> tuple[date, date] | None:
    """Give the first and last day of an event, those of publication where its own are not known."""
    return (event.date.earliest, event.date.latest) if event.date else event.published


def _summary(grouping: Grouping) -> str:
    counts = {
        "reports": _reports(grouping.events),
        "events": len(grouping.events),
        "stories": len(grouping.stories),
    }
    return " · ".join(_counted(key, number) for key, number in counts.items() if number)


def _reports(events: Sequence[Event]) -> int:
    return sum(len(event.report_ids) for event in events)


def _table(events: Sequence[Event], *, names_reports: bool) -> Grid:
    grid = Grid(box=None, padding=_GAP, pad_edge=False, header_style="underline")
    grid.add_column(no_wrap=True)
    grid.add_column(_told("column_event"), overflow="fold")
    grid.add_column(_told("column_day"), no_wrap=True)
    grid.add_column(_told("column_reports"), justify="right")
    for event in events:
        size = len(event.report_ids)
        grid.add_row(
            Text(event.id, style="cyan"), _event(event, names_reports=names_reports), _day(event), str(size)
        )
    return grid


def _event(event: Event, *, names_reports: bool) -> Text:
    told = Text(_plain(event.label))
    outlets = _outlets(event)
    reports = ", ".join(map(_plain, event.report_ids)) if names_reports else ""
    for line in filter(None, (outlets, reports)):
        told.append(f"\n{line}", style="dim")
    return told


def _outlets(event: Event) -> str:
    """Give the outlets with how many reports each has, and how many reports name none; nothing where none does."""
    named = [(_plain(outlet.name), outlet.reports) for outlet in event.outlets]
    nameless = len(event.report_ids) - sum(reports for _, reports in named)
    if named and nameless:
        named.append((_told("no_outlet"), nameless))
    return ", ".join(f"{name} ({reports})" if reports > 1 else name for name, reports in named)


def _day(event: Event) -> Text:
    days = _days(event)
    if days is None:
        return Text(_told("day_unknown"), style="dim")
    in_digits = _in_digits(*days)
    return Text(in_digits) if event.date else Text(_told("published", days=in_digits), style="dim")


def _in_digits(first: date, last: date) -> str:
    """Give days in digits, what the first shares with the last left out: "27.–29.04.2020"."""
    if first == last:
        return _written(first, "day")
    if first.year != last.year:
        return f"{_written(first, 'day')}–\n{_written(last, 'day')}"
    in_month = first.month == last.month
    beginning = _written(first, "day_of_month" if in_month else "day_of_year")
    return f"{beginning}–{'' if in_month else chr(10)}{_written(last, 'day')}"


def _written(day: date, form: str) -> str:
    return str(format_date(day, _told(f"form_{form}"), locale=DOSSIER_LANGUAGE))


def _stories(grouping: Grouping) -> Iterator[RenderableType]:
    events = {event.id: event for event in grouping.events}
    for story in grouping.stories:
        yield Text.assemble("\n", (story.id, "cyan"), f"  {_plain(story.because)}")
        yield Padding(_events_of(story, events), (0, 0, 0, 2))


def _events_of(story: Story, events: dict[str, Event]) -> Grid:
    grid = Grid(box=None, padding=_GAP, pad_edge=False, show_header=False)
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_column(no_wrap=True)
    for event in (events[event_id] for event_id in story.event_ids):
        grid.add_row(Text(event.id, style="cyan"), Text(_plain(event.label)), _day(event))
    return grid


def _counted(key: str, number: int) -> str:
    return _told(f"{'one' if number == 1 else 'many'}_{key}", number=number)


def _told(key: str, **words: object) -> str:
    return wording(DOSSIER_LANGUAGE, "grouping")[key].format(**words)


def _plain(text: str) -> str:
    return visible(_BLANKS.sub(" ", text))
