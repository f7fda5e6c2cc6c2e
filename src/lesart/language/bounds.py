"""What limits a number: "mindestens rund 500", "deutlich mehr als 100", "bis zu", "100 oder mehr"."""

import re
from dataclasses import dataclass
from functools import cache

from lesart.language.amounts import Amount, quantity_words
from lesart.records.quantity import Bound
from lesart.records.span import Span

_REACH = 44
_MOST_BOUNDS = 2  # "mindestens rund"
# "über zwei Minister" speaks of ministers, "über 20 Minister" counts them; "unter" likewise.
_SMALLEST_BOUND_BY_PREPOSITION = 13
_WORD_BEFORE = re.compile(r"(?P<word>\w{1,40})\s{1,3}$")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounded:
    """The bound of a number, from where its words reach to where they end; the number lies between them."""

    bound: Bound
    span: Span


def bound_at(text: str, sentence: Span, start: int, amount: Amount) -> Bounded:
    """Give the bound of the amount that begins at `start`; a range and a plural carry theirs in the number.

    Of two bounds the one that is not "about" counts: "mindestens rund 500" is AT_LEAST.
    """
    if amount.is_plural:
        return Bounded(bound=Bound.BETWEEN, span=Span(start, amount.end))
    if amount.upper is not None:
        opened = _one_of("between").search(text, max(sentence.start, start - _REACH), start)
        return Bounded(bound=Bound.BETWEEN, span=Span(opened.start("bound") if opened else start, amount.end))
    bounds, opening = _bounds_before(text, sentence, start, amount)
    behind = _behind().match(text, amount.end, sentence.end)
    if behind:
        bounds.append(Bound(quantity_words("behind")[" ".join(behind["bound"].split()).casefold()]))
    if not bounds and text.endswith(tuple(quantity_words("rough")), start, amount.end):
        bounds.append(Bound.ABOUT)
    firm = [bound for bound in bounds if bound is not Bound.ABOUT]
    return Bounded(
        bound=(*firm, *bounds, Bound.EXACT)[0],
        span=Span(opening, behind.end("bound") if behind else amount.end),
    )


def limit_before(text: str, sentence: Span, start: int) -> Bounded | None:
    """Give the bound that "bis" and "ab" set before a number with a unit, None where another number opens a range."""
    match = _one_of("limit").search(text, max(sentence.start, start - _REACH), start)
    if match is None or _DIGIT.search(text, max(sentence.start, match.start() - _REACH), match.start()):
        return None
    bound = Bound(quantity_words("limit")[match["bound"].casefold()])
    return Bounded(bound=bound, span=Span(match.start("bound"), start))


def opens_with_bound(words: str) -> bool:
    """Whether words begin with what bounds a number: "rund zwei Stunden"."""
    return bool(_one_of("bound").match(f"{words} "))


def _bounds_before(text: str, sentence: Span, start: int, amount: Amount) -> tuple[list[Bound], int]:
    """Give the bounds before a number, nearest first, and where the outermost begins with its degree ("weit")."""
    found: list[Bound] = []
    for _ in range(_MOST_BOUNDS):
        match = _one_of("bound").search(text, max(sentence.start, start - _REACH), start)
        if match is None:
            break
        degree = _one_of("degree").search(text, max(sentence.start, match.start() - _REACH), match.start())
        words = " ".join(match["bound"].split()).casefold()  # a line can break inside "mehr als"
        bound = Bound(quantity_words("bound")[words])
        is_compared = degree is not None and bound in (Bound.MORE_THAN, Bound.LESS_THAN)
        if not is_compared and _is_preposition(text, match.start("bound"), words, amount):
            break
        found.append(bound)
        start = degree.start("bound") if degree and is_compared else match.start("bound")
    return found, start


def _is_preposition(text: str, at: int, bound: str, amount: Amount) -> bool:
    """Whether a word that bounds is a preposition here: before a small number, behind "Vertrag" or "Streit"."""
    if bound not in quantity_words("preposition"):
        return False
    before = _WORD_BEFORE.search(text, max(0, at - _REACH), at)
    if before and before["word"] in quantity_words("sum"):
        return True
    return amount.value < _SMALLEST_BOUND_BY_PREPOSITION and not amount.is_clear


@cache
def _one_of(kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<bound>{_alternatives(kind)})\s{{1,3}}$", re.IGNORECASE)


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"\s{{1,3}}(?P<bound>{_alternatives('behind')})(?!\w)", re.IGNORECASE)


def _alternatives(kind: str) -> str:
    words = sorted(quantity_words(kind), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s{1,3}") for word in words)
