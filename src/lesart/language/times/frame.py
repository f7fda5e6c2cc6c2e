"""What surrounds a time expression: the anchor day, days named before it, the side its sentence looks to."""

import re
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum
from functools import cache

from lesart.language.times.timex import covered_days
from lesart.records.span import Span
from lesart.resources import has_list, word_table

_WORD = re.compile(r"[^\W\d_]{2,40}")
_BEFORE_REACH = 24
_REACH = 160  # a tense word farther away belongs to another clause


class Side(IntEnum):
    """Whether a sentence tells of what was, of what will be, or does not say."""

    PAST = -1
    OPEN = 0
    FUTURE = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """All that a reading may look at beside the words themselves.

    `today` is the anchor, None where none can be trusted; `sentence` the number of the sentence; `named_day` the day
    named last and `named_in` the number of its sentence; `named_year` the year that the same sentence named last;
    `is_day_at_hand` tells that the sentence holds a clock time or a day seen from today.
    """

    today: date | None
    side: Side = Side.OPEN
    sentence: int = 0
    named_day: date | None = None
    named_in: int = 0
    named_year: int | None = None
    is_day_at_hand: bool = False

    def day_named_within(self, sentences: int) -> date | None:
        """Give the day named last, if at most so many sentences ago."""
        return self.named_day if self.sentence - self.named_in <= sentences else None

    def in_sentence(self, number: int, side: Side, *, is_day_at_hand: bool) -> "Frame":
        """Give the frame of the next expression, which may stand in another sentence."""
        year = self.named_year if number == self.sentence else None
        return replace(self, sentence=number, side=side, named_year=year, is_day_at_hand=is_day_at_hand)

    def after(self, value: str | None) -> "Frame":
        """Give the frame that later expressions stand in, once `value` is named."""
        covered = covered_days(value)
        if value is None or covered is None:
            return self
        if covered[0] == covered[1]:
            return replace(self, named_day=covered[0], named_in=self.sentence)
        return replace(self, named_year=covered[0].year) if len(value) == len("2024") else self


def side_of(text: str, sentence: Span, span: Span, language: str) -> Side:
    """Give the side of the tense word nearest to `span` in its sentence; a bound ("bis zum 3. Mai") looks ahead."""
    lead = " ".join(
        text[max(sentence.start, span.start - _BEFORE_REACH) : span.start].split()[-2:]
    ).casefold()
    if any(lead == word or lead.endswith(f" {word}") for word in _words(language, "ahead")):
        return Side.FUTURE
    nearest: tuple[int, Side] | None = None
    first, last = max(sentence.start, span.start - _REACH), min(sentence.end, span.end + _REACH)
    for match in _WORD.finditer(text, first, last):
        side = _sides(language).get(match[0].casefold())
        if side is None:
            continue
        distance = max(span.start - match.end(), match.start() - span.end)
        if nearest is None or distance < nearest[0]:
            nearest = (distance, side)
    return nearest[1] if nearest else Side.OPEN


def _tense_words(language: str) -> tuple[tuple[str, ...], ...]:
    return word_table(language, "tense_words") if has_list(language, "tense_words") else ()


@cache
def _sides(language: str) -> dict[str, Side]:
    named = {"past": Side.PAST, "future": Side.FUTURE}
    return {word: named[side] for word, side in _tense_words(language) if side in named}


@cache
def _words(language: str, side: str) -> tuple[str, ...]:
    return tuple(word for word, listed in _tense_words(language) if listed == side)
