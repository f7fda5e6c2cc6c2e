"""Which entities of reports in several languages are one: "Шойгу", "Choïgou" and "Schoigu"; "Москва" and "Moskau"."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from babel import Locale

from lesart.language.lexicon import countries
from lesart.language.mentions import wording_of
from lesart.records.analysed_report import AnalysedReport
from lesart.records.entity import EntityType, Mention, MentionForm
from lesart.resources import has_list, word_table
from lesart.text.cities import city_numbers
from lesart.text.folding import slug
from lesart.text.languages import DEFAULT, OTHERS
from lesart.text.transliteration import is_in_other_script, name_keys, skeleton

_Wording = tuple[str, str]  # a wording and the language of its report
_Keys = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entity:
    """An entity with the wordings that name it, counted, and the reports it is named in."""

    id: str
    type: EntityType
    wordings: Counter[_Wording]
    reports: frozenset[int]


def link_across(reports: Sequence[AnalysedReport], linked: Sequence[Sequence[Mention]]) -> dict[str, str]:
    """Give, by id, the id that an entity shares with others of another language, or of another Russian case.

    A person is known by given name and surname; who is only called by surname, where one person of all reports bears it.
    Of the same names the German one is kept, else the one in Latin letters. Nothing is given for reports of German alone.
    """
    languages = {report.report.language for report in reports}
    if languages <= {DEFAULT}:
        return {}
    entities = _entities(reports, linked)
    joined = _Joined([entity.id for entity in entities])
    for first, second in _pairs(entities):
        joined.join(first, second)
    return _ids(entities, joined)


class _Joined:
    """Ids that were found to be the same."""

    def __init__(self, ids: Sequence[str]) -> None:
        self._above = {entity: entity for entity in ids}

    def root(self, entity: str) -> str:
        """Give the id that stands for all that are the same."""
        while self._above[entity] != entity:
            entity = self._above[entity]
        return entity

    def join(self, first: str, second: str) -> None:
        """Make two ids the same."""
        low, high = sorted((self.root(first), self.root(second)))
        self._above[high] = low


def _entities(reports: Sequence[AnalysedReport], linked: Sequence[Sequence[Mention]]) -> list[_Entity]:
    wordings: defaultdict[str, Counter[_Wording]] = defaultdict(Counter)
    types: dict[str, EntityType] = {}
    places: defaultdict[str, set[int]] = defaultdict(set)
    for number, (report, mentions) in enumerate(zip(reports, linked, strict=True)):
        for mention in mentions:
            if mention.form is MentionForm.NAME:
                wordings[mention.entity][wording_of(report.text, mention), report.report.language] += 1
                types.setdefault(mention.entity, mention.type)
                places[mention.entity].add(number)
    return [
        _Entity(id=entity, type=types[entity], wordings=wordings[entity], reports=frozenset(places[entity]))
        for entity in sorted(wordings)
    ]


def _pairs(entities: Sequence[_Entity]) -> Iterator[tuple[str, str]]:
    persons = [entity for entity in entities if entity.type is EntityType.PER]
    yield from _same_persons(persons)
    yield from _same_bodies([entity for entity in entities if entity.type is not EntityType.PER])


def _same_persons(persons: Sequence[_Entity]) -> Iterator[tuple[str, str]]:
    full = [person for person in persons if any(" " in wording for wording, _ in person.wordings)]
    by_surname: defaultdict[str, list[_Entity]] = defaultdict(list)
    for person in full:
        for key in _surname_keys(person):
            by_surname[key].append(person)
    same = [
        (first.id, second.id)
        for namesakes in by_surname.values()
        for first, second in combinations(namesakes, 2)
        if _may_be_one(first, second) and _share_given_name(first, second)
    ]
    yield from same
    one = _Joined([person.id for person in full])
    for first, second in same:
        one.join(first, second)
    for person in persons:
        bearers = {one.root(other.id) for key in _surname_keys(person) for other in by_surname[key]}
        if len(bearers) == 1 and person not in full:
            yield person.id, bearers.pop()


def _may_be_one(first: _Entity, second: _Entity) -> bool:
    """Whether two entities can be one that linking within a language does not join: in two languages, or declined."""
    spoken = {language for _, language in (*first.wordings, *second.wordings)}
    return first.id != second.id and (len(spoken) > 1 or has_list(min(spoken), "case_endings"))


def _surname_keys(person: _Entity) -> _Keys:
    return frozenset(
        key
        for wording, language in person.wordings
        for key in name_keys(wording.rsplit(maxsplit=1)[-1], "surname", language)
    )


def _share_given_name(first: _Entity, second: _Entity) -> bool:
    """Whether two given names can be one; across scripts their consonants tell, since vowels are heard in many ways."""
    ours, theirs = _given_keys(first), _given_keys(second)
    if ours & theirs:
        return True
    across = _is_in_other_script(first) != _is_in_other_script(second)
    return across and bool({skeleton(key) for key in ours} & {skeleton(key) for key in theirs})


def _given_keys(person: _Entity) -> _Keys:
    return frozenset(
        key
        for wording, language in person.wordings
        if " " in wording
        for key in name_keys(wording.split(maxsplit=1)[0], "given", language)
    )


def _is_in_other_script(entity: _Entity) -> bool:
    return any(is_in_other_script(wording) for wording, _ in entity.wordings)


def _same_bodies(bodies: Sequence[_Entity]) -> Iterator[tuple[str, str]]:
    """Give the pairs of places and bodies with a name in common: by sound, by the gazetteers, or by the lists."""
    by_key: defaultdict[str, list[_Entity]] = defaultdict(list)
    for body in bodies:
        for key in sorted(
            {f"={body.id}", *(key for wording in body.wordings for key in _body_keys(*wording))}
        ):
            by_key[key].append(body)
    for same in by_key.values():
        yield from ((one.id, other.id) for one, other in combinations(same, 2) if _may_be_one(one, other))


def _body_keys(wording: str, language: str) -> Iterator[str]:
    """Give the keys of a place or body; a name of several words is one only word by word."""
    known = _usual_names().get((language, wording.casefold()))
    if known:
        yield f"={known}"
        return
    number = city_numbers().get(wording.casefold())
    if number:
        yield f"#{number}"
    words = [sorted(name_keys(word, "place", language)) for word in wording.replace("-", " ").split()]
    if len(words) == 1:
        yield from words[0]
    elif words and all(words):
        yield " ".join(min(keys, key=lambda key: (len(key), key)) for keys in words)


def _ids(entities: Sequence[_Entity], joined: _Joined) -> dict[str, str]:
    groups: defaultdict[str, list[_Entity]] = defaultdict(list)
    for entity in entities:
        groups[joined.root(entity.id)].append(entity)
    best = {root: min(group, key=_strangeness).id for root, group in groups.items()}
    return {entity.id: best[root] for root, group in groups.items() for entity in group if len(group) > 1}


def _strangeness(entity: _Entity) -> tuple[bool, bool, bool, int, str]:
    """Give what ranks an entity behind others of the same name: not German, no Latin letters, no given name, rare."""
    is_german = any(language == DEFAULT for _, language in entity.wordings)
    is_full = any(" " in wording for wording, _ in entity.wordings)
    return (not is_german, _is_in_other_script(entity), not is_full, -entity.wordings.total(), entity.id)


@cache
def _usual_names() -> Mapping[tuple[str, str], str]:
    """Give the German name of countries by their name in each language, and of bodies that the lists name."""
    names: dict[tuple[str, str], str] = {}
    for language in (DEFAULT, *OTHERS):
        territories = Locale(language).territories
        for code, usual in countries().items():
            if code in territories:
                names[language, territories[code].casefold()] = slug(usual)
        if has_list(language, "organisations"):
            names.update(
                {
                    (language, row[0].casefold()): slug(row[-1].replace("~", ""))
                    for row in word_table(language, "organisations")
                }
            )
    return names
