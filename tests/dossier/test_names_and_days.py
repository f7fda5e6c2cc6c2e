"""The names of a dossier, and the day of its event in words."""

from dataclasses import replace
from datetime import date

from lesart.dossier import as_markdown
from lesart.dossier.days import event_day
from lesart.records.comparison import Speaker
from lesart.records.depth import Depth
from lesart.records.reason import Reason
from lesart.records.time import EventDate
from tests.making import annotated, dossier, reading


def dated(rule: str) -> EventDate:
    because = (Reason(rule=rule, report_id="a", text="2025-03-14"),)
    return EventDate(earliest=date(2025, 3, 12), latest=date(2025, 3, 14), because=because)


def test_a_day_that_only_publication_tells_is_told_as_the_day_of_a_report() -> None:
    assert event_day(dated("date-published-only")) == "Report vom Fr., 14. März 2025"


def test_days_that_a_text_tells_are_told_as_an_interval() -> None:
    told = event_day(dated("date-named-day"))
    assert told == "zwischen Mi., 12. März 2025 und Fr., 14. März 2025"


def test_who_is_nowhere_named_is_not_among_the_names() -> None:
    report = annotated("a", "Ottla Kessler sprach. Der Sprecher schwieg.")
    named = Speaker(
        name="Ottla Kessler",
        entity="ottla-kessler",
        roles=(),
        variants=(reading(report, "Ottla Kessler"),),
        statement_ids=(),
    )
    nameless = Speaker(
        name="Der Sprecher",
        entity="der-sprecher",
        roles=(reading(report, "Der Sprecher"),),
        variants=(),
        statement_ids=("a#s1",),
    )
    made = dossier((report,))
    (event,) = made.events
    comparison = replace(event.comparison, speakers=(named, nameless))
    page = as_markdown(replace(made, events=(replace(event, comparison=comparison),)), depth=Depth.FULL)
    assert "»Ottla Kessler«" in page
    assert "»Der Sprecher«" not in page
