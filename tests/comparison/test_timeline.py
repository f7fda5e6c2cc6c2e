"""When things happened: one entry a happening, with all words that date it."""

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.records.analysed_report import AnnotatedReport
from lesart.records.comparison import TimelineEntry
from lesart.records.span import Span
from tests.comparison.annotated import compared, report, with_day, with_statement

BROKE = "Der Staudamm von Ostermoor brach im März 2025."


def timeline(*reports: AnnotatedReport) -> tuple[TimelineEntry, ...]:
    return compared(*reports).timeline


def told(entry: TimelineEntry) -> list[str]:
    return [reading.report_id for reading in entry.readings]


def test_a_date_of_two_reports_is_one_line_of_the_timeline() -> None:
    (entry,) = timeline(
        with_day(report("a", BROKE), "März 2025", "2025-03"),
        with_day(report("b", BROKE), "März 2025", "2025-03"),
    )
    assert (entry.value, entry.precision) == ("2025-03", "month")
    assert (entry.earliest, entry.latest) == (date(2025, 3, 1), date(2025, 3, 31))
    assert told(entry) == ["a", "b"]


def test_a_year_and_a_month_in_it_date_one_happening_as_exactly_as_known() -> None:
    vague = "Der Staudamm von Ostermoor brach 2025 nach langem Regen."
    (entry,) = timeline(
        with_day(report("a", BROKE), "März 2025", "2025-03"), with_day(report("b", vague), "2025", "2025")
    )
    assert (entry.value, told(entry)) == ("2025-03", ["a", "b"])
    assert [reading.date for reading in entry.readings] == ["2025-03", "2025"]
    assert entry.label == BROKE


@pytest.mark.parametrize(
    ("wording", "words", "value"),
    [
        ("Der Staudamm von Ostermoor brach im April 2025.", "April 2025", "2025-04"),
        ("Die Fähre nach Harlesund sank 2025 im Nebel.", "2025", "2025"),
        ("Petersmark wurde im März 2025 zur Ministerin ernannt.", "März 2025", "2025-03"),
    ],
)
def test_another_month_or_another_happening_is_another_line(wording: str, words: str, value: str) -> None:
    entries = timeline(
        with_day(report("a", BROKE), "März 2025", "2025-03"), with_day(report("b", wording), words, value)
    )
    assert sorted(told(entry) for entry in entries) == [["a"], ["b"]]


@pytest.mark.parametrize(
    ("wording", "lines"),
    [
        ("Am Freitag öffnet die Fähre nach Auenheim keine Schalter mehr.", 2),
        ("Am Freitag öffnet die Fähre nach Auenheim viele Schalter mehr.", 1),
    ],
)
def test_what_is_denied_for_a_day_is_not_what_is_told_of_it(wording: str, lines: int) -> None:
    first = report("a", "Am Freitag öffnet die Fähre nach Auenheim die Schalter wieder.")
    second = report("b", wording)
    made = [with_day(one, "Freitag", "2025-05-09") for one in (first, second)]
    assert len(timeline(*made)) == lines


def test_two_hours_of_a_day_are_two_happenings() -> None:
    sentence = "Der Staudamm von Ostermoor brach um {} Uhr."
    first = with_day(report("a", sentence.format(9)), "9 Uhr", "2025-03-14T09:00")
    second = with_day(report("b", sentence.format(11)), "11 Uhr", "2025-03-14T11:00")
    assert [(entry.value, entry.precision) for entry in timeline(first, second)] == [
        ("2025-03-14T09:00", "minute"),
        ("2025-03-14T11:00", "minute"),
    ]


def hour(made: AnnotatedReport, words: str, value: str) -> AnnotatedReport:
    """Give the report with a time of day whose day comes from elsewhere."""
    made = with_day(made, words, value)
    times = (*made.analysed.times[:-1], replace(made.analysed.times[-1], is_anchored=True))
    return replace(made, analysed=replace(made.analysed, times=times))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Der Damm brach am Freitag. Um 9 Uhr kam die Wehr.", "2025-03-14"),
        ("Am Freitag kam um 9 Uhr die Wehr.", "2025-03-14"),
    ],
)
def test_an_hour_stands_on_the_timeline_where_the_text_names_its_day_beside_it(text: str, day: str) -> None:
    made = hour(with_day(report("a", text), "Freitag", day), "9 Uhr", f"{day}T09:00")
    assert f"{day}T09:00" in [entry.value for entry in timeline(made)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Der Damm brach am Freitag. Er war alt. Um 9 Uhr kam die Wehr.", "9 Uhr"),
        ("Die Wache sitzt drei Stunden am Morgen auf dem Damm.", "Morgen"),
    ],
)
def test_an_hour_without_a_day_beside_it_dates_nothing(text: str, words: str) -> None:
    made = report("a", text)
    made = with_day(made, "Freitag", "2025-03-14") if "Freitag" in text else made
    assert "2025-03-14T09:00" not in [
        entry.value for entry in timeline(hour(made, words, "2025-03-14T09:00"))
    ]


