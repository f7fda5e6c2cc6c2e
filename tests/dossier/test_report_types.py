"""What a reader is told of the type of a report."""

import json
import re
from dataclasses import replace
from pathlib import Path

import lesart
from lesart.dossier import annotation_as_json, as_html, as_markdown
from lesart.records.reason import Reason
from lesart.records.report import Found, ReportType
from lesart.resources import wording
from tests.making import annotated, dossier

PLAIN = annotated("a.txt", "Der Deich brach am Freitag. 230 Menschen flohen.")
SAYS_SO = Reason(rule="type-kicker", report_id="a.txt", text="Kommentar")


def commentary() -> lesart.Dossier:
    cleaned = replace(
        PLAIN.report, outlet=Found(text="Aarfelder Bote"), type=ReportType.OPINION, type_because=(SAYS_SO,)
    )
    return dossier((replace(PLAIN, analysed=replace(PLAIN.analysed, report=cleaned)),))


def test_the_list_of_reports_marks_what_is_no_news() -> None:
    assert "Aarfelder Bote (Meinung)" in as_markdown(commentary())
    assert "Aarfelder Bote (Meinung)" in as_html(commentary())
    assert "(Meinung)" not in as_markdown(dossier((PLAIN,)))


def test_the_annotation_gives_type_and_reasons() -> None:
    told = json.loads(annotation_as_json(commentary().events[0].reports[0]))
    assert told["type"] == "opinion"
    assert told["type_because"] == [{"rule": "type-kicker", "report": "a.txt", "text": "Kommentar"}]
    assert json.loads(annotation_as_json(PLAIN))["type"] == "news"


def test_every_type_and_every_rule_for_it_has_german_words() -> None:
    assert set(wording("de", "type")) == {kind.value for kind in ReportType} - {"news"}
    modules = sorted((Path(lesart.__file__).parent / "cleaning").glob("report_type*.py"))
    rules = {rule for module in modules for rule in re.findall(r'"(type-[a-z]+)"', module.read_text("utf-8"))}
    assert rules == {rule for rule in wording("de", "reason") if rule.startswith("type-")}
