"""Numbers as they are written in news: digits with German separators, number words, compounds of them."""

import re
from decimal import Decimal
from functools import cache, lru_cache

from lesart.resources import has_list, word_table
from lesart.text.languages import DEFAULT

# "800.000", "11 000" (also with narrow spaces), "1,5", "2020".
DIGITS = r"\d{1,3}(?:(?:\.\d{3})+|(?:[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]\d{3})+)(?!\d)(?:,\d{1,4})?|\d{1,12}(?:,\d{1,4})?"

_LONGEST_WORD = 60
_JOINTS = ("one-joint-ten", "ten-joint-one")
_NOT_A_DIGIT = re.compile(r"[^\d,]")


def number_of(written: str, language: str = DEFAULT) -> Decimal | None:
    """Give the value of "1.200", "1,5", "zwölf" or "vierundzwanzig", None where `written` is no number.

    Digits are read with the separators of German.

    >>> number_of("zweitausenddreihundert")
    Decimal('2300')
    >>> number_of("twenty-four", "en")
    Decimal('24')
    """
    if written[:1].isdecimal():
        return Decimal(_NOT_A_DIGIT.sub("", written).replace(",", ".").strip("."))
    return _word_value(written.casefold(), language) if len(written) <= _LONGEST_WORD else None


def is_counting_word(word: str) -> bool:
    """Whether a word counts by itself: no article, no half, no "beide"."""
    return _kind(word.casefold(), DEFAULT) not in ("aside", *_JOINTS) and word.casefold() not in _articles(
        DEFAULT
    )


@cache
def number_words_below_100(language: str) -> tuple[str, ...]:
    """Give all number words from zero to 99, "ein" aside, longest first."""
    alone = {
        word
        for word, (_, kind) in _words(language).items()
        if kind in ("one", "teen", "ten", "whole", "aside")
    } - _articles(language)
    scales = _of_kind(language, "scale")
    return tuple(sorted(alone | set(_compounds(language)) | set(scales), key=lambda word: (-len(word), word)))


@cache
def _compounds(language: str) -> dict[str, Decimal]:
    """Give the words from 21 to 99 that are put together, with their values."""
    words = _words(language)
    pairs = [(one, ten) for one in _of_kind(language, "one") for ten in _of_kind(language, "ten")]
    joined = {
        f"{one}{joint}{ten}": (one, ten)
        for one, ten in pairs
        for joint in _of_kind(language, "one-joint-ten")
    } | {
        f"{ten}{joint}{one}": (one, ten)
        for one, ten in pairs
        for joint in _of_kind(language, "ten-joint-one")
    }
    return {word: words[one][0] + words[ten][0] for word, (one, ten) in joined.items()}


@lru_cache(maxsize=4096)
def _word_value(word: str, language: str) -> Decimal | None:
    words = _words(language)
    known = words.get(word)
    if known:
        return known[0] if known[1] not in _JOINTS else None
    for scale in sorted(_of_kind(language, "scale"), key=lambda name: -words[name][0]):
        before, found, after = word.partition(scale)
        if found:
            return _scaled(before, words[scale][0], after, language)
    return _compounds(language).get(word)


def _scaled(before: str, scale: Decimal, after: str, language: str) -> Decimal | None:
    """Give before * scale + after; one scale never stands twice, so the descent is as deep as there are scales."""
    factor = _word_value(before, language) if before else Decimal(1)
    rest = _word_value(_without_joint(after, language), language) if after else Decimal(0)
    if factor is None or rest is None or factor >= scale * 10 or rest >= scale:
        return None
    return factor * scale + rest


def _without_joint(word: str, language: str) -> str:
    joints = _of_kind(language, "one-joint-ten")
    return next((word.removeprefix(joint) for joint in joints if word.startswith(joint)), word)


def _kind(word: str, language: str) -> str:
    return _words(language).get(word, (Decimal(0), ""))[1]


@cache
def _words(language: str) -> dict[str, tuple[Decimal, str]]:
    if not has_list(language, "numerals"):
        return {}
    return {word: (Decimal(value), kind) for word, value, kind in word_table(language, "numerals")}


def _of_kind(language: str, wanted: str) -> tuple[str, ...]:
    return tuple(word for word, (_, kind) in _words(language).items() if kind == wanted)


@cache
def _articles(language: str) -> frozenset[str]:
    return frozenset(word for word, (value, kind) in _words(language).items() if kind == "one" and value == 1)
