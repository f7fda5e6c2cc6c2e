import pytest

from lesart.comparison.framing.distance import QUOTATION_MARKS, distance_of
from lesart.records.framing import Distance
from tests.comparison.annotated import report, with_statement


def found(*texts: str) -> tuple[Distance, ...]:
    return distance_of([report(f"r{number}", text) for number, text in enumerate(texts)])


@pytest.mark.parametrize(
    ("marked", "mark"),
    [
        ("Der mutmaßliche Täter floh.", "mutmaßlich"),
        ("Der angebliche junge Täter floh.", "angeblich"),
        ("Der „Täter“ floh.", QUOTATION_MARKS),
    ],
)
def test_a_noun_that_one_report_marks_and_another_does_not_is_shown(marked: str, mark: str) -> None:
    (one,) = found(marked, "Ein Täter floh, der Täter von gestern.")
    assert one.mark == mark
    assert [use.report_id for use in one.marked.uses] == ["r0"]
    assert [use.text for use in one.unmarked.uses] == ["Täter", "Täter"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Der mutmaßliche Täter floh. Der Täter lief.", "Der Täter floh."),
        ("Der mutmaßliche Täter floh.", "Ein mutmaßlicher Täter floh."),
        ("Er soll angeblich in die Stadt gefahren sein.", "Er fuhr in die Stadt."),
        ("Die Initiative „Täter“ warb.", "Der Täter floh."),
        ("Eine „Täter“-Debatte begann.", "Der Täter floh."),
        ("Er sagte: „Der Täter floh am Abend.“", "Der Täter floh."),
    ],
)
def test_terms_titles_and_quotations_are_no_marks(first: str, second: str) -> None:
    assert not found(first, second)


def test_what_somebody_is_said_to_say_is_nobodys_mark() -> None:
    said = with_statement(
        report("a", "Der angebliche Täter floh, sagte Kessler."), "Der angebliche Täter floh", "Kessler"
    )
    assert not distance_of([said, report("b", "Der Täter floh.")])
