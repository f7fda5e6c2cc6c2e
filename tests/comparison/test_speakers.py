from dataclasses import replace

from lesart.records.analysed_report import AnnotatedReport
from lesart.records.entity import EntityType, Mention, MentionForm
from tests.comparison.annotated import compared, report, with_statement
from tests.making import place


def naming(made: AnnotatedReport, words: str, form: MentionForm) -> AnnotatedReport:
    mention = Mention(
        span=place(made.text, words),
        type=EntityType.PER,
        entity="petersmark",
        name="Jonna Petersmark",
        form=form,
    )
    return replace(made, analysed=replace(made.analysed, mentions=(*made.analysed.mentions, mention)))


def test_a_speaker_is_shown_with_roles_spellings_and_statements() -> None:
    first = report("a", "Jonna Petersmark sagte, der Deich halte.")
    first = naming(
        with_statement(first, "der Deich halte", "Petersmark"), "Jonna Petersmark", MentionForm.NAME
    )
    second = naming(report("b", "Die Ministerin Petersmarck reiste ab."), "Die Ministerin", MentionForm.ROLE)
    second = naming(second, "Petersmarck", MentionForm.NAME)
    speaker = compared(first, second).speakers[0]
    assert speaker.name == "Jonna Petersmark"
    assert [reading.text for reading in speaker.variants] == ["Jonna Petersmark", "Petersmarck"]
    assert [reading.text for reading in speaker.roles] == ["Die Ministerin"]
    assert speaker.statement_ids == ("a#s1",)


def test_a_quotation_inside_what_somebody_says_is_no_second_statement() -> None:
    made = report("a", "Petersmark sagte, der Deich halte allemal.")
    made = with_statement(
        with_statement(made, "der Deich halte allemal", "Petersmark"), "allemal", "Petersmark"
    )
    outer, inner = made.statements
    assert compared(made).speakers[0].statement_ids == ("a#s1", "a#s2")
    nested = replace(made, statements=(outer, replace(inner, inside="s1")))
    assert compared(nested).speakers[0].statement_ids == ("a#s1",)


def test_the_common_noun_of_a_body_is_what_it_is_called_and_no_role() -> None:
    made = report("a", "Das Deichamt Quarrel warnte. Das Amt sei besorgt, sagte das Deichamt Quarrel.")
    made = with_statement(made, "Das Amt sei besorgt", "Deichamt Quarrel")
    named = [
        Mention(
            span=place(made.text, words),
            type=EntityType.ORG,
            entity="deichamt quarrel",
            name="Deichamt Quarrel",
            form=form,
        )
        for words, form in (("Deichamt Quarrel", MentionForm.NAME), ("Amt", MentionForm.ROLE))
    ]
    made = replace(made, analysed=replace(made.analysed, mentions=tuple(named)))
    (speaker,) = compared(made).speakers
    assert [reading.text for reading in speaker.variants] == ["Deichamt Quarrel", "Amt"]
    assert speaker.roles == ()
