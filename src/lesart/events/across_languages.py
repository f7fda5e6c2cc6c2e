"""How likely two reports in different languages tell of the same happening: by meaning, day and names, not by words."""

from collections.abc import Sequence

import numpy as np

from lesart.events.columns import Columns, Numbers, Row
from lesart.events.language_offsets import may_be_compared
from lesart.events.profiles import SCALE, Profile
from lesart.events.same_event import CERTAIN
from lesart.events.separation import days_apart
from lesart.text.transliteration import name_keys

# Cosines of invented reports of one event in two languages begin at 0.52, those of two events end at 0.42; of other news
# one pair in a thousand reaches 0.3. See benchmarks/comparison/across_languages.md.
HALFWAY = 0.5
STEEPNESS = 20.0
SHARED_NAMES = 0.5  # added where two names or more are shared
NO_NAME = -2.0  # where both name somebody or something, but nothing in common
TOO_FEW_NAMES = -1.0  # where one of them names nothing
_MOST_DAYS_BETWEEN = 1.5  # of publication, where the day of the happening is not known of both
_Keys = frozenset[str]


def with_other_languages(odds: Numbers, row: Row, others: Columns) -> Numbers:
    """Give the log odds with those of reports in other languages, as far as they are known, in their places."""
    own = row.profile
    foreign = (others.languages != own.language) & ~others.tells_of_many
    if own.tells_of_many or not foreign.any():
        return odds
    cosines = (others.vectors @ own.vector) / float(SCALE) ** 2
    judged = odds.copy()
    for place in np.flatnonzero(foreign & (cosines >= HALFWAY - SHARED_NAMES / STEEPNESS)).tolist():
        judged[place] = odds_across(own, others.rows[place].profile, float(cosines[place]))
    return judged


def odds_across(first: Profile, second: Profile, cosine: float) -> float:
    """Give the log odds of two reports in different languages, -CERTAIN where their days or who meets whom tell them apart."""
    if not may_be_compared(first.language, second.language) or not _is_of_one_day(first, second):
        return -CERTAIN
    if _has_other_partner(first, second) and _has_other_partner(second, first):
        return -CERTAIN
    odds = STEEPNESS * (cosine - HALFWAY) + _by_names(first, second)
    return float(np.clip(odds, -CERTAIN, CERTAIN))


def _is_of_one_day(first: Profile, second: Profile) -> bool:
    if first.date and second.date:
        return not days_apart(first.date, second.date)
    if first.published is None or second.published is None:
        return False
    return abs(first.published - second.published) <= _MOST_DAYS_BETWEEN


def _by_names(first: Profile, second: Profile) -> float:
    ours, theirs = _keys(first.lead_names, first.language), _keys(second.lead_names, second.language)
    if not ours or not theirs:
        return TOO_FEW_NAMES
    shared = sum(any(keys & others for others in theirs) for keys in ours)
    return SHARED_NAMES if shared > 1 else 0.0 if shared else NO_NAME


def _has_other_partner(first: Profile, second: Profile) -> bool:
    """Whether the first opens with two persons, of whom the second names one only."""
    ours, theirs = _keys(first.persons, first.language), _keys(second.lead_names, second.language)
    named = [any(keys & others for others in theirs) for keys in ours]
    return any(named) and not all(named)


def _keys(names: Sequence[str], language: str) -> list[_Keys]:
    return [
        keys
        for name in names
        if (keys := name_keys(name, "surname", language) | name_keys(name, "place", language))
    ]
