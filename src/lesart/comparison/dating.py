"""Whether a time tells when something happened, by the words around it."""

import re
from functools import cache

from lesart.records.span import Span
from lesart.resources import word_list, word_set, word_table
from lesart.text.quotations import CLOSING_MARKS, OPENING_MARKS
from lesart.text.words import word_spans

_WORDS_AROUND = 40  # characters
_MARKS_BEFORE = 3  # characters
_TODAY = "today"
_SENTENCE_ENDS = '.!?:“”"»«'
_NAMED_CLOSER = re.compile(r",\s[^\W\d_]{3}\s\d{1,2}\.")  # "Freitag, der 18. Dezember"
# "Montag ist Waschtag", "Montag und Monatsmitte": no preposition, and a noun behind.
_CALLED = re.compile(r"\s(?:ist|und)\s[^\W\d_a-zäöüß]")
_YEAR = re.compile(r"\d{4}")
_PART_OF_A_WORD = re.compile(r"[-\N{NON-BREAKING HYPHEN}][^\W\d_]")


def dates_nothing(text: str, time: Span) -> bool:
    """Whether others are only measured against a time, or what is told lies beside it.

    "gegenüber 1990", "seit 1750", "höher als im Vorjahr", "kurz vor Ostern", "bis heute", "im März desselben Jahres".
    """
    behind = " ".join(text[time.end : time.end + _WORDS_AROUND].casefold().split())
    if behind.startswith(word_list("de", "of_a_year_told")) or _is_a_name(text, time):
        return True
    before = " " + " ".join(text[max(0, time.start - _WORDS_AROUND) : time.start].casefold().split())
    if before.endswith((*_behind_blank("measured_against"), *_behind_blank("beside_a_day"))):
        return True
    if _YEAR.fullmatch(time.of(text)) and before.endswith(_behind_blank("since_a_year")):
        return True
    if time.of(text).casefold() in _words_for_today() and before.endswith(_behind_blank("up_to_a_day")):
        return True
    compared = next((words for words in _behind_blank("compared_with") if before.endswith(words)), "")
    # Without a word before it, "als" opens a clause: "Als im Mai der Damm nachgab, …".
    return bool(compared) and before[: -len(compared)][-1:].isalpha()


def is_of_every_year(text: str, clause: Span) -> bool:
    """Whether a clause tells of what is usual and not of what happened once: "normalerweise an Weihnachten"."""
    return any(
        word.of(text).casefold() in word_set("de", "words_of_habit") for word in word_spans(text, clause)
    )


def _is_a_name(text: str, time: Span) -> bool:
    """Whether a time is part of a word or a date, a name in quotation marks, or called something: "Montag ist Waschtag"."""
    before = text[max(0, time.start - _MARKS_BEFORE) : time.start]
    is_quoted = before.endswith(OPENING_MARKS) and text.startswith(CLOSING_MARKS, time.end)
    opens_sentence = not before.strip() or before.rstrip()[-1] in _SENTENCE_ENDS
    is_called = opens_sentence and _CALLED.match(text, time.end) is not None
    is_part = _PART_OF_A_WORD.match(text, time.end) or _NAMED_CLOSER.match(text, time.end)
    return is_quoted or is_called or is_part is not None


@cache
def _behind_blank(name: str) -> tuple[str, ...]:
    return tuple(f" {words}" for words in word_list("de", name))


@cache
def _words_for_today() -> frozenset[str]:
    return frozenset(word for listed, word, _ in word_table("de", "time_words") if listed == _TODAY)
