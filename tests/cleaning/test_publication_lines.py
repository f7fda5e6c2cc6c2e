"""The dates a plain report gives as its own."""

import pytest

from lesart.cleaning.plain import clean_plain
from lesart.cleaning.publication_lines import is_date_line
from lesart.records.publication import DateKind, DateTrust, Precision
from lesart.records.report import RawReport

FIRST = "Die Verkehrsministerin von Nordmark hat am Mittwoch in Aarfeld die neue Brücke über die Taune freigegeben."


def dates(text: str, url: str | None = None, published: str | None = None) -> list[tuple[str, str, str]]:
    report = clean_plain(RawReport(id="r", text=text, url=url, published=published))
    return [(found.value, found.trust.value, found.rule) for found in report.publication_dates]


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Dezember 27, 2023", "2023-12-27"),
        ("27. Dezember 2023", "2023-12-27"),
        ("Mittwoch, 03. April 2024, 14:05 Uhr", "2024-04-03T14:05"),
        ("03.04.2024, 14:05 Uhr", "2024-04-03T14:05"),
        ("03.04.24", "2024-04-03"),
        ("Stand: 3. Apr. 2024", "2024-04-03"),
        ("Veröffentlicht am 3. April 2024", "2024-04-03"),
        ("Artikel veröffentlicht am 3. April 2024, 9:26 Uhr, Maren Tidewell", "2024-04-03T09:26"),
        ("Published April 3rd, 2024", "2024-04-03"),
        ("2024-04-03", "2024-04-03"),
        ("April 2024", "2024-04"),
        ("5. Jänner 2024", "2024-01-05"),
        ("03.04.2024 – 12:15", "2024-04-03T12:15"),
        ("(Stand: 3. April 2024, 12 Uhr)", "2024-04-03T12:00"),
        ("April 3, 2024 2:15 pm", "2024-04-03T14:15"),
        ("April 3, 2024 12:15 pm", "2024-04-03T12:15"),
        ("Zuletzt aktualisiert: 3. April 2024, 10:00 Uhr", "2024-04-03T10:00"),
    ],
)
def test_a_line_that_dates_the_page_gives_its_date(line: str, value: str) -> None:
    assert is_date_line(line)
    assert [found[0] for found in dates(f"{line}\n\n{FIRST}")] == [value]


@pytest.mark.parametrize(
    "line",
    [
        "Am 3. April 2024 wurde die Brücke freigegeben.",
        "22. März 2024: Anschlag auf die alte Brücke",
        "Stand der Dinge",
        "Der Mai ist gekommen",
        "31.02.2024",
        "12:45",
        "Aktualisiert",
        "Band 3.4.1999 der Reihe",
        "Zum Stand 21. April 2024 hatten 175 Menschen geklagt",
        "Quelle: brueckenregister.example (Stand 2. April 2024)",
    ],
)
def test_lines_that_hold_more_or_no_date_do_not_date_the_page(line: str) -> None:
    assert not is_date_line(line)


def test_a_date_label_without_its_date_is_a_date_line_all_the_same() -> None:
    assert is_date_line("Ausgegeben am:")
    assert dates(f"Ausgegeben am:\n\n{FIRST}") == []


def test_publication_stands_before_the_last_change() -> None:
    text = f"Aktualisiert am 5. April 2024\n\nVeröffentlicht: 3. April 2024\n\n{FIRST}"
    assert dates(text) == [("2024-04-03", "page", "page-line"), ("2024-04-05", "page", "page-line-updated")]


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("Erstellt am 3. April 2024, aktualisiert am 5. April 2024", ["published", "updated"]),
        ("03.04.2024, 12:15 Uhr (Update: 05.04.2024, 8:00 Uhr)", ["published", "updated"]),
        ("Zuletzt  aktualisiert am 5. April 2024", ["updated"]),
        ("Stand: 5. April 2024", ["updated"]),
        ("Von Anna Standfest, 3. April 2024", ["published"]),
        ("Ausgabe vom 3. April 2024", ["published"]),
    ],
)
def test_the_label_before_a_date_tells_a_change_from_the_publication(line: str, kinds: list[str]) -> None:
    report = clean_plain(RawReport(id="r", text=f"Brücke frei\n\n{line}\n\n{FIRST}"))
    assert [found.kind.value for found in report.publication_dates] == kinds


def test_a_change_is_only_taken_where_no_publication_is_told() -> None:
    report = clean_plain(RawReport(id="r", text=f"Stand: 5. April 2024\n\n{FIRST}", published="2024-04-03"))
    assert report.published is not None
    assert report.published.value == "2024-04-03"
    alone = clean_plain(RawReport(id="r", text=f"Stand: 5. April 2024\n\n{FIRST}")).published
    assert alone is not None
    assert alone.kind is DateKind.UPDATED


