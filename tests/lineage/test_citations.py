"""Outlets that a report names as where it has something from."""

import time
from dataclasses import replace

import pytest
from hypothesis import given, settings

from lesart.lineage.citations import cited_outlets
from lesart.lineage.outlet_names import ends_as_outlet, outlet_key
from lesart.records.report import Found
from tests.laws.strategies import hostile_texts
from tests.making import annotated

AT_HAND = ("rottauer-bote.example", "Zeit", "seeblick.example")


def cited(text: str, own: str = "") -> list[str]:
    """Give the names of the outlets that a report cites."""
    report = annotated("a", text)
    outlet = Found(text=own) if own else None
    report = replace(report, analysed=replace(report.analysed, report=replace(report.report, outlet=outlet)))
    return [one.name for one in cited_outlets(report, AT_HAND)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Der Damm hält, berichtet der „Anzeiger am See“.", "Anzeiger am See"),
        ("Der „Anzeiger am See“ (Montagausgabe) meldet, der Damm halte.", "Anzeiger am See"),
        ("Laut der „Post“ hält der Damm.", "Post"),
        ("Der Damm halte, sagte die Ministerin der „Post“.", "Post"),
        ("Das sagte sie im Interview mit der „Post“.", "Post"),
        ("Der Damm hält, meldete die Neue Rottauer Zeitung.", "Neue Rottauer Zeitung"),
        ("Wie der Rottauer Anzeiger berichtet, hält der Damm.", "Rottauer Anzeiger"),
        ("Das hat der Seeblick von Nachbarn erfahren.", "Seeblick"),
        ("Der Artikel erschien zuerst bei Zeit Online.", "Zeit"),
        ("Der Damm halte, schreibt die „Zeit“.", "Zeit"),
        ("Der Damm hält.\nQuellen: Archiv/dammwarte.example am 3.4.", "dammwarte.example"),
        ("Der Damm hält. Mehr auf seeblick.example", "seeblick.example"),
    ],
)
def test_an_outlet_is_cited(text: str, name: str) -> None:
    assert cited(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Die Zeit drängt, berichtet das Amt.",
        "Die Zeitung berichtet, der Damm halte.",
        "Er sang in der „Post“ und trank.",
        "Die Helfer nannten den „Großen Damm“, so der Bericht, sicher.",
        "Sie sprach laute Worte über die „Maskenpflicht“ im Amt.",
        "Mehr unter https://dammwarte.example/3 oder dammwarte.example",
        "Der Meeresspiegel steigt, berichtet der Meeresspiegel.",
        "Der Rottauer Anzeiger steht am Markt.",
        "Schreiben Sie an post@seeblick.example.",
    ],
)
def test_other_words_are_no_citation(text: str) -> None:
    assert cited(text) == []


def test_an_outlet_does_not_cite_itself() -> None:
    assert cited("Das sagte sie dem Seeblick, berichtet der Seeblick.", own="www.seeblick.example") == []
    assert cited("Das sagte sie der „Neuen Post“, wie die „Neue Post“ meldet.", own="neuepost.example") == []
    assert cited("Das sagte sie der „Neuen Post“.", own="post.example") == ["Neuen Post"]


@pytest.mark.parametrize("name", ["Rottauer Anzeiger", "Abendpost", "Neue Zeitung"])
def test_outlets_are_known_by_how_their_names_end(name: str) -> None:
    assert ends_as_outlet(name)


@pytest.mark.parametrize("name", ["Post", "Meeresspiegel", "Rottau", "Wirtschaftsmagazin"])
def test_words_that_end_alike_are_no_outlets(name: str) -> None:
    assert not ends_as_outlet(name)


@given(hostile_texts)
@settings(max_examples=80, deadline=None)
def test_names_cited_are_words_of_the_text(text: str) -> None:
    for one in cited_outlets(annotated("a", text or "-"), AT_HAND):
        assert one.span.of(text) == one.name
        assert one.key == outlet_key(one.name)


@pytest.mark.parametrize("piece", ["Aa ", "Quelle: a.", "Zeit ", "a.b-", "„Bote“ meldet ", "(", "der Bote "])
def test_long_texts_are_read_quickly(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    begun = time.process_time()
    cited_outlets(annotated("a", text), AT_HAND)
    assert time.process_time() - begun < 5
