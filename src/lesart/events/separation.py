"""What keeps two reports apart though they sound alike."""

from collections.abc import Sequence

import numpy as np

from lesart.events.profiles import Profile
from lesart.events.word_likeness import Matrix
from lesart.records.time import EventDate
from lesart.text.beginnings import LENGTH

OTHER_PARTNER = 8.0
# Comments date themselves days later, so days say less than a week; pairs F1 on dev: 73.1 at 3 or 4, 70.1 at 2.
DAYS_APART, A_WEEK_APART = 3.0, 8.0
_DAYS_OF_WEEK = 7
_FEWEST_RARE_WORDS = 2


def separation(profiles: Sequence[Profile]) -> Matrix:
    """Give, for each two reports, what is to be taken from the log odds, shape (reports, reports)."""
    apart = np.zeros((len(profiles), len(profiles)))
    for row, first in enumerate(profiles):
        for column in range(row):
            apart[row, column] = apart[column, row] = _between(first, profiles[column])
    return apart


def _between(first: Profile, second: Profile) -> float:
    return OTHER_PARTNER * has_other_partner(first, second) + _apart_in_time(first, second)


def _apart_in_time(first: Profile, second: Profile) -> float:
    """Give what days between two reports cost; a page's date, which may be a copy's, no week where content ties them."""
    days = days_apart(first.date, second.date)
    if days < _DAYS_OF_WEEK:
        return DAYS_APART if days else 0.0
    is_doubtful = first.is_page_dated or second.is_page_dated
    return DAYS_APART if is_doubtful and share_rare_names(first, second) else A_WEEK_APART


def share_rare_names(first: Profile, second: Profile) -> bool:
    """Whether two reports name the same person and open with two other words that general news lacks.

    Of 2600 pairs of benchmarks/events with a person in common 16 do; the 8 of one happening are those that sound alike.
    """
    persons = first.persons & second.persons
    names = {part[:LENGTH] for person in persons for part in person.split("-")}
    return bool(persons) and len((first.rare & second.rare) - names) >= _FEWEST_RARE_WORDS


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
