import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.records.span import Span
from lesart.text.quotations import quotation_spans


def quoted(text: str) -> list[str]:
    return [span.of(text) for span in quotation_spans(text)]


@pytest.mark.parametrize(
    "marks", ["„“", "„”", '„"', "“”", "““", '""', "»«", "«»", "‚‘", "‚’", "›‹", "‹›"], ids=lambda marks: marks
)
def test_a_quotation_is_found_in_any_pair_of_marks(marks: str) -> None:
    text = f"Er sagte: {marks[0]}Das ist gut.{marks[1]} Dann ging er."
    assert quoted(text) == [f"{marks[0]}Das ist gut.{marks[1]}"]


def test_several_quotations_stand_in_order() -> None:
    assert quoted("„Ja“, sagte sie, „gern“. Er rief »Nein«.") == ["„Ja“", "„gern“", "»Nein«"]


def test_an_inner_quotation_is_part_of_the_outer_one() -> None:
    assert quoted("„Er rief ‚halt‘ und »lauf« und ging“, sagte sie.") == [
        "„Er rief ‚halt‘ und »lauf« und ging“"
    ]


def test_an_inner_quotation_in_the_same_marks_is_part_of_the_outer_one() -> None:
    assert quoted("„Er rief „halt“ und ging“, sagte sie.") == ["„Er rief „halt“ und ging“"]
    assert quoted('„Er rief "halt" und ging“, sagte sie.') == ['„Er rief "halt" und ging“']


def test_blanks_inside_the_marks_do_no_harm() -> None:
    assert quoted("Sie sagte: „ Das ist gut ” und ging.") == ["„ Das ist gut ”"]


def test_a_quotation_may_touch_the_word_before_it() -> None:
    assert quoted("in die Stadt„Es wird teuer“, hieß es.") == ["„Es wird teuer“"]


def test_a_mark_without_partner_counts_for_nothing() -> None:
    assert quoted("Er habe „Beweise. ” Mehr nicht.") == ["„Beweise. ”"]
    assert quoted("Er habe Beweise. ” Mehr nicht.") == []
    assert quoted("Er habe „Beweise und mehr nicht.") == []


def test_an_unclosed_quotation_does_not_swallow_the_next_one() -> None:
    assert quoted("Er habe „Beweise. Sie sagte: „Nein.“") == ["„Nein.“"]


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    assert quoted("Er sagte: „Das ist\n\nSie rief: „Nein.“") == ["„Nein.“"]


def test_a_quotation_may_run_over_a_line_break() -> None:
    assert quoted("Er sagte: „Das ist\ngut.“") == ["„Das ist\ngut.“"]


def test_an_apostrophe_is_no_mark() -> None:
    assert quoted("Kahl’s Bruder und Jens’ Haus, wie geht’s?") == []
    assert quoted("‚Wie geht’s dir?‘, fragte er.") == ["‚Wie geht’s dir?‘"]


def test_only_the_stretch_asked_for_is_searched() -> None:
    text = "„Ja“ und „Nein“"
    assert quotation_spans(text, Span(5, len(text))) == (Span(9, 15),)


@given(st.text(alphabet='ab .,\n„“”"»«‚‘’›‹'))
def test_quotations_lie_apart_and_in_order_in_any_text(text: str) -> None:
    spans = quotation_spans(text)
    assert all(span.end - span.start >= 2 for span in spans)
    assert all(first.end <= second.start for first, second in zip(spans, spans[1:], strict=False))


@pytest.mark.parametrize("mark", ["„", '"', "»", "“", "„a“ ", "‚", "a „b\n"])
def test_a_hundred_thousand_marks_are_read_in_a_moment(mark: str) -> None:
    quotation_spans(mark * 100_000)
