"""Authorities whose words carry a report, and those that are only spoken of."""

from dataclasses import replace

import pytest

from lesart.lineage.authorities import carrying_authorities
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.entity import EntityType, Mention
from lesart.records.statement import Statement, StatementType
from tests.making import annotated, place

NAME = "Rottseeministerium"
TEXT = (
    f"Die vom {NAME} beschlossenen Regeln gelten. Der Damm hält, teilte das {NAME} mit. "
    f"Am Abend wolle man beraten. Das {NAME} hatte beschlossen, dass die Schulen schließen."
)


def said(
    content: str, cue: str, frame: str, type_: StatementType = StatementType.INDIRECT
) -> AnnotatedReport:
    """Give a report in which the ministry says something in these words."""
    report = annotated("a", TEXT)
    at = TEXT.index(frame) + frame.index(NAME)
    speaker = replace(place(TEXT, NAME), start=at, end=at + len(NAME))
    statement = Statement(
        id="s1",
        report_id="a",
        type=type_,
        content=(place(TEXT, content),),
        speaker=(speaker,),
        speaker_name=NAME,
        cue=(place(TEXT, cue),),
        frame=(place(TEXT, frame),),
    )
    starts = [at for at in range(len(TEXT)) if TEXT.startswith(NAME, at)]
    mentions = tuple(
        Mention(
            span=replace(speaker, start=start, end=start + len(NAME)),
            name=NAME,
            entity="e1",
            type=EntityType.ORG,
        )
        for start in starts
    )
    return replace(report, analysed=replace(report.analysed, mentions=mentions), statements=(statement,))


def test_only_where_something_is_ascribed_to_it_an_authority_is_quoted() -> None:
    (carried,) = carrying_authorities(said("Der Damm hält", "teilte", f"teilte das {NAME} mit"))
    assert [TEXT[span.start - 11 : span.start] for span in carried.spans] == ["teilte das "]


@pytest.mark.parametrize("type_", [StatementType.FREE_INDIRECT, StatementType.REPORTED])
def test_what_is_carried_on_without_a_word_of_saying_is_not_the_authority_s(type_: StatementType) -> None:
    report = said("Am Abend wolle man beraten", "teilte", f"teilte das {NAME} mit", type_)
    assert carrying_authorities(report) == ()


def test_an_authority_that_decides_carries_nothing() -> None:
    frame = f"Das {NAME} hatte beschlossen"
    assert carrying_authorities(said("dass die Schulen schließen", "hatte beschlossen", frame)) == ()
