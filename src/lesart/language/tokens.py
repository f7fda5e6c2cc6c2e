"""The words and marks of a stretch, each with its place."""

import re
from dataclasses import dataclass

from lesart.records.span import Span

# "Schoenfeld-Nord", "d'Orsay", "G20", or a single mark.
_TOKEN = re.compile(r"\w+(?:[-\N{NON-BREAKING HYPHEN}'’]\w+)*|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark; `start` and `end` count characters of the whole text."""

    text: str
    start: int
    end: int

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def is_word(self) -> bool:
        """Whether it is no mark."""
        return self.text[0].isalnum()

    @property
    def key(self) -> str:
        """Give its form for look-ups."""
        return self.text.casefold()


Tokens = tuple[Token, ...]


def tokens_of(text: str, within: Span) -> Tokens:
    """Give the words and marks of the stretch `within` of `text`."""
    return tuple(
        Token(match.group(), *match.span()) for match in _TOKEN.finditer(text, within.start, within.end)
    )


def span_of(tokens: Tokens) -> Span:
    """Give the stretch from the first to the last of the tokens (at least one)."""
    return Span(tokens[0].start, tokens[-1].end)
