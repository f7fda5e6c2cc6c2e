"""Persons named by office, ministries, and places that stand for governments."""

import pytest

from lesart.language.mentions import find_mentions
from lesart.language.offices import office_of
from lesart.language.roles import office_key
from lesart.records.entity import MentionForm
from lesart.records.span import Span


def entities(form: MentionForm, *sentences: str) -> dict[str, str]:
    text = " ".join(sentences)
    spans, at = [], 0
    for sentence in sentences:
        spans.append(Span(at, at + len(sentence)))
        at += len(sentence) + 1
    return {m.span.of(text): m.entity for m in find_mentions(text, spans) if m.form is form}


def roles(*sentences: str) -> dict[str, str]:
    return entities(MentionForm.ROLE, *sentences)


def metonyms(*sentences: str) -> dict[str, str]:
    return entities(MentionForm.METONYM, *sentences)


def test_an_office_before_a_name_is_tied_to_it_and_leaves_the_name_out() -> None:
    found = roles("Die polnische Außenministerin Anna Brenneke kam.", "Die polnische Außenministerin ging.")
    assert found == {"Die polnische Außenministerin": "anna-brenneke"}


def test_a_verb_between_das_and_an_office_is_no_adjective() -> None:
    assert "Das kündigte Präsident" not in roles("Das kündigte Präsident Jonas Brenneke an.")
    assert roles("Das kündigte Präsident Jonas Brenneke an.") == {"Präsident": "jonas-brenneke"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna Brenneke, die Leiterin des Amtes, kam.",
        "Die Leiterin des Amtes für Bau, Anna Brenneke, kam.",
    ],
)
def test_an_apposition_ties_office_and_name(sentence: str) -> None:
    assert "anna-brenneke" in roles(sentence).values()


def test_a_short_form_in_brackets_may_stand_between_office_and_name() -> None:
    found = roles("Der Leiter des Amtes für Bau (AfB), Jens Brenneke, schwieg.")
    assert found["Der Leiter"] == "jens-brenneke"
    found = roles("Der Leiter des Amtes für Bau (AfB), das Jens Brenneke lobte, schwieg.")
    assert found["Der Leiter"] != "jens-brenneke"


def test_a_colleague_is_the_other_holder_of_the_office() -> None:
    found = roles(
        "Die polnische Außenministerin Anna Brenneke traf den dänischen Außenminister Jens Quarrel.",
        "Die polnische Außenministerin lobte ihren dänischen Amtskollegen.",
    )
    assert found["ihren dänischen Amtskollegen"] == "jens-quarrel"


def test_a_bare_office_that_fits_two_persons_stays_open() -> None:
    found = roles(
        "Die polnische Ministerpräsidentin Anna Brenneke traf Norwegens Ministerpräsidentin Maria Quarrel.",
        "Die Ministerpräsidentin lächelte.",
    )
    assert found["Die Ministerpräsidentin"] not in {"anna-brenneke", "maria-quarrel"}


def test_a_bare_office_is_the_one_of_two_whom_the_sentence_before_names() -> None:
    found = roles(
        "Polens Präsident Jan Brenneke und Norwegens Präsident Lars Quarrel kamen.",
        "Brenneke sprach lange.",
        "Der Präsident war müde.",
    )
    assert found["Der Präsident"] == "jan-brenneke"


@pytest.mark.parametrize(
    "sentence",
    [
        "Die beiden Minister kamen.",
        "Die Minister Polens kamen.",
        "Er sprach mit den Ministern.",
        "Es kamen Experten.",
        "Polnische Forscher kamen.",
        "Das gilt laut der Forscher nicht mehr.",
        "Nach Angaben der Ermittler war es spät.",
        "Er rief die Direktoren an.",
        "Es kamen die Landrätinnen.",
        "Dem Rat der Experten folgt niemand.",
        "Sie lobte die Arbeit der Virologen.",
    ],
)
def test_several_persons_are_no_role(sentence: str) -> None:
    assert roles(sentence) == {}


@pytest.mark.parametrize(
    "sentence", ["Der Experte kam.", "Das sagte der Kapitän.", "Sie sprach mit der Beauftragten."]
)
def test_one_person_behind_the_article_is_a_role(sentence: str) -> None:
    assert len(roles(sentence)) == 1


def test_a_former_holder_is_not_the_present_one() -> None:
    found = roles("Der polnische Präsident Jan Brenneke kam.", "Der frühere polnische Präsident schwieg.")
    assert found["Der frühere polnische Präsident"] != "jan-brenneke"


