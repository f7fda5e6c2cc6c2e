"""Places' names in a row of words."""

from lesart.language.entities_persons import is_unknown
from lesart.language.gazetteer import is_trap, places
from lesart.language.lexicon import capitals, country_names, grammar_words, is_function_word, peoples
from lesart.language.tokens import Tokens
from lesart.resources import word_list, word_set

# After these a bare name says where something is; after the other prepositions it may be a person or a body.
_SHORTEST_UNLISTED = 4


def place_at(tokens: Tokens, at: int) -> int:
    """Give the place behind the place's name that begins at the place, or `at` where none does."""
    entry = places().find(tokens, at)
    if entry is not None:
        is_plain = len(entry.words) > 1 or not is_trap(entry.words[0])
        is_said = follows_place_preposition(tokens, at) or _follows_kind(tokens, at)
        return at + len(entry.words) if is_plain or is_said else at
    if _follows_kind(tokens, at) and tokens[at].is_capitalised and is_unknown(tokens, at):
        return at + 1
    return _foreign_site_at(tokens, at)


def sure_place_at(tokens: Tokens, at: int) -> int:
    """Give the place behind a country, a capital, a name of several words, or another listed one behind "in", or `at`."""
    entry = places().find(tokens, at)
    if entry is None or is_trap(entry.words[0]):
        return at
    is_great = len(entry.words) > 1 or entry.name in country_names() or entry.name in capitals()
    return at + len(entry.words) if is_great or follows_place_preposition(tokens, at) else at


def people_at(tokens: Tokens, at: int) -> int:
    """Give the place behind a noun for the people of a country ("Franzosen"), or `at`."""
    return at + 1 if country_of_people(tokens[at].text) else at


def country_of_people(word: str) -> str | None:
    """Give the ISO code of the country whose people the noun names."""
    known = peoples()
    return known.get(word) or known.get(word.removesuffix("n")) or known.get(word.removesuffix("s"))


def follows_place_preposition(tokens: Tokens, at: int) -> bool:
    """Whether a preposition of place stands right before, and no article."""
    return at > 0 and tokens[at - 1].key in word_set("de", "place_prepositions")


def _follows_kind(tokens: Tokens, at: int) -> bool:
    """Whether a noun for a kind of place stands right before: "Vorort Altdorf"."""
    kinds = word_list("de", "place_kinds")
    return at > 0 and tokens[at - 1].is_capitalised and tokens[at - 1].key.endswith(kinds)


def unlisted_place_at(tokens: Tokens, at: int) -> int:
    """Give the place behind an unknown bare word after "in": a place no list knows, or `at`."""
    token = tokens[at]
    is_name = token.is_capitalised and token.text.isalpha() and len(token.text) >= _SHORTEST_UNLISTED
    if (
        not is_name
        or at == 0
        or tokens[at - 1].key not in grammar_words("in-place")
        or not is_unknown(tokens, at)
    ):
        return at
    if token.key in word_set("de", "place_idioms"):
        return at
    stands_alone = at + 1 >= len(tokens) or not (
        tokens[at + 1].is_capitalised or tokens[at + 1].text in "-/&"
    )
    return at + 1 if stands_alone else at


def _foreign_site_at(tokens: Tokens, at: int) -> int:
    """Find "Lindgren Concert Hall": capitalised words that an English word for a site closes."""
    heads = word_set("de", "geographic_heads")
    for index in range(at, min(at + 4, len(tokens))):
        token = tokens[index]
        if not token.is_capitalised or is_function_word(token.text):
            return at
        is_last = index + 1 >= len(tokens) or tokens[index + 1].key not in heads
        if index > at and token.key in heads and is_last:
            return index + 1
        if index == at and not token.text.isalpha():
            return at
    return at
