"""The paragraphs of a plain text: its lines, with sentences that a line break cut in two put together again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from lesart.cleaning.bylines import byline_in
from lesart.records.report import BoilerplateKind
from lesart.records.span import Span
from lesart.resources import word_set

_CLOSING = "\"'\N{RIGHT DOUBLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK})]\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} *"
_FINAL = ".!?\N{HORIZONTAL ELLIPSIS}"
_OPENING_FOR_MORE = ",-\N{EN DASH}(\N{DOUBLE LOW-9 QUOTATION MARK}"
_WRAPPED_SHARE = (
    0.3  # share of line breaks inside sentences from which on a text counts as wrapped at a fixed width
)
_EVEN = (
    0.85  # share of the longest lines that half of all lines reach where lines are broken at a fixed width
)
_WRAPPED_FILL = 0.75  # a line shorter than this share of the usual width ends its paragraph
_HEADING_WORDS = 10
_ADDRESS = re.compile(r"(?:https?://|www\.|[\w.+-]{1,64}@)", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Block:
    """One paragraph or line of a plain text; not slotted, so that what is asked of it often is kept."""

    span: Span
    text: str
    kind: BoilerplateKind | None = None  # known because it was cut off a paragraph

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Give the words, split at blanks."""
        return tuple(self.text.split())

    @cached_property
    def ends_sentence(self) -> bool:
        """Whether the block ends like a sentence."""
        return self.text.rstrip(_CLOSING)[-1:] in tuple(_FINAL)

    @property
    def is_prose(self) -> bool:
        """Whether the block reads like a paragraph of running text."""
        return len(self.words) >= (8 if self.ends_sentence else 35)

    @property
    def is_heading_like(self) -> bool:
        """Whether the block could be a heading: short, begun like a name or noun, without a full stop or colon."""
        first, last = self.text[:1], self.text.rstrip(_CLOSING)[-1:]
        starts_well = not first.islower() and (
            first.isalnum() or first in _CLOSING or first in _OPENING_FOR_MORE
        )
        return (
            len(self.words) <= 30
            and starts_well
            and last not in (".", ":", ",", ";", "", "\N{HORIZONTAL ELLIPSIS}")
        )


def blocks_of(text: str) -> tuple[Block, ...]:
    """Give the blocks of `text` in order; together they hold every character that is not blank."""
    lines = tuple(_lines(text))
    wrapping = _wrapping(text, lines)
    groups: list[list[Span]] = []
    previous_blank = True
    for line, after_blank in lines:
        if (
            groups
            and not (after_blank or previous_blank)
            and _goes_on(groups[-1][-1].of(text), line.of(text), wrapping)
        ):
            groups[-1].append(line)
        else:
            groups.append([line])
        previous_blank = False
    spans = (Span(group[0].start, group[-1].end) for group in groups)
    return tuple(Block(span=span, text=span.of(text)) for span in spans)


def _lines(text: str) -> list[tuple[Span, bool]]:
    """Give the stripped lines that are not blank, each with whether a blank line stands before it."""
    found, start, after_blank = [], 0, True
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if bare:
            offset = start + len(line) - len(line.lstrip())
            found.append((Span(offset, offset + len(bare)), after_blank))
        after_blank = not bare
        start += len(line)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wrapping:
    """How a text's lines are broken: at a fixed width (0: at none), and whether inside sentences."""

    width: int
    is_inside_sentences: bool


def _wrapping(text: str, lines: Sequence[tuple[Span, bool]]) -> _Wrapping:
    """Give how the lines are broken, by what follows lines that do not end a sentence: headings are followed by capitals."""
    followed = [
        text[second.start].islower()
        for (first, _), (second, after_blank) in zip(lines, lines[1:], strict=False)
        if not after_blank
        and not _ends_sentence(first.of(text))
        and len(first.of(text).split(maxsplit=3)) > 3
    ]
    if sum(followed) < 2 or sum(followed) < _WRAPPED_SHARE * len(followed):
        return _Wrapping(width=0, is_inside_sentences=False)
    lengths = sorted(line.end - line.start for line, _ in lines)
    usual, long = lengths[len(lengths) // 2], lengths[len(lengths) * 9 // 10]
    is_even = 40 <= long <= 120 and usual >= _EVEN * long
    return _Wrapping(width=long if is_even else 0, is_inside_sentences=True)


def _goes_on(line: str, following: str, wrapping: _Wrapping) -> bool:
    """Whether the sentence of `line` goes on in the `following` line."""
    if _ADDRESS.match(following) or byline_in(following):
        return False
    if _ends_sentence(line):
        return wrapping.width > 0 and len(line) >= _WRAPPED_FILL * wrapping.width
    if wrapping.is_inside_sentences:
        return True
    last_word = line[-40:].rsplit(maxsplit=1)[-1].casefold()
    if _ends_with_particle(line, last_word) and following[0].isupper():
        return False
    if last_word in word_set("de", "open_line_endings") or line[-1] in _OPENING_FOR_MORE:
        return True
    return following[0].islower() and len(line.split(maxsplit=4)) > 4


def _ends_with_particle(line: str, last_word: str) -> bool:
    """Whether a short line may be a heading that ends with the part of its verb: "Minister ruft zur Ruhe auf"."""
    number = len(line.split(maxsplit=_HEADING_WORDS))
    return last_word in word_set("de", "separable_parts") and 2 < number <= _HEADING_WORDS


def _ends_sentence(line: str) -> bool:
    return line.rstrip(_CLOSING)[-1:] in (*_FINAL, ":")
