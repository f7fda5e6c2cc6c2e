from dataclasses import replace

import pytest

from lesart.records.entity import EntityType, Mention, MentionForm
from lesart.records.span import Span
from lesart.statements import find_statements
from tests.statements.reading import analysed, said


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Die Ministerin Kessler sagte, der Hafen sei zu. „Das tut weh“, sagte die Ministerin.",
            "Anna Kessler",
        ),
        ("Holm sagte, der Hafen sei zu. „Das tut weh“, sagte der Lokalpolitiker.", "Erik Holm"),
        ("Holm kam spät. „Das tut weh“, sagte der Lokalpolitiker.", "Erik Holm"),
        ("Holm sagte, der Hafen sei zu. „Das tut weh“, sagte der Nordsteiner Lokalpolitiker.", "Erik Holm"),
    ],
)
def test_a_definite_role_takes_up_whom_was_named_right_before(text: str, name: str) -> None:
    assert said(text)[-1][0] == name


@pytest.mark.parametrize(
    "text",
    [
        "Holm und Brandt kamen spät. „Das tut weh“, sagte der Lokalpolitiker.",
        "Frau Kessler sagte, der Hafen sei zu. „Das tut weh“, sagte der Lokalpolitiker.",
        "Ein Lokalpolitiker kam. Holm sagte, der Hafen sei zu. „Das tut weh“, sagte der Lokalpolitiker.",
        "Senator Brandt kam. Holm sagte, der Hafen sei zu. „Das tut weh“, sagte der Senator.",
        "Bürgermeister Holm sagte, der Hafen sei zu. „Das tut weh“, sagte der Ministerpräsident.",
        "Holm sagte, der Hafen sei zu. „Das tut weh“, sagten die Lokalpolitiker.",
        "Holm sagte, der Hafen sei zu. „Das tut weh“, sagte der Politiker aus Nordstein.",
        "Holm sagte, der Hafen sei zu. Es war kalt. Niemand kam. „Das tut weh“, sagte der Lokalpolitiker.",
    ],
)
def test_a_definite_role_that_another_may_hold_takes_up_nobody(text: str) -> None:
    assert said(text)[-1][0] is None


def test_the_same_role_may_mean_the_next_speaker() -> None:
    text = (
        "Holm kam spät. „Das tut weh“, sagte der Lokalpolitiker. "
        "Brandt war früh da. „Mir nicht“, sagte der Lokalpolitiker."
    )
    assert [name for name, _, _ in said(text)] == ["Erik Holm", "Jonas Brandt"]


def test_a_spokesperson_goes_on_speaking_for_the_body() -> None:
    text = (
        "„Ja“, sagte ein Sprecher des Verkehrsministeriums. „Nein“, sagte er. "
        "Der Hafen sei zu, sagte der Sprecher."
    )
    assert [name for name, _, _ in said(text)] == ["Verkehrsministerium"] * 3
    text = "„Ja“, sagte ein Sprecher des Verkehrsministeriums. „Nein“, sagte sie."
    assert said(text)[-1][0] is None


def test_a_pronoun_after_a_long_quotation_takes_up_the_speaker_before_the_quotation() -> None:
    text = "Holm warnte vor dem Sturm. „Es wird kalt. Es wird nass“, sagte er."
    assert said(text)[-1][0] == "Erik Holm"


def test_a_party_in_brackets_does_not_hide_the_person() -> None:
    text = "Der Bürgermeister Holm (Blaue) sagte, der Hafen sei zu."
    report = analysed(text)
    start = text.index("Blaue")
    party = Mention(
        span=Span(start, start + 5), type=EntityType.PER, entity="blaue", name="Blaue", form=MentionForm.NAME
    )
    [told] = find_statements(replace(report, mentions=(*report.mentions, party)))
    assert told.speaker_name == "Erik Holm"
    text = text.replace("(Blaue)", "und Blaue")
    report = analysed(text)
    party = replace(party, span=Span(text.index("Blaue"), text.index("Blaue") + 5))
    assert find_statements(replace(report, mentions=(*report.mentions, party)))[0].speaker_name is None
