"""What the value of a time rests on: the day of publication and the word that tells the side."""

from dataclasses import replace

import pytest

from lesart.language.sentences import find_sentences
from lesart.language.times import find_times
from lesart.records.publication import DateTrust, Precision, PublicationDate
from lesart.records.reason import Reason
from lesart.records.report import Report
from lesart.records.span import Span
from tests.language.marked_times import PUBLISHED, report_of, times_of

ANCHOR = Reason(rule="date-published", report_id="r", text=PUBLISHED)


def looks(rule: str, text: str, word: str) -> Reason:
    start = text.index(word)
    return Reason(rule=rule, report_id="r", text=word, span=Span(start, start + len(word)))


@pytest.mark.parametrize(
    ("text", "rule", "word"),
    [
        ("Am Mittwoch brach der Damm.", "time-looks-back", "brach"),
        ("Am Mittwoch ist der Damm gebrochen.", "time-looks-back", "ist"),
        ("Am Mittwoch hat der Damm nachgegeben.", "time-looks-back", "hat"),
        ("Die am Mittwoch vereinbarte Regel wird gelten.", "time-looks-back", "vereinbarte"),
        ("Gesucht wird er seit Mittwoch.", "time-looks-back", "seit"),
        ("Am Mittwoch wird der Damm geprüft.", "time-looks-ahead", "wird"),
        ("Am Mittwoch tagt der Rat.", "time-looks-ahead", "tagt"),
        ("Die Sperre: bis Mittwoch.", "time-looks-ahead", "bis"),
        ("Der Umzug ist für den Mittwoch geplant.", "time-looks-ahead", "für den"),
    ],
)
def test_a_weekday_rests_on_the_day_of_publication_and_the_word_that_tells_its_side(
    text: str, rule: str, word: str
) -> None:
    (found,) = times_of(text)
    assert found.because == (ANCHOR, looks(rule, text, word))


@pytest.mark.parametrize(
    "text",
    [
        "Unwetter am Mittwoch im Tal.",
        "Unwetter vergangene Woche im Tal.",
        "Unwetter im März im Tal.",
        "Unwetter vor zwei Jahren im Tal.",
        "Unwetter um 20.15 Uhr im Tal.",
    ],
)
def test_without_a_word_of_tense_the_anchor_is_the_only_reason(text: str) -> None:
    (found,) = times_of(text)
    assert found.because == (ANCHOR,)


@pytest.mark.parametrize(
    "text",
    [
        "Am 3. April 2024 brach der Damm.",
        "Im Oktober 2022 brach der Damm.",
        "An Ostern 2022 brach der Damm.",
        "Im Herbst 1998 brach der Damm.",
        "Der Streik dauerte drei Tage.",
        "Der Rat tagt täglich.",
        "Die Stadt war damals klein.",
    ],
)
def test_what_needs_no_anchor_has_no_reason(text: str) -> None:
    (found,) = times_of(text)
    assert (found.is_anchored, found.because) == (False, ())


def test_a_value_left_open_for_want_of_an_anchor_has_no_reason() -> None:
    (found,) = times_of("Am Mittwoch brach der Damm.", published=None)
    assert (found.is_anchored, found.because) == (True, ())


def test_each_time_of_a_sentence_has_the_word_of_its_own_clause() -> None:
    text = "Am Mittwoch brach der Damm, am Freitag wird er geprüft."
    back, ahead = times_of(text)
    assert back.because == (ANCHOR, looks("time-looks-back", text, "brach"))
    assert ahead.because == (ANCHOR, looks("time-looks-ahead", text, "wird"))


def dated_by_line(text: str, line: Span) -> Report:
    """Give a report whose day of publication is a line of its page."""
    dated = PublicationDate(
        value=PUBLISHED,
        precision=Precision.DAY,
        trust=DateTrust.PAGE,
        text=line.of(text),
        rule="page-line",
        span=line,
    )
    return replace(report_of(text), publication_dates=(dated,))


def test_a_date_line_of_the_page_is_quoted_where_it_stands() -> None:
    text = "Veröffentlicht am 04.04.2024\nAm Mittwoch brach der Damm."
    line = Span(text.index("04.04"), text.index("\n"))
    report = dated_by_line(text, line)
    body = tuple(sentence for sentence in find_sentences(report) if sentence.start > line.end)
    (found,) = find_times(report, body or (Span(line.end + 1, len(text)),))
    assert found.value == "2024-04-03"
    assert found.because[0] == Reason(rule="date-page-line", report_id="r", text="04.04.2024", span=line)


def test_a_lone_date_line_leaves_days_open_and_gives_no_reason_for_them() -> None:
    text = "04.04.2024\nAm Mittwoch brach der Damm."
    line = Span(0, 10)
    report = dated_by_line(text, line)
    (found,) = find_times(report, (Span(11, len(text)),))
    assert (found.value, found.earliest, found.because) == ("XXXX-WXX-3", None, ())
