"""Days seen from today, weekdays with their parts, nights and clock times."""

import pytest

from tests.language.marked_times import as_read, times_of


@pytest.mark.parametrize(
    "marked",
    [
        "[Gestern=2024-04-03] brach der Damm.",
        "[Vorgestern=2024-04-02] brach der Damm.",
        "Sie wird [übermorgen=2024-04-06] kommen.",
        "Sie wird [morgen=2024-04-05] kommen.",
        "[Gestern Abend=2024-04-03TEV] brach der Damm.",
        "[Heute Morgen=2024-04-04TMO] brach der Damm.",
        "[Heute früh=2024-04-04TMO] brach der Damm.",
        "Sie wird [morgen früh=2024-04-05TMO] kommen.",
        "Am [gestrigen Abend=2024-04-03TEV] brach der Damm.",
        "Am heutigen [Donnerstag=2024-04-04] wird gewählt.",
        "Am morgigen [Freitag=2024-04-05] wird gewählt.",
        "Am [gestrigen Tag=2024-04-03] brach der Damm.",
        "[Morgen=2024-04-05] kommt sie.",
        "Die Brücke wird [heute=2024-04-04] eröffnet.",
    ],
)
def test_a_day_seen_from_today_is_counted_from_the_day_of_publication(marked: str) -> None:
    assert as_read(marked) == marked


