"""Sentences of a report that translating, copying or cutting out links has damaged."""

import re
from collections.abc import Iterator
from functools import cache

from lesart.records.report import Flag
from lesart.records.span import Span
from lesart.resources import word_list, word_set, wording

_FLAG = "broken-sentence"
_LOW_MARK, _HIGH_MARK = "\N{DOUBLE LOW-9 QUOTATION MARK}", "\N{LEFT DOUBLE QUOTATION MARK}"
_CLOSERS = f'{_HIGH_MARK}\N{RIGHT DOUBLE QUOTATION MARK}"'
_SHOWN = 60  # characters on either side of the damage that are shown with it
_STEM = 5
# "… zu beteiligen. Konflikt." at the end of a paragraph
_LONE_WORD = re.compile(r"(?<=[^\W\d_][^\W\d_][^\W\d_][.!?])\s(?P<word>[^\W\d_]{5,30})\.$")
# "… des Anschlags“ habe. ”" at the end of a paragraph
_LONE_MARK = re.compile(rf"[.!?][{_CLOSERS}]?\s(?P<mark>[{_CLOSERS}])$")
# "… niedrigere Zahl. also wie viele …"
_SMALL_START = re.compile(r"(?P<end>[^\W\d_]{7,40}\.) (?P<start>[a-zäöüß]{3,30})(?=[\s,])")
# "Anna Kessler Der deutsche …" at the beginning of a paragraph
_TWO_STARTS = re.compile(
    r"(?P<given>[^\W\d_a-zäöüß]\w{2,30}) [^\W\d_a-zäöüß]\w+ (?:Der|Die|Das) [a-zäöüß]\w+"
)
_Damage = tuple[Span, str, str]  # where, how, and the words that show it


def broken_sentences(text: str, paragraph: Span) -> tuple[Flag, ...]:
    """Give a flag for each place in a paragraph where a sentence is visibly damaged."""
    wording_of = paragraph.of(text)
    found = (
        *_lone_word(wording_of),
        *_lone_mark(wording_of),
        *_small_starts(wording_of),
        *_run_together(wording_of),
    )
    return tuple(
        Flag(
            flag=_FLAG,
            span=span.shifted(paragraph.start),
            because=wording("de", "flag")[f"{_FLAG}-{kind}"].format(text=words),
        )
        for span, kind, words in found
    )


def _lone_word(paragraph: str) -> Iterator[_Damage]:
    """Find a last sentence of one word that the sentence before it already holds."""
    offset = max(0, len(paragraph) - 400)
    match = _LONE_WORD.search(paragraph[offset:])
    if not match:
        return
    sentence = re.split(r"[.!?]\s", paragraph[offset : offset + match.start() - 1])[-1]
    earlier = {word for word in re.findall(r"\w+", sentence) if word[:_STEM] == match["word"][:_STEM]}
    # The same form again is a figure of speech ("Das reicht. Eigentlich."), another form is a torn-off link text.
    if earlier and match["word"] not in earlier:
        yield Span(offset + match.start("word"), offset + match.end()), "doubled", match["word"]


def _lone_mark(paragraph: str) -> Iterator[_Damage]:
    """Find a closing quotation mark that nothing opened, standing apart behind the last sentence."""
    match = _LONE_MARK.search(paragraph[-5:])
    marks = [sign for sign in paragraph if sign in _CLOSERS or sign == _LOW_MARK]
    before = marks[:-1]
    if match and before and before.count(_LOW_MARK) * 2 == len(before):
        yield Span(len(paragraph) - 1, len(paragraph)), "mark", match["mark"]


def _small_starts(paragraph: str) -> Iterator[_Damage]:
    """Find a sentence that goes on in lower case behind a full stop."""
    for match in _SMALL_START.finditer(paragraph):
        first, second = match["end"].rstrip(".").casefold(), match["start"].casefold()
        if first not in _abbreviations() and second not in ("von", "by"):
            yield Span(*match.span()), "small", match[0]


def _run_together(paragraph: str) -> Iterator[_Damage]:
    """Find two sentences with no mark between them."""
    match = _TWO_STARTS.match(paragraph[:120])
    if match and match["given"].casefold() in word_set("de", "first_names"):
        yield Span(*match.span()), "run-together", match[0]
    for match in _midway().finditer(paragraph):
        start = max(0, paragraph.rfind(" ", 0, max(0, match.start() - _SHOWN)) + 1)
        start = match.start() if match.start() - start > 2 * _SHOWN else start
        yield Span(start, match.end()), "run-together", paragraph[match.start() : match.end()]


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(
        entry.split("\t")[0].strip(". ").casefold() for entry in word_list("de", "abbreviations")
    )


@cache
def _midway() -> re.Pattern[str]:
    openers = "|".join(word_list("de", "midway_openers"))
    return re.compile(rf"(?<!\w)[^\W\d_]{{3,40}}[a-zäöüß][ {_LOW_MARK}](?:{openers}) [a-zäöüß]{{2,40}}")
