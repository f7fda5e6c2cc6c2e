"""Whether a time tells when something happened, by the words around it."""

import re
from functools import cache

from lesart.records.span import Span
from lesart.resources import word_list, word_table

_WORDS_AROUND = 40  # characters
_TODAY = "today"
_PART_OF_A_WORD = re.compile(r"[-\N{NON-BREAKING HYPHEN}][^\W\d_]")


def dates_nothing(text: str, time: Span) -> bool:
    """Whether others are only measured against a time, or what is told lies beside it.

    "gegenüber 1990", "2019-qVx", "höher als im Vorjahr", "kurz vor Ostern", "bis heute"; nor is known of what year "im März desselben
    Jahres" is.
    """
    behind = " ".join(text[time.end : time.end + _WORDS_AROUND].casefold().split())
    if behind.startswith(word_list("de", "of_a_year_told")) or _PART_OF_A_WORD.match(text, time.end):
        return True
    before = " " + " ".join(text[max(0, time.start - _WORDS_AROUND) : time.start].casefold().split())
    if before.endswith((*_behind_blank("measured_against"), *_behind_blank("beside_a_day"))):
        return True
    if time.of(text).casefold() in _words_for_today() and before.endswith(_behind_blank("up_to_a_day")):
        return True
    compared = next((words for words in _behind_blank("compared_with") if before.endswith(words)), "")
    # Without a word before it, "als" opens a clause: "Als im Mai der Damm brach, …".
    return bool(compared) and before[: -len(compared)][-1:].isalpha()


@cache
def _behind_blank(name: str) -> tuple[str, ...]:
    return tuple(f" {words}" for words in word_list("de", name))


@cache
def _words_for_today() -> frozenset[str]:
    return frozenset(word for listed, word, _ in word_table("de", "time_words") if listed == _TODAY)