@pytest.mark.parametrize(
    ("marked", "why"),
    [
        ("Die Stadt ist [heute=PRESENT_REF] größer.", "a state"),
        ("Der Brauch lebt [heute=PRESENT_REF] noch fort.", "a state"),
        ("[Heute=2024-04-04] um [9 Uhr=2024-04-04T09:00] beginnt die Wahl.", "a clock time beside it"),
        ("[Gestern=2024-04-03] war Wahl, [heute=2024-04-04] ist Ruhe.", "a day beside it"),
        ("Der Rat beschloss [heute=2024-04-04] den Abriss.", "a single event"),
        ("Der Rat tagt [heute=2024-04-04] im Saal.", "a notice"),
    ],
)
def test_today_is_the_very_day_only_where_something_happens(marked: str, why: str) -> None:
    assert as_read(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Am [Freitagabend=2024-03-29TEV] brach der Damm.",
        "Am [Mittwochnachmittag=2024-04-03TAF] brach der Damm.",
        "Am [Mittwoch Nachmittag=2024-04-03TAF] brach der Damm.",
        "Am [Dienstagvormittag=2024-04-02TMO] brach der Damm.",
        "Am [späten Sonntagabend=2024-03-31TEV] brach der Damm.",
        "Des [Montagmorgens=2024-04-01TMO] brach der Damm.",
        "Am [Freitagabend=2024-04-05TEV] wird der Damm geöffnet.",
        "Am [Silvesterabend=2023-12-31TEV] brach der Damm.",
        "Am [Morgen des 7. Dezember 2021=2021-12-07TMO] brach der Damm.",
        "Am [Mittwoch Mittag=2024-04-03TMI] brach der Damm.",
        "Am [Mittwochabend vergangener Woche=2024-03-27TEV] brach der Damm.",
        "Am [Freitagabend kommender Woche=2024-04-12TEV] wird der Damm geöffnet.",
        "Am [Abend des 3. Mai 2022=2022-05-03TEV] brach der Damm.",
        "[Heute Abend=2024-04-04TEV] wird gewählt.",
        "[Morgen Abend=2024-04-05TEV] wird gewählt.",
        "[Gestern Mitternacht=2024-04-03T24:00] brach der Damm.",
        "Am [Montag Mitternacht=2024-04-01T24:00] brach der Damm.",
    ],
)
def test_a_part_of_a_day_is_read_with_its_day(marked: str) -> None:
    assert as_read(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Am [Montag=2024-04-01] brach am [Abend=2024-04-01TEV] der Damm.",
        "Am [Montag=2024-04-01] regnete es. Am [frühen Morgen=2024-04-01TMO] brach der Damm.",
        "In [den frühen Morgenstunden=2024-04-04TMO] brach der Damm.",
        "Gegen [Mittag=2024-04-04TMI] brach der Damm.",
        "Der Damm brach gegen [Mitternacht=2024-04-04T24:00].",
        "Am [Sonntag=2024-03-31] war Wahl, am [Vorabend=2024-03-30TEV] brach der Damm.",
        "Bis zum [Abend=2024-04-04TEV] stieg das Wasser.",
        "Sie kam des [Abends=2024-04-04TEV].",
        "Sie kam in der [Früh=2024-04-04TMO].",
        "Seit [den frühen Morgenstunden=2024-04-04TMO] steigt das Wasser.",
        "In [der Nacht=2024-04-03TNI] brannte es.",
        "In der [Nacht von gestern auf heute=2024-04-03TNI] brannte es.",
        "In [der Nacht=2024-04-04TNI] soll es regnen.",
        "Bis spät in [die Nacht=2024-04-04TNI] wird das Wasser steigen.",
        "In [den Nachmittagsstunden=2024-04-04TAF] stieg das Wasser.",
        "Seit [dem frühen Morgen=2024-04-04TMO] steigt das Wasser.",
        "In der [Nacht zum Sonntag=2024-03-30TNI] kam Sturm auf. Am [Morgen=2024-03-31TMO] brach der Damm.",
    ],
)
def test_a_part_of_a_day_belongs_to_the_day_named_last(marked: str) -> None:
    assert as_read(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "In der [Nacht zum Sonntag=2024-03-30TNI] brach der Damm.",
        "In der [Nacht auf Sonntag=2024-03-30TNI] brach der Damm.",
        "In der [Nacht auf den Sonntag=2024-03-30TNI] brach der Damm.",
        "In der [Nacht zu gestern=2024-04-02TNI] brach der Damm.",
        "In der [Nacht zum 1. Mai 2022=2022-04-30TNI] brach der Damm.",
        "In der [Nacht auf den 1. März=2024-02-29TNI] brach der Damm.",
        "In der [Nacht von Samstag auf Sonntag=2024-03-30TNI] brach der Damm.",
        "In der [Nacht vom 10. auf den 11. Februar 2006=2006-02-10TNI] brach der Damm.",
        "In der [Nacht von Samstag/Sonntag=2024-03-30TNI] brach der Damm.",
        "[Vergangene Nacht=2024-04-03TNI] brach der Damm.",
        "In [der vergangenen Nacht=2024-04-03TNI] brach der Damm.",
        "In [der Nacht=2024-04-04TNI] wird es kalt.",
        "In der [Nacht zum Sonntag=2024-04-06TNI] wird die Uhr umgestellt.",
        "In der [Nacht zu heute=2024-04-03TNI] brach der Damm.",
        "[Samstagnacht=2024-03-30TNI] brach der Damm.",
        "In der [Silvesternacht=2023-12-31TNI] brach der Damm.",
    ],
)
def test_a_night_is_that_of_the_day_it_begins_on(marked: str) -> None:
    assert as_read(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Die Sperre gilt bis [16 Uhr=2024-04-04T16:00].",
        "Der Strom fiel um [20.15 Uhr=2024-04-04T20:15] aus.",
        "Der Strom fiel um [20:15 Uhr=2024-04-04T20:15] aus.",
        "Der Strom fiel um [20.15 h=2024-04-04T20:15] aus.",
        "Der Strom fiel um [20 Uhr 15=2024-04-04T20:15] aus.",
        "Der Strom fiel um [20:15:30 Uhr=2024-04-04T20:15:30] aus.",
        "Der Strom fiel um [20.15=2024-04-04T20:15] aus.",
        "Der Strom fiel um [drei Uhr=2024-04-04T03:00] aus.",
        "Der Strom fiel um [3 Uhr nachmittags=2024-04-04T15:00] aus.",
        "Der Strom fiel um [3 Uhr früh=2024-04-04T03:00] aus.",
        "Der Strom fiel um [halb neun=2024-04-04T08:30] aus.",
        "Der Strom fiel um [Viertel nach drei=2024-04-04T03:15] aus.",
        "Der Strom fiel um [halb neun abends=2024-04-04T20:30] aus.",
        "Der Strom fiel um [fünf vor zwölf=2024-04-04T11:55] aus.",
        "Geöffnet ist von [9=2024-04-04T09:00] bis [12 Uhr=2024-04-04T12:00].",
        "Geöffnet ist von [8.30=2024-04-04T08:30]–[12.15 Uhr=2024-04-04T12:15].",
        "Führungen um [10=2024-04-04T10:00], [14=2024-04-04T14:00] und [16.30 Uhr=2024-04-04T16:30].",
        "Der Damm brach [2020-03-16T20:10=2020-03-16T20:10] im Regen.",
        "Der Damm brach am [3. April 2024=2024-04-03], [20:10 Uhr=2024-04-03T20:10].",
        "Der Strom fiel um [Viertel vor 8 Uhr=2024-04-04T07:45] aus.",
        "Stand: [3. April 2024=2024-04-03], [20:10=2024-04-03T20:10]",
        "Der Strom fiel um [0.30 Uhr=2024-04-04T00:30] aus.",
        "Der Strom fiel um [24 Uhr=2024-04-04T24:00] aus.",
        "Der Strom fiel um [12 Uhr mittags=2024-04-04T12:00] aus.",
        "Der Strom fiel um [10 Uhr abends=2024-04-04T22:00] aus.",
        "Der Strom fiel zwischen [22=2024-04-04T22:00] und [6 Uhr=2024-04-04T06:00] aus.",
        "Der Strom fiel um [ein Uhr=2024-04-04T01:00] aus.",
    ],
)
def test_a_clock_time_is_read_to_the_minute(marked: str) -> None:
    assert as_read(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Am [Montag=2024-04-01] um [20.15 Uhr=2024-04-01T20:15] fiel der Strom aus.",
        "Am [Montag=2024-04-01] fiel der Strom aus. Um [6 Uhr=2024-04-01T06:00] kam er wieder.",
        "Am [Freitag=2024-04-05] wird gewählt. Der Rat begann um [18 Uhr=2024-04-04T18:00].",
        "Am [Freitag=2024-03-29] gegen [3.30 Uhr=2024-03-29T03:30] fiel der Strom aus.",
        "Am [3. Mai 2022=2022-05-03] war Wahl. Am [Abend=2022-05-03TEV] war Streit. Um [20 Uhr=2022-05-03T20:00] war Ruhe.",
    ],
)
def test_a_clock_time_belongs_to_the_day_of_its_story(marked: str) -> None:
    assert as_read(marked) == marked


