"""Disputes over a hand in something: asserted or charged by one party and denied by another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from lesart.comparison.alignment.content import Laid
from lesart.comparison.disputes.demands import connected
from lesart.comparison.disputes.parties import Party, may_be_one, party_of, subject_of
from lesart.comparison.disputes.words import words_of
from lesart.comparison.readings import Compared
from lesart.comparison.stances import TOPIC_LETTERS, Stance, stances_in
from lesart.comparison.units import Unit
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.entity import EntityType
from lesart.records.span import Span
from lesart.text.clauses import clause_spans

SAME_MATTER = 0.1  # likeness of two sentences from which they can speak of the same matter
SAME_SIDE = 0.2  # the same for two assertions or two denials


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A stance with who takes it by the subject of its verb, None where that is not told, and whom else its clause names.

    `matter` is its topic without names.
    """

    stance: Stance
    party: Party | None
    targets: frozenset[str]
    matter: frozenset[str]

    @property
    def speaker(self) -> str | None:
        """Give the key of who takes the stance."""
        return self.party.key if self.party else self.stance.speaker


def denied_matters(compared: Compared, laid: Laid) -> Iterator[list[Held]]:
    """Give the stances that tell of one thing that one party asserts and another denies."""
    held = [
        _held(compared.reports[unit.owner], unit, stance)
        for at, unit in enumerate(laid.units)
        for stance in stances_in(compared.reports[unit.owner], unit, at)
    ]
    for matter in _matters(laid, held):
        if _is_disputed(matter):
            yield matter


def _held(report: AnnotatedReport, unit: Unit, stance: Stance) -> Held:
    clauses = clause_spans(report.text, unit.span)
    clause = next((one for one in clauses if one.covers(stance.cue)), stance.span)
    words = words_of(report, clause)
    cue = next((word for word in words if word.span == stance.cue and word.text[0].islower()), None)
    is_told = cue is not None and (stance.is_outright or stance.is_charge)
    party = subject_of(report, words, cue) or party_of(report, words, cue) if is_told and cue else None
    if stance.is_charge and party is None and not _is_named_in(report, clause, stance):
        stance = replace(stance, speaker=None, by=None)
    if party and party.name is None and stance.by and party.key == stance.speaker:
        party = Party(key=party.key, name=stance.by, words=party.words)
    named = [
        mention
        for mention in report.analysed.mentions
        if mention.type is not EntityType.MISC and unit.span.covers(mention.span)
    ]
    names = {word[:TOPIC_LETTERS] for one in named for word in one.span.of(report.text).casefold().split()}
    told_in = clause if stance.is_charge else stance.span
    told = {mention.entity for mention in named if told_in.covers(mention.span)}
    return Held(
        stance=stance,
        party=party,
        targets=frozenset(told - {party.key if party else None}),
        matter=stance.topic - names,
    )


def _is_named_in(report: AnnotatedReport, clause: Span, stance: Stance) -> bool:
    """Whether the clause of a charge names the speaker it is given to."""
    return any(
        (statement.speaker_entity or statement.speaker_name) == stance.speaker
        and any(clause.overlap(part) for part in statement.speaker)
        for statement in report.statements
    )


def _matters(laid: Laid, held: Sequence[Held]) -> list[list[Held]]:
    """Give the stances parted by matter."""
    links: dict[int, set[int]] = {at: set() for at in range(len(held))}
    for before, at in combinations(links, 2):
        if _same_matter(laid, held[at], held[before]):
            links[at].add(before)
            links[before].add(at)
    return [[held[at] for at in places] for places in connected(links)]


def _same_matter(laid: Laid, first: Held, second: Held) -> bool:
    """Whether two stances are about one matter: they share a word beside those that make them stances.

    A bare denial ("Kiew dementierte dies") belongs to what its own sentence or the one before it asserts.
    """
    ours, theirs = first.stance, second.stance
    if ours.owner == theirs.owner and abs(ours.sentence_at - theirs.sentence_at) <= 1:
        return ours.is_denial != theirs.is_denial and _follows(first, second)
    floor = SAME_MATTER if ours.is_denial != theirs.is_denial else SAME_SIDE
    is_near = laid.likeness_of(ours.unit, theirs.unit) >= floor and bool(ours.topic & theirs.topic)
    if ours.is_charge or theirs.is_charge:
        return _same_charge(first, second, is_near=is_near)
    return is_near


def _same_charge(first: Held, second: Held, *, is_near: bool) -> bool:
    """Whether a charge and its denial, or two charges, can be one: the charge names who denies it, or both the same.

    A denial of the charged that tells what it denies must share a word of it.
    """
    charge, other = (first, second) if first.stance.is_charge else (second, first)
    shares = bool(charge.matter & other.matter)
    if other.stance.is_outright and (other.stance.names_charge or shares) and other.speaker in charge.targets:
        return True
    is_told = shares if other.stance.is_charge else not other.stance.names_charge
    return is_near and is_told and bool(charge.targets & other.targets)


def _follows(first: Held, second: Held) -> bool:
    """Whether two neighbours share a sentence or a word, or the later one denies outright; nobody answers his own charge."""
    earlier, later = sorted((first, second), key=lambda held: held.stance.span)
    shares = bool(earlier.stance.topic & later.stance.topic)
    if later.stance.is_charge:
        return shares and not _are_one(first, second)
    is_near = earlier.stance.sentence_at == later.stance.sentence_at or later.stance.is_outright
    return (shares or is_near) and not (earlier.stance.is_charge and _are_one(first, second))


def _are_one(first: Held, second: Held) -> bool:
    return bool(first.party and second.party and may_be_one(first.party, second.party))


def _is_disputed(matter: Sequence[Held]) -> bool:
    """Whether two speakers stand on different sides; who denies outright is not the one who asserts."""
    denying = {
        held.speaker or ""
        for held in matter
        if held.stance.is_denial and (held.speaker or held.stance.is_outright)
    }
    asserting = {held.speaker for held in matter if not held.stance.is_denial and held.speaker}
    return bool(denying) and bool(asserting) and len(denying | asserting) > 1
