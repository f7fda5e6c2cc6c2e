"""What all commands share: reading reports with progress, telling what was rejected, ending."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import typer
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from lesart.cli.printing import notices, tell
from lesart.pipeline import missing_heads, read_reports
from lesart.records.report import RawReport, RejectedReport

NOTHING_USABLE = 1
BYTES_PER_MB = 1_000_000


def raw_reports(paths: Sequence[str], *, size_limit_mb: float) -> Iterator[RawReport | RejectedReport]:
    """Give the reports at `paths`, "-" meaning standard input."""
    stdin = sys.stdin.buffer if sys.stdin else None
    return read_reports(paths, stdin=stdin, size_limit=int(size_limit_mb * BYTES_PER_MB))


@contextmanager
def progress(doing: str) -> Iterator[Callable[[str], None]]:
    """Show on standard error how many reports are done; nothing where that is no terminal."""
    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    with Progress(*columns, console=notices, transient=True, disable=not notices.is_terminal) as bar:
        task = bar.add_task(doing)
        done = 0

        def on_report(report_id: str) -> None:
            nonlocal done
            done += 1
            bar.update(task, description=f"{doing}: {done} ({report_id})")

        yield on_report


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
