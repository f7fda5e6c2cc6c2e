"""Press releases that reports name."""

from dataclasses import replace

import pytest

from lesart.lineage import trace_lineage
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.lineage import DerivationKind
from lesart.records.statement import Statement, StatementType
from tests.making import annotated, place


def releases(*reports: AnnotatedReport) -> list[tuple[str, str]]:
    """Give what each report has from a press release: whose, and the words that say so."""
    return [
        (one.derives_from, one.because[0].text)
        for one in trace_lineage(reports).derivations
        if one.kind is DerivationKind.RELEASE
    ]


@pytest.mark.parametrize(
    ("sentence", "words", "name"),
    [
        (
            "Der Damm halte, heißt es in einer Pressemitteilung.",
            "in einer Pressemitteilung",
            "Pressemitteilung",
        ),
        ("Laut Mitteilung hält der Damm.", "Laut Mitteilung", "Mitteilung"),
        ("Das steht in einer gemeinsamen Mitteilung.", "in einer gemeinsamen Mitteilung", "Mitteilung"),
        (
            "Aus mehreren Presseerklärungen geht das hervor.",
            "Aus mehreren Presseerklärungen",
            "Presseerklärung",
        ),
    ],
)
def test_a_report_names_the_release_it_has_something_from(sentence: str, words: str, name: str) -> None:
    assert releases(annotated("a", sentence)) == [(name, words)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Pressemitteilung kam zu spät.",
        "Sie arbeitet in der Pressestelle.",
        "Die Mitteilungen des Vereins erscheinen jährlich.",
        "Er schrieb ihr in aller Eile.",
    ],
)
def test_other_words_are_no_release(sentence: str) -> None:
    assert releases(annotated("a", sentence)) == []


def test_the_speaker_of_a_release_is_named() -> None:
    text = "Der Damm halte, erklärte der Seeverband in einer Mitteilung. Gefahr bestehe nicht, hieß es in der Mitteilung."
    first, second = text.split(". ")
    report = annotated("a", text, f"{first}.", second)
    said = Statement(
        id="s1",
        report_id="a",
        type=StatementType.INDIRECT,
        content=(place(text, "Der Damm halte"),),
        speaker=(place(text, "Seeverband"),),
        speaker_name="Seeverband",
    )
    assert releases(replace(report, statements=(said,))) == [("Seeverband", "in einer Mitteilung")]
