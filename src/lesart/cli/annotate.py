"""`lesart annotate`."""

from collections.abc import Sequence

from lesart.cli.reading import end, progress, raw_reports
from lesart.dossier import annotation_as_json
from lesart.pipeline import annotate_reports, share_days


def run(paths: Sequence[str], *, strict: bool, size_limit_mb: float) -> None:
    """Print one line of JSON a report."""
    with progress("Reading reports") as on_report:
        raws = raw_reports(paths, size_limit_mb=size_limit_mb)
        annotation = share_days(annotate_reports(raws, on_report=on_report))
    for report in annotation.reports:
        print(annotation_as_json(report))
    end(usable=len(annotation.reports), rejected=annotation.rejected, strict=strict)
