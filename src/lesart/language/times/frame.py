"""What surrounds a time expression: the anchor day, days named before it, the side its sentence looks to."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import IntEnum
from functools import cache, lru_cache
from itertools import pairwise

from lesart.language.times.clause import clause_around, stretch_around
from lesart.language.times.timex import covered_days
from lesart.records.span import Span
from lesart.resources import has_list, word_table
from lesart.text.languages import DEFAULT

_WORD = re.compile(r"[^\W\d_]{2,40}")
_PIECE = re.compile(r"\S{1,24}")
_ALONE = re.compile(r",\s{1,3}([^\W\d_]{2,40})[.!?]?\s{0,3}$")
_BOUNDS = ("ahead", "surely-ahead", "behind")
_DAYS_OF_A_WEEK = 7
_NIGHT = "TNI"  # what follows a night, "am Morgen", is of its second day
_BEFORE_REACH = 24
_WORDS_KEPT = 20_000  # words whose kind is remembered
_WITHIN_A_SENTENCE = re.compile(r"(?:[^\W_]|[,;]) ")
_PHRASE_REACH = 40
_LONGEST_PIECE = 50
_REACH = 160  # a tense word farther away mostly belongs to another clause
_LONG_REACH = 400  # ... unless no mark of a clause stands between


class Side(IntEnum):
    """Whether a sentence tells of what was, of what will be, or does not say."""

    PAST = -1
    OPEN = 0
    FUTURE = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The side that a clause looks to and the word that tells it; no word where it does not say. A sure one needs no tense.

    `is_happening` where the clause tells of a single event, not of how things stand.
    """

    side: Side = Side.OPEN
    word: Span | None = None
    is_sure: bool = False
    is_happening: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """All that a reading may look at beside the words themselves.

    `today` is the anchor, None where none can be trusted; `sentence` the number of the sentence. What was named last:
    `named_day` in the sentence `named_in`, `named_week` (a day of it), in this sentence `named_year` and `named_month`
    (its first day). `counted_from` is a day of the first week, where weeks are counted; `weekdays` the days that
    weekdays (Monday 1) meant so far. `is_day_at_hand` tells that the sentence holds a clock time or a day seen from
    today, or tells of a single event.
    """

    today: date | None
    language: str = DEFAULT
    side: Side = Side.OPEN
    sentence: int = 0
    named_day: date | None = None
    named_in: int = 0
    named_year: int | None = None
    named_month: date | None = None
    weekdays: Mapping[int, date] = field(default_factory=dict)
    named_week: date | None = None
    counted_from: date | None = None
    is_day_at_hand: bool = False

    def day_named_within(self, sentences: int) -> date | None:
        """Give the day named last, if at most so many sentences ago."""
        return self.named_day if self.sentence - self.named_in <= sentences else None

    def in_sentence(self, number: int, side: Side, *, is_day_at_hand: bool) -> "Frame":
        """Give the frame of the next expression, which may stand in another sentence."""
        frame = replace(self, sentence=number, side=side, is_day_at_hand=is_day_at_hand)
        return frame if number == self.sentence else replace(frame, named_year=None, named_month=None)

    def after(self, value: str | None, *, week: int | None = None, weekday: int | None = None) -> "Frame":
        """Give the frame that later expressions stand in, once `value` is named: a counted `week`, a `weekday`, or else."""
        covered = covered_days(value)
        if value is None or covered is None:
            return self
        if len(value) == len("2024-04"):
            return replace(self, named_month=covered[0])
        if covered[0] == covered[1]:
            weekdays = {**self.weekdays, weekday: covered[0]} if weekday else self.weekdays
            return replace(
                self, named_day=covered[0], named_in=self.sentence, named_week=covered[0], weekdays=weekdays
            )
        if value.endswith(_NIGHT):
            return replace(self, named_day=covered[1], named_in=self.sentence, named_week=covered[1])
        if (covered[1] - covered[0]).days == _DAYS_OF_A_WEEK - 1:
            first = covered[0] - timedelta(days=_DAYS_OF_A_WEEK * (week - 1)) if week else self.counted_from
            return replace(self, named_week=covered[0], counted_from=first)
        return replace(self, named_year=covered[0].year) if len(value) == len("2024") else self


