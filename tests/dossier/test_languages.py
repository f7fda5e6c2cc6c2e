"""Readings in another language are marked, in each form of the dossier."""

import json
from dataclasses import replace

from lesart.dossier import as_json, as_markdown
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.point import Relation
from tests.making import annotated, dossier, point, reading


def in_language(report: AnnotatedReport, language: str) -> AnnotatedReport:
    analysed = replace(report.analysed, report=replace(report.report, language=language))
    return replace(report, analysed=analysed)


GERMAN = annotated("erster.txt", "Der Damm bei Harlesund ist am Freitag gebrochen, teilte die Feuerwehr mit.")
FRENCH = in_language(annotated("second.txt", "La digue a cédé."), "fr")
READINGS = (
    reading(GERMAN, "Der Damm bei Harlesund ist am Freitag gebrochen"),
    replace(reading(FRENCH, "La digue a cédé"), language="fr"),
)
TOLD = dossier((GERMAN, FRENCH), (point(Relation.AGREE, *READINGS),))


def test_a_foreign_report_is_marked_wherever_it_is_cited() -> None:
    shown = as_markdown(TOLD)
    cited = [line for line in shown.splitlines() if "La digue" in line]
    assert cited
    assert all("fr" in line for line in cited)
    assert "Französisch" in shown


def test_german_reports_bear_no_mark() -> None:
    shown = as_markdown(dossier((GERMAN,)))
    assert "[de" not in shown
    assert "Deutsch" not in shown


def test_a_german_reading_is_quoted_before_a_shorter_foreign_one() -> None:
    summary = as_markdown(TOLD).split("## 2")[0]
    assert "Der Damm bei Harlesund" in summary
    assert "La digue" not in summary


def test_the_json_names_the_language_of_each_reading() -> None:
    told = json.loads(as_json(TOLD))["events"][0]["points"][0]["readings"]
    assert {one["report"]: one["language"] for one in told} == {"erster.txt": "de", "second.txt": "fr"}
