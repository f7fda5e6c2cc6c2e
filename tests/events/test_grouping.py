"""Reports of one happening, on invented reports."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.events import group_events
from lesart.events.clustering import linked_groups
from lesart.events.news_background import UNSEEN, general_rarity, mean_vector
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.entity import EntityType, Mention
from lesart.records.event import Grouping
from lesart.records.publication import DateTrust, Precision, PublicationDate
from lesart.records.reason import Reason
from lesart.records.report import Found, ReportType
from lesart.records.time import EventDate
from tests.making import BagOfLetters, annotated, place

CALL = (
    "Außenministerin Anna Kessler hat am Mittwoch mit ihrem Amtskollegen {partner} telefoniert. "
    "In dem Telefonat ging es um die gesperrte Brücke bei Grauwasser und um die Rückgabe der beschlagnahmten Fähren. "
    "Beide vereinbarten nach Angaben des Ministeriums, die Gespräche über Grauwasser fortzusetzen."
)
FIRE = (
    "In einer Lagerhalle in Oberfelden ist in der Nacht ein Großbrand ausgebrochen. "
    "Achtzig Feuerwehrleute löschten die Flammen, zwei Arbeiter erlitten Rauchvergiftungen. "
    "Die Lagerhalle in Oberfelden gehört einem Reifenhändler, der Schaden wird auf zwei Millionen Euro geschätzt."
)


def made(
    report_id: str, text: str, *persons: str, title: str | None = None, day: EventDate | None = None
) -> AnnotatedReport:
    """Give an analysed report whose sentences end with full stops and which names these persons."""
    sentences = [f"{sentence}." for sentence in text.rstrip(".").split(". ")]
    report = annotated(report_id, text, *sentences)
    mentions = tuple(
        Mention(span=place(text, name), type=EntityType.PER, entity=name.casefold(), name=name)
        for name in persons
    )
    encoder = BagOfLetters()
    analysed = replace(
        report.analysed,
        mentions=mentions,
        event_date=day,
        vectors=encoder.embed(sentences),
        report=replace(report.report, title=Found(text=title) if title else None),
        title_vector=encoder.embed([title] if title else []),
    )
    return replace(report, analysed=analysed)


def groups(grouping: Grouping) -> list[tuple[str, ...]]:
    """Give the reports of each event, in order of their ids."""
    return sorted(event.report_ids for event in grouping.events)


def on(day: date) -> EventDate:
    """Give a date that is one day."""
    return EventDate(earliest=day, latest=day, because=(Reason(rule="date-given", report_id="", text=""),))


def calls() -> list[AnnotatedReport]:
    """Give two reports of one call, one of another call of the same minister, and one of a fire."""
    lind = CALL.format(partner="Piet Lindqvist")
    return [
        made("a", lind, "Anna Kessler", "Piet Lindqvist"),
        made("b", lind.replace("vereinbarten", "verabredeten"), "Anna Kessler", "Piet Lindqvist"),
        made("c", CALL.format(partner="Mara Voss"), "Anna Kessler", "Mara Voss"),
        made("d", FIRE),
    ]


def test_reports_of_one_happening_are_one_event_and_others_are_not() -> None:
    assert groups(group_events(calls())) == [("a", "b"), ("c",), ("d",)]


def test_the_same_person_with_another_partner_is_another_event_of_one_story() -> None:
    grouping = group_events(calls())
    (story,) = grouping.stories
    by_id = {event.id: event.report_ids for event in grouping.events}
    assert sorted(by_id[one] for one in story.event_ids) == [("a", "b"), ("c",)]
    for words in ("„Anna Kessler“", "„Piet Lindqvist“ / „Mara Voss“", "nicht hervor"):
        assert words in story.because


def test_a_story_tells_how_far_its_events_lie_apart_where_both_have_a_day() -> None:
    first, _, second, _ = calls()
    first = replace(first, analysed=replace(first.analysed, event_date=on(date(2024, 4, 3))))
    second = replace(second, analysed=replace(second.analysed, event_date=on(date(2022, 11, 4))))
    (story,) = group_events([first, second]).stories
    assert story.because.endswith("17 Monate auseinander.")


def test_days_a_week_apart_are_two_events() -> None:
    text = FIRE
    reports = [made("a", text, day=on(date(2025, 3, 3))), made("b", text, day=on(date(2025, 3, 20)))]
    assert groups(group_events(reports)) == [("a",), ("b",)]


BREAK = (
    "Der Quarzdamm bei Oberfelden ist gebrochen, wie Landrätin Jorid Quenzel mitteilte. "
    "Achtzig Feuerwehrleute stapelten Sandsäcke am Quarzdamm und brachten die Bewohner von Oberfelden fort. "
    "Quenzel schätzt den Schaden am Damm auf zwei Millionen Euro."
)


def of_page(report: AnnotatedReport, line: str) -> AnnotatedReport:
    """Give a report whose day was read from a line of its page."""
    dated = PublicationDate(
        value=line, precision=Precision.DAY, trust=DateTrust.PAGE, text=line, rule="page-line"
    )
    cleaned = replace(report.report, publication_dates=(dated,))
    return replace(
        report, analysed=replace(report.analysed, report=cleaned, event_date=on(date.fromisoformat(line)))
    )


def test_a_late_page_date_parts_no_reports_that_share_person_and_rare_names() -> None:
    copy = of_page(made("b", BREAK.replace("mitteilte", "sagte"), "Jorid Quenzel"), "2025-07-02")
    (event,) = group_events([made("a", BREAK, "Jorid Quenzel", day=on(date(2025, 3, 14))), copy]).events
    assert event.date is not None
    assert event.date.value == "2025-03-14"
    (reason,) = [reason for reason in event.because if reason.rule == "event-other-page-date"]
    assert (reason.report_id, reason.text) == ("b", "2025-07-02")


def test_two_trusted_dates_far_apart_part_reports_that_share_person_and_rare_names() -> None:
    days = on(date(2025, 3, 14)), on(date(2025, 7, 2))
    reports = [made(name, BREAK, "Jorid Quenzel", day=day) for name, day in zip("ab", days, strict=True)]
    assert groups(group_events(reports)) == [("a",), ("b",)]


def test_a_late_page_date_parts_reports_that_share_no_person() -> None:
    reports = [made("a", BREAK, day=on(date(2025, 3, 14))), of_page(made("b", BREAK), "2025-07-02")]
    assert groups(group_events(reports)) == [("a",), ("b",)]


def test_a_page_date_that_the_event_date_holds_is_not_held_against_the_page() -> None:
    reports = [made("a", FIRE, day=on(date(2025, 3, 14))), of_page(made("b", FIRE), "2025-03-14")]
    (event,) = group_events(reports).events
    assert all(reason.rule != "event-other-page-date" for reason in event.because)


def test_a_copy_of_the_next_day_changes_no_day() -> None:
    first = made("m", FIRE, day=on(date(2024, 4, 3)))
    copy = made("a", FIRE, day=on(date(2024, 4, 4)))
    (alone,) = group_events([first]).events
    (event,) = group_events([copy, first]).events
    assert event.date == alone.date


def test_a_report_without_a_date_may_join() -> None:
    (event,) = group_events([made("a", FIRE, day=on(date(2025, 3, 3))), made("b", FIRE)]).events
    assert event.date is not None
    assert event.date.value == "2025-03-03"


@pytest.mark.parametrize("kind", ReportType)
def test_what_tells_of_many_happenings_stands_alone(kind: ReportType) -> None:
    first = made("a", FIRE)
    first = replace(first, analysed=replace(first.analysed, report=replace(first.analysed.report, type=kind)))
    is_alone = groups(group_events([first, made("b", FIRE)])) == [("a",), ("b",)]
    assert is_alone is kind.tells_of_many_happenings


def test_the_label_is_the_title_of_a_report() -> None:
    (event,) = group_events([made("a", FIRE), made("b", FIRE, title="Großbrand in Oberfelden")]).events
    assert (event.label, event.labelled_by) == ("Großbrand in Oberfelden", "b")


def test_events_are_numbered_by_day_and_those_without_a_day_come_last() -> None:
    reports = [made("a", FIRE), made("b", CALL.format(partner="Mara Voss"), day=on(date(2025, 1, 1)))]
    assert [(event.id, event.report_ids) for event in group_events(reports).events] == [
        ("e1", ("b",)),
        ("e2", ("a",)),
    ]


def test_no_reports_are_no_events() -> None:
    assert group_events([]) == Grouping(events=(), stories=())


@given(st.permutations(range(4)))
@settings(max_examples=8, deadline=None)
def test_the_order_of_the_reports_changes_nothing(order: list[int]) -> None:
    reports = calls()
    assert group_events([reports[row] for row in order]) == group_events(reports)


@given(st.lists(st.text(max_size=80), min_size=1, max_size=5))
@settings(max_examples=40, deadline=None)
def test_any_text_stands_in_exactly_one_event_and_is_quoted_exactly(texts: list[str]) -> None:
    reports = [annotated(str(number), text) for number, text in enumerate(texts)]
    grouping = group_events(reports)
    assert sorted(one for event in grouping.events for one in event.report_ids) == [one.id for one in reports]
    reasons = [reason for one in (*grouping.events, *grouping.stories) for reason in _reasons(one)]
    assert all(
        reason.span and reason.span.of(texts[int(reason.report_id)]) == reason.text for reason in reasons
    )


def _reasons(found: object) -> tuple[Reason, ...]:
    reasons: tuple[Reason, ...] = getattr(found, "reasons", ()) or getattr(found, "because", ())
    return reasons


@pytest.mark.parametrize("floor", [-2.0, 0.0, 2.0])
def test_groups_are_joined_by_average_drawn_towards_the_weakest_pair(floor: float) -> None:
    odds = np.array([[0.0, 4.0, 1.0], [4.0, 0.0, -5.0], [1.0, -5.0, 0.0]])
    expected = ((0, 1, 2),) if floor < -2.9 else ((0, 1), (2,))
    assert linked_groups(odds, floor) == expected


def test_general_rarity_knows_common_words() -> None:
    assert general_rarity()["und"] < 0.5 < general_rarity()["gewitt"] < UNSEEN
    assert mean_vector().shape == (384,)
