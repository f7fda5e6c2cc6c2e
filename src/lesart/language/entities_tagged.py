"""The names that the learned head tags, made fit to stand beside those of the rules."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lesart.language.entities_bodies import bare_town
from lesart.language.entities_known import KnownNames, known_names
from lesart.language.entities_organisations import is_ministry
from lesart.language.gazetteer import is_trap, organisations, places
from lesart.language.lexicon import (
    capitals,
    country_adjectives,
    country_names,
    is_function_word,
    is_given_name,
)
from lesart.language.offices import is_office
from lesart.language.tokens import Tokens, span_of, tokens_of
from lesart.records.entity import EntityType, Mention
from lesart.records.span import Span
from lesart.records.tagging import TaggedName
from lesart.resources import word_set
from lesart.text.folding import slug


def tagged_names(text: str, stretches: Sequence[Tokens], tagged: Sequence[TaggedName]) -> tuple[Mention, ...]:
    """Give the tagged names that stand whole in one of the stretches, without overlaps, in the order of the text.

    Blanks and small words around a name and titles before a person's are left off; half words, what holds no letter or
    digit, and towns that only say of what town something is ("Altdorfer") are no names.
    """
    found: list[Mention] = []
    for name, limit in _whole_names(text, [span_of(tokens) for tokens in stretches], tagged):
        free = Span(max(limit.start, found[-1].span.end if found else 0), name.span.start)
        if free.start <= free.end:
            found.append(_mention(text, name, tokens_of(text, free)))
    whole = [name for name in found if " " in name.name]
    found = [part for name in found for part in _parted(text, name, whole)]
    persons = known_names(whole)
    return tuple(_with_sure_type(text, name, persons) for name in found if not _is_of_town(text, name))


def _whole_names(
    text: str, limits: Sequence[Span], tagged: Sequence[TaggedName]
) -> Iterator[tuple[TaggedName, Span]]:
    """Give each name of whole words that one of the limits covers, with that limit."""
    starts = [limit.start for limit in limits]
    for name in sorted(tagged, key=lambda name: (name.span.start, -name.span.end)):
        span = _trimmed(text, name.span)
        index = bisect_right(starts, span.start) - 1
        if index >= 0 and limits[index].covers(span) and _is_of_whole_words(text, span):
            yield replace(name, span=span), limits[index]


def _trimmed(text: str, span: Span) -> Span:
    """Give the span without the blanks at its ends."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _is_of_whole_words(text: str, span: Span) -> bool:
    is_cut = any(
        text[edge - 1 : edge + 1].isalnum() and 0 < edge < len(text) for edge in (span.start, span.end)
    )
    return not is_cut and any(character.isalnum() for character in span.of(text))


def _mention(text: str, name: TaggedName, before: Tokens) -> Mention:
    """Give the name without what does not belong to it, a ministry with the country's adjective `before` it."""
    whole = tokens = tokens_of(text, name.span)
    if name.type is not EntityType.MISC:
        tokens = _without_small_words(tokens, name.type)
    if name.type is EntityType.PER:
        tokens = _without_titles(tokens)
    if not any(token.is_word for token in tokens):
        tokens = whole
    elif is_ministry(tokens[0].text) and before and before[-1].key in country_adjectives():
        tokens = (before[-1], *tokens)
    return _named(text, name.type, span_of(tokens))


def _named(text: str, kind: EntityType, span: Span) -> Mention:
    wording = " ".join(span.of(text).split())
    return Mention(span=span, type=kind, entity=slug(wording), name=wording)


def _parted(text: str, name: Mention, whole: Sequence[Mention]) -> tuple[Mention, ...]:
    """Give two names where a person's is made of the surnames of two others: "lud Kessler Brandt ein"."""
    tokens = tokens_of(text, name.span)
    if name.type is not EntityType.PER or len(tokens) != 2 or is_given_name(tokens[0].text):
        return (name,)
    others = known_names([other for other in whole if other.name != name.name])
    if not all(others.means(tokens, at) for at in (0, 1)):
        return (name,)
    return tuple(_named(text, name.type, span_of((token,))) for token in tokens)


def _with_sure_type(text: str, name: Mention, persons: KnownNames) -> Mention:
    """Give the name under the type of what means the same wherever it stands, or of a person the report names in full."""
    tokens = tokens_of(text, name.span)
    kind = _listed_type(tokens)
    is_loose = name.type in (EntityType.LOC, EntityType.MISC) and len(tokens) == 1
    if kind is None and is_loose and persons.means(tokens, 0) and not places().find(tokens, 0):
        kind = EntityType.PER
    return replace(name, type=kind) if kind else name


def _is_of_town(text: str, name: Mention) -> bool:
    """Whether "Altdorfer" only says where something is."""
    tokens = tokens_of(text, name.span)
    is_place = name.type is EntityType.LOC and len(tokens) == 1 and not places().find(tokens, 0)
    return is_place and bare_town(tokens, 0) != tokens


def _without_small_words(tokens: Tokens, kind: EntityType) -> Tokens:
    """Give the words without small ones that it neither begins nor ends with: "gegen", but not "von".

    Persons and places begin with no other word in small letters, and not with a country: "Nordlands Kessler"; bodies may.
    """
    first, end = 0, len(tokens)
    while end > 1 and tokens[end - 1].text.islower() and is_function_word(tokens[end - 1].text):
        end -= 1
    while first + 1 < end and _stands_before_names(tokens[first].text, kind):
        first += 1
    return tokens[first:end]


def _stands_before_names(word: str, kind: EntityType) -> bool:
    if kind is not EntityType.ORG and word.endswith("s") and word[:-1] in country_names():
        return True
    is_small = word.islower() and (kind is not EntityType.ORG or is_function_word(word))
    return is_small and word not in word_set("de", "name_openers")


def _listed_type(tokens: Tokens) -> EntityType | None:
    """Give the type of a name that means the same body, country or place wherever it stands."""
    body, place = organisations().find(tokens, 0), places().find(tokens, 0)
    if body is not None and len(body.words) == len(tokens):
        return EntityType.ORG
    if place is None or len(place.words) != len(tokens):
        return None
    is_sure = len(tokens) > 1 or place.name in country_names() or place.name in capitals()
    return EntityType.LOC if is_sure and not is_trap(tokens[0].text) else None


def _without_titles(tokens: Tokens) -> Tokens:
    """Give the words of a person's name without what stands before it: offices, shortened titles ("Dr.")."""
    at = 0
    while at + 1 < len(tokens):
        is_title = tokens[at + 1].text == "." and tokens[at].key in word_set("de", "name_titles")
        behind = at + 2 if is_title else at + 1
        if not (is_title or is_office(tokens[at].text)) or behind >= len(tokens):
            break
        at = behind
    return tokens[at:]
