"""When a page says it was published."""

import pytest

from lesart.cleaning import clean_report
from lesart.records.publication import DateTrust, Precision, PublicationDate
from lesart.records.report import Markup, RawReport

TEXT = "<p>Der Rat von Alsen hat in der Nacht zum Montag lange über den neuen Haushalt der Stadt beraten und vertagt.</p>"


def dates(head: str = "", body: str = "") -> tuple[PublicationDate, ...]:
    markup = (
        f"<html><head>{head}</head><body><h1>Rat vertagt Haushalt</h1>{body}<div>{TEXT}</div></body></html>"
    )
    return clean_report(RawReport(id="s", text=markup, markup=Markup.HTML)).publication_dates


def values(head: str = "", body: str = "") -> list[str]:
    return [dated.value for dated in dates(head, body)]


def json_ld(**fields: str) -> str:
    listed = ", ".join(f'"{name}": "{value}"' for name, value in {"@type": "NewsArticle", **fields}.items())
    return f'<script type="application/ld+json">{{{listed}}}</script>'


def test_structured_data_gives_the_minute_in_the_page_s_own_zone() -> None:
    (found,) = dates(json_ld(datePublished="2024-04-03T12:15:30+02:00"))
    assert (found.value, found.precision) == ("2024-04-03T12:15+02:00", Precision.MINUTE)
    assert (found.trust, found.rule) == (DateTrust.METADATA, "json-ld")


def test_the_day_of_a_change_is_no_day_of_publication() -> None:
    assert values(json_ld(dateModified="2024-04-05T10:00:00+02:00")) == []
    assert values("<meta property='article:modified_time' content='2024-04-05T10:00:00Z'>") == []


def test_contradicting_dates_are_all_kept_structured_data_first() -> None:
    head = "<meta name='date' content='2024-04-04'>" + json_ld(datePublished="2024-04-03T22:00:00+02:00")
    assert values(head) == ["2024-04-03T22:00+02:00", "2024-04-04"]


def test_the_same_minute_in_two_zones_is_one_date() -> None:
    head = "<meta property='article:published_time' content='2024-04-03T10:15:00Z'>"
    assert values(head + json_ld(datePublished="2024-04-03T12:15:00+02:00")) == ["2024-04-03T12:15+02:00"]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2024-04-03", "2024-04-03"),
        ("2024-04-03 12:15:00", "2024-04-03T12:15"),
        ("2024-04-03T12:15:00+0200", "2024-04-03T12:15+02:00"),
        ("Wed, 03 Apr 2024 12:15:00 +0200", "2024-04-03T12:15+02:00"),
        ("Wed Apr 03 12:15:00 CEST 2024", "2024-04-03T12:15"),
        ("Wed Apr 03 2024 12:15:00 GMT+0200 (CEST)", "2024-04-03T12:15+02:00"),
        ("03.04.2024, 12:15 Uhr", "2024-04-03T12:15"),
    ],
)
def test_dates_are_read_as_content_systems_write_them(written: str, value: str) -> None:
    assert values(json_ld(datePublished=written)) == [value]


@pytest.mark.parametrize(
    "written", ["", "gestern", "31.02.2024", "1970-01-01T00:00:00Z", "20240399", "9" * 60]
)
def test_what_is_no_day_gives_no_date(written: str) -> None:
    assert values(json_ld(datePublished=written)) == []


def test_a_time_element_named_for_publication_is_preferred_to_one_of_a_change() -> None:
    body = "<time class='updated' datetime='2024-04-05'></time><time class='published' datetime='2024-04-03'></time>"
    assert values(body=body)[0] == "2024-04-03"


def test_a_time_element_in_a_teaser_is_passed_over() -> None:
    assert values(body="<aside class='teaser'><time datetime='2023-01-01'>1.1.2023</time></aside>") == []


def test_the_day_in_the_address_of_the_page_is_told_as_such() -> None:
    (found,) = dates("<link rel='canonical' href='https://alsen.example/2024/04/03/haushalt'>")
    assert (found.value, found.trust) == ("2024-04-03", DateTrust.URL)


def test_a_page_without_a_date_has_none() -> None:
    assert values() == []
