"""Bodies' names in a row of words: known ones, ministries, companies by legal form, bodies of a town, short forms."""

from lesart.language.entities_bodies import behind_field, body_at, body_word, named_by_adjective_at
from lesart.language.gazetteer import organisations, places
from lesart.language.lexicon import (
    country_adjectives,
    grammar_words,
    is_function_word,
    is_given_name,
    is_known_word,
    is_ordinary_noun,
)
from lesart.language.offices import is_office
from lesart.language.tokens import Tokens
from lesart.resources import word_list, word_set

_SHORT_FORM = range(3, 7)
_SAFE_SHORT_FORM = 4
_LONGEST_EXPLAINED = 9


def organisation_at(tokens: Tokens, at: int) -> int:
    """Give the place behind the body's name that begins at the place, or `at` where none does."""
    entry = organisations().find(tokens, at)
    if entry is not None:
        # What the lists know may only begin a longer name: "Nordlicht Stiftung".
        return max(at + len(entry.words), _company_at(tokens, at), _explained_at(tokens, at))
    # A company's legal form ends what may begin with a common noun: "Reederei Lindgren GmbH".
    for rule in (
        _explained_at,
        ministry_at,
        _company_at,
        body_at,
        named_by_adjective_at,
        _body_of_town_at,
        _body_of_kind_at,
    ):
        end = rule(tokens, at)
        if end > at:
            return end
    return at


def short_form_at(tokens: Tokens, at: int) -> int:
    """Give the place behind a word in capitals that stands for a body ("DGB"), or `at`."""
    word = tokens[at].text
    plain = word.removesuffix("s") if len(word) > 3 else word
    is_short = plain.isalpha() and plain.isupper() and len(plain) in _SHORT_FORM
    if not is_short or word.casefold() in word_set("de", "plain_acronyms"):
        return at
    # Where the neighbours are in capitals too, capitals say nothing.
    neighbours = [token.text for token in (*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2])]
    is_shouted = any(other.isalpha() and other.isupper() and len(other) > 1 for other in neighbours)
    before = tokens[at - 1] if at else None
    is_introduced = before is not None and (
        before.text == "(" or before.key in word_set("de", "short_form_openers")
    )
    if is_shouted or is_function_word(word) or any(other[0].isdigit() for other in neighbours):
        return at
    return at + 1 if is_introduced or len(plain) >= _SAFE_SHORT_FORM else at


def ministry_at(tokens: Tokens, at: int) -> int:
    """Give the place behind "russische Verteidigungsministerium", "Innenministeriums", "Ministerium für Bau und Verkehr", or `at`."""
    here = at
    if tokens[at].key in country_adjectives() and at + 1 < len(tokens):
        here = at + 1
    if not is_ministry(tokens[here].text):
        return at
    end = here + 1
    names_field = end + 1 < len(tokens) and tokens[end].text in grammar_words("for-field")
    return behind_field(tokens, end) if names_field and tokens[end + 1].is_capitalised else end


def listed_body_at(tokens: Tokens, at: int) -> int:
    """Give the place behind the body known by name that begins at the place, or `at`."""
    entry = organisations().find(tokens, at)
    return at if entry is None else at + len(entry.words)


def is_ministry(word: str) -> bool:
    """Whether the word names a ministry or an office of a government."""
    key = word.casefold()
    return word[0].isupper() and key.removesuffix("s").endswith(word_list("de", "ministry_words"))


def _explained_at(tokens: Tokens, at: int) -> int:
    """Give the place behind a name whose initials the brackets behind it give: "Royal Harbour Board (RHB)", or `at`."""
    letters = ""
    for index in range(at, min(at + _LONGEST_EXPLAINED, len(tokens) - 2)):
        token = tokens[index]
        if token.text == "(":
            short = tokens[index + 1].text
            is_closed = tokens[index + 2].text == ")"
            return index if is_closed and len(letters) > 1 and short == letters else at
        if token.text[0].isupper() and not (index == at and is_function_word(token.text)):
            letters += token.text[0]
        elif index == at or not token.text.isalpha():
            return at
    return at


def _body_of_town_at(tokens: Tokens, at: int) -> int:
    """Find "Landgericht Neustadt", "Universität zu Köln", "FC Altdorf"."""
    if tokens[at].key.removesuffix("s") not in word_set("de", "organisation_heads") or at + 1 >= len(tokens):
        return at
    behind = at + 2 if tokens[at + 1].text in grammar_words("of-town") else at + 1
    if behind < len(tokens):
        entry = places().find(tokens, behind)
        if entry is not None:
            return behind + len(entry.words)
    return at


def _body_of_kind_at(tokens: Tokens, at: int) -> int:
    """Find the unknown word behind a noun for a kind of body: "Plattform Nordlicht"."""
    kinds = word_list("de", "organisation_kinds")
    before = tokens[at - 1] if at else None
    if (
        before is None
        or not before.is_capitalised
        or body_word(before.text)
        or not before.key.endswith(kinds)
    ):
        return at
    word = tokens[at].text
    is_name = (
        tokens[at].is_capitalised and len(word) > 2 and not is_ordinary_noun(word) and not is_office(word)
    )
    return at + 1 if is_name and not is_given_name(word) and places().find(tokens, at) is None else at


def _company_at(tokens: Tokens, at: int) -> int:
    """Find up to four capitalised words that a legal form closes: "Nordlicht Energie GmbH"."""
    forms = word_list("de", "company_forms")
    for index in range(at, min(at + 5, len(tokens))):
        token = tokens[index]
        if index > at and token.text in forms:
            return index + 1
        if not token.is_capitalised or is_function_word(token.text) or is_office(token.text):
            return at
        if index == at and (is_known_word(token.text) or len(token.text) < 2):
            return at
    return at
