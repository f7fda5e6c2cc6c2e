"""Where sentences end, and where they only seem to."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.language.sentences import find_sentences, sentence_spans
from lesart.records.report import Passage, Report
from lesart.records.span import Span


def split(text: str) -> list[str]:
    return [sentence.of(text) for sentence in sentence_spans(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "Die Bahn sperrt am 3. April die Strecke.",
        "Am 22. März kam Dr. Kessler nach Altdorf.",
        "Die Kirche St . Quarrelo brannte am 3 . April nieder .",
        "Im II. Weltkrieg brannte die Stadt.",
        "Das kostet ca. 3,5 Mio. Euro, z. B. für Kies, Sand u.a. Stoffe.",
        "J. Petersmark und M. Tidewell kamen.",
        "Der Grenzwert liegt bei 3.5 Gramm.",
        "Mehr dazu unter www.altdorf.de/Amt.Der im Netz.",
        "„Es ist spät. “, sagte Kessler.",
        "„Wir gehen!“, rief Petersmark.",
        "„Wer kommt?“ fragte sie.",
        "Er zögerte ... und ging.",
        "Der Verein e.V.Neustadt kam.",
    ],
)
def test_this_is_one_sentence(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Der Zug hält. Die Türen gehen auf.", ["Der Zug hält.", "Die Türen gehen auf."]),
        ("Das war 2022. Der Rest folgt.", ["Das war 2022.", "Der Rest folgt."]),
        ("Es kamen Kinder usw. Die Stadt zahlt.", ["Es kamen Kinder usw.", "Die Stadt zahlt."]),
        ("Das Ende.Der Mann ging.", ["Das Ende.", "Der Mann ging."]),
        ("„Ja“, sagte er.Dann kam sie.", ["„Ja“, sagte er.", "Dann kam sie."]),
        ("Es ist spät.[1] Wir gehen.", ["Es ist spät.[1]", "Wir gehen."]),
        ("„Es ist spät. Wir gehen“, sagte Kessler.", ["„Es ist spät.", "Wir gehen“, sagte Kessler."]),
        ("„Es ist spät.“ Er ging.", ["„Es ist spät.“", "Er ging."]),
        ("Das gab es nicht. ” Danach", ["Das gab es nicht. ”", "Danach"]),
    ],
)
def test_these_are_two_sentences(text: str, parts: list[str]) -> None:
    assert split(text) == parts


def test_headings_and_boilerplate_hold_no_sentences() -> None:
    text = "Eine Brücke\nDie Brücke ist zu."
    body = (Passage(span=Span(0, 11), is_heading=True), Passage(span=Span(12, len(text))))
    report = Report(id="r", text=text, language="de", body=body)
    assert [sentence.of(text) for sentence in find_sentences(report)] == ["Die Brücke ist zu."]


@given(st.text(max_size=300))
def test_sentences_cover_all_words_without_overlap(text: str) -> None:
    sentences = sentence_spans(text, Span(0, len(text)))
    assert all(first.end <= second.start for first, second in zip(sentences, sentences[1:], strict=False))
    covered = {place for sentence in sentences for place in range(sentence.start, sentence.end)}
    assert all(place in covered for place, character in enumerate(text) if not character.isspace())


def test_a_long_text_without_blanks_is_split_quickly() -> None:
    text = "a." * 100_000
    assert sentence_spans(text, Span(0, len(text)))


def test_sentences_of_the_seeds_are_found(shared: Path) -> None:
    gold = json.loads((shared / "seeds" / "seeds.gold.json").read_text("utf-8"))
    for name, report in gold["reports"].items():
        text = (shared / "seeds" / name).read_bytes().decode("utf-8")
        for wanted in report["body"]:
            paragraph = Span(wanted["start"], wanted["end"])
            assert sentence_spans(text, paragraph) == (paragraph,)
