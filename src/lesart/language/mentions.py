"""All mentions of a report: names, offices, metonyms, each with the id of what it names."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from lesart.language.entities import find_names
from lesart.language.entities_bodies import body_id, find_body_roles
from lesart.language.entities_places import country_of_people
from lesart.language.entities_short_forms import short_form_ids
from lesart.language.gazetteer import Entry, organisations, places
from lesart.language.genitives import bare_names
from lesart.language.lexicon import countries, country_names
from lesart.language.linking_bodies import same_names
from lesart.language.linking_persons import Identity, identify_persons
from lesart.language.metonyms import find_governments
from lesart.language.ministries import name_with_country, resolve_ministries
from lesart.language.roles import find_roles
from lesart.language.tokens import tokens_of
from lesart.records.entity import EntityType, Mention, MentionForm
from lesart.records.span import Span
from lesart.records.tagging import TaggedName
from lesart.text.folding import slug


def find_mentions(
    text: str, stretches: Sequence[Span], tagged: Sequence[TaggedName] | None = None
) -> tuple[Mention, ...]:
    """Give the mentions in the stretches (title and sentences), in the order of the text, without overlaps.

    Names are those that the learned head has `tagged`, those that rules find where it is None.
    """
    rows = [tokens for stretch in sorted(stretches) if (tokens := tokens_of(text, stretch))]
    names = [_with_usual_id(name) for name in find_names(text, rows, tagged)]
    names = with_one_id(names, same_names(body_ids(names)))
    names = list(resolve_ministries(rows, find_governments(text, rows, names)))
    names = list(find_body_roles(text, rows, with_one_id(names, short_form_ids(text, names))))
    names = with_persons(text, names, identify_persons([person_wordings(text, names)], [""])[0])
    return tuple(sorted([*names, *find_roles(text, rows, names)], key=lambda mention: mention.span))


def is_person_name(mention: Mention) -> bool:
    """Whether the mention names a person by name."""
    return mention.type is EntityType.PER and mention.form is MentionForm.NAME


def wording_of(text: str, mention: Mention) -> str:
    """Give the wording of a mention, line breaks and repeated blanks as one blank."""
    return " ".join(mention.span.of(text).split())


def person_wordings(text: str, mentions: Sequence[Mention]) -> "Counter[str]":
    """Give the wordings that name persons, counted, those surely in the genitive without its ending."""
    names = [mention for mention in mentions if is_person_name(mention)]
    bare = bare_names(text, names)
    wordings = (wording_of(text, name) for name in names)
    return Counter(bare.get(wording, wording) for wording in wordings)


def with_persons(text: str, mentions: Sequence[Mention], identities: Mapping[str, Identity]) -> list[Mention]:
    """Give the mentions with the persons' names under the identities of their wordings (see `person_wordings`)."""
    bare = bare_names(text, [mention for mention in mentions if is_person_name(mention)])
    return [
        replace(mention, entity=identity.entity, name=identity.name)
        if is_person_name(mention)
        and (identity := identities[bare.get(wording := wording_of(text, mention), wording)])
        else mention
        for mention in mentions
    ]


def body_ids(mentions: Sequence[Mention]) -> "Counter[str]":
    """Give the ids of what is named beside persons, counted."""
    return Counter(mention.entity for mention in mentions if mention.type is not EntityType.PER)


def with_one_id(mentions: Sequence[Mention], same: Mapping[str, str]) -> list[Mention]:
    """Give the mentions with all that mean the `same` under one id, persons left alone."""
    return [
        mention
        if mention.type is EntityType.PER
        else replace(mention, entity=same.get(mention.entity, mention.entity))
        for mention in mentions
    ]


def base_name(text: str, mention: Mention) -> str:
    """Give the wording of a body or place without a genitive ending, where the lists know it without one.

    A ministry has the words beside it that tell its country: there is one in each.
    """
    whole = name_with_country(text, mention)
    if whole is not None:
        return whole
    wording = wording_of(text, mention)
    words, entry = _entry_of(wording, mention.type)
    if entry is None or entry.words[-1].endswith("~"):
        return wording
    last = entry.words[-1]
    return wording[: wording.rfind(last) + len(last)] if len(entry.words) == words else wording


def _with_usual_id(name: Mention) -> Mention:
    """Give a body or place the id of its usual name; a people has that of its country."""
    if name.type is EntityType.PER:
        return name
    words, entry = _entry_of(name.name, name.type)
    if entry is None or len(entry.words) != words:
        people = country_of_people(name.name)
        usual = countries()[people] if people else body_id(name.name)
        return replace(name, entity=slug(usual)) if usual else name
    country = country_names().get(entry.name)
    return replace(name, entity=slug(countries()[country] if country else entry.name))


def _entry_of(wording: str, kind: EntityType) -> tuple[int, Entry | None]:
    tokens = tokens_of(wording, Span(0, len(wording)))
    known = organisations() if kind is EntityType.ORG else places()
    entry = known.find(tokens, 0) if tokens else None
    if entry is None and kind is EntityType.ORG:
        entry = places().find(tokens, 0) if tokens else None  # a place that stands for its government
    return len(tokens), entry
