import pytest

from lesart.records.entity import EntityType, Mention, MentionForm
from lesart.records.span import Span
from lesart.statements.gender import Gender, gender_of


def gender(text: str, wording: str, name: str, form: MentionForm = MentionForm.NAME) -> Gender | None:
    start = text.index(wording)
    span = Span(start, start + len(wording))
    return gender_of(text, (Mention(span=span, type=EntityType.PER, entity="p", name=name, form=form),))


@pytest.mark.parametrize(
    ("text", "wording", "told"),
    [
        ("Landrätin Kessler kam.", "Kessler", Gender.WOMAN),
        ("Verkehrsministerin Kessler kam.", "Kessler", Gender.WOMAN),
        ("Frau Kessler kam.", "Kessler", Gender.WOMAN),
        ("Anja Kessler kam.", "Anja Kessler", Gender.WOMAN),
        ("Birgit Kessler kam.", "Birgit Kessler", Gender.WOMAN),
        ("Umweltminister Kessler kam.", "Kessler", Gender.MAN),
        ("Mustafa Kessler kam.", "Mustafa Kessler", Gender.MAN),
        ("Jonas Kessler kam.", "Jonas Kessler", Gender.MAN),
        ("Andrea Kessler kam.", "Andrea Kessler", None),
        ("In Berlin Kessler kam.", "Kessler", None),
        ("Kessler kam.", "Kessler", None),
        ("Frau Jonas Kessler kam.", "Jonas Kessler", None),
    ],
)
def test_titles_and_given_names_tell_the_gender(text: str, wording: str, told: Gender | None) -> None:
    assert gender(text, wording, wording) is told


def test_a_role_tells_the_gender() -> None:
    assert gender("Die Ministerin kam.", "Die Ministerin", "Kessler", MentionForm.ROLE) is Gender.WOMAN


def test_a_surname_tells_nothing() -> None:
    assert gender("Richter kam.", "Richter", "Richter") is None
