"""What two units can be seen to differ in where one is not German: figures and negation, by what each language writes."""

import re
from decimal import Decimal

from lesart.comparison.units import Unit
from lesart.records.span import Span
from lesart.resources import has_list, word_set, word_table
from lesart.text.languages import DEFAULT
from lesart.text.words import word_spans

_NEGATING = ("negation_words", "without_words")
_DIGITS = re.compile(r"\d{1,3}(?:[.,\s]\d{3})+(?!\d)|\d{1,12}")
_SEPARATORS = re.compile(r"\D")


def is_foreign(unit: Unit) -> bool:
    """Whether the word lists and rules for German tell nothing of a unit."""
    return unit.language != DEFAULT


def told_numbers(unit: Unit) -> dict[Decimal, Span]:
    """Give the first place of each number of a unit, years and hours too: as figures where they were read, else their digits."""
    numbers: dict[Decimal, Span] = {}
    for quantity in unit.quantities:
        numbers.setdefault(quantity.number, quantity.span)
    for match in _DIGITS.finditer(unit.text):
        span = Span(*match.span()).shifted(unit.span.start)
        if not any(quantity.span.covers(span) for quantity in unit.quantities):
            numbers.setdefault(Decimal(_SEPARATORS.sub("", match[0])), span)
    return numbers


def negating_words(unit: Unit) -> tuple[Span, ...]:
    """Give the words of a unit that negate, or deny what somebody else asserts, in whatever language it is.

    "no more than 9" negates nothing.
    """
    found = [span for span in word_spans(unit.text) if _negates(unit.language, span.of(unit.text).casefold())]
    placed = (span.shifted(unit.span.start) for span in (*found, *_denying(unit)))
    return tuple(span for span in placed if not any(held.span.covers(span) for held in unit.quantities))


def _negates(language: str, word: str) -> bool:
    """Whether a word, or what stands on either side of its apostrophe ("n'a"), negates."""
    plain = word.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return any(
        part in word_set(language, name)
        for name in _NEGATING
        if has_list(language, name)
        for part in (plain, *plain.split("'"))
    )


def _denying(unit: Unit) -> tuple[Span, ...]:
    """Give the words that deny; one that needs another ("wies … zurück") only beside it."""
    rows = word_table(unit.language, "denial_words") if has_list(unit.language, "denial_words") else ()
    words = {span.of(unit.text).casefold(): span for span in word_spans(unit.text)}
    return tuple(
        span
        for row in rows
        if words.keys() >= set(row[1:])
        for word, span in words.items()
        if word.startswith(row[0])
    )
