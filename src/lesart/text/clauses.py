"""Clauses of a sentence, by punctuation and the shape of words; no parser."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from lesart.records.span import Span
from lesart.resources import word_set, word_table
from lesart.text.words import word_spans

_QUOTES = (
    "\"'\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}"
    "\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}"
    "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
)
_DASHES = "\N{EN DASH}\N{EM DASH}-"
# ", " or "; " or ": " and a dash between blanks; "1,5", "3:2" and "Kosten-Nutzen" have no blank beside the mark.
_BREAK = re.compile(rf"[,;:][{_QUOTES}]?\s|\s[{_DASHES}]\s")
_COORDINATION = re.compile(r"\s(?=(?:und|oder)\s)")
_CLOSED_QUOTE = re.compile(rf"[{_QUOTES}]\s?,\s?$")
_HANGING_HYPHEN = re.compile(r"\w-$")  # "Abstands- und Kontaktregeln"
_VERB_ENDING = re.compile(r"(?:t|te|tet|st|en|rn|ln)$")
_SUBJUNCTIVE_ENDING = "e"
_CONJUNCTIONS = ("und", "oder")
_ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")
_SHORTEST_WORDS = 2
_VERB_SECOND_WITHIN = 4  # "und der Deich hielt danach": the conjunction and three words


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """A stretch between two possible breaks; `verbs` counts its words from 0."""

    span: Span
    word_count: int
    opener: str
    second: str
    verbs: tuple[int, ...]
    ends_in_verb: bool
    ends_in_attribute: bool


def clause_spans(text: str, sentence: Span) -> tuple[Span, ...]:
    """Give the clauses of a sentence in order; together they cover it without overlap.

    Words are German. A stretch between two marks is a clause of its own where a word opens it as one ("dass", "weil"),
    where it stands behind a colon, a semicolon or a closing quotation mark, or where both sides hold something like a
    finite verb; lists and appositions stay whole.
    """
    if sentence.end <= sentence.start:
        return ()
    starts = sorted({sentence.start, *_candidates(text, sentence)})
    pieces = (_piece(text, Span(start, end)) for start, end in pairwise([*starts, sentence.end]))
    return tuple(clause.span for clause in _joined(text, pieces))


def _candidates(text: str, sentence: Span) -> set[int]:
    ends = {match.end() for match in _BREAK.finditer(text, sentence.start, sentence.end)}
    ends |= {match.end() for match in _COORDINATION.finditer(text, sentence.start, sentence.end)}
    return {at for at in ends if sentence.start < at < sentence.end}


def _piece(text: str, span: Span) -> _Piece:
    words = [word.of(text) for word in word_spans(text, span)]
    verbs = tuple(at for at in range(len(words)) if _is_verb(words, at))
    return _Piece(
        span=span,
        word_count=len(words),
        opener=words[0].casefold() if words else "",
        second=words[1].casefold() if len(words) > 1 else "",
        verbs=verbs,
        ends_in_verb=bool(words) and (len(words) - 1 in verbs or _is_particle(words[-1])),
        ends_in_attribute=_ends_in_attribute(words),
    )


def _joined(text: str, pieces: Iterator[_Piece]) -> list[_Piece]:
    """Join each piece that cannot stand alone to the one before it."""
    clauses: list[_Piece] = []
    for piece in pieces:
        if clauses and not _stands_apart(text, clauses[-1], piece):
            clauses[-1] = _merged(clauses[-1], piece)
        else:
            clauses.append(piece)
    return clauses


def _merged(before: _Piece, piece: _Piece) -> _Piece:
    return _Piece(
        span=Span(before.span.start, piece.span.end),
        word_count=before.word_count + piece.word_count,
        opener=before.opener,
        second=before.second,
        verbs=(before.verbs or piece.verbs)[:1],
        ends_in_verb=piece.ends_in_verb,
        ends_in_attribute=piece.ends_in_attribute,
    )


def _stands_apart(text: str, before: _Piece, piece: _Piece) -> bool:
    if min(before.word_count, piece.word_count) < _SHORTEST_WORDS:
        return False
    mark = text[max(0, piece.span.start - 4) : piece.span.start].rstrip()
    if mark[-1:] in ";:" or _CLOSED_QUOTE.search(mark):
        return True
    if mark[-1:].isalnum() or _HANGING_HYPHEN.search(mark):
        return _coordinates_clauses(before, piece)
    return piece.opener in word_set("de", "clause_openers") or bool(before.verbs and piece.verbs)


def _coordinates_clauses(before: _Piece, piece: _Piece) -> bool:
    """Whether "und" joins clauses, not nouns: a verb stands right before it or soon, but not last, behind it."""
    if not before.verbs or not piece.verbs or before.ends_in_attribute:
        return False
    if before.ends_in_verb or piece.second in word_set("de", "clause_openers"):
        return True
    return piece.verbs[0] < min(_VERB_SECOND_WITHIN, piece.word_count - 1)


def _ends_in_attribute(words: list[str]) -> bool:
    """Whether the last word is an adjective whose noun is still to come: "in den alten" before "und neuen Häfen"."""
    if len(words) < _SHORTEST_WORDS or not words[-1][:1].islower():
        return False
    before = words[-2].casefold()
    return words[-1].endswith(_ADJECTIVE_ENDINGS) and before in _before_adjectives()


@cache
def _before_adjectives() -> frozenset[str]:
    """Give the articles and prepositions that an adjective follows; "zu" stands before infinitives too."""
    prepositions = {word for word, plays in word_table("de", "clause_frames") if plays == "preposition"}
    determiners = {word for word, *_ in word_table("de", "determiners")}
    return frozenset((determiners | prepositions) - {"zu"})


def _is_particle(word: str) -> bool:
    """Whether a word can be the parted prefix that ends a main clause: "wies auf … hin"."""
    return word[:1].islower() and word.casefold() in word_set("de", "stop_words")


def _is_verb(words: list[str], at: int) -> bool:
    """Whether a word looks like a finite verb or a participle that ends a clause."""
    word = words[at].casefold()
    if not words[at][:1].islower() or word in word_set("de", "stop_words"):
        return False
    if word in word_set("de", "auxiliary_verbs") or word.endswith(_strong_forms()):
        return True
    if word.endswith(_SUBJUNCTIVE_ENDING) and not word.endswith("te"):
        return at + 1 == len(words)
    return len(word) > 3 and bool(_VERB_ENDING.search(word)) and not _is_attribute(words, at)


@cache
def _strong_forms() -> tuple[str, ...]:
    """Give the forms that also end longer verbs: "nahm" in "übernahm"; shorter ones end too many other words."""
    return tuple(form for form in sorted(word_set("de", "auxiliary_verbs")) if len(form) >= 4)


def _is_attribute(words: list[str], at: int) -> bool:
    """Whether a word stands before a noun and behind an article or the like: "des blutigen Angriffs"."""
    stop_words = word_set("de", "stop_words")
    if at == 0 or at + 1 == len(words) or words[at + 1].casefold() in stop_words:
        return False
    before = words[at - 1].casefold()
    if before in _CONJUNCTIONS and words[at].endswith("te"):
        return False
    return before in stop_words or words[at + 1][:1].islower()
