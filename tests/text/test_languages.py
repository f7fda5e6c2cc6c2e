"""The language of a text by its function words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.text.languages import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Brücke ist seit Montag wieder offen, wie die Stadt mitteilte.", "de"),
        ("The bridge has been open since Monday, as the city said in a statement.", "en"),
        ("Le pont est ouvert depuis lundi, selon la ville qui l'a dit dans un communiqué.", "fr"),
        ("El puente está abierto desde el lunes, según ha dicho la ciudad en un comunicado.", "es"),
        ("Il ponte è aperto da lunedì, come ha detto il sindaco della città in una nota.", "it"),
        ("Most jest otwarty od poniedziałku, a prace przy nim były prowadzone przez dwa lata.", "pl"),
        ("De brug is sinds maandag weer open, zegt de stad in een verklaring van het college.", "nl"),
        ("Мост открыт с понедельника, и это было сделано для того, чтобы город не стоял.", "ru"),  # noqa: RUF001
        ("Міст відкрито з понеділка, і це було зроблено для того, щоб місто не стояло.", "uk"),  # noqa: RUF001
    ],
)
def test_the_language_is_told_by_a_sentence(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("text", ["", "42", "Quarlen Tsebrov", "\x00"])
def test_german_is_assumed_where_the_words_do_not_tell(text: str) -> None:
    assert language_of(text) == "de"


def test_what_a_page_declares_counts_only_where_the_words_do_not_tell() -> None:
    assert (
        language_of("Die Brücke ist seit Montag wieder offen, wie die Stadt mitteilte.", declared="en-US")
        == "de"
    )
    assert language_of("Bro", declared="en-US") == "en"
    assert language_of("Bron är öppen sedan i måndags.", declared="sv") == "sv"


@given(st.text(max_size=300))
def test_every_text_has_a_language(text: str) -> None:
    assert len(language_of(text)) == 2


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Дамбу прорвало.", "ru"),
        ("Греблю прорвало вночі, є загиблі.", "uk"),
        ("Der Sender Дождь berichtet.", "de"),
        ("1234 –", "de"),
    ],
)
def test_a_short_text_is_told_by_its_letters(text: str, language: str) -> None:
    assert language_of(text) == language
