import pytest

from lesart.records.span import Span
from lesart.records.tagging import TaggedStatement
from tests.statements.reading import analysed, content, said
from tests.statements.tags import DIRECT, FREE, INDIRECT, REPORTED, RUMOUR, made_of, only, tag

INNER = "Kessler sagte, der Hafen sei „bis Mai zu“ und die Brücke gesperrt."


def words(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [span.of(text) for span in spans]


def test_tags_stand_in_for_the_rules() -> None:
    text = "Kessler sagte, der Hafen sei zu."
    assert made_of(analysed(text)) == ()
    assert said(text) != []


def test_a_tagged_statement_has_its_roles_and_the_resolved_speaker() -> None:
    text = "Die Ministerin Kessler sagte gegenüber Brandt, der Hafen sei zu."
    statement = only(
        text,
        INDIRECT,
        "der Hafen sei zu",
        speaker="Die Ministerin Kessler",
        cue="sagte",
        frame="Die Ministerin Kessler sagte gegenüber Brandt,",
        addressee="Brandt",
    )
    assert (statement.id, statement.speaker_name) == ("s1", "Anna Kessler")
    assert words(text, statement.speaker) == ["Die Ministerin Kessler"]
    assert words(text, statement.addressee) == ["Brandt"]


@pytest.mark.parametrize(
    "tagged", ["„Der Hafen ist zu“", "Der Hafen ist zu", "Hafen ist zu“", "„Der Hafen ist zu“, sagte"]
)
def test_direct_speech_is_the_whole_quotation_without_its_marks(tagged: str) -> None:
    text = "„Der Hafen ist zu“, sagte Kessler."
    assert words(text, only(text, DIRECT, tagged).content) == ["Der Hafen ist zu"]


def test_a_quotation_within_indirect_speech_keeps_both_marks() -> None:
    text = "Kessler sagte, der Hafen sei „bis Mai zu“."
    assert words(text, only(text, INDIRECT, "der Hafen sei „bis Mai zu").content) == [
        "der Hafen sei „bis Mai zu“"
    ]


def test_a_quotation_inside_indirect_speech_is_a_statement_of_its_own() -> None:
    report = analysed(INNER)
    outer = tag(
        report, INDIRECT, "der Hafen sei „bis Mai zu“ und die Brücke gesperrt", speaker="Kessler", cue="sagte"
    )
    first, second = made_of(report, tag(report, DIRECT, "„bis Mai zu“"), outer)
    assert (first.inside, second.inside) == (None, "s1")
    assert content(INNER, second) == "bis Mai zu"
    assert (second.speaker_name, second.chain) == ("Anna Kessler", ())


def test_what_another_speaker_says_inside_came_through_the_outer_one() -> None:
    text = "Kessler sagte, der Hafen sei zu und Brandt habe gemeldet, die Brücke sei gesperrt."
    report = analysed(text)
    outer = tag(
        report,
        INDIRECT,
        "der Hafen sei zu und Brandt habe gemeldet, die Brücke sei gesperrt",
        speaker="Kessler",
        cue="sagte",
    )
    inner = tag(report, INDIRECT, "die Brücke sei gesperrt", speaker="Brandt", cue="habe gemeldet")
    first, second = made_of(report, outer, inner)
    assert (first.speaker_name, second.speaker_name) == ("Anna Kessler", "Jonas Brandt")
    assert second.chain == ("Anna Kessler",)


def test_a_body_that_only_passes_on_a_statement_is_in_its_chain() -> None:
    text = "Kessler habe gesagt, der Hafen sei zu, teilte die Hafenpolizei mit."
    report = analysed(text)
    outer = tag(
        report,
        INDIRECT,
        "Kessler habe gesagt, der Hafen sei zu",
        speaker="die Hafenpolizei",
        cue="teilte | mit",
    )
    inner = tag(report, INDIRECT, "der Hafen sei zu", speaker="Kessler", cue="habe gesagt")
    [statement] = made_of(report, outer, inner)
    assert (statement.speaker_name, statement.chain) == ("Anna Kessler", ("Hafenpolizei",))


def test_of_two_speakers_of_the_same_words_the_person_speaks() -> None:
    text = "„Der Hafen ist zu“, wird Kessler von der Hafenpolizei zitiert."
    report = analysed(text)
    body = tag(report, DIRECT, "„Der Hafen ist zu“", speaker="der Hafenpolizei", cue="zitiert")
    person = tag(report, DIRECT, "„Der Hafen ist zu“", speaker="Kessler", cue="zitiert")
    for tags in ((body, person), (person, body)):
        [statement] = made_of(report, *tags)
        assert (statement.speaker_name, statement.chain) == ("Anna Kessler", ("Hafenpolizei",))


def test_who_says_i_inside_a_quotation_is_who_is_quoted() -> None:
    text = "Kessler sagte: „Ich glaube, dass der Hafen zu ist.“"
    report = analysed(text)
    outer = tag(report, DIRECT, "„Ich glaube, dass der Hafen zu ist.“", speaker="Kessler", cue="sagte")
    inner = tag(report, INDIRECT, "dass der Hafen zu ist", speaker="Ich", cue="glaube")
    assert [statement.speaker_name for statement in made_of(report, outer, inner)] == ["Anna Kessler"] * 2


def test_a_speech_act_tagged_as_a_clause_is_narrowed_to_its_theme() -> None:
    text = "Kessler warnte vor einem Sturm."
    statement = only(text, REPORTED, text, speaker="Kessler")
    assert words(text, statement.content) == ["vor einem Sturm"]
    assert words(text, statement.cue) == ["warnte"]


def test_a_speech_act_without_a_known_theme_stays_a_clause() -> None:
    text = "Kessler zeigte sich erschüttert."
    statement = only(text, REPORTED, text, speaker="Kessler")
    assert (statement.speaker_name, statement.cue) == ("Anna Kessler", ())
    assert words(text, statement.content) == [text]


@pytest.mark.parametrize(("cue", "is_denial"), [("wies | zurück", True), ("wies | hin", False)])
def test_a_tagged_cue_tells_denial(cue: str, *, is_denial: bool) -> None:
    text = "Kessler wies hin und zurück, der Hafen sei zu."
    assert only(text, INDIRECT, "der Hafen sei zu", speaker="Kessler", cue=cue).is_denial is is_denial


def test_free_speech_without_a_speaker_goes_on_with_the_one_right_before() -> None:
    text = "Kessler sagte, der Hafen sei zu. Die Brücke sei gesperrt."
    report = analysed(text)
    framed = tag(report, INDIRECT, "der Hafen sei zu", speaker="Kessler", cue="sagte")
    free = tag(report, FREE, "Die Brücke sei gesperrt.")
    assert [statement.speaker_name for statement in made_of(report, framed, free)] == ["Anna Kessler"] * 2
    assert made_of(report, free)[0].speaker_name is None


def test_framed_speech_without_a_speaker_does_not_go_on() -> None:
    text = "Kessler sagte, der Hafen sei zu. Es wurde betont, die Brücke sei gesperrt."
    report = analysed(text)
    framed = tag(report, INDIRECT, "der Hafen sei zu", speaker="Kessler", cue="sagte")
    unnamed = tag(report, INDIRECT, "die Brücke sei gesperrt", cue="wurde betont")
    assert made_of(report, framed, unnamed)[1].speaker_name is None


def test_the_frame_tells_a_speaker_that_was_not_tagged() -> None:
    text = "Kessler sagte, der Hafen sei zu."
    assert only(text, INDIRECT, "der Hafen sei zu", cue="sagte").speaker_name == "Anna Kessler"
    assert only(text, INDIRECT, "der Hafen sei zu").speaker_name == "Anna Kessler"


def test_a_phrase_that_runs_over_its_verb_is_cut_to_the_subject() -> None:
    text = "Kessler warf der Hafenpolizei vor, der Hafen sei zu."
    told = only(text, INDIRECT, "der Hafen sei zu", speaker="Kessler warf der Hafenpolizei", cue="vor")
    assert words(text, told.speaker) == ["Kessler"]
    kept = only(text, INDIRECT, "der Hafen sei zu", speaker="der Hafenpolizei", cue="warf")
    assert words(text, kept.speaker) == ["der Hafenpolizei"]


def test_sentences_in_a_row_by_one_speaker_are_one_statement() -> None:
    text = "Kessler kam. Der Hafen sei zu. Die Brücke sei offen. Das Amt habe zu."
    report = analysed(text)
    sentences = ["Der Hafen sei zu.", "Die Brücke sei offen."]
    tags = [tag(report, FREE, sentence, speaker="Kessler") for sentence in sentences]
    assert [content(text, statement) for statement in made_of(report, *tags)] == [" ".join(sentences)]
    other = tag(report, RUMOUR, "Das Amt habe zu.", speaker="Kessler")
    assert len(made_of(report, *tags, other)) == 2


def test_who_is_named_in_the_frame_passed_it_on() -> None:
    text = "Der Hafen sei zu, sagte Kessler laut Hafenpolizei."
    statement = only(
        text,
        INDIRECT,
        "Der Hafen sei zu",
        speaker="Kessler",
        cue="sagte",
        frame="sagte Kessler laut Hafenpolizei",
    )
    assert statement.chain == ("Hafenpolizei",)


def test_what_is_tagged_outside_the_body_is_no_statement() -> None:
    report = analysed("Der Hafen sei zu.", "Die Brücke sei offen.")
    nowhere = TaggedStatement(type=INDIRECT, content=(Span(16, 19), Span(900, 950), Span(-4, 0)))
    assert made_of(report, nowhere) == ()


def test_a_content_across_paragraphs_has_a_part_in_each() -> None:
    report = analysed("Der Hafen sei zu.", "Die Brücke sei offen.")
    [statement] = made_of(report, TaggedStatement(type=FREE, content=(Span(0, len(report.text)),)))
    assert words(report.text, statement.content) == ["Der Hafen sei zu.", "Die Brücke sei offen."]


def test_a_content_does_not_hold_its_own_speaker() -> None:
    text = "Kessler sagte, der Hafen sei zu."
    statement = only(text, INDIRECT, "Kessler sagte, der Hafen sei zu", speaker="Kessler")
    assert statement.speaker == ()


RELAYED = "Das Außenministerium teilte mit, Kessler habe im Gespräch mit den Anwohnern vor Regen gewarnt."


def test_what_somebody_says_that_another_said_is_a_statement_of_the_other() -> None:
    report = analysed(RELAYED)
    outer, inner = made_of(
        report,
        tag(
            report,
            INDIRECT,
            "Kessler habe im Gespräch mit den Anwohnern vor Regen gewarnt",
            speaker="Das Außenministerium",
            cue="teilte mit",
        ),
    )
    assert (inner.speaker_name, inner.inside) == ("Anna Kessler", outer.id)
    assert content(RELAYED, inner) == "vor Regen"


def test_an_act_that_was_not_tagged_is_told_by_the_rules() -> None:
    report = analysed("Kessler warnte vor Regen. Brandt sagte, der Hafen sei zu.")
    harbour = tag(report, INDIRECT, "der Hafen sei zu", speaker="Brandt", cue="sagte")
    act, other = made_of(report, harbour)
    assert (act.speaker_name, content(report.text, act)) == ("Anna Kessler", "vor Regen")
    assert content(report.text, other) == "der Hafen sei zu"
    rumour = tag(report, INDIRECT, "Kessler warnte vor Regen.")
    assert [content(report.text, told) for told in made_of(report, rumour, harbour)] == [
        "Kessler warnte vor Regen.",
        "der Hafen sei zu",
    ]


def test_what_the_rules_read_as_more_than_an_act_is_left_to_the_head() -> None:
    report = analysed("Kessler sagte, die Brücke sei zu. Brandt sagte, der Hafen sei zu.")
    [statement] = made_of(report, tag(report, INDIRECT, "der Hafen sei zu", speaker="Brandt", cue="sagte"))
    assert content(report.text, statement) == "der Hafen sei zu"


def test_so_somebody_in_mid_clause_is_added_where_the_head_tagged_nothing() -> None:
    [told] = made_of(analysed("Der Hafen, so Kessler, werde im Mai gesperrt."))
    assert (told.speaker_name, told.type) == ("Anna Kessler", INDIRECT)


def test_so_something_in_mid_clause_is_not_added() -> None:
    assert made_of(analysed("Der Hafen, so der Plan, wird im Mai gesperrt.")) == ()
