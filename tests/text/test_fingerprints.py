"""Which of many texts share wording."""

import random
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.records.span import Span
from lesart.text.fingerprints import (
    RUN_WORDS,
    WINDOW,
    Fingerprint,
    FingerprintIndex,
    fingerprint,
    run_hashes,
    shares,
)

DAM = (
    "Nach tagelangem Regen ist am Rottsee ein Damm gebrochen und hat zwei Dörfer unter Wasser gesetzt. "
    "Die Feuerwehr brachte achtzig Menschen mit Booten in Sicherheit, verletzt wurde niemand."
)
WORDS = st.lists(
    st.sampled_from(["rot", "blau", "grün", "gelb", "weiß", "grau", "braun", "lila", "rosa"]), max_size=60
)


def whole(text: str) -> Fingerprint:
    """Give the fingerprint of a whole text."""
    return fingerprint(text, [Span(0, len(text))])


def invented(number: int, words: int = 120) -> str:
    """Give a text of words that only texts of this number have."""
    return " ".join(f"wort{number}x{place}" for place in range(words))


def told(index: FingerprintIndex, report_id: str, text: str, day: date | None = None) -> list[str]:
    """Give the ids told when a text is added."""
    return [shared.report_id for shared in index.add(report_id, whole(text), day)]


def test_a_run_has_the_same_hash_on_every_machine() -> None:
    assert run_hashes(["am", "Rottsee", "ist", "ein", "Damm", "gebrochen"]).tolist() == [
        6615044083355072224,
        12776841821378321287,
    ]


def test_runs_in_another_order_of_words_differ() -> None:
    hashes = run_hashes(["eins", "zwei", "drei", "vier", "fünf", "eins", "drei", "zwei", "vier", "fünf"])
    assert len(set(hashes.tolist())) == len(hashes)


def test_letter_case_and_punctuation_do_not_count() -> None:
    assert shares(whole("Eins, zwei, drei: VIER fünf!"), whole("eins zwei drei vier fünf")) == (1.0, 1.0)


def test_a_text_shorter_than_a_run_is_one_run() -> None:
    assert whole("Damm gebrochen").runs.size == 1
    assert shares(whole("Damm gebrochen"), whole("Damm gehalten")) == (0.0, 0.0)


def test_shares_are_told_in_both_directions() -> None:
    share, share_of_other = shares(whole(DAM), whole(f"{DAM} {invented(1, 200)}"))
    assert share == 1.0
    assert 0 < share_of_other < 0.2


def test_only_the_stretches_given_are_read() -> None:
    text = f"Zur Startseite {DAM} Mehr zum Thema"
    start = text.index(DAM)
    assert shares(fingerprint(text, [Span(start, start + len(DAM))]), whole(DAM)) == (1.0, 1.0)


@given(st.integers(0, 60), st.integers(0, 60))
@settings(max_examples=40, deadline=None)
def test_a_stretch_of_some_length_is_never_overlooked(before: int, after: int) -> None:
    stretch = invented(3, RUN_WORDS + WINDOW - 1)
    first = whole(f"{invented(1, before)} {stretch} {invented(1, after)}")
    second = whole(f"{invented(2, after)} {stretch} {invented(2, before)}")
    assert np.intersect1d(first.chosen, second.chosen).size


def test_a_copy_is_told_among_others_with_its_shares() -> None:
    index = FingerprintIndex(least_share=0.3)
    for number in range(50):
        index.add(str(number), whole(invented(number)))
    (shared,) = index.add("copy", whole(f"{invented(7)} {invented(99, 60)}"))
    assert shared.report_id == "7"
    assert shared.share_of_other == 1.0
    assert 0.5 < shared.share < 0.8
    assert len(index) == 51


def test_texts_that_share_less_are_not_told() -> None:
    index = FingerprintIndex(least_share=0.3)
    index.add("a", whole(f"{invented(1)} {invented(2, 30)}"))
    assert index.add("b", whole(f"{invented(2, 30)} {invented(3)}")) == ()


@given(WORDS.filter(bool), st.integers(0, 5))
@settings(max_examples=60, deadline=None)
def test_a_verbatim_copy_is_always_told_as_the_whole(words: list[str], others: int) -> None:
    index = FingerprintIndex(least_share=0.9)
    for number in range(others):
        index.add(str(number), whole(invented(number)))
    index.add("first", whole(" ".join(words)))
    found = {
        one.report_id: (one.share, one.share_of_other) for one in index.add("copy", whole(" ".join(words)))
    }
    assert found == {"first": (1.0, 1.0)}


@given(st.lists(WORDS, min_size=2, max_size=8), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_addition_changes_no_pair(texts: list[list[str]], shuffler: random.Random) -> None:
    rows = list(range(len(texts)))
    shuffled = rows.copy()
    shuffler.shuffle(shuffled)

    def pairs(order: list[int]) -> set[frozenset[str]]:
        index = FingerprintIndex(least_share=0.2)
        return {
            frozenset((str(row), other))
            for row in order
            for other in told(index, str(row), " ".join(texts[row]))
        }

    assert pairs(rows) == pairs(shuffled)


def test_reports_of_days_far_apart_are_not_told_but_one_without_a_day_is() -> None:
    index, day = FingerprintIndex(least_share=0.3, within_days=14), date(2025, 3, 14)
    told(index, "a", DAM, day)
    told(index, "b", DAM)
    assert told(index, "near", DAM, day - timedelta(days=14)) == ["a", "b"]
    assert told(index, "far", DAM, day + timedelta(days=15)) == ["b"]
    assert told(index, "undated", DAM) == ["a", "b", "near", "far"]


def test_forgotten_reports_are_not_told_and_the_others_still_are() -> None:
    index, day = FingerprintIndex(least_share=0.3), date(2025, 3, 14)
    for number in range(40):
        told(index, str(number), invented(number), day + timedelta(days=number))
    index.forget_before(day + timedelta(days=30))
    assert len(index) == 10
    assert told(index, "early", invented(29)) == []
    assert told(index, "late", invented(30)) == ["30"]


def test_what_very_many_reports_have_is_looked_up_in_the_last_of_them() -> None:
    index = FingerprintIndex(least_share=0.9)
    for number in range(200):
        told(index, str(number), DAM)
    found = told(index, "new", DAM)
    assert "199" in found
    assert len(found) < 200


@pytest.mark.parametrize(
    "text", ["", "\0", "ä" * 1_000_000, "„" * 2_000, "rot " * 100_000, "a b c d e f " * 9_000]
)
def test_any_text_has_a_fingerprint(text: str) -> None:
    index = FingerprintIndex(least_share=0.3)
    index.add("a", whole(text))
    assert all(shared.share == 1.0 for shared in index.add("b", whole(text)))
