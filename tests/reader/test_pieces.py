import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.reader.pieces import pieces_of, windows_of
from lesart.records.span import Span
from lesart.text.tokenizer import shared_tokenizer

HOSTILE = ("a" * 300_000, "\0" * 300_000, "\N{GRINNING FACE}" * 50_000, "\n" * 300_000, ". " * 100_000)


def words_in(text: str, *stretches: tuple[int, int]) -> list[str]:
    spans = [Span(*stretch) for stretch in stretches or [(0, len(text))]]
    return [word.of(text) for word in pieces_of(text, spans, shared_tokenizer()).words]


def test_words_are_runs_of_letters_and_digits_and_single_marks() -> None:
    assert words_in("„Ja“, sagte Öz-Bayer 2024.") == [
        *("„", "Ja", "“", ",", "sagte", "Öz", "-", "Bayer", "2024", ".")
    ]


def test_only_the_stretches_are_read_in_the_order_given() -> None:
    assert words_in("eins zwei drei", (10, 14), (0, 4)) == ["drei", "eins"]


def test_a_word_begins_at_the_piece_it_starts_with() -> None:
    text = "Die Verkehrsministerin schwieg"
    pieces = pieces_of(text, [Span(0, len(text))], shared_tokenizer())
    tokens = [shared_tokenizer().id_to_token(number) for number in pieces.numbers[pieces.firsts]]
    assert [str(token).strip("▁")[:1] for token in tokens] == ["D", "V", "s"]


@given(st.text(max_size=200))
def test_every_word_has_a_piece_and_words_keep_their_order(text: str) -> None:
    pieces = pieces_of(text, [Span(0, len(text))], shared_tokenizer())
    assert len(pieces.words) == len(pieces.firsts)
    assert list(pieces.words) == sorted(pieces.words)
    assert (np.diff(pieces.firsts) >= 0).all()
    assert ((pieces.firsts >= 0) & (pieces.firsts < len(pieces.numbers))).all()


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_long_lines_without_words_are_no_trouble(text: str) -> None:
    pieces_of(text, [Span(0, len(text))], shared_tokenizer())


@given(pieces=st.integers(1, 3_000), longest=st.integers(2, 400), share=st.floats(0, 0.9))
def test_windows_read_every_piece_and_keep_each_once(pieces: int, longest: int, share: float) -> None:
    overlap = int(share * longest)
    windows = windows_of(pieces, longest, overlap)
    assert [first for _, _, first, _ in windows] == [0, *(last for _, _, _, last in windows[:-1])]
    assert windows[-1][1] == windows[-1][3] == pieces
    for start, end, first, last in windows:
        assert 0 <= start <= first < last <= end
        assert end - start <= longest


def test_a_text_that_fits_is_one_window_and_nothing_is_none() -> None:
    assert windows_of(318, 318, 64) == [(0, 318, 0, 318)]
    assert windows_of(0, 318, 64) == []


def test_windows_are_no_longer_than_they_need_to_be() -> None:
    assert windows_of(350, 318, 64) == [(0, 207, 0, 175), (143, 350, 175, 350)]
