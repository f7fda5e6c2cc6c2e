import pytest

from lesart.statements import find_statements
from tests.statements.reading import analysed, said

KESSLER = "Anna Kessler"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Kessler sagte, dass der Hafen zu bleibt.", "dass der Hafen zu bleibt"),
        ("Kessler hat angekündigt, dass der Hafen zu bleibt.", "dass der Hafen zu bleibt"),
        ("Kessler sagte, der Hafen bleibe zu.", "der Hafen bleibe zu"),
        ("Am Montag teilte Kessler mit, der Hafen sei zu.", "der Hafen sei zu"),
        ("Der Hafen sei zu, sagte Kessler.", "Der Hafen sei zu"),
        ("Der Hafen ist seit Montag zu, teilte Kessler mit.", "Der Hafen ist seit Montag zu"),
        ("Kessler forderte Brandt auf, den Hafen zu öffnen.", "den Hafen zu öffnen"),
        ("Kessler kündigte an, den Hafen bald aufzumachen.", "den Hafen bald aufzumachen"),
        ("Wie Kessler mitteilte, ist der Hafen zu.", "ist der Hafen zu"),
        ("Der Hafen ist zu, wie Kessler mitteilte.", "Der Hafen ist zu"),
        ("Laut Kessler ist der Hafen zu.", "ist der Hafen zu"),
        ("Der Hafen ist laut Kessler seit Montag zu.", "Der Hafen ist … seit Montag zu"),
        ("Nach Angaben von Kessler ist der Hafen zu.", "ist der Hafen zu"),
        ("Kessler zufolge ist der Hafen zu.", "ist der Hafen zu"),
        ("Nach Ansicht von Kessler ist der Hafen zu klein.", "ist der Hafen zu klein"),
        ("Kessler zeigte sich überzeugt, dass der Hafen reicht.", "dass der Hafen reicht"),
        ("Auf die Frage, ob der Hafen zu sei, sagte Kessler, er sei offen.", "er sei offen"),
        ("Er sei zu, sagte Kessler, als sie am Tor stand.", "Er sei zu"),
        ("Kessler sagte, sie sei froh über den Bau, der teuer war.", "sie sei froh über den Bau"),
        ("Kessler sagte, es gebe Leute, die teuer waren.", "es gebe Leute, die teuer waren"),
        ("Der Hafen ist seit Montag zu. Das teilte Kessler mit.", "Der Hafen ist seit Montag zu"),
    ],
)
def test_indirect_speech_is_found_with_its_speaker(text: str, content: str) -> None:
    assert said(text) == [(KESSLER, "indirect", content)]


def test_a_partial_quotation_stays_part_of_the_content() -> None:
    text = "Kessler sagte, der Hafen sei „völlig marode“ und werde geschlossen."
    assert said(text) == [(KESSLER, "indirect", "der Hafen sei „völlig marode“ und werde geschlossen")]


def test_a_second_act_of_the_same_speaker_is_a_statement_of_its_own() -> None:
    text = "Kessler sagte, der Hafen sei zu, und forderte Brandt auf, nach Hause zu gehen."
    assert said(text) == [
        (KESSLER, "indirect", "der Hafen sei zu"),
        (KESSLER, "indirect", "nach Hause zu gehen"),
    ]


def test_speech_goes_on_in_the_konjunktiv() -> None:
    text = "Kessler sagte, der Hafen sei zu. Er werde im Mai geöffnet. Das koste viel Geld."
    assert said(text)[1] == (
        KESSLER,
        "indirect_free_indirect",
        "Er werde im Mai geöffnet. Das koste viel Geld.",
    )


def test_hearsay_has_no_speaker_where_nobody_spoke() -> None:
    assert said("Die Diebe sollen nachts geflohen sein.") == [
        (None, "free_indirect", "Die Diebe sollen nachts geflohen sein.")
    ]


def test_an_apposition_is_neither_content_nor_another_speaker() -> None:
    text = "Kessler, die Ministerin von Nordhagen, sagte, der Hafen sei zu."
    assert said(text) == [(KESSLER, "indirect", "der Hafen sei zu")]


@pytest.mark.parametrize(
    "text",
    [
        "Wenn der Hafen offen wäre, kämen mehr Schiffe.",
        "Kessler ging nach Hause, weil der Hafen zu war.",
        "Die von Kessler kritisierte Regel gilt weiter.",
        "Kessler wollte nichts sagen.",
        "Die Behauptung der Stadt, der Hafen sei zu, ist falsch.",
        "Schiffe, die von Kessler gefordert wurden, fahren jetzt.",
        "Einige Schiffe fuhren teilweise leer.",
        "Der Sturm, der viele Dächer abdeckte, zog weiter.",
        "Immer mehr Leute, unter ihnen Fischer und Händler, kommen zum Hafen.",
    ],
)
def test_narration_is_no_statement(text: str) -> None:
    assert said(text) == []


def test_a_main_clause_after_a_side_clause_has_its_own_subject() -> None:
    text = "Nachdem Brandt die Lage geschildert habe, habe Kessler einen Streik gefordert."
    assert said(text) == [(KESSLER, "reported", "einen Streik")]


def test_a_name_that_is_also_a_small_word_is_a_speaker() -> None:
    report = analysed("Der Hafen sei zu, sagte Scharf.")
    [statement] = find_statements(report)
    assert [span.of(report.text) for span in statement.speaker] == ["Scharf"]


@pytest.mark.parametrize(
    ("text", "name", "wording"),
    [
        ("Der Hafen sei zu, hatte Kessler gesagt.", "Anna Kessler", "Der Hafen sei zu"),
        ("„Der Hafen ist zu“, hatte Kessler in Briefen geklagt.", "Anna Kessler", "Der Hafen ist zu"),
        ("Kessler, Ministerin, hatte gesagt, der Hafen sei zu.", "Anna Kessler", "der Hafen sei zu"),
    ],
)
def test_a_frame_in_the_pluperfect_may_follow_what_is_said(text: str, name: str, wording: str) -> None:
    [(speaker, _, told)] = said(text)
    assert (speaker, told) == (name, wording)


def test_a_sharp_s_does_not_make_a_noun_of_an_adverb() -> None:
    assert said("Schließlich sagte Kessler, der Hafen sei zu.")[0][0] == "Anna Kessler"
    assert said("Schließfach sagte, der Hafen sei zu.")[0][0] is None


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("Der Hafen, so Kessler, werde im Mai gesperrt.", "Der Hafen … werde im Mai gesperrt"),
        ("Der Grund: Die neue Werft, so Kessler, wollte bauen.", "Die neue Werft … wollte bauen"),
    ],
)
def test_so_somebody_may_stand_between_a_phrase_and_its_verb(text: str, wording: str) -> None:
    assert said(text) == [(KESSLER, "indirect", wording)]


@pytest.mark.parametrize("text", ["Der Hafen, so groß wie nie, wird gesperrt.", "Holm, so lange krank, kam."])
def test_so_with_an_adjective_attributes_nothing(text: str) -> None:
    assert said(text) == []