def test_without_any_day_a_clock_time_keeps_its_hour_and_its_day_open() -> None:
    marked = "Um [18 Uhr=XXXX-XX-XXT18:00] fiel der Strom aus."
    assert as_read(marked, published=None) == marked


@pytest.mark.parametrize(
    "text",
    [
        "Der Preis stieg von 1.50 auf 2.30 Euro.",
        "Der Preis stieg um 1.50 Euro.",
        "Der Kurs fiel um 2.15 Prozent.",
        "Um 26 Uhr kam keiner.",
        "Sie trug eine Uhr.",
        "Der Abendstern ging auf.",
        "Der Nachtwächter sang.",
        "Der Mittagstisch war gedeckt.",
        "Sie wohnt am Morgenhang.",
        "Die Samstagsausgabe war dick.",
        "Um 24.30 Uhr kam keiner.",
        "Gegen acht Gegner verlor er.",
        "Guten Abend, liebe Gäste.",
        "Das Abendessen war kalt.",
        "Tag und Nacht wurde gebaut.",
        "Der Morgen war kühl.",
    ],
)
def test_what_only_looks_like_a_time_of_day_is_none(text: str) -> None:
    assert times_of(text) == ()


@pytest.mark.parametrize(
    "marked",
    [
        "Am [Montag=2024-04-01] regnete es. Am [nächsten Tag=2024-04-02] brach der Damm.",
        "Am [Montag=2024-04-01] regnete es. Am [Tag darauf=2024-04-02] brach der Damm.",
        "Am [Montag=2024-04-01] regnete es. Am [Folgetag=2024-04-02] brach der Damm.",
        "Am [Montag=2024-04-01] regnete es. Am [Tag zuvor=2024-03-31] brach der Damm.",
        "Am [Montag=2024-04-01] regnete es. Am [gleichen Tag=2024-04-01] brach der Damm.",
        "Am [Vortag=2024-04-03] brach der Damm.",
        "Am [nächsten Tag=?] brach der Damm.",
        "Am [Montag=2024-04-01] regnete es. [Tags darauf=2024-04-02] brach der Damm.",
        "Am [Montag=2024-04-01] regnete es. [Tags zuvor=2024-03-31] brach der Damm.",
        "Am [3. Mai 2022=2022-05-03] war Wahl. Am [Vortag=2022-05-02] war Streit.",
    ],
)
def test_a_day_counted_from_another_needs_that_day(marked: str) -> None:
    assert as_read(marked) == marked
