"""The stretches that two texts have in common, word for word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lesart.records.lineage import SharedStretch
from lesart.records.span import Span
from lesart.text.fingerprints import RUN_WORDS, Hashes, run_hashes
from lesart.text.quotations import quotation_spans
from lesart.text.words import word_spans

FEWEST_WORDS = 6  # shorter ones are phrases of the trade
# A run that stands more often in one text begins no stretch; those beside it are made longer across it.
_MOST_PLACES = 4

Marks = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PrintedWords:
    """The words of a text, case-folded, with their places.

    `is_quoted` tells which stand inside quotation marks, `is_first` which begin a stretch of the text.
    """

    words: tuple[str, ...]
    spans: tuple[Span, ...]
    is_quoted: Marks
    is_first: Marks
    runs: Hashes

    @property
    def own(self) -> int:
        """Give the number of words outside of quotations."""
        return len(self.words) - int(self.is_quoted.sum())


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Alignment:
    """So many words in a row that are the same from these places on."""

    first: int
    second: int
    words: int


def printed_words(text: str, within: Sequence[Span]) -> PrintedWords:
    """Give the words of the stretches `within` a text, ready to be compared."""
    parts = [word_spans(text, stretch) for stretch in within]
    spans = tuple(span for part in parts for span in part)
    quoted = [span for stretch in within for span in quotation_spans(text, stretch)]
    words = tuple(span.of(text).casefold() for span in spans)
    is_first = np.zeros(len(spans), dtype=np.bool_)
    is_first[[start for start in np.cumsum([0, *map(len, parts)]) if start < len(spans)]] = True
    return PrintedWords(
        words=words,
        spans=spans,
        is_quoted=np.array(_inside(spans, quoted), dtype=np.bool_),
        is_first=is_first,
        runs=run_hashes(words),
    )


def align(first: PrintedWords, second: PrintedWords) -> tuple[Alignment, ...]:
    """Give what two texts have in common in stretches of FEWEST_WORDS or more, in the order of the first.

    The longest stretches are taken first, and no word is taken twice (greedy string tiling, Wise 1993).
    """
    if first.words == second.words:
        return (Alignment(first=0, second=0, words=len(first.words)),) if first.words else ()
    tiling = _Tiling(first, second)
    for stretch in sorted(_stretches(first.runs, second.runs), key=lambda one: (-one.words, one)):
        tiling.lay(stretch)
    return tuple(sorted(tiling.laid))


def shared_stretches(
    first: PrintedWords, second: PrintedWords, aligned: Sequence[Alignment]
) -> tuple[SharedStretch, ...]:
    """Give the characters of aligned words in both texts, the longest first.

    They are cut where a paragraph ends or a quotation begins or ends; what one of the texts quotes is left out, unless
    there is nothing else.
    """
    breaks, breaks_there = _breaks(first), _breaks(second)
    pieces = [piece for one in aligned for piece in _unbroken(one, breaks, breaks_there)]
    own = [one for one in pieces if not (first.is_quoted[one.first] or second.is_quoted[one.second])]
    return tuple(
        SharedStretch(
            first=_characters(first, piece.first, piece.words),
            second=_characters(second, piece.second, piece.words),
        )
        for piece in sorted(own or pieces, key=lambda one: (-one.words, one))
    )


class _Tiling:
    """The stretches laid so far over two texts."""

    def __init__(self, first: PrintedWords, second: PrintedWords) -> None:
        self._texts = first.words, second.words
        self._is_free = np.ones(len(first.words), dtype=np.bool_), np.ones(len(second.words), dtype=np.bool_)
        self.laid: list[Alignment] = []

    def lay(self, stretch: Alignment) -> None:
        """Lay the free parts of a stretch, made longer where the words beside are the same."""
        first, second = self._is_free
        is_free = first[stretch.first :][: stretch.words] & second[stretch.second :][: stretch.words]
        for start, words in _runs_of(is_free):
            if words >= RUN_WORDS:
                part = Alignment(first=stretch.first + start, second=stretch.second + start, words=words)
                self._lay_free(self._lengthened(part))

    def _lay_free(self, part: Alignment) -> None:
        if part.words >= FEWEST_WORDS:
            self._is_free[0][part.first : part.first + part.words] = False
            self._is_free[1][part.second : part.second + part.words] = False
            self.laid.append(part)

    def _lengthened(self, part: Alignment) -> Alignment:
        before = after = 0
        while self._is_same(part.first - before - 1, part.second - before - 1):
            before += 1
        while self._is_same(part.first + part.words + after, part.second + part.words + after):
            after += 1
        return Alignment(
            first=part.first - before, second=part.second - before, words=part.words + before + after
        )

    def _is_same(self, place: int, other: int) -> bool:
        first, second = self._texts
        if not (0 <= place < len(first) and 0 <= other < len(second)):
            return False
        return bool(first[place] == second[other] and self._is_free[0][place] and self._is_free[1][other])


def _stretches(first: Hashes, second: Hashes) -> Iterator[Alignment]:
    """Give the longest stretches of runs that follow one another in both texts."""
    places, others = _pairs(first, second)
    order = np.lexsort((places, others - places))
    places, others = places[order], others[order]
    is_next = (np.diff(places) == 1) & (np.diff(others) == 1)
    starts = np.flatnonzero(np.append(True, ~is_next)) if places.size else places
    for start, end in zip(starts.tolist(), [*starts[1:].tolist(), places.size], strict=False):
        words = end - start + RUN_WORDS - 1
        yield Alignment(first=int(places[start]), second=int(others[start]), words=words)


def _pairs(first: Hashes, second: Hashes) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Give the places of each run that both texts have, every place in the one with every place in the other."""
    order = np.argsort(second, kind="stable")
    ordered = second[order]
    left, right = np.searchsorted(ordered, first), np.searchsorted(ordered, first, side="right")
    _, back, numbers = np.unique(first, return_inverse=True, return_counts=True)
    times = np.where((right - left <= _MOST_PLACES) & (numbers[back] <= _MOST_PLACES), right - left, 0)
    places = np.repeat(np.arange(first.size), times)
    within = np.arange(places.size) - np.repeat(np.cumsum(times) - times, times)
    return places, order[np.repeat(left, times) + within]


