"""Ministries and the country they belong to."""

from collections.abc import Sequence
from dataclasses import replace

from lesart.language.entities_organisations import is_ministry
from lesart.language.lexicon import capitals, countries, country_adjectives, country_names, grammar_words
from lesart.language.tokens import Tokens, tokens_of
from lesart.records.entity import EntityType, Mention, MentionForm
from lesart.records.span import Span
from lesart.resources import word_list
from lesart.text.folding import slug

_LONGEST_NAME = 30  # words and marks, the two behind it among them
_WIDEST = 60  # characters looked at on both sides of a name for its country


def resolve_ministries(stretches: Sequence[Tokens], names: Sequence[Mention]) -> tuple[Mention, ...]:
    """Give the names with each ministry under the id of its kind and country.

    The country stands in an adjective, a prefix ("US-"), a genitive, or a capital ("in Moskau"). Where none is named, the last
    ministry of the same kind before it is meant; "das Ministerium" is the last of any kind, or left out.
    """
    places = {token.start: (tokens, at) for tokens in stretches for at, token in enumerate(tokens)}
    last_of: dict[str, str] = {}
    resolved = []
    for name in names:
        if not _is_ministry_name(name) or name.span.start not in places:
            resolved.append(name)
            continue
        tokens, at = places[name.span.start]
        ministry = _resolved(name, _country(tokens, at, name), last_of)
        if ministry is not None:
            resolved.append(ministry)
            last_of[_kind(name)] = last_of[""] = ministry.entity
    return tuple(resolved)


def name_with_country(text: str, name: Mention) -> str | None:
    """Give a ministry's wording with the words right beside it that tell its country, None for all others.

    "Innenministerium in Oslo", "Norwegens Innenministerium", "Innenministerium der Türkei".
    """
    behind = tokens_of(text, Span(name.span.end, min(len(text), name.span.end + _WIDEST)))[:2]
    before = tokens_of(text, Span(max(0, name.span.start - _WIDEST), name.span.start))[-1:]
    words = name.span.of(text).split()
    if name.type is not EntityType.ORG or not any(is_ministry(word) for word in words[:2]):
        return None
    start, end = name.span.start, name.span.end
    told = [token.text for token in behind]
    if before and _is_country_in_genitive(before[0].text):
        start = before[0].start
    elif told and _is_country_in_genitive(told[0]):
        end = behind[0].end
    elif _is_seat(told) or (
        len(told) == 2 and told[0] in grammar_words("of-country") and told[1] in country_names()
    ):
        end = behind[1].end
    else:
        return None
    return " ".join(text[start:end].split())


def _resolved(name: Mention, country: str | None, last_of: dict[str, str]) -> Mention | None:
    kind = _kind(name)
    if country is not None:
        return replace(name, entity=f"{kind}-{slug(countries()[country])}")
    if kind in word_list("de", "ministry_words"):
        return replace(name, entity=last_of[""], form=MentionForm.ROLE) if "" in last_of else None
    if kind in last_of:
        return replace(name, entity=last_of[kind], form=MentionForm.ROLE)
    return replace(name, entity=slug(kind))


def _is_ministry_name(name: Mention) -> bool:
    words = name.name.split()
    return name.type is EntityType.ORG and any(is_ministry(word) for word in words[:2])


def _kind(name: Mention) -> str:
    """Give what kind of ministry it is, without country and case ending: "verteidigungsministerium"."""
    words = name.name.split()
    first = next(index for index, word in enumerate(words) if is_ministry(word))
    head = words[first].casefold()
    head = head.removesuffix("s") if head.endswith("s") else head
    prefix, hyphen, rest = head.partition("-")
    is_country = hyphen and any(prefix == known.casefold() for known in country_names())
    field = words[first + 1 : -2 if _is_seat(words[-2:]) else None]
    return " ".join([rest if is_country else head, *(word.casefold() for word in field)])


def _country(tokens: Tokens, at: int, name: Mention) -> str | None:
    words = name.name.split()
    if words[0].casefold() in country_adjectives():
        return country_adjectives()[words[0].casefold()]
    prefix = words[0].partition("-")[0]
    if prefix in country_names():
        return country_names()[prefix]
    before = tokens[at - 1].text if at else ""
    if _is_country_in_genitive(before):
        return country_names()[before[:-1]]
    ahead = tokens[at : at + _LONGEST_NAME]
    behind = [token.text for token in ahead if token.start >= name.span.end][:2]
    if behind and _is_country_in_genitive(behind[0]):
        return country_names()[behind[0][:-1]]
    if _is_seat(words[-2:]) or _is_seat(behind):
        return capitals()[words[-1] if _is_seat(words[-2:]) else behind[1]]
    return (
        country_names().get(behind[1])
        if len(behind) == 2 and behind[0] in grammar_words("of-country")
        else None
    )


def _is_country_in_genitive(word: str) -> bool:
    return word.endswith("s") and word[:-1] in country_names()


def _is_seat(words: Sequence[str]) -> bool:
    """Whether the words are "in" and a capital."""
    return len(words) == 2 and words[0] in grammar_words("in-seat") and words[1] in capitals()
