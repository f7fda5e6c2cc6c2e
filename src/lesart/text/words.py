"""Words with their places."""

import re

from lesart.records.span import Span

# "Schoenfeld-Nord", "U-Bahn", "don't", "3.000", "B2": a run of letters and digits with inner joints.
_WORD = re.compile(r"\w+(?:[-'’.,]\w+)*")


def word_spans(text: str, within: Span | None = None) -> tuple[Span, ...]:
    """Give the places of all words of `text`, or of the stretch `within` it."""
    start, end = (within.start, within.end) if within else (0, len(text))
    return tuple(Span(*match.span()) for match in _WORD.finditer(text, start, end))


def begins_small(text: str) -> bool:
    """Whether the first letter is a small one, as where a wording begins inside a sentence."""
    return next((letter.islower() for letter in text if letter.isalpha()), False)
