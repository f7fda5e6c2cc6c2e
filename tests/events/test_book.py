"""Events that grow report by report, on invented reports and on made-up likeness."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.events.book import EventBook
from lesart.events.links import Links
from lesart.events.profiles import Profile
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.event import EventChangeKind
from tests.events.test_grouping import CALL, FIRE, calls, made, on

DAY = date(2025, 3, 3)


def events(book: EventBook) -> frozenset[tuple[str, ...]]:
    """Give the reports of each event."""
    return frozenset(event.report_ids for event in book.events())


def news() -> list[AnnotatedReport]:
    """Give reports of two calls, of a fire on two days and of its retelling."""
    return [
        *calls(),
        made("e", FIRE, day=on(DAY)),
        made("f", FIRE.replace("zwei Arbeiter", "drei Arbeiter"), day=on(DAY + timedelta(days=20))),
        made("g", CALL.format(partner="Mara Voss"), "Anna Kessler", "Mara Voss", day=on(DAY)),
        made("h", f"{FIRE} {CALL.format(partner='Mara Voss')}", "Anna Kessler", "Mara Voss"),
    ]


@given(st.permutations(news()), st.lists(st.integers(1, 8), max_size=4))
@settings(deadline=None, max_examples=15)
def test_events_do_not_depend_on_the_order_of_reports_nor_on_how_many_come_at_once(
    reports: list[AnnotatedReport], cuts: list[int]
) -> None:
    whole, by_parts = EventBook(), EventBook()
    whole.add(sorted(reports, key=lambda report: report.id))
    for first, last in zip([0, *sorted(cuts)], [*sorted(cuts), len(reports)], strict=True):
        by_parts.add(reports[first:last])
    assert events(by_parts) == events(whole)
    told = {event.report_ids: (event.label, event.date, event.because) for event in whole.events()}
    assert told == {event.report_ids: (event.label, event.date, event.because) for event in by_parts.events()}


def test_a_report_that_is_in_the_book_already_changes_nothing() -> None:
    book = EventBook()
    book.add(calls())
    before = events(book)
    assert book.add(calls()) == ()
    assert events(book) == before


def test_the_log_tells_what_begins_and_what_joins_with_words_that_tie_them() -> None:
    book = EventBook()
    first, second, *_ = calls()
    (begun,) = book.add([first])
    assert (begun.kind, begun.event_id, begun.report_ids) == (EventChangeKind.BEGUN, "e1", ("a",))
    (joined,) = book.add([second])
    assert (joined.kind, joined.event_id, joined.report_ids) == (EventChangeKind.JOINED, "e1", ("b",))
    texts = {report.id: report.text for report in calls()}
    assert {reason.report_id for reason in joined.because} == {"a", "b"}
    assert all(
        reason.span and reason.span.of(texts[reason.report_id]) == reason.text for reason in joined.because
    )


def test_a_late_report_joins_the_old_event_of_its_day_and_no_event_of_another_day() -> None:
    book = EventBook()
    book.add([made("a", FIRE, day=on(DAY)), made("b", FIRE, day=on(DAY + timedelta(days=60)))])
    (change,) = book.add([made("c", FIRE.replace("Achtzig", "Neunzig"), day=on(DAY))])
    assert change.event_id == book.event_of("a").id
    assert book.event_of("b").report_ids == ("b",)


def test_reports_that_break_off_leave_those_before_them_in_their_events() -> None:
    def broken() -> Iterator[AnnotatedReport]:
        yield from calls()[:2]
        raise ZeroDivisionError

    book = EventBook()
    with pytest.raises(ZeroDivisionError):
        book.add(broken())
    assert book.event_of("b").report_ids == ("a", "b")
    assert "c" not in book


class _ToldLinks(Links):
    """Links whose log odds are told beforehand, by the ids of two reports."""

    told: dict[frozenset[str], float]

    def add(self, profile: Profile) -> None:
        super().add(profile)
        ids = [self.row(number).profile.id for number in range(len(self))]
        for number, odds in enumerate(self._odds):
            odds.clear()
            for other in range(len(self)):
                judged = self.told.get(frozenset((ids[number], ids[other])))
                if judged is not None:
                    odds[other] = judged


def told_book(likeness: dict[str, float]) -> EventBook:
    """Give a book in which two reports are as alike as told ("ab": 3.0); all others are strangers."""
    book = EventBook()
    links = _ToldLinks(within_days=14)
    links.told = {frozenset(pair): odds for pair, odds in likeness.items()}
    book._links = links
    return book


def reports(ids: Iterable[str]) -> list[AnnotatedReport]:
    """Give a report for each letter."""
    return [made(one, f"Meldung {one} aus Oberfelden. Mehr war nicht zu erfahren.") for one in ids]


def test_merging_names_the_event_that_is_gone_and_its_old_id_leads_to_the_new_one() -> None:
    book = told_book({"ab": 4.0, "ac": 4.0, "bc": 4.0, "cd": 4.0, "ad": -1.0, "bd": -1.0})
    book.add(reports("ab"))
    book.add(reports("d"))
    assert {event.id: event.report_ids for event in book.events()} == {"e1": ("a", "b"), "e2": ("d",)}
    changes = book.add(reports("c"))
    assert [(change.kind, change.event_id, change.report_ids, change.other_id) for change in changes] == [
        (EventChangeKind.JOINED, "e1", ("c",), None),
        (EventChangeKind.MERGED, "e1", ("d",), "e2"),
    ]
    assert book.current_id("e2") == book.current_id("e1") == "e1"


def test_a_report_can_draw_others_out_of_an_event_into_one_of_their_own() -> None:
    book = told_book({"ab": 1.0, "bc": 4.0, "bd": 4.0, "cd": 4.0, "ac": -4.0, "ad": -4.0})
    book.add(reports("ab"))
    changes = book.add(reports("cd"))
    assert events(book) == {("a",), ("b", "c", "d")}
    kinds = {change.kind for change in changes}
    assert kinds & {EventChangeKind.SPLIT, EventChangeKind.MOVED}


@given(
    st.dictionaries(
        st.sampled_from(["".join(pair) for pair in permutations("abcde", 2) if pair[0] < pair[1]]),
        st.floats(-4, 4),
    ),
    st.permutations("abcde"),
)
@settings(deadline=None, max_examples=40)
def test_whatever_the_likeness_every_report_stands_in_one_event_and_old_ids_lead_somewhere(
    likeness: dict[str, float], order: Sequence[str]
) -> None:
    book, seen = told_book(likeness), set[str]()
    for one in order:
        for change in book.add(reports(one)):
            seen |= {change.event_id, *filter(None, [change.other_id])}
        standing = [report_id for event in book.events() for report_id in event.report_ids]
        assert sorted(standing) == sorted(set(standing))
    at_once = told_book(likeness)
    at_once.add(reports("abcde"))
    assert events(book) == events(at_once)
    current = {event.id for event in book.events()}
    assert {book.current_id(event_id) for event_id in seen} <= current


def test_an_unknown_report_has_no_event() -> None:
    with pytest.raises(KeyError):
        EventBook().event_of("a")
