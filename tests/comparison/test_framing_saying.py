from dataclasses import replace

import pytest

from lesart.comparison.framing.saying import saying_of, stance_of
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.framing import Saying, Stance
from lesart.records.point import Point, Relation
from lesart.records.statement import Statement
from tests.comparison.annotated import report, with_statement
from tests.making import place, point, reading

DAM = "der Damm sei bei Ostermoor gebrochen"


def said(report_id: str, cue: str, *, words: str = DAM, speaker: str = "Kessler") -> AnnotatedReport:
    """Give a report in which the speaker says the words with a cue of one or two parts."""
    first, _, second = cue.partition(" ")
    text = f"{speaker} {first} {second or 'nun'}, {words}."
    made = with_statement(report(report_id, text), words, speaker)
    parts = (place(text, first), *((place(text, f" {second},"),) if second else ()))
    statement = replace(made.statements[0], cue=parts)
    return replace(made, statements=(statement,))


def shared(*reports: AnnotatedReport) -> tuple[Point, ...]:
    readings = (
        replace(reading(made, made.text), statement_id=f"{made.id}#{_only(made).id}") for made in reports
    )
    return (point(Relation.AGREE, *readings),)


def _only(made: AnnotatedReport) -> Statement:
    return made.statements[0]


def stances(found: tuple[Saying, ...]) -> list[list[str]]:
    return [[verb.stance.value for verb in saying.verbs] for saying in found]


def test_the_same_utterance_with_verbs_of_different_stance_is_shown() -> None:
    reports = (said("a", "räumte ein"), said("b", "sagte"))
    (found,) = saying_of(reports, shared(*reports))
    assert found.speaker == "Kessler"
    assert found.points == ("p1",)
    assert [verb.stance for verb in found.verbs] == [Stance.CONCESSION, Stance.PLAIN]


def test_verbs_of_the_same_stance_are_no_difference() -> None:
    reports = (said("a", "sagte"), said("b", "erklärte"))
    assert not saying_of(reports, shared(*reports))


def test_other_words_in_the_same_point_are_another_utterance() -> None:
    reports = (said("a", "warnte"), said("b", "sagte", words="die Fähre fahre am Abend wieder"))
    assert not saying_of(reports, shared(*reports))


def test_what_another_speaker_says_is_another_utterance() -> None:
    reports = (said("a", "behauptete"), said("b", "sagte", speaker="Brenneke"))
    assert not saying_of(reports, shared(*reports))


def test_without_a_shared_point_only_strong_stances_are_told() -> None:
    assert stances(saying_of((said("a", "behauptete"), said("b", "drohte")), ())) == [["doubt", "threat"]]
    assert not saying_of((said("a", "betonte"), said("b", "forderte")), ())


@pytest.mark.parametrize(
    ("cue", "stance"),
    [
        (["räumte", "ein"], Stance.CONCESSION),
        (["hat", "eingeräumt"], Stance.CONCESSION),
        (["räumte"], None),
        (["gab", "zu"], Stance.CONCESSION),
        (["gab", "bekannt"], Stance.PLAIN),
        (["teilte", "mit"], Stance.PLAIN),
        (["laut"], None),
        (["brüstete", "sich"], Stance.BOAST),
    ],
)
def test_the_stance_of_a_cue_is_that_of_its_verb(cue: list[str], stance: Stance | None) -> None:
    assert stance_of(cue) is stance