@pytest.mark.parametrize("words", ["Freitagabend", "gestern Abend", "morgen Abend"])
def test_an_hour_whose_own_words_name_the_day_needs_no_other(words: str) -> None:
    made = hour(report("a", f"Der Damm von Ostermoor brach {words}."), words, "2025-03-14TEV")
    assert [entry.value for entry in timeline(made)] == ["2025-03-14TEV"]


def test_a_day_and_its_hour_in_one_clause_are_one_line() -> None:
    made = report("a", "Der Staudamm von Ostermoor brach am Freitag um 9 Uhr.")
    made = with_day(with_day(made, "Freitag", "2025-03-14"), "9 Uhr", "2025-03-14T09:00")
    assert [entry.value for entry in timeline(made)] == ["2025-03-14T09:00"]


def test_the_lines_run_from_the_earliest_day_to_the_latest_and_through_the_day() -> None:
    made = report(
        "a",
        "Am Freitagabend brach der Damm. Der Damm war 2025 noch dicht. Um 9 Uhr sickerte Wasser durch. "
        "In der elften Woche warnte die Wache. Am Morgen kam die Wehr.",
    )
    for words, value in (
        ("Freitagabend", "2025-03-14TEV"),
        ("2025 noch", "2025"),
        ("9 Uhr", "2025-03-14T09:00"),
        ("elften Woche", "2025-W11"),
        ("Morgen", "2025-03-14TMO"),
    ):
        made = with_day(made, words, value)
    assert [entry.precision for entry in timeline(made)] == [
        "year",
        "week",
        "part-of-day",
        "minute",
        "part-of-day",
    ]


def test_a_clause_that_only_tells_who_says_something_is_shown_with_what_is_said() -> None:
    text = "Der Damm halte, sagte Jonna Petersmark am Freitag."
    made = with_statement(
        with_day(report("a", text), "Freitag", "2025-03-14"), "Der Damm halte", "Petersmark"
    )
    cue = Span(text.index("sagte"), text.index("sagte") + len("sagte"))
    made = replace(made, statements=(replace(made.statements[0], cue=(cue,)),))
    (entry,) = timeline(made)
    assert entry.label == text


@pytest.mark.parametrize(
    ("words", "value"), [("zwei Tage", "P2D"), ("damals", "PAST_REF"), ("neunziger", "199")]
)
def test_lengths_of_time_and_decades_date_no_happening(words: str, value: str) -> None:
    assert (
        timeline(with_day(report("a", f"Der Damm hielt {words} lang dem Wasser stand."), words, value)) == ()
    )


def test_a_year_since_which_something_is_counted_dates_no_happening() -> None:
    made = with_day(report("a", "Der Ausstoß brach alle Marken seit 1990."), "1990", "1990")
    assert not timeline(made)
    assert timeline(with_day(report("a", "Seit Montag liegt die Fähre im Hafen."), "Montag", "2025-03-03"))


def test_a_year_that_others_are_measured_against_dates_no_happening() -> None:
    made = with_day(report("a", "Der Ausstoß sank gegenüber 1990 um die Hälfte."), "1990", "1990")
    assert timeline(made) == ()
    (entry,) = timeline(with_day(report("a", "Das Werk gegenüber brannte 1990 nieder."), "1990", "1990"))
    assert entry.value == "1990"


@pytest.mark.parametrize(
    ("beside", "on"),
    [
        ("Der Handel sank im Vergleich zum Mai deutlich.", "Der Handel sank mit dem Sturm im Mai deutlich."),
        (
            "Der Pegel stand höher als im Mai in Harlesund.",
            "Als im Mai der Damm brach, stand der Pegel hoch.",
        ),
        ("Der Pegel stand höher als im Mai in Harlesund.", "Er war still, als im Mai der Damm brach."),
        ("Petersmark mahnte noch kurz vor Mai zur Ruhe.", "Vor dem Damm mahnte Petersmark im Mai zur Ruhe."),
        ("Die Fähre fuhr nach dem Mai wieder.", "Die Fähre fuhr nach Harlesund im Mai wieder."),
    ],
)
def test_a_day_that_something_lies_beside_dates_no_happening(beside: str, on: str) -> None:
    assert timeline(with_day(report("a", beside), "Mai", "2025-05")) == ()
    (entry,) = timeline(with_day(report("a", on), "Mai", "2025-05"))
    assert entry.value == "2025-05"


