from dataclasses import replace

import pytest

from lesart.comparison.slots import Slot, differences, may_be_one_happening
from lesart.comparison.units import Unit, unit_at
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.entity import EntityType, Mention
from lesart.records.point import PointKind, Relation
from lesart.records.quantity import Bound
from tests.comparison.annotated import compared, report, with_day, with_figure
from tests.making import place


def naming(made: AnnotatedReport, words: str, kind: EntityType, entity: str) -> AnnotatedReport:
    mention = Mention(span=place(made.text, words), type=kind, entity=entity, name=words)
    return replace(made, analysed=replace(made.analysed, mentions=(*made.analysed.mentions, mention)))


def first_unit(made: AnnotatedReport) -> Unit:
    return unit_at(made, 0, made.analysed.sentences[0], 0)


def slots(first: AnnotatedReport, second: AnnotatedReport) -> set[Slot]:
    return {difference.slot for difference in differences(first_unit(first), first_unit(second))}


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Brenneke will den Deich besuchen.", "Brenneke hat den Deich besucht.", {Slot.MODALITY}),
        ("Der Damm hielt dem Wasser stand.", "Der Damm hielt dem Wasser nicht stand.", {Slot.NEGATION}),
        ("Der Damm hielt dem Wasser stand.", "Der Damm hielt dem Wasser wieder stand.", set()),
        ("Brenneke soll den Damm beschädigt haben.", "Brenneke hat den Damm beschädigt.", {Slot.MODALITY}),
        ("Brenneke soll den Damm einweihen.", "Brenneke weiht den Damm ein.", set()),
        (
            "Der Damm hielt dem Wasser stand.",
            "Die Feuerwehr kam nicht durch, aber der Damm hielt dem Wasser stand.",
            set(),
        ),
    ],
)
def test_negation_and_modality_differ_in_clauses_about_the_same(
    first: str, second: str, expected: set[Slot]
) -> None:
    assert slots(report("a", first), report("b", second)) == expected


def test_other_figures_for_the_same_thing_differ() -> None:
    first = with_figure(report("a", "Am Deich halfen 230 Menschen."), "230 Menschen", 230, "Menschen")
    second = with_figure(report("b", "Am Deich halfen 245 Menschen."), "245 Menschen", 245, "Menschen")
    assert slots(first, second) == {Slot.FIGURE}
    assert not slots(first, first)


def test_figures_for_different_things_do_not_differ() -> None:
    first = with_figure(report("a", "Am Deich halfen 230 Menschen."), "230 Menschen", 230, "Menschen")
    second = with_figure(report("b", "Am Deich lagen 9 Schiffe."), "9 Schiffe", 9, "Schiffe")
    assert not slots(first, second)


def test_other_days_tell_of_two_happenings_a_vaguer_date_does_not() -> None:
    first = with_day(report("a", "Im März 2022 tagten sie."), "März 2022", "2022-03")
    second = with_day(report("b", "Im Oktober 2022 tagten sie."), "Oktober 2022", "2022-10")
    vaguer = with_day(report("b", "Sie tagten 2022."), "2022", "2022")
    assert not may_be_one_happening(first_unit(first), first_unit(second))
    assert may_be_one_happening(first_unit(first), first_unit(vaguer))


def test_sentences_whose_figures_differ_do_not_agree() -> None:
    first = report("a", "Rund 4000 Reisende saßen nach dem Streik der Fährleute auf der Insel fest.")
    second = report("b", "Nach dem Streik der Fährleute saßen 4200 Reisende auf der Insel fest.")
    points = compared(
        with_figure(first, "Rund 4000 Reisende", 4000, "Reisende", Bound.ABOUT),
        with_figure(second, "4200 Reisende", 4200, "Reisende"),
    ).points
    assert [(point.kind, point.relation) for point in points] == [(PointKind.FIGURE, Relation.COMPATIBLE)]


def test_a_plan_and_its_fulfilment_are_compatible() -> None:
    first = report("a", "Minister Brenneke will den gebrochenen Deich von Harlesund besuchen.")
    second = report("b", "Minister Brenneke besuchte den gebrochenen Deich von Harlesund.")
    (point,) = compared(first, second).points
    assert point.relation is Relation.COMPATIBLE
    assert [(reason.rule, reason.text) for reason in point.because] == [("point-modalities-differ", "will")]


def test_a_negation_that_stands_in_both_texts_is_no_difference() -> None:
    first = "Es gebe keine Hilfe der Nachbarn beim Bau des Deichs, klagte er."
    second = "Hilfe der Nachbarn gab es beim Bau des Deichs nicht."
    assert slots(report("a", first), report("b", second)) == set()


def test_a_number_and_the_same_number_as_a_bound_differ_whatever_is_counted() -> None:
    first = with_figure(report("a", "Am Kai lagen 400 Kutter."), "400 Kutter", 400, "Kutter")
    second = with_figure(
        report("b", "Am Kai lagen mehr als 400 Schiffe."),
        "mehr als 400 Schiffe",
        400,
        "Schiffe",
        Bound.MORE_THAN,
    )
    assert slots(first, second) == {Slot.FIGURE}
