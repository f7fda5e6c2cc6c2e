"""Links written out in a plain report: footnotes with their marks, lines that are addresses, the report's own address."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from lesart.cleaning.plain_blocks import Block
from lesart.records.report import Link
from lesart.records.span import Span
from lesart.resources import word_set

_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"“”„»«\[\]]{3,2000}", re.IGNORECASE)
_FOOTNOTE = re.compile(r"(?P<mark>[\[(]\d{1,3}[\])])[:.]?\s{0,3}(?P<url>https?://\S+)")
_ADDRESS_LINE = re.compile(r"(?:[-•*–>→]\s?)?(?:https?://|www\.)\S+")
_CLOSING = ".,;:!?)'’"


def is_footnote(line: str) -> bool:
    """Whether a line is a numbered link ("[1] https://…") or nothing but an address."""
    return bool(_FOOTNOTE.fullmatch(line) or _ADDRESS_LINE.fullmatch(line))


def find_links(text: str, body: Sequence[Span], footnotes: Sequence[Span]) -> tuple[Link, ...]:
    """Give the links written out in `body` and in the `footnotes`, each with its mark in the body where it has one."""
    links = [link for span in body for link in _plain_links(text, span)]
    marks = _marks(text, body)
    for span in footnotes:
        match = _FOOTNOTE.search(text, span.start, span.end)
        if match:
            url = Span(*match.span("url"))
            links.append(Link(url=url.of(text), span=url, marker=marks.get(match["mark"])))
        else:
            links.extend(_plain_links(text, span))
    return tuple(links)


def own_address(blocks: Sequence[Block]) -> Span | None:
    """Give where the report's own URL stands, behind a label that calls it so ("URL dieses Artikels: https://…")."""
    for block, following in zip_longest(blocks, blocks[1:]):
        url = _URL.search(block.text)
        label = block.text[: url.start()] if url else block.text
        if " ".join(label.casefold().split()).rstrip(" :") not in word_set("de", "own_address_labels"):
            continue
        if url:
            return Span(*url.span()).shifted(block.span.start)
        url = _URL.match(following.text) if following else None
        return Span(*url.span()).shifted(following.span.start) if url and following else None
    return None


def _marks(text: str, body: Sequence[Span]) -> dict[str, Span]:
    marks: dict[str, Span] = {}
    for span in body:
        for match in re.finditer(r"[\[(]\d{1,3}[\])]", span.of(text)):
            marks.setdefault(match[0], Span(*match.span()).shifted(span.start))
    return marks


def _plain_links(text: str, span: Span) -> list[Link]:
    found = []
    for match in _URL.finditer(text, span.start, span.end):
        end = match.start() + len(match[0].rstrip(_CLOSING))
        found.append(Link(url=text[match.start() : end], span=Span(match.start(), end)))
    return found
