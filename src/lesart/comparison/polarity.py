"""Whether a unit in another language than German denies something, by the word lists of that language."""

from lesart.comparison.units import Unit
from lesart.records.span import Span
from lesart.resources import has_list, word_set, word_table
from lesart.text.languages import DEFAULT
from lesart.text.words import word_spans

_NEGATING = ("negation_words", "without_words")


def is_foreign(unit: Unit) -> bool:
    """Whether the word lists and rules for German tell nothing of a unit."""
    return unit.language != DEFAULT


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
