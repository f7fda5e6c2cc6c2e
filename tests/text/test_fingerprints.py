"""Word runs that two texts share."""

from lesart.records.span import Span
from lesart.text.fingerprints import RUN_WORDS, PrintedWords, printed_words, shared_places, shared_stretches

SIX = "eins zwei drei vier fünf sechs"


def printed(text: str) -> PrintedWords:
    """Give the words of a whole text."""
    return printed_words(text, [Span(0, len(text))])


def test_a_run_of_six_words_is_shared_whatever_its_case_and_punctuation() -> None:
    first, second = printed(f"Vorher {SIX}."), printed("Eins, zwei, drei, VIER, fünf, sechs!")
    assert shared_places(first, second) == tuple(range(1, 1 + RUN_WORDS))


def test_five_words_in_common_are_a_phrase() -> None:
    assert shared_places(printed(SIX), printed("eins zwei drei vier fünf sieben")) == ()


def test_stretches_cover_the_shared_words_longest_first() -> None:
    text = f"{SIX} und dann noch {SIX} sieben"
    stretches = shared_stretches(printed(text), shared_places(printed(text), printed(f"{SIX} sieben")))
    assert [span.of(text) for span in stretches] == [f"{SIX} sieben", SIX]


def test_words_in_quotation_marks_are_marked() -> None:
    words = printed("Er sagte „nie wieder“ und ging")
    assert [word for word, quoted in zip(words.words, words.is_quoted, strict=True) if quoted] == [
        "nie",
        "wieder",
    ]
    assert words.own == 4
