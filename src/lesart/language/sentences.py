"""Sentences with their places, found by punctuation, abbreviation lists and what follows a full stop."""

import re
from functools import cache

from lesart.records.report import Report
from lesart.records.span import Span
from lesart.resources import word_set, word_table

_CLOSERS = (
    "\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}"
    "\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}"
    "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}"
    "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}\"')]"
)
_STRAY_CLOSERS = "\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}"
_OPENERS = "\N{DOUBLE LOW-9 QUOTATION MARK}\N{SINGLE LOW-9 QUOTATION MARK}([" + _CLOSERS
_ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"

# "." "?!" "..." with what closes right behind it: quotation marks, brackets, a footnote mark "[1]".
_STOP = re.compile(rf"[.!?{_ELLIPSIS}]+(?:[{re.escape(_CLOSERS)}]|\[\d{{1,3}}\])*")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_LAST_WORD = re.compile(r"[\w.-]{1,40}$")
_FIRST_WORD = re.compile(r"\w{1,40}")
_ROMAN = re.compile(r"[IVX]{1,6}")
_SHORT_FORM = re.compile(r"(?:[^\W\d_]{1,3}\.)+[^\W\d_]{1,3}")  # "z.B", "u.a", "e.V"
_SHORT_WORD = 2  # an unknown word this short is rather part of an abbreviation: "e.V.Neustadt"
_ADDRESS = re.compile(r"[\w-]*[./@:][\w./@:-]*$")


def find_sentences(report: Report) -> tuple[Span, ...]:
    """Give the sentences of the body passages that are not headings, in the order of the text."""
    return tuple(
        sentence
        for passage in report.body
        if not passage.is_heading
        for sentence in sentence_spans(report.text, passage.span)
    )


def sentence_spans(text: str, within: Span) -> tuple[Span, ...]:
    """Give the sentences of a stretch; blanks around them belong to none, a stretch without letters to the one before."""
    ends = sorted({*_stops(text, within), *_line_ends(text, within), within.end})
    sentences: list[Span] = []
    start = within.start
    for end in ends:
        piece = _trimmed(text, start, end)
        start = end
        if piece is None:
            continue
        if not any(character.isalnum() for character in piece.of(text)):
            piece = Span(sentences.pop().start, piece.end) if sentences else piece
        sentences.append(piece)
    return tuple(sentences)


def _line_ends(text: str, within: Span) -> list[int]:
    return [match.start() for match in _BLANK_LINE.finditer(text, within.start, within.end)]


def _stops(text: str, within: Span) -> list[int]:
    ends = []
    for match in _STOP.finditer(text, within.start, within.end):
        end = _with_stray_closer(text, match.end(), within.end)
        if _ends_sentence(text, match, end, within):
            ends.append(end)
    return ends


def _with_stray_closer(text: str, end: int, limit: int) -> int:
    """Take in a closing mark that a blank has torn off: 'habe. ” Danach'."""
    torn = end + 1 < limit and text[end] == " " and text[end + 1] in _STRAY_CLOSERS
    if torn and (end + 2 >= limit or text[end + 2].isspace()):
        return end + 2
    return end


def _ends_sentence(text: str, stop: re.Match[str], end: int, within: Span) -> bool:
    if end >= within.end:
        return True
    before = text[max(within.start, stop.start() - 40) : stop.start()]
    after = text[end : min(within.end, end + 80)]
    if not after[0].isspace():
        return _is_missing_blank(before, stop.group(), after)
    after = after.lstrip()
    if not after:
        return True
    goes_on = after.lstrip(_STRAY_CLOSERS)  # 'Es ist spät. “, sagte'
    if goes_on[:1].islower() or goes_on[:1] in (",", ";", ":"):
        return False
    if stop.group()[0] == "." and not stop.group().startswith(".."):
        return _full_stop_ends(before, after, is_closed=len(stop.group()) > 1)
    return True


def _full_stop_ends(before: str, after: str, *, is_closed: bool) -> bool:
    found = _LAST_WORD.search(before.rstrip())
    word = found.group().strip("-") if found else ""
    opens = _opens_sentence(after)
    number = word.rpartition("-")[2]
    if number.isdigit():
        return len(number) > 2 or opens or is_closed
    if _ROMAN.fullmatch(word) or (len(word) == 1 and word.isupper()):
        return opens or is_closed
    may_end = _abbreviations().get(word.rpartition("-")[2].casefold())
    if may_end is not None:
        return (may_end or is_closed) and (opens or is_closed)
    if _SHORT_FORM.fullmatch(word) or (len(word) == 1 and word.islower()):
        return opens or is_closed
    return True


def _opens_sentence(after: str) -> bool:
    """Whether what follows begins like a sentence: a capitalised word of the closed classes, or an opening mark."""
    found = _FIRST_WORD.search(after)
    if found is None:
        return True
    return _is_function_word(found.group()) and found.group()[0].isupper()


def _is_missing_blank(before: str, stop: str, after: str) -> bool:
    """Whether 'Ende.Der' lacks a blank, and is no address, no decimal and no abbreviation."""
    word = re.search(r"[^\W\d_]{2,40}$", before)
    opening = after.lstrip(_OPENERS) if after[0] in _OPENERS else after
    if (
        not word
        or not opening[:1].isupper()
        or not opening[1:2].islower()
        or "@" in before.rsplit(" ", 1)[-1]
    ):
        return False
    if _ADDRESS.search(before.rsplit(maxsplit=1)[-1]) or re.match(r"[\w-]*[./@][\w/]", opening):
        return False
    is_short = len(word.group()) == _SHORT_WORD and not _is_function_word(word.group())
    return not is_short and word.group().casefold() not in _abbreviations() and stop[0] in ".!?"


def _is_function_word(word: str) -> bool:
    return word.casefold() in word_set("de", "function_words")


def _trimmed(text: str, start: int, end: int) -> Span | None:
    piece = text[start:end]
    kept = piece.strip()
    if not kept:
        return None
    first = start + len(piece) - len(piece.lstrip())
    return Span(first, first + len(kept))


@cache
def _abbreviations() -> dict[str, bool]:
    return {row[0].casefold(): len(row) > 1 for row in word_table("de", "abbreviations")}
