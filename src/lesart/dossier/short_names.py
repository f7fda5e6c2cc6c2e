"""What reports are cited as."""

import re
from collections import Counter
from collections.abc import Sequence

from lesart.dossier.sentences import DOSSIER_LANGUAGE
from lesart.records.analysed_report import AnnotatedReport

_ENDING = re.compile(r"\.(?:txt|html?|json|jsonl|md)$")
_FIRST_PART = re.compile(r"[^_\s]+")
LONGEST = 24


def short_names(report_ids: Sequence[str]) -> dict[str, str]:
    """Give each report a short name: its id up to the first underscore, where that is unique among the reports.

    >>> short_names(["000_7f19.txt", "001_28df.txt"])
    {'000_7f19.txt': '000', '001_28df.txt': '001'}
    """
    stems = {report_id: _stem(report_id) for report_id in report_ids}
    short = {
        report_id: match[0] if (match := _FIRST_PART.match(stem)) else stem
        for report_id, stem in stems.items()
    }
    if _all_differ(short) and all(len(name) <= LONGEST for name in short.values()):
        return short
    if _all_differ(stems) and all(len(name) <= LONGEST for name in stems.values()):
        return stems
    return {report_id: f"R{number}" for number, report_id in enumerate(report_ids, start=1)}


def with_languages(names: dict[str, str], reports: Sequence[AnnotatedReport]) -> dict[str, str]:
    """Give the names with the language of each report that is not in the language of the dossier: "003 [fr]"."""
    languages = {report.id: report.report.language for report in reports}
    return {
        report_id: name if languages[report_id] == DOSSIER_LANGUAGE else f"{name} [{languages[report_id]}]"
        for report_id, name in names.items()
    }


def _stem(report_id: str) -> str:
    return _ENDING.sub("", report_id.rsplit("/", 1)[-1]) or report_id


def _all_differ(names: dict[str, str]) -> bool:
    return max(Counter(names.values()).values(), default=1) == 1
