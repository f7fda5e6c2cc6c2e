"""Who is meant: the same quotation given to two persons, and whose readiness or demand it is."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import combinations

from lesart.comparison.alignment.narrowing import clause_at
from lesart.comparison.likeness import content_words, stem_of
from lesart.comparison.readings import Compared, point_of, reading_at
from lesart.comparison.units import Unit, trimmed
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.entity import EntityType, MentionForm
from lesart.records.point import Point, PointKind, Relation
from lesart.records.reason import Reason
from lesart.records.span import Span
from lesart.records.statement import Statement, StatementType
from lesart.resources import word_set, word_table
from lesart.text.languages import DEFAULT
from lesart.text.quotations import quotation_spans
from lesart.text.words import word_spans

FEWEST_QUOTED, FEWEST_TELLING = (
    4,
    3,
)  # words and content words of a quotation; shorter ones are names and phrases
ABOUT_WORDS = 2  # content words that tell what a readiness or a demand is about
ABOUT_WINDOW = 6  # words behind the noun that they stand in

_Words = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Actor:
    """A stretch that gives something to somebody; `entity` is empty and `name` None where it names nobody."""

    owner: int
    sentence: Span
    inner: Span
    entity: str = ""
    name: Span | None = None


def actor_points(compared: Compared, units: Sequence[Unit]) -> tuple[Point, ...]:
    """Give the points about who said, wants or offers the same thing."""
    return (*_quotation_points(compared), *_attitude_points(compared, units))


def _quotation_points(compared: Compared) -> Iterator[Point]:
    """Give a conflict for each quotation that two reports give to two persons by their full names.

    Nothing is said where a report gives it to both, names a speaker otherwise than in full beside the quotation, or
    where the persons share a name.
    """
    quoted: defaultdict[_Words, list[_Actor]] = defaultdict(list)
    for owner, report in enumerate(compared.reports):
        for statement in report.statements:
            for words, actor in _quoted(owner, report, statement):
                quoted[words].append(actor)
    for words in sorted(quoted):
        actors = quoted[words]
        if len({actor.entity for actor in actors}) > 1 and _exclude_each_other(actors):
            yield _point(compared, Relation.CONFLICT, "point-other-speaker", actors)


def _quoted(owner: int, report: AnnotatedReport, statement: Statement) -> Iterator[tuple[_Words, _Actor]]:
    """Give the words of each quotation of a statement, with the person whose full name stands beside it."""
    for span in _quotations(report.text, statement):
        words = tuple(word.of(report.text).casefold() for word in word_spans(report.text, span))
        if len(words) < FEWEST_QUOTED or len(content_words(" ".join(words))) < FEWEST_TELLING:
            continue
        sentence = next((one for one in report.analysed.sentences if one.covers(span)), span)
        name = _full_name(report, statement, sentence)
        entity = statement.speaker_entity or statement.speaker_name or ""
        yield words, _Actor(owner=owner, sentence=sentence, inner=span, entity=entity, name=name)


def _quotations(text: str, statement: Statement) -> Iterator[Span]:
    for content in statement.content:
        marked = quotation_spans(text, content)
        yield from marked
        if statement.type is StatementType.DIRECT and not marked:
            yield content


def _full_name(report: AnnotatedReport, statement: Statement, sentence: Span) -> Span | None:
    """Give the speaker's full name in the sentence, None where it names another person too."""
    persons = [
        mention
        for mention in report.analysed.mentions
        if mention.type is EntityType.PER and sentence.covers(mention.span)
    ]
    named = [
        mention
        for mention in persons
        if mention.form is MentionForm.NAME
        and any(part.overlap(mention.span) for part in statement.speaker)
        and mention.entity == statement.speaker_entity
        and len(mention.span.of(report.text).split()) > 1
    ]
    is_alone = len({mention.entity for mention in persons}) == 1
    return (
        named[0].span if named and is_alone and statement.cue and sentence.covers(statement.cue[0]) else None
    )


