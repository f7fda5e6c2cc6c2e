"""Which words are names, and which only look like names."""

import pytest

from lesart.language.mentions import find_mentions
from lesart.records.entity import Mention, MentionForm
from lesart.records.span import Span


def mentions(*sentences: str) -> list[tuple[str, Mention]]:
    text = " ".join(sentences)
    spans, at = [], 0
    for sentence in sentences:
        spans.append(Span(at, at + len(sentence)))
        at += len(sentence) + 1
    return [(found.span.of(text), found) for found in find_mentions(text, spans)]


def names(*sentences: str) -> list[tuple[str, str]]:
    return [
        (text, found.type.value) for text, found in mentions(*sentences) if found.form is MentionForm.NAME
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Am Abend kam Anna Brenneke.", "Anna Brenneke"),
        ("Am Abend kam Anna von der Wiesen.", "Anna von der Wiesen"),
        ("Der Brief ging an Dr. Tidewell.", "Tidewell"),
        ("Am Abend kam Ministerin Tidewell.", "Tidewell"),
        ("„Es ist spät“, sagte Tidewell.", "Tidewell"),
        ("Tidewell sagte, es sei spät.", "Tidewell"),
        ("Es kam auch Quirlo Tidewell (SPD).", "Quirlo Tidewell"),
        ("Es kam Maria J. Brenneke.", "Maria J. Brenneke"),
    ],
)
def test_a_person_is_found_by_given_name_title_cue_or_party(sentence: str, expected: str) -> None:
    assert (expected, "PER") in names(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Das ist der Ernst der Lage.",
        "Er trug einen dichten Bart.",
        "„Es ist spät“, sagte Polizeisprecherin und ging.",
        "Behörden teilten mit, die Lage sei ruhig.",
        "Am Mittwoch stieg der Preis.",
        "Das Essen war kalt.",
        "Sie treffen sich in Videokonferenzen.",
    ],
)
def test_nouns_are_no_names(sentence: str) -> None:
    assert names(sentence) == []


def test_a_surname_is_known_once_its_bearer_is_named() -> None:
    found = mentions("Am Abend kam Anna Brenneke.", "Das freute Brenneke.", "Brennekes Auto stand dort.")
    assert {mention.entity for _, mention in found} == {"anna-brenneke"}
    assert [text for text, _ in found] == ["Anna Brenneke", "Brenneke", "Brennekes"]


def test_a_misspelled_surname_is_the_same_person() -> None:
    found = mentions("Am Abend kam Anna Sarkowina.", "Das freute Sarkovina.", "Später ging Sarkuwino.")
    assert {mention.entity for _, mention in found} == {"anna-sarkowina"}


@pytest.mark.parametrize(
    ("first", "second"), [("Müller", "Möller"), ("Merkel", "Merker"), ("Brandes", "Kranich")]
)
def test_another_surname_is_another_person(first: str, second: str) -> None:
    found = mentions(f"Am Abend kam Anna {first}.", f"Auch Jens {second} kam.")
    assert len({mention.entity for _, mention in found}) == 2


def test_places_are_found_with_genitive_and_traps_only_behind_a_preposition() -> None:
    assert names("Das ist Frankreichs Küste.") == [("Frankreichs", "LOC")]
    assert names("Er wohnt in Essen.") == [("Essen", "LOC")]
    assert names("Er fuhr in den Vorort Quarrelow.") == [("Quarrelow", "LOC")]


