"""Reads a report: words and pieces, windows side by side, then names and statements."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from lesart.reader.decoding import ReadText, words_apart
from lesart.reader.heads import Heads, Outputs, load_heads
from lesart.reader.pieces import Pieces, pieces_of, windows_of
from lesart.records.report import Report
from lesart.records.span import Span
from lesart.records.tagging import Tagging
from lesart.resources import model_file
from lesart.text.tokenizer import shared_tokenizer
from lesart.threads import thread_count

LONGEST_TEXT = 100_000  # characters; what stands further down is not read
LONGEST_WINDOW, OVERLAP = 318, 40  # pieces; with 24 or 64 shared the dev scores are the same within a point


class Reader:
    """The learned heads, loaded; a ReportTagger.

    Each window runs alone on one thread, so what is read in a report does not depend on other reports or on threads.
    Reports can be tagged from several threads at once; their windows then run side by side.
    """

    def __init__(
        self, heads: Heads, tokenizer: Tokenizer, threads: int, longest_window: int = LONGEST_WINDOW
    ) -> None:
        self._heads = heads
        self._tokenizer = tokenizer
        self._threads = threads
        self._longest_window = longest_window
        self._pool = ThreadPoolExecutor(threads)

    @property
    def missing(self) -> tuple[str, ...]:
        """Give what is not tagged for want of weights: "names", "statements"."""
        return self._heads.missing

    def names_alone(self) -> "Reader":
        """Give a reader that finds names and leaves statements open, on the same networks."""
        heads = replace(self._heads, statements=None)
        return Reader(heads, self._tokenizer, self._threads, self._longest_window)

    def tag(self, report: Report) -> Tagging:
        """Give the names and statements of the report's title and body; None where weights are missing."""
        if not self._heads.trunk:
            return Tagging()
        stretches = _stretches(report)
        pieces = pieces_of(report.text, stretches, self._tokenizer)
        text = ReadText(words=pieces.words, is_apart=words_apart(pieces.words, stretches))
        windows = windows_of(len(pieces.numbers), self._longest_window, OVERLAP)
        outputs = _joined(list(self._pool.map(partial(self._read, pieces), windows)))
        return self._heads.tagging(outputs, text, self._pool.map)

    def _read(self, pieces: Pieces, window: tuple[int, int, int, int]) -> Outputs:
        """Give what the towers say of the words whose first piece is kept from this window."""
        start, end, kept, until = window
        first, last = np.searchsorted(pieces.firsts, [kept, until])
        if first == last:  # a word longer than the window
            return {}
        return self._heads.read(pieces.numbers[start:end], pieces.firsts[first:last] - start)


def load_reader(
    threads: int | None = None, *, folder: Path | None = None, longest_window: int = LONGEST_WINDOW
) -> Reader:
    """Give the reader with the heads in `folder`, by default those that ship with the package.

    It uses `threads` threads, by default as many as `thread_count` gives.
    """
    heads = load_heads(folder or model_file("reader", ""))
    return Reader(heads, shared_tokenizer(), threads or thread_count(), longest_window)


def _stretches(report: Report) -> list[Span]:
    """Give the title, where it stands outside the body, then the body's passages, all within the longest text."""
    stretches = [passage.span for passage in report.body]
    title = report.title.span if report.title else None
    if title and not any(title.overlap(span) for span in stretches):
        stretches.insert(0, title)
    kept = []
    left = LONGEST_TEXT
    for span in stretches:
        kept.append(Span(span.start, min(span.end, span.start + left)))
        left -= kept[-1].end - kept[-1].start
    return [span for span in kept if span.end > span.start]


def _joined(windows: list[Outputs]) -> Outputs:
    """Give the outputs of all windows as those of one."""
    read = [outputs for outputs in windows if outputs]
    if not read:
        return {}
    return {name: np.concatenate([outputs[name] for outputs in read]) for name in read[0]}
