"""A text as the reader sees it: words, and the pieces that the tokenizer cuts them into."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from lesart.records.span import Span

_WORD = re.compile(r"\w+|[^\w\s]")
# Longer lines are cut before they reach the tokenizer, which keeps it quick on hostile input.
_LONGEST_LINE = 4_096


@dataclass(frozen=True, slots=True, kw_only=True)
class Pieces:
    """The words of a text in order, their pieces, and where each word's first piece stands.

    `numbers` has one entry a piece, `firsts` one a word; a mark can share its piece with the word before it.
    """

    words: tuple[Span, ...]
    numbers: NDArray[np.int64]
    firsts: NDArray[np.int64]


def pieces_of(text: str, stretches: Sequence[Span], tokenizer: Tokenizer) -> Pieces:
    """Give words and pieces of the stretches, in their order; the tokenizer must neither cut nor add control pieces."""
    words: list[Span] = []
    numbers: list[int] = []
    firsts: list[int] = []
    lines = [line for stretch in stretches for line in _lines(text, stretch)]
    encodings = tokenizer.encode_batch([line.of(text) for line in lines], add_special_tokens=False)
    for line, encoding in zip(lines, encodings, strict=True):
        starts = [line.start + start for start, _ in encoding.offsets]
        if not starts:
            continue
        for match in _WORD.finditer(text, line.start, line.end):
            words.append(Span(*match.span()))
            firsts.append(len(numbers) + max(0, bisect_right(starts, match.start()) - 1))
        numbers.extend(encoding.ids)
    return Pieces(
        words=tuple(words),
        numbers=np.array(numbers, dtype=np.int64),
        firsts=np.maximum.accumulate(np.array(firsts, dtype=np.int64)),
    )


def _lines(text: str, stretch: Span) -> Iterator[Span]:
    at = stretch.start
    while at < stretch.end:
        end = text.find("\n", at, stretch.end)
        end = stretch.end if end < 0 else end
        if end - at > _LONGEST_LINE:
            blank = text.rfind(" ", at + 1, at + _LONGEST_LINE)
            end = blank if blank > 0 else at + _LONGEST_LINE
        if end > at:
            yield Span(at, end)
        at = end if end > at else at + 1


def windows_of(pieces: int, longest: int, overlap: int) -> list[tuple[int, int, int, int]]:
    """Give (start, end, first kept, end of kept) of the windows that together read all pieces.

    They are as few as the longest allows, of about one length. Each piece is kept from the window that sees most of its
    surroundings.
    """
    if not pieces:
        return []
    count = max(1, -(-(pieces - overlap) // (longest - overlap)))
    step = (pieces - overlap) / count
    starts = [round(step * number) for number in range(count)]
    windows = []
    kept = 0
    for start, following in zip(starts, [*starts[1:], None], strict=True):
        end = pieces if following is None else following + overlap
        until = pieces if following is None else (end + following) // 2
        windows.append((start, end, kept, until))
        kept = until
    return windows
