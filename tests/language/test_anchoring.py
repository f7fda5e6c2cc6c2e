"""What a report lacks of its day is told by the day of its event; what it knows itself stays."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.language import analyse_report, date_by_event
from lesart.records.analysed_report import AnalysedReport
from lesart.records.publication import DateTrust, Precision, PublicationDate
from lesart.records.reason import Reason
from lesart.records.report import Passage, Report
from lesart.records.span import Span
from lesart.records.time import EventDate

WEDNESDAY = date(2024, 4, 3)
TOLD = Reason(rule="date-full", report_id="other", text="3. April 2024", span=Span(3, 16))


def analysed(text: str, published: str | None = None, trust: DateTrust = DateTrust.GIVEN) -> AnalysedReport:
    dated = PublicationDate(
        value=published or "", precision=Precision.DAY, trust=trust, text=published or "", rule="given"
    )
    return analyse_report(
        Report(
            id="r",
            text=text,
            language="de",
            body=(Passage(span=Span(0, len(text))),),
            publication_dates=(dated,) if published else (),
        )
    )


def known(first: date = WEDNESDAY, last: date | None = None) -> EventDate:
    return EventDate(earliest=first, latest=last or first, because=(TOLD,))


def values(report: AnalysedReport) -> list[str | None]:
    return [time.value for time in report.times]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Am Mittwoch brach der Deich.", "2024-04-03"),
        ("Der Deich brach am Mittwoch, am Montag war er noch ganz.", "2024-04-01"),
        ("Die Wache hatte am 22. März gewarnt.", "2024-03-22"),
        ("Die Wache hatte im März gewarnt.", "2024-03"),
        ("Die Wache hatte im vergangenen Februar gewarnt.", "2024-02"),
        ("Die Wache hatte am 24. Dezember gewarnt.", "2023-12-24"),
        ("Die Wache hatte vergangene Woche gewarnt.", "2024-W13"),
    ],
)
def test_what_a_report_leaves_open_is_read_from_the_day_of_its_event(text: str, expected: str) -> None:
    report = date_by_event(analysed(text), known())
    time = report.times[-1]
    assert (time.value, time.is_anchored) == (expected, True)
    assert time.because[0] == replace(TOLD, rule="time-event-day")


@pytest.mark.parametrize(
    "text",
    [
        "Die Wache hatte am Donnerstag gewarnt.",  # the day after the event, or six days before it
        "Die Wache hatte gestern gewarnt.",
        "Die Wache hatte im April gewarnt, der Deich brach mittwochs.",
    ],
)
def test_what_depends_on_the_very_day_of_writing_stays_open(text: str) -> None:
    report = analysed(text)
    opened = [
        value for value in values(date_by_event(report, known())) if value and not value.startswith("XXXX")
    ]
    assert opened in ([], ["2024-04"])


@pytest.mark.parametrize(
    "text",
    ["Am Freitag brach der Deich. Gewarnt hatte man im März.", "In der Nacht zum Montag brach der Deich."],
)
def test_a_report_that_names_another_weekday_is_left_as_it_is(text: str) -> None:
    report = analysed(text)
    assert date_by_event(report, known()) is report


def test_a_report_without_a_day_gets_that_of_its_event_with_the_words_of_the_other_report() -> None:
    found = date_by_event(analysed("Am Mittwoch brach der Deich."), known()).event_date
    assert found is not None
    assert (found.value, found.weekdays) == ("2024-04-03", (2,))
    assert [(reason.rule, reason.report_id) for reason in found.because] == [
        ("date-weekday", "r"),
        ("date-full", "other"),
    ]


def test_a_page_line_long_after_the_event_is_taken_for_the_day_of_a_copy() -> None:
    copied = analysed("Der Deich hat am Mittwoch nachgegeben.", "2024-07-02", DateTrust.PAGE)
    dated = date_by_event(copied, known())
    assert dated.event_date is not None
    assert dated.event_date.value == "2024-04-03"
    assert values(dated) == ["2024-04-03"]
    before = analysed("Der Deich hat am Mittwoch nachgegeben.", "2024-03-01", DateTrust.PAGE)
    assert date_by_event(before, known()) == before


def test_a_report_of_a_later_day_still_reads_the_day_of_the_event_it_belongs_to() -> None:
    text = "Am Freitag bestritt der Verband alles. Der Deich war am Mittwoch gebrochen."
    dated = date_by_event(analysed(text, "2024-04-05", DateTrust.PAGE), known())
    assert values(dated)[1] == "2024-04-03"


def test_a_late_report_that_names_no_day_tells_of_the_day_of_its_event() -> None:
    late = date_by_event(analysed("Der Deich ist gebrochen.", "2024-04-08"), known()).event_date
    assert late is not None
    assert late.value == "2024-04-03"
    too_late = analysed("Der Deich ist gebrochen.", "2024-04-18")
    assert date_by_event(too_late, known()).event_date == too_late.event_date


def test_the_days_of_a_report_are_cut_to_those_of_its_event() -> None:
    report = analysed("Der Deich ist gebrochen.", "2024-04-04")
    found = date_by_event(report, known()).event_date
    assert found is not None
    assert found.value == "2024-04-03"
    assert [reason.report_id for reason in found.because] == ["r", "other"]
    wide = date_by_event(analysed("Am Mittwoch brach der Deich."), known(date(2024, 4, 1), date(2024, 4, 30)))
    assert wide.event_date is not None
    assert (wide.event_date.earliest, wide.event_date.latest) == (date(2024, 4, 3), date(2024, 4, 24))


@pytest.mark.parametrize("day", [WEDNESDAY, date(2024, 5, 1)])
def test_a_report_that_knows_its_day_keeps_it_and_all_its_times(day: date) -> None:
    report = analysed("Am Dienstag brach der Deich. Gewarnt hatte man im Mai.", "2024-04-04")
    assert date_by_event(report, known(day)) == report


def test_an_event_of_another_time_dates_no_report() -> None:
    report = analysed("Der Deich ist gebrochen.", "2024-04-04")
    assert date_by_event(report, known(date(2024, 5, 1))) == report


PIECES = st.sampled_from(
    [
        *(
            "Am Mittwoch",
            "am Montag",
            "gestern",
            "im März",
            "am 22. März",
            "im Oktober 2022",
            "damals",
            "mittwochs",
        ),
        *("am 3. Mai 2021", "zwei Jahre", "brach", "wird", "der Deich", "um 18 Uhr", ".", "vergangene Woche"),
    ]
)


@settings(max_examples=60, deadline=None)
@given(
    text=st.lists(PIECES, min_size=1, max_size=15).map(" ".join),
    published=st.none() | st.dates(date(2024, 3, 1), date(2024, 5, 1)).map(date.isoformat),
    trust=st.sampled_from((DateTrust.GIVEN, DateTrust.PAGE)),
    first=st.dates(date(2024, 3, 1), date(2024, 5, 1)),
    days=st.integers(0, 60),
)
def test_the_shared_day_settles_open_values_and_changes_no_other(
    text: str, published: str | None, trust: DateTrust, first: date, days: int
) -> None:
    report = analysed(text, published, trust)
    dated = date_by_event(report, known(first, date.fromordinal(first.toordinal() + days)))
    for before, after in zip(report.times, dated.times, strict=True):
        rests_on_a_line = any(reason.rule == "date-page-alone" for reason in before.because)
        is_open = before.value is None or before.value.startswith("XXXX") or rests_on_a_line
        assert before == after or (is_open and before.is_anchored and after.because)
    if dated.event_date is not None:
        assert dated.event_date.earliest <= dated.event_date.latest
        assert dated.event_date.because
    if report.event_date is not None and dated.event_date is not None:
        assert dated.event_date.latest <= report.event_date.latest
