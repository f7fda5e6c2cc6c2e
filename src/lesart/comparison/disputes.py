"""Disputes between parties: who has a hand in something, asserted by one speaker and denied by another."""

from collections.abc import Sequence
from dataclasses import replace

from lesart.comparison.content import Laid
from lesart.comparison.readings import Compared, point_of, reading_at
from lesart.comparison.stances import Stance, stances_in
from lesart.records.point import NARRATOR, Point, PointKind, Reading, Relation
from lesart.records.reason import Reason

SAME_MATTER = 0.1  # likeness of two sentences from which they can speak of the same matter
SAME_SIDE = 0.2  # the same for two assertions or two denials
MOST_OF_A_SIDE = 2  # readings of one side per report


def dispute_points(compared: Compared, laid: Laid) -> tuple[Point, ...]:
    """Give the points in which one speaker asserts and another one denies a hand in the same matter."""
    stances = [
        stance
        for at, unit in enumerate(laid.units)
        for stance in stances_in(compared.reports[unit.owner], unit, at)
    ]
    return tuple(_point(compared, matter) for matter in _matters(laid, stances) if _is_disputed(matter))


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


def _point(compared: Compared, matter: Sequence[Stance]) -> Point:
    kept = [
        stance
        for at, stance in enumerate(matter)
        if sum((other.owner, other.is_denial) == (stance.owner, stance.is_denial) for other in matter[:at])
        < MOST_OF_A_SIDE
    ]
    readings = [_reading(compared, stance) for stance in kept]
    because = [
        Reason(
            rule="point-denied" if stance.is_denial else "point-asserted",
            report_id=reading.report_id,
            text=stance.cue.of(compared.reports[stance.owner].text),
            span=stance.cue,
        )
        for stance, reading in zip(kept, readings, strict=True)
    ]
    return point_of(compared, PointKind.STATEMENT, Relation.DISPUTED_BY_PARTIES, readings, because)


def _reading(compared: Compared, stance: Stance) -> Reading:
    reading = reading_at(compared.reports[stance.owner], stance.span)
    return replace(reading, by=stance.by) if stance.by and reading.by == NARRATOR else reading
