"""What keeps two reports apart though they sound alike."""

from collections.abc import Sequence

import numpy as np

from lesart.events.profiles import Profile
from lesart.events.word_likeness import Matrix
from lesart.records.time import EventDate

OTHER_PARTNER = 8.0
# Comments and follow-ups date themselves days later, so a day apart says little; a week says much.
DAYS_APART = ((7, 8.0), (1, 1.0))


def separation(profiles: Sequence[Profile]) -> Matrix:
    """Give, for each two reports, what is to be taken from the log odds, shape (reports, reports)."""
    apart = np.zeros((len(profiles), len(profiles)))
    for row, first in enumerate(profiles):
        for column in range(row):
            apart[row, column] = apart[column, row] = _between(first, profiles[column])
    return apart


def _between(first: Profile, second: Profile) -> float:
    return OTHER_PARTNER * has_other_partner(first, second) + next(
        (cost for days, cost in DAYS_APART if days_apart(first.date, second.date) >= days), 0.0
    )


def has_other_partner(first: Profile, second: Profile) -> bool:
    """Whether both open with the same person, but each with another one beside that the other never names.

    Two calls of one minister with two colleagues sound alike; who stood at the other end tells them apart.
    """
    return (
        bool(first.opening_persons & second.opening_persons)
        and bool(first.opening_persons - second.persons)
        and bool(second.opening_persons - first.persons)
    )


def days_apart(first: EventDate | None, second: EventDate | None) -> int:
    """Give the days between two intervals, 0 where they touch or one is unknown."""
    if first is None or second is None:
        return 0
    return max(0, (second.earliest - first.latest).days, (first.earliest - second.latest).days)
