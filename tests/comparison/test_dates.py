from dataclasses import replace

import pytest

from lesart.records.analysed_report import AnnotatedReport
from lesart.records.point import Point, PointKind, Relation
from tests.comparison.annotated import compared, report, with_day


def weekday(made: AnnotatedReport, words: str, value: str) -> AnnotatedReport:
    dated = with_day(made, words, value)
    times = tuple(replace(time, is_anchored=True) for time in dated.analysed.times)
    return replace(dated, analysed=replace(dated.analysed, times=times))


def dates(*made: AnnotatedReport) -> list[Point]:
    return [point for point in compared(*made).points if point.kind is PointKind.DATE]


def test_the_same_act_on_two_weekdays_is_a_conflict() -> None:
    first = report("a", "Am Mittwoch brach der alte Staudamm bei Ostermoor unter dem Hochwasser.")
    second = report("b", "Am Donnerstag brach der alte Staudamm bei Ostermoor unter dem Hochwasser.")
    (point,) = dates(weekday(first, "Mittwoch", "2025-03-12"), weekday(second, "Donnerstag", "2025-03-13"))
    assert point.relation is Relation.CONFLICT
    assert [reading.focus and reading.focus.start for reading in point.readings] == [3, 3]


def test_weekdays_of_different_weeks_are_no_conflict() -> None:
    first = report("a", "Am Mittwoch brach der alte Staudamm bei Ostermoor unter dem Hochwasser.")
    second = report("b", "Am Mittwoch brach der alte Staudamm bei Ostermoor unter dem Hochwasser.")
    assert not dates(weekday(first, "Mittwoch", "2025-03-12"), weekday(second, "Mittwoch", "2025-03-19"))


def test_a_report_that_names_both_days_contradicts_none() -> None:
    first = report(
        "a",
        "Am Mittwoch brach der alte Staudamm bei Ostermoor unter dem Hochwasser. Am Donnerstag kam Hilfe.",
    )
    second = report("b", "Am Donnerstag brach der alte Staudamm bei Ostermoor unter dem Hochwasser.")
    first = weekday(weekday(first, "Mittwoch", "2025-03-12"), "Donnerstag", "2025-03-13")
    points = dates(first, weekday(second, "Donnerstag", "2025-03-13"))
    assert Relation.CONFLICT not in {point.relation for point in points}


@pytest.mark.parametrize(
    ("wording", "points"),
    [
        ("Am Mittwoch brach der Staudamm von Ostermoor noch nicht, sagte die Gemeinde.", 0),
        ("Am Mittwoch brach der Staudamm von Ostermoor ganz früh, sagte die Gemeinde.", 1),
    ],
)
def test_what_one_denies_for_a_day_does_not_agree_with_what_another_tells_of_it(
    wording: str, points: int
) -> None:
    first = report("a", "Der Staudamm von Ostermoor brach am Mittwoch nach langem Regen.")
    days = [weekday(one, "Mittwoch", "2025-03-12") for one in (first, report("b", wording))]
    assert len([point for point in compared(*days).points if point.relation is Relation.AGREE]) == points


def test_the_same_year_of_different_happenings_is_no_point() -> None:
    first = with_day(report("a", "Die Fähre nach Althafen wurde 2022 feierlich getauft."), "2022", "2022")
    second = with_day(report("b", "Den Deich ließ das Land 2022 gründlich ausbessern."), "2022", "2022")
    assert not dates(first, second)


def test_the_same_date_in_sentences_put_together_is_told_once() -> None:
    sentence = "Am 12. März brach der alte Staudamm bei Ostermoor unter dem Hochwasser."
    first = with_day(report("a", sentence), "12. März", "2025-03-12")
    second = with_day(report("b", f"{sentence} Seither ruht der Verkehr."), "12. März", "2025-03-12")
    assert not dates(first, second)
