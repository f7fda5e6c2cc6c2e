"""Who said first what several reports give back."""

from dataclasses import replace

from lesart.lineage import trace_lineage
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.lineage import FirstOrigin
from lesart.records.report import Agency
from lesart.records.statement import Statement, StatementType
from tests.making import annotated, place

FILLER = "Am Ufer standen am Abend noch viele Menschen und sahen auf das Wasser, das langsam fiel."


def report(name: str, said: str, speaker: str, agency: str = "", more: str = "") -> AnnotatedReport:
    """Give a report in which a speaker says something."""
    text = f"{said}, teilte das {speaker} mit. {more}" + (f" ({agency})" if agency else "")
    made = annotated(name, text)
    agencies = (Agency(name=agency, span=place(text, agency)),) if agency else ()
    analysed = replace(made.analysed, report=replace(made.report, agencies=agencies))
    statement = Statement(
        id="s1",
        report_id=name,
        type=StatementType.INDIRECT,
        content=(place(text, said),),
        speaker=(place(text, speaker),),
        speaker_name=speaker,
    )
    return replace(made, analysed=analysed, statements=(statement,))


def first_origins(*reports: AnnotatedReport) -> tuple[FirstOrigin, ...]:
    return trace_lineage(reports).first_origins


def test_an_authority_behind_two_agencies_is_told_and_their_origins_stay_two() -> None:
    reports = (
        report("a", "Der Damm hält", "Rottseeministerium", "xyz"),
        report("b", "Am Damm besteht keine Gefahr", "Rottseeministerium", "uvw"),
    )
    lineage = trace_lineage(reports)
    assert [first.report_ids for first in lineage.first_origins] == [("a", "b")]
    assert lineage.independent_origins == 2


def test_the_authority_is_quoted_from_each_report() -> None:
    reports = [
        report(name, said, "Rottseeministerium")
        for name, said in (("a", "Der Damm hält"), ("b", "Am Damm besteht keine Gefahr"))
    ]
    (first,) = first_origins(*reports)
    assert (first.name, first.report_ids) == ("Rottseeministerium", ("a", "b"))
    assert [(one.report_id, one.text) for one in first.because] == [
        ("a", "Rottseeministerium"),
        ("b", "Rottseeministerium"),
    ]


def test_an_authority_in_one_report_is_behind_that_one_alone() -> None:
    assert first_origins(report("a", "Der Damm hält", "Rottseeministerium"), annotated("b", FILLER)) == ()


def test_a_bare_name_may_be_another_authority_in_each_report() -> None:
    assert (
        first_origins(report("a", "Der Damm hält", "Polizei"), report("b", "Keine Gefahr", "Polizei")) == ()
    )


def test_a_passing_word_of_an_authority_is_nothing_a_report_rests_on() -> None:
    long = FILLER * 12
    reports = (
        report("a", "Der Damm hält", "Rottseeministerium", more=long),
        report("b", "Keine Gefahr", "Rottseeministerium"),
    )
    assert first_origins(*reports) == ()


def test_an_authority_that_says_next_to_nothing_carries_no_report() -> None:
    long = FILLER * 40
    derivations = trace_lineage([report("a", "Ja", "Rottseeministerium", more=long)]).derivations
    assert derivations == ()
