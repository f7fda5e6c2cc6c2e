"""Earliest and latest day of a time: what modifiers, lengths and periods leave open."""

import pytest

from lesart.records.time import TimeModifier
from tests.language.marked_times import times_of


def bounds_of(text: str) -> tuple[str, str]:
    """Give the earliest and latest day of the last time of a text."""
    found = times_of(text)[-1]
    return (str(found.earliest), str(found.latest))


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("Am Mittwoch brach der Damm.", "2024-04-03", "2024-04-03"),
        ("Am Mittwochabend brach der Damm.", "2024-04-03", "2024-04-03"),
        ("Um 20.15 Uhr brach der Damm.", "2024-04-04", "2024-04-04"),
        ("In der Nacht zum Sonntag brach der Damm.", "2024-03-30", "2024-03-31"),
        ("Vergangene Woche brach der Damm.", "2024-03-25", "2024-03-31"),
        ("Am vergangenen Wochenende brach der Damm.", "2024-03-30", "2024-03-31"),
        ("Im Oktober 2022 brach der Damm.", "2022-10-01", "2022-10-31"),
        ("Im Februar brach der Damm.", "2024-02-01", "2024-02-29"),
        ("Im ersten Quartal brach der Damm.", "2024-01-01", "2024-03-31"),
        ("Im zweiten Halbjahr 2022 brach der Damm.", "2022-07-01", "2022-12-31"),
        ("Im Vorjahresquartal brach der Damm.", "2023-01-01", "2023-12-31"),
        ("Im Sommer 2022 brach der Damm.", "2022-06-01", "2022-08-31"),
        ("Im Winter 2022 brach der Damm.", "2022-12-01", "2023-02-28"),
        ("Im Jahr 2022 brach der Damm.", "2022-01-01", "2022-12-31"),
        ("2014/15 brach der Damm.", "2014-01-01", "2015-12-31"),
        ("Im Schuljahr 2022/23 brach der Damm.", "2022-01-01", "2023-12-31"),
        ("1999/00 brach der Damm.", "1999-01-01", "2000-12-31"),
        ("In den 2010er-Jahren brach der Damm.", "2010-01-01", "2019-12-31"),
        ("Im 19. Jahrhundert brach der Damm.", "1800-01-01", "1899-12-31"),
    ],
)
def test_a_dated_time_covers_its_days(text: str, earliest: str, latest: str) -> None:
    assert bounds_of(text) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "modifier", "earliest", "latest"),
    [
        ("Anfang Juni 2022 brach der Damm.", TimeModifier.START, "2022-06-01", "2022-06-10"),
        ("Mitte Juni 2022 brach der Damm.", TimeModifier.MID, "2022-06-11", "2022-06-20"),
        ("Ende Juni 2022 brach der Damm.", TimeModifier.END, "2022-06-21", "2022-06-30"),
        ("Mitte vergangener Woche brach der Damm.", TimeModifier.MID, "2024-03-27", "2024-03-29"),
        ("Ende kommender Woche wird der Damm geprüft.", TimeModifier.END, "2024-04-12", "2024-04-14"),
        ("Anfang 2022 brach der Damm.", TimeModifier.START, "2022-01-01", "2022-05-02"),
        ("Zum Jahresende 2022 brach der Damm.", TimeModifier.END, "2022-09-01", "2022-12-31"),
        ("Anfang der 60er Jahre brach der Damm.", TimeModifier.START, "1960-01-01", "1963-05-02"),
    ],
)
def test_beginning_middle_and_end_are_a_third_of_the_time(
    text: str, modifier: TimeModifier, earliest: str, latest: str
) -> None:
    (found,) = times_of(text)
    assert (found.modifier, str(found.earliest), str(found.latest)) == (modifier, earliest, latest)


