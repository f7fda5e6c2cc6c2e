"""The day that relative expressions are read against."""

from collections.abc import Sequence
from dataclasses import dataclass

from lesart.language.times.scan import Candidate
from lesart.language.times.timex import Days, covered_days
from lesart.records.reason import Reason
from lesart.records.report import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """The days that "today" of the report can be, and why."""

    days: Days
    because: tuple[Reason, ...]


def find_anchor(report: Report, candidates: Sequence[Candidate]) -> Anchor | None:
    """Give the anchor of a report, None where nothing that can be trusted tells it."""
    if report.published is None:
        return None
    days = covered_days(report.published.value[:10])
    return Anchor(days=days, because=()) if days else None
