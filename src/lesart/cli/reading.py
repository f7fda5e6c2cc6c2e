"""What all commands share: reading reports with progress, telling what was rejected, ending."""

import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import typer
from rich.progress import (
    BarColumn,
    Progress,
    ProgressColumn,
    SpinnerColumn,
    Task,
    TextColumn,
    TimeElapsedColumn,
)

from lesart.cli.printing import notices, tell
from lesart.pipeline import missing_heads, read_reports
from lesart.records.report import RawReport, RejectedReport

NOTHING_USABLE = 1
BYTES_PER_MB = 1_000_000
_COUNTING = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())


def raw_reports(paths: Sequence[str], *, size_limit_mb: float) -> Iterator[RawReport | RejectedReport]:
    """Give the reports at `paths`, "-" meaning standard input."""
    stdin = sys.stdin.buffer if sys.stdin else None
    return read_reports(paths, stdin=stdin, size_limit=int(size_limit_mb * BYTES_PER_MB))


def all_raw_reports(paths: Sequence[str], *, size_limit_mb: float) -> deque[RawReport | RejectedReport]:
    """Give the reports at `paths` read to the last, so that it is known how many there are."""
    with progress("Reading") as on_report:
        raws: deque[RawReport | RejectedReport] = deque()
        for raw in raw_reports(paths, size_limit_mb=size_limit_mb):
            raws.append(raw)
            on_report(raw.report_id if isinstance(raw, RejectedReport) else raw.id)
    return raws


def handed_over(raws: deque[RawReport | RejectedReport]) -> Iterator[RawReport | RejectedReport]:
    """Give the reports one by one, keeping none of those given."""
    while raws:
        yield raws.popleft()


@contextmanager
def progress(doing: str) -> Iterator[Callable[[str], None]]:
    """Show on standard error how many reports are done; nothing where that is no terminal."""
    with _bar(*_COUNTING) as bar:
        task = bar.add_task(doing)
        done = 0

        def on_report(report_id: str) -> None:
            nonlocal done
            done += 1
            bar.update(task, description=f"{doing}: {done} ({report_id})")

        yield on_report


@contextmanager
def progress_of(total: int, doing: str, *, then: str) -> Iterator[Callable[[str], None]]:
    """Show how many of `total` reports are done, how fast and how long it will take, and what follows the last of them."""
    columns = (*_COUNTING[:2], BarColumn(bar_width=24), TextColumn("{task.fields[told]}"))
    with _bar(*columns) as bar:
        task = bar.add_task(doing, total=total or None, told="")

        def on_report(_report_id: str) -> None:
            bar.advance(task)
            if bar.tasks[0].finished:
                bar.update(task, description=then, told="", total=None)
            else:
                bar.update(task, told=_pace(bar.tasks[0]))

        yield on_report


def _pace(task: Task) -> str:
    told = f"{task.completed:.0f} of {task.total:.0f}"
    if task.speed is None or task.time_remaining is None:
        return told
    minutes, seconds = divmod(round(task.time_remaining), 60)
    return f"{told}, {task.speed:.1f} a second, {minutes}:{seconds:02} left"


def _bar(*columns: ProgressColumn) -> Progress:
    return Progress(*columns, console=notices, transient=True, disable=not notices.is_terminal)


def end(*, usable: int, rejected: Sequence[RejectedReport], strict: bool) -> None:
    """Say what was found by rules alone, name the rejected reports and end with the fitting exit code."""
    for head in missing_heads():
        tell(
            f"lesart: {head} were found by rules: this installation lacks the weights that find them better."
        )
    for report in rejected:
        tell(f"rejected: {report.report_id}: {report.problem}")
    if not usable:
        tell("lesart: None of the input was usable. Give it news reports as text, HTML or JSON.")
        raise typer.Exit(NOTHING_USABLE)
    if strict and rejected:
        raise typer.Exit(NOTHING_USABLE)
