"""Where on a page the article stands: its core paragraphs, and the regions that are not to be believed."""

from collections import Counter
from collections.abc import Iterable, Sequence

from lesart.cleaning.html_tree import Block, Region
from lesart.cleaning.passage_matching import WordRuns, folded_words

MOST_LINKED = (
    0.5  # share of a block's characters that are links; articles stay below 0.4, teaser lists above 0.7
)
LONG = 12  # words; shorter blocks do not tell where the article is
SHORT = 4
MOST_OF_ARTICLE = 0.5
COMMON_SETTING = 0.15  # share of the core's characters
WHOLE_BODY_WORDS = 80
WHOLE_BODY_COVER = 0.6
_IN_ORDER = (Region.HIDDEN, Region.CAPTION, Region.ASIDE, Region.BYLINE, Region.LEAD)


class Layout:
    """The blocks of a page, with what extraction and structured data say of each."""

    def __init__(self, blocks: Sequence[Block], extracted: Iterable[str], article_body: str | None) -> None:
        """Match the blocks with the lines an extractor gave and with the body in the structured data."""
        self.blocks = blocks
        self._sizes = tuple(len(folded_words(block.text)) for block in blocks)
        lines = WordRuns(extracted)
        self.extracted = tuple(lines.hold(block.text) for block in blocks)
        given = WordRuns((article_body or "",))
        self.structured = tuple(
            size >= SHORT and given.hold(block.text) for size, block in zip(self._sizes, blocks, strict=True)
        )
        self.body_is_given = self._is_whole(given.word_count, lines.word_count)
        core = self._first_core()
        self._believed = _believed_elements(blocks, core)
        # A paragraph that stands again further down stands in a teaser there.
        first_places = {blocks[place].text: place for place in reversed(core) if not self.region(place)}
        self.core = tuple(sorted(first_places.values()))
        self._settings = _common_settings(blocks, self.core)

    def size(self, place: int) -> int:
        """Give the number of words of a block."""
        return self._sizes[place]

    def regions(self, place: int) -> tuple[Region, ...]:
        """Give what the elements around a block are named for, as far as they do not enclose the article itself."""
        found = {
            region
            for element in self.blocks[place].enclosing
            if element.number in self._believed
            for region in element.regions
        }
        if any(element.tag == "blockquote" for element in self.blocks[place].enclosing):
            found.discard(Region.CAPTION)  # some systems set quotations as figures
        return tuple(region for region in _IN_ORDER if region in found)

    def region(self, place: int) -> Region | None:
        """Give the region that takes a block out of the article, None where there is none."""
        return next((region for region in self.regions(place) if region is not Region.LEAD), None)

    def is_inside(self, place: int) -> bool:
        """Whether a block stands between the first and the last core paragraph."""
        return bool(self.core) and self.core[0] <= place <= self.core[-1]

    def is_set_like_core(self, place: int) -> bool:
        """Whether a block is set in the same way as a good part of the core paragraphs."""
        return self.blocks[place].setting in self._settings

    def _is_whole(self, words_given: int, words_extracted: int) -> bool:
        """Whether the body in the structured data is the whole article, and not a stump before a paywall."""
        found = sum(size for size, is_given in zip(self._sizes, self.structured, strict=True) if is_given)
        return (
            words_given >= WHOLE_BODY_WORDS
            and found >= WHOLE_BODY_COVER * words_given
            and words_given >= WHOLE_BODY_COVER * words_extracted
        )

    def _first_core(self) -> tuple[int, ...]:
        """Give the blocks that are surely article, with ever weaker evidence where a page is short."""
        places = [
            place
            for place, block in enumerate(self.blocks)
            if block.link_share < MOST_LINKED and not block.is_heading and self._sizes[place] >= SHORT
        ]
        known = [place for place in places if self.structured[place] or self.extracted[place]]
        long = [place for place in known if self._sizes[place] >= LONG]
        return tuple(long or known or (place for place in places if self.blocks[place].tag == "p"))


def _believed_elements(blocks: Sequence[Block], core: Iterable[int]) -> frozenset[int]:
    """Give the elements whose names can be believed: those that do not enclose half of the article."""
    enclosed: Counter[int] = Counter()
    total = 0
    for place in core:
        size = len(blocks[place].text)
        total += size
        for element in blocks[place].enclosing:
            enclosed[element.number] += size
    numbers = {element.number for block in blocks for element in block.enclosing if element.regions}
    return frozenset(number for number in numbers if enclosed[number] < MOST_OF_ARTICLE * max(1, total))


def _common_settings(blocks: Sequence[Block], core: Iterable[int]) -> frozenset[str]:
    sizes: Counter[str] = Counter()
    for place in core:
        sizes[blocks[place].setting] += len(blocks[place].text)
    floor = COMMON_SETTING * sizes.total()
    return frozenset(setting for setting, size in sizes.items() if size >= floor)
