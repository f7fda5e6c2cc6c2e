"""The grammar of time expressions: what it reads from lists, and which of its rules win."""

import pytest

from lesart.language.times.grammar import SHARED, codes, grammar_of
from lesart.language.times.scan import scan
from lesart.records.span import Span
from lesart.resources import word_table
from tests.language.marked_times import as_read

UNLISTED = "it"


@pytest.mark.parametrize(
    "marked",
    [
        "Il muro è crollato il [2024-04-03=2024-04-03] a Torino.",
        "Il muro è crollato il [2024/04/03=2024-04-03] a Torino.",
        "Il muro è crollato, [2024-04-03T20:10=2024-04-03T20:10], a Torino.",
        "Il muro è crollato, [2024-04-03T20:10:05Z=2024-04-03T20:10], a Torino.",
        "Il muro è crollato il 3 aprile 2024, lunedì, verso le 20.",
        "Il muro è crollato il 3.4.2024.",
        "Il muro è crollato nel 2024.",
        "Der Damm brach am Mittwoch, seit Oktober 2022 drei Tage lang.",
    ],
)
def test_a_language_without_lists_has_only_what_all_languages_share(marked: str) -> None:
    assert as_read(marked, language=UNLISTED) == marked


def test_a_language_without_lists_has_the_shared_rules_and_no_words() -> None:
    grammar = grammar_of(UNLISTED)
    assert len(grammar.rules) == len(word_table(SHARED, "time_rules"))
    assert grammar.codes == {}
    assert codes(UNLISTED, "weekday") == {}


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_shared_rules_stand_behind_those_of_a_language(language: str) -> None:
    shared = [rule.reading for rule in grammar_of(UNLISTED).rules]
    own = grammar_of(language).rules
    assert [rule.reading for rule in own[-len(shared) :]] == shared
    assert len(own) > len(shared)


def test_a_word_gives_its_code_in_any_spelling_of_case_and_blanks() -> None:
    grammar = grammar_of("de")
    assert grammar.code_of("weekday", "MITTWOCH") == "3"
    assert grammar.code_of("about", "mehr \n als") == "~MORE_THAN"
    assert grammar.code_of("weekday_after", "Mittwoch") == "3"
    assert grammar.code_of("day", "17") == "17"


def test_a_sentence_has_the_traits_of_its_words_numbers_and_parts_of_words() -> None:
    grammar = grammar_of("de")
    assert {"weekday", "number"} <= grammar.traits_of("Am Mittwoch kamen zwei.")
    assert "digits" not in grammar.traits_of("Am Mittwoch kamen zwei.")
    assert {"digits", "number"} <= grammar.traits_of("Es kamen 12.")
    assert "month" not in grammar.traits_of("Es kamen viele.")
    assert "~part_tail" in grammar.traits_of("Er kam Mittwochabend.")


def test_a_sentence_without_the_traits_of_a_rule_is_not_asked() -> None:
    traits = grammar_of("de").traits_of("Der Damm ist dicht.")
    asked = [rule for rule in grammar_of("de").rules if rule.needs <= traits]
    assert len(asked) < len(grammar_of("de").rules) / 4


@pytest.mark.parametrize(
    ("text", "words", "reading"),
    [
        ("Am Mittwoch, 3. April 2024, kam er.", "Mittwoch, 3. April 2024", "calendar"),
        ("Es war mehr als drei Tage her.", "mehr als drei Tage", "duration"),
        ("Am Ostermontag kam er.", "Ostermontag", "holiday"),
        ("Zum Jahreswechsel kam er.", "Jahreswechsel", "edged_period"),
        ("Im Winter 2014 kam er.", "Winter 2014", "season"),
        ("In der Nacht zum 3. Mai kam er.", "Nacht zum 3. Mai", "night"),
        ("Jeden ersten Samstag im Monat kam er.", "Jeden ersten Samstag im Monat", "each_period"),
    ],
)
def test_the_longest_of_those_that_begin_at_one_place_wins(text: str, words: str, reading: str) -> None:
    (found,) = scan(text, (Span(0, len(text)),), "de")
    assert (found.span.of(text), found.reading) == (words, reading)


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("Bis heute fehlt er.", "day_name"),  # "bis «heute»" knows its surroundings, "heute" alone does not
        ("Das ist heute noch so.", "today_reference"),
        ("Er kam heute.", "today"),
        ("Von Montag auf Dienstag kam er.", "following_weekday"),
    ],
)
def test_of_two_as_long_the_one_that_knows_its_surroundings_wins(text: str, reading: str) -> None:
    assert scan(text, (Span(0, len(text)),), "de")[-1].reading == reading


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("Das steht in der Welt am Sonntag.", []),
        ("Das steht in der WELT AM SONNTAG.", []),
        ("Das steht am Sonntag in der Welt.", ["Sonntag"]),
        ("Mehr als 2000 Menschen kamen im Mai.", ["Mai"]),
        ("Der ICE 1602 fuhr 2019.", ["2019"]),
        ("Er ist 40 Jahre alt und seit 40 Jahren hier.", ["40 Jahren"]),
    ],
)
def test_what_only_looks_like_a_time_takes_its_own_words_and_no_others(text: str, others: list[str]) -> None:
    assert [found.span.of(text) for found in scan(text, (Span(0, len(text)),), "de")] == others


@pytest.mark.parametrize(
    "text",
    [
        "Die Nummer 12024-04-03 ist falsch.",
        "Die Datei a2024-04-03 ist da.",
        "Die Fassung 1.2024-04-03 ist da.",
        "Die Mai-Königin sprach.",
        "Der XMittwoch fiel aus.",
        "Siehe §2024.",
    ],
)
def test_letters_and_digits_that_touch_an_expression_make_it_none(text: str) -> None:
    assert as_read(text) == text


def test_an_expression_may_run_over_the_end_of_a_line() -> None:
    marked = "Der Damm brach am [3.\nApril 2024=2024-04-03]."
    assert as_read(marked) == marked


def test_sentences_part_expressions() -> None:
    text = "Er kam am 3. April. 2024 Gäste kamen."
    parts = (Span(0, 19), Span(20, len(text)))
    assert [found.span.of(text) for found in scan(text, parts, "de")] == ["3. April"]
