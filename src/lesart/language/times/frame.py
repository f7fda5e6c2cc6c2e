"""What surrounds a time expression: the anchor day, days named before it, the side its sentence looks to."""

import re
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import cache

from lesart.records.span import Span
from lesart.resources import word_table

_WORD = re.compile(r"[^\W\d_]{2,40}")
_BEFORE_REACH = 24


class Side(IntEnum):
    """Whether a sentence tells of what was, of what will be, or does not say."""

    PAST = -1
    OPEN = 0
    FUTURE = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """All that a reading may look at beside the words themselves.

    `today` is the anchor, None where none can be trusted; `named_day` the day named last, `named_year` the year that
    the same sentence named last.
    """

    today: date | None
    side: Side = Side.OPEN
    named_day: date | None = None
    named_year: int | None = None


def side_of(text: str, sentence: Span, span: Span) -> Side:
    """Give the side of the tense word nearest to `span` in its sentence; a bound ("bis zum 3. Mai") looks ahead."""
    lead = " ".join(text[max(sentence.start, span.start - _BEFORE_REACH) : span.start].split()[-2:]).casefold()
    if any(lead == word or lead.endswith(f" {word}") for word in _words("ahead")):
        return Side.FUTURE
    nearest: tuple[int, Side] | None = None
    for match in _WORD.finditer(text, sentence.start, sentence.end):
        side = _sides().get(match[0].casefold())
        if side is None:
            continue
        distance = max(span.start - match.end(), match.start() - span.end)
        if nearest is None or distance < nearest[0]:
            nearest = (distance, side)
    return nearest[1] if nearest else Side.OPEN


@cache
def _sides() -> dict[str, Side]:
    named = {"past": Side.PAST, "future": Side.FUTURE}
    return {word: named[side] for word, side in word_table("de", "tense_words") if side in named}


@cache
def _words(side: str) -> tuple[str, ...]:
    return tuple(word for word, listed in word_table("de", "tense_words") if listed == side)
