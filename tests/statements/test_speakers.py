from dataclasses import replace

from lesart.records.analysed_report import AnalysedReport
from lesart.records.entity import EntityType, Mention, MentionForm
from lesart.records.span import Span
from lesart.records.statement import Statement
from lesart.statements import find_statements
from tests.statements.reading import analysed, said
from tests.statements.tags import INDIRECT, made_of, only, tag


def statements(
    *paragraphs: str, agency: str | None = None, outlet: str | None = None
) -> tuple[Statement, ...]:
    return find_statements(analysed(*paragraphs, agency=agency, outlet=outlet))


def test_a_pronoun_takes_up_the_only_person_named_shortly_before() -> None:
    assert said("Brandt kam spät. Er sagte, der Hafen sei zu.")[0][0] == "Jonas Brandt"


def test_a_pronoun_that_cannot_be_told_has_no_name() -> None:
    assert said("Brandt traf Holm im Hafen. Er sagte, der Hafen sei zu.")[0][0] is None


def test_of_two_persons_a_pronoun_takes_up_the_one_of_its_gender() -> None:
    assert said("Brandt traf Kessler im Hafen. Er sagte, der Hafen sei zu.")[0][0] == "Jonas Brandt"
    assert said("Brandt traf Kessler im Hafen. Sie sagte, der Hafen sei zu.")[0][0] == "Anna Kessler"


def test_a_pronoun_takes_up_whom_the_sentence_before_names_not_an_earlier_speaker() -> None:
    text = (
        "Holm sagte, der Hafen sei zu. Brandt besuchte am Samstag die Schule. Er sagte den Leuten Hilfe zu."
    )
    assert said(text)[1][0] == "Jonas Brandt"


def test_a_pronoun_goes_on_with_the_speaker_right_before() -> None:
    text = "Holm sagte, Brandt habe den Hafen geschlossen. Er forderte, den Hafen zu öffnen."
    assert said(text)[-1][0] == "Erik Holm"


def test_a_pronoun_means_nobody_named_in_what_it_says() -> None:
    text = "Holm kam spät. Brandt habe den Hafen geschlossen, sagte er."
    assert said(text)[0][0] == "Erik Holm"


def test_a_pronoun_is_undecided_where_somebody_unnamed_came_between() -> None:
    text = "Brandt sagte, der Hafen sei zu. Da kam ein Fischer. Er sagte, der Hafen sei offen."
    assert said(text)[1][0] is None


def test_a_pronoun_takes_up_a_body_by_its_article() -> None:
    text = "Die Hafenpolizei erklärte, der Hafen sei zu. Sie forderte, zu Hause zu bleiben."
    assert said(text)[1][0] == "Hafenpolizei"
    assert said(text.replace("Sie", "Er"))[1][0] is None


def test_a_firm_that_bears_a_name_is_no_person() -> None:
    assert said("Die Reederei Kessler sagte, der Hafen sei zu.")[0][0] is None
    assert said("Die Ministerin Kessler sagte, der Hafen sei zu.")[0][0] == "Anna Kessler"


def test_a_mans_role_is_not_that_of_a_woman() -> None:
    def speaker(role: str) -> str | None:
        report = analysed(
            f"{role} schwieg nicht. {role} sagte, der Hafen sei zu. Die Ministerin Kessler kam."
        )
        places = [report.text.index(role), report.text.rindex(role)]
        roles = tuple(
            Mention(
                span=Span(at, at + len(role)),
                type=EntityType.PER,
                entity="anna kessler",
                name="Anna Kessler",
                form=MentionForm.ROLE,
            )
            for at in places
        )
        named = replace(report, mentions=(*report.mentions, *roles))
        (told,) = made_of(
            named, tag(named, INDIRECT, "der Hafen sei zu", speaker=f"{role} sagte", cue="sagte")
        )
        return told.speaker_name

    assert speaker("Der Hafenmeister") is None
    assert speaker("Die Hafenmeisterin") == "Anna Kessler"


