"""Weeks, quarters, seasons, years of school and business, decades, centuries, and times that name none."""

import pytest

from tests.language.marked_times import as_read, times_of


@pytest.mark.parametrize(
    "marked",
    [
        "Der Damm brach in [der vergangenen Woche=2024-W13].",
        "Der Damm brach [Ende vergangener Woche=2024-W13].",
        "Der Damm wird [Ende kommender Woche=2024-W15] geprüft.",
        "Der Damm wird [nächste Woche=2024-W15] geprüft.",
        "Der Damm wird [übernächste Woche=2024-W16] geprüft.",
        "Der Damm brach [diese Woche=2024-W14].",
        "Der Damm brach [Anfang der Woche=2024-W14].",
        "Der Damm brach zum [Wochenbeginn=2024-W14].",
        "Der Damm brach in [der Vorwoche=2024-W13].",
        "Der Damm brach in [KW 12=2024-W12].",
        "Der Damm brach in der [12. Kalenderwoche 2023=2023-W12].",
        "Der Damm brach am [Dienstag vergangener Woche=2024-03-26].",
        "Der Damm wird am [Dienstag der kommenden Woche=2024-04-09] geprüft.",
        "Der Damm brach am [Wochenende=2024-W13-WE].",
        "Der Damm brach am [vergangenen Wochenende=2024-W13-WE].",
        "Am [Wochenende=2024-W14-WE] wird der Damm geprüft.",
        "Am [kommenden Wochenende=2024-W14-WE] wird der Damm geprüft.",
        "Der Damm brach am [3. Mai 2022=2022-05-03]. In [der Woche darauf=2022-W19] kam die Prüfung.",
    ],
)
def test_a_week_is_counted_from_that_of_publication(marked: str) -> None:
    assert as_read(marked) == marked


def test_weeks_are_counted_on_from_the_first_one_named() -> None:
    marked = (
        "Der Prozess begann am [Montag, 4. März 2024=2024-03-04]. "
        "In [der zweiten Woche=2024-W11] kamen Zeugen, in [der dritten Woche=2024-W12] Gutachter."
    )
    assert as_read(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Der Umsatz stieg im [vergangenen Monat=2024-03].",
        "Der Umsatz stieg im [Vormonat=2024-03].",
        "Der Umsatz stieg im [Januar=2024-01] gegenüber [dem Vormonat=2023-12] kaum.",
        "Der Umsatz stieg [Ende des Monats=2024-04].",
        "Der Umsatz stieg zum [Monatsende=2024-04].",
        "Der Umsatz stieg gegenüber [dem Vorjahr=2023].",
        "Der Umsatz stieg gegenüber [dem Vorjahresquartal=2023-QX].",
        "Der Umsatz stieg [vergangenes Jahr=2023].",
        "Der Umsatz soll [Ende nächsten Jahres=2025] steigen.",
        "Der Umsatz stieg im [vorletzten Jahr=2022].",
        "Der Umsatz stieg [heuer=2024].",
        "Der Umsatz soll zum [Jahresende=2024] steigen.",
        "Der Umsatz stieg zum [Jahresende 2022=2022].",
        "Er versuchte es [2022=2022] mehrmals und fuhr [Anfang des Jahres=2022] hin.",
        "Er versuchte es [2022=2022] und fuhr im [Jahr darauf=2023] hin.",
        "Zu dieser Jahreszeit [des Jahres=2024] sinkt der Umsatz.",
    ],
)
def test_a_month_or_year_is_counted_from_that_of_publication_or_of_the_sentence(marked: str) -> None:
    assert as_read(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Der Umsatz stieg im [ersten Quartal=2024-Q1].",
        "Der Umsatz stieg im [vierten Quartal=2023-Q4].",
        "Der Umsatz stieg im [dritten Quartal 2022=2022-Q3].",
        "Der Umsatz stieg im [1. Quartal=2024-Q1].",
        "Der Umsatz stieg im [Q3 2022=2022-Q3].",
        "Der Umsatz stieg im [ersten Halbjahr=2024-H1].",
        "Der Umsatz stieg im [zweiten Halbjahr 2022=2022-H2].",
        "Der Umsatz stieg in [der zweiten Jahreshälfte=2023-H2].",
        "Der Umsatz stieg im [vergangenen Quartal=2024-Q1].",
        "Der Umsatz stieg im [ersten Quartal des Vorjahres=2023-Q1].",
        "Der Umsatz wird im [dritten Quartal=2024-Q3] steigen.",
    ],
)
def test_a_share_of_a_year_is_numbered(marked: str) -> None:
    assert as_read(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Der Umsatz stieg im [Geschäftsjahr 2022/23=2022].",
        "Der Umsatz stieg im [Geschäftsjahr 2022/2023=2022].",
        "Der Umsatz stieg im [Geschäftsjahr 2022=2022].",
        "Die Zahl stieg im [Schuljahr 2023/24=2023].",
        "Die Zahl stieg im [Wintersemester 2014/15=2014].",
        "Die Zahl stieg in der [Saison 2014/15=2014].",
        "Die Zahl stieg [2014/15=2014].",
        "Die Zahl stieg [1999/00=1999].",
        "Das Heer zog [1914/18=1914] durch das Tal.",
    ],
)
def test_a_term_of_two_years_has_the_year_it_begins_in(marked: str) -> None:
    assert as_read(marked) == marked


@pytest.mark.parametrize("text", ["Das Aktenzeichen lautet 2014/87.", "Die Zahl 2014/13 stand am Tor."])
def test_two_years_that_do_not_follow_each_other_are_no_term(text: str) -> None:
    assert times_of(text) == ()


