"""Words that tie an outlet to what it reports."""

import re
from collections.abc import Sequence
from functools import cache

from lesart.resources import word_set, word_table

_WHOLE = 6  # "laute" is not "laut"
# What ends a name: the end of its clause, or a time; "der „Bote“-Redaktion" does not.
CLOSED = re.compile(r"(?:-Zeitung|-Magazin)?\W?(?:\s?[.,;:(\])]|\s(?:am|in|vom|zu)\s|\s?$)")


def begins(words: Sequence[str], *ties: str) -> bool:
    """Whether a word begins as one that ties an outlet so to what it reports; short ones are whole words."""
    beginnings = _beginnings(ties)
    return any(
        word.casefold().startswith(beginnings) and (len(word) > _WHOLE or word.casefold() in beginnings)
        for word in words
    )


def is_medium(word: str) -> bool:
    """Whether a word is a noun for a kind of outlet: "Zeitung", "TV-Sender"."""
    return word.rpartition("-")[2].casefold() in word_set("de", "medium_words")


@cache
def definite_articles() -> frozenset[str]:
    """Give the definite articles and what stands for them."""
    return frozenset(row[0] for row in word_table("de", "determiners") if row[1] == "definite")


@cache
def _beginnings(ties: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(beginning for how, beginning in word_table("de", "reporting_beginnings") if how in ties)
