import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.statements import find_statements
from tests.statements.reading import analysed

PIECES = st.sampled_from(
    [
        "Kessler", "Brandt", "sagte", "teilte", "mit", "der Hafen", "sei", "habe", "zu", "dass", ",", ".", ". ", ":",
        "„", "“", '"', "»", "«", "laut", "nach Angaben", "zufolge", "wie", "forderte", "hat", "gewarnt", "vor", "und",
        "er", "heißt es", "so", "in der Erklärung", "–", "(CDU)", "\n", "das", "wurde", "die", "aber", "wies", "zurück",
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_contents_are_body_text_without_their_cue(text: str) -> None:
    report = analysed(text)
    found = find_statements(report)
    assert [statement.id for statement in found] == [f"s{number}" for number in range(1, len(found) + 1)]
    for statement in found:
        assert statement.content
        for span in statement.content:
            assert span.of(text).strip()
            assert 0 <= span.start < span.end <= len(text)
            assert not any(span.overlap(cue) for cue in statement.cue)


@settings(max_examples=100, deadline=None)
@given(st.text())
def test_no_text_breaks_the_search(text: str) -> None:
    find_statements(analysed(text))


@pytest.mark.parametrize(
    "piece", ["„", "“ ", '"', "sagte, ", "laut X ", "X zufolge ", "und sagte ", "(", "dass, ", "a"]
)
def test_hostile_text_costs_no_more_than_a_moment(piece: str) -> None:
    report = analysed(piece * 50_000)
    started = time.perf_counter()
    find_statements(report)
    assert time.perf_counter() - started < 5
