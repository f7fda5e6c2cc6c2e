"""The fitted decision, on features told by hand."""

import numpy as np
import pytest

from lesart.events.same_event import CERTAIN, FEATURES, same_event_model

STRANGERS = {"spread": 0.7, "published_apart": 1.0}
LIKE = {
    "vectors": 0.9,
    "opening_words": 0.8,
    "lead_words": 0.8,
    "long_words": 0.8,
    "quoted": 1.5,
    "spread": 0.7,
}


def log_odds(**told: float) -> float:
    """Give the log odds of a pair with these features, 0 where nothing is told."""
    values = np.array([[told.get(name, 0.0) for name in FEATURES]])
    return float(same_event_model().log_odds(values)[0])


def test_reports_with_much_in_common_tell_of_one_happening_and_strangers_do_not() -> None:
    assert log_odds(**LIKE) > same_event_model().floor
    assert log_odds(**STRANGERS) == -CERTAIN


@pytest.mark.parametrize("name", ["vectors", "opening_words", "lead_words", "long_words", "quoted"])
def test_more_in_common_never_speaks_against_one_happening(name: str) -> None:
    half = {key: value / 2 for key, value in LIKE.items()}
    assert log_odds(**half) <= log_odds(**{**half, name: LIKE[name]})


@pytest.mark.parametrize("name", ["same_outlet", "published_apart", "other_day"])
def test_the_same_outlet_another_hour_and_another_day_speak_against_one_happening(name: str) -> None:
    near = {key: 0.7 * value for key, value in LIKE.items()}
    assert log_odds(**{**near, name: 1.0}) < log_odds(**near) < CERTAIN
