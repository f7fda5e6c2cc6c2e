"""Persons' names in a row of words."""

from functools import cache

from lesart.language.gazetteer import organisations, places
from lesart.language.lexicon import (
    grammar_words,
    is_function_word,
    is_given_name,
    is_known_word,
    is_ordinary_noun,
    is_rare_given_name,
)
from lesart.language.offices import is_office
from lesart.language.tokens import Token, Tokens
from lesart.resources import word_list, word_set

_LONGEST_NAME = 6
_FOREIGN_PARTICLES = ("de", "e", "y", "al")
_COMPOUND_PARTICLES = ("al-", "el-", "as-", "asch-", "at-", "ad-", "an-", "ar-", "d'", "d’")


def person_at(tokens: Tokens, at: int) -> int:
    """Give the place behind the person's name that begins at the place, or `at` where none does.

    Evidence: a usual given name, a title or an office before it, a party or an age in brackets behind it.
    """
    if not _may_stand_in_name(tokens[at]):
        return at
    if is_given_name(tokens[at].text):
        return _behind_given_name(tokens, at)
    if is_rare_given_name(tokens[at].text) and _leads_to_unknown(tokens, at):
        return _behind_surname(tokens, at + 1)
    if _follows_title(tokens, at) and not is_office(tokens[at].text):
        return _extended(tokens, at + 1)
    if _follows_office(tokens, at) and is_unknown(tokens, at):
        return _extended(tokens, at + 1)
    if _is_bracketed(tokens, at):
        return at + 2
    return at


def titled_person_at(tokens: Tokens, at: int) -> int:
    """Give the place behind a name that nothing else can be and that a form of address opens ("Herr Kessler"), or `at`."""
    is_titled = _may_stand_in_name(tokens[at]) and _follows_title(tokens, at)
    return _extended(tokens, at + 1) if is_titled and is_unknown(tokens, at) else at


def body_named_for_person_at(tokens: Tokens, at: int) -> int:
    """Give the place behind a body that bears a person's name ("Ottla Kessler School"), or `at`."""
    if not is_given_name(tokens[at].text):
        return at
    heads = word_list("de", "person_body_heads")
    for index in range(at + 1, min(at + 4, len(tokens))):
        if not tokens[index].is_capitalised:
            return at
        if index > at + 1 and tokens[index].text in heads:
            return index + 1
    return at


def speaker_at(tokens: Tokens, at: int) -> int:
    """Give the place behind a bare name that stands where only a speaker can: '", sagte Kessler.'."""
    token = tokens[at]
    if not _may_stand_in_name(token) or not is_unknown(tokens, at) or len(token.text) < 3:
        return at
    before = tokens[at - 1].key if at else ""
    end = at + 1
    while end < len(tokens) and end - at < 3 and _may_stand_in_name(tokens[end]) and is_unknown(tokens, end):
        end += 1
    behind = tokens[end].key if end < len(tokens) else ""
    cues = word_set("de", "name_cues")
    opens_clause = at == 0 or not (tokens[at - 1].is_word or tokens[at - 1].text in "-/&")
    if behind in cues and opens_clause:
        return end
    closes = not behind or not (tokens[end].is_capitalised or tokens[end].text in "-/&")
    return end if before in cues and at >= 2 and not tokens[at - 2].is_word and closes else at


def is_unknown(tokens: Tokens, at: int) -> bool:
    """Whether no list knows the word as anything but a name."""
    word = tokens[at].text
    if is_ordinary_noun(word) or is_office(word):
        return False
    # "DGB", and what is joined to it: "ARD-Mann".
    first = word.partition("-")[0]
    if first.isupper() and len(first) > 1:
        return False
    return not places().find(tokens, at) and not organisations().find(tokens, at)


def _behind_given_name(tokens: Tokens, at: int) -> int:
    end = _behind_surname(tokens, at + 1)
    if end > at + 1:
        return end
    alone = tokens[at].text
    is_safe = at > 0 and tokens[at - 1].is_word and not is_trap_word(alone) and not is_known_word(alone)
    is_safe = is_safe and alone.casefold() not in word_set("de", "name_stops")
    return at + 1 if is_safe and not _is_joined(tokens, at) else at


def _leads_to_unknown(tokens: Tokens, at: int) -> bool:
    """Whether a word that is nothing but a name follows, and no name goes before."""
    behind = at + 1
    return behind < len(tokens) and _may_stand_in_name(tokens[behind]) and is_unknown(tokens, behind)


