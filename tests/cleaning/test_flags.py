"""Passages of a plain report to be careful with."""

import pytest

from lesart.cleaning.plain import clean_plain
from lesart.records.report import RawReport

FILLER = "Die Stadt hat dafür vier Jahre gebraucht und zwölf Millionen Euro mehr ausgegeben als geplant."


def flags(text: str, title: str = "Brücke frei") -> list[tuple[str, str]]:
    report = clean_plain(RawReport(id="r", text=text, title=title))
    return [(flag.flag, flag.span.of(text)) for flag in report.flags]


@pytest.mark.parametrize(
    ("text", "damage"),
    [
        ("Die Stadt will sich an der Beilegung des Konflikts beteiligen. Konflikt.", "Konflikt."),
        ("Anna Kessler Der deutsche Minister sagte, dass die Brücke frei ist.", "Anna Kessler Der deutsche"),
        (
            "Sie schloss den Bau einer Brücke in Nordmark Es wird niemand gefragt.",
            "Nordmark Es wird",
        ),
        ("Folgen für eine Brücke in Nordmark„Es wird Probleme bereiten“, hieß es.", "Nordmark„Es wird"),
        ("Die Stadt habe „Hinweise auf die Beteiligung“ einer Firma. ”", "”"),
        ("Die Stadt nennt eine niedrigere Besucherzahl. also wie viele andere auch.", "Besucherzahl. also"),
    ],
)
def test_damaged_sentences_are_flagged_where_they_are_damaged(text: str, damage: str) -> None:
    ((flag, words),) = flags(f"{text}\n\n{FILLER}")
    assert flag == "broken-sentence"
    assert words.endswith(damage)


@pytest.mark.parametrize(
    "text",
    [
        "Das kostet mindestens zwölf Millionen Euro. Mindestens.",
        "Die Freigabe war am 3. April. Sie dauerte eine Stunde.",
        "Die Brücke kostet ca. zwölf Mio. Euro, inkl. aller Rampen.",
        "Der Roman „Es wird Zeit“ erschien in Nordmark. Es ist ein Erfolg.",
        "„Wir sind fertig.“ Er lachte und ging über die Brücke.",
        "Sie liest Der Bote und die Aarfelder Zeitung jeden Morgen.",
        "Mehr steht unter example.org. https://example.org/x",
        "Die „alte“ Brücke und die „neue“ Brücke. “Beide” sind frei.",
        "Der Verein Das gute Leben sammelt. Die Ministerin gab etwas.",
    ],
)
def test_sound_sentences_that_look_alike_are_not_flagged(text: str) -> None:
    assert flags(f"{text}\n\n{FILLER}") == []


ABOUT_FIRST = "\n\n".join(
    f"Minister Martin Brenneke sprach in Aarfeld. Brenneke lobte den Bau. {FILLER}" for _ in range(2)
)
ABOUT_SECOND = "\n\n".join(
    f"Der Forscher Peter Wellmoor sieht es anders. Wellmoor warnt vor Rissen. {FILLER}" for _ in range(2)
)


def test_a_part_in_which_the_person_of_the_title_gives_way_to_another_is_flagged() -> None:
    text = f"{ABOUT_FIRST}\n\nForscher warnt vor Rissen\n\n{ABOUT_SECOND}"
    ((flag, words),) = flags(text, title="Brenneke gibt Brücke frei")
    assert flag == "multi-topic"
    assert words.startswith("Der Forscher Peter Wellmoor")


def test_a_part_with_further_voices_on_the_same_person_is_not_flagged() -> None:
    text = f"{ABOUT_FIRST}\n\nForscher warnt vor Rissen\n\n{ABOUT_SECOND} Das weiß auch Brenneke."
    assert flags(text, title="Brenneke gibt Brücke frei") == []


def test_without_a_person_in_the_title_other_people_are_no_other_topic() -> None:
    text = f"{ABOUT_FIRST}\n\nForscher warnt vor Rissen\n\n{ABOUT_SECOND}"
    assert flags(text, title="Neue Brücke frei") == []
