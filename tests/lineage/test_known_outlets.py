"""Well-known outlets that a report has something from, with and without quotation marks."""

import pytest
from hypothesis import given, settings

from lesart.lineage.known_outlets import known_outlets
from lesart.lineage.outlet_names import outlet_key
from lesart.records.span import Span
from tests.laws.strategies import hostile_texts


def named(text: str) -> list[str]:
    """Give the names of the outlets that one sentence has something from."""
    return [span.of(text) for span in known_outlets(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Der Damm hält, wie die Welt am Montag berichtet.", ["Welt"]),
        ("Der Damm hält, berichtet der Spiegel unter Berufung auf Helfer.", ["Spiegel"]),
        ("Die Zeit meldet, der Damm halte.", ["Zeit"]),
        ("Der Damm halte, sagte die Ministerin der Bild.", ["Bild"]),
        ("Das sagte sie im Interview mit der Welt.", ["Welt"]),
        ("Wie eine Recherche der Welt ergab, hält der Damm.", ["Welt"]),
        ("Dem Spiegel zufolge hält der Damm.", ["Spiegel"]),
        ("Laut Spiegel hält der Damm.", ["Spiegel"]),
        ("„Der Damm hält“, sagte sie der BILD am Montag.", ["BILD"]),
        ("Der Damm halte, sagte sie dem ZDF.", ["ZDF"]),
        ("Der Damm halte, sagte sie den Sendern RTL und ntv.", ["RTL", "ntv"]),
        ("Der Damm hält, berichten SZ, NDR und WDR.", ["SZ", "NDR", "WDR"]),
        ("Einem „Spiegel“-Bericht zufolge hält der Damm.", ["Spiegel"]),
        ("Wie „Bild“ gestern berichtete, hält der Damm.", ["Bild"]),
        ("Der Damm hält, so die Auskunft auf Anfrage der Frankfurter Allgemeinen Zeitung.", ["Frankfurter Allgemeinen Zeitung"]),
    ],
)  # fmt: skip
def test_a_known_outlet_is_cited(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Die Welt schaut zu, berichtet das Amt.",
        "Viele Menschen in der Welt berichten von Dämmen.",
        "Sie erklärte der Welt den Krieg.",
        "Das Bild zeigt den Damm, sagte sie.",
        "Zur Zeit berichtet niemand.",
        "Der Spiegel stieg um zwei Meter, meldete das Amt.",
        "Sie schrieb früher für die FAZ.",
        "Der ZDF-Intendant sagte, der Damm halte.",
        "Einige Häuser wie der „Spiegel“ haben Geld genommen.",
        "Der Stern von Rottau leuchtet.",
    ],
)
def test_other_words_are_no_outlet(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Frankfurter Allgemeinen Zeitung", "FAZ"),
        ("Süddeutsche Zeitung", "www.sueddeutsche.de"),
        ("Bild-Zeitung", "bild.de"),
        ("Der Spiegel", "Spiegel Online"),
    ],
)
def test_names_of_one_outlet_are_one(first: str, second: str) -> None:
    assert outlet_key(first) == outlet_key(second)


@given(hostile_texts)
@settings(max_examples=80, deadline=None)
def test_any_text_is_read(text: str) -> None:
    assert all(span.end <= len(text) for span in known_outlets(text, Span(0, len(text))))
