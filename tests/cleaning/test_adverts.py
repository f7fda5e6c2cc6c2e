"""What a page says of itself inside the paragraphs of an article."""

import pytest
from hypothesis import given, settings

from lesart.cleaning import clean_report
from lesart.cleaning.adverts import advert_spans, parted_by_adverts
from lesart.records.report import BoilerplateKind, Markup, RawReport
from lesart.records.span import Span
from tests.laws.strategies import hostile_texts

NEWS = "In Rottau ist am Montag ein Damm gebrochen. Die Feuerwehr brachte achtzig Menschen in Sicherheit."


def adverts(paragraph: str) -> list[str]:
    """Give the stretches of a paragraph that advertise."""
    return [span.of(paragraph) for span in advert_spans(paragraph, Span(0, len(paragraph)))]


@pytest.mark.parametrize(
    "advert",
    [
        "[Alle Entwicklungen finden Sie in unserem Newsblog. Zur Anmeldung geht es hier.]",
        "[Mehr zum Thema: Wie der alte Damm gebaut wurde]",
        "[Behalten Sie den Überblick: Jeden Morgen berichten wir im Newsletter. Jetzt anmelden: brief.example]",
        "Alle Hintergründe zum Damm lesen Sie auf unserer Themenseite.",
        "Wenn Sie mehr über Dämme erfahren wollen, dann lesen Sie das Buch „Dämme: Eine Geschichte“ von Anna Kessler.",
        "Ein signiertes Buch erhalten Sie für 30 Euro inkl. Versand bei Bestellung an: buch@rottau.example",
        "[Mehr aus der Stadt. Und mehr Nützliches für Sie. Das gibt's nun hier: Jetzt 30 Tage kostenlos testen.]",
        "Sie erreichen uns per Mail an damm@rottau.example.",
        "Unterstützen Sie uns durch Ihr Abo der Printausgabe.",
        "Jetzt vorbestellen zum halben Preis – 8 Euro statt 16 Euro.",
        "Alles über Dämme steht in unserer Dezemberausgabe. HIER bestellen oder auf das Bild klicken.",
    ],
)
def test_what_a_page_offers_its_reader_is_no_article(advert: str) -> None:
    assert adverts(advert) == [advert]


@pytest.mark.parametrize(
    "paragraph",
    [
        "[Update, 14 Uhr: Der Damm hält inzwischen wieder.]",
        "[…] In Rottau fanden sich mehr als 20 Menschen am Damm ein.",
        "„Lesen Sie das Buch, Sie erfahren darin alles“, sagte Kessler.",
        "Jetzt trauen sich immer mehr Fachleute vor, die Kesslers Rat folgen.",
        "Sie bestellte ein Buch über Dämme und las es im Zug.",
        "Haben Sie den Newsletter der Gemeinde gelesen?",
        "Das Ministerium stellte eine App vor, die vor Hochwasser warnt.",
        "Die Gemeinde bietet einen Newsletter an, den viele abonniert haben.",
    ],
)
def test_news_that_looks_alike_stays(paragraph: str) -> None:
    assert adverts(paragraph) == []


def test_what_stands_between_two_adverts_goes_with_them() -> None:
    first = "Mehr lesen Sie in unserem Newsletter."
    last = "Das Heft erhalten Sie hier zur Probe, folgen Sie dem Verweis."
    text = f"{NEWS} {first} Er erscheint am Abend. {last}"
    assert adverts(text) == [f"{first} Er erscheint am Abend. {last}"]


def test_a_sentence_with_news_before_an_advert_stays() -> None:
    offer = "Das Thema finden Sie in der Mai-Ausgabe, die Sie hier bestellen können."
    text = f"In der Druckausgabe warnt Kessler vor dem Damm. {offer}"
    assert adverts(text) == [offer]


def test_the_body_of_a_plain_text_lacks_its_adverts() -> None:
    text = f"{NEWS} Alle Hintergründe lesen Sie auf unserer Themenseite.\n\n{NEWS}"
    report = clean_report(RawReport(id="a", text=text))
    assert [passage.span.of(text) for passage in report.body] == [NEWS, NEWS]
    assert [part.kind for part in report.boilerplate] == [BoilerplateKind.ADVERTISEMENT]


def test_the_body_of_a_page_lacks_its_adverts() -> None:
    paragraphs = "".join(
        f"<p>{text}</p>" for text in (NEWS, "Mehr lesen Sie in unserem Newsletter.", NEWS[::1])
    )
    page = f"<html><body><article><h1>Damm in Rottau</h1>{paragraphs}</article></body></html>"
    report = clean_report(RawReport(id="a", text=page, markup=Markup.HTML))
    assert "Newsletter" not in " ".join(passage.span.of(report.text) for passage in report.body)


@given(hostile_texts)
@settings(max_examples=60, deadline=None)
def test_parts_hold_all_that_is_not_blank(text: str) -> None:
    parts = [span.of(text) for span, _ in parted_by_adverts(text, Span(0, len(text)))]
    assert "".join("".join(parts).split()) == "".join(text.split())
