"""Which blocks of a page are the article, and what those next to it are."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lesart.cleaning.agencies import is_credit_line
from lesart.cleaning.boilerplate_wording import credits_a_picture, kind_by_wording
from lesart.cleaning.bylines import byline_in
from lesart.cleaning.html_layout import MOST_LINKED, Layout
from lesart.cleaning.html_tree import Block, Region
from lesart.cleaning.passage_matching import folded_words, shared_share
from lesart.cleaning.publication_lines import is_date_line
from lesart.records.report import BoilerplateKind

DESCRIBED = 0.8  # share of words that a lead and the page's description have in common
LEAD_WORDS = 4
HEAD_BLOCKS = 40  # blocks in front of the article in which lead, byline and date are looked for


class Evidence(StrEnum):
    """Why a block counts as part of the article: a key of the section [reason] in `wording.toml`."""

    EXTRACTED = "page-extracted"
    GIVEN = "page-given-body"
    PLACE = "page-same-place"
    LEAD = "page-lead"


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePassage:
    """A block of the article (`kind` None), or one beside it that is kept as boilerplate."""

    text: str
    kind: BoilerplateKind | None
    is_heading: bool = False
    links: tuple[str, ...] = ()
    evidence: Evidence | None = None


def choose_passages(
    layout: Layout, titles: Collection[str], descriptions: Collection[str]
) -> tuple[PagePassage, ...]:
    """Give the passages of the article in the order of the page, without its title."""
    return _Choice(layout, titles, descriptions).passages()


class _Choice:
    """What is article on one page."""

    def __init__(self, layout: Layout, titles: Collection[str], descriptions: Collection[str]) -> None:
        self._layout = layout
        self._titles = tuple(folded_words(title) for title in titles)
        self._descriptions = descriptions
        self._repeated = Counter(block.text for block in layout.blocks)

    def passages(self) -> tuple[PagePassage, ...]:
        if not self._layout.core:
            return ()
        first = self._layout.core[0]
        found = (
            self._head_passage(place) if place < first else self._passage(place)
            for place in range(max(0, first - HEAD_BLOCKS), len(self._layout.blocks))
        )
        return tuple(_without_lonely_headings([passage for passage in found if passage is not None]))

    def _head_passage(self, place: int) -> PagePassage | None:
        """Give a passage in front of the first core paragraph: a lead, a byline, a date, or a short opening."""
        block = self._layout.blocks[place]
        if self._is_title(block):
            return None
        kind = _kind_alone(block)
        if kind is None and self._is_lead(place):
            return _body_passage(block, Evidence.LEAD)
        if kind in (BoilerplateKind.BYLINE, BoilerplateKind.DATE_LINE) and self._layout.region(place) in (
            None,
            Region.BYLINE,
        ):
            return PagePassage(text=block.text, kind=kind)
        return self._passage(place)

    def _is_lead(self, place: int) -> bool:
        block, regions = self._layout.blocks[place], self._layout.regions(place)
        if (
            self._layout.size(place) < LEAD_WORDS
            or block.link_share >= MOST_LINKED
            or Region.HIDDEN in regions
        ):
            return False
        if Region.CAPTION in regions:
            return False
        return Region.LEAD in regions or any(
            shared_share(block.text, description) >= DESCRIBED for description in self._descriptions
        )

    def _passage(self, place: int) -> PagePassage | None:
        block = self._layout.blocks[place]
        if self._is_title(block) or self._repeated[block.text] > 1:
            return None
        evidence = self._evidence(place)
        if evidence is None:
            return None
        kind = _kind_alone(block)
        return PagePassage(text=block.text, kind=kind) if kind else _body_passage(block, evidence)

    def _evidence(self, place: int) -> Evidence | None:
        layout, block = self._layout, self._layout.blocks[place]
        region = layout.region(place)
        if layout.structured[place] and not block.is_heading and (layout.body_is_given or not region):
            return Evidence.GIVEN
        if region or block.link_share >= MOST_LINKED:
            return None
        if block.is_heading:
            return Evidence.EXTRACTED if layout.extracted[place] or layout.is_inside(place) else None
        if layout.body_is_given and block.tag != "li":
            return None
        if layout.extracted[place]:
            return Evidence.EXTRACTED
        is_like_others = layout.is_inside(place) and block.place in layout.common_places
        return Evidence.PLACE if is_like_others and layout.size(place) >= LEAD_WORDS else None

    def _is_title(self, block: Block) -> bool:
        words = folded_words(block.text)
        return words in self._titles or (
            block.is_heading and any(_differs_by_kicker(words, title) for title in self._titles)
        )


def _kind_alone(block: Block) -> BoilerplateKind | None:
    """Give the kind of furniture that a block is by its wording alone."""
    if is_date_line(block.text):
        return BoilerplateKind.DATE_LINE
    if byline_in(block.text):
        return BoilerplateKind.BYLINE
    if is_credit_line(block.text):
        return BoilerplateKind.AGENCY_CREDIT
    return BoilerplateKind.CAPTION if credits_a_picture(block.text) else kind_by_wording(block.text)


def _body_passage(block: Block, evidence: Evidence) -> PagePassage:
    return PagePassage(
        text=block.text, kind=None, is_heading=block.is_heading, links=block.links, evidence=evidence
    )


def _differs_by_kicker(words: tuple[str, ...], title: tuple[str, ...]) -> bool:
    """Whether one of two headings is the other with a kicker before it."""
    if min(len(words), len(title)) < 3:
        return False
    return words[-len(title) :] == title or title[-len(words) :] == words


def _without_lonely_headings(passages: Sequence[PagePassage]) -> Iterator[PagePassage]:
    """Give the passages without headings that no paragraph follows before the next heading or the end."""
    for place, passage in enumerate(passages):
        following = next((other for other in passages[place + 1 :] if other.kind is None), None)
        if passage.is_heading and (following is None or following.is_heading):
            continue
        yield passage
