"""The headline of a plain text."""

import re
from collections.abc import Iterable, Sequence

from lesart.cleaning.plain_blocks import Block
from lesart.records.report import BoilerplateKind

_NEAR = 12  # blocks before the first paragraph among which the headline is looked for
_FAR = 20  # the same on a page dumped whole, where buttons stand between them
_SHORTEST, _LONGEST = 3, 30  # words
_SHARED_FLOOR = 0.34  # of `_shared`, from which on a lone question above the text is its headline
_BELOW_HEADLINE = (BoilerplateKind.DATE_LINE, BoilerplateKind.BYLINE, BoilerplateKind.READING_TIME)
_DATED = re.compile(r"\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}|\d{1,2}[.:]\d\d\sUhr")
_SENTENCE_INSIDE = re.compile(r"[.!?]\s")
_LEAD_WORDS = 12
_TWO_SENTENCES = re.compile(r"[a-zäöüß]{4}[.!?][\"“”»«]?\s[\"„»]?[^\W\d_a-zäöüß]")
_STEM = 5  # letters that stand for a word's stem


def find_headline(
    blocks: Sequence[Block],
    kinds: Sequence[BoilerplateKind | None],
    first: int,
    given_title: str | None,
    *,
    is_dump: bool,
) -> int | None:
    """Give the position of the headline, None where the text holds none.

    A given title counts where it stands among the first lines. In a bare text it is the line given twice, or the line
    before the first paragraph (`first`) most of whose words come back in the text. On a page dumped whole, menus may
    share words too: there, a line right above a date, an author or running text goes before all others.
    """
    if given_title is not None:
        return next(
            (spot for spot in range(min(4, len(blocks))) if same_wording(blocks[spot].text, given_title)),
            None,
        )
    below = first + (first < len(blocks) and _asks(blocks[first], kinds[first]))
    stems = _stems(
        block.text for block, kind in zip(blocks[below:], kinds[below:], strict=True) if kind is None
    )
    twin = _twin(blocks, kinds, first)
    if twin is not None and (not is_dump or _shared(blocks[twin].text, stems)):
        return twin
    reach = range(max(0, first - (_FAR if is_dump else _NEAR)), first + is_dump)
    scores = {
        spot: _shared(blocks[spot].text, stems)
        for spot in reach
        if _could_be(blocks[spot], kinds[spot]) or (is_dump and _asks(blocks[spot], kinds[spot]))
    }
    best = max(scores.values(), default=0.0)
    openers = [
        spot
        for spot, score in scores.items()
        if is_dump and score >= best / 2 and best and _opens_article(blocks, kinds, spot)
    ]
    if openers:
        return openers[0]
    near = {spot: score for spot, score in scores.items() if first - _NEAR <= spot < first}
    if not near:
        return first if first < len(blocks) and _stands_alone(blocks, kinds, first, stems) else None
    best = max(near.values())
    if not best and len(near) > 1:
        return None
    # A caption below the headline may share more words with the text than the headline does.
    return next(spot for spot, score in near.items() if score >= best / 2)


def same_wording(first: str, second: str) -> bool:
    """Whether two lines are the same but for signs, case and blanks."""
    return abs(len(first) - len(second)) <= 10 and _letters(first) == _letters(second) != ""


def is_lead_like(block: Block) -> bool:
    """Whether a block is several sentences long, though the last may lack its full stop."""
    return len(block.words) >= _LEAD_WORDS and _TWO_SENTENCES.search(block.text) is not None


def _twin(blocks: Sequence[Block], kinds: Sequence[BoilerplateKind | None], first: int) -> int | None:
    """Give the first of two equal headlines that follow one another, near the first paragraph."""
    for spot in range(max(0, first - _NEAR), min(first + 3, len(blocks) - 1)):
        is_candidate = _could_be(blocks[spot], kinds[spot]) and len(blocks[spot].words) > 3
        if is_candidate and same_wording(blocks[spot].text, blocks[spot + 1].text):
            return spot
    return None


def _could_be(block: Block, kind: BoilerplateKind | None) -> bool:
    return (
        kind is None
        and block.is_heading_like
        and _SHORTEST <= len(block.words) <= _LONGEST
        and not _DATED.search(block.text)
        and not is_lead_like(block)
    )


def _opens_article(blocks: Sequence[Block], kinds: Sequence[BoilerplateKind | None], spot: int) -> bool:
    """Whether a date, an author, a reading time or running text follows right below."""
    below = spot + 1
    return below < len(blocks) and (blocks[below].is_prose or kinds[below] in _BELOW_HEADLINE)


def _stands_alone(
    blocks: Sequence[Block], kinds: Sequence[BoilerplateKind | None], spot: int, stems: frozenset[str]
) -> bool:
    """Whether a question or call is a text's first line, running text follows and shares words with it."""
    return (
        all(kind is not None for kind in kinds[:spot])
        and _asks(blocks[spot], kinds[spot])
        and spot + 1 < len(blocks)
        and blocks[spot + 1].is_prose
        and _shared(blocks[spot].text, stems) >= _SHARED_FLOOR
    )


def _asks(block: Block, kind: BoilerplateKind | None) -> bool:
    """Whether a line with a question or call could be a headline, though it was taken for running text outside the article."""
    may_be_text = kind is None or kind is BoilerplateKind.NAVIGATION
    return (
        may_be_text and block.is_prose and not _SENTENCE_INSIDE.search(block.text) and _could_be(block, None)
    )


def _stems(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word.casefold()[:_STEM] for text in texts for word in re.findall(r"\w{5,}", text))


def _shared(line: str, stems: frozenset[str]) -> float:
    """Give how many of the longer words of a line come back in the text, times the share that they are of them."""
    own = {word.casefold()[:_STEM] for word in re.findall(r"\w{5,}", line)}
    return len(own & stems) ** 2 / len(own) if own else 0.0


def _letters(line: str) -> str:
    return "".join(re.findall(r"\w+", line.casefold()))
