"""Which events may belong together though they are not the same happening, and how alike they are."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from lesart.events.news_background import UNSEEN, general_rarity
from lesart.events.profiles import SCALE, Profile, Weights
from lesart.events.separation import days_apart
from lesart.events.story_ground import Ground, shared_nouns, shared_persons
from lesart.records.event import Event

DAYS_ON = 14  # a story goes on as long as its next event is no further away
RARE = 3.0  # in one of twenty reports
# Of the events that share a key each is compared with so many that follow it, in order of their days.
NEIGHBOURS = 30
_LEAST_COSINE = 0.25

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryEvent:
    """An event as it is compared with others: the profile of the report that labels it, and its ground."""

    event: Event
    profile: Profile
    ground: Ground


def story_links(events: Sequence[StoryEvent]) -> dict[Pair, float]:
    """Give how likely two events belong together, for those that share a person or a rare noun and are alike.

    Events further apart than DAYS_ON must share both.
    """
    vectors = np.stack([one.profile.vector for one in events]) / SCALE
    links = {}
    for first, second in sorted(_candidates(events)):
        if float(vectors[first] @ vectors[second]) < _LEAST_COSINE:
            continue
        if _are_tied(events[first], events[second]):
            links[first, second] = likeness(events[first].profile, events[second].profile)
    return links


def likeness(first: Profile, second: Profile) -> float:
    """Give the log odds that two events belong together, from their words and vectors alone."""
    vectors = float(first.vector @ second.vector) / SCALE**2
    opening = min(_overlap(first.opening, second.whole), _overlap(second.opening, first.whole))
    lead = _overlap(first.lead, second.whole) + _overlap(second.lead, first.whole)
    told = 10.8 * vectors + 4.5 * (opening / SCALE**2) ** 0.5 + 16.2 * (lead / (2 * SCALE**2)) ** 0.5
    return round(told - 10.8, 6)


def follows(first: Event, second: Event) -> bool:
    """Whether the days of both are known and not too far apart for one to continue the other."""
    return bool(first.date and second.date) and days_apart(first.date, second.date) <= DAYS_ON


def _candidates(events: Sequence[StoryEvent]) -> set[Pair]:
    """Give the pairs of one language that share a key, each with the next few in order of their days."""
    holders: defaultdict[Hashable, list[int]] = defaultdict(list)
    order = sorted(range(len(events)), key=lambda row: _place(events[row].event))
    for row in order:
        if not events[row].profile.tells_of_many:
            for key in _keys(events[row].ground):
                holders[events[row].profile.language, key].append(row)
    return {
        (min(row, other), max(row, other))
        for rows in holders.values()
        for place, row in enumerate(rows)
        for other in rows[place + 1 : place + 1 + NEIGHBOURS]
    }


def _keys(ground: Ground) -> Iterator[Hashable]:
    """Give the rare words, the persons, and each person with each word, which finds events of other times."""
    yield from filter(_is_rare, ground.words)
    for surname in ground.persons:
        yield surname, None
        yield from ((surname, word) for word in ground.words)


def _are_tied(first: StoryEvent, second: StoryEvent) -> bool:
    """Whether two events share what could be shown: a person or a rare noun, far apart both."""
    grounds = first.ground, second.ground
    persons, nouns = shared_persons(grounds), shared_nouns(grounds)
    if follows(first.event, second.event):
        return bool(persons) or any(map(_is_rare, nouns))
    return bool(persons and nouns)


def _is_rare(word: str) -> bool:
    return general_rarity().get(word, UNSEEN) >= RARE


def _place(event: Event) -> tuple[date, str]:
    return (event.date.earliest if event.date else date.max), min(event.report_ids)


def _overlap(own: Weights, other: Weights) -> int:
    return sum(weight * other.get(word, 0) for word, weight in own.items())
