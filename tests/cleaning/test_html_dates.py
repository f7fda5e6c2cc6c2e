"""When a page says it was published."""

import time

import pytest

from lesart.cleaning import clean_report
from lesart.records.publication import DateKind, DateTrust, Precision, PublicationDate
from lesart.records.report import Markup, RawReport

TEXT = "<p>Der Rat von Alsen hat in der Nacht zum Montag lange über den neuen Haushalt der Stadt beraten und vertagt.</p>"


def dates(head: str = "", body: str = "") -> tuple[PublicationDate, ...]:
    markup = (
        f"<html><head>{head}</head><body><h1>Rat vertagt Haushalt</h1>{body}<div>{TEXT}</div></body></html>"
    )
    return clean_report(RawReport(id="s", text=markup, markup=Markup.HTML)).publication_dates


def json_ld(**fields: str) -> str:
    listed = ", ".join(f'"{name}": "{value}"' for name, value in {"@type": "NewsArticle", **fields}.items())
    return f'<script type="application/ld+json">{{{listed}}}</script>'


def values(head: str = "", body: str = "") -> list[str]:
    return [dated.value for dated in dates(head, body)]


def test_structured_data_gives_the_minute_in_the_page_s_own_zone() -> None:
    (found,) = dates(json_ld(datePublished="2024-04-03T12:15:30+02:00"))
    assert (found.value, found.precision) == ("2024-04-03T12:15+02:00", Precision.MINUTE)
    assert (found.trust, found.rule) == (DateTrust.METADATA, "json-ld")


@pytest.mark.parametrize(
    ("head", "label"),
    [
        (json_ld(dateModified="2024-04-05T10:00:00+02:00"), "dateModified"),
        (
            "<meta property='article:modified_time' content='2024-04-05T10:00:00+02:00'>",
            "article:modified_time",
        ),
        ("<meta name='last-modified' content='2024-04-05T10:00:00+02:00'>", "last-modified"),
    ],
)
def test_a_change_is_told_from_the_publication_whatever_is_trusted_more(head: str, label: str) -> None:
    body = "<time class='published' datetime='2024-04-03'>3. April</time>"
    published, updated = dates(head, body)
    assert (published.value, published.kind) == ("2024-04-03", DateKind.PUBLISHED)
    assert (updated.value, updated.kind) == ("2024-04-05T10:00+02:00", DateKind.UPDATED)
    assert updated.label == label


def test_a_page_that_tells_only_its_last_change_does_not_call_it_publication() -> None:
    (found,) = dates(json_ld(dateModified="2024-04-05T10:00:00+02:00"))
    assert found.kind is DateKind.UPDATED


def test_a_change_in_the_minute_of_publication_is_none() -> None:
    head = json_ld(datePublished="2024-04-03T12:15:30+02:00", dateModified="2024-04-03T10:15:50Z")
    assert [found.kind for found in dates(head)] == [DateKind.PUBLISHED]


@pytest.mark.parametrize(
    "markup",
    [
        "<p>Aktualisiert am <time datetime='2024-04-05'>5. April</time></p>",
        "<p><span>Zuletzt aktualisiert:</span> <time datetime='2024-04-05'>5. April</time></p>",
        "<p><time datetime='2024-04-05'>Stand: 5. April</time></p>",
        "<p><time class='article__date--modified' datetime='2024-04-05'>5. April</time></p>",
    ],
)
def test_names_or_the_words_before_a_time_element_tell_that_it_is_a_change(markup: str) -> None:
    assert {found.kind for found in dates(body=markup) if found.rule == "time-element"} == {DateKind.UPDATED}


@pytest.mark.parametrize(
    "markup",
    [
        "<div class='article__date'>03.04.2024, 12:15 Uhr</div>",
        "<span itemprop='datePublished' content='2024-04-03T12:15'>gestern</span>",
        "<p class='published-at'>3. April 2024, 12:15 Uhr</p>",
        "<div class='sidebar'><time>Veröffentlicht am 3. April 2024, 12:15 Uhr</time></div>",
    ],
)
def test_elements_named_for_a_date_give_it(markup: str) -> None:
    found = dates(body=markup)[0]
    assert (found.value, found.rule) == ("2024-04-03T12:15", "time-element")


@pytest.mark.parametrize(
    "markup",
    [
        "<p class='date'>Am 3. April 2024 wurde die neue Brücke über den Alsenfluss freigegeben.</p>",
        "<p class='candidate'>03.04.2024</p>",
        "<p class='validated'>03.04.2024</p>",
        "<ul><li class='date'>03.04.2024</li><li class='date'>01.04.2024</li></ul>",
    ],
)
def test_what_looks_like_an_element_with_a_date_is_no_markup_of_the_page_s_date(markup: str) -> None:
    assert "time-element" not in {found.rule for found in dates(body=markup)}


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


def test_the_day_behind_the_title_is_the_page_s() -> None:
    (behind,) = dates("<title>Rat vertagt Haushalt – Alsener Bote – 03.04.2024</title>")
    assert (behind.value, behind.rule) == ("2024-04-03", "title-date")
    inside = dates("<title>Haushalt 03.04.2024: Rat vertagt</title>")
    assert "title-date" not in {found.rule for found in inside}


def test_a_day_that_only_the_search_of_the_page_finds_is_trusted_as_little_as_a_line() -> None:
    (found,) = dates(body="<script>{'created': '2024-04-03T12:15:00Z'}</script>")
    assert (found.value, found.trust, found.rule) == ("2024-04-03", DateTrust.PAGE, "htmldate")
    assert found.text == "2024-04-03"


def test_the_page_is_not_searched_where_anything_dates_it() -> None:
    body = "<script>{'created': '2024-04-03T12:15:00Z'}</script>"
    assert values("<link rel='canonical' href='https://alsen.example/2024/04/02/x'>", body) == ["2024-04-02"]


def test_a_year_alone_is_no_day() -> None:
    assert values("<meta itemprop='copyrightyear' content='2024'>", "<small>© 2024</small>") == []


def test_an_address_for_a_page_is_not_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("socket.socket.connect", fail)
    report = clean_report(RawReport(id="s", text="http://alsen.example/x", markup=Markup.HTML))
    assert report.publication_dates == ()


@pytest.mark.parametrize(
    "body",
    [
        "<div class='date'>" * 200 + "x" * 300_000,
        "<span class='date'>3.4.2024</span>" * 20_000,
        "<time>gestern 12</time>" * 20_000,
        "<p>" + "2024-04-03 " * 50_000,
        "<p class='date'>" + "stand " * 50_000,
    ],
)
def test_pages_full_of_dates_are_read_in_seconds(body: str) -> None:
    start = time.perf_counter()
    dates(body=body)
    assert time.perf_counter() - start < 5


def test_a_page_without_a_date_has_none() -> None:
    assert values() == []


def test_a_control_character_behind_a_script_stops_no_page() -> None:
    assert dates(body="<p>Der Damm hält.<script></script>\x1f</p>") == ()
