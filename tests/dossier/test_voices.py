"""Whom all reports that share a point give back."""

from dataclasses import replace

from lesart.dossier.voices import common_voices
from lesart.records.point import Point, Relation
from lesart.records.report import Agency
from lesart.records.statement import Statement, StatementType
from tests.making import annotated, place, point, reading

FIRST = annotated("a", "Der Damm hält, sagte Rehm laut Umweltamt der Agentur xyz.")
SECOND = annotated("b", "Das Umweltamt erklärte: Der Damm hält.")


def said(**chains: tuple[str, ...]) -> tuple[str, ...]:
    """Give the common voices of a point that Rehm says in the first report and the office in the second."""
    reports = []
    for report, speaker in ((FIRST, "Rehm"), (SECOND, "Umweltamt")):
        statement = Statement(
            id="s1",
            report_id=report.id,
            type=StatementType.INDIRECT,
            content=(place(report.text, "Der Damm hält"),),
            speaker_name=speaker,
            chain=chains.get(report.id, ()),
        )
        agencies = (Agency(name="xyz", span=place(FIRST.text, "xyz")),) if report is FIRST else ()
        analysed = replace(report.analysed, report=replace(report.report, agencies=agencies))
        reports.append(replace(report, analysed=analysed, statements=(statement,)))
    return common_voices(shared("Rehm", "Umweltamt"), reports)


def shared(first: str, second: str) -> Point:
    readings = (reading(FIRST, "Der Damm hält", by=first), reading(SECOND, "Der Damm hält", by=second))
    return point(Relation.AGREE, *(replace(one, statement_id=f"{one.report_id}#s1") for one in readings))


def test_one_who_says_it_in_all_reports_is_the_common_voice() -> None:
    assert common_voices(shared("Rehm", "Rehm"), (FIRST, SECOND)) == ("Rehm",)


def test_an_office_through_which_a_speaker_is_known_is_common_with_the_office_itself() -> None:
    assert said(a=("Umweltamt", "xyz")) == ("Umweltamt",)


def test_an_agency_is_no_voice() -> None:
    assert said(a=("xyz",), b=("xyz",)) == ()


def test_what_one_report_says_itself_has_no_common_voice() -> None:
    assert common_voices(shared("Rehm", "narrator"), (FIRST, SECOND)) == ()