def test_a_year_inside_a_word_dates_no_happening() -> None:
    assert (
        timeline(
            with_day(report("a", "Forscher nannten das Virus 2019-qVx und warnten davor."), "2019", "2019")
        )
        == ()
    )
    (entry,) = timeline(
        with_day(report("a", "Forscher fanden das Virus 2019 – und warnten davor."), "2019", "2019")
    )
    assert entry.value == "2019"


@pytest.mark.parametrize(
    ("called", "dated"),
    [
        ("Die Gruppe „Mai“ rief zum Deichbau auf.", "Die Gruppe rief „im Mai“ zum Deichbau auf."),
        ("Es stürmte. Mai ist Deichmonat in Harlesund.", "Es stürmte im Mai. Der Deich hielt in Harlesund."),
        ("Letzter Schultag ist Mai, der 18. nach Ostern.", "Der Damm brach im Mai, der sehr mild war."),
        ("Es stürmte. Mai und Sturm gehören zusammen.", "Es stürmte. Im Mai und Juni brach der Damm."),
    ],
)
def test_a_time_that_is_a_name_dates_no_happening(called: str, dated: str) -> None:
    assert timeline(with_day(report("a", called), "Mai", "2025-05")) == ()
    (entry,) = timeline(with_day(report("a", dated), "Mai", "2025-05"))
    assert entry.value == "2025-05"


def test_what_is_usual_is_not_dated_by_a_day_of_no_year() -> None:
    usual = "Normalerweise spricht Petersmark an Weihnachten vor dem Damm."
    made = with_day(report("a", usual), "Weihnachten", "2024-12-24")
    time = replace(made.analysed.times[0], is_anchored=True)
    assert timeline(replace(made, analysed=replace(made.analysed, times=(time,)))) == ()
    assert len(timeline(made)) == 1


def test_a_month_of_a_year_told_before_or_behind_is_not_dated_by_the_report() -> None:
    told_before = "Der Damm brach im März desselben Jahres mit lautem Krachen."
    assert timeline(with_day(report("a", told_before), "März", "2025-03")) == ()
    behind = "Petersmark hofft auf den Deichtag im Mai und die Feiern im nächsten Jahr."
    made = with_day(with_day(report("a", behind), "Mai", "2025-05"), "nächsten Jahr", "2026")
    assert [entry.value for entry in timeline(made)] == ["2026"]
    same = "Petersmark hofft auf den Deichtag im Mai und die Feiern in diesem Jahr."
    made = with_day(with_day(report("a", same), "Mai", "2025-05"), "diesem Jahr", "2025")
    assert [entry.value for entry in timeline(made)] == ["2025-05"]


def test_up_to_today_nothing_happens_on_the_day_of_the_report() -> None:
    assert (
        timeline(with_day(report("a", "Der Damm hält bis heute dem Wasser stand."), "heute", "2025-03-14"))
        == ()
    )
    (entry,) = timeline(with_day(report("a", "Der Damm brach heute im Regen."), "heute", "2025-03-14"))
    assert entry.value == "2025-03-14"


SENTENCES = (
    ("Der Staudamm von Ostermoor brach im März 2025.", "März 2025", "2025-03"),
    ("Der Staudamm brach am Freitag nach langem Regen.", "Freitag", "2025-03-14"),
    ("Die Fähre nach Harlesund sank 2024 im Nebel.", "2024", "2024"),
    ("Im Jahr 2024 sank im Nebel die Fähre nach Harlesund.", "2024", "2024"),
    ("Petersmark reiste am Samstag nach Ostermoor.", "Samstag", "2025-03-15"),
)


def made_of(report_id: str, rows: tuple[int, ...]) -> AnnotatedReport:
    made = report(report_id, " ".join(SENTENCES[row][0] for row in rows))
    for row in rows:
        made = with_day(made, SENTENCES[row][1], SENTENCES[row][2])
    return made


CHOSEN = st.lists(st.sampled_from(range(len(SENTENCES))), min_size=1, max_size=3, unique=True).map(tuple)


@settings(max_examples=40, deadline=None)
@given(st.lists(CHOSEN, min_size=1, max_size=3))
def test_the_timeline_is_in_order_the_same_for_any_order_of_reports_and_unmoved_by_a_copy(
    chosen: list[tuple[int, ...]],
) -> None:
    reports = [made_of(f"r{at}", rows) for at, rows in enumerate(chosen)]
    entries = timeline(*reports)
    assert all(timeline(*order) == entries for order in permutations(reports))
    assert all(entry.earliest <= entry.latest for entry in entries)
    assert [entry.earliest for entry in entries] == sorted(entry.earliest for entry in entries)
    with_copy = timeline(*reports, made_of("z", chosen[0]))
    assert [(entry.value, entry.label) for entry in with_copy] == [
        (entry.value, entry.label) for entry in entries
    ]
