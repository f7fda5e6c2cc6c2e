"""The day of the reported event: an interval with reasons, or nothing rather than a wrong day."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.language.event_date import date_flags, find_event_date
from lesart.language.times import find_times, read_times
from lesart.records.publication import DateKind, DateTrust, Precision, PublicationDate
from lesart.records.report import Agency, Link, Passage, Report
from lesart.records.span import Span
from lesart.records.time import EventDate

PAGE_LINE = "27. Dezember 2024"


def report_of(
    body: str,
    published: str | None = None,
    trust: DateTrust = DateTrust.GIVEN,
    *,
    label: str = "",
    **fields: tuple[object, ...],
) -> Report:
    head = f"{label}{PAGE_LINE}\n" if trust is DateTrust.PAGE else ""
    dated = PublicationDate(
        value=published or "",
        precision=Precision.DAY,
        trust=trust,
        text=PAGE_LINE if head else published or "",
        rule="given",
        span=Span(len(label), len(label) + len(PAGE_LINE)) if head else None,
    )
    return Report(
        id="r",
        text=head + body,
        language="de",
        body=(Passage(span=Span(len(head), len(head) + len(body))),),
        publication_dates=(dated,) if published else (),
        **fields,  # type: ignore[arg-type]
    )


def sentences_of(report: Report) -> tuple[Span, ...]:
    spans, start = [], report.body[0].span.start
    for end in [
        *(index + 1 for index in range(start, len(report.text)) if report.text[index] == "."),
        len(report.text),
    ]:
        is_ordinal = report.text[end - 2 : end - 1].isdecimal()
        if end > start and not is_ordinal:
            spans.append(Span(start, end))
            start = end
    return tuple(spans)


def event_date_of(report: Report) -> EventDate | None:
    sentences = sentences_of(report)
    return find_event_date(report, sentences, *read_times(report, sentences))


def days_of(found: EventDate | None) -> tuple[str, str] | None:
    return (found.earliest.isoformat(), found.latest.isoformat()) if found else None


def test_a_weekday_in_the_lead_is_the_last_such_day_before_publication() -> None:
    found = event_date_of(report_of("Am Mittwoch brannte die Mühle von Altfelden.", "2024-04-04"))
    assert found is not None
    assert (found.value, found.weekdays) == ("2024-04-03", (2,))
    assert [reason.rule for reason in found.because] == ["date-named-day", "date-published"]


def test_a_day_of_change_is_not_called_the_day_of_publication() -> None:
    report = report_of("Der Deich brach am Montag.", "2024-04-03", DateTrust.METADATA)
    changed = replace(report.publication_dates[0], kind=DateKind.UPDATED)
    found = event_date_of(replace(report, publication_dates=(changed,)))
    assert found
    assert [reason.rule for reason in found.because] == ["date-named-day", "date-updated"]


def test_two_days_in_the_lead_leave_the_days_between_them_open() -> None:
    text = "Am Dienstag brannte die Mühle, am Mittwoch sprach der Rat."
    assert days_of(event_date_of(report_of(text, "2024-04-04"))) == ("2024-04-02", "2024-04-03")


def test_a_night_lies_on_two_days() -> None:
    found = event_date_of(report_of("In der Nacht zum Mittwoch brannte die Mühle.", "2024-04-04"))
    assert found is not None
    assert (days_of(found), found.weekdays) == (("2024-04-02", "2024-04-03"), (1, 2))


def test_without_a_day_only_the_publication_is_known() -> None:
    found = event_date_of(report_of("Die Mühle von Altfelden ist abgebrannt.", "2024-04-04"))
    assert found is not None
    assert days_of(found) == ("2024-04-02", "2024-04-04")
    assert [reason.rule for reason in found.because] == ["date-published-only"]


@pytest.mark.parametrize(
    "text",
    [
        "Seit Mittwoch brennt die Mühle.",
        "Der Rat wird am Freitag über die Mühle reden.",
        "Die Mühle öffnet um 18 Uhr.",
        "Die Mühle ist heute größer als einst.",
        "Die Sitzung wurde auf Dienstag verschoben.",
    ],
)
def test_a_bound_a_coming_day_or_an_hour_is_not_the_day_of_the_event(text: str) -> None:
    found = event_date_of(report_of(text, "2024-04-04"))
    assert found is not None
    assert found.because[0].rule == "date-published-only"


def test_a_weekday_without_any_year_is_no_day() -> None:
    assert event_date_of(report_of("Am Freitag sprachen beide, zuletzt am 13. Mai.")) is None


def test_a_full_date_in_the_lead_is_the_day_where_nothing_else_dates_the_report() -> None:
    assert days_of(event_date_of(report_of("Am 3. April 2024 brannte die Mühle."))) == (
        "2024-04-03",
        "2024-04-03",
    )
    later = "Am 3. April 2024 brannte die Mühle. Am 9. Mai 2025 stand sie wieder."
    assert event_date_of(report_of(later)) is None


def test_a_month_of_publication_leaves_its_weekdays_open() -> None:
    found = event_date_of(report_of("Am Mittwoch brannte die Mühle.", "2024-04"))
    assert days_of(found) == ("2024-04-03", "2024-04-24")


def page_report(text: str, label: str = "") -> Report:
    return report_of(text, "2024-12-27", DateTrust.PAGE, label=label)


BACKGROUND = "Der Sturm vom 22. März kostete Ernte. Im vergangenen Februar hatte sie gewarnt."


def test_a_page_date_long_after_all_background_is_doubted_and_flagged() -> None:
    report = page_report(f"Am Mittwoch sprach die Ministerin. {BACKGROUND}")
    found = event_date_of(report)
    assert found is not None
    assert days_of(found) == ("2024-03-27", "2024-07-17")
    assert found.value is None
    (flag,) = date_flags(report, (), found)
    assert (flag.flag, flag.span.of(report.text)) == ("misleading-page-date", PAGE_LINE)


@pytest.mark.parametrize(
    "text",
    [
        f"Am Mittwoch sprach die Ministerin. {BACKGROUND} Am 20. Dezember war sie verreist.",
        f"Die Ministerin sprach. {BACKGROUND}",
        "Am Mittwoch sprach die Ministerin. Der Sturm vom 22. März kostete Ernte.",
        f"Am Mittwoch sprach die Ministerin. {BACKGROUND} Die Frist gilt bis zum 31. Januar.",
    ],
)
def test_a_page_date_is_believed_while_nothing_contradicts_it(text: str) -> None:
    report = page_report(text)
    assert date_flags(report, (), event_date_of(report)) == ()


def test_a_text_that_writes_out_last_year_and_names_the_weekday_of_its_page_bears_the_page_out() -> None:
    old = "Seit Juni war der Riss bekannt, wie ein Protokoll vom 9. Juni 2023 zeigt."
    borne_out = page_report(f"Am Freitag sprach die Ministerin. {old}")
    assert date_flags(borne_out, (), event_date_of(borne_out)) == ()
    other_weekday = page_report(f"Am Mittwoch sprach die Ministerin. {old}")
    (flag,) = date_flags(other_weekday, (), event_date_of(other_weekday))
    assert flag.flag == "misleading-page-date"


def test_a_lone_page_line_tells_no_day_but_the_week_up_to_it() -> None:
    report = page_report("Am Mittwoch sprach die Ministerin.")
    found = event_date_of(report)
    assert found is not None
    assert (days_of(found), found.value, found.weekdays) == (("2024-12-21", "2024-12-27"), None, (2,))
    assert [reason.rule for reason in found.because] == ["date-page-alone", "date-weekday"]
    assert [time.value for time in find_times(report, sentences_of(report))] == ["XXXX-WXX-3"]


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("Veröffentlicht am ", "Am Mittwoch sprach die Ministerin."),
        ("Fr., ", "Am Mittwoch sprach die Ministerin."),
        ("", "Am Mittwoch, dem 25. Dezember, sprach die Ministerin."),
        ("", "Am Mittwoch sprach die Ministerin. Die Frist gilt bis zum 31. Dezember."),
    ],
)
def test_a_page_line_with_a_second_clue_tells_the_day(label: str, text: str) -> None:
    found = event_date_of(page_report(text, label))
    assert found is not None
    assert found.value == "2024-12-25"


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("Do., ", "Am Mittwoch sprach die Ministerin."),
        ("Seite vom ", "Am Mittwoch sprach die Ministerin."),
        ("", "Am Mittwoch sprach die Ministerin. Die Frist gilt bis zum 31. Januar."),
    ],
)
def test_what_only_looks_like_a_second_clue_backs_no_page_line(label: str, text: str) -> None:
    found = event_date_of(page_report(text, label))
    assert found is not None
    assert found.value is None


def test_a_trusted_date_is_never_doubted() -> None:
    report = report_of(f"Am Mittwoch sprach die Ministerin. {BACKGROUND}", "2024-12-27")
    assert days_of(event_date_of(report)) == ("2024-12-25", "2024-12-25")


def linked_report(address: str, *, cites_agency: bool = True, published: str | None = None) -> Report:
    text = "Das meldete die Agentur TASK [1]. Die Mühle brannte."
    head = len(PAGE_LINE) + 1 if published else 0
    agencies = (Agency(name="TASK", span=Span(head + 24, head + 28), is_cited=True),) if cites_agency else ()
    links = (Link(url=address, marker=Span(head + 29, head + 32)),)
    trust = DateTrust.PAGE if published else DateTrust.GIVEN
    return report_of(text, published, trust, links=links, agencies=agencies)


def test_the_day_in_the_address_of_the_agency_cited_is_the_day() -> None:
    found = event_date_of(linked_report("https://task.example/20240403/a-1.html"))
    assert found is not None
    assert found.value == "2024-04-03"
    assert [(reason.rule, reason.text) for reason in found.because] == [("date-link", "20240403")]


def test_an_address_that_backs_up_nothing_at_the_top_dates_nothing() -> None:
    assert event_date_of(linked_report("https://task.example/20240403/a-1.html", cites_agency=False)) is None
    assert event_date_of(linked_report("https://task.example/a-937718100.html")) is None


def test_a_link_long_before_the_page_date_contradicts_it() -> None:
    report = linked_report("https://task.example/2024/04/03/a.html", published="2024-12-27")
    found = event_date_of(report)
    assert days_of(found) == ("2024-04-03", "2024-04-03")
    assert [flag.flag for flag in date_flags(report, (), found)] == ["misleading-page-date"]


PIECES = st.sampled_from(
    (
        "am",
        "Mittwoch",
        "gestern",
        "3. April 2024",
        "22. März",
        "seit",
        "2022",
        ".",
        "\n",
        "vergangenen Februar",
        "wird",
    )
)


@settings(max_examples=100, deadline=None)
@given(
    text=st.lists(PIECES, max_size=20).map(" ".join),
    published=st.one_of(st.none(), st.dates().map(date.isoformat)),
    trust=st.sampled_from(DateTrust),
)
def test_an_event_date_is_an_interval_with_reasons(
    text: str, published: str | None, trust: DateTrust
) -> None:
    found = event_date_of(report_of(text, published, trust))
    assert found is None or (found.earliest <= found.latest and found.because)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Am Freitag brach der Deich.", "2024-03-29"),
        ("Der Deich bleibt am Freitag zu.", None),
        ("Ostern ist vorbei, und der Deich bleibt zu.", None),
        ("Am 29. März, mitten im Frühling: der Deich ist offen.", "2024-03-29"),
        ("Der Deich bleibt am Dienstag zu.", None),
        ("Der Streit um den Deich am Freitag in Altfelden.", None),
        ("Der Streit um den Deich am Dienstag in Altfelden.", "2024-04-02"),
    ],
)
def test_a_bare_weekday_long_ago_is_the_day_where_the_lead_looks_back(text: str, day: str | None) -> None:
    found = event_date_of(report_of(text, "2024-04-04"))
    assert found is not None
    assert found.value == day


BEHIND_THE_LEAD = "Die Mühle von Altfelden brennt. Sie ist alt. Der Rat tagt. {} brannte es im Dach."


@pytest.mark.parametrize(
    ("words", "day"),
    [("Am Mittwoch", "2024-04-03"), ("Am vergangenen Samstag", "2024-03-30"), ("In der letzten Nacht", None)],
)
def test_a_single_day_behind_the_lead_is_the_day_where_it_is_surely_past(words: str, day: str | None) -> None:
    found = event_date_of(report_of(BEHIND_THE_LEAD.format(words), "2024-04-04"))
    assert found is not None
    assert found.value == day


@pytest.mark.parametrize(
    "words", ["Am Samstag", "Am Samstag und seit dem 5. April", "Jeden Mittwoch", "An einem Mittwoch"]
)
def test_a_bare_weekday_long_ago_or_any_such_day_behind_the_lead_is_not(words: str) -> None:
    found = event_date_of(report_of(BEHIND_THE_LEAD.format(words), "2024-04-04"))
    assert found is not None
    assert found.because[0].rule == "date-published-only"
