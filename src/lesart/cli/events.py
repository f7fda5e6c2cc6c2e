"""`lesart events`."""

from collections.abc import Sequence

from lesart.cli.printing import findings
from lesart.cli.reading import all_raw_reports, end, handed_over, progress_of
from lesart.dossier import grouping_as_json, grouping_as_terminal
from lesart.pipeline import group_reports


def run(
    paths: Sequence[str],
    *,
    only_json: bool,
    with_all_singles: bool,
    window_days: int,
    strict: bool,
    size_limit_mb: float,
) -> None:
    """Print the grouping, as JSON or as a table."""
    raws = all_raw_reports(paths, size_limit_mb=size_limit_mb)
    with progress_of(len(raws), "Reading reports", then="Finding events and stories") as on_report:
        grouping = group_reports(handed_over(raws), on_report=on_report, within_days=window_days)
    if only_json:
        print(grouping_as_json(grouping))
    elif grouping.events:
        findings.print(grouping_as_terminal(grouping, with_all_singles=with_all_singles))
    usable = sum(len(event.report_ids) for event in grouping.events)
    end(usable=usable, rejected=grouping.rejected, strict=strict)
