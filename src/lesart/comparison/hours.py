"""Times of day, which date something only with a day beside them."""

from bisect import bisect_right
from collections import defaultdict
from functools import cache

from lesart.records.analysed_report import AnnotatedReport
from lesart.records.span import Span
from lesart.records.time import TimeExpression, TimeType
from lesart.resources import has_list, word_table
from lesart.text.words import word_spans

_DAY_LENGTH = len("2025-03-14")
_TIME_WORDS = "time_words"
_AS_WRITTEN = "="


def dayless_hours(report: AnnotatedReport) -> frozenset[Span]:
    """Give the times of day whose day is named neither by their own words nor in their sentence or the one before.

    They were read from the day of publication: "drei Stunden am Morgen", "ab 9 Uhr" in a report of the day before.
    """
    sentences = report.analysed.sentences
    starts = [sentence.start for sentence in sentences]
    named: defaultdict[int, set[str]] = defaultdict(set)
    alone: list[tuple[int, TimeExpression]] = []
    for time in report.analysed.times:
        at = bisect_right(starts, time.span.start) - 1
        if at < 0 or not sentences[at].covers(time.span):
            continue
        if time.type is TimeType.TIME and time.is_anchored and not _names_a_day(report, time):
            alone.append((at, time))
        elif time.earliest is not None and time.value:
            named[at].add(time.value[:_DAY_LENGTH])
    return frozenset(
        time.span for at, time in alone if (time.value or "")[:_DAY_LENGTH] not in named[at] | named[at - 1]
    )


def _names_a_day(report: AnnotatedReport, time: TimeExpression) -> bool:
    language = report.report.language
    words = [word.of(report.text) for word in word_spans(report.text, time.span)]
    return any(
        word.casefold().startswith(_opening_words(language)) or _is_seen_from_today(word, language)
        for word in words
    )


def _is_seen_from_today(word: str, language: str) -> bool:
    """Whether a word is "gestern" or "morgen", not the morning ("Morgen")."""
    known = _words(language, ("day_name", "today"))
    return _AS_WRITTEN + word in known or word.casefold() in known


@cache
def _opening_words(language: str) -> tuple[str, ...]:
    """Give the names of weekdays and months, which parts of the day are joined to ("Montagabend")."""
    return tuple(word.removeprefix(_AS_WRITTEN).casefold() for word in _words(language, ("weekday", "month")))


@cache
def _words(language: str, lists: tuple[str, ...]) -> frozenset[str]:
    rows = word_table(language, _TIME_WORDS) if has_list(language, _TIME_WORDS) else ()
    return frozenset(word for listed, word, _ in rows if listed in lists)
