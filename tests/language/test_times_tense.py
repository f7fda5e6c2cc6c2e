"""On which side of the day of publication a weekday lies: the tense of its clause, bounds, and weekdays named before."""

import pytest

from tests.language.marked_times import as_read


@pytest.mark.parametrize(
    "marked",
    [
        "Am [Mittwoch=2024-04-03] brach der Damm.",
        "Am [Donnerstag=2024-04-04] brach der Damm.",
        "Am [Freitag=2024-03-29] sagte sie ab.",
        "Am [Freitag=2024-03-29] hat sie abgesagt.",
        "Am [Freitag=2024-03-29] ist sie gestürzt.",
        "Am [Freitag=2024-03-29] wurde sie gewählt.",
        "Wie am [Freitag=2024-03-29] bekannt wurde, wird sie gehen.",
        "Sie wird gehen, wie sie am [Freitag=2024-03-29] sagte.",
        "Sturz am [Freitag=2024-03-29] im Tal.",
        "Am [vergangenen Freitag=2024-03-29] wird sie kaum gefehlt haben.",
        "Sie sei am [Montag=2024-04-01] gestürzt, sagte er.",
        "Er habe am [Montag=2024-04-01] nichts gesehen.",
        "Der Rat traf sich am [Montag=2024-04-01].",
        "Am [Mittwoch=2024-04-03] soll er den Damm beschädigt haben.",
        "Am [Mittwoch=2024-04-03] soll er gestürzt sein.",
        "Am [Samstag=2024-03-30] ist ein Boot, darunter zwei Helfer, gekentert.",
        "Die Stadt hat am [Mittwoch=2024-04-03] die Tore geöffnet.",
        "Die Schule blieb am [Freitag=2024-03-29] zu.",
        "Der Preis steigt am [Mittwoch=2024-04-03] auf neun Euro.",
    ],
)
def test_a_weekday_looks_back_in_a_report_of_what_was(marked: str) -> None:
    assert as_read(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Am [Mittwoch=2024-04-10] wird der Damm geprüft.",
        "Am [Freitag=2024-04-05] soll sie reden.",
        "Am [Freitag=2024-04-05] will sie reden.",
        "Am [Freitag=2024-04-05] tagt der Rat.",
        "Am [Freitag=2024-04-05] findet das Fest statt.",
        "Am [Freitag=2024-04-05] ist das Fest.",
        "Am [Mittwoch=2024-04-10] ist sein Fest.",
        "Vom [Montag=2024-04-08] an wird gebaut.",
        "Das Amt hat am [Mittwoch=2024-04-10] geöffnet.",
        "Das Fest ist für [Freitag=2024-04-05] geplant.",
        "Das Fest wurde für [Freitag=2024-04-05] angekündigt.",
        "Das Fest wurde auf den [Freitag=2024-04-05] verschoben.",
        "Am [kommenden Freitag=2024-04-05] ging es ihm nicht gut genug.",
        "Am [kommenden Donnerstag=2024-04-11] ist das Fest.",
        "Am [nächsten Mittwoch=2024-04-10] ist das Fest.",
        "Sie werde am [Montag=2024-04-08] kommen, sagte er.",
        "Der Rat trifft sich am [Montag=2024-04-08].",
        "Für [Freitag=2024-04-05] ist ein Streik angekündigt.",
        "Die Gewerkschaft rief für [Freitag=2024-04-05] zum Streik auf.",
        "Neuweiler empfängt am [Samstag=2024-04-06] den Meister.",
        "Die Schule bleibt am [Freitag=2024-04-05] zu.",
        "Der Zug fährt am [Freitag=2024-04-05] nicht.",
        "Das Fest am [Freitag=2024-04-05] entfällt.",
    ],
)
def test_a_weekday_looks_ahead_in_a_preview(marked: str) -> None:
    assert as_read(marked) == marked


