"""Bodies called by a common noun and a name of their own: "Reederei Lindgren", "Institut für Bauwesen"."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from lesart.language.entities_persons import is_unknown
from lesart.language.gazetteer import organisations, places
from lesart.language.lexicon import determiners, grammar_words, is_function_word, is_given_name
from lesart.language.offices import is_office
from lesart.language.tokens import Token, Tokens
from lesart.records.entity import EntityType, Mention, MentionForm
from lesart.records.span import Span
from lesart.resources import word_list, word_set, word_table
from lesart.text.folding import slug

_SHORTEST_NAME = 4
_GENITIVE = ("", "s", "es")
_ADJECTIVE_ENDINGS = ("e", "en", "em", "er", "es")
_DATIVE_PLURAL = "n"
_MOST_NOUNS = 12


@dataclass(frozen=True, slots=True)
class BodyWord:
    """A common noun for bodies without its genitive ending, and what may stand behind it in a name."""

    noun: str
    takes: str
    has_field: bool


def body_at(tokens: Tokens, at: int) -> int:
    """Give the place behind the body that a common noun and a name, or a field, make from the place on, or `at`."""
    body = body_word(tokens[at].text)
    if body is None or at + 1 >= len(tokens) or organisations().find(tokens, at + 1):
        return at
    if body.has_field and tokens[at + 1].text in grammar_words("for-field"):
        return behind_field(tokens, at + 1)
    name = at + 2 if tokens[at + 1].text in grammar_words("of-town") else at + 1
    place = places().find(tokens, name) if name < len(tokens) else None
    if place is not None:
        return name + len(place.words) if body.takes else at
    takes_it = _is_unknown_name(tokens, at + 1) if body.takes == "any" else False
    return at + 2 if takes_it or (body.takes and _is_one_phrase(tokens, at)) else at


def named_by_adjective_at(tokens: Tokens, at: int) -> int:
    """Give the place behind a capitalised adjective with a noun for bodies ("Norddeutscher Rundfunk"), or `at`."""
    if at + 1 >= len(tokens) or not tokens[at].is_capitalised or not tokens[at].text.isalpha():
        return at
    is_inside = at > 0 and tokens[at - 1].is_word and not is_office(tokens[at].text)
    if not is_inside or not tokens[at].key.endswith(_ADJECTIVE_ENDINGS) or is_function_word(tokens[at].text):
        return at
    if tokens[at + 1].text.islower() or is_given_name(tokens[at].text):
        return at
    is_of_town = places().find(bare_town(tokens, at), 0) is not None
    if _is_head(tokens[at + 1].key, "town") or (not is_of_town and _is_head(tokens[at + 1].key, "-")):
        return at + 2
    return at


def behind_field(tokens: Tokens, at: int) -> int:
    """Give the place behind "für Bau, Verkehr und Digitales", `at` where no noun follows the preposition."""
    end = at
    for index in range(at + 1, min(at + _MOST_NOUNS, len(tokens))):
        token = tokens[index]
        if token.is_capitalised and not is_function_word(token.text):
            end = index + 1
        elif token.text != "," and token.text not in grammar_words("listed"):
            break
    return end


def body_id(name: str) -> str | None:
    """Give the name of a body with its common noun in the nominative, None where it does not begin with one."""
    head, _, rest = name.partition(" ")
    body = body_word(head)
    return f"{body.noun} {rest}" if body and rest else None


def nominative(name: str) -> str:
    """Give the name of a body without the genitive ending of the common noun it begins with.

    >>> nominative("Polizeipräsidiums"), nominative("Instituts für Wasserbau"), nominative("Quarrels")
    ('Polizeipräsidium', 'Institut für Wasserbau', 'Quarrels')
    """
    head, blank, rest = name.partition(" ")
    body = body_word(head)
    ending = next((mark for mark in _GENITIVE[1:] if body and head.casefold() == body.noun + mark), "")
    if not ending and head.casefold().endswith(_ministries_in_genitive()):
        ending = _GENITIVE[1]
    return head.removesuffix(ending) + blank + rest


@lru_cache(maxsize=20_000)
def body_word(word: str) -> BodyWord | None:
    """Give the common noun for a body that the word is, or is compounded with; None for other words."""
    if not word[:1].isupper() or len(word) > 60:
        return None
    key = word.casefold()
    for ending in _GENITIVE:
        noun = key.removesuffix(ending) if key.endswith(ending) else ""
        row = next((row for row in _rows_by_length() if noun.endswith(row[0])), None)
        if row is not None:
            return BodyWord(noun, row[1].strip("-"), row[2] == "field")
    return None


def bare_town(tokens: Tokens, at: int) -> Tokens:
    """Give the town in "Altdorfer" as a row of one word, the word itself where it holds none."""
    word = tokens[at].text
    for ending in ("er", "r"):
        bare = type(tokens[at])(word.removesuffix(ending), tokens[at].start, tokens[at].end)
        if bare.text and places().find((bare,), 0):
            return (bare,)
    return (tokens[at],)


def find_body_roles(text: str, stretches: Sequence[Tokens], names: Sequence[Mention]) -> tuple[Mention, ...]:
    """Give the names with mentions such as "der Verband" added, each the only body of the report that it fits.

    An authority that the report does not name any closer ("die Polizei") stands for itself.
    """
    bearers = _bearers(names)
    taken = {place for name in names for place in range(name.span.start, name.span.end)}
    found = []
    for tokens in stretches:
        for at, (before, token) in enumerate(pairwise(tokens)):
            body = body_word(token.text) if token.start not in taken else None
            if body is None or not body.takes or not _is_named_alone(before):
                continue
            if body.takes == "any" and _is_named_closer(tokens[at + 2 : at + 3], taken):
                continue
            fitting = set(bearers.get(body.noun, ()))
            if not fitting and body.noun.endswith(word_list("de", "authority_heads")):
                fitting = {slug(body.noun)}
            if len(fitting) == 1:
                span = Span(token.start, token.end)
                found.append(_role(span, nominative(span.of(text)), *fitting))
    return tuple(sorted([*names, *found], key=lambda mention: mention.span))


def _is_named_alone(before: Token) -> bool:
    """Whether a body is meant by its common noun alone: "die Polizei", "laut Polizei"."""
    return determiners().get(before.key) == "definite" or before.key in word_set("de", "attributing_words")


def _is_named_closer(behind: Tokens, taken: Collection[int]) -> bool:
    """Whether a noun right behind goes on with the name of another body: "des Bundesverbandes Großhandel"."""
    return any(
        token.is_capitalised
        and token.start not in taken
        and not is_function_word(token.text)
        and not is_office(token.text)
        for token in behind
    )


def _bearers(names: Sequence[Mention]) -> Mapping[str, set[str]]:
    """Give the bodies by what their common noun ends in: "verband" has the Wasserverband."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for entity, noun in {name.entity: noun for name in names if (noun := _common_noun(name))}.items():
        for cut in range(len(noun)):
            bearers[noun[cut:]].add(entity)
    return bearers


