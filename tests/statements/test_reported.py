import pytest

from lesart.statements import find_statements
from tests.statements.reading import analysed, content, said

KESSLER = "Anna Kessler"


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("Kessler warnte vor einem Sturm.", "vor einem Sturm"),
        ("Kessler verurteilte den Angriff auf den Hafen.", "den Angriff auf den Hafen"),
        ("Kessler sprach sich für einen neuen Hafen aus.", "für einen neuen Hafen"),
        ("Am Montag lehnte Kessler den Bau der Brücke ab.", "den Bau der Brücke"),
        ("Kessler kündigte einen neuen Hafen an, der größer wird.", "einen neuen Hafen … der größer wird"),
        ("Den Bau der Brücke verurteilte Kessler.", "Den Bau der Brücke"),
        ("Kessler verlangte acht Prozent mehr Lohn.", "acht Prozent mehr Lohn"),
        ("Kessler warnte vor der Sitzung vor einem Sturm.", "vor einem Sturm"),
        ("Vor zwei Wochen warnte Kessler vor einem Sturm.", "vor einem Sturm"),
        ("Vor Ostern warnte Kessler vor einem Sturm.", "vor einem Sturm"),
        ("Vor einem Sturm warnte Kessler.", "Vor einem Sturm"),
        ("Kessler hat den Bericht ausdrücklich bestätigt.", "den Bericht"),
        ("Kessler nannte den Bericht unglaublich.", "den Bericht unglaublich"),
        ("Kessler hat einen solchen Schritt ausgeschlossen.", "einen solchen Schritt"),
    ],
)
def test_a_speech_act_names_its_content(text: str, wording: str) -> None:
    assert said(text) == [(KESSLER, "reported", wording)]


@pytest.mark.parametrize(
    ("text", "is_denial"),
    [
        ("Kessler wies den Vorwurf zurück.", True),
        ("Kessler bestritt, den Hafen geschlossen zu haben.", True),
        ("Kessler dementierte den Bericht.", True),
        ("Kessler bestätigte den Bericht.", False),
    ],
)
def test_a_denial_is_marked(text: str, is_denial: bool) -> None:  # noqa: FBT001
    [statement] = find_statements(analysed(text))
    assert statement.is_denial is is_denial


def test_nobody_speaks_in_the_first_person_of_the_report() -> None:
    assert said("Wir kritisieren den Bau der Brücke.") == []


def test_a_second_predicate_is_not_part_of_the_content() -> None:
    report = analysed("Kessler begrüßte den Beschluss und ging nach Hause.")
    assert [content(report.text, statement) for statement in find_statements(report)] == ["den Beschluss"]


def test_a_time_or_audience_is_not_what_somebody_warns_of() -> None:
    assert said("Kessler warnte vor dem Treffen erneut.") == []
