"""Which line of a plain text is its headline, and what of its head is body."""

import pytest

from lesart.cleaning.plain import clean_plain
from lesart.records.report import RawReport, Report

FIRST = "Die Verkehrsministerin von Nordmark hat am Mittwoch in Aarfeld die neue Brücke über die Taune freigegeben."
SECOND = "Der Bau dauerte nach Angaben der Stadt vier Jahre und kostete rund zwölf Millionen Euro mehr als geplant."
THIRD = "Nach der Freigabe kritisierte die Opposition, dass die Brücke für schwere Lastwagen gesperrt bleibt."
MENU = [f"Rubrik {letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWX"]
FOOTER = ["Impressum", "Datenschutz", "Mediadaten der Gruppe", "Abo kündigen", "Kontakt aufnehmen"]


def cleaned(*lines: str) -> Report:
    return clean_plain(RawReport(id="r", text="\n\n".join(lines)))


def body(report: Report) -> list[str]:
    return [passage.span.of(report.text) for passage in report.body]


@pytest.mark.parametrize(
    "below", ["Von Maren Tidewell", "3. Dezember 2023, 14:05 Uhr", "Lesezeit: 3 Minuten"]
)
def test_on_a_dumped_page_the_line_above_author_or_date_goes_before_menu_entries(below: str) -> None:
    headline = "Neue Brücke über die Taune frei"
    menu = [*MENU, "Nordmark und seine Brücke", "Mehr aus Aarfeld"]
    report = cleaned(*menu, headline, below, "Kommentare öffnen", FIRST, SECOND, THIRD, *FOOTER)
    assert report.title is not None
    assert report.title.text == headline


def test_a_headline_that_asks_is_found_on_a_dumped_page() -> None:
    headline = "Warum bleibt die neue Brücke über die Taune für schwere Lastwagen gesperrt?"
    report = cleaned(*MENU, headline, "3. Dezember 2023", FIRST, SECOND, THIRD, *FOOTER)
    assert report.title is not None
    assert report.title.text == headline
    assert body(report)[0] == FIRST


def test_buttons_given_twice_are_no_headline() -> None:
    button = "Diesen Link jetzt kopieren"
    report = cleaned(*MENU, "Neue Brücke über die Taune frei", button, button, FIRST, SECOND, THIRD, *FOOTER)
    assert report.title is not None
    assert report.title.text == "Neue Brücke über die Taune frei"


def test_a_question_above_the_first_paragraph_is_the_headline() -> None:
    headline = "Warum bleibt die neue Brücke über die Taune für schwere Lastwagen gesperrt?"
    report = cleaned(headline, FIRST, SECOND)
    assert report.title is not None
    assert report.title.text == headline
    assert body(report) == [FIRST, SECOND]


def test_a_question_below_the_headline_or_about_something_else_stays_body() -> None:
    question = "Warum bleibt die neue Brücke über die Taune für schwere Lastwagen gesperrt?"
    assert body(cleaned("Brücke über die Taune frei", question, FIRST)) == [question, FIRST]
    other = "Kennen Sie das, wenn morgens der Kaffee kalt wird?"
    assert body(cleaned(other, FIRST, SECOND)) == [other, FIRST, SECOND]


def test_a_lead_of_two_sentences_without_its_last_stop_is_body() -> None:
    lead = "Vier Jahre lang wurde in Aarfeld an der Brücke gebaut. Nun fahren die ersten Autos über die Taune"
    report = cleaned("Neue Brücke über die Taune frei", lead, FIRST, SECOND)
    assert report.title is not None
    assert report.title.text == "Neue Brücke über die Taune frei"
    assert body(report) == [lead, FIRST, SECOND]


def test_short_sentences_with_a_pronoun_are_no_teaser() -> None:
    first = "Ministerin Tidewell gibt in Aarfeld Brücken frei. Sie selbst würde Fähren nehmen."
    assert first in body(cleaned("Neue Brücke über die Taune frei", first, FIRST, SECOND))
