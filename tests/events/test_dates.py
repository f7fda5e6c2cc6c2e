"""The day of an event, from what its reports know of it."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from lesart.events.dates import joined_date
from lesart.records.reason import Reason
from lesart.records.time import EventDate


def published(day: str, report: str = "a") -> EventDate:
    """Give the days up to a day of publication, where nothing else is known."""
    latest = date.fromisoformat(day)
    reason = Reason(rule="date-published-only", report_id=report, text=day)
    return EventDate(earliest=latest - timedelta(days=2), latest=latest, because=(reason,))


def days(earliest: str, latest: str, *weekdays: int, report: str = "a") -> EventDate:
    """Give an interval with the weekdays it allows."""
    return EventDate(
        earliest=date.fromisoformat(earliest),
        latest=date.fromisoformat(latest),
        because=(Reason(rule="date-given", report_id=report, text=earliest),),
        weekdays=weekdays,
    )


def test_a_weekday_a_month_and_a_day_agree_on_the_day() -> None:
    joined = joined_date(
        [
            days("2024-10-01", "2024-12-27", report="z"),
            days("2024-01-01", "2024-12-27", 2, report="a"),
            days("2024-04-03", "2024-04-24", 2, report="b"),
            days("2024-04-03", "2024-04-03", 2, report="c"),
        ]
    )
    assert joined is not None
    assert joined.value == "2024-04-03"
    assert [reason.report_id for reason in joined.because] == ["c", "b", "a"]


def test_an_interval_is_narrowed_to_the_weekday_that_another_report_names() -> None:
    joined = joined_date([days("2024-04-01", "2024-04-07"), days("2024-01-01", "2024-12-31", 2)])
    assert joined is not None
    assert joined.value == "2024-04-03"


def test_two_contradicting_days_leave_the_date_open() -> None:
    assert joined_date([days("2024-04-03", "2024-04-03"), days("2024-04-05", "2024-04-05")]) is None


def test_a_single_date_keeps_its_week_though_it_names_a_weekday() -> None:
    week = days("2025-06-26", "2025-07-02", 4)
    assert joined_date([week]) == week


def test_most_reports_outvote_one() -> None:
    joined = joined_date([days("2024-04-03", "2024-04-03")] * 2 + [days("2024-04-05", "2024-04-05")])
    assert joined is not None
    assert joined.value == "2024-04-03"


def test_publication_alone_tells_until_when_and_not_since_when() -> None:
    first, later = published("2024-04-04"), published("2024-04-06", "b")
    assert joined_date([later, first]) == first
    day = days("2024-04-02", "2024-04-02", report="c")
    assert joined_date([later, first, published("2024-04-08", "d"), day]) == day
    both = joined_date([days("2024-04-03", "2024-04-05", report="c"), first])
    assert both is not None
    assert (both.earliest, both.latest) == (date(2024, 4, 3), date(2024, 4, 4))


def test_publication_does_not_decide_between_two_days_that_reports_tell() -> None:
    first, second = days("2024-04-02", "2024-04-02"), days("2024-04-03", "2024-04-03", report="b")
    joined = joined_date([first, second, published("2024-04-04", "c")])
    assert joined is not None
    assert (joined.value, joined.earliest, joined.latest) == (None, first.earliest, second.latest)
    again = days("2024-04-03", "2024-04-03", report="d")
    most = joined_date([first, second, published("2024-04-04", "c"), again])
    assert most is not None
    assert most.value == "2024-04-03"


def test_a_day_after_publication_is_not_that_of_the_event() -> None:
    assert joined_date([published("2024-04-04"), days("2024-04-05", "2024-04-05", report="b")]) is None


def test_nothing_known_stays_nothing() -> None:
    assert joined_date([]) is None


_DAYS = st.dates(min_value=date(2024, 1, 1), max_value=date(2024, 3, 1))


@given(st.lists(st.tuples(_DAYS, _DAYS, st.frozensets(st.integers(0, 6), max_size=2)), max_size=5))
def test_any_dates_give_an_interval_whatever_their_order(
    parts: list[tuple[date, date, frozenset[int]]],
) -> None:
    known = [
        EventDate(
            earliest=min(first, last),
            latest=max(first, last),
            weekdays=tuple(sorted(weekdays)),
            because=(Reason(rule="date-given", report_id=str(number), text=""),),
        )
        for number, (first, last, weekdays) in enumerate(parts)
    ]
    joined = joined_date(known)
    assert joined == joined_date(known[::-1])
    assert joined is None or joined.earliest <= joined.latest
