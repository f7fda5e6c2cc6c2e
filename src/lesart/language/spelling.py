"""Whether two surnames are one, spelled in two ways."""

from functools import cache

from rapidfuzz.distance import OSA

from lesart.resources import word_set
from lesart.text.folding import consonants, fold, sound_key

_SHORTEST_WITH_TYPO = 5
_TWO_TYPOS_FROM = 7


def is_spelled_like(rare: str, usual: str) -> bool:
    """Whether a surname can be the other one misspelled: same first sound and consonants, one or two letters off.

    Frequent surnames are never misspellings: Müller is not Möller.
    """
    first, second = sound_key(rare), sound_key(usual)
    if first == second:
        return True
    if min(len(first), len(second)) < _SHORTEST_WITH_TYPO or is_frequent_surname(rare):
        return False
    allowed = 2 if min(len(rare), len(usual)) >= _TWO_TYPOS_FROM else 1
    return consonants(rare) == consonants(usual) and OSA.distance(first, second) <= allowed


def is_frequent_surname(name: str) -> bool:
    """Whether many people bear the surname."""
    return fold(name) in _frequent()


@cache
def _frequent() -> frozenset[str]:
    return frozenset(fold(name) for name in word_set("de", "surnames"))
