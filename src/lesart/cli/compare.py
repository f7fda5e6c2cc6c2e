"""`lesart compare`."""

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from lesart.cli.printing import findings, tell
from lesart.cli.reading import end, progress, raw_reports
from lesart.dossier import as_html, as_json, as_markdown, as_terminal, explanation_as_terminal
from lesart.errors import LesartError
from lesart.pipeline import compare_reports, explain_point
from lesart.records.depth import Depth
from lesart.records.dossier import Dossier

WRITERS: Mapping[str, Callable[[Dossier, Depth], str]] = MappingProxyType(
    {
        ".html": as_html,
        ".htm": as_html,
        ".md": as_markdown,
        ".json": lambda dossier, _depth: as_json(dossier),
    }
)


def run(
    paths: Sequence[str],
    *,
    out: Path | None,
    only_json: bool,
    explained: str | None,
    depth: Depth,
    strict: bool,
    size_limit_mb: float,
) -> None:
    """Print the dossier or why a point of it is `explained` so, or write it to `out` in the form its ending names."""
    if explained and (out or only_json):
        raise LesartError("A point is explained on the terminal only.", remedy="Leave out --out and --json.")
    if out:
        _check_writable(out, paths)
    with progress("Comparing reports") as on_report:
        dossier = compare_reports(raw_reports(paths, size_limit_mb=size_limit_mb), on_report=on_report)
    if out and dossier.events:
        _write(out, WRITERS[out.suffix.lower()](dossier, depth))
    if only_json:
        print(as_json(dossier))
    elif explained and dossier.events:
        findings.print(explanation_as_terminal(explain_point(dossier, explained)))
    elif not out and dossier.events:
        findings.print(as_terminal(dossier, depth))
    usable = sum(len(event.reports) for event in dossier.events)
    end(usable=usable, rejected=dossier.rejected, strict=strict)


def _check_writable(out: Path, paths: Sequence[str]) -> None:
    if out.suffix.lower() not in WRITERS:
        raise LesartError(
            f'A dossier cannot be written as "{out.name}".', remedy="End the name in .html, .md or .json."
        )
    if not out.parent.is_dir():
        raise LesartError(
            f'The folder "{out.parent}" does not exist.', remedy="Make it first, or name another one."
        )
    if not os.access(out if out.exists() else out.parent, os.W_OK):
        raise _not_writable(out, "it is protected")
    if out.is_dir():
        raise LesartError(f'"{out}" is a folder.', remedy="Name a file in it.")
    if os.path.realpath(out) in map(os.path.realpath, paths):
        raise LesartError(f'"{out}" is one of the reports.', remedy="Name another file for the dossier.")


def _write(out: Path, text: str) -> None:
    try:
        out.write_text(text, encoding="utf-8")
    except OSError as error:
        raise _not_writable(out, error.strerror or str(error)) from error
    tell(f"The dossier is at {out}")


def _not_writable(out: Path, reason: str) -> LesartError:
    return LesartError(f'"{out}" cannot be written: {reason}.', remedy="Name another file.")
