"""Disputes over what is to be done: demanded by one party and rejected by another."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import product

from lesart.comparison.content import Laid
from lesart.comparison.dispute_parties import may_be_one
from lesart.comparison.dispute_positions import Position, positions_in
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
    wanting = [at for at, one in enumerate(positions) if not one.is_against]
    against = [at for at, one in enumerate(positions) if one.is_against]
    links: defaultdict[int, set[int]] = defaultdict(set)
    for first, second in product(wanting, against):
        if _opposed(laid, positions[first], positions[second]):
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


def _opposed(laid: Laid, wanting: Position, against: Position) -> bool:
    """Whether two parties stand for and against the same thing."""
    if may_be_one(wanting.party, against.party) or wanting.span == against.span:
        return False
    if _answers(wanting, against):
        return True
    if _is_far(laid, wanting, against):
        return False
    return _same_thing(wanting, against)


def _answers(wanting: Position, against: Position) -> bool:
    """Whether one of them points back to the other, which stands right before it."""
    earlier, later = sorted((wanting, against), key=lambda one: one.span)
    if earlier.owner != later.owner or later.reach_back is None:
        return False
    return later.sentence_at - earlier.sentence_at <= later.reach_back


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
