"""Lesart lays news reports of one event side by side.

>>> import lesart
>>> dossier = lesart.compare_reports(lesart.read_reports(["examples/reports"]))  # doctest: +SKIP
>>> print(lesart.as_markdown(dossier))  # doctest: +SKIP
"""

from importlib import import_module
from typing import TYPE_CHECKING

from lesart.errors import LesartError

if TYPE_CHECKING:
    from lesart.dossier import as_html, as_json, as_markdown
    from lesart.pipeline import annotate_reports, compare_reports, group_reports, read_reports
    from lesart.records.depth import Depth
    from lesart.records.dossier import Dossier
    from lesart.records.report import RawReport, Report

__version__ = "0.1.0"
__all__ = [
    "Depth",
    "Dossier",
    "LesartError",
    "RawReport",
    "Report",
    "__version__",
    "annotate_reports",
    "as_html",
    "as_json",
    "as_markdown",
    "compare_reports",
    "group_reports",
    "read_reports",
]

_HOME = {
    "Depth": "lesart.records.depth",
    "Dossier": "lesart.records.dossier",
    "RawReport": "lesart.records.report",
    "Report": "lesart.records.report",
    "annotate_reports": "lesart.pipeline",
    "as_html": "lesart.dossier",
    "as_json": "lesart.dossier",
    "as_markdown": "lesart.dossier",
    "compare_reports": "lesart.pipeline",
    "group_reports": "lesart.pipeline",
    "read_reports": "lesart.pipeline",
}


def __getattr__(name: str) -> object:
    # The stages take a second to import; `lesart --help` must not wait for them (decision 0003).
    if name not in _HOME:
        raise AttributeError(f'Module "lesart" has no attribute "{name}".')
    return getattr(import_module(_HOME[name]), name)