def look_of(text: str, sentence: Span, span: Span, language: str) -> Look:
    """Give the side that the clause of `span` looks to, and the word that tells it; else that of its sentence.

    The nearest word that settles the tense decides. An auxiliary tells of what was if a participle goes with it, a
    copula without one of what is to be; a bound ("bis zum 3. Mai") looks ahead where no tense speaks against it.
    """
    bound = _bound_before(text, sentence, span, language)
    if bound and bound.is_sure:
        return bound
    reach = stretch_around(sentence, span, _REACH)
    clause = clause_around(text, reach, span)
    words = [
        *_told_words(text, clause, span, language),
        *_torn_participle(text, clause[-1], sentence, language),
    ]
    if bound and bound.side is Side.FUTURE and _by_perfect_infinitive(words):
        return bound  # "soll bis Sonntag abgeschlossen sein"
    told = _by_attribute(text, words, span, language) or _by_tense(words, span) or bound
    return told or _farther_off(text, sentence, span, language) or Look()


def _farther_off(text: str, sentence: Span, span: Span, language: str) -> Look | None:
    """Give what words tell that stand far from an expression: those of its long clause, else those around it."""
    clause = clause_around(text, stretch_around(sentence, span, _LONG_REACH), span)
    around = (stretch_around(sentence, span, _REACH),)
    return _by_tense(_told_words(text, clause, span, language), span) or _by_tense(
        _told_words(text, around, span, language), span
    )


def _torn_participle(text: str, clause: Span, sentence: Span, language: str) -> list[tuple[Span, str]]:
    """Give the participle that ends a sentence alone: "ist am Samstag ein Flugzeug, darunter …, abgestürzt"."""
    last = _ALONE.search(text, max(clause.end, sentence.end - _LONGEST_PIECE), sentence.end)
    if last is None or _kind_of(last[1], language) != "participle":
        return []
    return [(Span(*last.span(1)), "participle")]


def _by_tense(words: Sequence[tuple[Span, str]], span: Span) -> Look | None:
    past = _by_perfect_infinitive(words)
    return past or _nearest(words, ("past", "future"), span) or _by_auxiliary(words, span)


def _by_perfect_infinitive(words: Sequence[tuple[Span, str]]) -> Look | None:
    """Give the participle of "soll ... beschädigt haben": a modal verb tells of what has been."""
    for (first, kind), (second, other) in pairwise(words):
        is_joined = second.start - first.end == 1 and kind in ("participle", "past")
        if is_joined and (
            other == "infinitive" or (other == "perfect" and any(k == "future" for _, k in words))
        ):
            return Look(side=Side.PAST, word=first, is_happening=True)
    return None


def _by_attribute(text: str, words: Iterable[tuple[Span, str]], span: Span, language: str) -> Look | None:
    """Give the inflected participle of a noun phrase that holds the time: "die am Sonntag vereinbarte Regel"."""
    opening = list(_PIECE.finditer(text, max(0, span.start - _BEFORE_REACH), span.start))[-3:]
    phrase = " ".join(piece[0].casefold() for piece in opening[-2:])
    if phrase not in _phrases(language) or (len(opening) > 2 and opening[0][0].endswith(",")):
        return None
    behind = (
        word
        for word, kind in words
        if kind in ("attribute", "participle") and 0 <= word.start - span.end <= _PHRASE_REACH
    )
    word = next(behind, None)
    return Look(side=Side.PAST, word=word) if word else None


