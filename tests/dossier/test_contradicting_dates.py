"""How a reader is told that the dates of a report contradict one another."""

import json
from dataclasses import replace

from lesart.dossier import annotation_as_json, as_markdown
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.publication import DateKind, DateTrust, Precision, PublicationDate
from lesart.records.reason import Reason
from tests.making import annotated, dossier, place

TEXT = "5. April 2024. Der Deich brach am Freitag."
METADATA = PublicationDate(
    value="2024-04-03",
    precision=Precision.DAY,
    trust=DateTrust.METADATA,
    text="2024-04-03",
    rule="json-ld",
    label="datePublished",
)
PAGE = PublicationDate(
    value="2024-04-05",
    precision=Precision.DAY,
    trust=DateTrust.PAGE,
    text="5. April 2024",
    rule="page-line",
    span=place(TEXT, "5. April 2024"),
)
SENTENCE = "Die Artikeldaten der Seite (JSON-LD) sagen Mi., 3. April 2024; die Seite sagt Fr., 5. April 2024."


def with_dates(*dates: PublicationDate) -> AnnotatedReport:
    made = annotated("a.html", TEXT)
    report = replace(made.report, publication_dates=dates)
    return replace(made, analysed=replace(made.analysed, report=report))


def test_the_annotation_lists_the_dates_that_contradict_and_says_so() -> None:
    told = json.loads(annotation_as_json(with_dates(METADATA, PAGE)))
    (contradiction,) = told["date_contradictions"]
    assert contradiction["sentence"] == SENTENCE
    assert contradiction["dates"] == told["publication_dates"]
    assert told["publication_dates"][0]["label"] == "datePublished"


def test_the_dossier_warns_of_dates_that_contradict_and_quotes_the_line() -> None:
    page = as_markdown(dossier((with_dates(METADATA, PAGE),)))
    assert SENTENCE in page
    assert r"»5. April 2024« \[a:0–13\]" in page


def test_a_report_whose_dates_agree_is_not_warned_of() -> None:
    same = replace(PAGE, value="2024-04-03")
    assert json.loads(annotation_as_json(with_dates(METADATA, same)))["date_contradictions"] == []
    changed = replace(PAGE, kind=DateKind.UPDATED)
    assert json.loads(annotation_as_json(with_dates(METADATA, changed)))["date_contradictions"] == []


def test_a_report_dated_by_its_last_change_alone_is_shown_so() -> None:
    page = as_markdown(dossier((with_dates(replace(PAGE, kind=DateKind.UPDATED)),)))
    assert "5. April 2024 (zuletzt geändert)" in page


def test_a_page_date_that_does_not_fit_is_no_evidence_for_the_day() -> None:
    shown = dossier((annotated("a.txt", TEXT),))
    (part,) = shown.events
    doubt = Reason(
        rule="date-page-doubtful", report_id="a.txt", text="5. April 2024", span=place(TEXT, "5. April 2024")
    )
    told = part.event.date
    assert told is not None
    event = replace(part.event, date=replace(told, because=(*told.because, doubt)))
    page = as_markdown(replace(shown, events=(replace(part, event=event),)))
    assert r"»5. « \[a:0–3\]" in page
    assert r"»5. April 2024«" not in page
