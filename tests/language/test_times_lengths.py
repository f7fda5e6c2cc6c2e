"""Lengths of time and what recurs."""

import pytest

from tests.language.marked_times import as_read, times_of


@pytest.mark.parametrize(
    "marked",
    [
        "Der Streik dauerte [drei Tage=P3D].",
        "Der Streik dauerte [3 Tage=P3D].",
        "Der Streik dauerte [einen Tag=P1D].",
        "Der Streik dauerte [zweiundzwanzig Wochen=P22W].",
        "Der Streik dauerte [vierundzwanzig Stunden=PT24H].",
        "Der Streik dauerte [anderthalb Stunden=PT1.5H].",
        "Der Streik dauerte [2,5 Stunden=PT2.5H].",
        "Der Streik dauerte [eine halbe Stunde=PT0.5H].",
        "Der Streik dauerte [ein halbes Jahr=P0.5Y].",
        "Der Streik dauerte [eine Viertelstunde=PT15M].",
        "Der Streik dauerte ein [Vierteljahrhundert=P25Y].",
        "Der Streik dauerte [einige Wochen=PXW].",
        "Der Streik dauerte [ein paar Tage=PXD].",
        "Der Streik dauerte [mehrere Monate=PXM].",
        "Der Streik dauerte [jahrelang=PXY].",
        "Der Streik dauerte [zwei Quartale=P2Q].",
        "Der Streik dauerte [zwei volle Tage=P2D].",
        "Der Streik dauerte [eine gute Stunde=PT1H].",
        "Der Streik dauerte [drei Jahre und vier Monate=P3Y4M].",
        "Der Streik dauerte [eine Stunde und 30 Minuten=PT1H30M].",
        "Der Streik dauerte [1:45 Stunden=PT1H45M].",
        "Der Streik dauerte [45 Min.=PT45M] bis zum Abbruch.",
        "Die Schicht liegt [2000 Jahre=P2000Y] zurück.",
        "Die Schicht liegt [zwei Millionen Jahre=P2000000Y] zurück.",
        "Sie stritten [den ganzen Tag=P1D].",
        "Sie blieben [acht=P8W] bis [zwölf Wochen=P12W].",
        "Sie blieben [zwei=P2D] oder [drei Tage=P3D].",
        "Sie führten ein [dreitägiges=P3D] Fest auf.",
        "Sie führten ein [14-tägiges=P14D] Fest auf.",
        "Sie führten ein [mehrwöchiges=PXW] Fest auf.",
        "Der Vertrag galt für [die vergangenen zehn Jahre=P10Y].",
        "Der Vertrag galt in [den letzten Jahren=PXY].",
        "Das [zehnjährige=P10Y] Bestehen wurde gefeiert.",
        "Er bekam [drei Jahre=P3Y] Haft.",
        "[Eine Woche=P1W] später brach der Damm.",
        "[Ein Jahr zuvor=P1Y] brach der Damm.",
        "Seit [Jahren=PXY] fehlt Geld.",
        "Sie blieben [ein ganzes Jahr=P1Y].",
        "Sie blieben [6=P6W]–[8 Wochen=P8W].",
        "Sie blieben über [zwei Jahre=P2Y].",
        "Sie kürzten die [40-Stunden-Woche=PT40H].",
        "Sie übten im [10-Tage=P10D]-Kurs.",
        "[All diese Jahre=PXY] schwieg er.",
        "Nach [wochenlangem=PXW] Streit kam Ruhe.",
        "Nach [halbstündiger=PT0.5H] Beratung kam Ruhe.",
        "Sie liefen [9,8 Sekunden=PT9.8S].",
        "Sie warten seit [anderthalb Jahren=P1.5Y].",
        "In [den kommenden zwei Wochen=P2W] wird gewählt.",
        "Nach [den zwei Jahren=P2Y] kam Ruhe.",
        "In [den ersten drei Tagen=P3D] war Ruhe.",
        "Der Vertrag galt für [die drei vergangenen Jahre=P3Y].",
    ],
)
def test_a_length_is_its_number_and_unit(marked: str) -> None:
    assert as_read(marked) == marked


