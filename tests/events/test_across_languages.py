"""Reports in two languages join where meaning, day and names agree."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from lesart.events.across_languages import odds_across
from lesart.events.profiles import Profile, profile_of
from lesart.events.same_event import CERTAIN, same_event_model
from lesart.events.separation import separation
from lesart.records.time import EventDate
from tests.making import annotated

DAY = EventDate(earliest=date(2025, 3, 14), latest=date(2025, 3, 14), because=())
NEXT_DAY = EventDate(earliest=date(2025, 3, 15), latest=date(2025, 3, 15), because=())
FLOOR = same_event_model().floor


def profile(
    language: str, *names: str, day: EventDate | None = DAY, persons: tuple[str, ...] = ()
) -> Profile:
    plain = profile_of(annotated(f"{language}.txt", "Der Damm bei Harlesund hielt."))
    return replace(plain, language=language, lead_names=names, persons=persons, date=day, published=None)


GERMAN = profile("de", "Harlesund", "Schelkow")


def test_reports_of_one_day_that_mean_alike_and_share_names_join() -> None:
    assert odds_across(GERMAN, profile("ru", "Харлесунде", "Шелков"), 0.55) > FLOOR


@pytest.mark.parametrize("language", ["it", "es", "xx"])
def test_a_language_the_encoder_was_not_measured_on_joins_nothing(language: str) -> None:
    assert odds_across(GERMAN, profile(language, "Harlesund", "Schelkow"), 0.9) == -CERTAIN


def test_another_day_keeps_reports_apart_however_alike() -> None:
    assert odds_across(GERMAN, profile("en", "Harlesund", "Shelkov", day=NEXT_DAY), 0.9) == -CERTAIN


def test_without_any_day_nothing_is_joined() -> None:
    assert odds_across(GERMAN, profile("en", "Harlesund", "Shelkov", day=None), 0.9) == -CERTAIN


def test_where_a_day_is_not_told_publication_on_the_same_day_will_do() -> None:
    first = replace(GERMAN, published=1000.0)
    near = replace(profile("en", "Harlesund", "Shelkov", day=None), published=1000.5)
    assert odds_across(first, near, 0.6) > FLOOR
    assert odds_across(first, replace(near, published=1004.0), 0.6) == -CERTAIN


def test_reports_without_a_name_in_common_must_be_more_alike() -> None:
    assert odds_across(GERMAN, profile("fr", "Aurin", "Talvik"), 0.55) < FLOOR
    assert odds_across(GERMAN, profile("fr", "Harlesund", "Chelkov"), 0.55) > FLOOR


def test_two_calls_of_one_minister_with_two_colleagues_stay_apart() -> None:
    german = profile("de", "Schelkow", "Kessler", persons=("Schelkow", "Kessler"))
    russian = profile("ru", "Шелков", "Талвик", persons=("Шелков", "Талвик"))
    assert odds_across(german, russian, 0.8) == -CERTAIN
    assert odds_across(german, profile("ru", "Шелков", "Кесслер", persons=("Шелков", "Кесслер")), 0.8) > FLOOR


def test_it_makes_no_difference_which_report_came_first() -> None:
    other = profile("fr", "Chelkov", persons=("Chelkov",))
    for cosine in np.linspace(-1, 1, 21):
        assert odds_across(GERMAN, other, float(cosine)) == odds_across(other, GERMAN, float(cosine))


def test_what_tells_german_reports_apart_is_not_asked_of_two_languages() -> None:
    assert separation(GERMAN, profile("en", "Talvik", day=NEXT_DAY)) == 0.0
