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

REPORT = annotated("a", "Ottla Kessler sprach. Der Sprecher schwieg. Quarrel auch.")


def dated(rule: str) -> EventDate:
    because = (Reason(rule=rule, report_id="a", text="2025-03-14"),)
    return EventDate(earliest=date(2025, 3, 12), latest=date(2025, 3, 14), because=because)


def test_a_day_that_only_publication_tells_is_told_as_the_day_of_a_report() -> None:
    assert event_day(dated("date-published-only")) == "Report vom Fr., 14. März 2025"


def test_days_that_reports_tell_besides_are_an_interval() -> None:
    named, published = dated("date-named-day"), dated("date-published-only")
    both = replace(named, because=(*named.because, *published.because))
    assert event_day(both).startswith("zwischen")


def test_days_that_a_text_tells_are_told_as_an_interval() -> None:
    told = event_day(dated("date-named-day"))
    assert told == "zwischen Mi., 12. März 2025 und Fr., 14. März 2025"


def names_told(*speakers: Speaker) -> str:
    made = dossier((REPORT,))
    (event,) = made.events
    comparison = replace(event.comparison, speakers=speakers)
    return as_markdown(replace(made, events=(replace(event, comparison=comparison),)), depth=Depth.FULL)


def speaker(name: str, *, roles: tuple[str, ...] = (), says: tuple[str, ...] = ()) -> Speaker:
    return Speaker(
        name=name,
        entity=name.casefold(),
        roles=tuple(reading(REPORT, words) for words in roles),
        variants=() if name in roles else (reading(REPORT, name),),
        statement_ids=says,
    )


def test_who_is_nowhere_named_is_not_among_the_names() -> None:
    page = names_told(
        speaker("Ottla Kessler"), speaker("Der Sprecher", roles=("Der Sprecher",), says=("a#s1",))
    )
    assert "»Ottla Kessler«" in page
    assert "»Der Sprecher«" not in page


def test_a_single_word_of_which_nothing_is_told_is_not_among_the_names() -> None:
    assert "»Quarrel«" not in names_told(speaker("Quarrel"))
    assert "»Quarrel«" in names_told(speaker("Quarrel", says=("a#s1",)))
    assert "»Quarrel«" in names_told(speaker("Quarrel", roles=("Der Sprecher",)))