def _told_words(text: str, stretches: Iterable[Span], span: Span, language: str) -> list[tuple[Span, str]]:
    """Give the words around an expression that tell of tense, with what they tell."""
    words = (
        Span(*word.span())
        for stretch in stretches
        for word in _WORD.finditer(text, stretch.start, stretch.end)
    )
    return [
        (word, kind)
        for word in words
        if not span.overlap(word)
        and (kind := _kind_of(word.of(text), language))
        and not (language == DEFAULT and _is_noun(text, word))
    ]


def _is_noun(text: str, word: Span) -> bool:
    """Whether a word has a capital within a sentence, as German nouns have: "das Treffen", "bei Anne Will"."""
    before = text[max(0, word.start - 2) : word.start]
    return word.of(text).istitle() and _WITHIN_A_SENTENCE.fullmatch(before) is not None


@lru_cache(maxsize=_WORDS_KEPT)
def _kind_of(word: str, language: str) -> str:
    if kind := _tense_words(language).get(word.casefold(), ""):
        return kind
    return next((kind for kind, shape in _shapes(language) if shape.fullmatch(word)), "")


def _nearest(words: Iterable[tuple[Span, str]], kinds: Iterable[str], span: Span) -> Look | None:
    sided = [
        (max(span.start - word.end, word.start - span.end), word, kind)
        for word, kind in words
        if kind in kinds
    ]
    if not sided:
        return None
    _, word, kind = min(sided)
    side = Side.PAST if kind == "past" else Side.FUTURE
    return Look(side=side, word=word, is_happening=kind == "past")


def _by_auxiliary(words: Sequence[tuple[Span, str]], span: Span) -> Look | None:
    planned = _nearest(words, ("planned",), span)
    participle = any(kind == "participle" for _, kind in words)
    perfect = next(
        (word for word, kind in words if kind == "perfect" or (kind == "copula" and participle)), None
    )
    copula = next((word for word, kind in words if kind == "copula"), None)
    is_past = (
        perfect is not None
        and planned is not None
        and planned.word is not None
        and _is_apart(planned.word, span)
    )
    if planned and not is_past:
        return planned
    if perfect:
        return Look(side=Side.PAST, word=perfect, is_happening=participle)
    notice = next((word for word, kind in words if kind == "notice"), None)
    present = notice or copula or next((word for word, kind in words if kind == "present"), None)
    return Look(side=Side.FUTURE, word=present, is_happening=bool(notice)) if present else None


def _is_apart(word: Span, span: Span) -> bool:
    """Whether words stand between an expression and a word: "hat am Sonntag geöffnet", but "hat am Sonntag die Tore geöffnet"."""
    return word.start - span.end > 1


def _bound_before(text: str, sentence: Span, span: Span, language: str) -> Look | None:
    opening = list(_PIECE.finditer(text, max(sentence.start, span.start - _BEFORE_REACH), span.start))
    for pieces in (opening[-2:], opening[-1:]):
        kind = _bounds(language).get(" ".join(piece[0].casefold() for piece in pieces))
        if pieces and kind:
            side, word = (
                Side.PAST if kind == "behind" else Side.FUTURE,
                Span(pieces[0].start(), pieces[-1].end()),
            )
            return Look(side=side, word=word, is_sure=kind != "ahead")
    return None


@cache
def _shapes(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = word_table(language, "tense_shapes") if has_list(language, "tense_shapes") else ()
    return tuple((kind, re.compile(shape)) for kind, shape in rows)


@cache
def _phrases(language: str) -> frozenset[str]:
    rows = word_table(language, "tense_words") if has_list(language, "tense_words") else ()
    return frozenset(word for word, kind in rows if kind == "phrase")


@cache
def _tense_words(language: str) -> Mapping[str, str]:
    rows = word_table(language, "tense_words") if has_list(language, "tense_words") else ()
    return {word: kind for word, kind in rows if kind not in (*_BOUNDS, "phrase")}


@cache
def _bounds(language: str) -> Mapping[str, str]:
    rows = word_table(language, "tense_words") if has_list(language, "tense_words") else ()
    return {word: kind for word, kind in rows if kind in _BOUNDS}