def _role(span: Span, wording: str, entity: str) -> Mention:
    return Mention(span=span, type=EntityType.ORG, entity=entity, name=wording, form=MentionForm.ROLE)


def _common_noun(name: Mention) -> str | None:
    """Give the common noun of a body named by itself, in the nominative."""
    head, _, rest = name.name.partition(" ")
    body = body_word(head) if name.type is EntityType.ORG and rest else None
    return body.noun if body else None


def _is_unknown_name(tokens: Tokens, at: int) -> bool:
    """Whether a capitalised word no list knows stands here, and no first word of a person's name."""
    token = tokens[at]
    is_word = token.is_capitalised and token.text.isalpha() and len(token.text) >= _SHORTEST_NAME
    is_person = is_given_name(token.text) and at + 1 < len(tokens) and tokens[at + 1].is_capitalised
    return is_word and not is_person and not is_function_word(token.text) and is_unknown(tokens, at)


def _is_one_phrase(tokens: Tokens, at: int) -> bool:
    """Whether grammar makes noun and next word one phrase: "Die Gewerkschaft Seefahrt fordert …".

    What opens a German main clause before its verb is one phrase; so is what stands between "wie" and a verb of
    saying, unless the second noun is a dative plural: "wie die Gewerkschaft Mitgliedern mitteilte".
    """
    name = tokens[at + 1]
    if not name.is_capitalised or not name.text.isalpha() or at + 2 >= len(tokens) or not at:
        return False
    behind = tokens[at + 2]
    if (
        is_office(name.text)
        or is_function_word(name.text)
        or determiners().get(tokens[at - 1].key) != "definite"
    ):
        return False
    if at == 1:
        return behind.text.isalpha() and behind.text.islower() and behind.key in _finite_verbs()
    opened = tokens[at - 2].key in grammar_words("as-said") and not name.key.endswith(_DATIVE_PLURAL)
    return opened and behind.text.islower() and _ends_clause(tokens, at + 3)


def _ends_clause(tokens: Tokens, at: int) -> bool:
    return at >= len(tokens) or not tokens[at].is_word


def _finite_verbs() -> frozenset[str]:
    return word_set("de", "name_cues") | word_set("de", "actor_verbs") | word_set("de", "auxiliary_verbs")


def _is_head(key: str, kind: str) -> bool:
    heads = _name_heads()[kind]
    return key.endswith(heads) or (key.endswith("s") and key[:-1].endswith(heads))


@cache
def _name_heads() -> dict[str, tuple[str, ...]]:
    rows = word_table("de", "name_heads")
    return {kind: tuple(row[0] for row in rows if row[1] == kind) for kind in ("town", "-")}


@cache
def _rows_by_length() -> tuple[tuple[str, ...], ...]:
    return tuple(sorted(word_table("de", "body_words"), key=lambda row: (-len(row[0]), row[0])))


@cache
def _ministries_in_genitive() -> tuple[str, ...]:
    return tuple(word + _GENITIVE[1] for word in word_list("de", "ministry_words"))
