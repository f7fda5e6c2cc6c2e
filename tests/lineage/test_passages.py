"""The stretches that two texts have in common."""

import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.lineage.passages import PrintedWords, align, printed_words, shared_stretches
from lesart.records.span import Span
from lesart.text.words import word_spans

SIX = "eins zwei drei vier fünf sechs"
WORDS = st.lists(st.sampled_from(["rot", "blau", "grün", "gelb", "„weiß", "grau“"]), max_size=80)


def printed(text: str) -> PrintedWords:
    """Give the words of a text whose paragraphs stand on lines of their own."""
    starts = np.cumsum([0, *(len(line) + 1 for line in text.split("\n"))]).tolist()
    return printed_words(
        text, [Span(start, after - 1) for start, after in zip(starts, starts[1:], strict=False)]
    )


def common(first: str, second: str) -> list[tuple[str, str]]:
    """Give the wording of each shared stretch in both texts."""
    words, others = printed(first), printed(second)
    stretches = shared_stretches(words, others, align(words, others))
    return [(stretch.first.of(first), stretch.second.of(second)) for stretch in stretches]


def words_of(text: str) -> list[str]:
    """Give the words of a stretch, case-folded."""
    return [span.of(text).casefold() for span in word_spans(text)]


def test_six_words_are_shared_whatever_their_case_and_punctuation() -> None:
    assert common(f"Vorher {SIX}.", "Eins, zwei, drei, VIER, fünf, sechs! Danach.") == [
        (SIX, "Eins, zwei, drei, VIER, fünf, sechs")
    ]


def test_five_words_in_common_are_a_phrase() -> None:
    assert common(SIX, "eins zwei drei vier fünf sieben") == []


def test_stretches_in_another_order_are_all_found_the_longest_first() -> None:
    other = "alpha beta gamma delta epsilon zeta eta"
    assert common(f"{SIX} und {other}", f"{other} oder {SIX}") == [(other, other), (SIX, SIX)]


def test_a_stretch_printed_twice_is_shared_once_with_one_that_prints_it_once() -> None:
    assert common(f"{SIX} und wieder {SIX}", f"{SIX} ende") == [(SIX, SIX)]


def test_a_stretch_ends_where_a_paragraph_ends_in_either_text() -> None:
    assert common(f"{SIX} sieben acht", "eins zwei drei vier\nfünf sechs sieben acht") == [
        ("eins zwei drei vier", "eins zwei drei vier"),
        ("fünf sechs sieben acht", "fünf sechs sieben acht"),
    ]


def test_what_is_quoted_is_left_out_of_the_stretches() -> None:
    first = f"{SIX} „sieben acht“ neun zehn"
    assert common(first, f"Vorher {first}") == [(SIX, SIX), ("neun zehn", "neun zehn")]


def test_a_stretch_goes_on_across_words_that_are_repeated_often() -> None:
    often = "la la la la la la la la la la la la"
    assert common(f"{SIX} {often} sieben", f"vorher {SIX} {often} acht") == [(f"{SIX} {often}",) * 2]


def test_words_in_quotation_marks_are_marked() -> None:
    words = printed("Er sagte „nie wieder“ und ging")
    assert [word for word, quoted in zip(words.words, words.is_quoted, strict=True) if quoted] == [
        "nie",
        "wieder",
    ]
    assert words.own == 4


@given(WORDS, WORDS, st.integers(0, 40), st.integers(0, 40))
@settings(max_examples=100, deadline=None)
def test_stretches_quote_the_same_words_and_no_word_twice(
    words: list[str], others: list[str], start: int, length: int
) -> None:
    first, second = " ".join(words), " ".join((*others, *words[start : start + length]))
    printed_first, printed_second = printed(first), printed(second)
    aligned = align(printed_first, printed_second)
    for one, other in common(first, second):
        assert words_of(one) == words_of(other)
    for places in ([(one.first, one.words) for one in aligned], [(one.second, one.words) for one in aligned]):
        taken = [place for start, number in places for place in range(start, start + number)]
        assert len(taken) == len(set(taken))


@given(WORDS.filter(bool))
@settings(max_examples=60, deadline=None)
def test_a_copy_is_one_stretch(words: list[str]) -> None:
    copy = printed(" ".join(words))
    assert [one.words for one in align(copy, copy)] == [len(copy.words)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("rot " * 50_000, "rot " * 49_999),
        ("a b c d e f " * 9_000, "b c d e f a " * 9_000),
        ("", SIX),
        ("ä" * 500_000, "„" * 2_000),
        (
            " ".join(f"{place % 20_000}w" for place in range(60_000)),
            " ".join(f"{place % 20_000}w" for place in range(50_000)),
        ),
    ],
)
def test_long_and_repetitive_texts_are_laid_side_by_side_quickly(first: str, second: str) -> None:
    words, others = printed(first), printed(second)
    begun = time.perf_counter()
    align(words, others)
    assert time.perf_counter() - begun < 5
