"""Author lines of a plain report: "Von Anna Kessler", a desk's line, initials in brackets."""

import re
from functools import cache

from lesart.cleaning.agencies import is_credit
from lesart.resources import word_list

_NAME = r"(?:(?:Dr|Prof)\.\s)?[^\W\d_a-zäöüß][\w'’.-]*(?:\s(?:(?:von|van|de|der|den|zu|le|la|al|el|bin)\s){0,2}[^\W\d_a-zäöüß][\w'’.-]*){1,3}"
_NAMES = rf"{_NAME}(?:(?:,\s|\s(?:und|and|&)\s){_NAME}){{0,3}}"
_PLACE = r"(?:,\s[^\W\d_a-zäöüß][\w/ -]{2,30})?"
_INITIALS = re.compile(r"[(\[][^\W\d_]{2,4}(?:[/,]\s?[^\W\d_]{2,4}){0,3}[)\]]")
_LONGEST = 120
_CREDIT_SIGNS = " |,;•·–-"


def byline_in(line: str) -> str | None:
    """Give the author's part of a line that is nothing but a byline, None for any other line.

    >>> byline_in("Von Anna Kessler, Musterstadt")
    'Von Anna Kessler, Musterstadt'
    >>> byline_in("Von Masken und Menschen")
    """
    bare = line.strip(_CREDIT_SIGNS)
    if len(bare) > _LONGEST:
        return None
    author, _, credit = bare.rpartition(",")
    if (
        _byline().fullmatch(author if author and is_credit(credit.strip()) else bare)
        or _INITIALS.fullmatch(bare)
        or is_desk_line(bare)
    ):
        return bare
    return None


def is_desk_line(line: str) -> bool:
    """Whether a short line names a newsroom's desk: "Redaktion", "Nachrichtenredaktion Musterstadt"."""
    words = line.split()
    if not 1 <= len(words) <= 4 or line[-1:] in ".!?:" or any(word[:1].islower() for word in words[1:]):
        return False
    folded = [word.casefold() for word in words]
    if folded[0] in ("von", "by"):
        folded = folded[1:]
    return any(word.endswith(desk) for word in folded[-2:] for desk in word_list("de", "desk_words"))


def closing_byline_start(paragraph: str) -> int:
    """Give where "Von Anna Kessler" begins that closes a paragraph, the paragraph's length where there is none."""
    tail_from = max(0, len(paragraph) - _LONGEST)
    match = _closing_byline().search(paragraph[tail_from:])
    return tail_from + match.start("byline") if match else len(paragraph)


@cache
def _byline() -> re.Pattern[str]:
    openings = sorted(map(re.escape, word_list("de", "byline_openings")), key=len, reverse=True)
    return re.compile(rf"(?i:{'|'.join(openings)})\s?:?\s{_NAMES}{_PLACE}")


@cache
def _closing_byline() -> re.Pattern[str]:
    return re.compile(rf"[.!?…\"“”]\s{{1,3}}(?P<byline>(?:Von|By)\s{_NAMES})$")
