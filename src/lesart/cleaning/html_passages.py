"""Which blocks of a page are the article, and what those next to it are."""

import re
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
from lesart.cleaning.publication_lines import is_date_line, page_dates
from lesart.records.publication import Precision
from lesart.records.report import BoilerplateKind
from lesart.records.span import Span

DESCRIBED = 0.8  # share of words that a lead and the page's description have in common
LEAD_WORDS = 4
USUAL_SHARE = 0.6  # share of the core's words above which its usual setting tells what is foreign
MOST_REPEATED = (
    2  # a wider and a narrower layout may both hold a paragraph; what stands there thrice is furniture
)
_SENTENCE_END = re.compile(r"[.!?…][\"'“”«»’)]?$")
DATE_WORDS = 10  # in a region named for author and date
BARE_DATE_WORDS = 6
HEAD_BLOCKS = 40  # blocks in front of the article in which lead, byline and date are looked for


_HEAD_KINDS = frozenset((BoilerplateKind.BYLINE, BoilerplateKind.DATE_LINE, BoilerplateKind.AGENCY_CREDIT))


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
        self._repeated = Counter(
            block.text for place, block in enumerate(layout.blocks) if not layout.region(place)
        )
        self._title_end = self._last_title()
        self._usual = [place for place in layout.core if layout.is_set_like_core(place)]
        usual_size, core_size = sum(map(layout.size, self._usual)), sum(map(layout.size, layout.core))
        self._core_has_one_setting = usual_size >= USUAL_SHARE * core_size

    def passages(self) -> tuple[PagePassage, ...]:
        if not self._layout.core:
            return ()
        first = next(iter(self._usual), self._layout.core[0])
        found = (
            self._head_passage(place) if place <= first else self._passage(place)
            for place in range(max(0, first - HEAD_BLOCKS), len(self._layout.blocks))
        )
        kept = {passage.text: passage for passage in found if passage is not None}
        return tuple(_without_lonely_headings(tuple(kept.values())))

    def _head_passage(self, place: int) -> PagePassage | None:
        """Give a passage in front of the first core paragraph: a lead, a byline, a date, or a short opening."""
        block = self._layout.blocks[place]
        if self._is_title(block):
            return None
        kind = _kind_alone(block) or self._date_in_short(place)
        if kind is None and self._is_lead(place):
            return _body_passage(block, Evidence.LEAD)
        if kind in _HEAD_KINDS and self._layout.region(place) in (None, Region.BYLINE):
            return PagePassage(text=block.text, kind=kind)
        return self._passage(place)

    def _date_in_short(self, place: int) -> BoilerplateKind | None:
        """Tell a date among a few other words under the title: "3.4.2024, Lesezeit 5 Min."."""
        block = self._layout.blocks[place]
        most = DATE_WORDS if self._layout.region(place) is Region.BYLINE else BARE_DATE_WORDS
        if self._layout.size(place) > most or block.is_heading or place < self._title_end:
            return None
        dates = page_dates(block.text, (Span(0, len(block.text)),))
        has_day = any(dated.precision is not Precision.MONTH for dated in dates)
        return BoilerplateKind.DATE_LINE if has_day else None

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
        if Region.LEAD in regions or any(
            shared_share(block.text, description) >= DESCRIBED for description in self._descriptions
        ):
            return True
        is_paragraph = block.tag == "p" and _SENTENCE_END.search(block.text) is not None
        return is_paragraph and not regions and self._title_end < place

    def _last_title(self) -> int:
        """Give where the title stands last in front of the article, the end of the page where it does not."""
        first = self._layout.core[0] if self._layout.core else 0
        places = [place for place in range(first) if self._is_title(self._layout.blocks[place])]
        return places[-1] if places else len(self._layout.blocks)

    def _passage(self, place: int) -> PagePassage | None:
        block = self._layout.blocks[place]
        if self._is_title(block) or self._repeated[block.text] > MOST_REPEATED:
            return None
        evidence = self._evidence(place)
        if evidence is None:
            return None
        kind = _kind_alone(block)
        return PagePassage(text=block.text, kind=kind) if kind else _body_passage(block, evidence)

    def _evidence(self, place: int) -> Evidence | None:
        layout, block = self._layout, self._layout.blocks[place]
        if layout.region(place) or block.link_share >= MOST_LINKED:
            return None
        if layout.structured[place] and not block.is_heading:
            return Evidence.GIVEN
        if self._core_has_one_setting and not layout.is_set_like_core(place) and not block.is_heading:
            return None
        if layout.extracted[place] and (block.is_heading or block.tag == "li" or not layout.body_is_given):
            return Evidence.EXTRACTED
        if block.is_heading:
            return Evidence.PLACE if layout.is_inside(place) or layout.is_set_like_core(place) else None
        is_like_others = layout.is_inside(place) and layout.is_set_like_core(place)
        is_missed = is_like_others and not layout.body_is_given
        return Evidence.PLACE if is_missed and layout.size(place) >= LEAD_WORDS else None

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
    """Give the passages without headings that no paragraph follows, and those not extracted right before another."""
    for place, passage in enumerate(passages):
        following = [other.is_heading for other in passages[place + 1 :] if other.kind is None]
        is_lonely = all(following) or (following[0] and passage.evidence is not Evidence.EXTRACTED)
        if not (passage.is_heading and is_lonely) or _SENTENCE_END.search(passage.text):
            yield passage
