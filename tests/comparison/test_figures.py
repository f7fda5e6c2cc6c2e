"""Points about figures: what is read as one count, and when two counts contradict each other."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.comparison.figures.scopes import (
    Scope,
    fits_other_number,
    fits_same_number,
    scope_of,
    were_told_together,
)
from lesart.language.quantities import find_quantities
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.point import Point, PointKind, Relation
from tests.comparison.annotated import compared, report, with_day

FILLER = "Die Bäckerinnung von Althafen verleiht im Herbst wieder einen Wanderpokal."
OTHER_FILLER = "Im Zoo schlüpften seltene Pinguine. Eine Kapelle probt für das Sommerfest."


def read(report_id: str, text: str) -> AnnotatedReport:
    made = report(report_id, text)
    found = find_quantities(made.text, made.analysed.sentences, ())
    return replace(made, analysed=replace(made.analysed, quantities=found))


def figures(first: str, second: str) -> list[Point]:
    comparison = compared(read("a", f"{first} {FILLER}"), read("b", f"{OTHER_FILLER} {second}"))
    return [
        point
        for point in comparison.points
        if point.kind is PointKind.FIGURE and point.relation is not Relation.SINGLE
    ]


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("mindestens 144 Menschen", "145 Menschen", Relation.COMPATIBLE),
        ("9 100 Menschen", "etwas mehr als 9 100 Menschen", Relation.COMPATIBLE),
        ("20 000 Menschen", "20 150 Menschen", Relation.COMPATIBLE),
        ("mehrere Hundert Menschen", "250 Menschen", Relation.COMPATIBLE),
        ("35 000 Menschen", "3 500 Menschen", Relation.CONFLICT),
        ("400 Menschen", "ungefähr 450 Menschen", Relation.CONFLICT),
        ("149 Migranten", "150 Flüchtlinge", Relation.CONFLICT),
        ("bis zu 100 Menschen", "mehr als 100 Menschen", Relation.CONFLICT),
        ("Hunderte Menschen", "Tausende Menschen", Relation.CONFLICT),
    ],
)
def test_figures_of_one_count_are_laid_side_by_side(first: str, second: str, relation: Relation) -> None:
    sentence = "Vor dem Rathaus von Ostermoor versammelten sich am Abend {}."
    (point,) = figures(sentence.format(first), sentence.format(second))
    assert point.relation is relation


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("400 Millionen Euro", "450 Millionen Dollar"),
        ("3 Prozent", "5 Prozentpunkte"),
        ("30 Kilometer", "50 Tonnen"),
        ("400 Infektionen", "450 Neuinfektionen"),
        ("mehr als 100 Boote", "20 000 Boote"),
        ("täglich 400 Boote", "wöchentlich 450 Boote"),
        ("allein im Hafen 400 Boote", "insgesamt 450 Boote"),
        ("400 angemeldete Boote", "450 Boote"),
    ],
)
def test_figures_of_two_things_are_no_point(first: str, second: str) -> None:
    sentence = "Auf der Werft von Ostermoor meldete der Betreiber am Abend {}."
    assert not [
        point
        for point in figures(sentence.format(first), sentence.format(second))
        if point.relation is not Relation.AGREE
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Reserven von mehr als vier Milliarden Euro", "Reserven von unter vier Milliarden Euro"),
        ("mehr als 50 Fälle pro Woche", "unter 50 Fälle pro Woche"),
        ("einen Haushalt von 500 Millionen Euro", "Hilfen von 400 Millionen Euro und 600 Millionen Euro"),
        ("Kosten von 300 Millionen Euro", "Kosten von 8,50 Euro"),
        ("eine Obergrenze von maximal 600 Besuchern", "mehr als 600 Besucher"),
        ("ein Minus von 2,4 Prozent auf 8 560 Punkte", "ein Minus von 0,8 Prozent auf 8 667 Punkte"),
    ],
)
def test_bounds_of_rates_and_sums_and_parts_of_a_whole_contradict_nothing(first: str, second: str) -> None:
    sentence = "Auf der Werft von Ostermoor meldete der Betreiber am Abend {}."
    relations = {point.relation for point in figures(sentence.format(first), sentence.format(second))}
    assert Relation.CONFLICT not in relations


def test_a_report_that_tells_nearly_the_other_number_contradicts_none() -> None:
    sentence = "Auf der Werft von Ostermoor sollen {} Millionen Euro eingespart werden."
    first = f"{sentence.format('2,2')} {FILLER}"
    second = f"{sentence.format('5,1')} Beim Personal sind es 2,25 Millionen Euro."
    assert Relation.CONFLICT not in {point.relation for point in figures(first, second)}
    assert Relation.CONFLICT in {point.relation for point in figures(first, sentence.format("5,1"))}


def test_a_contradiction_is_told_where_its_figures_stand_in_other_points_too() -> None:
    other = "Vor dem Rathaus von Ostermoor versammelten sich am Abend mehr als 100 Menschen."
    first = f"{other} {FILLER}"
    second = "An der Mole standen mehr als 100 Menschen. Vor dem Rathaus von Ostermoor waren es am Abend bis zu 100 Menschen."
    assert Relation.CONFLICT in {point.relation for point in figures(first, second)}


def test_only_words_that_tell_of_a_part_make_one() -> None:
    def scope_in(text: str) -> Scope:
        made = read("a", text)
        return scope_of(made, made.analysed.sentences[0], made.analysed.quantities[-1])

    assert scope_in("Davon kamen 50 Boote nach Althafen.").kinds == {"part"}
    assert not scope_in("Sie gingen davon aus, dass 50 Boote nach Althafen kamen.").kinds
    assert not scope_in("Es lagen 20 Boote allein in Althafen, insgesamt aber 50 Boote im Land.").kinds


def test_the_same_measure_in_another_unit_is_the_same() -> None:
    sentence = "Der neue Radweg am Ufer der Wulme bei Ostermoor misst {}."
    assert not [
        point
        for point in figures(sentence.format("2 Kilometer"), sentence.format("2 000 Meter"))
        if point.relation is Relation.CONFLICT
    ]


def test_figures_of_two_days_do_not_contradict() -> None:
    sentence = "In Ostermoor zählte das Amt bis {} mehr als {} Erkrankte im Heim."
    first = with_day(read("a", sentence.format("Montag", 120)), "Montag", "2024-04-01")
    second = with_day(read("b", sentence.format("Dienstag", 140)), "Dienstag", "2024-04-02")
    assert not [
        point
        for point in compared(first, second).points
        if point.kind is PointKind.FIGURE and point.relation is not Relation.SINGLE
    ]


def test_a_report_that_names_the_other_number_for_the_same_thing_contradicts_none() -> None:
    first = "Vor dem Rathaus von Ostermoor versammelten sich 149 Menschen. Gekommen waren 150 Menschen."
    told = figures(first, "Vor dem Rathaus von Ostermoor versammelten sich 150 Menschen.")
    assert {point.relation for point in told} <= {Relation.AGREE}


def test_a_copy_changes_no_relation() -> None:
    sentence = "Vor dem Rathaus von Ostermoor versammelten sich am Abend {} Menschen."
    texts = [sentence.format(number) for number in (400, 450, 450)]
    (point,) = [
        point
        for point in compared(*(read(name, text) for name, text in zip("abc", texts, strict=True))).points
        if point.kind is PointKind.FIGURE
    ]
    assert (point.relation, len(point.readings)) == (Relation.CONFLICT, 3)


def test_parts_and_rates_keep_the_same_number_apart() -> None:
    plain, part = Scope(), Scope(kinds=frozenset(("part",)))
    daily, weekly = Scope(rates=frozenset(("rate-day",))), Scope(rates=frozenset(("rate-week",)))
    assert fits_same_number(plain, plain)
    assert fits_same_number(plain, daily)
    assert not fits_same_number(plain, part)
    assert not fits_same_number(daily, weekly)


def test_areas_and_days_keep_two_numbers_apart() -> None:
    here, there = Scope(places=frozenset(("ostermoor",))), Scope(places=frozenset(("althafen",)))
    assert fits_other_number(here, Scope())
    assert not fits_other_number(here, there)
    assert not fits_other_number(Scope(is_whole=True), here)
    monday, april = Scope(days=("2024-04-01",)), Scope(days=("2024-04",))
    assert fits_other_number(monday, april)
    assert not fits_other_number(monday, Scope(days=("2024-04-02",)))


def test_reports_of_two_days_contradict_each_other_in_no_figure() -> None:
    early, late = Scope(told_on="2024-04-01"), Scope(told_on="2024-04-02")
    assert were_told_together(early, Scope())
    assert not were_told_together(early, late)


WORDINGS = st.sampled_from(
    [
        "mindestens 12",
        "400",
        "bis zu 400",
        "Hunderte",
        "rund 450",
        "mehr als 400",
        "zwischen 5 und 7",
        "2,5 Millionen",
    ]
)


@settings(max_examples=40, deadline=None)
@given(first=WORDINGS, second=WORDINGS, place=st.sampled_from(["in Ostermoor", "landesweit", "davon"]))
def test_a_point_quotes_its_figures_and_does_not_depend_on_order(first: str, second: str, place: str) -> None:
    made = read("a", f"Gestern versammelten sich {place} {first} Menschen am Rathaus.")
    other = read("b", f"Gestern versammelten sich am Rathaus {second} Menschen.")
    texts = {"a": made.text, "b": other.text}
    comparison = compared(made, other)
    assert comparison == compared(other, made)
    for point in comparison.points:
        for reading in point.readings:
            assert reading.span.of(texts[reading.report_id]) == reading.text
            assert reading.focus is None or reading.span.covers(reading.focus)
