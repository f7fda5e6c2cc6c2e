"""Which events may belong together though they are not the same happening, and how alike they are."""

from array import array
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lesart.events.columns import WHOLE, Keys, Row
from lesart.events.profiles import SCALE
from lesart.events.separation import days_apart
from lesart.events.story_ground import Ground, is_common, is_rare, shared_persons
from lesart.records.event import Event

DAYS_ON = 14  # a story goes on as long as its next event is no further away
# Of the events that share a key each is compared with so many that follow it, by day.
NEIGHBOURS = 30
FAR = 1.0  # how much more alike than others two events far apart must be
UNLIKE = -4.0  # below that, two events are as good as strangers
_LEAST_COSINE = 0.3
_AT_ONCE = 4096

Pair = tuple[int, int]
Pairs = NDArray[np.int64]
Lengths = NDArray[np.int16]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryEvent:
    """An event as it is compared with others: the report that labels it, laid out, and its ground."""

    event: Event
    row: Row
    ground: Ground


def story_links(events: Sequence[StoryEvent]) -> dict[Pair, float]:
    """Give how likely two events, which come by day, belong together, if they share a rare noun, or a noun and a person.

    Events further apart than DAYS_ON, or of unknown days, must share a person; other places part any two.
    """
    links = {}
    for pair in _near_in_meaning(_candidates(events), events):
        first, second = (events[row] for row in pair)
        if _are_tied(first, second) and not _are_elsewhere(first, second):
            known = likeness(first, second)
            links[pair] = known if follows(first.event, second.event) else max(known - FAR, UNLIKE)
    return links


def likeness(first: StoryEvent, second: StoryEvent) -> float:
    """Give the log odds that two events belong together, at least UNLIKE."""
    one, other = first.row, second.row
    whole = _cosine(one.words, one.weights[:, WHOLE], other.words, other.weights[:, WHOLE])
    long = _cosine(one.long_words, one.long_weights[:, 0], other.long_words, other.long_weights[:, 0])
    meant = float(one.profile.vector @ other.profile.vector) / SCALE**2
    told = 16.0 * whole + 4.5 * long + 8.0 * meant - 6.2
    return max(round(told, 6), UNLIKE)  # weights and constant: decision 0016


def follows(first: Event, second: Event) -> bool:
    """Whether the days of both are known and not too far apart for one to continue the other."""
    return bool(first.date and second.date) and days_apart(first.date, second.date) <= DAYS_ON


def _candidates(events: Sequence[StoryEvent]) -> Pairs:
    """Give the pairs of one language that share a key, each event with the next few that do, in order."""
    holders: defaultdict[Hashable, list[int]] = defaultdict(list)
    for number, one in enumerate(events):
        if not one.row.profile.tells_of_many:
            for key in _keys(one.ground):
                holders[one.row.profile.language, key].append(number)
    numbers = array("q")
    for held in holders.values():
        for place, number in enumerate(held, start=1):
            numbers.extend(number * len(events) + other for other in held[place : place + NEIGHBOURS])
    return np.stack(np.divmod(np.unique(np.array(numbers, dtype=np.int64)), len(events)), axis=1)


def _keys(ground: Ground) -> Iterator[Hashable]:
    """Give the rare words, the persons, and each person with each opening word, which finds events of other times."""
    yield from filter(is_rare, ground.words)
    for surname in ground.persons:
        yield surname, None
        yield from ((surname, word) for word in ground.first)


def _near_in_meaning(pairs: Pairs, events: Sequence[StoryEvent]) -> Iterator[Pair]:
    """Give the pairs whose vectors point in much the same direction, all others being unlikely whatever they share."""
    vectors = np.stack([one.row.profile.vector for one in events])
    for some in np.array_split(pairs, len(pairs) // _AT_ONCE + 1):
        cosines = np.einsum("pd,pd->p", vectors[some[:, 0]], vectors[some[:, 1]]) / SCALE**2
        yield from ((int(first), int(second)) for first, second in some[cosines >= _LEAST_COSINE])


def _are_tied(first: StoryEvent, second: StoryEvent) -> bool:
    """Whether two events share what could be shown; far apart, a person and a noun."""
    grounds = first.ground, second.ground
    return is_common(grounds) and (follows(first.event, second.event) or bool(shared_persons(grounds)))


def _are_elsewhere(first: StoryEvent, second: StoryEvent) -> bool:
    """Whether each opens with places of which the other's whole text names none."""
    places = first.ground.places, second.ground.places
    names = frozenset(second.row.profile.names.tolist()), frozenset(first.row.profile.names.tolist())
    return all(own and own.isdisjoint(found) for own, found in zip(places, names, strict=True))


def _cosine(keys: Keys, weights: Lengths, other_keys: Keys, other_weights: Lengths) -> float:
    """Give the cosine of two lists of weighed words, whole numbers until the end."""
    _, own, its = np.intersect1d(keys, other_keys, assume_unique=True, return_indices=True)
    return float(weights[own].astype(np.int64) @ other_weights[its]) / SCALE**2
