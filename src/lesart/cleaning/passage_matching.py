"""Whether a passage stands, perhaps slightly changed, in a longer text: by runs of four words."""

import re
from collections.abc import Iterable

RUN = 4
ENOUGH = 0.75
_WORD = re.compile(r"\w+")
_UNSEEN = re.compile("[\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NO-BREAK SPACE}\N{WORD JOINER}]")


def without_unseen(text: str) -> str:
    """Give `text` without soft hyphens and characters of no width."""
    return _UNSEEN.sub("", text)


def folded_words(text: str) -> tuple[str, ...]:
    """Give the words of a text, case-folded."""
    return tuple(_WORD.findall(without_unseen(text).casefold()))


class WordRuns:
    """The runs of four words of a text, and its whole lines for passages that are shorter."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Gather the runs of `lines`; runs may cross from one line to the next."""
        folded = [folded_words(line) for line in lines]
        words = [word for line in folded for word in line]
        self.word_count = len(words)
        self._lines = frozenset(folded)
        self._runs = frozenset(zip(*(words[place:] for place in range(RUN)), strict=False))

    def hold(self, passage: str) -> bool:
        """Whether at least three of four word runs of `passage` stand here; a short passage must be a whole line."""
        words = folded_words(passage)
        if len(words) < RUN:
            return bool(words) and words in self._lines
        runs = list(zip(*(words[place:] for place in range(RUN)), strict=False))
        return sum(run in self._runs for run in runs) >= ENOUGH * len(runs)


def shared_share(first: str, second: str) -> float:
    """Give the share of the shorter text's words that stand in the longer one."""
    words, others = sorted((frozenset(folded_words(first)), frozenset(folded_words(second))), key=len)
    return len(words & others) / len(words) if words else 0.0
