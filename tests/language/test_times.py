"""Time expressions: where they stand and what they are worth."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.language.times import find_times
from lesart.language.times.timex import VALUE, covered_days, easter
from lesart.records.publication import DateTrust, Precision, PublicationDate
from lesart.records.report import Passage, Report
from lesart.records.span import Span
from lesart.records.time import TimeExpression, TimeType


def report_of(text: str, published: str | None = "2024-04-04", trust: DateTrust = DateTrust.GIVEN) -> Report:
    day = published or ""
    dated = (PublicationDate(value=day, precision=Precision.DAY, trust=trust, text=day, rule="given"),)
    body = (Passage(span=Span(0, len(text))),)
    return Report(id="r", text=text, language="de", body=body, publication_dates=dated if published else ())


def times_of(text: str, published: str | None = "2024-04-04") -> tuple[TimeExpression, ...]:
    return find_times(report_of(text, published), (Span(0, len(text)),))


def values_of(text: str, published: str | None = "2024-04-04") -> dict[str, str | None]:
    return {found.span.of(text): found.value for found in times_of(text, published)}


@pytest.mark.parametrize(
    ("wording", "value"),
    [
        ("3. April 2024", "2024-04-03"),
        ("03.04.2024", "2024-04-03"),
        ("2024-04-03", "2024-04-03"),
        ("April 2024", "2024-04"),
        ("Samstag, 17. Februar", "2024-02-17"),
        ("Anfang März", "2024-03"),
        ("Ende nächsten Jahres", "2025"),
        ("vergangenen Februar", "2024-02"),
        ("8. Mai dieses Jahres", "2024-05-08"),
        ("22. März", "2024-03-22"),
        ("Mittwoch", "2024-04-03"),
        ("Mittwochabend", "2024-04-03TEV"),
        ("Dienstag vergangener Woche", "2024-03-26"),
        ("gestern Abend", "2024-04-03TEV"),
        ("Nacht zum Sonntag", "2024-03-30TNI"),
        ("vergangene Woche", "2024-W13"),
        ("Herbst 1998", "1998-FA"),
        ("neunziger Jahren", "199"),
        ("den 1980er Jahren", "198"),
        ("19. Jahrhundert", "18"),
        ("Ostermontag", "2024-04-01"),
        ("dem Vorjahr", "2023"),
        ("drei Tage", "P3D"),
        ("anderthalb Stunden", "PT1.5H"),
        ("vierundzwanzig Stunden", "PT24H"),
        ("mehr als zehn Jahren", "P10Y"),
        ("einigen Wochen", "PXW"),
        ("täglich", "P1D"),
        ("alle vier Jahre", "P4Y"),
        ("damals", "PAST_REF"),
    ],
)
def test_an_expression_is_found_whole_with_its_value(wording: str, value: str) -> None:
    assert values_of(f"Der Rat tagte laut Bericht nach {wording} noch einmal.")[wording] == value


@pytest.mark.parametrize(
    "text",
    [
        "Rund 2000 Menschen kamen.",
        "Der Betrieb hat 1800 Euro verloren.",
        "Er wohnt in der Bahnhofstraße 12.",
        "Das Spiel endete 3:1.",
        "Sie gilt als Mai-Königin der Nachtwächter.",
        "Der Paragraf 28 gilt.",
        "Die Sendung heute-show lief.",
        "Das stand in der Bild am Sonntag.",
        "Das stand in der Welt am\nSonntag.",
    ],
)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert values_of(text) == {}


def test_a_weekday_looks_back_unless_its_sentence_looks_ahead() -> None:
    assert values_of("Am Freitag sagte sie ab.") == {"Freitag": "2024-03-29"}
    assert values_of("Am Freitag wird sie reden.") == {"Freitag": "2024-04-05"}


def test_a_bound_without_a_year_looks_ahead() -> None:
    assert values_of("Die Sperre gilt bis zum 3. Juni.") == {"3. Juni": "2024-06-03"}


def test_a_weekday_without_an_anchor_keeps_its_name_and_no_days() -> None:
    (found,) = times_of("Am Mittwoch sprachen sie.", published=None)
    assert (found.value, found.earliest, found.is_anchored) == ("XXXX-WXX-3", None, True)


def test_a_date_without_an_anchor_keeps_its_year_open() -> None:
    assert values_of("Am 22. März und im Oktober 2022.", published=None) == {
        "22. März": "XXXX-03-22",
        "Oktober 2022": "2022-10",
    }


def test_a_month_as_anchor_settles_months_but_no_weekday() -> None:
    values = values_of("Am Mittwoch sprach er über den Brand im Februar.", published="2024-04")
    assert values == {"Mittwoch": "XXXX-WXX-3", "Februar": "2024-02"}


def test_a_year_named_in_the_sentence_is_the_year_of_its_beginning() -> None:
    values = values_of("Er versuchte es 2022 mehrmals und fuhr Anfang des Jahres hin.")
    assert values["Anfang des Jahres"] == "2022"


def test_a_clock_time_belongs_to_the_day_of_its_sentence() -> None:
    found = {entry.value: entry.type for entry in times_of("Am Montag um 20.15 Uhr fiel der Strom aus.")}
    assert found == {"2024-04-01": TimeType.DATE, "2024-04-01T20:15": TimeType.TIME}


def test_today_is_a_day_only_beside_a_time_of_day() -> None:
    assert values_of("Die Stadt ist heute größer.") == {"heute": "PRESENT_REF"}
    assert values_of("Heute um 9 Uhr beginnt die Wahl.")["Heute"] == "2024-04-04"


def test_bounds_cover_the_days_of_a_value() -> None:
    (month,) = times_of("Im Oktober 2022 war es so weit.")
    assert (month.earliest, month.latest) == (date(2022, 10, 1), date(2022, 10, 31))


def test_an_impossible_date_has_no_value() -> None:
    assert values_of("Der Brief trug den 31. Februar 2024 als Datum.") == {"31. Februar 2024": None}


def test_easter_falls_where_the_calendar_puts_it() -> None:
    assert [easter(year) for year in (2020, 2024, 2025)] == [
        date(2020, 4, 12),
        date(2024, 3, 31),
        date(2025, 4, 20),
    ]


def test_a_season_of_winter_runs_into_the_next_year() -> None:
    assert covered_days("2023-WI") == (date(2023, 12, 1), date(2024, 2, 29))


WORDS = (
    "am Mittwoch gestern heute 3. April 2024 seit Jahren Uhr 20.15 31. bis 30 Februar Ende der Woche Nacht zum 0 9999 "
    "zwei Tage letzten Monats \n \x00 „ “ 12.12. Mai alle jede Winter Ostern 1 80er Jahre übermorgen"
)
PIECES = st.sampled_from(WORDS.split(" "))
JOINED = st.tuples(st.sampled_from((" ", "\n", "\N{NO-BREAK SPACE}")), st.lists(PIECES, max_size=25))
HOSTILE = st.one_of(st.text(max_size=200), JOINED.map(lambda made: made[0].join(made[1])))


@settings(max_examples=150, deadline=None)
@given(text=HOSTILE, published=st.one_of(st.none(), st.dates().map(date.isoformat)))
def test_every_expression_quotes_its_words_and_has_a_valid_value(text: str, published: str | None) -> None:
    end = 0
    for found in times_of(text, published):
        assert end <= found.span.start < found.span.end <= len(text)
        end = found.span.end
        assert found.value is None or VALUE.fullmatch(found.value)
        assert (found.earliest is None) == (found.latest is None)
        assert found.earliest is None or found.latest is None or found.earliest <= found.latest


@pytest.mark.parametrize("text", ["a" * 40_000, "1" * 40_000, "3. " * 12_000, "am " * 12_000, "9.9." * 8_000])
def test_long_hostile_text_takes_no_longer_than_its_length(text: str) -> None:
    times_of(text)