def test_who_may_come_to_hold_an_office_is_not_the_present_holder() -> None:
    holder = "Am Abend kam US-Präsident Jan Brenneke."
    assert roles(holder, "Niemand weiß, wer zukünftiger US-Präsident wird.").keys() == {"US-Präsident"}
    assert roles(holder, "Das weiß der US-Präsident.")["der US-Präsident"] == "jan-brenneke"


def test_the_chancellor_is_the_federal_chancellor() -> None:
    found = roles(
        "Das sagte Bundeskanzlerin Anna Brenneke.", "Es sei spät, so die Kanzlerin.", "So die Senatorin."
    )
    assert found["die Kanzlerin"] == "anna-brenneke"
    assert found["die Senatorin"] != "anna-brenneke"


def test_a_speaker_unknown_by_name_stands_for_itself() -> None:
    assert roles("Das sagte ein Sprecher des Amtes.") == {"ein Sprecher": "ein-sprecher"}


def test_a_verb_before_an_office_is_no_adjective() -> None:
    assert "US-Präsident" in roles("Am Abend erklärte US-Präsident Jan Brenneke den Plan.")


def test_words_for_one_office_are_the_same_office() -> None:
    first, second = office_of("Staatschefs"), office_of("Präsidentin")
    assert first is not None
    assert second is not None
    assert (first.name, first.is_feminine) == (second.name, not second.is_feminine)
    assert office_of("Kiesgrube") is None


@pytest.mark.parametrize(
    "office",
    ["Landrätin", "Inselbürgermeisterin", "Oberstaatsanwältin", "Chefärztin", "Geologin", "Verbandschefin"],
)
def test_an_office_is_no_part_of_the_name_behind_it(office: str) -> None:
    assert roles(f"Am Abend sprach {office} Jonna Quarrelsen.") == {office: "jonna-quarrelsen"}


@pytest.mark.parametrize("word", ["Bundesrat", "Vorrat", "Gerät", "Porträt", "Aufsichtsrat"])
def test_a_word_that_only_ends_like_an_office_is_none(word: str) -> None:
    assert office_of(word) is None


def test_an_office_key_needs_a_country_and_a_single_holder() -> None:
    assert office_key("Der polnische Verteidigungsminister") == "verteidigungsminister PL"
    assert office_key("Der Verteidigungsminister") is None
    assert office_key("ein polnischer Minister") is None
    assert office_key("der frühere polnische Präsident") is None


def test_a_ministry_belongs_to_the_country_named_or_to_the_last_one_before() -> None:
    found = roles(
        "Das erklärte das polnische Verteidigungsministerium.",
        "Das Verteidigungsministerium in Oslo schwieg.",
        "Das Ministerium sagte nichts.",
    )
    assert found["Ministerium"] == "verteidigungsministerium-norwegen"


@pytest.mark.parametrize(
    ("sentence", "wording", "entity"),
    [
        ("Warschau warnte vor dem Schritt.", "Warschau", "regierung-polen"),
        ("Der Schritt sei nötig, sagte Oslo.", "Oslo", "regierung-norwegen"),
        ("Es heißt, dass Warschau zahlen will.", "Warschau", "regierung-polen"),
        ("Nach Angaben Norwegens ist es ruhig.", "Norwegens", "regierung-norwegen"),
        ("Polen dementierte den Bericht.", "Polen", "regierung-polen"),
        ("Der Kreml schweigt.", "Kreml", "regierung-russland"),
    ],
)
def test_a_place_that_speaks_or_acts_stands_for_its_government(
    sentence: str, wording: str, entity: str
) -> None:
    assert metonyms(sentence) == {wording: entity}


@pytest.mark.parametrize(
    "sentence",
    [
        "In Warschau regnet es.",
        "Er warnte in Oslo.",
        "Warschau ist groß.",
        "Sie forderte Warschau auf.",
        "Berlin meldet Regen.",
    ],
)
def test_a_place_that_is_only_a_place_stays_one(sentence: str) -> None:
    assert metonyms(sentence) == {}


