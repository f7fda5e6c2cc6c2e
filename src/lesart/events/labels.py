"""What an event is called: words of one of its reports."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from lesart.events.clustering import Matrix
from lesart.events.columns import Numbers
from lesart.events.profiles import SCALE, Weights, lead_words, weighed_words
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.report import ReportType
from lesart.text.languages import DEFAULT

_LONGEST_LABEL = 160
# Chosen by how near labels come to one-sentence descriptions of 207 events: 0.56 by likeness of the reports alone or by
# chance, 0.62 with the words; the best titles there are reach 0.64.
_WORDS = 12.0  # beside the likeness, a number from -4 to 4
_OWN_SHARE = 0.5  # of the title's own report, which it may fail to name too
_ASKS_OR_CALLS = 0.05
_ASKING_OR_CALLING = frozenset("?!")


def event_label(members: Sequence[AnnotatedReport], likeness: Matrix) -> tuple[str, str]:
    """Give the title that best names what all of the reports tell, and the id of the report it is of.

    Titles of plain news go before all others, German ones before those in other languages. Among them the best is one whose rare words begin the other reports too, of a
    report much like them; of a title with several lines, one line. Where no report has a title, it is the first sentence of
    the report most like the others.
    """
    central = _likeness_to_others(likeness)
    titles = [(row, line) for row, member in enumerate(members) for line in _lines_of_title(member)]
    words = _words_in_leads(titles, list(map(lead_words, members)))

    def rank(place: int) -> tuple[int, bool, float, str]:
        row, _ = titles[place]
        score = round(float(central[row] + _WORDS * words[place]), 6)
        report = members[row].report
        return _rank(report.type), report.language != DEFAULT, -score, report.id

    if titles:
        row, line = titles[min(range(len(titles)), key=rank)]
        return _cut(line), members[row].id
    row = min(range(len(members)), key=lambda one: (-round(float(central[one]), 6), members[one].id))
    return _cut(_first_line(_first_sentence(members[row]))), members[row].id


def _lines_of_title(report: AnnotatedReport) -> tuple[str, ...]:
    title = report.report.title
    return tuple(filter(None, map(str.strip, title.text.splitlines()))) if title else ()


def _words_in_leads(titles: Sequence[tuple[int, str]], leads: Sequence[Weights]) -> Numbers:
    """Give how far the words of each title, weighed by rarity, stand in the leads, the other reports' above all."""
    together: Counter[str] = Counter()
    for lead in leads:
        together.update(lead)
    others = max(1, len(leads) - 1)
    shared = np.zeros(len(titles))
    for place, (row, title) in enumerate(titles):
        own = leads[row]
        for word, weight in weighed_words(title).items():
            its = own.get(word, 0)
            shared[place] += weight * ((together[word] - its) / others + _OWN_SHARE * its)
        shared[place] /= SCALE * SCALE
        shared[place] -= _ASKS_OR_CALLS * (not _ASKING_OR_CALLING.isdisjoint(title))
    return shared


def _rank(kind: ReportType) -> int:
    """Give 0 for plain news, more for what has a title of another kind, most for what tells of many happenings."""
    return (kind is not ReportType.NEWS) + kind.tells_of_many_happenings


def _likeness_to_others(likeness: Matrix) -> Numbers:
    """Give the mean likeness of each report to the others."""
    return np.asarray((likeness.sum(axis=1) - np.diag(likeness)) / max(1, len(likeness) - 1))


def _first_sentence(report: AnnotatedReport) -> str:
    sentences = report.analysed.sentences
    return sentences[0].of(report.text) if sentences else report.text


def _first_line(text: str) -> str:
    return next((line.strip() for line in text.splitlines() if line.strip()), "")


def _cut(line: str) -> str:
    """Give a line, cut at a word where it is too long for a label."""
    if len(line) <= _LONGEST_LABEL:
        return line
    head = line[: _LONGEST_LABEL + 1]
    return head.rpartition(" ")[0].rstrip() or head[:_LONGEST_LABEL]
