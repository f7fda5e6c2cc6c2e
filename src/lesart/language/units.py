"""What a figure counts: the noun or sign behind it."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from lesart.records.span import Span
from lesart.resources import word_list, word_set, word_table

_MOST_ADJECTIVES = 2
_SMALLEST_BASE = 100
_OPENERS = '\N{DOUBLE LOW-9 QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"(['
_WORD = re.compile(r"[ \t\n\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]{1,3}(?P<word>[^\W\d_][\w-]{0,60})")
_OF_COUNTRY = re.compile(r"\w{2,40}(?:isch|deutsch)e[nrms]?")  # "kanadische Dollar" are no "Dollar"
_ADJECTIVE = re.compile(r"[^\W\d_]{2,40}e[nrms]?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """The unit behind a number, where it stands; `is_label` marks a word that makes the number no figure at all."""

    span: Span
    is_label: bool = False


def unit_behind(text: str, at: int, end: int) -> Unit | None:
    """Give the sign or noun behind a number, adjectives between them passed over, None where there is none."""
    if sign := _signs().match(text, at, end):
        return Unit(span=Span(*sign.span("sign")))
    country: int | None = None
    for _ in range(_MOST_ADJECTIVES + 1):
        match = _WORD.match(text, at, end)
        if match is None or match["word"].endswith("-"):
            return None
        word = match["word"]
        if word[0].isupper():
            start = country if country is not None and word in word_list("de", "currencies") else None
            return _noun(match, start if start is not None else match.start("word"))
        if not _is_adjective(word):
            return None
        country = match.start("word") if _OF_COUNTRY.fullmatch(word) else country
        at = match.end()
    return None


def is_label(word: str) -> bool:
    """Whether a word before a number makes it a label: "Artikel 5", "Gleis 9"."""
    return word in _listed("before")


def is_base(word: str, number: Decimal, noun: str) -> bool:
    """Whether a number is what others are counted against: "je 100.000 Einwohner"."""
    is_round = number >= _SMALLEST_BASE and number == Decimal(10) ** number.adjusted()
    opener = word.casefold()
    opens = opener in _listed("per") or (opener in _listed("per-base") and noun in _listed("base"))
    return is_round and opens


def is_offset(word: str) -> bool:
    """Whether a word before a length of time only places something: "vor drei Tagen"."""
    return word.casefold().lstrip(_OPENERS) in _listed("offset")


def _noun(match: re.Match[str], start: int) -> Unit | None:
    if len(match["word"]) < 2:
        return None
    return Unit(span=Span(start, match.end("word")), is_label=match["word"] in _listed("after"))


def _is_adjective(word: str) -> bool:
    if word in _listed("adjective"):
        return True
    if word.casefold() in word_set("de", "function_words") or word in _listed("adverb"):
        return False
    return bool(_ADJECTIVE.fullmatch(word)) and word not in word_set("de", "auxiliary_verbs")


@cache
def _listed(side: str) -> frozenset[str]:
    return frozenset(word for listed, word in word_table("de", "not_a_quantity") if listed == side)


@cache
def _signs() -> re.Pattern[str]:
    signs = sorted(word_list("de", "units"), key=lambda sign: (-len(sign), sign))
    return re.compile(
        rf"[ \N{{NO-BREAK SPACE}}\N{{NARROW NO-BREAK SPACE}}]?(?P<sign>{'|'.join(map(re.escape, signs))})(?![\w-])"
    )
