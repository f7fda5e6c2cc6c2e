"""Persons named by their office: "der französische Verteidigungsminister", "seine Amtskollegin", "ein Sprecher"."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from lesart.language.lexicon import (
    capitals,
    country_adjectives,
    country_names,
    determiners,
    grammar_words,
    is_function_word,
)
from lesart.language.offices import Office, office_of
from lesart.language.role_holders import Holders, Role
from lesart.language.role_surroundings import complement_of, is_feminine_here, tells_of_a_year
from lesart.language.tokens import Token, Tokens
from lesart.records.entity import EntityType, Mention, MentionForm
from lesart.records.span import Span
from lesart.resources import word_list, word_set
from lesart.text.folding import slug

_NEUTER = "das"
_ADJECTIVE_ENDINGS = ("e", "en", "er", "em", "es")
_STRONG_PLURAL = "e"  # "polnische Forscher" are several, a "polnischer Forscher" is one
_MOST_ADJECTIVES = 3
_LONGEST_COMPLEMENT = 12


def find_roles(text: str, stretches: Sequence[Tokens], names: Sequence[Mention]) -> tuple[Mention, ...]:
    """Give the mentions by office, tied to a named person where the report says who holds it.

    A mention ends with the word for the office: what follows it ("des Innenministeriums") may be a name of its own.
    `names` are the names of the report, persons already linked.
    """
    rows = _rows(stretches, names)
    roles = [_roles_in(index, row) for index, row in enumerate(rows)]
    holders = Holders(roles, [tuple(row.persons.values()) for row in rows])
    return tuple(_mention(text, role, holders.holder(role)) for found in roles for role in found)


def office_key(wording: str) -> str | None:
    """Give the office and country in the wording of a mention, None where it settles no single holder.

    >>> office_key("Der nordländische Präsident") is None
    True
    """
    words = wording.split()
    office = office_of(words[-1]) if words else None
    if office is None or not office.has_one_holder or office.is_former or office.is_plural:
        return None
    countries = {
        country_adjectives()[word.casefold()] for word in words if word.casefold() in country_adjectives()
    }
    if office.country:
        countries.add(office.country)
    is_open = determiners().get(words[0].casefold()) == "indefinite"
    if len(countries) != 1 or is_open or any(word.startswith(_former_stems()) for word in words):
        return None
    return f"{office.name} {countries.pop()}"


@dataclass(frozen=True, slots=True)
class _Row:
    """The words of a sentence with the names in it: persons by where they begin and end, and the places taken."""

    tokens: Tokens
    persons: dict[int, Mention]
    persons_by_end: dict[int, Mention]
    taken: frozenset[int]


def _rows(stretches: Sequence[Tokens], names: Sequence[Mention]) -> list[_Row]:
    starts = [tokens[0].start for tokens in stretches]
    here: list[list[Mention]] = [[] for _ in stretches]
    for name in names:
        here[bisect_right(starts, name.span.start) - 1].append(name)
    return [_row(tokens, found) for tokens, found in zip(stretches, here, strict=True)]


def _row(tokens: Tokens, names: Sequence[Mention]) -> _Row:
    persons = [name for name in names if name.type is EntityType.PER]
    return _Row(
        tokens,
        {person.span.start: person for person in persons},
        {person.span.end: person for person in persons},
        frozenset(place for name in names for place in range(name.span.start, name.span.end)),
    )


def _roles_in(sentence: int, row: _Row) -> list[Role]:
    roles: list[Role] = []
    for at, token in enumerate(row.tokens):
        office = office_of(token.text) if token.start not in row.taken else None
        if office is None or _speaks_of_several(row.tokens, at, office):
            continue
        role = _role_at(row, at, office)
        if role is not None:
            roles.append(replace(role, sentence=sentence, place=len(roles)))
    if tells_of_a_year(row.tokens):
        roles = [replace(role, is_of_a_year=True) for role in roles]
    return roles


def _speaks_of_several(tokens: Tokens, at: int, office: Office) -> bool:
    """Whether "die Minister", "den beiden Ministern", "zwischen den Präsidenten" means several persons."""
    start = at
    while start > 0 and at - start < _MOST_ADJECTIVES and _is_adjective(tokens[start - 1]):
        start -= 1
    before = [token.key for token in tokens[max(0, start - 2) : at]]
    if office.is_plural or any(key in grammar_words("several") for key in before):
        return True
    if start and _opens_genitive(tokens, start - 1, office):
        return True
    has_determiner = start > 0 and tokens[start - 1].key in determiners()
    if before and before[-1] in country_adjectives() and not has_determiner:
        return not office.is_feminine and before[-1].endswith(_STRONG_PLURAL)
    is_open = any(key in grammar_words("feminine-or-plural") for key in before[-1 - (at - start) :])
    return is_open and not office.is_feminine and not office.is_same_in_both_genders


def _opens_genitive(tokens: Tokens, at: int, office: Office) -> bool:
    """Whether "der" stands in "laut der Forscher", "einer der Forscher": of one it would be "des Forschers"."""
    if office.is_feminine or tokens[at].key not in grammar_words("feminine-or-genitive"):
        return False
    before = tokens[at - 1].key if at else ""
    is_one_of_them = determiners().get(before) == "indefinite"
    return (
        office.is_weak
        or is_one_of_them
        or before in grammar_words("before-genitive")
        or before in word_set("de", "attribution_nouns")
    )


def _role_at(row: _Row, at: int, office: Office) -> Role | None:
    tokens = row.tokens
    start, country, is_former = _adjectives(tokens, at)
    if (
        start
        and tokens[start - 1].key == _NEUTER
        and not tokens[at].key.endswith(word_list("de", "neuter_persons"))
    ):
        start = at  # "Das kündigte Ministerpräsident X an"
    determiner = determiners().get(tokens[start - 1].key) if start else None
    first = start - 1 if determiner else start
    before = tokens[start - 1] if start and not determiner else None
    person = _person_beside(row, at, first)
    if is_former and not determiner and person is None:
        return None  # "wer künftiger Präsident wird": nobody is
    is_owned = before is not None and _country_in_genitive(before.text) is not None
    if not (determiner or person or is_owned or office.country or start < at):
        return None
    is_free = not any(token.start in row.taken for token in tokens[first:at])
    country = office.country or country or _country_around(tokens, at, before)
    return Role(
        span=Span(tokens[first if is_free else at].start, tokens[at].end),
        office=office,
        country=country,
        determiner=determiner,
        is_former=is_former or office.is_former,
        person=person,
        is_feminine=is_feminine_here(office, tokens[at], tokens[first] if determiner else None),
        complement=frozenset() if country else complement_of(tokens, at, first),
        acts=first == 0 or tokens[first - 1].key in word_set("de", "name_cues"),
    )


def _adjectives(tokens: Tokens, at: int) -> tuple[int, str | None, bool]:
    """Give where the adjectives before an office begin, whose country they name, and whether they say "former".

    Without a determiner before them only adjectives of countries count: "erklärte Präsident" is none.
    """
    start = at
    while start > 0 and at - start < _MOST_ADJECTIVES and _is_adjective(tokens[start - 1]):
        start -= 1
    if not start or tokens[start - 1].key not in determiners():
        while start < at and tokens[start].key not in country_adjectives():
            start += 1
    keys = [token.key for token in tokens[start:at]]
    country = next((country_adjectives()[key] for key in keys if key in country_adjectives()), None)
    before = tokens[start - 1].key if start else ""
    return start, country, any(key.startswith(_former_stems()) for key in (*keys, before))


def _is_adjective(token: Token) -> bool:
    word = token.text
    if word.casefold() in country_adjectives():
        return True
    is_inflected = word.islower() and word.endswith(_ADJECTIVE_ENDINGS) and len(word) > 4
    return is_inflected and not is_function_word(word) and word not in determiners()


def _country_around(tokens: Tokens, at: int, before: Token | None) -> str | None:
    """Give the country in "Nordlands Präsident", "Präsident Nordlands", "Präsident der Türkei"."""
    if before is not None and (country := _country_in_genitive(before.text)):
        return country
    behind = tokens[at + 1 : at + 3]
    if behind and (country := _country_in_genitive(behind[0].text)):
        return country
    if len(behind) < 2:
        return None
    if behind[0].text in grammar_words("in-seat"):
        return country_names().get(behind[1].text) or capitals().get(behind[1].text)
    return country_names().get(behind[1].text) if behind[0].text in grammar_words("of-country") else None


def _country_in_genitive(word: str) -> str | None:
    return country_names().get(word[:-1]) if word.endswith("s") else None


def _person_beside(row: _Row, at: int, first: int) -> Mention | None:
    """Give the person named right behind the office, or right before it and a comma: "Kessler, die Sprecherin".

    "unter einem Präsidenten Kessler" does not say that Kessler is one.
    """
    tokens = row.tokens
    if at + 1 < len(tokens) and tokens[at + 1].start in row.persons:
        is_imagined = determiners().get(tokens[first].key) == "indefinite"
        return None if is_imagined else row.persons[tokens[at + 1].start]
    if (second := _behind_second_office(row, at, first)) is not None:
        return second
    behind = _person_behind_complement(row, at)
    if first < 2 or tokens[first - 1].text != ",":
        return behind
    before = row.persons_by_end.get(tokens[first - 2].end)
    # In a list it may be either: "Anna Kessler, der Leiter des Bauamts, Jens Quarrel, und …".
    return before if behind is None else None if before else behind


def _behind_second_office(row: _Row, at: int, first: int) -> Mention | None:
    """Give the person in "der Bürgermeister und Vorsitzende Ottla Kessler", who holds both offices."""
    joined = row.tokens[at + 1 : at + 4]
    if len(joined) < 3 or joined[0].key not in grammar_words("joins-offices"):
        return None
    is_one = determiners().get(row.tokens[first].key) == "definite" and office_of(joined[1].text) is not None
    return row.persons.get(joined[2].start) if is_one else None


def _person_behind_complement(row: _Row, at: int) -> Mention | None:
    """Give the person in "die Leiterin des Amtes für Bau (AfB), Ottla Kessler, …": set off by marks on both sides."""
    ahead = row.tokens[at + 1 : at + _LONGEST_COMPLEMENT]
    mark = next((index for index, token in enumerate(ahead) if not token.is_word), 0)
    if mark and [token.text for token in ahead[mark : mark + 3 : 2]] == ["(", ")"]:
        mark += 3
    is_closed = 0 < mark < len(ahead) and ahead[mark].text == ","
    if not is_closed or ahead[0].key not in word_set("de", "complement_openers"):
        return None
    rest = row.tokens[at + mark + 2 : at + mark + 2 + _LONGEST_COMPLEMENT]
    person = row.persons.get(rest[0].start) if rest else None
    if person is None:
        return None
    behind = next((token for token in rest if token.start >= person.span.end), None)
    return person if behind is None or behind.text in ",.(;" else None


def _mention(text: str, role: Role, person: Mention | None) -> Mention:
    if person is not None:
        return Mention(
            span=role.span,
            type=EntityType.PER,
            entity=person.entity,
            name=person.name,
            form=MentionForm.ROLE,
        )
    wording = role.span.of(text)
    own = f"{slug(role.office.name)}-{role.country.casefold()}" if role.country else slug(wording)
    return Mention(span=role.span, type=EntityType.PER, entity=own, name=wording, form=MentionForm.ROLE)


@cache
def _former_stems() -> tuple[str, ...]:
    return tuple(word for word in word_list("de", "former_words") if not word.endswith("-"))
