"""Names of persons, bodies and places in a report, each still by itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lesart.language.entities_bodies import body_id
from lesart.language.entities_organisations import organisation_at, short_form_at
from lesart.language.entities_persons import (
    body_named_for_person_at,
    is_trap_word,
    is_unknown,
    person_at,
    speaker_at,
)
from lesart.language.entities_places import follows_place_preposition, people_at, place_at, unlisted_place_at
from lesart.language.lexicon import is_given_name
from lesart.language.spelling import is_spelled_like
from lesart.language.tokens import Token, Tokens, span_of
from lesart.records.entity import EntityType, Mention
from lesart.records.span import Span
from lesart.text.folding import consonants, slug

_SHORTEST_VARIANT = 4
_Rule = Callable[[Tokens, int], int]

# The order is that of trust. Bodies come before persons ("Robert Koch-Institut"), persons before places ("Paris Kessler"),
# the guesses from a verb or a preposition last.
_RULES: tuple[tuple[_Rule, EntityType], ...] = (
    (organisation_at, EntityType.ORG),
    (body_named_for_person_at, EntityType.ORG),
    (person_at, EntityType.PER),
    (place_at, EntityType.LOC),
    (people_at, EntityType.LOC),
    (short_form_at, EntityType.ORG),
    (speaker_at, EntityType.PER),
    (unlisted_place_at, EntityType.LOC),
)


@dataclass(frozen=True, slots=True)
class _Known:
    """What the report itself tells of names: surnames, their spelling by sound, and what else it names by itself."""

    surnames: frozenset[str]
    by_consonants: dict[str, tuple[str, ...]]
    prefixes: dict[str, EntityType]
    bodies: frozenset[str]


def find_names(text: str, stretches: Sequence[Tokens]) -> tuple[Mention, ...]:
    """Give the names in the stretches (sentences, title), without overlaps; ids and names are those of the wording.

    A surname is known, however misspelled, wherever the report names its bearer with given name, title or office. A body or country that
    the report names by itself is also found at the head of a compound ("Nato-Staaten").
    """
    nothing = _Known(frozenset(), {}, {}, frozenset())
    first = [_names_in(text, tokens, nothing) for tokens in stretches]
    known = _known([mention for mentions in first for mention in mentions])
    mentions = [mention for tokens in stretches for mention in _names_in(text, tokens, known)]
    return tuple(sorted(mentions, key=lambda mention: mention.span))


def _names_in(text: str, tokens: Tokens, known: _Known) -> list[Mention]:
    mentions = []
    at = 0
    while at < len(tokens):
        end, kind = _name_at(tokens, at, known)
        if kind is None:
            mentions.extend(_head_of_compound(tokens[at], known))
            at += 1
            continue
        span = span_of(tokens[at:end])
        wording = span.of(text)
        mentions.append(Mention(span=span, type=kind, entity=slug(wording), name=wording))
        at = end
    return mentions


def _name_at(tokens: Tokens, at: int, known: _Known) -> tuple[int, EntityType | None]:
    if not tokens[at].is_word:
        return at, None
    if known.surnames and tokens[at].is_capitalised and _is_surname_here(tokens, at, known):
        return max(person_at(tokens, at), at + 1), EntityType.PER
    if known.bodies and body_id(f"{tokens[at].text} {_text_behind(tokens, at)}") in known.bodies:
        return at + 2, EntityType.ORG
    # Most words are in lower case and can only open the name of a body: "dpa", "russische Verteidigungsministerium".
    rules = _RULES if not tokens[at].text[0].islower() or "-" in tokens[at].text else _RULES[:1]
    for rule, kind in rules:
        end = rule(tokens, at)
        if end > at:
            return end, kind
    return at, None


def _text_behind(tokens: Tokens, at: int) -> str:
    return tokens[at + 1].text if at + 1 < len(tokens) else ""


def _is_surname_here(tokens: Tokens, at: int, known: _Known) -> bool:
    word = tokens[at].text
    if word not in known.surnames and not _is_genitive(word, known):
        return _is_variant(tokens, at, known)
    is_place_too = place_at(tokens, at) > at or is_trap_word(word)
    return not (is_place_too and follows_place_preposition(tokens, at))


def _is_genitive(word: str, known: _Known) -> bool:
    return word.endswith(("s", "’", "'")) and word[:-1] in known.surnames


def _is_variant(tokens: Tokens, at: int, known: _Known) -> bool:
    """Whether a word that is nothing else is a known surname in another spelling."""
    word = tokens[at].text
    if not tokens[at].is_capitalised or len(word) < _SHORTEST_VARIANT or not word.isalpha():
        return False
    alike = known.by_consonants.get(consonants(word), ())
    return any(is_spelled_like(word, surname) for surname in alike) and is_unknown(tokens, at)


def _head_of_compound(token: Token, known: _Known) -> list[Mention]:
    """Find "Nato" in "Nato-Staaten", where the report also names the Nato by itself."""
    head, hyphen, _ = token.text.partition("-")
    kind = known.prefixes.get(head) if hyphen else None
    if kind is None:
        return []
    span = Span(token.start, token.start + len(head))
    return [Mention(span=span, type=kind, entity=slug(head), name=head)]


def _known(mentions: Sequence[Mention]) -> _Known:
    """Gather the last words of persons' names, but for lone given names, and what bodies and places are named."""
    surnames = set()
    for mention in mentions:
        words = mention.name.split()
        last = words[-1]
        if mention.type is EntityType.PER and len(last) > 2 and (len(words) > 1 or not is_given_name(last)):
            surnames.add(last)
    by_consonants: dict[str, tuple[str, ...]] = {}
    for surname in sorted(surnames):
        by_consonants[consonants(surname)] = (*by_consonants.get(consonants(surname), ()), surname)
    prefixes: dict[str, EntityType] = {
        mention.name: mention.type
        for mention in mentions
        if mention.type is not EntityType.PER and mention.name.isalpha()
    }
    bodies = {
        body for mention in mentions if mention.type is EntityType.ORG and (body := body_id(mention.name))
    }
    return _Known(frozenset(surnames), by_consonants, prefixes, frozenset(bodies))
