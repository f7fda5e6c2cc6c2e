"""The outlet of a plain report: which lines are an outlet's name and which only look like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.cleaning.outlets import is_brand, is_named, is_site_name, owners_named
from lesart.cleaning.plain import clean_plain
from lesart.records.report import BoilerplateKind, RawReport, Report

HEADLINE = "Neue Brücke über die Taune freigegeben"
FIRST = "Die Verkehrsministerin von Nordmark hat am Mittwoch in Aarfeld die neue Brücke über die Taune freigegeben."
SECOND = "Der Bau dauerte nach Angaben der Stadt vier Jahre und kostete rund zwölf Millionen Euro mehr als geplant."


def cleaned(*lines: str) -> Report:
    return clean_plain(RawReport(id="r", text="\n\n".join(lines)))


def outlet(*lines: str) -> str | None:
    found = cleaned(*lines).outlet
    return found.text if found else None


@pytest.mark.parametrize(
    "line",
    [
        "Taunepost",
        "Aarblatt",
        "Aarzeitung online",
        "Neue Aarfelder Zeitung",
        "Aarfelder Allgemeine",
        "Taune-Anzeiger",
        "Der Taunespiegel",
        "nordmarknews",
        "Nordmark24",
        "aarfeld.de",
        "Aarfelder Echo",
    ],
)
def test_a_line_with_words_of_outlets_names_above_the_headline_is_the_outlet(line: str) -> None:
    assert outlet(line, HEADLINE, FIRST, SECOND) == line
    assert outlet(line, "3. Dezember 2023", HEADLINE, FIRST, SECOND) == line


@pytest.mark.parametrize(
    "line",
    [
        "Meeresspiegel",
        "Merkblatt",
        "Sonderangebote",
        "Sport-News",
        "Corona-Nachrichten",
        "Lokale Nachrichten",
        "Meine Zeitung",
        "Deutsche Post",
        "Eine Stimme",
        "Abendpost verkauft",
        "Razzia bei Abendkurier",
        "Zeitung",
        "Nachrichten",
        "Online",
        "A24",
        "Brücken",
        "Urteil in Aarfeld",
    ],
)
def test_rubrics_subjects_and_headlines_are_no_outlet(line: str) -> None:
    assert outlet(line, HEADLINE, FIRST, SECOND) is None


def test_a_single_word_in_lower_case_counts_only_as_the_first_line_above_a_headline() -> None:
    assert outlet("aarblick", HEADLINE, FIRST, SECOND) == "aarblick"
    assert outlet("Juli 2, 2025", "aarblick", HEADLINE, FIRST, SECOND) == "aarblick"
    assert outlet("Brücken", "aarblick", HEADLINE, FIRST, SECOND) is None
    assert outlet("aarblick", FIRST, SECOND) is None


@pytest.mark.parametrize("line", ["politik", "suchen", "teilen", "gesundheit", "Aarblick", "aar blick"])
def test_words_of_the_language_and_of_menus_are_no_brand(line: str) -> None:
    assert not is_brand(line)


@pytest.mark.parametrize(
    "footer", ["© 2024 Aarblick", "Copyright 2023–2024 Aarblick Verlag", "redaktion@aarblick.example"]
)
def test_a_first_line_that_the_footer_names_as_owner_is_the_outlet(footer: str) -> None:
    assert is_named("Aarblick", owners_named([footer]))
    assert not is_named("Brücken", owners_named([footer]))
    assert not is_named("Facebook", owners_named(["© 2024 Facebook"]))


def test_the_name_of_an_outlet_is_no_headline() -> None:
    report = cleaned("Neue Aarfelder Zeitung", FIRST, SECOND)
    assert report.title is None
    assert report.boilerplate[0].kind is BoilerplateKind.SITE_NAME


def test_a_desk_s_line_alone_names_no_outlet() -> None:
    assert outlet(HEADLINE, "Redaktion Aarfeld", FIRST, SECOND, "Redaktion", "Ähnliche Artikel") is None


def test_names_deep_in_a_long_menu_are_links_to_other_pages() -> None:
    menu = [f"Rubrik {letter}" for letter in "ABCDEFGHIJKLMNO"]
    assert outlet(*menu, "Taunepost", HEADLINE, FIRST, SECOND) is None


@given(st.text(max_size=80))
def test_any_line_is_judged(line: str) -> None:
    assert isinstance(is_site_name(line) or is_brand(line) or is_named(line, owners_named([line])), bool)
