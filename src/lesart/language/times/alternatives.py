"""A pattern of many words, quick to match: words that begin alike are tried together."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

_EXACT = "="
_BLANK = r"\s{1,3}"


def either(words: Iterable[str]) -> str:
    r"""Give a pattern of all words, of two that begin alike the longer one first.

    A word in small letters matches with a capital as well, unless "=" stands before it.

    >>> either(["mai", "maifest", "=Mo", "drei Wochen"])
    '(?:[Dd]rei\\s{1,3}Wochen|M(?:ai(?:fest)?|o)|mai(?:fest)?)'
    """
    return _pattern_of(sorted({spelling for word in words for spelling in _spellings(word)}))


def _spellings(word: str) -> tuple[str, ...]:
    exact = word.removeprefix(_EXACT)
    if exact != word or not exact[:1].islower():
        return (exact,)
    return exact, exact[0].upper() + exact[1:]


def _pattern_of(words: Sequence[str]) -> str:
    """Give the pattern of words in order of their letters, one of which may be empty."""
    behind = {
        first: _pattern_of([word[1:] for word in those])
        for first, those in groupby((word for word in words if word), key=lambda word: word[0])
    }
    alike: dict[str, list[str]] = {}
    for first, rest in behind.items():
        alike.setdefault(_BLANK + rest if first == " " else rest, []).append(first)
    branches = [rest if firsts == [" "] else _one_of(firsts) + rest for rest, firsts in alike.items()]
    if "" in words:
        return f"(?:{'|'.join(branches)})?" if branches else ""
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def _one_of(characters: Sequence[str]) -> str:
    escaped = "".join(map(re.escape, characters))
    return escaped if len(characters) == 1 else f"[{escaped}]"
