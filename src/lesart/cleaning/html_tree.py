"""From the markup of a page to its blocks of running text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

import lxml.html
from lxml import etree

from lesart.resources import word_table

_SKIPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "iframe",
        "object",
        "canvas",
        "map",
        "select",
        "button",
        "textarea",
        "dialog",
        "head",
    ]
)
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "br",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "img",
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    ]
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_WRAPPERS = frozenset(("ul", "ol", "li", "blockquote", "q"))
_NAME_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_BREAK = "\x00"
_BREAKS = re.compile(r"\x00(?:\s*\x00)+")
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


class Region(StrEnum):
    """What the names in the markup say a part of the page holds."""

    CAPTION = "caption"
    LEAD = "lead"
    BYLINE = "byline"
    ASIDE = "aside"
    HIDDEN = "hidden"


_REGION_OF_TAG = {
    "figcaption": Region.CAPTION,
    "figure": Region.CAPTION,
    "aside": Region.ASIDE,
    "nav": Region.ASIDE,
    "footer": Region.ASIDE,
    "form": Region.ASIDE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """An element that encloses a block: its number on the page, its tag with its class, what its names say it holds."""

    number: int
    tag: str
    name: str
    regions: frozenset[Region]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A run of text that is set as one paragraph, heading, list item or the like; blanks are single spaces.

    `tag` is the innermost enclosing element that is set as a block; `enclosing` leads from the page down to it.
    """

    text: str
    tag: str
    enclosing: tuple[Element, ...]
    link_share: float
    links: tuple[str, ...]

    @property
    def is_heading(self) -> bool:
        """Whether the markup calls it a heading."""
        return self.tag in _HEADINGS

    @property
    def setting(self) -> str:
        """Give the name of the element that the block is set in, lists and quotations passed over.

        The paragraphs of an article share it, and its lists do too.
        """
        outer = (element.name for element in reversed(self.enclosing[:-1]) if element.tag not in _WRAPPERS)
        return next(outer, "")


def parse_page(text: str) -> lxml.html.HtmlElement | None:
    """Give the tree of a page, None where it holds no element. Entities of its own and the network are never used.

    libxml2 drops what is nested deeper than 256 elements.
    """
    parser = lxml.html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        return lxml.html.document_fromstring(
            text.replace("\x00", " ").encode("utf-8", "replace"), parser=parser
        )
    except (etree.LxmlError, ValueError):
        return None


def blocks_of(tree: lxml.html.HtmlElement) -> tuple[Block, ...]:
    """Give the blocks of a page in its order; blank ones are left out."""
    return tuple(_Walk().blocks(tree))


def regions_around(node: lxml.html.HtmlElement) -> frozenset[Region]:
    """Give what an element and those around it are named for."""
    around = [_element(node, 0), *(_element(parent, 0) for parent in node.iterancestors())]
    return frozenset(region for element in around for region in element.regions)


class _Walk:
    """The way through a tree: the elements that enclose the place reached, and the text gathered there."""

    def __init__(self) -> None:
        self._enclosing: list[tuple[Element, ...]] = [()]
        self._inline = 0
        self._parts: list[str] = []
        self._link_chars = 0
        self._links: list[str] = []
        self._open_links = 0
        self._count = 0

    def blocks(self, tree: lxml.html.HtmlElement) -> Iterator[Block]:
        walk = etree.iterwalk(tree, events=("start", "end"))
        for event, node in walk:
            if not isinstance(node.tag, str) or node.tag in _SKIPPED:
                if event == "start":
                    walk.skip_subtree()
                else:
                    self._add(node.tail)
            elif node.tag in _INLINE:
                self._pass_inline(event, node)
            else:
                yield from self._pass_block(event, node)

    def _pass_inline(self, event: str, node: etree._Element) -> None:
        if node.tag == "a":
            self._open_links += 1 if event == "start" else -1
            if event == "start" and node.get("href"):
                self._links.append(str(node.get("href")))
        if event == "start":
            self._add(_BREAK if node.tag == "br" else node.text)
        else:
            self._add(node.tail)

    def _pass_block(self, event: str, node: etree._Element) -> Iterator[Block]:
        yield from self._flush()
        if event == "start":
            self._count += 1
            self._enclosing.append((*self._enclosing[-1], _element(node, self._count)))
            self._add(node.text)
        else:
            self._enclosing.pop()
            self._add(node.tail)

    def _add(self, text: str | None) -> None:
        if not text:
            return
        self._parts.append(text)
        if self._open_links:
            self._link_chars += len(text.strip())

    def _flush(self) -> Iterator[Block]:
        gathered = "".join(self._parts)
        enclosing = self._enclosing[-1]
        for run in _BREAKS.split(gathered):
            text = " ".join(run.replace(_BREAK, " ").split())
            if text and enclosing:
                share = min(1.0, self._link_chars / max(1, len(gathered.strip())))
                yield Block(
                    text=text,
                    tag=enclosing[-1].tag,
                    enclosing=enclosing,
                    link_share=share,
                    links=tuple(self._links),
                )
        self._parts.clear()
        self._links.clear()
        self._link_chars = 0


def _element(node: etree._Element, number: int) -> Element:
    names = " ".join(str(node.get(key) or "") for key in ("class", "id", "role", "itemprop"))
    regions = set(_regions_of_names(names))
    if node.tag in _REGION_OF_TAG:
        regions.add(_REGION_OF_TAG[str(node.tag)])
    style = str(node.get("style") or "")
    if node.get("hidden") is not None or node.get("aria-hidden") == "true" or _INVISIBLE.search(style):
        regions.add(Region.HIDDEN)
    tag = str(node.tag)
    return Element(
        number=number,
        tag=tag,
        name=f"{tag}.{str(node.get('class') or '').strip()}",
        regions=frozenset(regions),
    )


@cache
def _region_names() -> dict[str, Region]:
    return {word: Region(region) for region, word in word_table("markup", "region_names")}


def _regions_of_names(names: str) -> Iterator[Region]:
    known = _region_names()
    for word in _NAME_WORD.findall(names[:500]):
        if (region := known.get(word.lower())) is not None:
            yield region
