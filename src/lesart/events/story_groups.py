"""From pairs of events to stories."""

from collections.abc import Callable, Mapping
from heapq import heapify, heappop, heappush

from lesart.events.story_links import UNLIKE, Pair

Group = tuple[int, ...]


def linked_stories(
    links: Mapping[Pair, float], floor: float, may_join: Callable[[Group], bool]
) -> tuple[Group, ...]:
    """Give the groups of two members or more that are linked by more than `floor` on average, joined best link first.

    `may_join` says whether a group has something in common. A pair without a link counts as UNLIKE, so no group grows
    along a chain. Of equal links that of the smaller numbers is joined first.
    """
    sums: dict[Group, dict[Group, float]] = {(row,): {} for pair in links for row in pair}
    for (first, second), link in links.items():
        sums[first,][second,] = sums[second,][first,] = link - UNLIKE
    waiting: list[tuple[float, Group, Group]] = [
        (-link, (first,), (second,)) for (first, second), link in links.items() if link > floor
    ]
    heapify(waiting)
    while waiting:
        _, first_group, second_group = heappop(waiting)
        if first_group not in sums or second_group not in sums:
            continue
        group = tuple(sorted(first_group + second_group))
        if not may_join(group):
            continue
        for other, link in _join(sums, first_group, second_group).items():
            average = link / (len(group) * len(other)) + UNLIKE
            if average > floor:
                heappush(waiting, (-average, min(group, other), max(group, other)))
    return tuple(sorted(group for group in sums if len(group) > 1))


def _join(sums: dict[Group, dict[Group, float]], first: Group, second: Group) -> dict[Group, float]:
    """Put two groups together and give the sums of their links to each other group."""
    joined = sums.pop(first)
    for other, link in sums.pop(second).items():
        joined[other] = joined.get(other, 0.0) + link
    joined.pop(first, None)
    joined.pop(second, None)
    group = tuple(sorted(first + second))
    for other, link in joined.items():
        back = sums[other]
        back.pop(first, None)
        back.pop(second, None)
        back[group] = link
    sums[group] = joined
    return joined
