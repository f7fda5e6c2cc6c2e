"""The title of a page where its places disagree."""

from lesart.cleaning import clean_report
from lesart.records.report import Markup, RawReport

TEXT = "".join(
    f"<p>Der Rat von Alsen hat in der Nacht zum {day} lange über den neuen Haushalt der Stadt beraten und vertagt.</p>"
    for day in ("Montag", "Dienstag", "Mittwoch")
)


def title(*, body: str = "", head: str = "", og: str = "", headline: str = "") -> str | None:
    if og:
        head += f"<meta property='og:title' content='{og}'>"
    if headline:
        head += f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{headline}"}}</script>'
    markup = f"<html><head>{head}</head><body>{body}<div>{TEXT}</div></body></html>"
    found = clean_report(RawReport(id="s", text=markup, markup=Markup.HTML)).title
    return found.text if found else None


def test_the_name_of_the_site_is_no_part_of_the_title() -> None:
    head = "<meta property='og:site_name' content='Alsener Bote'><title>Rat vertagt Haushalt | Politik | Alsener Bote</title>"
    assert title(head=head) == "Rat vertagt Haushalt | Politik"
    assert title(head=head, body="<h1>Rat vertagt Haushalt</h1>") == "Rat vertagt Haushalt"


def test_a_dash_within_the_title_is_kept() -> None:
    assert (
        title(og="Rat vertagt Haushalt - und streitet weiter") == "Rat vertagt Haushalt - und streitet weiter"
    )


def test_the_heading_over_the_article_decides_between_two_titles_of_the_markup() -> None:
    assert title(
        og="Haushalt Alsen: Alle Infos",
        headline="Rat vertagt den Haushalt",
        body="<h1>Rat vertagt den Haushalt</h1>",
    ) == ("Rat vertagt den Haushalt")


def test_a_heading_in_the_breadcrumb_decides_nothing() -> None:
    shown = (
        "<nav class='breadcrumb'><h1>Haushalt Alsen: Alle Infos</h1></nav><h2>Rat vertagt den Haushalt</h2>"
    )
    assert title(og="Haushalt Alsen: Alle Infos", headline="Rat vertagt den Haushalt", body=shown) == (
        "Rat vertagt den Haushalt"
    )


def test_a_kicker_is_left_out_where_the_markup_gives_the_title_without_it() -> None:
    assert title(
        og="Rat vertagt den Haushalt",
        headline="Alsen: Rat vertagt den Haushalt",
        body="<h1>Alsen Rat vertagt den Haushalt</h1>",
    ) == ("Rat vertagt den Haushalt")


def test_a_title_with_a_colon_stays_whole_where_all_agree_on_it() -> None:
    both = "Alsen: Rat vertagt den Haushalt"
    assert title(og=both, headline=both, body=f"<h1>{both}</h1>") == both


def test_different_kickers_leave_the_title_they_share() -> None:
    assert title(
        og="Streit in Alsen: Rat vertagt den Haushalt", body="<h1>Kommunen - Rat vertagt den Haushalt</h1>"
    ) == ("Rat vertagt den Haushalt")


def test_the_title_can_come_from_the_head_alone() -> None:
    assert title(head="<title>Rat vertagt den Haushalt</title>") == "Rat vertagt den Haushalt"


def test_a_page_without_any_title_has_none() -> None:
    assert title() is None
