"""Who speaks and is spoken of: names, roles, spellings, statements."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from lesart.comparison.readings import Compared
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.comparison import Speaker
from lesart.records.entity import EntityType, Mention, MentionForm
from lesart.records.point import Reading

Named = tuple[AnnotatedReport, Mention, str]  # the report, a mention in it, its wording


def speakers_of(compared: Compared) -> tuple[Speaker, ...]:
    """Give the persons named and whoever makes statements, those with most statements first."""
    said = _statements_of(compared)
    mentions = _mentions_of(compared)
    names = _names_of(compared)
    entities = [entity for entity in names if said.get(entity) or _is_person(mentions.get(entity, ()))]
    speakers = [
        Speaker(
            name=names[entity],
            entity=entity,
            roles=_wordings(mentions.get(entity, ()), _is_role),
            variants=_wordings(mentions.get(entity, ()), _is_spelling),
            statement_ids=tuple(said.get(entity, ())),
        )
        for entity in entities
    ]
    return tuple(
        sorted(speakers, key=lambda speaker: (-len(speaker.statement_ids), speaker.name, speaker.entity))
    )


def _statements_of(compared: Compared) -> Mapping[str, Sequence[str]]:
    """Give the ids of each speaker's statements; one inside another of the same speaker is a part of that."""
    said: defaultdict[str, list[str]] = defaultdict(list)
    for report in compared.reports:
        speakers = {
            statement.id: statement.speaker_entity or statement.speaker_name
            for statement in report.statements
        }
        for statement in report.statements:
            entity = speakers[statement.id]
            is_part = statement.inside is not None and speakers.get(statement.inside) == entity
            if entity and not is_part:
                said[entity].append(f"{report.id}#{statement.id}")
    return said


def _mentions_of(compared: Compared) -> Mapping[str, Sequence[Named]]:
    mentions: defaultdict[str, list[Named]] = defaultdict(list)
    for report in compared.reports:
        for mention in report.analysed.mentions:
            mentions[mention.entity].append((report, mention, mention.span.of(report.text)))
    return mentions


def _names_of(compared: Compared) -> dict[str, str]:
    """Give the canonical name of each entity that is mentioned or speaks."""
    names: dict[str, str] = {}
    for report in compared.reports:
        for mention in report.analysed.mentions:
            names.setdefault(mention.entity, mention.name)
        for statement in report.statements:
            if statement.speaker_name:
                names.setdefault(statement.speaker_entity or statement.speaker_name, statement.speaker_name)
    return names


def _is_person(mentions: Sequence[Named]) -> bool:
    return any(
        mention.type is EntityType.PER and mention.form is MentionForm.NAME for _, mention, _ in mentions
    )


def _is_role(mention: Mention) -> bool:
    return mention.type is EntityType.PER and mention.form is MentionForm.ROLE


def _is_spelling(mention: Mention) -> bool:
    """Whether a mention spells the name; a body bears no office, its common noun ("das Amt") is what it is called."""
    return mention.form is MentionForm.NAME or (
        mention.type is not EntityType.PER and mention.form is MentionForm.ROLE
    )


def _wordings(mentions: Sequence[Named], is_meant: Callable[[Mention], bool]) -> tuple[Reading, ...]:
    """Give the first place of each wording."""
    first: dict[str, Reading] = {}
    for report, mention, text in mentions:
        if is_meant(mention):
            named = Reading(
                report_id=report.id, span=mention.span, text=text, language=report.report.language
            )
            first.setdefault(text, named)
    return tuple(first.values())
