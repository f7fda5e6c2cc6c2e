"""Surnames of two words, with hyphen or without, whole or cut, name one person."""

from collections import Counter

import pytest

from lesart.language.linking_persons import identify_persons


def persons(*reports: list[str]) -> set[str]:
    """Give the names of the persons that the wordings of the reports mean."""
    identities = identify_persons([Counter(wordings) for wordings in reports], ["a", "b"][: len(reports)])
    return {identity.name for named in identities for identity in named.values()}


def test_a_double_surname_is_one_with_hyphen_or_blank_and_a_letter_more_or_less() -> None:
    first = ["Anete Brennekow Quarrel", "Brennekow Quarrel"]
    assert persons(first, ["Annete Brennekow-Quarrel", "Brennekow-Quarrel"]) == {"Annete Brennekow-Quarrel"}


def test_a_full_name_with_a_blank_is_known_by_the_hyphen_of_another_report() -> None:
    assert persons(["Ottla Brennekow Quarrel"], ["Brennekow-Quarrel"]) == {"Ottla Brennekow Quarrel"}


def test_the_last_word_of_a_double_surname_means_its_bearer() -> None:
    assert persons(["Ottla Brennekow-Quarrel", "Quarrel"]) == {"Ottla Brennekow-Quarrel"}
    assert persons(["Ottla Brennekow Quarrel", "Quarrel"]) == {"Ottla Brennekow Quarrel"}


@pytest.mark.parametrize("lone", ["Müller", "Brennekow"])
def test_a_frequent_surname_and_the_first_word_of_a_double_one_are_somebody_elses(lone: str) -> None:
    full = "Ottla Brennekow-Müller"
    assert persons([full, lone]) == {full, lone}


def test_the_last_word_means_who_is_named_so_rather_than_the_bearer_of_a_double_surname() -> None:
    assert persons(["Ottla Brennekow-Quarrel", "Jens Quarrel", "Quarrel"]) == {
        "Ottla Brennekow-Quarrel",
        "Jens Quarrel",
    }


@pytest.mark.parametrize(
    ("first", "second"),
    [("Anna Maria Brennekow", "Maria Brennekow"), ("Anna Peter-Brennekow", "Peter Brennekow")],
)
def test_a_given_name_is_no_part_of_a_double_surname(first: str, second: str) -> None:
    assert persons([first, second]) == {first, second}
    assert persons([first], [second]) == {first, second}
