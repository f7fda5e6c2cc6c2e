"""Stage 8 of 8. Takes a Dossier, gives what a person or a program reads: terminal text, Markdown, HTML, JSON."""

from lesart.dossier.annotation_form import annotation_as_json
from lesart.dossier.explanation import explanation_as_terminal
from lesart.dossier.grouping_json import grouping_as_json
from lesart.dossier.grouping_terminal import grouping_as_terminal
from lesart.dossier.html import as_html
from lesart.dossier.json_form import as_json
from lesart.dossier.markdown import as_markdown
from lesart.dossier.terminal import as_terminal

__all__ = [
    "annotation_as_json",
    "as_html",
    "as_json",
    "as_markdown",
    "as_terminal",
    "explanation_as_terminal",
    "grouping_as_json",
    "grouping_as_terminal",
]
