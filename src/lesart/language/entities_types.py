"""Which tagged names are none, and of what type the others are by lists, neighbours and the rest of the report."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from lesart.language.entities_bodies import bare_town
from lesart.language.entities_known import KnownNames, known_names
from lesart.language.gazetteer import is_trap, organisations, places
from lesart.language.lexicon import capitals, country_names, grammar_words, is_function_word, is_given_name
from lesart.language.tokens import Tokens, tokens_of
from lesart.records.entity import EntityType, Mention
from lesart.records.span import Span
from lesart.resources import word_list, word_set, word_table

_LONGEST_WORD = 40
_OPENING_MARKS = '„“"»«‚‘ '
_ADDRESS_OPENINGS = ("www.", "://")


def with_settled_types(text: str, names: Sequence[Mention]) -> tuple[Mention, ...]:
    """Give the names without what is none, under the type of what means the same wherever it stands.

    A word that the report uses alike as a name but that is tagged now so, now so, has one type everywhere.
    """
    persons = known_names([name for name in names if " " in name.name])
    sure = [_with_sure_type(text, name, persons) for name in names if not _is_no_name(text, name)]
    usual = _usual_types(text, sure, persons)
    return tuple(replace(name, type=usual.get(name.name, name.type)) for name in sure)


def _is_no_name(text: str, name: Mention) -> bool:
    """Whether it is a currency, a part of a web address, a day or time of day, or a town's adjective."""
    if name.type is EntityType.PER:
        return False
    tokens = tokens_of(text, name.span)
    before = text[max(0, name.span.start - 4) : name.span.start].casefold()
    if before.endswith(_ADDRESS_OPENINGS) or name.name.casefold().startswith(_ADDRESS_OPENINGS):
        return True
    if name.name.rstrip(".") in word_list("de", "currencies"):
        return True
    return (name.type is EntityType.ORG and _is_time(tokens)) or _is_of_town(tokens, name)


def _is_time(tokens: Tokens) -> bool:
    """Whether it is a day, a month or a time of day with nothing but small words before: "Jeden Dienstag"."""
    times = word_set("de", "calendar_names") | grammar_words("time-of-day")
    return tokens[-1].key in times and all(is_function_word(token.text) for token in tokens[:-1])


def _is_of_town(tokens: Tokens, name: Mention) -> bool:
    """Whether "Altdorfer" only says where something is."""
    is_place = name.type is EntityType.LOC and len(tokens) == 1 and not places().find(tokens, 0)
    return is_place and bare_town(tokens, 0) != tokens


def _with_sure_type(text: str, name: Mention, persons: KnownNames) -> Mention:
    """Give the name under the type that lists, its last part, a person named in full or the noun before it tell."""
    tokens = tokens_of(text, name.span)
    kind = _listed_type(tokens) or _type_by_tail(tokens, name.type)
    if name.type is EntityType.PER and _kind_before(text, name, word_list("de", "named_things")):
        return replace(name, type=EntityType.MISC)
    is_loose = name.type in (EntityType.LOC, EntityType.MISC) and not places().find(tokens, 0)
    if kind is None and is_loose and len(tokens) == 1 and persons.means(tokens, 0):
        kind = EntityType.PER
    if kind is None and is_loose and _follows_kind_of_body(text, name):
        kind = EntityType.ORG
    return replace(name, type=kind) if kind else name


def _listed_type(tokens: Tokens) -> EntityType | None:
    """Give the type of a name that means the same body, country or place wherever it stands."""
    body, place = organisations().find(tokens, 0), places().find(tokens, 0)
    if body is not None and len(body.words) == len(tokens):
        return EntityType.ORG
    if place is None or len(place.words) != len(tokens):
        return None
    is_sure = len(tokens) > 1 or place.name in country_names() or place.name in capitals()
    return EntityType.LOC if is_sure and not is_trap(tokens[0].text) else None


def _type_by_tail(tokens: Tokens, kind: EntityType) -> EntityType | None:
    """Give the type that the last part behind a hyphen tells: "Kessler-Stiftung" is no person."""
    head, hyphen, tail = tokens[-1].text.rpartition("-")
    if not hyphen or not head or kind not in (EntityType.PER, EntityType.MISC):
        return None
    for word in (tail, tail.removesuffix("s"), tail.removesuffix("es")):
        if word in word_list("de", "person_body_heads"):
            return EntityType.ORG
        if word in _tails():
            return _tails()[word]
    return None


def _follows_kind_of_body(text: str, name: Mention) -> bool:
    """Whether a noun for a kind of outlet stands right before ("Zeitung Quarrelpost"); for works any kind of body."""
    return _kind_before(text, name, _kinds_of_outlet() if name.type is EntityType.LOC else _kinds_of_body())


def _kind_before(text: str, name: Mention, kinds: tuple[str, ...]) -> bool:
    """Whether the word right before is a noun that ends in one of the kinds, in the genitive perhaps."""
    before = text[max(0, name.span.start - _LONGEST_WORD) : name.span.start].rstrip(_OPENING_MARKS)
    word = before.rsplit(maxsplit=1)[-1] if before.strip() else ""
    key = word.casefold()
    return word[:1].isupper() and (key.endswith(kinds) or (key.endswith("s") and key[:-1].endswith(kinds)))


def _usual_types(text: str, names: Sequence[Mention], persons: KnownNames) -> Mapping[str, EntityType]:
    """Give by single word the type that most of its mentions have, where they differ and none is a place.

    Many a place's name is also that of a body or work ("Altdorf" for its club).
    """
    tagged: dict[str, list[Mention]] = defaultdict(list)
    for name in names:
        if " " not in name.name and not persons.bears(name.name) and not is_given_name(name.name):
            tagged[name.name].append(name)
    usual = {}
    for word, mentions in tagged.items():
        counts = Counter(name.type for name in mentions)
        if len(counts) == 1 or EntityType.LOC in counts:
            continue
        if counts.keys() >= {EntityType.PER, EntityType.ORG} and _mostly_has_article(text, mentions):
            usual[word] = EntityType.ORG
            continue
        (first, most), (_, next_most) = counts.most_common(2)
        if most > next_most:
            usual[word] = first
    return usual


def _mostly_has_article(text: str, mentions: Sequence[Mention]) -> bool:
    """Whether an article stands right before more than half of those tagged as a person: "die Quarrelbau", not "Kessler"."""
    persons = [name for name in mentions if name.type is EntityType.PER]
    with_article = 0
    for name in persons:
        before = tokens_of(text, Span(max(0, name.span.start - _LONGEST_WORD), name.span.start))
        with_article += bool(before) and before[-1].key in grammar_words("article")
    return 2 * with_article > len(persons)


@cache
def _tails() -> Mapping[str, EntityType]:
    return {row[0]: EntityType(row[1]) for row in word_table("de", "name_tails")}


@cache
def _kinds_of_outlet() -> tuple[str, ...]:
    return tuple(word.casefold() for word in word_list("de", "outlet_kinds"))


@cache
def _kinds_of_body() -> tuple[str, ...]:
    return (*_kinds_of_outlet(), *word_set("de", "organisation_kinds"))
