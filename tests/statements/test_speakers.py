from lesart.records.statement import Statement
from lesart.statements import find_statements
from tests.statements.reading import analysed, said


def statements(
    *paragraphs: str, agency: str | None = None, outlet: str | None = None
) -> tuple[Statement, ...]:
    return find_statements(analysed(*paragraphs, agency=agency, outlet=outlet))


def test_a_pronoun_takes_up_the_only_person_named_shortly_before() -> None:
    assert said("Brandt kam spät. Er sagte, der Hafen sei zu.")[0][0] == "Jonas Brandt"


def test_a_pronoun_that_cannot_be_told_has_no_name() -> None:
    assert said("Brandt traf Kessler im Hafen. Er sagte, der Hafen sei zu.")[0][0] is None


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
