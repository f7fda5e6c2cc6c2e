"""The same entity under the same id and name across reports."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from lesart.language.canonical_names import name_of_body, name_of_government
from lesart.language.entities_bodies import nominative
from lesart.language.entities_short_forms import meant_by_short_forms
from lesart.language.linking_across import link_across
from lesart.language.linking_bodies import same_names
from lesart.language.linking_persons import identify_persons
from lesart.language.mentions import (
    base_name,
    body_ids,
    is_person_name,
    person_wordings,
    with_one_id,
    with_persons,
    wording_of,
)
from lesart.language.misspellings import with_misspelling_flags
from lesart.language.roles import office_key
from lesart.records.analysed_report import AnalysedReport
from lesart.records.entity import EntityType, Mention, MentionForm


def link_names(reports: Sequence[AnalysedReport]) -> tuple[AnalysedReport, ...]:
    """Give the reports, in the same order, with one id and one canonical name for each entity.

    Full names of persons are joined over all reports, lone surnames only where the reports belong together (see
    `linking_persons`); bodies and places have the id of their usual name, one for all
    cases of it. The canonical name is a wording of the reports, a body's without the ending of a genitive (see
    `canonical_names`). Linking what is linked changes nothing, and neither does the order of the reports.
    """
    wordings = [person_wordings(report.text, report.mentions) for report in reports]
    identities = identify_persons(wordings, [report.id for report in reports])
    linked = [
        _with_roles_linked(report, with_persons(report.text, report.mentions, named))
        for report, named in zip(reports, identities, strict=True)
    ]
    holders = _holders(reports, linked)
    linked = [
        [_with_holder(report.text, mention, holders, mentions) for mention in mentions]
        for report, mentions in zip(reports, linked, strict=True)
    ]
    same = same_names(Counter(chain.from_iterable(body_ids(mentions).elements() for mentions in linked)))
    linked = [with_one_id(mentions, same) for mentions in linked]
    texts = [report.text for report in reports]
    meant = meant_by_short_forms(zip(texts, linked, strict=True))
    linked = [with_one_id(mentions, meant) for mentions in linked]
    names = _canonical_names(reports, linked)
    linked = [
        [replace(mention, name=names.get(mention.entity, mention.name)) for mention in mentions]
        for mentions in linked
    ]
    linked = _with_languages_linked(reports, linked)
    return with_misspelling_flags(
        [replace(report, mentions=tuple(mentions)) for report, mentions in zip(reports, linked, strict=True)]
    )


def _with_languages_linked(
    reports: Sequence[AnalysedReport], linked: list[list[Mention]]
) -> list[list[Mention]]:
    """Give what reports of several languages name under one id and name."""
    same = link_across(reports, linked)
    return [
        [
            replace(mention, entity=same[mention.entity][0], name=same[mention.entity][1])
            if mention.entity in same
            else mention
            for mention in mentions
        ]
        for mentions in linked
    ]


def _with_roles_linked(report: AnalysedReport, mentions: list[Mention]) -> list[Mention]:
    """Give the mentions by office the id that the person's names in the same report now have."""
    now = {
        before.entity: after
        for before, after in zip(report.mentions, mentions, strict=True)
        if is_person_name(after)
    }
    return [
        replace(mention, entity=now[mention.entity].entity, name=now[mention.entity].name)
        if mention.type is EntityType.PER and mention.form is MentionForm.ROLE and mention.entity in now
        else mention
        for mention in mentions
    ]


def _holders(reports: Sequence[AnalysedReport], linked: Sequence[list[Mention]]) -> dict[str, set[str]]:
    """Give by office and country the persons who hold it in any of the reports."""
    holders: dict[str, set[str]] = defaultdict(set)
    for report, mentions in zip(reports, linked, strict=True):
        persons = {mention.entity for mention in mentions if is_person_name(mention)}
        for mention in mentions:
            key = _office_key(report.text, mention)
            if key and mention.entity in persons:
                holders[key].add(mention.entity)
    return holders


def _with_holder(
    text: str, mention: Mention, holders: dict[str, set[str]], mentions: Sequence[Mention]
) -> Mention:
    """Tie an open mention by office to the one person who holds it in the reports, if this report names that person."""
    key = _office_key(text, mention)
    found = holders.get(key, set()) if key else set()
    if len(found) != 1 or mention.entity in found:
        return mention
    entity = next(iter(found))
    named = next((other for other in mentions if other.entity == entity and is_person_name(other)), None)
    return replace(mention, entity=entity, name=named.name) if named else mention


def _office_key(text: str, mention: Mention) -> str | None:
    """Give office and country that the words of a mention name, None where a country has no single holder."""
    if mention.type is not EntityType.PER or mention.form is not MentionForm.ROLE:
        return None
    return office_key(wording_of(text, mention))


def _canonical_names(reports: Sequence[AnalysedReport], linked: Sequence[list[Mention]]) -> dict[str, str]:
    """Give the name of each body, place and government; that of a body in the nominative, if its first noun tells."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    governments = set()
    for report, mentions in zip(reports, linked, strict=True):
        for mention in mentions:
            if mention.type is EntityType.PER or mention.form is MentionForm.ROLE:
                continue
            counts[mention.entity][base_name(report.text, mention)] += 1
            if mention.form is MentionForm.METONYM:
                governments.add(mention.entity)
    return {
        entity: name_of_government(wordings) if entity in governments else nominative(name_of_body(wordings))
        for entity, wordings in counts.items()
    }
