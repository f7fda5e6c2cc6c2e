import json
from datetime import date
from io import StringIO

import pytest
from rich.console import Console

from lesart.dossier import grouping_as_json, grouping_as_terminal
from lesart.dossier.grouping_terminal import MOST_NAMED_REPORTS, MOST_SINGLES
from lesart.records.event import Event, Grouping, OutletCount, Story, StoryKind
from lesart.records.report import RejectedReport
from lesart.records.time import EventDate

DAY = date(2025, 3, 14)


def event(
    number: int,
    size: int = 1,
    label: str = "Deich gebrochen",
    days: tuple[date, date] | None = (DAY, DAY),
    *outlets: OutletCount,
) -> Event:
    """Give an event of `size` reports."""
    ids = tuple(f"r{number}.{report}" for report in range(size))
    return Event(
        id=f"e{number}",
        label=label,
        labelled_by=ids[0],
        report_ids=ids,
        date=EventDate(earliest=days[0], latest=days[1], because=()) if days else None,
        outlets=outlets,
    )


def shown(grouping: Grouping, *, with_all_singles: bool = False, width: int = 80) -> str:
    page = StringIO()
    Console(file=page, width=width, highlight=False).print(
        grouping_as_terminal(grouping, with_all_singles=with_all_singles)
    )
    return page.getvalue()


def of(*events: Event) -> Grouping:
    return Grouping(events=events, stories=())


def test_the_largest_events_come_first_and_of_equal_ones_the_earlier() -> None:
    later = date(2025, 3, 20)
    page = shown(of(event(1), event(2, 2, "Spät", (later, later)), event(3, 2, "Früh"), event(4, 3)))
    ids = [line.split()[0] for line in page.splitlines() if line[:1] == "e"]
    assert ids == ["e4", "e3", "e2", "e1"]


def test_outlets_stand_with_their_number_of_reports_where_it_is_more_than_one() -> None:
    counts = OutletCount(name="Hafenbote", reports=2), OutletCount(name="Netzblick", reports=1)
    assert "Hafenbote (2), Netzblick, ohne Angabe" in shown(of(event(1, 4, "x", None, *counts)))


def test_reports_without_any_outlet_get_no_line_of_outlets() -> None:
    assert "ohne Angabe" not in shown(of(event(1, 4)))


def test_few_single_reports_are_listed() -> None:
    page = shown(of(*(event(number) for number in range(MOST_SINGLES))))
    assert "e19" in page
    assert "--all" not in page


def test_many_single_reports_are_counted_unless_all_are_asked_for() -> None:
    grouping = of(event(99, 2), *(event(number, label="Allein") for number in range(MOST_SINGLES + 1)))
    page = shown(grouping)
    assert "21 Reports stehen allein (--all zeigt sie)." in page
    assert "e99" in page
    assert "Allein" not in page
    assert shown(grouping, with_all_singles=True).count("Allein") == 21


def test_nothing_but_many_single_reports_is_told_without_an_empty_table() -> None:
    page = shown(of(*(event(number) for number in range(MOST_SINGLES + 1))))
    assert "21 Reports stehen allein" in page
    assert "Ereignis " not in page


def test_reports_are_named_only_where_they_are_few() -> None:
    assert "r1.0, r1.1" in shown(of(event(1, 2)))
    assert "r1.0" not in shown(of(event(1, MOST_NAMED_REPORTS + 1)))


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (date(2025, 3, 14), date(2025, 3, 14), "14.03.2025"),
        (date(2025, 3, 14), date(2025, 3, 16), "14.–16.03.2025"),
        (date(2025, 3, 30), date(2025, 4, 2), "30.03.–"),
        (date(2024, 12, 30), date(2025, 1, 2), "30.12.2024–"),
    ],
)
def test_days_are_told_in_digits_without_repeating_what_they_share(
    first: date, last: date, told: str
) -> None:
    assert told in shown(of(event(1, 1, "x", (first, last))))


def test_an_event_without_its_day_tells_when_its_reports_came_out() -> None:
    published = Event(
        id="e1", label="x", labelled_by="a", report_ids=("a",), date=None, published=(DAY, date(2025, 3, 15))
    )
    page = shown(of(published))
    assert "veröffentlicht" in page
    assert "14.–15.03.2025" in page
    assert "nicht bekannt" in shown(of(event(1, 1, "x", None)))


def test_a_story_stands_with_its_sentence_above_its_events() -> None:
    story = Story(
        id="t1", kind=StoryKind.RELATED, event_ids=("e1", "e2"), because="Dieselbe Person: „Jorid Quenzel“."
    )
    events = event(1, 2, "Damm bricht"), event(2, 1, "Damm geflickt")
    page = shown(Grouping(events=events, stories=(story,)))
    beneath = page[page.index("t1  Dieselbe Person: „Jorid Quenzel“.") :]
    assert beneath.index("Damm bricht") < beneath.index("Damm geflickt")


@pytest.mark.parametrize("width", [40, 80, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    label = "Ein Deich bei Harlesund bricht und " * 4
    counts = [OutletCount(name=f"Moorzeitung Nummer {number}", reports=1) for number in range(8)]
    page = shown(of(event(1, 8, label, (DAY, date(2025, 3, 16)), *counts)), width=width)
    assert max(map(len, page.splitlines())) <= width
    assert "14.–16.03.2025" in page


def test_words_of_reports_steer_no_terminal() -> None:
    page = shown(of(event(1, 2, "[red]Deich\x1b[31m\u202e", None, OutletCount(name="\x9b1mBote", reports=2))))
    assert "[red]Deich" in page
    assert all(char.isprintable() or char == "\n" for char in page)


def test_the_json_holds_size_outlets_and_days() -> None:
    told = json.loads(
        grouping_as_json(
            Grouping(
                events=(event(1, 2, "Deich", (DAY, DAY), OutletCount(name="Hafenbote", reports=2)),),
                stories=(Story(id="t1", kind=StoryKind.CONTINUING, event_ids=("e1",), because="x"),),
                rejected=(RejectedReport(report_id="a.bin", problem="It is no text."),),
            )
        )
    )
    (first,) = told["events"]
    assert (first["size"], first["labelled_by"], first["story"]) == (2, "r1.0", "t1")
    assert first["outlets"] == [{"name": "Hafenbote", "reports": 2}]
    assert first["date"]["earliest"] == "2025-03-14"
    assert first["published"] is None
    assert told["stories"][0]["kind"] == "continuing"
    assert told["rejected"] == [{"report": "a.bin", "problem": "It is no text."}]
