"""Capitals, countries and seats of power that stand for a government where they speak or act."""

from collections.abc import Sequence
from functools import cache

from lesart.language.gazetteer import Gazetteer
from lesart.language.lexicon import capitals, countries, country_names, grammar_words
from lesart.language.tokens import Tokens, span_of
from lesart.records.entity import EntityType, Mention, MentionForm
from lesart.records.span import Span
from lesart.resources import word_list, word_set, word_table
from lesart.text.folding import slug

GOVERNMENT = "regierung"
_LONGEST_NAME = 5


def find_governments(text: str, stretches: Sequence[Tokens], names: Sequence[Mention]) -> tuple[Mention, ...]:
    """Give the names with the places that act turned into metonyms, and with the seats of power added."""
    by_start = {name.span.start: name for name in names}
    covered = {place for name in names for place in range(name.span.start, name.span.end)}
    for tokens in stretches:
        for at, token in enumerate(tokens):
            name = by_start.get(token.start)
            seat = _seats().find(tokens, at)
            span = span_of(tokens[at : at + len(seat.words)]) if seat else None
            if seat and span and (name.span == span if name else token.start not in covered):
                by_start[span.start] = _metonym(span, span.of(text), seat.name)
            elif name is not None and name.type is EntityType.LOC:
                by_start[token.start] = _read(tokens, at, name)
    return tuple(by_start[start] for start in sorted(by_start))


def _read(tokens: Tokens, at: int, name: Mention) -> Mention:
    """Give the name of a place as it is, or as a government where it acts."""
    genitive = name.name.removesuffix("s")
    country = capitals().get(name.name) or country_names().get(name.name)
    if country and _acts(tokens, at, name):
        return _metonym(name.span, name.name, government_id(country))
    owner = capitals().get(genitive) or country_names().get(genitive)
    if owner and genitive != name.name and at and tokens[at - 1].text in _attributing():
        return _metonym(name.span, name.name, government_id(owner))
    return name


def government_id(country: str) -> str:
    """Give the id of a country's government by ISO code."""
    return f"{GOVERNMENT}-{slug(countries()[country])}"


def _acts(tokens: Tokens, at: int, name: Mention) -> bool:
    end = next(
        (
            index
            for index in range(at, min(at + _LONGEST_NAME, len(tokens)))
            if tokens[index].end >= name.span.end
        ),
        at,
    )
    before = at - 1 if at and tokens[at - 1].key in grammar_words("article") else at
    is_foreign_capital = name.name in capitals() and capitals()[name.name] not in word_list(
        "de", "domestic_countries"
    )
    behind = tokens[end + 1] if end + 1 < len(tokens) else None
    if name.name in capitals() and not is_foreign_capital:
        return False
    if before and tokens[before - 1].text in _attributing() and before == at:
        return True
    if behind is not None and behind.text in grammar_words("according-to-it"):
        return True
    return _is_subject(tokens, before, end, is_capital=is_foreign_capital)


def _is_subject(tokens: Tokens, at: int, end: int, *, is_capital: bool) -> bool:
    """Whether a verb of saying stands beside the name, or (capitals only) a conjunction that needs a subject."""
    cues = word_set("de", "name_cues")
    behind = tokens[end + 1].key if end + 1 < len(tokens) else ""
    before = tokens[at - 1].key if at else ""
    verbs = cues | word_set("de", "actor_verbs") if is_capital else cues
    opens_clause = not before or not before[0].isalnum() or before in _openers()
    if behind in verbs and opens_clause:
        return True
    if before in cues and at >= 2 and not tokens[at - 2].is_word:
        return behind in ("", ",", ".") or behind in grammar_words("behind-speaker")
    return is_capital and (
        before in _openers() or _is_second_of_pair(tokens, at) or _has_decided(tokens, at, end)
    )


def _has_decided(tokens: Tokens, at: int, end: int) -> bool:
    """Whether a sentence begins "Nordstadt hat … erklärt"."""
    if at or end + 1 >= len(tokens) or tokens[end + 1].text not in grammar_words("perfect"):
        return False
    participles = word_set("de", "actor_participles")
    return any(token.key in participles for token in tokens[end + 2 :])


def _is_second_of_pair(tokens: Tokens, at: int) -> bool:
    return at >= 2 and f"{tokens[at - 2].key} {tokens[at - 1].key}" in grammar_words("second-of-pair")


def _metonym(span: Span, wording: str, entity: str) -> Mention:
    return Mention(span=span, type=EntityType.ORG, entity=entity, name=wording, form=MentionForm.METONYM)


def _openers() -> frozenset[str]:
    return word_set("de", "actor_openers")


def _attributing() -> tuple[str, ...]:
    return word_list("de", "attributing_words")


@cache
def _seats() -> Gazetteer:
    return Gazetteer((row[0], row[2]) for row in word_table("de", "seats_of_power"))
