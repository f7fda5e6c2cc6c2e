from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from lesart.reader.chain import Chain, Run, runs_of

TAGS = 3
NUMBERS = st.integers(-8, 8).map(float)


def best_sum(chain: Chain, scores: np.ndarray) -> float:
    return max(path_sum(chain, scores, path) for path in product(range(TAGS), repeat=len(scores)))


def path_sum(chain: Chain, scores: np.ndarray, path: tuple[int, ...]) -> float:
    steps = sum(chain.moves[before, after] for before, after in zip(path, path[1:], strict=False))
    return float(
        chain.beginnings[path[0]] + steps + sum(scores[place, tag] for place, tag in enumerate(path))
    )


def runs(tags: list[int], apart: tuple[int, ...] = ()) -> list[Run]:
    return runs_of(np.array(tags), np.isin(np.arange(len(tags)), apart))


@settings(max_examples=60)
@given(
    scores=arrays(np.float32, st.tuples(st.integers(1, 5), st.just(TAGS)), elements=NUMBERS),
    moves=arrays(np.float32, (TAGS, TAGS), elements=NUMBERS),
    beginnings=arrays(np.float32, TAGS, elements=NUMBERS),
    is_apart=arrays(np.bool_, 5),
)
def test_in_no_stretch_has_a_row_of_tags_a_higher_sum(
    scores: np.ndarray, moves: np.ndarray, beginnings: np.ndarray, is_apart: np.ndarray
) -> None:
    chain = Chain(kinds=("x",), moves=moves, beginnings=beginnings)
    tags = chain.best_tags(scores, is_apart[: len(scores)]).tolist()
    edges = [0, *(np.flatnonzero(is_apart[1 : len(scores)]) + 1).tolist(), len(scores)]
    for start, end in zip(edges, edges[1:], strict=False):
        assert path_sum(chain, scores[start:end], tuple(tags[start:end])) == best_sum(
            chain, scores[start:end]
        )


def test_what_may_not_follow_is_not_chosen_even_where_its_score_is_best() -> None:
    moves = np.array([[0, 0, -1e4], [0, 0, 0], [0, 0, 0]], np.float32)
    chain = Chain(kinds=("x",), moves=moves, beginnings=np.array([0, 0, -1e4], np.float32))
    scores = np.array([[1, 0, 5], [0, 0, 5], [3, 0, 0]], np.float32)
    assert chain.best_tags(scores, np.zeros(3, bool)).tolist() == [1, 2, 0]
    assert chain.best_tags(scores, np.array([True, True, False])).tolist() == [0, 0, 0]


def test_no_words_have_no_tags() -> None:
    chain = Chain(kinds=(), moves=np.zeros((1, 1), np.float32), beginnings=np.zeros(1, np.float32))
    assert chain.best_tags(np.empty((0, 1), np.float32), np.empty(0, bool)).tolist() == []


def test_a_run_goes_from_its_beginning_to_the_next_word_that_does_not_go_on() -> None:
    assert runs([0, 1, 2, 2, 0, 3, 1, 2]) == [
        Run(start=1, end=4, kind=0),
        Run(start=5, end=6, kind=1),
        Run(start=6, end=8, kind=0),
    ]


def test_two_runs_of_one_kind_can_touch() -> None:
    assert runs([1, 2, 1]) == [Run(start=0, end=2, kind=0), Run(start=2, end=3, kind=0)]


def test_a_run_ends_before_a_word_that_stands_apart() -> None:
    assert runs([1, 2, 2], apart=(0, 2)) == [Run(start=0, end=2, kind=0), Run(start=2, end=3, kind=0)]


def test_nothing_tagged_gives_no_runs() -> None:
    assert runs([]) == runs([0, 0], apart=(0, 1)) == []
