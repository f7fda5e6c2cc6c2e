from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.records.analysed_report import AnnotatedReport
from lesart.records.entity import EntityType, Mention, MentionForm
from lesart.records.point import Point, PointKind, Relation
from lesart.records.statement import Statement, StatementType
from tests.comparison.annotated import compared, report
from tests.making import place

WORDS = "Wir öffnen den alten Deich niemals ohne die Fischer"
SHORT = "den alten Deich"


def with_names(made: AnnotatedReport, *names: str, kind: EntityType = EntityType.PER) -> AnnotatedReport:
    """Give the report with these names found in it, entities being slugs of them."""
    mentions = tuple(
        Mention(
            span=place(made.text, name),
            type=kind,
            entity=name.casefold().replace(" ", "-"),
            name=name,
            form=MentionForm.NAME,
        )
        for name in names
    )
    return replace(made, analysed=replace(made.analysed, mentions=(*made.analysed.mentions, *mentions)))


def quoting(owner: str, speaker: str, words: str = WORDS, behind: str = "") -> AnnotatedReport:
    """Give a report that gives a quotation to a speaker in one sentence."""
    made = with_names(report(owner, f"„{words}“, sagte {speaker} am Hafen{behind}."), speaker)
    return said(made, words, speaker)


def said(made: AnnotatedReport, words: str, speaker: str) -> AnnotatedReport:
    statement = Statement(
        id=f"s{len(made.statements) + 1}",
        report_id=made.id,
        type=StatementType.DIRECT,
        content=(place(made.text, words),),
        speaker=(place(made.text, speaker),),
        speaker_name=speaker,
        speaker_entity=speaker.casefold().replace(" ", "-"),
        cue=(place(made.text, "sagte"),),
    )
    return replace(made, statements=(*made.statements, statement))


def actors(*made: AnnotatedReport) -> list[Point]:
    return [point for point in compared(*made).points if point.kind is PointKind.ACTOR]


def test_one_quotation_given_to_two_persons_is_a_conflict() -> None:
    (point,) = actors(quoting("a", "Anna Kessler"), quoting("b", "Jan Brenneke"))
    assert point.relation is Relation.CONFLICT
    assert [(reason.rule, reason.text) for reason in point.because] == [
        ("point-other-speaker", "Anna Kessler"),
        ("point-other-speaker", "Jan Brenneke"),
    ]
    assert [reading.by for reading in point.readings] == ["Anna Kessler", "Jan Brenneke"]


@pytest.mark.parametrize(
    "other",
    [
        quoting("b", "Anna Kessler"),
        quoting("b", "Kessler"),
        quoting("b", "Jan Kessler"),
        quoting("b", "Brenneke"),
        quoting("b", "Jan Brenneke", "Der neue Hafen bleibt im Winter für Gäste zu"),
    ],
    ids=["the same person", "a surname", "a shared surname", "another surname alone", "other words"],
)
def test_a_quotation_whose_speakers_may_be_one_is_no_conflict(other: AnnotatedReport) -> None:
    assert not actors(quoting("a", "Anna Kessler"), other)


def test_a_body_and_its_head_do_not_exclude_each_other() -> None:
    ministry = said(
        with_names(
            report("b", f"„{WORDS}“, sagte das Hafenamt Ostermoor."),
            "Hafenamt Ostermoor",
            kind=EntityType.ORG,
        ),
        WORDS,
        "Hafenamt Ostermoor",
    )
    assert not actors(quoting("a", "Anna Kessler"), ministry)


def test_a_few_quoted_words_are_anybodys() -> None:
    assert not actors(quoting("a", "Anna Kessler", SHORT), quoting("b", "Jan Brenneke", SHORT))


def test_a_report_that_gives_a_quotation_to_both_contradicts_none() -> None:
    both = quoting("b", "Jan Brenneke")
    second = replace(both.statements[-1], id="s9", speaker_name="Anna Kessler", speaker_entity="anna-kessler")
    both = replace(both, statements=(*both.statements, second))
    assert not actors(quoting("a", "Anna Kessler"), both)


def test_a_sentence_that_names_a_second_person_is_not_read() -> None:
    unclear = with_names(quoting("b", "Jan Brenneke", behind=" zu Petra Holm"), "Petra Holm")
    assert not actors(quoting("a", "Anna Kessler"), unclear)


NAMED = "Harlands Bereitschaft zum Gespräch über Fangquoten bleibt bestehen, sagte der Hafenmeister."
UNNAMED = "Die Bereitschaft zum Gespräch über Fangquoten habe sich gezeigt, sagte die Fischerin."


def land(owner: str, text: str, name: str = "Harland") -> AnnotatedReport:
    made = report(owner, text)
    if name not in text:
        return made
    mention = Mention(span=place(text, name), type=EntityType.LOC, entity=name.casefold(), name=name)
    return replace(made, analysed=replace(made.analysed, mentions=(mention,)))


def test_whose_readiness_it_is_can_be_told_by_one_report_only() -> None:
    (point,) = actors(land("a", NAMED), land("b", UNNAMED))
    assert point.relation is Relation.COMPATIBLE
    assert [(reason.rule, reason.text) for reason in point.because] == [("point-owner-named", "Harlands")]
    assert [reading.report_id for reading in point.readings] == ["a", "b"]


@pytest.mark.parametrize(
    "other",
    [
        UNNAMED.replace("Die", "Ihre"),
        UNNAMED.replace("Gespräch über Fangquoten", "Verzicht auf Grundnetze"),
        "Petersmarks Bereitschaft zum Gespräch über Fangquoten habe sich gezeigt.",
        NAMED,
    ],
    ids=["a pronoun", "another matter", "another name", "the same name"],
)
def test_a_readiness_that_is_not_said_of_nobody_makes_no_point(other: str) -> None:
    name = "Petersmark" if "Petersmark" in other else "Harland"
    assert not actors(land("a", NAMED), land("b", other, name))


def test_a_report_that_says_both_lacks_no_name() -> None:
    assert not actors(land("a", NAMED), land("b", f"{UNNAMED} {NAMED}"))


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.sampled_from([NAMED, UNNAMED, "Anna Kessler", "Jan Brenneke"]), min_size=1, max_size=4),
    st.randoms(use_true_random=False),
)
def test_points_about_actors_quote_exactly_in_any_order_of_reports(kinds: list[str], random: Random) -> None:
    made = [
        land(f"r{at}", kind) if kind in (NAMED, UNNAMED) else quoting(f"r{at}", kind)
        for at, kind in enumerate(kinds)
    ]
    texts = {one.id: one.text for one in made}
    found = actors(*made)
    assert found == actors(*random.sample(made, len(made)))
    for point in found:
        assert len({reading.report_id for reading in point.readings}) > 1
        assert all(
            reason.span and reason.span.of(texts[reason.report_id]) == reason.text for reason in point.because
        )
        for reading in point.readings:
            assert reading.span.of(texts[reading.report_id]) == reading.text
            assert reading.focus is not None
            assert reading.span.covers(reading.focus)
