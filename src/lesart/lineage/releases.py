"""Press releases that a report says it has something from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from lesart.records.analysed_report import AnnotatedReport
from lesart.records.span import Span, covering
from lesart.resources import word_table


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A press release: whose words the report gives from it, else what it is called, and where it is named."""

    name: str
    spans: tuple[Span, ...]


def named_releases(report: AnnotatedReport) -> tuple[Release, ...]:
    """Give the press releases that a report names as where it has something from, one for each who speaks in them."""
    by_name: dict[str, list[Span]] = {}
    for name, span in _namings(report):
        by_name.setdefault(name, []).append(span)
    if len(by_name) > 1:  # "heißt es in der Mitteilung" goes on with the one whose speaker is named
        by_name = {name: spans for name, spans in by_name.items() if name not in _nouns()} or by_name
    return tuple(Release(name=name, spans=tuple(spans)) for name, spans in by_name.items())


def _namings(report: AnnotatedReport) -> Iterator[tuple[str, Span]]:
    text = report.text
    said = [
        (covering((*statement.content, *statement.speaker, *statement.frame)), statement.speaker_name)
        for statement in report.statements
        if statement.speaker_name and statement.content
    ]
    for sentence in report.analysed.sentences:
        for found in _phrase().finditer(text, sentence.start, sentence.end):
            span = Span(*found.span())
            speaker = next((name for place, name in said if place.overlap(sentence)), None)
            yield speaker or _nominative(found["noun"]), span


def _nominative(noun: str) -> str:
    return next((one for one in _nouns() if noun.startswith(one)), noun)


@cache
def _nouns() -> tuple[str, ...]:
    return tuple(word for what, word in word_table("de", "release_words") if what == "noun")


@cache
def _phrase() -> re.Pattern[str]:
    """Give the pattern of "in einer gemeinsamen Mitteilung"."""
    before = "|".join(word for what, word in word_table("de", "release_words") if what == "before")
    return re.compile(
        rf"\b(?i:{before})\s(?:[a-zäöüß]{{2,20}}\s){{0,2}}(?P<noun>(?:{'|'.join(_nouns())})(?:en)?)\b"
    )
