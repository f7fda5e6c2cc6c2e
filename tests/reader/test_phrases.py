import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.reader.phrases import LONGEST_PHRASE, best_phrase

SCORE = st.floats(-9, 9, width=32)
ROWS = st.lists(st.tuples(SCORE, SCORE, st.booleans()), max_size=9)


def pointers(*rows: tuple[float, float]) -> np.ndarray:
    return np.array(rows, np.float32)


@given(rows=ROWS, nowhere=st.tuples(SCORE, SCORE))
def test_the_best_phrase_is_the_best_of_all_phrases(
    rows: list[tuple[float, float, bool]], nowhere: tuple[float, float]
) -> None:
    stretches = np.cumsum([is_apart for _, _, is_apart in rows], dtype=np.int64)
    scores = {(0, 0): sum(nowhere)} | {
        (start, end): rows[start][0] + rows[end - 1][1]
        for start in range(len(rows))
        for end in range(start + 1, len(rows) + 1)
        if stretches[start] == stretches[end - 1]
    }
    found = best_phrase(pointers(*(row[:2] for row in rows), nowhere), stretches)
    assert scores[found.start, found.end] == pytest.approx(max(scores.values()), abs=1e-4)


def test_a_phrase_stays_in_its_stretch() -> None:
    rows = pointers((9, 0), (0, 1), (0, 9), (0, 0))
    assert best_phrase(rows, np.array([1, 1, 1])).end == 3
    assert best_phrase(rows, np.array([1, 1, 2])).end == 2


def test_no_phrase_is_longer_than_the_longest() -> None:
    words = LONGEST_PHRASE + 5
    rows = np.zeros((words + 1, 2), np.float32)
    rows[0, 0] = rows[words - 1, 1] = 9
    found = best_phrase(rows, np.ones(words, np.int64))
    assert found.end - found.start <= LONGEST_PHRASE