def _runs_of(is_set: Marks) -> Iterator[tuple[int, int]]:
    """Give start and length of each unbroken run of marks."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], is_set, [False])))).tolist()
    yield from ((start, end - start) for start, end in zip(edges[::2], edges[1::2], strict=True))


def _unbroken(one: Alignment, breaks: Marks, breaks_there: Marks) -> Iterator[Alignment]:
    is_break = breaks[one.first :][: one.words] | breaks_there[one.second :][: one.words]
    starts = [0, *(place for place in np.flatnonzero(is_break).tolist() if place), one.words]
    for start, end in zip(starts, starts[1:], strict=False):
        yield Alignment(first=one.first + start, second=one.second + start, words=end - start)


def _breaks(printed: PrintedWords) -> Marks:
    """Tell which words begin a paragraph, a quotation, or what follows one."""
    return printed.is_first | np.diff(printed.is_quoted, prepend=printed.is_quoted[:1])


def _characters(printed: PrintedWords, place: int, words: int) -> Span:
    return Span(printed.spans[place].start, printed.spans[place + words - 1].end)


def _inside(spans: Sequence[Span], quoted: Sequence[Span]) -> list[bool]:
    """Tell of each span whether it lies in one of the quotations, both in the order of the text."""
    marks: list[bool] = []
    waiting = iter(quoted)
    current = next(waiting, None)
    for span in spans:
        while current is not None and current.end <= span.start:
            current = next(waiting, None)
        marks.append(current is not None and current.covers(span))
    return marks
