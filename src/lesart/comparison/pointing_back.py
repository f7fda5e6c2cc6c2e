"""Sentences that cannot be understood without the one before them."""

from collections.abc import Sequence
from enum import StrEnum
from functools import cache

from lesart.resources import word_set, word_table
from lesart.text.words import word_spans

_VERB_ENDINGS = ("t", "te", "n")
_OPENING = 4  # words among which a sentence says what it points at


class Standing(StrEnum):
    """How a sentence stands without those before it."""

    ALONE = "alone"
    BETTER_TOGETHER = (
        "better-together"  # "Diese Regel gilt …": the noun says what is meant, but not which one
    )
    NOT_ALONE = "not-alone"  # "Dies gilt …", "Und davon leben viele."


def standing_of(text: str, *, is_speaker_known: bool) -> Standing:
    """Tell whether a German sentence, or a part of one, is understood alone, by how it begins.

    "Er" and "sie" stand for who speaks where that is told beside the sentence.
    """
    words = [word.of(text) for word in word_spans(text)]
    folded = [word.casefold() for word in words[:_OPENING]]
    if not folded:
        return Standing.NOT_ALONE
    opening = " ".join(folded[:2])
    if folded[0] in _words("opener") or opening in _words("phrase") or _is_pronoun(words, folded):
        return Standing.NOT_ALONE
    if folded[0] in _words("person") and not is_speaker_known:
        return Standing.NOT_ALONE
    return _by_demonstrative(words, folded)


def has_verb(text: str) -> bool:
    """Whether a word of a German stretch may be a finite verb, by a list and by its ending."""
    words = [word.of(text) for word in word_spans(text)]
    known, small = word_set("de", "auxiliary_verbs"), word_set("de", "function_words")
    return any(
        word.casefold() in known or (word.islower() and word not in small and word.endswith(_VERB_ENDINGS))
        for word in words
    )


def _is_pronoun(words: Sequence[str], folded: Sequence[str]) -> bool:
    """Whether "das", "der" or "die" is followed by its verb and no noun: "Das raubt einem …", "Das allerdings ist …"."""
    if folded[0] not in _words("article") or len(words) < 2 or not words[1].islower():
        return False
    auxiliary = word_set("de", "auxiliary_verbs")
    if folded[1] in auxiliary or (words[1:3] == folded[1:3] and folded[2:3] and folded[2] in auxiliary):
        return True
    behind = folded[2:3]
    determiners = {row[0] for row in word_table("de", "determiners")} | _words("after")
    return bool(behind) and behind[0] in determiners and folded[1].endswith(("t", "te", "e", "en"))


def _by_demonstrative(words: Sequence[str], folded: Sequence[str]) -> Standing:
    for at, word in enumerate(folded[:3]):
        if word not in _words("this"):
            continue
        behind = "".join(words[at + 1 : at + 2])
        if behind.casefold() in _words("time"):
            continue
        is_verb = behind in word_set("de", "auxiliary_verbs") or behind.endswith("t")
        is_before_noun = behind[:1].isupper() or (at == 0 and behind and not is_verb)
        return Standing.BETTER_TOGETHER if is_before_noun else Standing.NOT_ALONE
    return Standing.ALONE


@cache
def _words(how: str) -> frozenset[str]:
    return frozenset(word for row, word in word_table("de", "back_pointing") if row == how)
