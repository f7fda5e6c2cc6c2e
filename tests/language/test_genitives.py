"""A name that stands in the genitive is given in the nominative where the noun behind it is sure of that."""

import pytest

from lesart.language import link_names
from lesart.records.entity import EntityType
from lesart.records.span import Span
from lesart.records.tagging import TaggedName
from tests.language.test_tagged_names import PER, analysed, tag


def names(text: str, *tagged: str) -> set[str]:
    report = analysed(text, *(tag(text, words, PER) for words in tagged))
    return {mention.name for mention in report.mentions if mention.type is EntityType.PER}


@pytest.mark.parametrize("text", ["Brennekows Rede war kurz.", "Er sprach von Brennekows neuer Rede."])
def test_a_genitive_before_its_noun_is_called_by_the_nominative(text: str) -> None:
    assert names(text, "Brennekows") == {"Brennekow"}


@pytest.mark.parametrize(
    ("text", "tagged"),
    [
        ("Gestern sprach Brennekows lange.", "Brennekows"),
        ("Brennekows nannte Zahlen.", "Brennekows"),
        ("Gestern nannte Maas Zahlen.", "Maas"),
        ("Gestern nannte Fuchs Zahlen.", "Fuchs"),
        ("Gestern nannte Peters Zahlen.", "Peters"),
        ("Gestern nannte Jens Zahlen.", "Jens"),
    ],
)
def test_what_only_looks_like_a_genitive_stays(text: str, tagged: str) -> None:
    assert names(text, tagged) == {tagged}


def test_a_surname_that_the_full_name_ends_in_stays() -> None:
    text = "Es kam Ottla Brennekows. Gestern nannte Brennekows Zahlen."
    second = TaggedName(span=Span(text.rindex("Brennekows"), text.rindex(" Zahlen")), type=PER)
    found = analysed(text, tag(text, "Ottla Brennekows", PER), second)
    assert {mention.name for mention in found.mentions} == {"Ottla Brennekows"}


@pytest.mark.parametrize("genitive", ["Brennekows Rede war kurz.", "Die Rede Brennekows war kurz."])
def test_a_lone_genitive_meets_the_lone_nominative_of_a_related_report(genitive: str) -> None:
    other = "Es sprach Brennekow."
    first = analysed(genitive, tag(genitive, "Brennekows", PER), report_id="a")
    linked = link_names([first, analysed(other, tag(other, "Brennekow", PER), report_id="b")])
    assert {(m.entity, m.name) for report in linked for m in report.mentions} == {("brennekow", "Brennekow")}
