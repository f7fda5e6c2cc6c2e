"""Names made comparable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.text.folding import consonants, fold, slug, sound_key


@pytest.mark.parametrize(
    ("first", "second"),
    [("Schelkow", "Shelkov"), ("Sergej", "Sergey"), ("Tschernow", "Chernov"), ("Wolodymyr", "Volodimir")],
)
def test_transliterations_of_one_name_sound_alike(first: str, second: str) -> None:
    assert sound_key(first) == sound_key(second)


@pytest.mark.parametrize(
    ("first", "second"), [("Merkel", "Merker"), ("Brenneke", "Brennecker"), ("Kranz", "Franz")]
)
def test_different_names_sound_different(first: str, second: str) -> None:
    assert sound_key(first) != sound_key(second)


def test_folding_drops_diacritics_and_case() -> None:
    assert fold("Élodie Şahin") == "elodie sahin"


def test_a_slug_keeps_letters_and_joins_words_with_hyphens() -> None:
    assert slug("Élodie d’Aubigny") == "élodie-d-aubigny"
    assert slug("İrem Kaya") == "irem-kaya"


def test_consonants_keep_the_first_sound() -> None:
    assert consonants("Abelow") == "ablv"


@given(st.text(max_size=60))
def test_folding_takes_any_text_and_a_slug_is_stable(text: str) -> None:
    fold(text), sound_key(text), consonants(text)
    assert slug(slug(text)) == slug(text)
