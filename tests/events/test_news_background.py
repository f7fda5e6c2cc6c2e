import numpy as np

from lesart.events.news_background import UNSEEN, general_rarity, mean_vector
from lesart.language import load_encoder


def test_a_word_of_many_reports_weighs_less_than_one_of_few() -> None:
    assert general_rarity()["minist"] < general_rarity()["hubsch"]


def test_an_unknown_word_is_rarer_than_any_known_one() -> None:
    assert max(general_rarity().values()) < UNSEEN


def test_less_their_mean_unrelated_sentences_lie_far_apart() -> None:
    rows = (
        load_encoder().embed(["Der Deich brach am Freitag.", "Die Oper spielt wieder ohne Pause."])
        - mean_vector()
    )
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    assert rows[0] @ rows[1] < 0.4
