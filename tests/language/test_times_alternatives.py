"""Patterns of many words: what they match is what each word alone would match, the longest first."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.language.times.alternatives import either

words = st.text(alphabet="abAB .-", min_size=1, max_size=6).filter(
    lambda word: word[0] != " " and "  " not in word
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("mai", "mai"),
        ("Mai", "Mai"),
        ("Maifest", "Maifest"),
        ("Maifeier", "Mai"),
        ("Juni", "Juni"),
        ("juni", None),
        ("drei \n Wochen", "drei \n Wochen"),
        ("dreiWochen", None),
        ("MAI", None),
    ],
)
def test_the_longest_word_wins_and_small_letters_allow_a_capital(text: str, found: str | None) -> None:
    match = re.match(either(["mai", "maifest", "=Juni", "drei Wochen"]), text)
    assert (match[0] if match else None) == found


@given(st.lists(words, min_size=1, max_size=12), st.text(alphabet="abAB .-", max_size=12))
def test_a_pattern_of_words_matches_what_the_longest_of_them_does(listed: list[str], text: str) -> None:
    spelled = {spelling for word in listed for spelling in (word, word[0].upper() + word[1:])}
    alone = [re.escape(word).replace(r"\ ", r"\s{1,3}") for word in sorted(spelled, key=len, reverse=True)]
    longest = max((match[0] for word in alone if (match := re.match(word, text))), key=len, default=None)
    match = re.match(either(listed), text)
    assert (match[0] if match else None) == longest


def test_no_words_or_an_empty_one_match_nothing_at_all() -> None:
    assert re.match(either([]), "x")[0] == ""  # type: ignore[index]
    assert re.match(either(["", "x"]), "x")[0] == "x"  # type: ignore[index]
    assert re.match(either(["", "x"]), "y")[0] == ""  # type: ignore[index]
