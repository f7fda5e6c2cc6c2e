from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.language import date_by_event
from lesart.records.analysed_report import AnalysedReport
from lesart.records.report import Passage, Report
from lesart.records.span import Span
from lesart.records.time import TimeExpression, TimeType

WEDNESDAY = date(2024, 4, 3)


def with_time(value: str | None) -> AnalysedReport:
    text = "Am Mittwoch trafen sich beide."
    report = Report(id="r", text=text, language="de", body=(Passage(span=Span(0, len(text))),))
    time = TimeExpression(span=Span(3, 11), type=TimeType.DATE, value=value, is_anchored=True)
    return AnalysedReport(
        report=report,
        sentences=(Span(0, len(text)),),
        mentions=(),
        times=(time,),
        quantities=(),
        event_date=None,
    )


def resolved(value: str | None, day: date = WEDNESDAY) -> str | None:
    return date_by_event(with_time(value), day).times[0].value


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("XXXX-WXX-3", "2024-04-03"),
        ("XXXX-03-22", "2024-03-22"),
        ("XXXX-03", "2024-03"),
        ("XXXX-12-24", "2023-12-24"),
    ],
)
def test_what_a_report_left_open_is_dated_by_its_event(value: str, expected: str) -> None:
    assert resolved(value) == expected


@pytest.mark.parametrize(
    "value", ["XXXX-WXX-5", "XXXX-05", "XXXX-05-13", "XXXX-02-30", "2022-10", "PXW", "PRESENT_REF", None]
)
def test_another_weekday_and_what_may_be_to_come_stay_open(value: str | None) -> None:
    assert resolved(value) == value


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(1, 12), st.integers(1, 31))
def test_a_day_found_lies_within_half_a_year_before_the_event(day: date, month: int, of_month: int) -> None:
    time = date_by_event(with_time(f"XXXX-{month:02}-{of_month:02}"), day).times[0]
    if time.earliest is not None:
        assert timedelta(0) <= day - time.earliest <= timedelta(days=183)
        assert time.latest == time.earliest
