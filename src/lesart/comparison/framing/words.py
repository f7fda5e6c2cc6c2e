"""Rival nouns and attributes of the word list, found in sentences."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from lesart.resources import word_list, word_table

_HYPHEN = "-"


class Evidence(StrEnum):
    """What shows that two words of a set name the same thing."""

    NAMED = "named"  # the same name in both phrases
    SEATED = "seated"  # the same, a capital standing for its country
    PINNED = "pinned"  # the same, no country, which is too wide
    APPOSED = "apposed"  # the same name right behind the words or joined to them
    TOLD = "told"  # readings of the same point
    ALWAYS = "always"  # the words themselves


@dataclass(frozen=True, slots=True, kw_only=True)
class RivalWord:
    """A word of the list: its set, the evidence its set asks for, and the row of words that count as the same choice."""

    set: str
    evidence: Evidence
    choice: str


def rival_words(word: str) -> tuple[RivalWord, ...]:
    """Give what the word list has for a word of a text: the word itself, or what stands behind its last hyphen."""
    entries = _by_form()
    return entries.get(word) or entries.get(word.rpartition(_HYPHEN)[2], ())


@cache
def _by_form() -> dict[str, tuple[RivalWord, ...]]:
    forms: dict[str, tuple[RivalWord, ...]] = {}
    endings = ("", *word_list("de", "framing_endings"))
    for name, evidence, words in word_table("de", "framing_namings"):
        rival = RivalWord(set=name, evidence=Evidence(evidence), choice=words.split(",")[0].split("/")[0])
        bases = [base.strip() for word in words.split(",") for base in word.split("/")]
        for form in sorted({base + ending for base in bases for ending in endings}):
            forms[form] = (*forms.get(form, ()), rival)
    return forms
