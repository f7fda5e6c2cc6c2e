"""Disputes between parties: what one asserts and another denies, what one wants and another rejects."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lesart.comparison.alignment.content import Laid
from lesart.comparison.disputes.answers import answers_in
from lesart.comparison.disputes.contraries import contrary_claims
from lesart.comparison.disputes.demands import demand_matters
from lesart.comparison.disputes.denials import Held, denied_matters
from lesart.comparison.readings import Compared, point_of, reading_at
from lesart.records.point import NARRATOR, Point, PointKind, Reading, Relation
from lesart.records.reason import Reason
from lesart.records.span import Span

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
    for matter in denied_matters(compared, laid):
        yield _point(compared, [_side(held) for held in matter], _DENIED)


def _side(held: Held) -> Side:
    stance = held.stance
    return Side(
        owner=stance.owner,
        span=stance.span,
        cue=stance.cue,
        by=(held.party.name or NARRATOR) if held.party else stance.by,
        is_against=stance.is_denial,
        is_told=held.party is not None,
    )


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
