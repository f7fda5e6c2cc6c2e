"""What is read from JSON-LD and meta tags."""

import lxml.html
import pytest

from lesart.cleaning.structured_data import StructuredData, clean_text, read_structured_data


def data(*scripts: str, head: str = "") -> StructuredData:
    listed = "".join(f'<script type="application/ld+json">{script}</script>' for script in scripts)
    return read_structured_data(
        lxml.html.document_fromstring(f"<html><head>{head}{listed}</head><body>x</body></html>")
    )


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "NewsArticle", "headline": "Brücke offen"}',
        '[{"@type": "Organization", "name": "Bote"}, {"@type": ["Thing", "ReportageNewsArticle"], "headline": "Brücke offen"}]',
        '{"@graph": [{"@type": "WebPage"}, {"@type": "http://schema.org/Article", "headline": "Brücke offen"}]}',
        '{"@type": "WebPage", "mainEntity": {"@type": "BlogPosting", "headline": "Brücke offen"}}',
        '//<![CDATA[\n{"@type": "NewsArticle", "headline": "Brücke offen"}\n//]]>',
        '{"@type": "NewsArticle", "headline": "Brücke offen", }',
        '{"@type": "NewsArticle", "headline": "Brücke\n offen"}',
        '{"@type": "NewsArticle", "headline": ["Brücke &amp;#111;ffen"]}',
    ],
)
def test_the_headline_is_found_however_the_page_writes_it(script: str) -> None:
    assert data(script).headlines[0] == "Brücke offen"


@pytest.mark.parametrize(
    "script", ["", "{", '{"@type": 3}', '"NewsArticle"', "null", "[" * 10_000, '{"@type": "NewsArticle"}']
)
def test_what_is_broken_or_no_article_gives_nothing(script: str) -> None:
    assert data(script).headlines == ()


def test_one_broken_script_does_not_take_the_others_along() -> None:
    assert data("{", '{"@type": "NewsArticle", "headline": "Brücke offen"}').headlines == ("Brücke offen",)


def test_an_article_that_is_only_mentioned_stands_back() -> None:
    script = (
        '{"@type": "NewsArticle", "headline": "Brücke offen", "hasPart": {"@type": "Article", "headline": "Anderes", '
        '"datePublished": "2020-01-01"}}'
    )
    assert data(script).headlines == ("Brücke offen",)
    assert data(script).published == ()


def test_authors_are_given_by_name() -> None:
    script = '{"@type": "NewsArticle", "author": [{"@type": "Person", "name": "Ines Tarnow"}, "Ole Brand"]}'
    assert data(script).authors == ("Ines Tarnow", "Ole Brand")


def test_the_longest_article_body_is_taken() -> None:
    script = '[{"@type": "NewsArticle", "articleBody": "Kurz."}, {"@type": "NewsArticle", "articleBody": "Viel länger."}]'
    assert data(script).article_body == "Viel länger."


def test_meta_tags_are_found_by_any_of_their_names() -> None:
    found = data(head="<meta property='OG:Title' content=' Brücke  offen '><meta name='date' content=''>")
    assert found.meta("og:title", "date") == ("Brücke offen",)


def test_tags_and_twofold_escapes_are_taken_out() -> None:
    assert clean_text("Br&amp;uuml;cke<br/>offen &lt;b&gt;") == "Brücke offen"
