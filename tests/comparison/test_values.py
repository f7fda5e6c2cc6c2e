from decimal import Decimal

import pytest

from lesart.comparison.values import counts_same_thing, date_relation, figure_relation
from lesart.records.point import Relation
from lesart.records.quantity import Bound, Quantity
from lesart.records.span import Span


def figure(number: int, bound: Bound = Bound.EXACT, unit: str | None = "Menschen") -> Quantity:
    return Quantity(span=Span(0, 1), number=Decimal(number), bound=bound, unit=unit)


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        (figure(144), figure(144), Relation.AGREE),
        (figure(144, Bound.AT_LEAST), figure(145), Relation.COMPATIBLE),
        (figure(144), figure(150), Relation.CONFLICT),
        (figure(250, Bound.ABOUT), figure(250), Relation.COMPATIBLE),
        (figure(250, Bound.ABOUT), figure(260), Relation.COMPATIBLE),
        (figure(250, Bound.ABOUT), figure(400), Relation.CONFLICT),
        (figure(50), figure(50, Bound.MORE_THAN), Relation.COMPATIBLE),
        (figure(50, Bound.MORE_THAN), figure(50, Bound.AT_MOST), Relation.CONFLICT),
        (figure(50, Bound.AT_LEAST), figure(50, Bound.AT_MOST), Relation.COMPATIBLE),
        (figure(40), figure(50, Bound.ABOUT), Relation.CONFLICT),
        (figure(46), figure(50, Bound.ABOUT), Relation.COMPATIBLE),
        (figure(100, Bound.AT_MOST), figure(120, Bound.AT_LEAST), Relation.CONFLICT),
        (figure(100, Bound.AT_LEAST), figure(120, Bound.AT_LEAST), Relation.COMPATIBLE),
    ],
)
def test_figures_are_compared_by_value_and_bound(
    first: Quantity, second: Quantity, relation: Relation
) -> None:
    assert figure_relation(first, second) is relation
    assert figure_relation(second, first) is relation


def test_a_span_of_figures_holds_what_lies_in_it() -> None:
    span = Quantity(
        span=Span(0, 1), number=Decimal(10), upper=Decimal(20), bound=Bound.BETWEEN, unit="Menschen"
    )
    assert figure_relation(span, figure(15)) is Relation.COMPATIBLE
    assert figure_relation(span, figure(25)) is Relation.CONFLICT


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Fahrzeuge", "Fahrzeugen", True),
        ("Menschen", "Personen", True),
        ("Tote", "Verletzte", False),
        ("Euro", "Menschen", False),
    ],
)
def test_only_figures_for_the_same_thing_are_compared(first: str, second: str, *, same: bool) -> None:
    assert counts_same_thing(figure(12, unit=first), figure(15, unit=second)) is same


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("2024-04-03", "2024-04-03", Relation.AGREE),
        ("2024-04", "2024-04-03", Relation.COMPATIBLE),
        ("2022", "2022-03", Relation.COMPATIBLE),
        ("2024-04-03", "2024-04-04", Relation.CONFLICT),
        ("2022", "2023", Relation.CONFLICT),
    ],
)
def test_dates_are_compared_as_exactly_as_both_are_known(first: str, second: str, relation: Relation) -> None:
    assert date_relation(first, second) is relation
    assert date_relation(second, first) is relation