@pytest.mark.parametrize("line", ["vor 3 Stunden", "Heute, 12:15 Uhr", "gestern", "Stand 12.04., 14 Uhr"])
def test_a_line_without_a_year_or_day_dates_nothing(line: str) -> None:
    assert dates(f"Brücke frei\n\n{line}\n\n{FIRST}") == []


def test_the_state_of_figures_in_running_text_is_no_date_of_the_report() -> None:
    assert dates(f"{FIRST} Insgesamt kamen 2.100 Menschen (Stand: 3. April 2024).") == []


@pytest.mark.parametrize(
    "dateline",
    ["AARFELD, 3. April 2024 (dpa) – ", "Aarfeld, 03.04.2024 (AFP) - ", "Moskau, 3. April 2024 – "],
)
def test_a_dateline_with_its_year_dates_the_report(dateline: str) -> None:
    assert dates(f"{dateline}{FIRST}") == [("2024-04-03", "agency", "dateline")]


def test_a_dateline_without_its_year_takes_that_of_a_date_nearby() -> None:
    line = "AARFELD, 31. Dezember (dpa) – "
    assert dates(f"{line}{FIRST}", "https://example.org/2024/01/01/taune")[0] == (
        "2023-12-31",
        "agency",
        "dateline",
    )
    assert [rule for _, _, rule in dates(f"{line}{FIRST}", "https://example.org/2024/04/03/taune")] == ["url"]
    assert dates(f"{line}{FIRST}") == []


def test_a_dateline_without_a_day_dates_nothing() -> None:
    assert dates(f"AARFELD (dpa) – {FIRST}") == []


def test_dates_from_beside_the_text_are_trusted_more_than_the_page() -> None:
    found = dates(f"5. April 2024\n\n{FIRST}", "https://example.org/2024/04/04/taune", "2024-04-03 14:22:04")
    assert found == [
        ("2024-04-03T14:22", "given", "given"),
        ("2024-04-04", "url", "url"),
        ("2024-04-05", "page", "page-line"),
    ]


@pytest.mark.parametrize(
    ("url", "value"),
    [
        ("https://example.org/2024/04/03/taune", "2024-04-03"),
        ("https://example.org/20240403/taune-1.html", "2024-04-03"),
        ("https://example.org/taune-2024-04-03.html", "2024-04-03"),
        ("https://example.org/politik/2024-04/taune", "2024-04"),
        ("https://example.org/news/2024-04/03/taune", "2024-04-03"),
        ("https://example.org/2024/4/3/taune", "2024-04-03"),
        ("https://example.org/world/2024/apr/03/taune", "2024-04-03"),
        ("https://example.org/taune/03-04-2024/", "2024-04-03"),
        ("https://example.org/2024/04/20-jahre-taune/", "2024-04"),
    ],
)
def test_a_day_or_month_in_the_report_s_own_address_dates_it(url: str, value: str) -> None:
    assert [found[0] for found in dates(FIRST, url)] == [value]


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/taune-1.4861999",
        "https://example.org/20249903/x",
        "https://2024-04-03.example/x",
        "https://example.org/taune/20921224.html",
        "https://example.org/taune-1712138400",
        "https://example.org/taune?from=2024-04-03",
        "https://example.org/taune#2024-04-03",
        "https://[2024/04/03/x",
    ],
)
def test_other_numbers_in_an_address_are_no_date(url: str) -> None:
    assert dates(FIRST, url) == []


def test_a_given_date_keeps_its_zone_and_its_precision() -> None:
    moment = clean_plain(RawReport(id="r", text=FIRST, published="2024-04-03T06:30:00+02:00")).published
    assert moment is not None
    assert (moment.value, moment.precision) == ("2024-04-03T06:30+02:00", Precision.MINUTE)
    day = clean_plain(RawReport(id="r", text=FIRST, published="2024-04-03")).published
    assert day is not None
    assert (day.value, day.precision, day.trust) == ("2024-04-03", Precision.DAY, DateTrust.GIVEN)


@pytest.mark.parametrize("given", ["gestern", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
def test_a_given_date_that_is_none_is_left_out(given: str) -> None:
    assert dates(f"AARFELD, 3. April (dpa) – {FIRST}", None, given) == []


def test_a_report_of_an_old_archive_keeps_its_given_date() -> None:
    assert dates(FIRST, None, "1871-01-18") == [("1871-01-18", "given", "given")]


def test_the_number_of_an_agency_s_dispatch_gives_its_day() -> None:
    assert dates(f"{FIRST}\n\n© dpa-infocom, dpa:240403-99-554433/2") == [
        ("2024-04-03", "agency", "agency-number")
    ]


def test_dates_of_other_articles_far_below_do_not_date_the_report() -> None:
    below = "\n\n".join(
        ["Weitere Artikel", "Fähre im Hafen", "Regen", "Neue Uhr", "Altes Rad", "1. Mai 2024"]
    )
    assert dates(f"{FIRST}\n\n{below}") == []
