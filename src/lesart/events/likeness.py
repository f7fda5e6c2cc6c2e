"""How likely two reports tell of the same happening."""

from collections.abc import Sequence

import numpy as np

from lesart.events.profiles import Profile
from lesart.events.word_likeness import Matrix, rarity_among, word_likeness

# Logistic regression on the pairs of benchmarks/events; see results.md there.
LEAD_WORDS = 7.9
ALL_WORDS = 13.0
SENTENCES = 15.2
SAME_OUTLET = -1.6  # an outlet seldom tells of one happening twice, but often of one topic
CONSTANT = -15.8
SHARED_PERSON = 0.8  # named in both openings; 0.6 to 0.8 is best
# Copies and strangers are certain; without a ceiling they would outvote all else in an average.
CERTAIN = 6.0


def same_happening_log_odds(profiles: Sequence[Profile]) -> Matrix:
    """Give, for each two reports, the log odds that they tell of the same happening, before what speaks against it.

    Shape (reports, reports).
    """
    rarity = rarity_among([profile.whole for profile in profiles])
    odds = (
        LEAD_WORDS * np.sqrt(word_likeness([profile.lead for profile in profiles], rarity))
        + ALL_WORDS * np.sqrt(word_likeness([profile.whole for profile in profiles], rarity))
        + SENTENCES * sentence_likeness(profiles)
        + SHARED_PERSON * _shared_person(profiles)
        + SAME_OUTLET * _same_outlet(profiles)
        + CONSTANT
    )
    roundups = np.array([profile.is_roundup for profile in profiles])
    odds[roundups] = odds[:, roundups] = -CERTAIN  # of many happenings, so of none
    return np.clip(odds, -CERTAIN, CERTAIN)


def sentence_likeness(profiles: Sequence[Profile]) -> Matrix:
    """Give, for each two reports, how well each sentence of one is met by its best match in the other, -1 to 1."""
    longest = max(len(profile.vectors) for profile in profiles)
    # Short reports repeat their last sentence, which changes no best match.
    rows = np.stack(
        [profile.vectors[np.minimum(np.arange(longest), len(profile.vectors) - 1)] for profile in profiles]
    )
    flat = rows.transpose(1, 0, 2).reshape(-1, rows.shape[-1]).T
    met = np.stack(
        [
            (profile.vectors @ flat).reshape(-1, longest, len(profiles)).max(axis=1).mean(axis=0)
            for profile in profiles
        ]
    )
    return np.asarray((met + met.T) / 2, dtype=np.float64)


def _shared_person(profiles: Sequence[Profile]) -> Matrix:
    opened = [profile.opening_persons for profile in profiles]
    return np.array(
        [[not first.isdisjoint(second) for second in opened] for first in opened], dtype=np.float64
    )


def _same_outlet(profiles: Sequence[Profile]) -> Matrix:
    names = np.array([profile.outlet or f"\0{profile.id}" for profile in profiles])
    return np.asarray(names[:, None] == names[None, :], dtype=np.float64)
