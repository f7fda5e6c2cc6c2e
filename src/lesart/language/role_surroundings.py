"""What stands around a word for an office: the gender it has there, what it is the office of, the year it is told of."""

import re
from functools import cache

from lesart.language.lexicon import grammar_words
from lesart.language.offices import Office
from lesart.language.tokens import Token, Tokens
from lesart.resources import word_set, word_table

_YEAR = re.compile(r"(?:19|20)\d\d")
_WEAK = "n"
_STEM = 5
_LONGEST_COMPLEMENT = 6


def is_feminine_here(office: Office, word: Token, determiner: Token | None) -> bool | None:
    """Whether a woman is meant; None where neither the word nor the determiner before it tells.

    "der Beauftragte" is a man, "von der Beauftragten" a woman.
    """
    if office.is_feminine or not office.is_same_in_both_genders:
        return office.is_feminine
    gender = _genders().get(determiner.key) if determiner else None
    if gender == "weak":
        return word.text.endswith(_WEAK)
    return None if gender is None else gender == "feminine"


def complement_of(tokens: Tokens, at: int, first: int) -> frozenset[str]:
    """Give the beginnings of the nouns that an office is said to be of: "Leiter des städtischen Bauamts".

    Nothing is given behind a word of saying: in "sagte der Minister der Zeitung" the genitive may be a dative.
    """
    ahead = tokens[at + 1 : at + 2 + _LONGEST_COMPLEMENT]
    is_heard = first > 0 and tokens[first - 1].key in word_set("de", "name_cues")
    if is_heard or not ahead or ahead[0].text not in grammar_words("of-country"):
        return frozenset()
    nouns: list[str] = []
    for token in ahead[1:]:
        if not token.is_word or (nouns and not token.is_capitalised):
            break
        if token.is_capitalised:
            nouns.append(token.key[:_STEM])
    return frozenset(nouns)


def tells_of_a_year(tokens: Tokens) -> bool:
    """Whether a sentence names a year without a day ("2015 hatte der Minister …"), when others may have held the office."""
    return any(
        _YEAR.fullmatch(token.text) and not any(one.text.isdecimal() for one in tokens[max(0, at - 3) : at])
        for at, token in enumerate(tokens)
    )


@cache
def _genders() -> dict[str, str]:
    return {row[0]: row[1] for row in word_table("de", "determiner_genders")}
