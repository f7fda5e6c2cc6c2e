"""German sentences that are not understood without the one before."""

import pytest
from hypothesis import given

from lesart.comparison.pointing_back import Standing, has_verb, standing_of
from tests.laws.strategies import hostile_texts


@pytest.mark.parametrize(
    "text",
    [
        "Dies verbietet das neue Gesetz.",
        "„Davon leben hier viele“, sagte Kessler.",
        "Das raubt einem den Atem.",
        "Das allerdings ist ein Fehler.",
        "Der hatte den Damm gebaut.",
        "Diese müssen nun weichen.",
        "Beide liegen noch im Hafen.",
        "Sie hielten sich an die Regeln.",
    ],
)
def test_a_sentence_that_opens_with_a_pronoun_is_not_understood_alone(text: str) -> None:
    assert standing_of(text, is_speaker_known=False) is Standing.NOT_ALONE


@pytest.mark.parametrize(
    "text",
    [
        "Das neue Gesetz verbietet Dämme.",
        "Die lange geplante Brücke steht.",
        "Dieses Jahr kommen mehr Gäste.",
        "Am Dienstag dieser Woche brach der Damm.",
        "Der Damm hatte Risse.",
        "Es regnet in Rottau.",
    ],
)
def test_a_sentence_that_opens_with_a_noun_is_understood_alone(text: str) -> None:
    assert standing_of(text, is_speaker_known=False) is Standing.ALONE


@pytest.mark.parametrize("text", ["Diese Regel gilt ab Mai.", "Zu diesem Ergebnis kommt das Amt."])
def test_a_noun_behind_a_demonstrative_is_better_told_with_the_sentence_before(text: str) -> None:
    assert standing_of(text, is_speaker_known=True) is Standing.BETTER_TOGETHER


def test_she_who_is_told_as_the_speaker_is_known() -> None:
    assert standing_of("Sie werde den Damm bauen.", is_speaker_known=True) is Standing.ALONE


def test_a_piece_without_a_verb_is_told_from_a_clause() -> None:
    assert not has_verb("Die andere, nicht einmal ein Drittel des Damms")
    assert has_verb("Die andere bricht")


@given(hostile_texts)
def test_any_text_stands_somehow(text: str) -> None:
    assert standing_of(text, is_speaker_known=False) in Standing