def test_an_agency_passes_on_and_does_not_speak() -> None:
    [statement] = statements("Nach Angaben der dpa ist der Hafen zu.")
    assert (statement.speaker_name, statement.chain) == (None, ("dpa",))


def test_a_body_that_quotes_a_person_is_part_of_the_chain() -> None:
    [statement] = statements("„Der Hafen bleibt bis Mai zu“, zitierte das Verkehrsministerium Kessler.")
    assert (statement.speaker_name, statement.chain) == ("Anna Kessler", ("Verkehrsministerium",))


def test_thereby_goes_on_with_the_speaker_right_before_only() -> None:
    said_first = "Kessler sagte, der Hafen sei zu."
    thereby = "Die Brücke bleibt demnach offen."
    assert said(f"{said_first} {thereby}")[1][0] == "Anna Kessler"
    assert said(f"{said_first} Das Wetter ist schlecht. {thereby}")[1][0] is None
    assert said(said_first, thereby)[1][0] is None


def test_a_pronoun_does_not_take_up_a_person_of_the_other_sex() -> None:
    assert said("Ministerin Kessler kam spät. Er sagte, der Hafen sei zu.")[0][0] is None


def test_several_speakers_have_no_single_name() -> None:
    assert said("Kessler und Brandt sagten, der Hafen sei zu.")[0][0] is None


def test_a_spokesperson_speaks_for_the_body() -> None:
    assert said("Ein Sprecher der Hafenpolizei sagte, der Hafen sei zu.")[0][0] == "Hafenpolizei"


def test_a_member_of_a_body_does_not_speak_for_it() -> None:
    assert said("Ein Gegner der Hafenpolizei sagte, der Hafen sei zu.")[0][0] is None


def test_a_capital_speaks_for_its_government() -> None:
    assert said("Der Hafen sei zu, teilte Nordhagen mit.")[0][0] == "Regierung von Nordhagen"


def test_a_minister_speaks_through_the_ministry() -> None:
    text = "Kessler sagte, dass der Hafen zu sei, teilte das Verkehrsministerium mit."
    [statement] = statements(text, agency="AFP", outlet="Nordbote")
    assert statement.speaker_name == "Anna Kessler"
    assert statement.chain == ("Verkehrsministerium", "AFP", "Nordbote")


def test_a_declaration_speaks_for_the_body_that_made_it() -> None:
    text = "„Der Hafen bleibt bis Mai geschlossen“, heißt es in einer Erklärung des Verkehrsministeriums."
    more = "„Das Geld ist bewilligt“, heißt es in der Erklärung weiter."
    assert [statement.speaker_name for statement in statements(f"{text} {more}")] == [
        "Verkehrsministerium"
    ] * 2


def test_what_a_person_says_of_another_stays_that_persons_statement() -> None:
    text = "Kessler sagte, Brandt habe vor einem Sturm gewarnt."
    names = {name for name, _, _ in said(text)}
    assert "Anna Kessler" in names


def test_an_agency_spoken_to_is_part_of_the_chain() -> None:
    [statement] = statements("„Der Hafen bleibt bis Mai zu“, sagte Kessler der dpa.")
    assert statement.chain == ("dpa",)


def test_the_person_addressed_is_told_from_the_speaker() -> None:
    text = "Kessler sagte gegenüber Brandt, der Hafen sei zu."
    [statement] = statements(text)
    assert [span.of(text) for span in statement.addressee] == ["Brandt"]
    assert statement.speaker_name == "Anna Kessler"


def test_what_goes_on_came_through_the_same_hands() -> None:
    text = "Kessler habe vor einem Sturm gewarnt, teilte das Verkehrsministerium mit. Der Hafen sei zu alt."
    assert [statement.chain for statement in statements(text)] == [("Verkehrsministerium",)] * 2


