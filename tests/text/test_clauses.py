from hypothesis import given
from hypothesis import strategies as st

from lesart.records.span import Span
from lesart.text.clauses import clause_spans


def clauses_of(sentence: str) -> list[str]:
    return [span.of(sentence).strip() for span in clause_spans(sentence, Span(0, len(sentence)))]


def test_a_subordinate_clause_stands_apart() -> None:
    assert clauses_of("Die Ministerin erklärte, dass der Damm halten werde.") == [
        "Die Ministerin erklärte,",
        "dass der Damm halten werde.",
    ]


def test_a_relative_clause_stands_apart() -> None:
    assert clauses_of("Das Schiff verließ den Hafen, der seit Montag gesperrt war.") == [
        "Das Schiff verließ den Hafen,",
        "der seit Montag gesperrt war.",
    ]


def test_main_clauses_in_a_row_stand_apart() -> None:
    assert clauses_of("Straßen wurden geräumt, ein Boot begleitete die Flut.") == [
        "Straßen wurden geräumt,",
        "ein Boot begleitete die Flut.",
    ]


def test_a_list_of_nouns_stays_whole() -> None:
    assert len(clauses_of("Im Lager fehlten Decken, Zelte, Wasser und Medikamente.")) == 1


def test_an_apposition_stays_whole() -> None:
    assert len(clauses_of("Jonas Reuter, Sprecher der Werft in Althafen, bedauerte den Vorfall.")) == 1


def test_joined_nouns_stay_whole() -> None:
    assert len(clauses_of("Die Stadt will den Hafen und die Werft in zwei Jahren sanieren.")) == 1


def test_joined_adjectives_stay_with_their_noun() -> None:
    text = "Die Wache fährt in den belebtesten und schönsten Straßen der Altstadt Streife."
    assert clauses_of(text) == [text]


def test_a_second_verb_behind_und_opens_a_clause() -> None:
    assert clauses_of("Die Feuerwehr löschte den Brand und die Polizei sperrte danach die Straße.") == [
        "Die Feuerwehr löschte den Brand",
        "und die Polizei sperrte danach die Straße.",
    ]


def test_a_quotation_and_its_frame_stand_apart() -> None:
    assert clauses_of("„Der Damm hält“, sagte die Ministerin.") == [
        "„Der Damm hält“,",
        "sagte die Ministerin.",
    ]


def test_quoted_words_inside_a_clause_stay_in_it() -> None:
    assert len(clauses_of("Sie bot der Werft eine „engere Zusammenarbeit“ an.")) == 1


def test_a_decimal_comma_is_no_break() -> None:
    assert len(clauses_of("Der Pegel stieg auf 3,5 Meter und sank später auf 2,1 Meter.")) <= 2


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=300), st.integers(0, 40))
def test_clauses_cover_any_sentence_without_overlap(text: str, start: int) -> None:
    sentence = Span(min(start, len(text)), len(text))
    spans = clause_spans(text, sentence)
    assert "".join(span.of(text) for span in spans) == sentence.of(text)
    assert all(span.start < span.end for span in spans)


def test_a_megabyte_without_blanks_is_one_clause() -> None:
    text = "x" * 1_000_000
    assert clause_spans(text, Span(0, len(text))) == (Span(0, len(text)),)
