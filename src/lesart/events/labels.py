"""What an event is called: words of one of its reports."""

from collections.abc import Sequence

import numpy as np

from lesart.events.clustering import Matrix
from lesart.records.analysed_report import AnnotatedReport

_LONGEST_LABEL = 160


def event_label(members: Sequence[AnnotatedReport], likeness: Matrix) -> tuple[str, str]:
    """Give the title of the report most like the others that has one, else its first sentence, and that report's id."""
    centrality = likeness.sum(axis=1) - np.diag(likeness)
    ordered = sorted(
        range(len(members)), key=lambda row: (-round(float(centrality[row]), 6), members[row].id)
    )
    for row in ordered:
        title = members[row].report.title
        if title and title.text.strip():
            return _first_line(title.text), members[row].id
    central = members[ordered[0]]
    sentences = central.analysed.sentences
    first = sentences[0].of(central.text) if sentences else central.text.strip()
    return _first_line(first), central.id


def _first_line(text: str) -> str:
    """Give the first line with words, cut at a word where it is too long for a label."""
    line = next((line.strip() for line in text.splitlines() if line.strip()), text.strip())
    if len(line) <= _LONGEST_LABEL:
        return line
    head = line[:_LONGEST_LABEL]
    return head.rpartition(" ")[0] or head
