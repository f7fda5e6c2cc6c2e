"""Which dates of publication contradict one another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.records.publication import DateKind, DateTrust, Precision, PublicationDate, contradicting_dates

PRECISIONS = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}


def dated(value: str, kind: DateKind = DateKind.PUBLISHED) -> PublicationDate:
    return PublicationDate(
        value=value,
        precision=PRECISIONS.get(len(value), Precision.MINUTE),
        trust=DateTrust.PAGE,
        text=value,
        rule="page-line",
        kind=kind,
    )


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ("2024-04-03", "2024-04-04"),
        ("2024-04-03T12:15+02:00", "2024-04-05T12:15"),
        ("2024-04-03T19:30+02:00", "2024-04-04"),
        ("2024-04-03", "2018-04"),
        ("2024", "2022"),
    ],
)
def test_different_days_contradict(first: str, other: str) -> None:
    assert contradicting_dates((dated(first), dated(other))) == (dated(other),)


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ("2024-04-03T12:15+02:00", "2024-04-03"),
        ("2024-04-03T12:15+02:00", "2024-04-03T18:00"),
        ("2024-04-03T23:27+00:00", "2024-04-04"),
        ("2024-04-04T00:30+02:00", "2024-04-03"),
        ("2024-04-03T23:30", "2024-04-04"),
        ("2024-04-03", "2024-04"),
        ("2024-05-01", "2024-04"),
    ],
)
def test_one_day_told_in_two_zones_or_less_exactly_does_not_contradict(first: str, other: str) -> None:
    assert contradicting_dates((dated(first), dated(other))) == ()


def test_the_day_of_a_change_contradicts_no_publication() -> None:
    assert contradicting_dates((dated("2024-04-03"), dated("2024-04-05", DateKind.UPDATED))) == ()
    assert contradicting_dates((dated("2024-04-05", DateKind.UPDATED), dated("2024-04-03"))) == ()
    assert contradicting_dates(()) == ()


@given(first=st.dates(), other=st.dates())
def test_contradiction_is_mutual(first: object, other: object) -> None:
    one, two = dated(str(first)), dated(str(other))
    assert bool(contradicting_dates((one, two))) == bool(contradicting_dates((two, one))) == (first != other)
