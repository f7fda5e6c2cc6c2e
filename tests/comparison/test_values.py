from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.comparison.values import (
    are_close,
    are_of_one_size,
    counts_same_thing,
    date_relation,
    figure_relation,
    names_same_noun,
)
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


def crowd(least: int, most: int) -> Quantity:
    return Quantity(
        span=Span(0, 1), number=Decimal(least), upper=Decimal(most), bound=Bound.BETWEEN, unit="Menschen"
    )


def test_crowds_are_read_generously_beside_a_number_only() -> None:
    assert figure_relation(crowd(200, 999), figure(150)) is Relation.COMPATIBLE
    assert figure_relation(crowd(2000, 9999), figure(15_000)) is Relation.COMPATIBLE
    assert figure_relation(crowd(200, 999), figure(20_000)) is Relation.CONFLICT
    assert figure_relation(crowd(200, 999), crowd(2000, 9999)) is Relation.CONFLICT


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        (Decimal(20_000), Decimal(20_150), Relation.COMPATIBLE),
        (Decimal(20_000), Decimal(24_000), Relation.CONFLICT),
        (Decimal(28), Decimal("28.1"), Relation.COMPATIBLE),
        (Decimal("27.9"), Decimal("28.1"), Relation.CONFLICT),
        (Decimal(150), Decimal(149), Relation.CONFLICT),
        (Decimal(2_000_000), Decimal(2_200_000), Relation.COMPATIBLE),
        (Decimal(2_000_000), Decimal(2_600_000), Relation.CONFLICT),
        (Decimal(20_000_000), Decimal(22_400_000), Relation.CONFLICT),
    ],
)
def test_a_rounded_figure_is_no_other_one(first: Decimal, second: Decimal, relation: Relation) -> None:
    ours, theirs = (
        Quantity(span=Span(0, 1), number=number, bound=Bound.EXACT, unit="Prozent")
        for number in (first, second)
    )
    assert figure_relation(ours, theirs) is relation
    assert figure_relation(theirs, ours) is relation


def test_measures_are_brought_to_one_unit() -> None:
    assert figure_relation(figure(2, unit="Kilometer"), figure(2000, unit="Meter")) is Relation.AGREE
    assert figure_relation(figure(2, unit="Wochen"), figure(14, unit="Tage")) is Relation.AGREE
    assert figure_relation(figure(2, unit="Kilometer"), figure(2, unit="Meter")) is Relation.CONFLICT


def test_open_ends_reach_only_to_figures_of_one_size() -> None:
    assert are_of_one_size(figure(100, Bound.MORE_THAN), figure(120))
    assert not are_of_one_size(figure(100, Bound.MORE_THAN), figure(20_000))
    assert are_of_one_size(crowd(200, 999), figure(250))
    assert not are_of_one_size(crowd(200, 999), figure(20_000))


def test_only_large_figures_are_close() -> None:
    assert are_close(figure(400), figure(450))
    assert not are_close(figure(4), figure(4))
    assert not are_close(figure(400), figure(600))
    assert not are_close(figure(400, unit="Prozent"), figure(450, unit="Prozent"))


QUANTITIES = st.builds(
    lambda number, bound, unit, width: Quantity(
        span=Span(0, 1),
        number=number,
        bound=bound,
        unit=unit,
        upper=number + width if bound is Bound.BETWEEN else None,
    ),
    number=st.decimals(min_value=0, max_value=10**9, places=1),
    bound=st.sampled_from(Bound),
    unit=st.sampled_from(["Menschen", "Meter", "Kilometer", "Prozent", None]),
    width=st.integers(min_value=1, max_value=1000),
)


@given(first=QUANTITIES, second=QUANTITIES)
def test_figures_relate_the_same_way_round_and_agree_with_themselves(
    first: Quantity, second: Quantity
) -> None:
    assert figure_relation(first, second) is figure_relation(second, first)
    assert figure_relation(first, first) is Relation.AGREE
    assert counts_same_thing(first, second) == counts_same_thing(second, first)
    assert are_of_one_size(first, second) == are_of_one_size(second, first)
    assert names_same_noun(first, second) == names_same_noun(second, first)


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Migranten", "Flüchtlinge", True),
        ("Tote", "Todesopfer", True),
        ("US-Dollar", "Dollar", True),
        ("kanadische Dollar", "Dollar", False),
        ("Prozent", "Prozentpunkte", False),
        ("Infektionen", "Neuinfektionen", False),
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