def test_a_weekday_keeps_the_day_that_the_text_gave_it() -> None:
    dated = "Am [Sonntag, 14. April=2024-04-14], ist Fest."
    marked = f"{dated} Treffpunkt ist am [Sonntag=2024-04-14]."
    assert as_read(marked) == marked
    past = f"{dated} Am [Sonntag=2024-03-31] brach der Damm."
    assert as_read(past) == past


@pytest.mark.parametrize(
    "marked",
    [
        "Die am [Sonntag=2024-03-31] vereinbarte Regel wird gelten.",
        "Die am [Freitag=2024-03-29] gemeldeten Fälle werden geprüft.",
        "Der am [Montag=2024-04-01] gewählte Rat soll tagen.",
    ],
)
def test_a_participle_within_the_noun_phrase_tells_of_what_was(marked: str) -> None:
    assert as_read(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Die für [Freitag=2024-04-05] vereinbarte Sitzung fiel aus.",
        "Der Rat, der am [Freitag=2024-04-05] gewählt wird, tagte oft.",
    ],
)
def test_a_participle_of_what_is_to_come_does_not_look_back(marked: str) -> None:
    assert as_read(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Die Sperre gilt bis [Sonntag=2024-04-07].",
        "Die Sperre gilt bis zum [3. Juni=2024-06-03].",
        "Die Sperre gilt ab [Montag=2024-04-08].",
        "Die Straße war bis [Sonntag=2024-03-31] zu.",
        "Seit [Samstag=2024-03-30] wird gesucht.",
        "Es sind mehr Fälle als am [Dienstag=2024-04-02].",
        "Das Wasser steigt gegenüber [Mittwoch=2024-04-03] kaum.",
        "Von [Samstag=2024-03-30] auf [Sonntag=2024-03-31] kamen neun Fälle dazu.",
        "Von [Freitag=2024-04-05] bis [Sonntag=2024-04-07] wird gefeiert.",
        "Von [Freitag=2024-03-29] bis [Sonntag=2024-03-31] wurde gefeiert.",
    ],
)
def test_a_bound_tells_the_side_where_the_tense_leaves_it_open(marked: str) -> None:
    assert as_read(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Am [Sonntag=2024-04-07] wird gewählt. Der Treffpunkt am [Sonntag=2024-04-07]: der Markt.",
        "Am [Freitag=2024-04-05] wird gewählt. Am [Freitag=2024-04-05] dann die Auszählung.",
        "Am [Freitag=2024-03-29] wurde gewählt. Am [Freitag=2024-04-05] wird gezählt.",
        "Am [Dienstag=2024-04-02] brach der Damm. Am [Dienstagabend=2024-04-02TEV] kam Hilfe.",
    ],
)
def test_a_weekday_named_again_is_the_same_day_unless_the_tense_says_otherwise(marked: str) -> None:
    assert as_read(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Am [8. Mai=2024-05-08] wird gewählt.",
        "Am [8. August=2023-08-08] wurde gewählt.",
        "Am [8. November=2023-11-08] wurde gewählt.",
        "Im [September=2024-09] wird gewählt.",
        "Im [September=2023-09] wurde gewählt.",
        "An [Weihnachten=2023-12-24] wurde gewählt.",
        "An [Pfingsten=2024-05-19] wird gewählt.",
    ],
)
def test_the_tense_settles_the_year_of_a_date_as_well(marked: str) -> None:
    assert as_read(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Der Zug fuhr, ehe am [Freitag=2024-03-29] der Damm brach, noch einmal.",
        "Er wird warten, weil sie am [Freitag=2024-03-29] zu spät kam.",
        "Er wartete, obwohl sie am [Freitag=2024-04-05] kommen wird.",
        "Er sagte: Am [Freitag=2024-04-05] wird sie kommen.",
        "Sie war da – am [Freitag=2024-04-05] wird sie kommen.",
        "Die Wirtin will am [Montag=2024-04-08] gehen, sagte sie am [Mittwoch=2024-04-03].",
        "Am [Montag=2024-04-01] war die Schule zu, am [Freitag=2024-04-05] soll sie öffnen.",
        "Die Zeugin, die am [Montag=2024-04-01] ausgesagt hat, wird am [Freitag=2024-04-05] noch einmal gehört.",
        "Wie die Polizei am [Mittwoch=2024-04-03] bestätigte, wird seit [Montag=2024-04-01] gesucht.",
        "Er kündigte am [Mittwoch=2024-04-03] einen Streik für [Freitag=2024-04-05] an.",
    ],
)
def test_the_clause_of_the_weekday_counts_before_its_sentence(marked: str) -> None:
    assert as_read(marked) == marked


