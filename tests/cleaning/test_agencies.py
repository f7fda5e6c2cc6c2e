"""Which agencies a report credits and which it cites."""

import pytest

from lesart.cleaning.agencies import find_agencies
from lesart.records.span import Span


def agencies(text: str) -> list[tuple[str, str, bool]]:
    found = find_agencies(text, [Span(0, len(text))])
    return [(agency.name, agency.span.of(text), agency.is_cited) for agency in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AARFELD (AP) – Die Brücke über die Taune ist frei.", [("AP", "AP")]),
        ("Berlin/Aarfeld (dpa/lnw) - Die Brücke ist frei.", [("dpa", "dpa"), ("dpa", "lnw")]),
        ("Aarfeld, 12. März (Reuters) - Die Brücke ist frei.", [("Reuters", "Reuters")]),
        ("Aarfeld (dts Nachrichtenagentur) – Die Brücke ist frei.", [("dts", "dts")]),
        ("MOSKAU, 3. April. /TASS/. Die Brücke ist frei.", [("TASS", "TASS")]),
        ("(sda) Die Brücke ist frei.", [("Keystone-SDA", "sda")]),
        ("Die Brücke ist frei. (afp)", [("AFP", "afp")]),
        (
            "Die Brücke ist frei, sagte sie: „Endlich.“ (dpa, Reuters, nt)",
            [("dpa", "dpa"), ("Reuters", "Reuters")],
        ),
        ("Die Brücke ist frei. (mit Material von dpa)", [("dpa", "dpa")]),
        ("Die Brücke ist frei. dpa/mt", [("dpa", "dpa")]),
        ("(AFP)", [("AFP", "AFP")]),
        ("Quelle: dpa", [("dpa", "dpa")]),
        ("rt/dpa", [("dpa", "dpa")]),
        ("Die Brücke ist frei. (SID)", [("SID", "SID")]),
        ("Von Maren Tidewell, dpa", [("dpa", "dpa")]),
        ("Die Brücke ist frei. (epd)", [("epd", "epd")]),
        ("Mit Material von Bloomberg und Reuters", [("Bloomberg", "Bloomberg"), ("Reuters", "Reuters")]),
    ],
)
def test_credits_are_read_from_datelines_endings_and_lines(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert agencies(text) == [(name, words, False) for name, words in expected]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Am Abend meldete das die Nachrichtenagentur RIA Novosti.", "RIA Nowosti"),
        ("Diese Angabe wurde durch die Nachrichtenagentur RIA verbreitet.", "RIA Nowosti"),
        ("Wie die Nachrichtenagentur AFP meldet, ist die Brücke frei.", "AFP"),
        ("„Endlich“, sagte sie der Deutschen Presse-Agentur am Mittwoch.", "dpa"),
        ("Nach dpa-Informationen ist die Brücke frei.", "dpa"),
        ("Das berichtet Reuters unter Berufung auf das Ministerium.", "Reuters"),
        ("Der Agentur Ukrinform zufolge ist die Brücke frei.", "Ukrinform"),
        ("Laut Interfax ist die Brücke frei.", "Interfax"),
        ("Das schrieb die staatliche Nachrichtenagentur »Xinhua« am Abend.", "Xinhua"),
        ("Die Nachrichtenagentur Petra berichtete von der Freigabe.", "Petra"),
    ],
)
def test_agencies_beside_a_word_of_reporting_are_cited(text: str, name: str) -> None:
    assert [(found[0], found[2]) for found in agencies(text)] == [(name, True)]


@pytest.mark.parametrize(
    "text",
    [
        "Die Bundespolizei (AFP) hat am Mittwoch neun Männer festgenommen.",
        "Die APO und die RAP-Gruppe Apfel berichteten von ihrem Konzert in Aarfeld.",
        "Petra berichtete, dass die Brücke über die Taune frei ist.",
        "Ein Fahrzeug der Firma Bloomberg stand auf der Brücke, sagte die Polizei.",
        "Der Sprecher des Senders TASSO meldete sich nicht.",
        "Das Gebäude von Reuters liegt am Fluss und wird im Herbst saniert.",
        "Die Ministerin (SPD) hat die Brücke freigegeben. (mt)",
        "Aarfeld (Nordmark) – Die Brücke ist frei.",
        "Die Brücke ist frei. (Aarfeld)",
        "Bloomberg",
        "So steht es im Bericht der Stadt. Die PAPST-Straße bleibt gesperrt.",
    ],
)
def test_look_alikes_are_no_agencies(text: str) -> None:
    assert agencies(text) == []


def test_only_the_stretches_given_are_searched() -> None:
    text = "Foto: dpa\n\nDie Brücke ist frei. (AFP)"
    assert [agency.name for agency in find_agencies(text, [Span(11, len(text))])] == ["AFP"]
