"""Disputes between parties: what one asserts and another denies, what one wants and another rejects."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lesart.comparison.alignment.content import Laid
from lesart.comparison.disputes.answers import answers_in
from lesart.comparison.disputes.contraries import contrary_claims
from lesart.comparison.disputes.demands import demand_matters
from lesart.comparison.readings import Compared, point_of, reading_at
from lesart.comparison.stances import Stance, stances_in
from lesart.records.point import NARRATOR, Point, PointKind, Reading, Relation
from lesart.records.reason import Reason
from lesart.records.span import Span

SAME_MATTER = 0.1  # likeness of two sentences from which they can speak of the same matter
SAME_SIDE = 0.2  # the same for two assertions or two denials
MOST_OF_A_SIDE = 2  # readings of one side per report
_DENIED = ("point-asserted", "point-denied")
_CONTRADICTED = ("point-affirmed", "point-contradicted")
_REJECTED = ("point-demanded", "point-rejected")


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A stretch on one side of a dispute: `cue` is the word that takes the side, `by` the name of who takes it.

    `is_told` tells that it is his side even where somebody else speaks of it.
    """

    owner: int
    span: Span
    cue: Span
    by: str | None
    is_against: bool
    is_told: bool = False


def dispute_points(compared: Compared, laid: Laid) -> tuple[Point, ...]:
    """Give the points in which one party asserts and another denies a hand in something, or wants and rejects a thing."""
    found = [*_denials(compared, laid), *_rejections(compared, laid)]
    told = {(reason.report_id, reason.span) for point in found for reason in point.because}
    contradicted = (*_answered(compared, laid), *_contrary(compared, laid))
    return (
        *found,
        *(
            _point(compared, sides, _CONTRADICTED)
            for sides in contradicted
            if not any(
                (compared.reports[side.owner].id, side.cue) in told for side in sides if side.is_against
            )
        ),
    )


def _answered(compared: Compared, laid: Laid) -> Iterator[list[Side]]:
    """Give what one says and another contradicts right behind it."""
    for unit in laid.units:
        for answer in answers_in(compared.reports[unit.owner], unit):
            yield [
                Side(
                    owner=unit.owner,
                    span=said.span,
                    cue=said.cue,
                    by=said.by or NARRATOR,
                    is_against=said is answer.answer,
                    is_told=True,
                )
                for said in (answer.claim, answer.answer)
            ]


def _contrary(compared: Compared, laid: Laid) -> Iterator[list[Side]]:
    """Give what several say and others say is not so, wherever they say it."""
    for claims in contrary_claims(compared, laid):
        yield [
            Side(
                owner=claim.unit.owner,
                span=claim.unit.span,
                cue=claim.cue,
                by=claim.party.name,
                is_against=claim.is_against,
            )
            for claim in claims
        ]


def _rejections(compared: Compared, laid: Laid) -> Iterator[Point]:
    for matter in demand_matters(compared, laid):
        sides = [
            Side(
                owner=position.owner,
                span=position.span,
                cue=position.cue,
                by=position.party.name or NARRATOR,
                is_told=True,
                is_against=position.is_against,
            )
            for position in matter
        ]
        yield _point(compared, sides, _REJECTED)


def _denials(compared: Compared, laid: Laid) -> Iterator[Point]:
    stances = [
        stance
        for at, unit in enumerate(laid.units)
        for stance in stances_in(compared.reports[unit.owner], unit, at)
    ]
    for matter in _matters(laid, stances):
        if _is_disputed(matter):
            yield _point(compared, [_side(stance) for stance in matter], _DENIED)


def _side(stance: Stance) -> Side:
    return Side(
        owner=stance.owner, span=stance.span, cue=stance.cue, by=stance.by, is_against=stance.is_denial
    )


def _matters(laid: Laid, stances: Sequence[Stance]) -> list[list[Stance]]:
    """Give the stances parted by matter."""
    matter = list(range(len(stances)))
    for at, stance in enumerate(stances):
        for before, other in enumerate(stances[:at]):
            if _same_matter(laid, stance, other):
                kept, gone = sorted((matter[at], matter[before]))
                matter = [kept if place == gone else place for place in matter]
    return [[stances[at] for at, place in enumerate(matter) if place == name] for name in sorted(set(matter))]


def _same_matter(laid: Laid, first: Stance, second: Stance) -> bool:
    """Whether two stances are about one matter: they share a word beside those that make them stances.

    A bare denial ("Kiew dementierte dies") belongs to what its own sentence or the one before it asserts.
    """
    if first.owner == second.owner and abs(first.sentence_at - second.sentence_at) <= 1:
        return first.is_denial != second.is_denial and _follows(first, second)
    floor = SAME_MATTER if first.is_denial != second.is_denial else SAME_SIDE
    return laid.likeness_of(first.unit, second.unit) >= floor and bool(first.topic & second.topic)


def _follows(first: Stance, second: Stance) -> bool:
    """Whether two neighbours share a sentence or a word, or the later one denies outright."""
    later = max(first, second, key=lambda stance: stance.span)
    return first.sentence_at == second.sentence_at or bool(first.topic & second.topic) or later.is_outright


def _is_disputed(matter: Sequence[Stance]) -> bool:
    """Whether two speakers stand on different sides; who denies outright is not the one who asserts."""
    denying = {
        stance.speaker or ""
        for stance in matter
        if stance.is_denial and (stance.speaker or stance.is_outright)
    }
    asserting = {stance.speaker for stance in matter if not stance.is_denial and stance.speaker}
    return bool(denying) and bool(asserting) and len(denying | asserting) > 1


def _point(compared: Compared, sides: Sequence[Side], rules: tuple[str, str]) -> Point:
    kept = [
        side
        for at, side in enumerate(sides)
        if sum((other.owner, other.is_against) == (side.owner, side.is_against) for other in sides[:at])
        < MOST_OF_A_SIDE
    ]
    readings = [_reading(compared, side) for side in kept]
    because = [
        Reason(
            rule=rules[side.is_against],
            report_id=reading.report_id,
            text=side.cue.of(compared.reports[side.owner].text),
            span=side.cue,
        )
        for side, reading in zip(kept, readings, strict=True)
    ]
    return point_of(compared, PointKind.STATEMENT, Relation.DISPUTED_BY_PARTIES, readings, because)


def _reading(compared: Compared, side: Side) -> Reading:
    reading = reading_at(compared.reports[side.owner], side.span)
    return replace(reading, by=side.by) if side.by and (side.is_told or reading.by == NARRATOR) else reading
