import itertools
import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.records.span import Span
from lesart.records.statement import StatementType
from lesart.records.tagging import TaggedStatement
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


SPANS = st.lists(st.builds(Span, st.integers(-5, 260), st.integers(-5, 260)), max_size=3).map(tuple)
TAGS = st.lists(
    st.builds(
        TaggedStatement,
        type=st.sampled_from(StatementType),
        content=SPANS,
        speaker=SPANS,
        cue=SPANS,
        frame=SPANS,
        addressee=SPANS,
        is_nested=st.booleans(),
    ),
    max_size=8,
).map(tuple)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=40).map(" ".join), TAGS)
def test_whatever_is_tagged_statements_are_sound(text: str, tags: tuple[TaggedStatement, ...]) -> None:
    report = replace(analysed(text, "Der Hafen sei zu."), tagged_statements=tags)
    found = find_statements(report)
    assert found == find_statements(report)
    assert [statement.id for statement in found] == [f"s{number}" for number in range(1, len(found) + 1)]
    for number, statement in enumerate(found):
        assert statement.content
        assert statement.inside in (None, *(other.id for other in found[:number]))
        for part in ("content", "speaker", "cue", "frame", "addressee"):
            spans = getattr(statement, part)
            assert all(0 <= span.start < span.end <= len(report.text) for span in spans)
            assert all(first.end <= second.start for first, second in itertools.pairwise(spans))
        assert all(span.of(report.text).strip() for span in statement.content)
        assert not any(span.overlap(cue) for span in statement.content for cue in statement.cue)


@settings(max_examples=100, deadline=None)
@given(st.text(), TAGS)
def test_no_text_breaks_the_reading_of_tags(text: str, tags: tuple[TaggedStatement, ...]) -> None:
    find_statements(replace(analysed(text), tagged_statements=tags))


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


@pytest.mark.parametrize("piece", ["„", "Kessler sagte, ", "„Zu“ ", "a", "Der Hafen sei zu. "])
def test_thousands_of_tags_cost_no_more_than_a_moment(piece: str) -> None:
    report = analysed(piece * 20_000)
    step = len(report.text) // 2_000
    tags = tuple(
        TaggedStatement(
            type=tuple(StatementType)[start % 5],
            content=(Span(start, start + 400),),
            frame=(Span(start, start + 200),),
            speaker=(Span(start, start + 9),),
        )
        for start in range(0, len(report.text) - 400, step)
    )
    started = time.perf_counter()
    find_statements(replace(report, tagged_statements=tags))
    assert time.perf_counter() - started < 5