def test_a_preview_in_a_later_sentence_does_not_move_the_day_before() -> None:
    marked = (
        "Am [Mittwoch=2024-04-03] brach der Damm. Er wird gebaut. Am [Samstag=2024-03-30] war er noch ganz."
    )
    assert as_read(marked) == marked


_LONG = "der Köchinnen und Köche der acht Dörfer am See gemeinsam mit dem Verband der Wirte und den Vereinen der Eltern von Neuweiler"


@pytest.mark.parametrize(
    "marked",
    [
        f"Das empfiehlt der Bund (BdK) {_LONG} für das Treffen mit dem Landrat und den Ämtern am [Freitag=2024-04-05].",
        f"Das empfiehlt der Bund {_LONG} für das Treffen mit dem Landrat und den Ämtern am [Freitag=2024-04-05].",
        f"Das fand der Bund (BdK) {_LONG} beim Treffen mit dem Landrat und den Ämtern am [Freitag=2024-03-29].",
        f"Das empfahl man, so der Bund {_LONG} beim Treffen mit dem Landrat und den Ämtern am [Freitag=2024-03-29].",
    ],
)
def test_a_verb_far_away_in_the_same_clause_counts(marked: str) -> None:
    assert as_read(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Die Wache (sie kam spät) wird den Fall am [Freitag=2024-04-05] prüfen.",
        "Die Wache wird den Fall (er kam (so das Amt) spät) am [Freitag=2024-04-05] prüfen.",
        "Am [Freitag=2024-03-29] (sie wird noch tagen) kam die Wache.",
        "Die Wache – sie kam spät – tagt am [Freitag=2024-04-05].",
        "Der Fall war neu – die Wache – sie kam spät – tagt am [Freitag=2024-04-05].",
    ],
)
def test_what_brackets_or_dashes_insert_is_no_part_of_the_clause(marked: str) -> None:
    assert as_read(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Die Wache (sie kam am [Freitag=2024-03-29]) tagt nun.",
        "Die Wache – sie kam am [Freitag=2024-03-29] – tagt nun.",
        "Die Wache tagt nun – sie kam am [Freitag=2024-03-29].",
        "Die Wache tagt nun (sie kam am [Freitag=2024-03-29].",
        "Der Fall war neu), am [Freitag=2024-04-05] tagt die Wache.",
    ],
)
def test_what_is_inserted_is_a_clause_of_its_own(marked: str) -> None:
    assert as_read(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Nach dem Treffen am [Freitag=2024-03-29] in Neuweiler.",
        "Bei Anna Will am [Freitag=2024-03-29] in Neuweiler.",
        "Es sind, Stand [Mittwoch=2024-04-03], neun.",
    ],
)
def test_a_noun_tells_nothing_of_the_tense(marked: str) -> None:
    assert as_read(marked) == marked


@pytest.mark.parametrize(
    "marked", ["Treffen sie sich am [Freitag=2024-04-05]?", "Sie treffen sich am [Freitag=2024-04-05]."]
)
def test_a_verb_of_the_same_letters_does(marked: str) -> None:
    assert as_read(marked) == marked
