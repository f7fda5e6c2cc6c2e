"""Sentences of other languages are moved to where German ones of the same meaning lie."""

import numpy as np
import pytest

from lesart.events.language_offsets import as_if_german, may_be_compared
from lesart.language import load_encoder
from lesart.text.languages import OTHERS

GERMAN = ("Der Rat hat den Haushalt abgelehnt.", "Ein Sturm hat das Dach der Halle abgedeckt.")
SAID = {
    "en": ("The council has rejected the budget.", "A storm has torn the roof off the hall."),
    "fr": ("Le conseil a rejeté le budget.", "Une tempête a arraché le toit de la salle."),
    "ru": ("Совет отклонил бюджет.", "Буря сорвала крышу зала."),
}


@pytest.mark.parametrize("language", OTHERS)
def test_a_sentence_comes_nearer_to_the_german_one_that_says_the_same(language: str) -> None:
    encoder = load_encoder()
    german, others = encoder.embed(GERMAN), encoder.embed(SAID[language])
    before = np.linalg.norm(others - german, axis=1)
    after = np.linalg.norm(as_if_german(others, language) - german, axis=1)
    assert (after < before).all()


@pytest.mark.parametrize("language", ["de", "it", ""])
def test_vectors_of_german_and_of_unknown_languages_stay(language: str) -> None:
    vectors = load_encoder().embed(GERMAN)
    assert as_if_german(vectors, language) is vectors


def test_only_known_languages_are_compared_with_another() -> None:
    assert may_be_compared("de", "ru")
    assert may_be_compared("fr", "en")
    assert may_be_compared("it", "it")
    assert not may_be_compared("de", "it")