@pytest.mark.parametrize(
    "text",
    [
        "Der Rat ist 40 Jahre alt.",
        "Sie ist 18 Jahre jung.",
        "Er starb mit 83 Jahren.",
        "Kinder bis zehn Jahren zahlen nichts.",
        "Das gilt für alle im Alter von zwölf Jahren.",
        "Das gilt für alle zwischen 60 und 70 Jahre alten Gäste.",
        "Sie ist älter als 30 Jahre.",
        "Das gilt ab 16 Jahren.",
        "Der 40-Jährige schwieg.",
        "Der zehnjährige Junge schwieg.",
        "Sie zählte bis 100.",
        "Die Tagesordnung war lang.",
        "Das Stundenglas zerbrach.",
        "Die Wochenzeitung erschien.",
        "Der Jahrgang war gut.",
        "Der Kinderchor von sechs bis zehn Jahren sang.",
        "Sie war 20 Jahre, als er ging.",
        "Der 25-jährige Koch wurde gefeiert.",
        "Sie ist zwei Meter groß.",
        "Das gilt zwischen 60 und 70 Jahren.",
        "Eines Tages brach der Damm.",
    ],
)
def test_an_age_or_a_word_made_of_a_unit_is_no_length(text: str) -> None:
    assert times_of(text) == ()


@pytest.mark.parametrize(
    "marked",
    [
        "Der Rat tagt [täglich=SET P1D].",
        "Der Rat tagt [wöchentlich=SET P1W].",
        "Der Rat tagt [dreimal wöchentlich=SET P1W].",
        "Der Rat tagt [drei Mal wöchentlich=SET P1W].",
        "Der Rat tagt [zweimal im Jahr=SET P1Y].",
        "Der Rat tagt [einmal in der Woche=SET P1W].",
        "Der Rat tagt [jede Woche=SET P1W].",
        "Der Rat tagt [zweimal pro Woche=SET P1W].",
        "Der Rat tagt [alle vier Jahre=SET P4Y].",
        "Der Rat tagt [alle 14 Tage=SET P14D].",
        "Der Rat tagt [alle paar Jahre=SET PXY].",
        "Der Rat tagt [mittwochs=SET XXXX-WXX-3].",
        "Der Rat tagt [jeden Mittwoch=SET XXXX-WXX-3].",
        "Der Rat tagt [jeden Mittwochabend=SET XXXX-WXX-3TEV].",
        "Der Rat tagt [jeden Morgen=SET XXXX-XX-XXTMO].",
        "Der Rat tagt [abends=SET XXXX-XX-XXTEV].",
        "Der Rat tagt [jeden Sommer=SET XXXX-SU].",
        "Der Rat tagt an [Sonntagen=SET XXXX-WXX-7].",
        "Der Rat tagt [jeden ersten Samstag im Monat=SET P1M].",
        "Geöffnet ist [Mo.=SET XXXX-WXX-1]-[Fr.=SET XXXX-WXX-5] im Haus.",
        "Die Karte kostet 300 Euro [im Jahr=SET P1Y].",
        "Die Karte kostet 300 Euro [pro Monat=SET P1M].",
        "Sie treffen sich [jedes Jahr=SET P1Y] am [3. Mai=SET XXXX-05-03].",
        "[Tag für Tag=SET P1D] kamen sie.",
        "Das [alljährliche=SET P1Y] Fest fiel aus.",
        "Der Rat tagt [fünf Mal im Jahr=SET P1Y].",
        "Sie bekommt 300 Mark [im Monat=SET P1M].",
        "Sie treffen sich [Mittwoch abends=SET XXXX-WXX-3TEV].",
        "Der Rat tagt [alle zwei bis drei Jahre=SET P2Y].",
        "Der Rat tagt [halbjährlich=SET P6M].",
        "Geöffnet ist [dienstags=SET XXXX-WXX-2] bis [freitags=SET XXXX-WXX-5].",
        "Sie bekommt 20 Euro [pro Stunde=SET PT1H].",
        "[Jeden Montag=SET XXXX-WXX-1] und [Mittwoch=SET XXXX-WXX-3] ist Markt.",
        "Offen ist [Montag=SET XXXX-WXX-1] bis [Freitag=SET XXXX-WXX-5] von [8=2024-04-04T08:00] bis [12 Uhr=2024-04-04T12:00].",
        "Offen ist [Mo.=SET XXXX-WXX-1], [9=2024-04-04T09:00]-[12 Uhr=2024-04-04T12:00].",
        "Sie bekommt 3 Liter [am Tag=SET P1D].",
        "Der Rat tagt [jeden dritten Mittwoch=SET XXXX-WXX-3].",
    ],
)
def test_what_recurs_is_a_set(marked: str) -> None:
    assert as_read(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Der Umsatz lag im [Jahr 2022=2022] höher.",
        "Alle vier kamen.",
        "Er kam dreimal.",
        "Jeder Rat sprach.",
        "Die Alltäglichkeit ermüdet.",
        "Am [Mittwoch=2024-04-03] kam er.",
        "Am [Abend=2024-04-04TEV] kam er.",
        "Einmal kam er.",
        "Sie kamen dreimal, dann [drei Tage=P3D] nicht.",
    ],
)
def test_a_single_time_or_a_mere_number_is_no_set(marked: str) -> None:
    assert as_read(marked) == marked