def _exclude_each_other(actors: Sequence[_Actor]) -> bool:
    """Whether all actors are named persons without a common name, and each report names one of them only."""
    given: defaultdict[int, set[str]] = defaultdict(set)
    names: dict[str, set[str]] = {}
    for actor in actors:
        if actor.name is None:
            return False
        given[actor.owner].add(actor.entity)
        names.setdefault(actor.entity, set()).update(actor.entity.split("-"))
    are_strangers = all(not first & second for first, second in combinations(names.values(), 2))
    return are_strangers and all(len(entities) == 1 for entities in given.values())


def _attitude_points(compared: Compared, units: Sequence[Unit]) -> Iterator[Point]:
    """Give a point for each readiness, demand or offer about the same thing that only some reports give to a name.

    Two names make no point: they may speak of two demands.
    """
    names = {mention.name for report in compared.reports for mention in report.analysed.mentions}
    told: defaultdict[_Words, list[_Actor]] = defaultdict(list)
    for unit in units:
        if unit.language == DEFAULT:
            for about, actor in _attitudes(compared.reports[unit.owner], unit, names):
                told[about].append(actor)
    for about in sorted(told):
        actors = told[about]
        named = {actor.owner for actor in actors if actor.name}
        entities = {actor.entity for actor in actors if actor.name}
        if len(entities) == 1 and {actor.owner for actor in actors} - named:
            shown = [actor for actor in actors if actor.name or actor.owner not in named]
            yield _point(compared, Relation.COMPATIBLE, "point-owner-named", shown)


def _attitudes(
    report: AnnotatedReport, unit: Unit, names: AbstractSet[str]
) -> Iterator[tuple[_Words, _Actor]]:
    """Give each noun for an attitude with the stems of what it is about, and the name of whose it is, where it has one.

    Those with a pronoun ("ihre Bereitschaft") are left out.
    """
    words = word_spans(report.text, unit.span)
    for at, word in enumerate(words):
        noun = word.of(report.text).casefold()
        before = words[at - 1] if at else Span(word.start, word.start)
        if noun not in word_set("de", "attitude_nouns") or _is_possessive(before.of(report.text)):
            continue
        owner = next(
            (one for one in (before, *words[at + 1 : at + 2]) if _is_owner(report.text, one, names)), None
        )
        behind = [one.of(report.text) for one in words[at + 1 : at + 1 + ABOUT_WINDOW] if one != owner]
        about = [stem_of(one) for one in content_words(" ".join(behind))][:ABOUT_WORDS]
        if len(about) == ABOUT_WORDS:
            entity = _without_ending(owner.of(report.text)) if owner else ""
            yield (
                (noun, *about),
                _Actor(owner=unit.owner, sentence=unit.sentence, inner=word, entity=entity, name=owner),
            )


def _is_possessive(word: str) -> bool:
    return (word.casefold(), "possessive") in word_table("de", "determiners")


def _is_owner(text: str, word: Span, names: AbstractSet[str]) -> bool:
    """Whether a word is the genitive of a name: "Harlands Bereitschaft", "die Bereitschaft Harlands"."""
    wording = word.of(text)
    return _without_ending(wording) != wording and _without_ending(wording) in names


def _without_ending(name: str) -> str:
    return name.removesuffix("s").rstrip("\N{RIGHT SINGLE QUOTATION MARK}'")


def _point(compared: Compared, relation: Relation, rule: str, actors: Sequence[_Actor]) -> Point:
    because = [
        Reason(rule=rule, report_id=report.id, text=span.of(report.text), span=span)
        for actor in actors
        for report in (compared.reports[actor.owner],)
        for span in ((actor.name,) if actor.name else ())
    ]
    readings = []
    for actor in actors:
        report = compared.reports[actor.owner]
        whole = trimmed(report.text, actor.sentence)
        span = whole if relation is Relation.CONFLICT else clause_at(report, actor.sentence, actor.inner)
        focus = actor.name or actor.inner
        readings.append(reading_at(report, span if span.covers(focus) else whole, focus=focus))
    return point_of(compared, PointKind.ACTOR, relation, readings, dict.fromkeys(because))
