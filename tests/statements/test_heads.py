import pytest

from tests.statements.reading import said
from tests.statements.tags import INDIRECT, REPORTED, only

SAYS = "sagte, der Hafen sei zu."


def speaker_of(phrase: str) -> str | None:
    return only(f"{phrase} {SAYS}", INDIRECT, "der Hafen sei zu", speaker=phrase, cue="sagte").speaker_name


@pytest.mark.parametrize(
    "phrase",
    [
        "Ministerin Kessler",
        "die Leiterin der Werft, Kessler",
        "die Leiterin der Behörde Kessler",
        "Holms Anwältin, Kessler",
        "die Anwältin von Holm, Kessler",
        "Angaben von Kessler",
        "die Forderung der früheren Ministerin Kessler",
        "Kesslers Forderung",
    ],
)
def test_a_phrase_means_the_one_it_is_about(phrase: str) -> None:
    assert speaker_of(phrase) == "Anna Kessler"


@pytest.mark.parametrize(
    "phrase",
    [
        "das Team um Kessler",
        "der Anwalt von Kessler",
        "der Anwalt der Ministerin Kessler",
        "ein Freund Kesslers",
        "ein Brief über die Vorwürfe gegen Kessler",
        "Kesslers Anwalt",
        "Kessler und der Hafenmeister",
        "der Hafenmeister und Kessler",
        "die Hafenpolizei und das Amt",
        "Nordhagens Hafenmeister",
    ],
)
def test_a_phrase_does_not_mean_whom_it_only_names(phrase: str) -> None:
    assert speaker_of(phrase) is None


def test_a_relative_pronoun_means_the_name_right_before() -> None:
    text = "Im Hafen traf er Kessler, die sagte, der Hafen sei zu."
    assert only(text, INDIRECT, "der Hafen sei zu", speaker="die", cue="sagte").speaker_name == "Anna Kessler"
    further = "Kessler traf Leute, die sagten, der Hafen sei zu."
    assert only(further, INDIRECT, "der Hafen sei zu", speaker="die", cue="sagten").speaker_name is None


def test_they_are_nobody_alone() -> None:
    text = "Kessler kam. Sie halten den Hafen für zu alt."
    assert only(text, REPORTED, "Sie halten den Hafen für zu alt.", speaker="Sie").speaker_name is None
    alone = text.replace("halten", "hält")
    assert (
        only(alone, REPORTED, "Sie hält den Hafen für zu alt.", speaker="Sie").speaker_name == "Anna Kessler"
    )


def test_the_rules_tell_heads_as_well() -> None:
    assert said(f"Der Anwalt von Kessler {SAYS}")[0][0] is None
