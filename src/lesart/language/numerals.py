"""Numbers as they are written in news: digits with German separators, number words, compounds of them."""

import re
from decimal import Decimal
from functools import cache, lru_cache

from lesart.resources import word_table

# "800.000", "11 000" (also with narrow spaces), "1,5", "2020".
DIGITS = r"\d{1,3}(?:(?:\.\d{3})+|(?:[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]\d{3})+)(?!\d)(?:,\d{1,4})?|\d{1,12}(?:,\d{1,4})?"

_LONGEST_WORD = 60
_NOT_A_DIGIT = re.compile(r"[^\d,]")


def number_of(written: str) -> Decimal | None:
    """Give the value of "1.200", "1,5", "zwölf" or "vierundzwanzig", None where `written` is no number.

    >>> number_of("zweitausenddreihundert")
    Decimal('2300')
    """
    if written[:1].isdecimal():
        return Decimal(_NOT_A_DIGIT.sub("", written).replace(",", ".").strip("."))
    return _word_value(written.casefold()) if len(written) <= _LONGEST_WORD else None


def is_counting_word(word: str) -> bool:
    """Whether a word counts by itself: no article, no half, no "beide"."""
    return _kind(word.casefold()) not in ("aside", "joint") and word.casefold() not in _articles()


@cache
def number_words_below_100() -> tuple[str, ...]:
    """Give all number words from zero to 99, "ein" aside, longest first."""
    ones = tuple(word for word, (_, kind) in _words().items() if kind == "one")
    tens = tuple(word for word, (_, kind) in _words().items() if kind == "ten")
    alone = {
        word for word, (_, kind) in _words().items() if kind in ("one", "teen", "ten", "whole", "aside")
    } - _articles()
    compounds = {f"{one}{joint}{ten}" for one in ones for ten in tens for joint in _joints()}
    return tuple(sorted(alone | compounds | set(_scales()), key=lambda word: (-len(word), word)))


@lru_cache(maxsize=4096)
def _word_value(word: str) -> Decimal | None:
    known = _words().get(word)
    if known:
        return known[0] if known[1] != "joint" else None
    for scale in sorted(_scales(), key=lambda name: -_words()[name][0]):
        before, found, after = word.partition(scale)
        if found:
            return _scaled(before, _words()[scale][0], after)
    return _below_100(word)


def _scaled(before: str, scale: Decimal, after: str) -> Decimal | None:
    """Give before * scale + after; one scale never stands twice, so the descent is as deep as there are scales."""
    factor = _word_value(before) if before else Decimal(1)
    rest = _word_value(_without_joint(after)) if after else Decimal(0)
    if factor is None or rest is None or factor >= scale * 10 or rest >= scale:
        return None
    return factor * scale + rest


def _below_100(word: str) -> Decimal | None:
    for joint in _joints():
        one, found, ten = word.partition(joint)
        if found and _kind(one) == "one" and _kind(ten) == "ten":
            return _words()[one][0] + _words()[ten][0]
    return None


def _without_joint(word: str) -> str:
    return next((word.removeprefix(joint) for joint in _joints() if word.startswith(joint)), word)


def _kind(word: str) -> str:
    return _words().get(word, (Decimal(0), ""))[1]


@cache
def _words() -> dict[str, tuple[Decimal, str]]:
    return {word: (Decimal(value), kind) for word, value, kind in word_table("de", "numerals")}


@cache
def _joints() -> tuple[str, ...]:
    return tuple(word for word, (_, kind) in _words().items() if kind == "joint")


@cache
def _scales() -> tuple[str, ...]:
    return tuple(word for word, (_, kind) in _words().items() if kind == "scale")


@cache
def _articles() -> frozenset[str]:
    return frozenset(word for word, (value, kind) in _words().items() if kind == "one" and value == 1)
