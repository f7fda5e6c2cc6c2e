"""`lesart compare`."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from lesart.cli.reading import end, findings, notices, progress, raw_reports
from lesart.dossier import as_html, as_json, as_markdown, as_terminal
from lesart.errors import LesartError
from lesart.pipeline import compare_reports
from lesart.records.dossier import Dossier

WRITERS: Mapping[str, Callable[[Dossier], str]] = MappingProxyType(
    {".html": as_html, ".htm": as_html, ".md": as_markdown, ".json": as_json}
)


def run(
    paths: Sequence[str], *, out: Path | None, only_json: bool, strict: bool, size_limit_mb: float
) -> None:
    """Print the dossier, or write it to `out` in the form its ending names."""
    if out:
        _check_writable(out)
    with progress("Comparing reports") as on_report:
        dossier = compare_reports(raw_reports(paths, size_limit_mb=size_limit_mb), on_report=on_report)
    if out and dossier.events:
        out.write_text(WRITERS[out.suffix.lower()](dossier), encoding="utf-8")
        notices.print(f"The dossier is at {out}", markup=False, soft_wrap=True)
    if only_json:
        print(as_json(dossier))
    elif not out and dossier.events:
        findings.print(as_terminal(dossier))
    usable = sum(len(event.reports) for event in dossier.events)
    end(usable=usable, rejected=dossier.rejected, strict=strict)


def _check_writable(out: Path) -> None:
    if out.suffix.lower() not in WRITERS:
        raise LesartError(
            f'A dossier cannot be written as "{out.name}".', remedy="End the name in .html, .md or .json."
        )
    if not out.parent.is_dir():
        raise LesartError(
            f'The folder "{out.parent}" does not exist.', remedy="Make it first, or name another one."
        )