def _behind_surname(tokens: Tokens, at: int) -> int:
    """Follow initials, further given names and particles up to the surname, and what may stand behind it."""
    end = index = at
    while index < len(tokens) and index - at < _LONGEST_NAME:
        token = tokens[index]
        if _is_initial(tokens, index):
            index += 2
        elif _is_particle(tokens, index, is_first=index == at) and _leads_to_name(tokens, index):
            index += 1
        elif not _may_stand_in_name(token) or (is_office(token.text) and not _is_surname(token.text)):
            break
        elif is_given_name(token.text) and not _is_surname(token.text):
            index = end = index + 1
        else:
            return _extended(tokens, index + 1)
    return end


def _extended(tokens: Tokens, end: int) -> int:
    """Take in a second surname, which must be unknown as anything else: 'Anna Tjark Quessel'.

    Behind a genitive stands what belongs to the person: 'Ottla Kesslers Wortgeschöpf'.
    """
    is_genitive = (
        tokens[end - 1].text.endswith("s") and end < len(tokens) and not is_given_name(tokens[end].text)
    )
    if end < len(tokens) and not is_genitive and _may_stand_in_name(tokens[end]):
        if tokens[end].text.casefold().startswith(_COMPOUND_PARTICLES):
            return end + 1
        if is_unknown(tokens, end) or is_given_name(tokens[end].text):
            return end + 1
    return _behind_particles(tokens, end)


def _behind_particles(tokens: Tokens, end: int) -> int:
    """Take in what follows a particle that only names have: 'Kessler de Souza'."""
    if end + 1 < len(tokens) and tokens[end].text in _FOREIGN_PARTICLES and _leads_to_name(tokens, end):
        return end + 2 if _may_stand_in_name(tokens[end + 1]) else end
    return end


def _may_stand_in_name(token: Token) -> bool:
    word = token.text
    if word.casefold().startswith(_COMPOUND_PARTICLES) and len(word) > 4:
        return True
    return (
        token.is_capitalised
        and len(word) > 1
        and not any(character.isdigit() for character in word)
        and not is_function_word(word)
        and word.casefold() not in word_set("de", "name_titles")
    )


def _is_initial(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    is_letter = len(token.text) == 1 and token.text.isupper()
    return is_letter and at + 2 < len(tokens) and tokens[at + 1].text == "." and tokens[at + 2].is_capitalised


def _is_particle(tokens: Tokens, at: int, *, is_first: bool) -> bool:
    """Whether a particle stands here: "von", and only behind it "der"."""
    openers = word_set("de", "name_openers")
    key = tokens[at].key
    return key in openers or (not is_first and key in _particles() and tokens[at - 1].key in _particles())


def _leads_to_name(tokens: Tokens, at: int) -> bool:
    ahead = tokens[at + 1 : at + 4]
    for token in ahead:
        if token.key not in _particles():
            return _may_stand_in_name(token) and not (
                tokens[at].key in grammar_words("of-town") and is_ordinary_noun(token.text)
            )
    return False


def _is_joined(tokens: Tokens, at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].text in "-/&"


def _follows_title(tokens: Tokens, at: int) -> bool:
    titles = word_set("de", "name_titles")
    before = at - 1
    if before > 0 and tokens[before].text == "." and tokens[before - 1].key in titles:
        return True
    return before >= 0 and tokens[before].key in titles and tokens[before].is_capitalised


def _follows_office(tokens: Tokens, at: int) -> bool:
    return at > 0 and tokens[at - 1].is_capitalised and is_office(tokens[at - 1].text)


def _is_bracketed(tokens: Tokens, at: int) -> bool:
    """Whether two capitalised words are followed by a party or an age in brackets: 'Ottla Kessler (SPD)'."""
    if at + 3 >= len(tokens) or tokens[at + 2].text != "(" or not _may_stand_in_name(tokens[at + 1]):
        return False
    inside = tokens[at + 3].text
    is_party = inside.casefold() in word_set("de", "parties")
    is_age = inside.isdigit() and len(inside) == 2 and at + 4 < len(tokens) and tokens[at + 4].text in "),"
    return (is_party or is_age) and not is_ordinary_noun(tokens[at].text) and not is_office(tokens[at].text)


def is_trap_word(word: str) -> bool:
    """Whether a given name is also the name of a place."""
    return word.casefold() in word_set("de", "place_traps")


def _is_surname(word: str) -> bool:
    return word.casefold() in word_set("de", "surnames")


@cache
def _particles() -> frozenset[str]:
    return word_set("de", "name_particles")
