"""Disputes over what is to be done: demanded by one party and rejected by another."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from lesart.comparison.alignment.content import Laid
from lesart.comparison.disputes.parties import may_be_one
from lesart.comparison.disputes.positions import Position, positions_in
from lesart.comparison.readings import Compared

SAME_MATTER = (
    0.1  # likeness of two sentences of different reports from which they can speak of the same matter
)
Matter = tuple[Position, ...]


def demand_matters(compared: Compared, laid: Laid) -> Iterator[Matter]:
    """Give the positions that tell of one thing that one party wants and another one rejects."""
    positions = [
        position
        for at, unit in enumerate(laid.units)
        for position in positions_in(compared.reports[unit.owner], unit, at)
    ]
    links: defaultdict[int, set[int]] = defaultdict(set)
    for first, second in (*_answered(positions), *_rejected(laid, positions)):
        if not may_be_one(positions[first].party, positions[second].party):
            links[first].add(second)
            links[second].add(first)
    for places in connected(links):
        yield tuple(positions[at] for at in places)


def connected(links: Mapping[int, set[int]]) -> Iterator[list[int]]:
    """Give the groups of what is linked, each in order."""
    seen: set[int] = set()
    for start in sorted(links):
        if start in seen:
            continue
        found, waiting = {start}, [start]
        while waiting:
            new = links[waiting.pop()] - found
            found |= new
            waiting.extend(new)
        seen |= found
        yield sorted(found)


def _answered(positions: Sequence[Position]) -> Iterator[tuple[int, int]]:
    """Give each position that points back with the last one before it, where that takes the other side."""
    for at, later in enumerate(positions):
        before = [
            (other.span, place)
            for place, other in enumerate(positions)
            if other.owner == later.owner and other.span < later.span
        ]
        if later.reach_back is None or not before:
            continue
        place = max(before)[1]
        distance = later.sentence_at - positions[place].sentence_at
        if positions[place].is_against != later.is_against and distance <= later.reach_back:
            yield place, at


def _rejected(laid: Laid, positions: Sequence[Position]) -> Iterator[tuple[int, int]]:
    """Give the positions for and against the same thing."""
    wanting = [at for at, one in enumerate(positions) if not one.is_against]
    against = [at for at, one in enumerate(positions) if one.is_against]
    for first, second in product(wanting, against):
        ours, theirs = positions[first], positions[second]
        if ours.span != theirs.span and _same_thing(ours, theirs) and not _is_far(laid, ours, theirs):
            yield first, second


def _is_far(laid: Laid, wanting: Position, against: Position) -> bool:
    if wanting.owner == against.owner and abs(wanting.sentence_at - against.sentence_at) <= 1:
        return False
    return laid.likeness_of(wanting.unit, against.unit) < SAME_MATTER


def _same_thing(wanting: Position, against: Position) -> bool:
    """Whether what one wants is what the other rejects, and rejects without a narrower word."""
    ours, theirs = wanting.thing, against.thing
    if theirs is None:
        return False
    if wanting.act:
        return theirs.head.startswith(wanting.act) and bool(
            ours and (not theirs.rest or ({ours.head} | ours.rest) & theirs.rest)
        )
    if ours is None or ours.head != theirs.head or not theirs.adjectives <= ours.adjectives:
        return False
    return not ours.rest or not theirs.rest or bool(ours.rest & theirs.rest)