@pytest.mark.parametrize(
    ("words", "modifier"),
    [
        ("knapp zwei Jahre", TimeModifier.LESS_THAN),
        ("fast zwei Jahre", TimeModifier.LESS_THAN),
        ("weniger als zwei Jahre", TimeModifier.LESS_THAN),
        ("mehr als zwei Jahre", TimeModifier.MORE_THAN),
        ("gut zwei Jahre", TimeModifier.MORE_THAN),
        ("mindestens zwei Jahre", TimeModifier.EQUAL_OR_MORE),
        ("höchstens zwei Jahre", TimeModifier.EQUAL_OR_LESS),
        ("rund zwei Jahre", TimeModifier.APPROX),
        ("etwa zwei Jahre", TimeModifier.APPROX),
        ("eine knappe Stunde", TimeModifier.LESS_THAN),
        ("genau zwei Jahre", None),
        ("zwei Jahre", None),
    ],
)
def test_a_word_before_a_length_makes_it_more_or_less(words: str, modifier: TimeModifier | None) -> None:
    text = f"Der Bau dauerte {words}."
    (found,) = times_of(text)
    assert (found.span.of(text), found.modifier) == (words, modifier)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("Vor drei Tagen brach der Damm.", "2024-04-01", "2024-04-01"),
        ("Vor zwei Wochen brach der Damm.", "2024-03-17", "2024-03-25"),
        ("Seit zehn Tagen steigt das Wasser.", "2024-03-25", "2024-04-04"),
        ("In drei Tagen wird der Damm geprüft.", "2024-04-07", "2024-04-07"),
        (
            "Am Montag, 4. März 2024, brach der Damm. Drei Tage später stand er wieder.",
            "2024-03-07",
            "2024-03-07",
        ),
    ],
)
def test_a_length_seen_from_a_day_reaches_as_far_as_it_is_long(text: str, earliest: str, latest: str) -> None:
    assert bounds_of(text) == (earliest, latest)


def test_a_length_of_years_is_vague_by_half_a_year_to_either_side() -> None:
    assert bounds_of("Vor zwei Jahren brach der Damm.") == ("2021-10-04", "2022-10-05")


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("Vor knapp zwei Jahren brach der Damm.", "2022-04-05", "2022-10-05"),
        ("Vor mehr als zwei Jahren brach der Damm.", "2021-10-04", "2022-04-05"),
        ("Vor rund zwei Jahren brach der Damm.", "2021-10-04", "2022-10-05"),
        ("Vor gut zwei Wochen brach der Damm.", "2024-03-17", "2024-03-21"),
    ],
)
def test_a_modifier_leaves_only_the_days_on_its_side_of_a_length(
    text: str, earliest: str, latest: str
) -> None:
    assert bounds_of(text) == (earliest, latest)


@pytest.mark.parametrize(
    "text",
    [
        "Der Streik dauerte zwei Jahre.",
        "In zwei Jahren stieg die Miete um ein Drittel.",
        "Seit Jahren fehlt Geld.",
        "Vor vielen Jahren brach der Damm.",
        "Drei Tage später stand er wieder.",
        "Der Rat tagt täglich.",
        "Der Damm ist derzeit dicht.",
        "Vor 2000000000 Jahren war hier ein Meer.",
        "Der Bau begann im 31. Jahr der Regentschaft.",
        "In zwei Stunden stieg das Wasser um einen Meter.",
    ],
)
def test_a_mere_length_or_a_vague_time_covers_no_days(text: str) -> None:
    assert all(found.earliest is None for found in times_of(text))


def test_a_length_without_an_anchor_covers_no_days() -> None:
    (found,) = times_of("Vor zwei Jahren brach der Damm.", published=None)
    assert (found.value, found.earliest, found.latest) == ("P2Y", None, None)


def test_a_length_that_ends_on_its_direction_reaches_from_the_day_named_last() -> None:
    assert bounds_of("Am 3. März kam er. Drei Tage zuvor ging sie.") == ("2024-02-29", "2024-02-29")