def test_who_heads_a_body_by_a_compound_does_not_speak_for_it() -> None:
    assert said("Der Hafenpolizei-Chef sagte, der Hafen sei zu.")[0][0] is None
    assert said("Der Hafenpolizei-Sprecher sagte, der Hafen sei zu.")[0][0] == "Hafenpolizei"


def test_a_role_does_not_speak_where_its_holder_is_spoken_of() -> None:
    text = "Der Unternehmer meinte, Brandt habe den Hafen geschlossen."
    report = analysed(text)
    role = Mention(
        span=Span(0, 15),
        type=EntityType.PER,
        entity="jonas brandt",
        name="Jonas Brandt",
        form=MentionForm.ROLE,
    )
    [statement] = find_statements(replace(report, mentions=(role, *report.mentions)))
    assert statement.speaker_name is None


def test_a_role_that_somebody_belongs_to_does_not_speak() -> None:
    text = "Der Freund des Ministers sagte, der Hafen sei zu."
    report = analysed(text)
    role = Mention(
        span=Span(11, 24), type=EntityType.PER, entity="minister", name="Minister", form=MentionForm.ROLE
    )
    assert find_statements(replace(report, mentions=(role,)))[0].speaker_name is None


def test_stretches_that_name_different_speakers_have_no_name() -> None:
    text = "Kessler kam aus dem Amt der Hafenpolizei. Der Hafen sei zu."
    told = only(text, INDIRECT, "Der Hafen sei zu", speaker="Kessler | Hafenpolizei")
    assert told.speaker_name is None
    text = "Kessler sagte laut Hafenpolizei, der Hafen sei zu."
    told = only(text, INDIRECT, "der Hafen sei zu", speaker="Kessler | Hafenpolizei", cue="sagte")
    assert (told.speaker_name, told.chain) == ("Anna Kessler", ("Hafenpolizei",))


def test_a_remark_in_brackets_does_not_speak() -> None:
    text = "Der Wirt (Hafenpolizei) sagte, der Hafen sei zu."
    assert only(text, INDIRECT, "der Hafen sei zu", speaker="Der Wirt (Hafenpolizei)").speaker_name is None


def test_a_phrase_that_begins_with_a_pronoun_means_whom_it_takes_up() -> None:
    text = "Kessler kam. Dann sagte sie der Hafenpolizei, der Hafen sei zu."
    told = only(text, INDIRECT, "der Hafen sei zu", speaker="sie der Hafenpolizei", cue="sagte")
    assert told.speaker_name == "Anna Kessler"


def test_a_pronoun_may_stand_for_somebody_named_in_what_is_said() -> None:
    text = "Holm sagte, der Hafen sei zu. Er hoffte, dass die Brücke, die laut Holm alt ist, offen bleibe."
    assert {name for name, _, _ in said(text)} == {"Erik Holm"}


def test_a_role_in_the_genitive_plural_means_no_single_man() -> None:
    text = "Erik Holm kam. Das sei gut, sagte ein Sprecher der Abgeordneten."
    report = analysed(text)
    start = text.index("der Abgeordneten")
    role = Mention(
        span=Span(start, start + 16),
        type=EntityType.PER,
        entity="erik holm",
        name="Erik Holm",
        form=MentionForm.ROLE,
    )
    name = replace(role, span=Span(0, 9), form=MentionForm.NAME)
    told = only_of(replace(report, mentions=(name, role)), "der Abgeordneten")
    assert told.speaker_name is None
    woman = [replace(mention, entity="anna holm", name="Anna Holm") for mention in (name, role)]
    told = only_of(replace(report, mentions=tuple(woman)), "der Abgeordneten")
    assert told.speaker_name == "Anna Holm"


def only_of(report: AnalysedReport, speaker: str) -> Statement:
    [statement] = made_of(report, tag(report, INDIRECT, "Das sei gut", speaker=speaker, cue="sagte"))
    return statement