@pytest.mark.parametrize(
    ("held", "said", "same"),
    [
        ("Der Umweltbeauftragte Jan Brenneke kam.", "Das sagte der Umweltbeauftragte.", "jan-brenneke"),
        ("Der Umweltbeauftragte Jan Brenneke kam.", "Das kam von der Umweltbeauftragten.", None),
        ("Der Umweltbeauftragte Jan Brenneke kam.", "Er sprach mit dem Umweltbeauftragten.", "jan-brenneke"),
        ("Die Umweltbeauftragte Anna Brenneke kam.", "Er sprach mit dem Umweltbeauftragten.", None),
        ("Umweltministerin Anna Brenneke kam.", "Am Abend ging die Umweltministerin.", "anna-brenneke"),
        ("Umweltministerin Anna Brenneke kam.", "Schon 2015 hatte die Umweltministerin gewarnt.", None),
        ("Umweltministerin Anna Brenneke kam.", "Die Umweltministerin ist seit 2015 da.", "anna-brenneke"),
        (
            "Umweltministerin Anna Brenneke kam.",
            "Am 3. März 2015 warnte die Umweltministerin.",
            "anna-brenneke",
        ),
        ("US-Präsident Jan Brenneke kam.", "Es sprach der Präsident des Deichverbands.", None),
        ("US-Präsident Jan Brenneke kam.", "Es sprach der Präsident der USA.", "jan-brenneke"),
        ("Der Leiter des Bauamts, Jan Brenneke, kam.", "So der Leiter der Feuerwehr.", None),
        ("Der Leiter des Bauamts, Jan Brenneke, kam.", "So der Leiter des Bauamtes Quarrel.", "jan-brenneke"),
        ("Der Leiter des Bauamts, Jan Brenneke, kam.", "Das sagte der Leiter der Zeitung.", "jan-brenneke"),
        ("Landrat Jan Brenneke kam.", "Es sprach der Landrat des Kreises.", "jan-brenneke"),
    ],
)
def test_an_office_is_that_of_the_named_holder_only_if_all_that_is_told_of_it_fits(
    held: str, said: str, same: str | None
) -> None:
    found = roles(held, said)
    word = next(word for word in found if word in said and word not in held)
    assert (found[word] if found[word].endswith("-brenneke") else None) == same


def test_two_offices_before_a_name_are_both_its_bearers() -> None:
    holder = "Das sagte Bürgermeister Lars Quarrel."
    found = roles(holder, "Er lobte den alten Bürgermeister und Vorsitzenden Jan Brenneke.")
    assert found["den alten Bürgermeister"] == "jan-brenneke"
    found = roles(holder, "Es kam der Bürgermeister und sprach Jan Brenneke an.")
    assert found["der Bürgermeister"] == "lars-quarrel"


def test_an_office_that_is_only_imagined_is_nobodys() -> None:
    assert roles("Unter einem Kanzler Jan Brenneke gehe das nicht.")["einem Kanzler"] != "jan-brenneke"
    assert roles("Jan Brenneke, ein Analyst der Bank, kam.")["ein Analyst"] == "jan-brenneke"


def test_one_of_the_leaders_is_no_other_person() -> None:
    assert roles("Das sagte Jan Brenneke, einer der Leiter des Amtes.") == {}


def test_a_bare_office_inside_a_sentence_is_not_that_of_the_person_named_before_it() -> None:
    found = roles(
        "Polens Präsident Jan Brenneke und Norwegens Präsident Lars Quarrel kamen.",
        "Brenneke sprach lange.",
        "Nach der Ankündigung des Präsidenten war es still, sagte der Präsident.",
    )
    assert found["der Präsident"] == "jan-brenneke"
    assert found["des Präsidenten"] not in {"jan-brenneke", "lars-quarrel"}
    found = roles(
        "Polens Präsident Jan Brenneke und Norwegens Präsident Lars Quarrel kamen.",
        "Alle litten unter Brenneke, hieß es nach der Ankündigung des Präsidenten.",
    )
    assert found["des Präsidenten"] not in {"jan-brenneke", "lars-quarrel"}


def test_an_office_between_two_names_of_a_list_is_neithers() -> None:
    found = roles("Es kamen Anna Brenneke, der Leiter des Bauamts, Jan Quarrel, und Bela Tidewell.")
    assert found["der Leiter"] not in {"anna-brenneke", "jan-quarrel"}
    assert roles("Es kam Anna Brenneke, die Leiterin des Bauamts.")["die Leiterin"] == "anna-brenneke"


def test_the_head_of_a_state_is_no_other_when_two_are_told() -> None:
    held = ("Bundespräsident Jan Brenneke rief an.", "Italiens Präsident Lars Quarrel hörte zu.")
    assert roles(*held, "Selten spricht das Staatsoberhaupt.")["das Staatsoberhaupt"] != "lars-quarrel"
