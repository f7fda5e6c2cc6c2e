"""The clause that holds a time expression, told by its marks alone."""

import re
from collections.abc import Iterable, Sequence

from lesart.records.span import Span

_MARK = re.compile(r"[,;:](?=\s)|\s[\N{EN DASH}\N{EM DASH}-]\s|[()]")
_DASH = "-"
_FELLOWS = {"(": ")", ")": "(", _DASH: _DASH}

Mark = tuple[int, str]


def stretch_around(sentence: Span, span: Span, reach: int) -> Span:
    """Give the part of a sentence that lies at most so many characters from an expression."""
    return Span(max(sentence.start, span.start - reach), min(sentence.end, span.end + reach))


def clause_around(text: str, reach: Span, span: Span) -> tuple[Span, ...]:
    """Give the pieces of the clause that holds an expression, in order: what brackets or dashes insert is left out."""
    marks = [(found.start(), _kind(found[0])) for found in _MARK.finditer(text, reach.start, reach.end)]
    before = [mark for mark in reversed(marks) if mark[0] < span.start]
    start, gaps_before = _edge(before, ")", default=reach.start - 1)
    end, gaps_behind = _edge([mark for mark in marks if mark[0] >= span.end], "(", default=reach.end)
    gaps = sorted((min(gap), max(gap)) for gap in (*gaps_before, *gaps_behind))
    starts = (start + 1, *(last + 1 for _, last in gaps))
    return tuple(Span(*ends) for ends in zip(starts, (*(first for first, _ in gaps), end), strict=True))


def _kind(mark: str) -> str:
    return _DASH if mark[0].isspace() else mark


def _edge(marks: Sequence[Mark], bracket: str, default: int) -> tuple[int, list[tuple[int, int]]]:
    """Give the first mark that ends a clause and the insertions skipped up to it; marks are those met on the way outwards.

    `bracket` is the one that an insertion is met by. Where the dashes are odd in number the expression may itself be inserted.
    """
    insertions: list[tuple[int, int]] = []
    has_pairs = sum(kind == _DASH for _, kind in marks) % 2 == 0
    left = iter(marks)
    for place, kind in left:
        is_insertion = kind == bracket or (kind == _DASH and has_pairs)
        fellow = _fellow(left, kind) if is_insertion else None
        if fellow is None:
            return place, insertions
        insertions.append((place, fellow))
    return default, insertions


def _fellow(marks: Iterable[Mark], opened: str) -> int | None:
    """Give the place of the mark that ends an insertion, of the marks that follow the one that opened it."""
    depth = 1
    for place, kind in marks:
        if kind == _FELLOWS[opened]:
            depth -= 1
        elif kind == opened:
            depth += 1
        if depth == 0:
            return place
    return None
