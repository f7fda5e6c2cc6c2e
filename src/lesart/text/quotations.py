"""Quotations with their places, in all the marks that German-language news uses, right or wrong."""

import re
from collections.abc import Iterator

from lesart.records.span import Span

_LOW = "\N{DOUBLE LOW-9 QUOTATION MARK}"
_HIGH_LEFT = "\N{LEFT DOUBLE QUOTATION MARK}"
_HIGH_RIGHT = "\N{RIGHT DOUBLE QUOTATION MARK}"
_STRAIGHT = '"'
_OUT = "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}"
_IN = "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
_SINGLE_LOW = "\N{SINGLE LOW-9 QUOTATION MARK}"
_SINGLE_LEFT = "\N{LEFT SINGLE QUOTATION MARK}"
_SINGLE_RIGHT = "\N{RIGHT SINGLE QUOTATION MARK}"
_SINGLE_OUT = "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}"
_SINGLE_IN = "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"

# Which marks end what a mark has begun: the right one and those that typists and translators mix up with it.
_ENDINGS = {
    _LOW: _HIGH_LEFT + _HIGH_RIGHT + _STRAIGHT,
    _HIGH_LEFT: _HIGH_RIGHT + _HIGH_LEFT + _STRAIGHT,
    _HIGH_RIGHT: _HIGH_RIGHT + _HIGH_LEFT,
    _STRAIGHT: _STRAIGHT + _HIGH_LEFT + _HIGH_RIGHT,
    _OUT: _IN,
    _IN: _OUT,
    _SINGLE_LOW: _SINGLE_LEFT + _SINGLE_RIGHT,
    _SINGLE_OUT: _SINGLE_IN,
    _SINGLE_IN: _SINGLE_OUT,
}
OPENING_MARKS = (_LOW, _HIGH_LEFT, _STRAIGHT, _IN, _OUT, _SINGLE_LOW)
CLOSING_MARKS = (_HIGH_LEFT, _HIGH_RIGHT, _STRAIGHT, _IN, _OUT, _SINGLE_LEFT)
_ALWAYS_BEGINS = _LOW + _SINGLE_LOW
_MARK = re.compile("[" + "".join(sorted(set("".join((*_ENDINGS, *_ENDINGS.values()))))) + "]")
_PARAGRAPH_END = re.compile(r"\n[ \t\r]*\n")
_LINE_END = re.compile(r"\n")


def quotation_spans(text: str, within: Span | None = None) -> tuple[Span, ...]:
    """Give the places of the outer quotations, marks included, in order.

    Quotations inside a quotation are part of it. A quotation does not leave its paragraph; in a paragraph whose
    marks do not pair up it does not leave its line, and a mark without a partner counts for nothing.
    """
    start, end = (within.start, within.end) if within else (0, len(text))
    found: list[Span] = []
    for paragraph in _pieces(text, Span(start, end), _PARAGRAPH_END):
        quotations, is_balanced = _outer_quotations(text, paragraph, nesting=True)
        if is_balanced:
            found.extend(quotations)
            continue
        for line in _pieces(text, paragraph, _LINE_END):
            quotations, is_balanced = _outer_quotations(text, line, nesting=True)
            found.extend(quotations if is_balanced else _outer_quotations(text, line, nesting=False)[0])
    return tuple(found)


def is_quotation_mark(letter: str) -> bool:
    """Whether a character begins or ends quotations."""
    return _MARK.fullmatch(letter) is not None


def _pieces(text: str, within: Span, separator: re.Pattern[str]) -> Iterator[Span]:
    start = within.start
    for match in separator.finditer(text, within.start, within.end):
        yield Span(start, match.start())
        start = match.end()
    yield Span(start, within.end)


def _outer_quotations(text: str, within: Span, *, nesting: bool) -> tuple[list[Span], bool]:
    """Give the outer quotations and whether each mark found its partner.

    Without nesting, a mark that begins a quotation while one of its kind is open starts anew.
    """
    found: list[Span] = []
    open_at: list[int] = []
    is_balanced = True
    for match in _MARK.finditer(text, within.start, within.end):
        at = match.start()
        if open_at and _ends(text, at, text[open_at[-1]], within):
            begun = open_at.pop()
            if not open_at:
                found.append(Span(begun, at + 1))
        elif not _begins(text, at, within):
            is_balanced = is_balanced and text[at] in (_SINGLE_LEFT, _SINGLE_RIGHT)
        elif nesting or not open_at:
            open_at.append(at)
        elif text[at] == text[open_at[-1]]:
            open_at[-1] = at
    return found, is_balanced and not open_at


def _ends(text: str, at: int, opened_by: str, within: Span) -> bool:
    mark = text[at]
    if mark not in _ENDINGS[opened_by]:
        return False
    before, after = _neighbours(text, at, within)
    if mark == _SINGLE_RIGHT and before.isalnum() and after.isalnum():
        return False  # an apostrophe
    # "„Er rief "halt" und ging“": a mark that leans on the next word begins an inner quotation.
    leans_forward = not before.strip() and after.isalnum()
    return not (leans_forward and mark in (_STRAIGHT, _HIGH_LEFT) and mark != opened_by)


def _begins(text: str, at: int, within: Span) -> bool:
    mark = text[at]
    if mark in _ALWAYS_BEGINS:
        return True
    if mark not in _ENDINGS:
        return False
    before, after = _neighbours(text, at, within)
    return (
        not before.isalnum()
        and before not in (".", ",", "!", "?")
        and bool(after.strip() or not before.strip())
    )


def _neighbours(text: str, at: int, within: Span) -> tuple[str, str]:
    before = text[at - 1] if at > within.start else ""
    after = text[at + 1] if at + 1 < within.end else ""
    return before, after
