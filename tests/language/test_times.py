"""Dates of the calendar: where they stand and what they are worth."""

from datetime import date

import pytest

from lesart.language.times.timex import covered_days, easter
from tests.language.marked_times import as_read, times_of


@pytest.mark.parametrize(
    "marked",
    [
        "Der Damm brach am [3. April 2024=2024-04-03].",
        "Der Damm brach am [3. April, 2024=2024-04-03].",
        "Der Damm brach am [3.April 2024=2024-04-03].",
        "Der Damm brach am [03.04.2024=2024-04-03].",
        "Der Damm brach am [3. 4. 2024=2024-04-03].",
        "Der Damm brach am [3/4/2024=2024-04-03].",
        "Der Damm brach am [2024-04-03=2024-04-03].",
        "Der Damm brach am [2024/04/03=2024-04-03].",
        "Der Damm brach am [Mittwoch, 3. April 2024=2024-04-03].",
        "Der Damm brach am [Mittwoch, den 3. April 2024=2024-04-03].",
        "Der Damm brach am [Mittwoch, dem 3.4.2024=2024-04-03].",
        "Der Damm brach am [03.04.24=2024-04-03].",
        "Der Damm brach am [22.02.87=1987-02-22].",
        "Die Chronik nennt den [April 3, 2024=2024-04-03].",
    ],
)
def test_a_full_date_is_read_in_each_of_its_spellings(marked: str) -> None:
    assert as_read(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Der Damm brach am [22. März=2024-03-22].",
        "Der Damm brach am [22. Dezember=2023-12-22].",
        "Der Damm brach am [3.4.=2024-04-03] im Regen.",
        "Der Damm brach am [22. Okt.=2023-10-22] im Regen.",
        "Der Damm brach am [Mo., 1. April=2024-04-01].",
        "Der Damm brach am [Mo., 1.4.=2024-04-01] im Regen.",
        "Der Damm brach am [Mi 3. April=2024-04-03].",
        "Der Damm brach am [Samstag, 17. Februar=2024-02-17].",
        "Der Damm brach am [Samstag, 17.2.=2024-02-17] im Regen.",
        "Der Damm brach am [Mittwoch=2024-04-03] ([3. April=2024-04-03]) im Regen.",
        "Der Damm brach am [8. Mai dieses Jahres=2024-05-08].",
        "Der Damm brach am [8. Mai vergangenen Jahres=2023-05-08].",
        "Der Damm brach am [8. Mai des Vorjahres=2023-05-08].",
        "Am [8. Mai=2024-05-08] wird der Damm geöffnet.",
        "Am [kommenden Freitag, 5. April=2024-04-05], wird der Damm geöffnet.",
        "Der Damm brach am [Mittwoch=2024-04-03] ([3.4.=2024-04-03]) im Regen.",
    ],
)
def test_a_date_without_a_year_lies_in_the_nearest_that_fits(marked: str) -> None:
    assert as_read(marked) == marked


