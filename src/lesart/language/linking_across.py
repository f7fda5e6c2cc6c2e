"""Which entities of reports in several languages are one: "Чехов", "Tchekhov" and "Tschechow"; "Москва" and "Moskau"."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from babel import Locale

from lesart.language.canonical_names import name_of_body, name_of_person
from lesart.language.lexicon import countries
from lesart.language.mentions import base_name, is_person_name, wording_of
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


def link_across(
    reports: Sequence[AnalysedReport], linked: Sequence[Sequence[Mention]]
) -> dict[str, tuple[str, str]]:
    """Give, by id, id and name of each entity that is named in several languages, or in several Russian cases.

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
    return _named(entities, joined)


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
                wording = wording_of if is_person_name(mention) else base_name
                wordings[mention.entity][wording(report.text, mention), report.report.language] += 1
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


def _named(entities: Sequence[_Entity], joined: _Joined) -> dict[str, tuple[str, str]]:
    """Give id and name of all that is named in several languages or was joined; a German name goes before others."""
    groups: defaultdict[str, list[_Entity]] = defaultdict(list)
    for entity in entities:
        groups[joined.root(entity.id)].append(entity)
    named: dict[str, tuple[str, str]] = {}
    for group in groups.values():
        wordings = sum((entity.wordings for entity in group), Counter[_Wording]())
        if len(group) > 1 or len({language for _, language in wordings}) > 1:
            best = min(group, key=_strangeness)
            name = _best_name(best.type, wordings)
            others = {entity.id for entity in entities} - {entity.id for entity in group}
            own = slug(name) if slug(name) and slug(name) not in others else best.id
            named.update({entity.id: (own, name) for entity in group})
    return named


def _best_name(kind: EntityType, wordings: Counter[_Wording]) -> str:
    """Give the name among the German wordings, where there are none among those in Latin letters, else among all."""
    told = max(_preference(wording) for wording in wordings)
    kept: Counter[str] = Counter()
    for wording, count in wordings.items():
        if _preference(wording) == told:
            kept[wording[0]] += count
    return name_of_person(kept) if kind is EntityType.PER else name_of_body(kept)


def _preference(wording: _Wording) -> tuple[bool, bool]:
    return wording[1] == DEFAULT, not is_in_other_script(wording[0])


def _strangeness(entity: _Entity) -> tuple[bool, bool, int, str]:
    """Give what ranks an entity behind others of the same name: not German, no Latin letters, rare."""
    is_german = any(language == DEFAULT for _, language in entity.wordings)
    return not is_german, _is_in_other_script(entity), -entity.wordings.total(), entity.id


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
