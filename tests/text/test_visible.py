from hypothesis import given
from hypothesis import strategies as st

from lesart.text.visible import visible


def test_escape_sequences_and_direction_marks_are_replaced() -> None:
    assert visible("\x1b[31mrot\u202e") == "\ufffd[31mrot\ufffd"


def test_ordinary_text_stays_with_its_line_breaks() -> None:
    assert visible("„Süß“ – é\tß\n🙂") == "„Süß“ – é\tß\n🙂"


@given(st.text())
def test_the_length_never_changes(text: str) -> None:
    assert len(visible(text)) == len(text)