def test_a_site_with_a_foreign_name_is_a_place() -> None:
    assert names("Sie sangen in der Quarrel Concert Hall.") == [("Quarrel Concert Hall", "LOC")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Das meldet das Landgericht Hamburg.", "Landgericht Hamburg"),
        ("Sie arbeitet bei der Quarrel Energie GmbH.", "Quarrel Energie GmbH"),
        ("Das sagte das französische Außenministerium.", "französische Außenministerium"),
        ("Es geht um den Bericht des Europäischen Rates.", "Europäischen Rates"),
        ("Der Verband (DQVX) klagt.", "DQVX"),
        ("Das sagte das Ministerium für Bau und Verkehr gestern.", "Ministerium für Bau und Verkehr"),
        ("Das lief auf der Plattform Quarrelo.", "Quarrelo"),
        ("Sie warf dem Wasserverband Quarrelo Fehler vor.", "Wasserverband Quarrelo"),
        ("Die Gewerkschaft Seefahrt fordert mehr.", "Gewerkschaft Seefahrt"),
        ("Es geht nicht, wie die Gewerkschaft Seefahrt mitteilte.", "Gewerkschaft Seefahrt"),
        ("Das ergab der Bericht des Instituts für Bauwesen.", "Instituts für Bauwesen"),
        ("Das ergab eine Umfrage der Bosch Stiftung.", "Bosch Stiftung"),
        ("Das meldet der Altdorfer Anzeiger.", "Altdorfer Anzeiger"),
        ("Das ergab ein Bericht des Quarrel Harbour Board (QHB).", "Quarrel Harbour Board"),
    ],
)
def test_a_body_is_found_by_list_form_or_kind(sentence: str, expected: str) -> None:
    assert (expected, "ORG") in names(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Am Abend setzte die Polizei Tränengas ein.",
        "Später legte die Gewerkschaft Beschwerde ein.",
        "Es half, wie die Gewerkschaft Mitgliedern mitteilte.",
        "Das sagte der neue Verband gestern.",
        "Davon nahm der Gouverneur Kenntnis.",
    ],
)
def test_a_body_and_what_it_acts_on_are_no_name(sentence: str) -> None:
    assert names(sentence) == []


def test_a_body_named_for_a_person_is_not_the_person() -> None:
    found = mentions("Anna Brennekow kam.", "Die Reederei Brennekow schwieg.", "Später sprach die Reederei.")
    assert [(text, mention.entity) for text, mention in found] == [
        ("Anna Brennekow", "anna-brennekow"),
        ("Reederei Brennekow", "reederei-brennekow"),
        ("Reederei", "reederei-brennekow"),
    ]


def test_a_body_word_that_fits_two_bodies_stands_for_neither() -> None:
    found = mentions(
        "Der Wasserverband Quarrelo und der Fischereiverband Quarrelo kamen.", "Der Verband ging."
    )
    assert len(found) == 2


def test_what_belongs_to_a_person_is_not_in_the_name() -> None:
    assert names("Es war Anna Brennekows Wortgeschöpf.") == [("Anna Brennekows", "PER")]


def test_a_rare_given_name_opens_a_name_only_before_an_unknown_word() -> None:
    assert names("Am Abend kam Britt Quarrelsen.") == [("Britt Quarrelsen", "PER")]
    assert names("Am Abend kam Britt Wasser.") == []


def test_words_in_capitals_among_capitals_are_no_bodies() -> None:
    assert names("Auf dem Schild stand ACHTUNG LEBENSGEFAHR GESPERRT.") == []


def test_the_head_of_a_compound_counts_only_where_the_report_names_it_by_itself() -> None:
    assert ("Nato", "ORG") in names("Die Nato tagt.", "Die Nato-Staaten kamen.")[1:]
    assert names("Die Nato-Staaten kamen.") == []


def test_a_body_word_with_a_name_of_its_own_behind_it_is_another_body() -> None:
    union = "Das sagte der Verband Nordtaucher."
    assert ("Verbandes", "verband-nordtaucher") in bodies_meant(union, "Der Chef des Verbandes schwieg.")
    closer = bodies_meant(union, "Der Chef des Verbandes Großhandel, Handwerk schwieg.")
    assert "Verbandes" not in {wording for wording, _ in closer}


def bodies_meant(*sentences: str) -> set[tuple[str, str]]:
    return {
        (wording, mention.entity)
        for wording, mention in mentions(*sentences)
        if mention.form is MentionForm.ROLE
    }
