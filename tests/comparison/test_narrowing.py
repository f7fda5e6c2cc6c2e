from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.comparison.alignment.narrowing import clause_at, is_aside, telling_part
from lesart.comparison.likeness import group_rarity
from lesart.comparison.units import unit_at
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.point import NARRATOR
from tests.comparison.annotated import compared, report, with_figure, with_statement
from tests.laws.strategies import hostile_texts
from tests.making import place


def part_shared_with(made: AnnotatedReport, other: str) -> str:
    unit = unit_at(made, 0, made.analysed.sentences[0], 0)
    return telling_part(made, unit, [other], group_rarity([unit.text, other])).of(made.text)


def test_a_reading_is_the_clause_that_is_shared() -> None:
    made = report("a", "Die Leute waren früh gegangen, nachdem der alte Deich gebrochen war.")
    assert part_shared_with(made, "Der alte Deich war gebrochen.") == "nachdem der alte Deich gebrochen war."


def test_a_reading_keeps_its_frame_where_nobody_is_known_to_say_it() -> None:
    made = report("a", "In der Stadt hieß es lange, dass der alte Deich gebrochen sei.")
    assert part_shared_with(made, "Der alte Deich ist gebrochen.") == made.text


def test_a_reading_keeps_the_words_that_deny_it() -> None:
    said = "dass der Verband von Rissen im alten Deich gewusst habe"
    made = with_statement(report("a", f"Aldersloh bestritt am Samstag, {said}."), said, "Aldersloh")
    assert part_shared_with(made, "Der Verband hat von Rissen im alten Deich gewusst.") == made.text


def test_a_reading_keeps_the_words_by_which_it_is_not_so() -> None:
    said = "dass der Verband den alten Deich verkauft"
    for frame in (
        "Aldersloh will verhindern, ",
        "Niemand darf sich der Illusion hingeben, ",
        "Es ist nicht wahr, ",
    ):
        made = with_statement(report("a", f"{frame}{said}."), said, "Aldersloh")
        assert part_shared_with(made, "Der Verband verkauft den alten Deich.") == made.text
    made = with_statement(report("a", f"Aldersloh will im Mai sagen, {said}."), said, "Aldersloh")
    assert part_shared_with(made, "Der Verband verkauft den alten Deich.") == f"{said}."


def test_a_reading_keeps_the_words_that_tell_whose_view_it_is_inside_what_another_says() -> None:
    said = "Brenneke habe ihn überzeugen wollen, dass der alte Deich sicher sei"
    made = with_statement(report("a", f"Aldersloh sagte am Samstag, {said}."), said, "Aldersloh")
    assert part_shared_with(made, "Der alte Deich ist sicher.") == f"{said}."
    said = "dass es regne und dass der alte Deich sicher sei"
    made = with_statement(report("a", f"Aldersloh sagte am Samstag, {said}."), said, "Aldersloh")
    assert "Samstag" not in part_shared_with(made, "Der alte Deich ist sicher, es regnet.")


def test_a_reading_does_not_break_off_behind_a_relative_clause() -> None:
    made = report("a", "Der neue Plan, der im Mai entstand, soll nun gelten, während die Stadt noch zögert.")
    assert "soll nun gelten" in part_shared_with(made, "Der neue Plan entstand im Mai.")


def test_a_reading_does_not_cut_a_quotation() -> None:
    made = report("a", "Er nannte es „einen Fehler, der sich rächt, weil der alte Deich gebrochen ist“.")
    assert part_shared_with(made, "Der alte Deich ist gebrochen.") == made.text


def test_a_date_before_a_colon_belongs_to_what_follows() -> None:
    text = "Er sprach von einem schweren Tag im März 2024: Anschlag auf das Rathaus von Ostermoor."
    made = report("a", text)
    span = clause_at(made, made.analysed.sentences[0], place(text, "März 2024"))
    assert span.of(text) == "März 2024: Anschlag auf das Rathaus von Ostermoor."


def test_a_relative_clause_in_the_indicative_is_the_narrators() -> None:
    said = "dass Norland den Angriff plante, bei dem 140 Menschen ums Leben kamen"
    first = with_statement(report("a", f"Brenneke gab zu, {said}."), said, "Brenneke")
    first = with_figure(first, "140 Menschen", 140, "Menschen")
    other = with_figure(report("b", "Bei dem Angriff kamen 150 Menschen ums Leben."), "150 Menschen", 150, "Menschen")  # fmt: skip
    readings = [
        reading for point in compared(first, other).points for reading in point.readings if reading.quantity
    ]
    assert [reading.by for reading in readings] == [NARRATOR, NARRATOR]


def test_a_relative_clause_in_the_subjunctive_is_no_aside() -> None:
    text = "Er sprach vom Angriff, bei dem 37 Boote gesunken seien."
    assert not is_aside(text, place(text, "bei dem 37 Boote gesunken seien"))
    assert not is_aside(text, place(text, "Er sprach vom Angriff"))


@settings(max_examples=50, deadline=None)
@given(hostile_texts, st.data())
def test_parts_lie_in_their_sentence(text: str, data: st.DataObject) -> None:
    made = report("a", text)
    for at, sentence in enumerate(made.analysed.sentences):
        other = data.draw(hostile_texts)
        unit = unit_at(made, 0, sentence, at)
        assert sentence.covers(telling_part(made, unit, [other], group_rarity([text, other])))
