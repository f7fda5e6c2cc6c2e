"""Whether a person is a woman or a man, as far as office words and given names in the report tell."""

from collections.abc import Iterator
from enum import StrEnum
from functools import cache, lru_cache

from lesart.records.entity import Mention, MentionForm
from lesart.resources import word_list, word_table

_FEMININE = "in"
# Mentions of one person that are looked at, and characters before each ("Die frühere Ministerin ").
_MENTIONS = 20
_REACH = 60


class Gender(StrEnum):
    """What a title or given name says of its bearer."""

    WOMAN = "woman"
    MAN = "man"


def gender_of(text: str, mentions: tuple[Mention, ...]) -> Gender | None:
    """Give the gender that the mentions of one person tell, None where nothing tells it or they disagree."""
    told = {gender for mention in mentions[:_MENTIONS] for gender in _told_by(text, mention)}
    return told.pop() if len(told) == 1 else None


def gender_of_role(noun: str) -> Gender | None:
    """Give the gender that a word for an office or an age tells ("Ministerin", "63-Jähriger")."""
    return _by_title(noun)


def titles_before(text: str, mention: Mention) -> list[str]:
    """Give the capitalised words right before a name, nearest first."""
    found = []
    for word in reversed(text[max(0, mention.span.start - _REACH) : mention.span.start].split()):
        if not word[:1].isupper() or not word[-1:].isalpha():
            break
        found.append(word)
    return found[:3]


def _told_by(text: str, mention: Mention) -> Iterator[Gender]:
    words = [*titles_before(text, mention), *mention.span.of(text).split()]
    if mention.form is not MentionForm.ROLE:
        words = words[:-1]  # the surname: "Kaufmann", "Richter"
    words += mention.name.split()[:-1] if mention.form is MentionForm.NAME else []
    for word in words:
        gender = _by_title(word) or _by_given_name(word)
        if gender is not None:
            yield gender


@lru_cache(maxsize=20_000)
def _by_title(word: str) -> Gender | None:
    low = word.casefold()
    if low.endswith(_FEMININE) and low.removesuffix(_FEMININE).endswith(_heads()):
        return Gender.WOMAN
    for ending, gender in word_table("de", "gender_titles"):
        told = ending.casefold()
        if low == told or (told[0] == "-" and low.endswith(told[1:])):
            return Gender(gender)
    return None


@cache
def _heads() -> tuple[str, ...]:
    """Give the heads of words for offices as they stand before the feminine ending ("minister", "virolog", "landrät")."""
    heads = (row[0] for row in word_table("de", "roles"))
    return tuple(head.removesuffix(_FEMININE).removesuffix("e") for head in heads)


@lru_cache(maxsize=20_000)
def _by_given_name(word: str) -> Gender | None:
    for name in (word, word.partition("-")[0]):
        if name in _misleading():
            told = _misleading()[name]
            return Gender(told) if told in tuple(Gender) else None
        if name in _given_names():
            return Gender.WOMAN if name.endswith("a") else Gender.MAN
    return None


@cache
def _misleading() -> dict[str, str]:
    return {row[0]: row[1] for row in word_table("de", "first_names_gender")}


@cache
def _given_names() -> frozenset[str]:
    return frozenset(word_list("de", "first_names"))
