from dataclasses import replace

from lesart.comparison.order import in_reading_order
from lesart.comparison.readings import Compared
from lesart.records.lineage import Lineage, Origin
from lesart.records.point import Point, Relation
from tests.making import annotated, point, reading

TEXT = "Der Deich brach am Freitag. Niemand wurde verletzt."
REPORTS = tuple(annotated(name, TEXT) for name in ("a", "b", "c"))


def ordered(*points: Point) -> list[Point]:
    origins = tuple(Origin(name=one.id, report_ids=(one.id,), because=()) for one in REPORTS)
    compared = Compared(reports=REPORTS, lineage=Lineage(derivations=(), origins=origins))
    return list(in_reading_order(compared, points))


def told(relation: Relation, reports: int, origins: int, words: str = "Der Deich brach") -> Point:
    made = point(relation, *(reading(report, words) for report in REPORTS[:reports]))
    return replace(made, origins=origins)


def test_more_origins_come_first_then_more_reports_then_the_earlier_place() -> None:
    late, early = told(Relation.AGREE, 2, 2, "Niemand"), told(Relation.AGREE, 2, 2)
    many, two_of_three = told(Relation.AGREE, 3, 3), told(Relation.AGREE, 3, 2)
    copied = told(Relation.AGREE, 3, 1)
    found = ordered(copied, late, early, two_of_three, many)
    assert [one.readings for one in found] == [
        one.readings for one in (many, two_of_three, early, late, copied)
    ]
    assert [one.id for one in found] == ["p1", "p2", "p3", "p4", "p5"]


def test_agreement_comes_before_conflict_dispute_difference_and_what_stands_alone() -> None:
    order = (
        Relation.AGREE,
        Relation.CONFLICT,
        Relation.DISPUTED_BY_PARTIES,
        Relation.COMPATIBLE,
        Relation.SINGLE,
    )
    found = ordered(*(told(relation, 1, 1) for relation in reversed(order)))
    assert tuple(one.relation for one in found) == order
