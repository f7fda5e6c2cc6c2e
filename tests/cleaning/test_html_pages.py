"""Reports made from pages: which words become the report's text, and as what."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.cleaning import clean_report
from lesart.records.report import BoilerplateKind, Markup, RawReport, Report

FIRST = "Die Brücke über die Alse ist am Montag nach zwei Jahren Bauzeit wieder für den Verkehr freigegeben worden."
SECOND = "Baudezernentin Ines Tarnow sagte, die Arbeiten hätten wegen des Hochwassers vier Monate länger gedauert als geplant."
THIRD = "Für schwere Lastwagen bleibt die Brücke bis zum Herbst gesperrt, weil noch Messungen am Mittelpfeiler ausstehen."
OTHERS = (
    "Der Umweg über Bernitz hatte Pendlern bis zu vierzig Minuten am Tag gekostet, wie der Fahrgastbeirat vorrechnete.",
    "Gefeiert wird die Freigabe am ersten Sonntag im Mai mit einem Fest, zu dem der Heimatverein an beide Ufer einlädt.",
    "Die Kosten trägt zur Hälfte das Land, das im Gegenzug über die künftige Nutzung der alten Zollstation mitbestimmen darf.",
)


def page(body: str, head: str = "") -> str:
    return f"<!doctype html><html lang='de'><head>{head}</head><body>{body}</body></html>"


def article(*inner: str) -> str:
    return f"<article><h1>Brücke in Alsen wieder offen</h1><div class='text'>{''.join(inner)}</div></article>"


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def cleaned(markup: str) -> Report:
    return clean_report(RawReport(id="seite.html", text=markup, markup=Markup.HTML))


def body_texts(report: Report) -> list[str]:
    return [passage.span.of(report.text) for passage in report.body]


def test_paragraphs_stand_apart_and_the_title_comes_first() -> None:
    report = cleaned(page(article(paragraphs(FIRST, SECOND, THIRD))))
    assert report.text == "\n\n".join(("Brücke in Alsen wieder offen", FIRST, SECOND, THIRD))
    assert body_texts(report) == [FIRST, SECOND, THIRD]
    assert [(part.kind, part.span.of(report.text)) for part in report.boilerplate] == [
        (BoilerplateKind.HEADLINE, "Brücke in Alsen wieder offen")
    ]


def test_a_heading_in_the_article_is_a_passage_marked_as_heading() -> None:
    report = cleaned(
        page(article(paragraphs(FIRST), "<h2>Noch nicht für alle</h2>", paragraphs(SECOND, THIRD)))
    )
    assert [passage.span.of(report.text) for passage in report.body if passage.is_heading] == [
        "Noch nicht für alle"
    ]


def test_a_heading_that_no_paragraph_follows_is_left_out() -> None:
    report = cleaned(page(article(paragraphs(FIRST, SECOND, THIRD), "<h2>Ein Blick zurück</h2>")))
    assert "Ein Blick zurück" not in report.text


def test_navigation_teasers_and_captions_are_no_body() -> None:
    report = cleaned(
        page(
            "<nav><a href='/'>Startseite</a></nav>"
            + article(
                paragraphs(FIRST),
                "<figure><img src='b.jpg'><figcaption>Die Brücke über die Alse, hier im Frühjahr vor der Sperrung, "
                "war seit langem der wichtigste Weg in die Altstadt.</figcaption></figure>",
                paragraphs(SECOND, THIRD),
                "<aside class='related-teaser'><p>Auch in Bernitz wird gebaut: Dort verzögert sich der Neubau des "
                "Bahnhofs um ein ganzes Jahr, wie die Stadt nun mitteilt.</p></aside>",
            )
        )
    )
    assert body_texts(report) == [FIRST, SECOND, THIRD]


def test_a_name_on_the_element_around_the_whole_article_takes_nothing_out() -> None:
    report = cleaned(
        page(f"<div class='page newsletter teaser'>{article(paragraphs(FIRST, SECOND, THIRD))}</div>")
    )
    assert body_texts(report) == [FIRST, SECOND, THIRD]


def test_the_lead_between_title_and_article_is_body() -> None:
    lead = "Zwei Jahre lang mussten Autos einen Umweg fahren."
    report = cleaned(
        page(
            f"<article><h1>Brücke in Alsen wieder offen</h1><p>{lead}</p><div>{paragraphs(FIRST, SECOND, THIRD)}</div></article>"
        )
    )
    assert body_texts(report)[0] == lead


def test_byline_and_date_under_the_title_are_marked() -> None:
    report = cleaned(
        page(
            "<article><h1>Brücke in Alsen wieder offen</h1><p class='author'>Von Ines Tarnow</p><p class='date'>3. April 2024"
            f"</p><div>{paragraphs(FIRST, SECOND, THIRD)}</div></article>"
        )
    )
    kinds = {part.kind: part.span.of(report.text) for part in report.boilerplate}
    assert kinds[BoilerplateKind.BYLINE] == "Von Ines Tarnow"
    assert kinds[BoilerplateKind.DATE_LINE] == "3. April 2024"
    assert report.byline is not None
    assert report.byline.span is not None
    assert report.published is not None
    assert report.published.value == "2024-04-03"


def test_a_paragraph_the_extractor_misses_is_found_by_its_setting() -> None:
    inner = f"{FIRST}<br><br>{SECOND}<br><br><b>Nachtrag</b> {THIRD}"
    assert body_texts(cleaned(page(article(inner))))[:2] == [FIRST, SECOND]


def test_an_agency_named_as_author_in_the_markup_is_credited() -> None:
    data = '<script type="application/ld+json">{"@type": "NewsArticle", "author": ["Ines Tarnow", "dpa"]}</script>'
    report = cleaned(page(article(paragraphs(FIRST, SECOND, THIRD)), data))
    assert [(agency.name, agency.is_cited, agency.span.of(report.text)) for agency in report.agencies] == [
        ("dpa", False, "dpa")
    ]
    assert report.byline is not None
    assert report.byline.text == "Ines Tarnow"


def test_the_site_named_as_author_is_no_byline() -> None:
    head = '<meta property="og:site_name" content="Alsener Bote"><meta name="author" content="Alsener Bote">'
    assert cleaned(page(article(paragraphs(FIRST, SECOND, THIRD)), head)).byline is None


def test_a_paragraph_that_the_given_article_body_leaves_out_is_no_body() -> None:
    data = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Brücke in Alsen wieder offen", '
        f'"articleBody": "{" ".join((FIRST, SECOND, *OTHERS))}"}}</script>'
    )
    markup = article(paragraphs(FIRST, SECOND, THIRD, *OTHERS))
    assert body_texts(cleaned(page(markup, data))) == [FIRST, SECOND, *OTHERS]


def test_a_paragraph_set_twice_is_taken_once() -> None:
    report = cleaned(page(article(paragraphs(FIRST, SECOND, THIRD, FIRST))))
    assert body_texts(report) == [FIRST, SECOND, THIRD]


def test_an_appeal_set_apart_behind_the_article_is_left_out() -> None:
    appeal = "Wir bitten alle, die uns lesen, um Hilfe: Bestellen Sie noch heute ein Abonnement und fördern Sie unsere Arbeit."
    report = cleaned(
        page(article(paragraphs(FIRST, SECOND, THIRD)) + f"<div class='grey'>{paragraphs(appeal)}</div>")
    )
    assert appeal not in report.text


def test_soft_hyphens_are_not_part_of_the_text() -> None:
    report = cleaned(
        page(article(paragraphs(FIRST.replace("Brücke", "Brü\N{SOFT HYPHEN}cke"), SECOND, THIRD)))
    )
    assert body_texts(report)[0] == FIRST


def test_entities_of_the_page_s_own_are_not_resolved() -> None:
    markup = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + page(
        article(paragraphs(FIRST, SECOND, THIRD + " &x;"))
    )
    assert "&x;" in cleaned(markup).text


def test_a_short_notice_is_a_report_too() -> None:
    report = cleaned(page("<h1>Brücke offen</h1><p>Die Brücke ist wieder offen.</p>"))
    assert body_texts(report) == ["Die Brücke ist wieder offen."]


def test_links_of_the_article_are_kept_and_those_of_the_navigation_are_not() -> None:
    linked = f"{FIRST} <a href='/messungen'>Messungen</a> <a href='mailto:a@b.example'>Post</a>"
    report = cleaned(
        page(
            "<nav><a href='/start'>Start</a></nav>" + article(paragraphs(linked, SECOND, THIRD)),
            "<link rel='canonical' href='https://alsen.example/bruecke'>",
        )
    )
    assert [link.url for link in report.links] == ["https://alsen.example/messungen"]
    assert report.url == "https://alsen.example/bruecke"


def test_outlet_and_author_come_from_the_markup() -> None:
    head = '<meta property="og:site_name" content="Alsener Bote"><meta name="author" content="Ines Tarnow">'
    report = cleaned(page(article(paragraphs(FIRST, SECOND, THIRD)), head))
    assert report.outlet is not None
    assert report.outlet.text == "Alsener Bote"
    assert report.byline is not None
    assert report.byline.text == "Ines Tarnow"


@pytest.mark.parametrize(
    "markup",
    [
        "",
        "<",
        "<html>",
        "<div>" * 30_000 + "Text",
        "<table><tr><td>" * 5_000,
        "<p>" + "x" * 200_000,
        "<title>" + " - a" * 50_000 + "</title>",
        '<script type="application/ld+json">' + "[" * 50_000 + "</script>",
        "\x00<p>\x00\x01</p>\ufffe",
        "<a href='http://[broken'>" + FIRST + "</a>",
        "<!--" * 10_000,
    ],
    ids=lambda markup: markup[:12],
)
def test_monstrous_pages_end_in_a_report(markup: str) -> None:
    report = cleaned(markup)
    assert all(passage.span.end <= len(report.text) for passage in report.body)


PIECES = st.sampled_from(
    [
        "<p>", "</p>", "<div class='teaser'>", "<div>", "</div>", "<h2>", "</h2>", "<br>", "<ul><li>", "</ul>", "<a href='x'>", "</a>",
        "<figure>", "<table><td>", "<script type='application/ld+json'>", "</script>", "<time datetime='2024-04-03'>", "<title>", FIRST,
        SECOND, THIRD, "(dpa)", "Von Ines Tarnow", "3. April 2024", "&nbsp;", "\N{SOFT HYPHEN}", "Lesen Sie auch:",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(PIECES, st.text(max_size=20)), max_size=40))
def test_every_visible_character_is_either_body_or_boilerplate(pieces: list[str]) -> None:
    report = cleaned("".join(pieces))
    spans = sorted([passage.span for passage in report.body] + [part.span for part in report.boilerplate])
    assert all(first.end <= second.start for first, second in zip(spans, spans[1:], strict=False))
    covered = {place for span in spans for place in range(span.start, span.end)}
    assert all(char.isspace() or place in covered for place, char in enumerate(report.text))
    assert all(reason.span is None or reason.span.of(report.text) == reason.text for reason in report.because)
    assert all(
        dated.span is None or dated.span.of(report.text) == dated.text for dated in report.publication_dates
    )
