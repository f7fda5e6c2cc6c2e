"""Texts whose names are tagged, and how the network reads them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from lesart.reader.pieces import pieces_of
from lesart.records.span import Span

# DERIV ("deutsche", "Berliner") and PART ("EU-Kommission", "CDU-Politiker") are told apart so that they are no names.
KINDS = ("PER", "ORG", "LOC", "MISC", "DERIV", "PART")
TAGS = ("O", *(f"{place}-{kind}" for kind in KINDS for place in "BI"))
OUTSIDE = 1
ANY = (1 << len(TAGS)) - 1
WORD = re.compile(r"\w+|[^\w\s]")


def first_of(*kinds: str) -> int:
    """Give the tags allowed for the first word of a name of one of the kinds."""
    return sum(1 << TAGS.index(f"B-{kind}") for kind in kinds)


def rest_of(*kinds: str) -> int:
    """Give the tags allowed for a further word of a name of one of the kinds."""
    return sum(1 << TAGS.index(f"I-{kind}") for kind in kinds)


FIRST = {first_of(kind): kind for kind in KINDS}
REST = {rest_of(kind): kind for kind in KINDS}
ANY_REST = rest_of(*KINDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class TaggedText:
    """Words, whether a blank stands before each, and the tags allowed for each as bits in the order of TAGS."""

    words: tuple[str, ...]
    spaced: tuple[bool, ...]
    allowed: tuple[int, ...]

    @property
    def text(self) -> str:
        """Give the words as running text."""
        return "".join(
            " " * blank + word for word, blank in zip(self.words, self.spaced, strict=True)
        ).lstrip()

    @property
    def places(self) -> list[Span]:
        """Give where each word stands in the running text."""
        spans, end = [], 0
        for number, (word, blank) in enumerate(zip(self.words, self.spaced, strict=True)):
            start = end + (blank and number > 0)
            end = start + len(word)
            spans.append(Span(start, end))
        return spans

    @property
    def names(self) -> list[tuple[int, int, str]]:
        """Give (first word, end, kind) of each name that is beyond doubt."""
        found: list[tuple[int, int, str]] = []
        for place, bits in enumerate(self.allowed):
            if bits in FIRST:
                found.append((place, place + 1, FIRST[bits]))
            elif bits in REST and found and found[-1][1:] == (place, REST[bits]):
                found[-1] = (found[-1][0], place + 1, REST[bits])
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoded:
    """A text for the network: pieces, the first piece of each word, and (words, tags) which tags are allowed."""

    numbers: NDArray[np.int64]
    firsts: NDArray[np.int64]
    allowed: NDArray[np.bool_]


def encoded(text: TaggedText, tokenizer: Tokenizer) -> Encoded | None:
    """Give the text for the network; None if its words are read otherwise once they are running text."""
    running = text.text
    pieces = pieces_of(running, [Span(0, len(running))], tokenizer)
    if tuple(word.of(running) for word in pieces.words) != text.words:
        return None
    bits = np.array(text.allowed, dtype=np.int64)[:, None] >> np.arange(len(TAGS))
    return Encoded(numbers=pieces.numbers, firsts=pieces.firsts, allowed=(bits & 1).astype(bool))


def joined(texts: Sequence[Encoded]) -> Encoded:
    """Give several texts as one, in their order."""
    starts = np.cumsum([0, *(len(text.numbers) for text in texts[:-1])])
    return Encoded(
        numbers=np.concatenate([text.numbers for text in texts]),
        firsts=np.concatenate([text.firsts + start for text, start in zip(texts, starts, strict=True)]),
        allowed=np.concatenate([text.allowed for text in texts]),
    )
