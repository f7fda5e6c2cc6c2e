"""Surnames of two words, joined by a hyphen or not, and what else the parts of a name tell."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lesart.language.lexicon import is_given_name
from lesart.text.folding import sound_key

_HYPHENS = "-\N{NON-BREAKING HYPHEN}"


@dataclass(frozen=True, slots=True)
class DoubleSurnames:
    """The surnames of two words that reports show to be such, by their sound ("brenneko-quarel")."""

    sounds: frozenset[str] = frozenset()

    def surname(self, wording: str) -> str:
        """Give the surname in a wording, both words of a double one joined by a hyphen."""
        *before, last = _words(wording)
        joined = f"{before[-1]}-{last}" if before else last
        return joined if sound_key(joined) in self.sounds else last

    def given_name(self, wording: str) -> str | None:
        """Give the given name, None where the wording is a surname alone, with its particles perhaps."""
        words = _words(wording)
        own = 2 if "-" in self.surname(wording) and "-" not in words[-1] else 1
        return words[0] if len(words) > own and not words[0].islower() else None

    def key(self, wording: str) -> tuple[str, str] | None:
        """Give the sound of given name and surname, None without given name."""
        given = self.given_name(wording)
        return (sound_key(given), sound_key(self.surname(wording))) if given else None


def double_surnames(reports: Iterable[Iterable[str]]) -> DoubleSurnames:
    """Give the surnames that one of the reports writes with a hyphen, or without it both alone and behind a given name.

    >>> double_surnames([["Anna Brennekow Quarrel", "Brennekow Quarrel"]]).surname("Brennekow Quarrel")
    'Brennekow-Quarrel'
    """
    sounds: set[str] = set()
    for wordings in reports:
        names = [_words(wording) for wording in wordings]
        pairs = {tuple(words) for words in names if len(words) == 2}
        sounds.update(words[-1] for words in names if _is_joined(words[-1]))
        sounds.update(
            "-".join(words[-2:]) for words in names if _is_open(words) and tuple(words[-2:]) in pairs
        )
    return DoubleSurnames(frozenset(sound_key(name) for name in sounds))


def _words(wording: str) -> list[str]:
    """Give the words of a name, at least one."""
    return wording.replace(_HYPHENS[1], "-").split() or [wording]


def _is_joined(word: str) -> bool:
    first, hyphen, last = word.rpartition("-")
    return bool(hyphen and first and last) and not is_given_name(first)


def _is_open(words: Sequence[str]) -> bool:
    """Whether the last two of at least three words can be a surname: "Maria Kessler" is none."""
    middle = words[-2] if len(words) > 2 else ""
    return middle[:1].isupper() and len(middle.strip(".")) > 1 and not is_given_name(middle)
