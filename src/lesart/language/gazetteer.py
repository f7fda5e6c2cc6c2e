"""Names of several words looked up word by word."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from lesart.language.lexicon import capitals, country_names, is_function_word, is_given_name, is_known_word
from lesart.language.tokens import Tokens, tokens_of
from lesart.records.span import Span
from lesart.resources import word_list, word_set, word_table
from lesart.text.cities import city_names

_ANY_ENDING = ("e", "en", "er", "es", "em")
_GENITIVE = ("", "s", "es", "\N{RIGHT SINGLE QUOTATION MARK}", "'")


@dataclass(frozen=True, slots=True)
class Entry:
    """A name of the lists: its words and its usual form."""

    words: tuple[str, ...]
    name: str

    def matches(self, tokens: Tokens, at: int) -> bool:
        """Whether the entry stands at the place; the last word may carry a genitive ending."""
        if at + len(self.words) > len(tokens):
            return False
        last = len(self.words) - 1
        return all(
            _is_form(word, tokens[at + index].text, may_be_genitive=index == last)
            for index, word in enumerate(self.words)
        )


def _is_form(word: str, text: str, *, may_be_genitive: bool) -> bool:
    if word.endswith("~"):
        return text.startswith(word[:-1]) and text[len(word) - 1 :] in _ANY_ENDING
    return text == word or (may_be_genitive and text in [word + ending for ending in _GENITIVE])


class Gazetteer:
    """A list of names, looked up by their first words, longest first."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        self._by_first: dict[str, list[Entry]] = {}
        for wording, name in names:
            pieces = [token.text for token in tokens_of(wording.replace("~", ""), Span(0, len(wording)))]
            words = tuple(piece + "~" if f"{piece}~" in wording else piece for piece in pieces)
            for first in _first_forms(words):
                self._by_first.setdefault(first, []).append(Entry(words, name))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: (-len(entry.words), entry.words))

    def find(self, tokens: Tokens, at: int) -> Entry | None:
        """Give the longest entry that stands at the place."""
        entries = self._by_first.get(tokens[at].text, ())
        return next((entry for entry in entries if entry.matches(tokens, at)), None)


def _first_forms(words: tuple[str, ...]) -> tuple[str, ...]:
    if not words:
        return ()
    first = words[0].removesuffix("~")
    endings = _ANY_ENDING if words[0].endswith("~") else _GENITIVE if len(words) == 1 else ("",)
    return tuple(first + ending for ending in endings)


@cache
def organisations() -> Gazetteer:
    """Give the bodies that are known by name."""
    return Gazetteer((row[0], row[-1].replace("~", "")) for row in word_table("de", "organisations"))


@cache
def places() -> Gazetteer:
    """Give the places that are known by name: countries, regions, cities."""
    names = {name: name for name in (*word_list("de", "places"), *country_names(), *capitals(), *_cities())}
    return Gazetteer(sorted(names.items()))


def is_trap(word: str) -> bool:
    """Whether a place's name is also an ordinary word, a given name or a surname."""
    return word.casefold() in word_set("de", "place_traps") or is_given_name(word)


def _cities() -> list[str]:
    return [name for name, is_near in city_names().items() if _is_plain_name(name, foreign=not is_near)]


def _is_plain_name(name: str, *, foreign: bool) -> bool:
    if len(name) < 3 or not name[0].isupper() or is_function_word(name):
        return False
    return not foreign or (len(name) >= 4 and not is_known_word(name) and not is_given_name(name))