@pytest.mark.parametrize(
    "marked",
    [
        "Der Damm brach im [Herbst 1998=1998-FA].",
        "Der Damm brach im [Herbst=2023-FA].",
        "Der Damm brach im [vergangenen Sommer=2023-SU].",
        "Der Damm wird im [kommenden Winter=2024-WI] geprüft.",
        "Der Damm brach im [Herbst des Jahres 1998=1998-FA].",
        "Der Damm brach im [Frühjahr vergangenen Jahres=2023-SP].",
        "Der Damm brach im [Spätsommer 2019=2019-SU].",
        "Bis zum [Sommer=2024-SU] soll der Damm stehen.",
        "Der Damm brach im [Winter 2022=2022-WI].",
        "Der Damm brach im [Sommer=2022-SU]/[Herbst 2022=2022-FA].",
    ],
)
def test_a_season_is_that_of_its_year_or_the_nearest(marked: str) -> None:
    assert as_read(marked) == marked


@pytest.mark.parametrize(
    "text", ["Die Sommerrodelbahn war zu.", "Herr Winter kam.", "Das Herbstfest fiel aus."]
)
def test_what_is_named_after_a_season_is_none(text: str) -> None:
    assert times_of(text) == ()


@pytest.mark.parametrize(
    "marked",
    [
        "Die [2010er-Jahre=201] waren mild.",
        "In [den 2010er-Jahren=201] war es mild.",
        "In [den 1980er Jahren=198] war es mild.",
        "In [den neunziger Jahren=199] war es mild.",
        "In [den Neunzigerjahren=199] war es mild.",
        "In [den siebziger=197] und [achtziger Jahren=198] war es mild.",
        "[Anfang der Achtziger=198] war es mild.",
        "[Ende der 60er Jahre=196] war es mild.",
        "In [den Fünfzigern=195] war es mild.",
        "Im [19. Jahrhundert=18] war es mild.",
        "Im [18.=17] und [19. Jahrhundert=18] war es mild.",
        "[Ende des 19. Jahrhunderts=18] war es mild.",
        "Im [vergangenen Jahrhundert=19] war es mild.",
        "Im [zweiten Jahrtausend=1] war es mild.",
        "Im [vergangenen Jahrzehnt=201] war es mild.",
        "In [den 1950ern=195] war es mild.",
        "[Anfang der 90er=199] war es mild.",
        "Bis in [die Neunziger=199] war es mild.",
        "In [den Achtzigerjahren=198] war es mild.",
        "[Anfang des Jahrzehnts=202] war es mild.",
        "[Ende des Jahrhunderts=20] wird es mild.",
        "Die [80er=198] und [90er Jahre=199] waren mild.",
    ],
)
def test_a_decade_or_century_is_the_digits_it_begins_with(marked: str) -> None:
    assert as_read(marked) == marked


@pytest.mark.parametrize(
    "text", ["Die 80er Gruppe gewann.", "Achtziger Karten waren da.", "Im 40. Jahrhundert spielt der Roman."]
)
def test_what_only_looks_like_a_decade_or_century_is_none(text: str) -> None:
    assert times_of(text) == ()


@pytest.mark.parametrize(
    "marked",
    [
        "Er war [damals=PAST_REF] jung.",
        "[Einst=PAST_REF] stand hier ein Tor.",
        "Sie war [kürzlich=PAST_REF] krank.",
        "Sie ist [derzeit=PRESENT_REF] krank.",
        "Sie ist [zurzeit=PRESENT_REF] krank.",
        "Sie ist [im Moment=PRESENT_REF] krank.",
        "Sie wird [bald=FUTURE_REF] gesund.",
        "Das liegt in [der Vergangenheit=PAST_REF].",
        "Das liegt in [der Zukunft=FUTURE_REF].",
        "Das kommt in [naher Zukunft=FUTURE_REF].",
        "In [letzter Zeit=PAST_REF] war sie krank.",
        "In [Zukunft=FUTURE_REF] wird er halten.",
        "Er lebte zu [dieser Zeit=PAST_REF] im Tal.",
        "Das ist die Stadt von [morgen=FUTURE_REF].",
        "[Zur Zeit=PRESENT_REF] ruht der Bau.",
        "In [der letzten Zeit=PAST_REF] ruhte der Bau.",
        "Das ist noch [heute=PRESENT_REF] so.",
        "Der [Ex=PAST_REF]-Rat sprach.",
    ],
)
def test_a_vague_time_refers_to_past_present_or_future(marked: str) -> None:
    assert as_read(marked) == marked


@pytest.mark.parametrize(
    "text",
    [
        "Er kam früher als sie.",
        "Der Jetztzustand bleibt.",
        "Der Zukunftsrat sprach.",
        "Zur Zeit der Kelten war Wald.",
    ],
)
def test_what_only_looks_like_a_vague_time_is_none(text: str) -> None:
    assert times_of(text) == ()


@pytest.mark.parametrize(
    "marked",
    [
        "Im [laufenden Geschäftsjahr=2024] stieg der Umsatz.",
        "Im [vergangenen Schuljahr=2023] fehlten Lehrer.",
        "Im [Winter 2014/15=2014-WI] schneite es.",
    ],
)
def test_terms_of_firms_and_schools_and_winters_of_two_years_are_read(marked: str) -> None:
    assert as_read(marked) == marked


@pytest.mark.parametrize(
    "text",
    [
        "Frau Freitag und Herr Sonntag kamen.",
        "Am Ende des Tages zählt das Ergebnis.",
        "Er fährt 50 Kilometer pro Stunde.",
        "Der Preis stieg um 1.50 auf 2.30 Euro.",
        "Zu Abend aßen sie.",
        "Im Vergleich zur Zeit vor dem Bau ist es ruhig.",
    ],
)
def test_names_prices_speeds_and_idioms_are_no_times(text: str) -> None:
    assert as_read(text) == text
