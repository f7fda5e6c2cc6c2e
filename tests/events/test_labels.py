from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.events.labels import event_label
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.report import Found, ReportType
from tests.making import annotated

BREAK = "Bei Harlesund ist am Freitag der Deich gebrochen. 230 Menschen mussten ihre Häuser verlassen."


def made(
    report_id: str, title: str | None, text: str = BREAK, kind: ReportType = ReportType.NEWS
) -> AnnotatedReport:
    """Give a report with a title beside its text."""
    report = annotated(report_id, text)
    cleaned = replace(report.report, title=Found(text=title) if title is not None else None, type=kind)
    return replace(report, analysed=replace(report.analysed, report=cleaned))


def label(members: Sequence[AnnotatedReport]) -> tuple[str, str]:
    likeness = np.zeros((len(members), len(members)))
    return event_label(members, likeness)


def test_the_title_whose_words_the_other_reports_share_is_the_label() -> None:
    members = [
        made("a", "Eine Nacht der Angst"),
        made("b", "Deich bei Harlesund gebrochen"),
        made("c", "Was nun?"),
    ]
    assert label(members) == ("Deich bei Harlesund gebrochen", "b")


def test_a_title_of_plain_news_goes_before_one_of_another_kind() -> None:
    opinion = made("a", "Der Deich bei Harlesund ist gebrochen, und Menschen zahlen", kind=ReportType.OPINION)
    assert label([opinion, made("b", "Häuser verlassen")])[1] == "b"


def test_what_tells_of_many_happenings_names_an_event_only_where_nothing_else_does() -> None:
    digest = made("a", "Deich bei Harlesund gebrochen", kind=ReportType.DIGEST)
    interview = made("b", "Häuser verlassen", kind=ReportType.INTERVIEW)
    assert label([digest, interview])[1] == "b"
    assert label([digest, made("c", None)])[1] == "a"


def test_of_a_title_with_a_line_above_it_the_telling_line_is_taken() -> None:
    members = [made("a", "Sorge um den Norden\nDeich bei Harlesund gebrochen"), made("b", "Nacht der Angst")]
    assert label(members) == ("Deich bei Harlesund gebrochen", "a")


def test_a_title_that_asks_gives_way_to_one_that_tells_the_same() -> None:
    members = [made("a", "Deich bei Harlesund gebrochen?"), made("b", "Deich bei Harlesund gebrochen")]
    assert label(members)[1] == "b"


def test_without_titles_the_first_sentence_is_the_label() -> None:
    report = annotated("a", BREAK, *BREAK.split(". ", 1))
    assert label([report]) == ("Bei Harlesund ist am Freitag der Deich gebrochen", "a")


def test_a_long_title_is_cut_at_a_word() -> None:
    words = "Deichbruch " * 30
    cut, _ = label([made("a", words)])
    assert words.startswith(cut)
    assert len(cut) <= 160
    assert cut.endswith("Deichbruch")


@given(st.lists(st.text(max_size=40), min_size=1, max_size=4))
@settings(max_examples=50, deadline=None)
def test_any_label_is_wording_of_the_report_it_is_of_whatever_the_order(titles: list[str]) -> None:
    members = [made(str(number), title) for number, title in enumerate(titles)]
    told, labelled_by = label(members)
    assert told in titles[int(labelled_by)] or told in BREAK
    assert label(members[::-1]) == (told, labelled_by)
