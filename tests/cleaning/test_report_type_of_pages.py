"""What type of text the report on a page is, by the page's markup."""

import json

import pytest

from lesart.cleaning import clean_report
from lesart.records.report import Markup, RawReport, Report, ReportType

TEXT = (
    "Die Brücke über die Alse ist am Montag nach zwei Jahren Bauzeit wieder für den Verkehr freigegeben worden.",
    "Baudezernentin Ines Tarnow sagte, die Arbeiten hätten wegen des Hochwassers vier Monate länger gedauert als geplant.",
)


def report_on(head: str) -> Report:
    body = "".join(f"<p>{text}</p>" for text in TEXT)
    page = f"<html lang='de'><head>{head}</head><body><article><h1>Brücke in Alsen wieder offen</h1>{body}</article></body></html>"
    return clean_report(RawReport(id="seite.html", text=page, markup=Markup.HTML))


def json_ld(**fields: str) -> str:
    return f"<script type='application/ld+json'>{json.dumps({'headline': 'Brücke in Alsen wieder offen', **fields})}</script>"


@pytest.mark.parametrize(
    ("head", "kind", "evidence"),
    [
        (json_ld(**{"@type": "LiveBlogPosting"}), "ticker", ("type-markup", "LiveBlogPosting")),
        (json_ld(**{"@type": "https://schema.org/OpinionNewsArticle"}), "opinion", None),
        (
            json_ld(**{"@type": "NewsArticle", "articleSection": "Kommentare"}),
            "opinion",
            ("type-section", "Kommentare"),
        ),
        ("<meta property='article:section' content='Newsletter'>", "newsletter", None),
        (
            "<meta property='og:title' content='Kommentar: Brücke in Alsen wieder offen'>",
            "opinion",
            ("type-kicker", "Kommentar"),
        ),
        ("<link rel='canonical' href='https://alsen.example/meinung/bruecke'>", "opinion", None),
    ],
)
def test_the_markup_of_a_page_tells_the_type(head: str, kind: str, evidence: tuple[str, str] | None) -> None:
    report = report_on(head)
    assert report.type.value == kind
    if evidence:
        assert evidence in [(reason.rule, reason.text) for reason in report.type_because]


@pytest.mark.parametrize(
    "head",
    [
        json_ld(**{"@type": "NewsArticle", "articleSection": "Politik"}),
        json_ld(**{"@type": "AnalysisNewsArticle"}),
        json_ld(**{"@type": "NewsArticle"})
        + '<script type="application/ld+json">{"@type": "FAQPage"}</script>',
        "<meta property='og:site_name' content='Meinung und Freiheit'>",
        "<meta property='og:title' content='Brücke in Alsen wieder offen | Alsener Kommentator'>",
    ],
)
def test_pages_of_news_stay_news(head: str) -> None:
    assert report_on(head).type is ReportType.NEWS
