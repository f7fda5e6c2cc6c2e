"""`lesart events`."""

from collections.abc import Sequence

from lesart.cli.printing import findings
from lesart.cli.reading import end, progress, raw_reports
from lesart.dossier import grouping_as_json, grouping_as_terminal
from lesart.pipeline import group_reports


def run(paths: Sequence[str], *, only_json: bool, strict: bool, size_limit_mb: float) -> None:
    """Print the grouping, as JSON or as a table."""
    with progress("Grouping reports") as on_report:
        grouping = group_reports(raw_reports(paths, size_limit_mb=size_limit_mb), on_report=on_report)
    if only_json:
        print(grouping_as_json(grouping))
    elif grouping.events:
        findings.print(grouping_as_terminal(grouping))
    usable = sum(len(event.report_ids) for event in grouping.events)
    end(usable=usable, rejected=grouping.rejected, strict=strict)