def test_a_weekday_settles_the_year_of_its_date() -> None:
    marked = "Sie kam am [Montag, 3. April=2023-04-03]."
    assert as_read(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Das Fest dauert vom [3.=2024-05-03] bis [5. Mai=2024-05-05].",
        "Das Fest dauert vom [3.=2024-05-03] bis zum [5. Mai=2024-05-05].",
        "Das Fest dauert vom [3.=2024-05-03]–[5. Mai=2024-05-05].",
        "Das Fest dauert vom [30. Mai=2024-05-30] bis [2. Juni=2024-06-02].",
        "Das Fest dauert vom [30. Mai=2021-05-30] bis zum [2. Juni 2021=2021-06-02].",
        "Das Fest dauerte vom [13.=2020-04-13] bis [15.4.2020=2020-04-15].",
        "Das Fest steigt am [5.=2024-06-05] und [9. Juni=2024-06-09].",
        "Das Fest steigt am [5.=2024-06-05], [12.=2024-06-12] und [19. Juni=2024-06-19].",
        "Das Fest steigt am [Samstag, 8.=2024-06-08] und [Sonntag, 9. Juni=2024-06-09].",
        "Im Zug fehlten zwischen [März=2024-03] und [Mai=2024-05] die Plätze.",
        "Gebaut wird von [Mai=2024-05] bis [Juli=2024-07].",
        "Gebaut wurde von [Januar=2021-01] bis [Juli 2021=2021-07].",
        "Gebaut wurde [Juni=2021-06]/[Juli 2021=2021-07].",
        "Gebaut wurde von [2014=2014] bis [2017=2017].",
        "Gebaut wurde [2014=2014]–[2017=2017].",
        "Gebaut wurde [Mai=2021-05]–[Juli 2021=2021-07].",
        "Gebaut wird im [Mai=2024-05]/[Juni=2024-06].",
        "[Anfang=2024-06] bis [Mitte Juni=2024-06] wird gebaut.",
        "Die Ausgabe vom [3.=2024-04-03]/[4. April=2024-04-04] liegt vor.",
        "Gebaut wurde von [Mai 2022=2022-05] bis [März 2023=2023-03].",
        "Sie gewann [1998=1998], [2002=2002] und [2006=2006].",
        "Von [Dezember=2023-12] bis [Februar=2024-02] lag Schnee.",
        "Im [Dezember=2023-12] und [Januar=2024-01] lag Schnee.",
        "Vom [30. Dezember=2023-12-30] bis zum [2. Januar=2024-01-02] lag Schnee.",
        "Vom [30. Dezember=2021-12-30] bis zum [2. Januar 2022=2022-01-02] lag Schnee.",
        "Von [Dezember=2021-12] bis [Januar 2022=2022-01] lag Schnee.",
    ],
)
def test_both_ends_of_a_span_are_dated(marked: str) -> None:
    assert as_read(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Er schweigt seit [Oktober 2022=2022-10].",
        "Er schweigt seit [Okt. 2022=2022-10].",
        "Er schwieg im [April=2024-04].",
        "Er schwieg im [Oktober=2023-10].",
        "Er schwieg im [Jänner=2024-01].",
        "Der [Februar=2024-02] war zu warm.",
        "Er schwieg im [vergangenen Februar=2024-02].",
        "Er schwieg im [vergangenen April=2023-04].",
        "Er wird im [kommenden April=2025-04] reden.",
        "Er wird im [nächsten Mai=2024-05] reden.",
        "Er schwieg seit [Anfang März=2024-03].",
        "Er schwieg [Ende Oktober 2022=2022-10].",
        "Er schwieg [Mitte vergangenen Novembers=2023-11].",
        "Er schwieg im [Mai des Vorjahres=2023-05].",
        "Er schwieg im [Mai des Jahres 2019=2019-05].",
        "Er schwieg im [Mai vergangenen Jahres=2023-05].",
        "Er schwieg im [März=2024-03] und [April=2024-04].",
        "[Oktober=2023-10] war kühl.",
        "Im [Januar=2024-01], [Februar=2024-02] und [März=2024-03] schwieg er.",
        "In [der zweiten Märzwoche=2024-03] schwieg er.",
        "In [der ersten Märzhälfte=2024-03] schwieg er.",
        "In [der letzten Aprilwoche=2024-04] wird er reden.",
        "Im [März=2024-03], [Februar=2024-02] und [Januar=2024-01] schwieg er.",
    ],
)
def test_a_month_is_read_with_its_year_or_the_nearest(marked: str) -> None:
    assert as_read(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Gegründet wurde der Verein [1987=1987].",
        "Gegründet wurde der Verein im [Jahr 1987=1987].",
        "Gegründet wurde der Verein im [Jahre 1587=1587].",
        "Gegründet wurde die Stadt im [Jahr 578=0578].",
        "Gegründet wurde die Stadt [500 v. Chr.=BC0500] am Fluss.",
        "Gegründet wurde der Verein [Ende 1987=1987].",
        "Gegründet wurde der Verein [Anfang des Jahres 1987=1987].",
        "Der Bau ist auf [2019=2019] verschoben.",
        "Die Zahl lag bei 1700 im [Jahr 2011=2011].",
    ],
)
def test_a_year_is_read_where_it_is_one(marked: str) -> None:
    assert as_read(marked) == marked


