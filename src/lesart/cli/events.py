"""`lesart events`."""

from collections.abc import Sequence

from lesart.cli.reading import end, findings, progress, raw_reports
from lesart.dossier import grouping_as_json, grouping_as_terminal
from lesart.pipeline import annotate_reports, group_reports


def run(paths: Sequence[str], *, only_json: bool, strict: bool, size_limit_mb: float) -> None:
    """Print the grouping, as JSON or as a table."""
    with progress("Reading reports") as on_report:
        annotation = annotate_reports(raw_reports(paths, size_limit_mb=size_limit_mb), on_report=on_report)
    grouping = group_reports(annotation)
    if only_json:
        print(grouping_as_json(grouping, annotation.rejected))
    elif grouping.events:
        findings.print(grouping_as_terminal(grouping))
    end(usable=len(annotation.reports), rejected=annotation.rejected, strict=strict)
