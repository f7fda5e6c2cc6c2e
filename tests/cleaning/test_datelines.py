"""Places before the first sentence of a report, without an agency."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.cleaning.datelines import place_dateline_end
from lesart.cleaning.plain import clean_plain
from lesart.records.report import BoilerplateKind, RawReport

SENTENCE = "Die Verkehrsministerin hat am Mittwoch die neue Brücke über die Taune freigegeben."
SECOND = "Der Bau dauerte nach Angaben der Stadt vier Jahre und kostete rund zwölf Millionen Euro."


@pytest.mark.parametrize(
    "place",
    [
        "Berlin –",
        "Berlin.",
        "BERLIN –",
        "Berlin -",
        "Hessen/Friedberg –",
        "Frankfurt (Oder) –",
        "Rom, 3. April –",
    ],
)
def test_a_known_place_before_the_first_sentence_is_a_dateline(place: str) -> None:
    report = clean_plain(RawReport(id="r", text=f"{place} {SENTENCE}\n\n{SECOND}", title="Brücke frei"))
    assert [part.span.of(report.text) for part in report.boilerplate] == [place]
    assert report.boilerplate[0].kind is BoilerplateKind.DATELINE
    assert [passage.span.of(report.text) for passage in report.body] == [SENTENCE, SECOND]


def test_an_unknown_place_counts_where_the_text_names_it_again() -> None:
    paragraph = f"Aarfeld – {SENTENCE}"
    assert place_dateline_end(paragraph, paragraph) == 0
    assert place_dateline_end(paragraph, f"{paragraph} In der Schule in Aarfeld wurde gefeiert.") == 10


@pytest.mark.parametrize(
    "paragraph",
    [
        "Schulen – Die Stadt hat sie lange vergessen. Wer in Schulen spart, zahlt später.",
        "Berlin – Hamburg: Der Zug fährt wieder, wie die Bahn am Mittwoch mitteilte.",
        "Berlin – Stadt am Wasser – feiert am Mittwoch ein Fest.",
        "Berlin – das ist die Stadt, in der alles begann.",
        "Berlin-Mitte ist voll. Die Straßen sind es auch.",
        "Essen. Mehr braucht der Mensch nicht.",
        "Anna Kessler – Die Ministerin trat am Mittwoch zurück.",
        "Aarfeld. Die Stadt feiert, und ganz Nordmark feiert in Aarfeld mit.",
    ],
)
def test_what_only_looks_like_a_place_s_line_stays_body(paragraph: str) -> None:
    assert place_dateline_end(paragraph, paragraph) == 0


def test_a_known_place_in_a_line_of_its_own_above_the_text_is_a_dateline() -> None:
    report = clean_plain(RawReport(id="r", text=f"Berlin.\n\n{SENTENCE}\n\n{SECOND}", title="Brücke frei"))
    assert [part.kind for part in report.boilerplate] == [BoilerplateKind.DATELINE]
    stays = clean_plain(RawReport(id="r", text=f"Endlich.\n\n{SENTENCE}\n\n{SECOND}", title="Brücke frei"))
    assert not stays.boilerplate


def test_places_before_later_paragraphs_stay_body() -> None:
    later = f"Berlin – {SENTENCE}"
    report = clean_plain(RawReport(id="r", text=f"{SECOND}\n\n{later}", title="Brücke frei"))
    assert [passage.span.of(report.text) for passage in report.body] == [SECOND, later]


@given(st.text(max_size=200))
def test_any_paragraph_keeps_words_behind_its_dateline(paragraph: str) -> None:
    end = place_dateline_end(paragraph, paragraph)
    assert end == 0 or paragraph[end:].strip()
