"""Word runs that two texts share."""

from collections.abc import Sequence
from dataclasses import dataclass

from lesart.records.span import Span
from lesart.text.quotations import quotation_spans
from lesart.text.words import word_spans

RUN_WORDS = 6  # shorter runs are phrases of the trade, longer ones lose copies with single words changed


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedWords:
    """The words of a text with their places; `is_quoted` tells which stand inside quotation marks."""

    words: tuple[str, ...]
    spans: tuple[Span, ...]
    is_quoted: tuple[bool, ...]
    runs: frozenset[int]

    @property
    def own(self) -> int:
        """Give the number of words outside of quotations."""
        return len(self.is_quoted) - sum(self.is_quoted)


def printed_words(text: str, within: Sequence[Span]) -> PrintedWords:
    """Give the words of the stretches `within` a text, case-folded, ready to be compared."""
    spans = tuple(span for stretch in within for span in word_spans(text, stretch))
    quoted = [span for stretch in within for span in quotation_spans(text, stretch)]
    words = tuple(span.of(text).casefold() for span in spans)
    return PrintedWords(
        words=words, spans=spans, is_quoted=_inside(spans, quoted), runs=frozenset(_hashes(words))
    )


def shared_places(first: PrintedWords, second: PrintedWords) -> tuple[int, ...]:
    """Give the places of the first text's words that stand in a word run which the second text has too."""
    places: set[int] = set()
    for start, run in enumerate(_hashes(first.words)):
        if run in second.runs:
            places.update(range(start, start + RUN_WORDS))
    return tuple(sorted(places))


def shared_stretches(first: PrintedWords, places: Sequence[int]) -> tuple[Span, ...]:
    """Give the stretches of the first text that `places` make, the longest first."""
    stretches: list[Span] = []
    before = -2
    for place in places:
        span = first.spans[place]
        if place == before + 1:
            stretches[-1] = Span(stretches[-1].start, span.end)
        else:
            stretches.append(span)
        before = place
    return tuple(sorted(stretches, key=lambda span: (span.start - span.end, span.start)))


def _inside(spans: Sequence[Span], quoted: Sequence[Span]) -> tuple[bool, ...]:
    """Tell of each span whether it lies in one of the quotations, both in the order of the text."""
    marks: list[bool] = []
    waiting = iter(quoted)
    current = next(waiting, None)
    for span in spans:
        while current is not None and current.end <= span.start:
            current = next(waiting, None)
        marks.append(current is not None and current.covers(span))
    return tuple(marks)


def _hashes(words: Sequence[str]) -> list[int]:
    return [hash(tuple(words[start : start + RUN_WORDS])) for start in range(len(words) - RUN_WORDS + 1)]
