from lesart.comparison.repetition import without_repetition
from lesart.records.point import Point, PointKind, Reading, Relation
from lesart.records.reason import Reason
from lesart.records.span import Span

TEXT = "Beim Bruch des Damms starben 144 Menschen."


def made(kind: PointKind, relation: Relation, *reports: str, rule: str = "point-similar-content") -> Point:
    readings = tuple(Reading(report_id=name, span=Span(0, len(TEXT)), text=TEXT) for name in reports)
    because = tuple(Reason(rule=rule, report_id=name, text=TEXT, span=Span(0, len(TEXT))) for name in reports)
    return Point(
        id="",
        label=TEXT,
        kind=kind,
        relation=relation,
        origins=len(reports),
        readings=readings,
        not_reported=(),
        because=because,
    )


def test_an_agreed_figure_in_agreed_sentences_is_folded() -> None:
    figure = made(PointKind.FIGURE, Relation.AGREE, "a", "b")
    sentences = made(PointKind.ACT, Relation.AGREE, "a", "b")
    assert without_repetition([figure, sentences]) == (sentences,)


def test_an_agreed_figure_of_further_reports_stays() -> None:
    figure = made(PointKind.FIGURE, Relation.AGREE, "a", "b", "c")
    sentences = made(PointKind.ACT, Relation.AGREE, "a", "b")
    assert without_repetition([figure, sentences]) == (figure, sentences)


def test_sentences_that_differ_in_a_figure_only_are_told_by_the_figure() -> None:
    figure = made(PointKind.FIGURE, Relation.CONFLICT, "a", "b")
    sentences = made(PointKind.ACT, Relation.COMPATIBLE, "a", "b", rule="point-figures-differ")
    assert without_repetition([figure, sentences]) == (figure,)


def test_sentences_that_differ_in_more_than_a_figure_stay() -> None:
    figure = made(PointKind.FIGURE, Relation.CONFLICT, "a", "b")
    sentences = made(PointKind.ACT, Relation.COMPATIBLE, "a", "b", rule="point-negations-differ")
    assert without_repetition([figure, sentences]) == (figure, sentences)


def test_the_same_point_made_twice_is_one() -> None:
    first = made(PointKind.ACT, Relation.AGREE, "a", "b", "c")
    second = made(PointKind.ACT, Relation.AGREE, "a", "b")
    assert without_repetition([first, second]) == (first,)


def test_loosely_alike_readings_that_agree_with_nearer_ones_are_told_by_these() -> None:
    nearer = made(PointKind.ACT, Relation.AGREE, "a", "b")
    further = made(PointKind.ACT, Relation.AGREE, "c", "d")
    loose = made(PointKind.ACT, Relation.COMPATIBLE, "a", "c")
    assert without_repetition([nearer, further, loose]) == (nearer, further)
    denied = made(PointKind.ACT, Relation.COMPATIBLE, "a", "c", rule="point-negations-differ")
    assert without_repetition([nearer, further, denied]) == (nearer, further, denied)
