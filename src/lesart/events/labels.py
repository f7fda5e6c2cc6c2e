"""What an event is called: words of one of its reports."""

from collections.abc import Sequence

import numpy as np

from lesart.events.clustering import Matrix
from lesart.events.profiles import SCALE, Profile, Weights, weighed_words
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.report import ReportType

_LONGEST_LABEL = 160
# How much the words of a title count beside its report's likeness to the others, a number from -4 to 4.
_OF_WORDS = 6.0


def event_label(
    members: Sequence[AnnotatedReport], profiles: Sequence[Profile], likeness: Matrix
) -> tuple[str, str]:
    """Give the title that best names what all of the reports tell, and the id of the report it is of.

    A title of plain news goes before any other. Among them the best is of a report much like the others whose openings
    hold the rare words of the title. Where no report has a title, the first sentence of the most central one is given.
    """
    titles = [_first_line(member.report.title.text) if member.report.title else "" for member in members]
    scores = _likeness_to_others(likeness) + _OF_WORDS * _words_with_others(titles, profiles)
    best = min(
        range(len(members)),
        key=lambda row: (
            not titles[row],
            _rank(members[row].report.type),
            -round(float(scores[row]), 6),
            members[row].id,
        ),
    )
    return titles[best] or _first_line(_first_sentence(members[best])), members[best].id


def _rank(kind: ReportType) -> int:
    """Give 0 for plain news, more for what has a title of another kind, most for what tells of many happenings."""
    return (kind is not ReportType.NEWS) + kind.tells_of_many_happenings


def _likeness_to_others(likeness: Matrix) -> Matrix:
    """Give the mean likeness of each report to the others."""
    return np.asarray((likeness.sum(axis=1) - np.diag(likeness)) / max(1, len(likeness) - 1))


def _words_with_others(titles: Sequence[str], profiles: Sequence[Profile]) -> Matrix:
    """Give how far the words of each title, weighed by rarity, are those of the other reports' openings, 0 to 1."""
    together: Weights = {}
    for profile in profiles:
        for word, weight in profile.opening.items():
            together[word] = together.get(word, 0) + weight
    shared = np.zeros(len(titles))
    for row, (title, profile) in enumerate(zip(titles, profiles, strict=True)):
        for word, weight in weighed_words(title).items():
            shared[row] += weight * (together.get(word, 0) - profile.opening.get(word, 0))
    return shared / (SCALE * SCALE * max(1, len(titles) - 1))


def _first_sentence(report: AnnotatedReport) -> str:
    sentences = report.analysed.sentences
    return sentences[0].of(report.text) if sentences else report.text


def _first_line(text: str) -> str:
    """Give the first line with words, cut at a word where it is too long for a label."""
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    if len(line) <= _LONGEST_LABEL:
        return line
    head = line[:_LONGEST_LABEL]
    return head.rpartition(" ")[0] or head
