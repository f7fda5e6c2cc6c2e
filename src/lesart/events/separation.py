"""What keeps two reports apart though they sound alike."""

from collections.abc import Sequence

from lesart.events.profiles import Profile, name_hash
from lesart.records.time import EventDate
from lesart.text.beginnings import LENGTH
from lesart.text.folding import sound_key

OTHER_PARTNER = 8.0
A_WEEK_APART = 8.0
_DAYS_OF_WEEK = 7
_FEWEST_RARE_WORDS = 2


def separation(first: Profile, second: Profile) -> float:
    """Give what is to be taken from the log odds of two reports, nothing of two languages, which are judged otherwise."""
    if first.language != second.language:
        return 0.0
    return OTHER_PARTNER * has_other_partner(first, second) + A_WEEK_APART * _is_of_another_week(
        first, second
    )


def _is_of_another_week(first: Profile, second: Profile) -> bool:
    """Whether their days lie a week apart; a page's date, which may be a copy's, counts only where nothing ties them."""
    if days_apart(first.date, second.date) < _DAYS_OF_WEEK:
        return False
    is_doubtful = first.is_page_dated or second.is_page_dated
    return not (is_doubtful and share_rare_names(first, second))


def share_rare_names(first: Profile, second: Profile) -> bool:
    """Whether one opens with a person that the other names, and both with two other words that general news lacks."""
    is_shared = _names_any(first, second) or _names_any(second, first)
    names = {name.casefold()[:LENGTH] for name in (*first.persons, *second.persons)}
    return is_shared and len((first.rare & second.rare) - names) >= _FEWEST_RARE_WORDS


def has_other_partner(first: Profile, second: Profile) -> bool:
    """Whether both open with the same person, but each with another one beside that the other never names.

    Two calls of one minister with two colleagues sound alike; who stood at the other end tells them apart.
    """
    return (
        not _sounds(first.persons).isdisjoint(_sounds(second.persons))
        and _names_another(first, second)
        and _names_another(second, first)
    )


def days_apart(first: EventDate | None, second: EventDate | None) -> int:
    """Give the days between two intervals, 0 where they touch or one is unknown."""
    if first is None or second is None:
        return 0
    return max(0, (second.earliest - first.latest).days, (first.earliest - second.latest).days)


def _names_any(first: Profile, second: Profile) -> bool:
    """Whether a person that the first opens with is named in the second, in whatever spelling."""
    return any(name_hash(name) in second.names for name in first.persons)


def _names_another(first: Profile, second: Profile) -> bool:
    """Whether the first opens with a person of whose name no spelling stands in the second."""
    return any(name_hash(name) not in second.names for name in first.persons)


def _sounds(names: Sequence[str]) -> frozenset[str]:
    return frozenset(map(sound_key, names))
