"""Names of persons, bodies and places in a report, each still by itself."""

from collections.abc import Callable, Sequence

from lesart.language.entities_organisations import organisation_at, short_form_at
from lesart.language.entities_persons import is_trap_word, person_at, speaker_at
from lesart.language.entities_places import follows_place_preposition, people_at, place_at, unlisted_place_at
from lesart.language.tokens import Tokens, span_of
from lesart.records.entity import EntityType, Mention
from lesart.text.folding import slug

_Rule = Callable[[Tokens, int], int]

# The order is that of trust. Bodies come before persons ("Robert Koch-Institut"), persons before places ("Paris Kessler"),
# the guesses from a verb or a preposition last.
_RULES: tuple[tuple[_Rule, EntityType], ...] = (
    (organisation_at, EntityType.ORG),
    (person_at, EntityType.PER),
    (place_at, EntityType.LOC),
    (people_at, EntityType.LOC),
    (short_form_at, EntityType.ORG),
    (speaker_at, EntityType.PER),
    (unlisted_place_at, EntityType.LOC),
)


def find_names(text: str, stretches: Sequence[Tokens]) -> tuple[Mention, ...]:
    """Give the names in the stretches (sentences, title), without overlaps; ids and names are those of the wording.

    A surname is known wherever the report names its bearer in full.
    """
    surnames = _surnames(text, stretches)
    mentions = [mention for tokens in stretches for mention in _names_in(text, tokens, surnames)]
    return tuple(sorted(mentions, key=lambda mention: mention.span))


def _names_in(text: str, tokens: Tokens, surnames: frozenset[str]) -> list[Mention]:
    mentions = []
    at = 0
    while at < len(tokens):
        end, kind = _name_at(tokens, at, surnames)
        if kind is None:
            at += 1
            continue
        span = span_of(tokens[at:end])
        wording = span.of(text)
        mentions.append(Mention(span=span, type=kind, entity=slug(wording), name=wording))
        at = end
    return mentions


def _name_at(tokens: Tokens, at: int, surnames: frozenset[str]) -> tuple[int, EntityType | None]:
    if not tokens[at].is_word:
        return at, None
    if _is_surname_here(tokens, at, surnames):
        end = person_at(tokens, at)
        return max(end, at + 1), EntityType.PER
    for rule, kind in _RULES:
        end = rule(tokens, at)
        if end > at:
            return end, kind
    return at, None


def _is_surname_here(tokens: Tokens, at: int, surnames: frozenset[str]) -> bool:
    word = tokens[at].text
    if word not in surnames and not (word.endswith(("s", "’", "'")) and word[:-1] in surnames):
        return False
    is_place_too = place_at(tokens, at) > at or is_trap_word(word)
    return not (is_place_too and follows_place_preposition(tokens, at))


def _surnames(text: str, stretches: Sequence[Tokens]) -> frozenset[str]:
    """Give the last words of all names of several words that begin with a given name or follow a title."""
    found = set()
    for tokens in stretches:
        for mention in _names_in(text, tokens, frozenset()):
            words = mention.name.split()
            if mention.type is EntityType.PER and len(words) > 1 and len(words[-1]) > 2:
                found.add(words[-1])
    return frozenset(found)
