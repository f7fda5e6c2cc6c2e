"""The headline of a plain text."""

import re
from collections.abc import Iterable, Sequence

from lesart.cleaning.plain_blocks import Block
from lesart.records.report import BoilerplateKind

_NEAR = 12  # blocks before the first paragraph among which the headline is looked for
_SHORTEST, _LONGEST = 3, 30  # words
_SHARED_FLOOR = (
    0.34  # share of a headline's longer words that come back in the text, where several lines could be it
)
_STEM = 5  # letters that stand for a word's stem


def find_headline(
    blocks: Sequence[Block], kinds: Sequence[BoilerplateKind | None], first: int, given_title: str | None
) -> int | None:
    """Give the position of the headline, None where the text holds none.

    A given title counts where it stands among the first lines. In a bare text it is the line given twice, or the line
    before the first paragraph (`first`) most of whose words come back in the text.
    """
    if given_title is not None:
        return next(
            (spot for spot in range(min(4, len(blocks))) if same_wording(blocks[spot].text, given_title)),
            None,
        )
    twin = _twin(blocks, kinds, first)
    if twin is not None:
        return twin
    candidates = [
        spot for spot in range(max(0, first - _NEAR), first) if _could_be(blocks[spot], kinds[spot])
    ]
    if not candidates:
        return None
    stems = _stems(
        block.text for block, kind in zip(blocks[first:], kinds[first:], strict=True) if kind is None
    )
    scores = {spot: _shared(blocks[spot].text, stems) for spot in candidates}
    best = max(scores.values())
    if not best and len(candidates) > 1:
        return None
    # A caption below the headline may share more words with the text than the headline does.
    return next(spot for spot in candidates if scores[spot] >= best / 2)


def same_wording(first: str, second: str) -> bool:
    """Whether two lines are the same but for signs, case and blanks."""
    return abs(len(first) - len(second)) <= 10 and _letters(first) == _letters(second) != ""


def _twin(blocks: Sequence[Block], kinds: Sequence[BoilerplateKind | None], first: int) -> int | None:
    """Give the first of two equal headlines that follow one another, near the first paragraph."""
    for spot in range(max(0, first - _NEAR), min(first + 3, len(blocks) - 1)):
        is_candidate = _could_be(blocks[spot], kinds[spot]) and len(blocks[spot].words) > 3
        if is_candidate and same_wording(blocks[spot].text, blocks[spot + 1].text):
            return spot
    return None


def _could_be(block: Block, kind: BoilerplateKind | None) -> bool:
    return kind is None and block.is_heading_like and _SHORTEST <= len(block.words) <= _LONGEST


def _stems(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word.casefold()[:_STEM] for text in texts for word in re.findall(r"\w{5,}", text))


def _shared(line: str, stems: frozenset[str]) -> float:
    """Give how many of the longer words of a line come back in the text, times the share that they are of them."""
    own = {word.casefold()[:_STEM] for word in re.findall(r"\w{5,}", line)}
    return len(own & stems) ** 2 / len(own) if own else 0.0


def _letters(line: str) -> str:
    return "".join(re.findall(r"\w+", line.casefold()))
