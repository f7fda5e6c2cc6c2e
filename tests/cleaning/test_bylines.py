"""Author lines."""

import pytest

from lesart.cleaning.bylines import byline_in, closing_byline_start


@pytest.mark.parametrize(
    "line",
    [
        "Von Maren Tidewell",
        "von Maren Tidewell und Jonna Petersmark, Aarfeld",
        "Von Dr. Maren Tidewell",
        "By Maren Tidewell",
        "Autor: Maren Tidewell",
        "Ein Gastbeitrag von Maren van der Wiel",
        "Von Maren Tidewell, dpa",
        "Von Redaktion",
        "Politikredaktion",
        "N7 Auslandsnachrichten",
        "(mt)",
    ],
)
def test_author_lines_are_known(line: str) -> None:
    assert byline_in(line) == line


@pytest.mark.parametrize(
    "line",
    [
        "Von Masken und Menschen",
        "Von Aarfeld bis Nordhagen",
        "Von Maren Tidewell stammt der Entwurf",
        "Von Maren Tidewell lernen.",
        "Redaktion und Verlag trennen sich vom Chef",
        "Maren Tidewell",
        "(Aarfeld)",
        "",
    ],
)
def test_lines_that_look_alike_are_no_author_lines(line: str) -> None:
    assert byline_in(line) is None


def test_an_author_behind_the_last_sentence_is_found_but_not_inside_one() -> None:
    closed = "Die Brücke ist frei. Von Maren Tidewell"
    assert closed[closing_byline_start(closed) :] == "Von Maren Tidewell"
    open_sentence = "Den Entwurf gibt es nur von Maren Tidewell"
    assert closing_byline_start(open_sentence) == len(open_sentence)