@pytest.mark.parametrize(
    "text",
    [
        "Rund 2000 Menschen kamen.",
        "Es kamen mehr als 1900 zahlende Gäste.",
        "Der Betrieb hat 1800 Euro verloren.",
        "Gezählt wurden 1700 Fälle.",
        "Der ICE 1602 hielt nicht.",
        "Der TSV 1860 gewann.",
        "Die Agenda 2010 wirkt nach.",
        "Tel. 2034 ist belegt.",
        "Er wohnt in der Bahnhofstraße 12.",
        "Das Spiel endete 3:1.",
        "Der Paragraf 28 gilt.",
        "Sie wurde 3. im Rennen.",
        "Version 3.4.1 ist da.",
        "Die Adresse lautet 10.4.0.12 im Netz.",
        "Sie gilt als Mai-Königin der Nachtwächter.",
        "Familie Mai und Herr August kamen.",
        "Die Sendung heute-show lief.",
        "Das stand in der Bild am Sonntag.",
        "Das stand in der Welt am\nSonntag.",
        "Die Gruppe Fridays for Future kam.",
        "Zum Tag der offenen Tür kamen viele.",
        "Guten Morgen, sagte die Wirtin.",
        "Früher oder später bricht der Damm.",
        "Das geht nicht von heute auf morgen.",
        "Die Nummer 01525 3456789 ist frei.",
        "Sie zahlte 1900 Münzen.",
        "Die 5. Klasse fuhr am 5. zum See.",
        "Der 1. FC Neuweiler gewann.",
        "August der Starke regierte.",
        "Das 9-Euro-Ticket kam.",
        "Sie lasen Artikel 20.15 der Ordnung.",
        "Gemeldet sind 1650 Grippefälle im Land.",
        "Die Zahl stieg auf 1650 im Land.",
        "Die Zahl ist auf 1650 gestiegen.",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert times_of(text) == ()


def test_an_impossible_date_has_no_value() -> None:
    marked = "Der Brief trug den [31. Februar 2024=?] als Datum."
    assert as_read(marked) == marked


def test_what_is_to_be_done_by_a_day_looks_ahead() -> None:
    ahead = "Der Damm soll bis [Sonntag=2024-04-07] geflickt sein."
    back = "Der Damm soll am [Sonntag=2024-03-31] geflickt worden sein."
    assert (as_read(ahead), as_read(back)) == (ahead, back)


@pytest.mark.parametrize(
    "marked",
    [
        "Am [vergangenen Donnerstag=2024-03-28] gab es Streit. Dann ist am [Donnerstag=2024-04-04] der Damm gebrochen.",
        "Am [vergangenen Montag=2024-04-01] gab es Streit. Dann ist am [Montag=2024-04-01] der Damm gebrochen.",
    ],
)
def test_a_weekday_on_the_day_itself_is_not_that_of_the_week_before(marked: str) -> None:
    assert as_read(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Die Brücke war an [Ostern=2024-03-31] gesperrt.",
        "Die Brücke war am [Ostermontag=2024-04-01] gesperrt.",
        "Die Brücke war am [Karfreitag=2024-03-29] gesperrt.",
        "Die Brücke war am [Aschermittwoch=2024-02-14] gesperrt.",
        "An [Pfingsten=2024-05-19] wird die Brücke gesperrt.",
        "Am [Pfingstmontag 2025=2025-06-09] wird die Brücke gesperrt.",
        "An [Christi Himmelfahrt=2024-05-09] wird die Brücke gesperrt.",
        "An [Weihnachten vergangenen Jahres=2023-12-24] war die Brücke gesperrt.",
        "Die Brücke war am [1. Advent=2023-12-03] gesperrt.",
        "Die Brücke war am [1. Advent 2022=2022-11-27] gesperrt.",
        "Die Brücke war am [dritten Advent=2023-12-17] gesperrt.",
        "Die Brücke war am [Totensonntag 2023=2023-11-26] gesperrt.",
        "Am [Muttertag=2024-05-12] wird die Brücke gesperrt.",
        "Am [Tag der Deutschen Einheit 2021=2021-10-03] war die Brücke gesperrt.",
        "Die Brücke war an [Silvester=2023-12-31] gesperrt.",
        "Die Brücke war am [zweiten Weihnachtsfeiertag=2023-12-26] gesperrt.",
        "Am [ersten Sonntag im Mai=2024-05-05] wird die Brücke gesperrt.",
        "Am [dritten Samstag im Oktober 2022=2022-10-15] war die Brücke gesperrt.",
        "Die Brücke war am [Buß- und Bettag=2023-11-22] gesperrt.",
    ],
)
def test_a_holiday_falls_where_the_calendar_puts_it(marked: str) -> None:
    assert as_read(marked) == marked


@pytest.mark.parametrize(
    "text",
    [
        "Der Osterhase kam.",
        "Die Pfingstrosen blühen.",
        "Der Adventskranz brannte.",
        "Sie kauften am 7. Advent.",
        "Der Weihnachtsmarkt schloss.",
    ],
)
def test_a_word_made_of_a_holiday_is_no_day(text: str) -> None:
    assert times_of(text) == ()


@pytest.mark.parametrize(
    "marked",
    [
        "Am [22. März=XXXX-03-22] und im [Oktober 2022=2022-10] brannte es.",
        "Am [Mittwoch=XXXX-WXX-3] brannte es.",
        "Im [März=XXXX-03] brannte es.",
        "An [Ostern=?] brannte es, am [Karfreitag 2022=2022-04-15] nicht.",
        "Am [3. Mai 2021=2021-05-03] brannte es.",
    ],
)
def test_without_an_anchor_only_what_the_words_tell_is_read(marked: str) -> None:
    assert as_read(marked, published=None) == marked


def test_a_weekday_without_an_anchor_covers_no_days() -> None:
    (found,) = times_of("Am Mittwoch sprachen sie.", published=None)
    assert (found.earliest, found.latest, found.is_anchored) == (None, None, True)


def test_a_month_as_anchor_settles_months_but_no_weekday() -> None:
    marked = "Am [Mittwoch=XXXX-WXX-3] sprach er über den Brand im [Februar=2024-02]."
    assert as_read(marked, published="2024-04") == marked


def test_easter_falls_where_the_church_computed_it() -> None:
    assert [easter(year) for year in (1818, 1943, 2000, 2020, 2024, 2025, 2038)] == [
        date(1818, 3, 22),
        date(1943, 4, 25),
        date(2000, 4, 23),
        date(2020, 4, 12),
        date(2024, 3, 31),
        date(2025, 4, 20),
        date(2038, 4, 25),
    ]


def test_a_season_of_winter_runs_into_the_next_year() -> None:
    assert covered_days("2023-WI") == (date(2023, 12, 1), date(2024, 2, 29))
