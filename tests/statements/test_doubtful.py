from dataclasses import replace

import pytest

from lesart.records.span import Span
from lesart.records.statement import Statement, StatementType
from tests.statements.reading import analysed, content
from tests.statements.tags import DIRECT, FREE, INDIRECT, RUMOUR, made_of, only, tag


def after_brandt(*paragraphs: str, kind: StatementType, content: str, **roles: str) -> Statement:
    """Give the statement made of a tag after "„Ja“, sagte Brandt."."""
    report = analysed("„Ja“, sagte Brandt. " + paragraphs[0], *paragraphs[1:])
    first = tag(report, DIRECT, "„Ja“", speaker="Brandt", cue="sagte")
    return made_of(report, first, tag(report, kind, content, **roles))[-1]


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("Der Hafen sei zu.", "Jonas Brandt"),
        ("Die Häfen müssten schließen.", "Jonas Brandt"),
        ("Das Ufer sollte offen bleiben.", "Jonas Brandt"),
        ("Nun gebe er auf.", "Jonas Brandt"),
        ("Wieder ging es um „neue Zeiten“.", "Jonas Brandt"),
        ("Wieder schrieb die „Neue Zeit“ davon.", None),
        ("Die Zeiten ändern sich.", None),
        ("Die Häfen wären offen, wenn sie könnten.", None),
        ("Das würde bedeuten, dass er irrt.", None),
        ("Mit mehr Geld wäre es anders gekommen.", None),
    ],
)
def test_free_speech_is_that_of_the_one_before_only_where_its_mood_tells(
    content: str, name: str | None
) -> None:
    for roles in ({"speaker": "Brandt"}, {}):
        told = after_brandt(content, kind=FREE, content=content, **roles)
        assert (told.speaker_name if told.type is FREE else None) == name


def test_a_rumour_is_told_by_who_spoke_right_before_only() -> None:
    rumour = "Die Fähre soll gesunken sein."
    told = after_brandt(rumour, kind=RUMOUR, content=rumour, speaker="Brandt")
    assert told.speaker_name == "Jonas Brandt"
    told = after_brandt("Es war kalt. " + rumour, kind=RUMOUR, content=rumour, speaker="Brandt")
    assert told.speaker_name is None


@pytest.mark.parametrize(
    ("text", "content", "cue", "name"),
    [
        ("Laut Kessler ist der Hafen zu.", "ist der Hafen zu", "Laut", "Anna Kessler"),
        ("Der Hafen ist der Werft zufolge zu.", "Der Hafen ist", "zufolge", None),
        ("„Der Hafen ist zu“, hieß es.", "„Der Hafen ist zu“", "hieß es", None),
        (
            "„Der Hafen ist zu“, hieß es im Verkehrsministerium.",
            "„Der Hafen ist zu“",
            "hieß es",
            "Verkehrsministerium",
        ),
    ],
)
def test_a_cue_with_its_own_frame_takes_no_speaker_from_another_sentence(
    text: str, content: str, cue: str, name: str | None
) -> None:
    kind = DIRECT if content.startswith("„") else INDIRECT
    speaker = "Kessler" if "Kessler" in text else "Brandt"
    assert after_brandt(text, kind=kind, content=content, cue=cue, speaker=speaker).speaker_name == name


def test_who_owns_what_is_spoken_of_does_not_speak() -> None:
    text = "Holms' Plan „ist mit uns nicht zu machen“, bekräftigt Kessler."
    told = only(text, DIRECT, "„ist mit uns nicht zu machen“", speaker="Holms", cue="bekräftigt")
    assert told.speaker_name != "Erik Holm"
    text = "Holm' sagt: „Der Hafen ist zu.“"
    assert only(text, DIRECT, "„Der Hafen ist zu.“", speaker="Holm", cue="sagt").speaker_name == "Erik Holm"


def test_the_subject_of_a_sentence_in_the_konjunktiv_is_spoken_of() -> None:
    text = "Ohne Grund schaffe die Hafenpolizei „neue Unruhe“."
    told = after_brandt(text, kind=DIRECT, content="„neue Unruhe“", speaker="die Hafenpolizei")
    assert told.speaker_name != "Hafenpolizei"
    text = "Ohne Grund sieht die Hafenpolizei „neue Unruhe“."
    told = after_brandt(text, kind=DIRECT, content="„neue Unruhe“", speaker="die Hafenpolizei")
    assert told.speaker_name == "Hafenpolizei"


@pytest.mark.parametrize(
    ("text", "speaker", "name"),
    [
        ("Viele in der Hafenpolizei sagen, der Hafen sei zu.", "der Hafenpolizei", None),
        ("Am Rand sagte jemand nahe bei Kessler, der Hafen sei zu.", "Kessler", None),
        ("Aus der Hafenpolizei sagte man, der Hafen sei zu.", "der Hafenpolizei", "Hafenpolizei"),
        ("Dann sagte Kessler, der Hafen sei zu.", "Kessler", "Anna Kessler"),
        ("Während Kessler sagte, der Hafen sei zu, regnete es.", "Kessler", "Anna Kessler"),
    ],
)
def test_a_place_or_company_in_which_it_was_said_does_not_speak(
    text: str, speaker: str, name: str | None
) -> None:
    cue = "sagen" if "sagen" in text else "sagte"
    assert only(text, INDIRECT, "der Hafen sei zu", speaker=speaker, cue=cue).speaker_name == name


def test_a_dative_without_a_verb_of_saying_does_not_speak() -> None:
    text = "Dem Verkehrsministerium hilft die Werft gern: „Das ist unsere Pflicht.“"
    told = only(text, DIRECT, "„Das ist unsere Pflicht.“", speaker="Dem Verkehrsministerium")
    assert told.speaker_name is None


@pytest.mark.parametrize(
    ("text", "speaker", "name"),
    [
        ("Gestern erklärte man dem Verkehrsministerium, der Hafen sei zu.", "Verkehrsministerium", None),
        ("Gestern erklärte man dem Verkehrsministerium, der Hafen sei zu.", "dem Verkehrsministerium", None),
        (
            "Gestern erklärte das Verkehrsministerium, der Hafen sei zu.",
            "Verkehrsministerium",
            "Verkehrsministerium",
        ),
        (
            "Aus dem Verkehrsministerium erklärte man, der Hafen sei zu.",
            "dem Verkehrsministerium",
            "Verkehrsministerium",
        ),
    ],
)
def test_who_is_told_something_does_not_say_it(text: str, speaker: str, name: str | None) -> None:
    told = only(text, INDIRECT, "der Hafen sei zu", speaker=speaker, cue="erklärte")
    assert told.speaker_name == name


def test_what_is_many_sentences_off_does_not_speak() -> None:
    between = "Es war kalt. Es regnete. Der Wind kam. Die Sonne ging. "
    told = after_brandt(between + "„Nein.“", kind=DIRECT, content="„Nein.“", speaker="Brandt", cue="sagte")
    assert told.speaker_name is None
    told = after_brandt("„Nein.“", kind=DIRECT, content="„Nein.“", speaker="Brandt", cue="sagte")
    assert told.speaker_name == "Jonas Brandt"


def test_words_without_cue_and_mood_are_nobodys() -> None:
    text = "Kessler kam an Bord. Dort standen drei Männer am Ruder."
    content = "standen drei Männer am Ruder"
    assert only(text, INDIRECT, content, speaker="Kessler").speaker_name is None
    text = "Kessler war sicher. Dort stünden drei Männer am Ruder."
    assert only(text, INDIRECT, "drei Männer am Ruder", speaker="Kessler").speaker_name == "Anna Kessler"


def test_a_passage_in_square_brackets_holds_no_statement() -> None:
    remark = "[Was Kessler sonst sagte, lesen Sie hier: der Hafen sei zu.]"
    report = analysed("Kessler kam.", remark)
    assert made_of(report, tag(report, FREE, "der Hafen sei zu", speaker="Kessler")) == ()
    report = analysed("Kessler kam.", "Sie sagte, der Hafen [in Nordhagen] sei zu.")
    assert len(made_of(report, tag(report, FREE, "der Hafen [in Nordhagen] sei zu"))) == 1


def test_a_report_in_which_it_says_is_not_the_last_bodys() -> None:
    body = "Das Verkehrsministerium teilte mit, der Hafen sei zu. "
    for paper, name in (("der Erklärung", "Verkehrsministerium"), ("dem Bericht", None)):
        text = body + f"„Es ist kalt“, heißt es in {paper}."
        report = analysed(text)
        first = tag(
            report, INDIRECT, "der Hafen sei zu", speaker="Das Verkehrsministerium", cue="teilte | mit"
        )
        second = tag(report, DIRECT, "„Es ist kalt“", speaker=paper, cue="heißt es")
        assert made_of(report, first, second)[1].speaker_name == name


@pytest.mark.parametrize(
    ("frame", "before", "name"),
    [
        ("hieß es weiter", "Das Verkehrsministerium teilte mit", "Verkehrsministerium"),
        ("hieß es auf Anfrage", "Das Verkehrsministerium teilte mit", "Verkehrsministerium"),
        ("hieß es auf der Seite der Werft", "Das Verkehrsministerium teilte mit", None),
        ("hieß es weiter", "Kessler teilte mit", None),
    ],
)
def test_it_was_said_goes_on_with_a_body(frame: str, before: str, name: str | None) -> None:
    text = f"{before}, der Hafen sei zu. Es sei kalt, {frame}."
    report = analysed(text)
    first = tag(
        report, INDIRECT, "der Hafen sei zu", speaker=before.removesuffix(" teilte mit"), cue="teilte | mit"
    )
    second = tag(report, INDIRECT, "Es sei kalt", cue="hieß es", frame=frame)
    assert made_of(report, first, second)[1].speaker_name == name


def test_the_reports_own_sentences_at_the_ends_of_free_speech_are_left_out() -> None:
    text = "Das würde viel erklären. Der Hafen sei zu. Der Rat ist da. Die Werft sei leer. Der Rat tagt am Montag."
    report = analysed("„Ja“, sagte Brandt. " + text)
    first = tag(report, DIRECT, "„Ja“", speaker="Brandt", cue="sagte")
    _, told = made_of(report, first, tag(report, FREE, text, speaker="Brandt"))
    assert content(report.text, told) == "Der Hafen sei zu. Der Rat ist da. Die Werft sei leer."


@pytest.mark.parametrize(
    ("confirmed", "parts"),
    [
        ("Den Bericht", "Den Bericht"),
        ("Dies", "Die Fähre soll gesunken sein. … Dies"),
    ],
)
def test_who_confirms_a_thing_by_name_does_not_say_the_sentence_before(confirmed: str, parts: str) -> None:
    text = f"Die Fähre soll gesunken sein. {confirmed} bestätigte Kessler."
    told = only(
        text,
        INDIRECT,
        f"Die Fähre soll gesunken sein. | {confirmed}",
        speaker="Kessler",
        cue="bestätigte",
    )
    assert content(text, told) == parts


def test_the_first_of_several_bodies_does_not_speak_alone() -> None:
    text = "Der Hafen sei zu, meldeten die Hafenpolizei, das Verkehrsministerium und die Werft."
    speaker = "die Hafenpolizei, das Verkehrsministerium und die Werft"
    assert only(text, INDIRECT, "Der Hafen sei zu", speaker=speaker, cue="meldeten").speaker_name is None
    text = "Der Hafen sei zu, meldete die Hafenpolizei, Teil der Werft und des Rates."
    speaker = "die Hafenpolizei, Teil der Werft und des Rates"
    told = only(text, INDIRECT, "Der Hafen sei zu", speaker=speaker, cue="meldete")
    assert told.speaker_name == "Hafenpolizei"


@pytest.mark.parametrize(
    ("before", "words", "name"),
    [
        ("Kessler sprach lange. ", "Der Hafen ist nur ein Beispiel.", None),
        ("Kessler sprach lange. ", "Wir halten den Hafen offen.", "Anna Kessler"),
        ("Kessler sprach lange: ", "Der Hafen ist nur ein Beispiel.", "Anna Kessler"),
        ("Kessler sprach lange. „Es ist gut. ", "Der Hafen ist nur ein Beispiel.“", "Anna Kessler"),
    ],
)
def test_direct_speech_without_marks_needs_another_mark(before: str, words: str, name: str | None) -> None:
    report = analysed(before + words)
    told = made_of(report, tag(report, DIRECT, words, speaker="Kessler"))
    assert [statement.speaker_name for statement in told] == ([name] if name else [])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bisher war die Fähre „für Mai“ geplant.", None),
        ("Die Fähre werde „für Mai“ geplant.", "Jonas Brandt"),
        ("Damit ist „unsere Fähre“ gemeint.", "Jonas Brandt"),
        ("Und das „für Mai“.", "Jonas Brandt"),
    ],
)
def test_a_few_quoted_words_in_the_reports_own_sentence_are_not_the_last_speakers(
    text: str, name: str | None
) -> None:
    words = "„unsere Fähre“" if "unsere" in text else "„für Mai“"
    told = after_brandt(text, kind=DIRECT, content=words, speaker="Brandt", cue="sagte")
    assert told.speaker_name == name


def test_the_relative_clause_by_which_the_report_tells_of_the_speaker_is_no_statement() -> None:
    text = "„Ja“, so Kessler, die früher selbst im Rat war."
    report = analysed(text)
    said = tag(report, DIRECT, "„Ja“", speaker="Kessler", cue="so")
    own = tag(report, INDIRECT, "die früher selbst im Rat war", speaker="Kessler", cue="so")
    assert [content(text, told) for told in made_of(report, said, own)] == ["Ja"]
    text = "Das sei ein Plan, so Kessler, der zu spät komme."
    report = analysed(text)
    said = tag(report, INDIRECT, "Das sei ein Plan", speaker="Kessler", cue="so")
    own = tag(report, INDIRECT, "der zu spät komme", speaker="Kessler", cue="so")
    assert len(made_of(report, said, own)) == 2


def test_who_gets_an_answer_does_not_give_it() -> None:
    for verb, name in (("erhielt", None), ("gab", "Anna Kessler")):
        text = f"Kessler {verb} die Antwort, dass der Hafen zu sei."
        told = only(text, INDIRECT, "dass der Hafen zu sei", speaker="Kessler", cue=f"{verb} | Antwort")
        assert told.speaker_name == name


def test_a_speaker_named_in_a_remark_of_the_outlet_says_nothing() -> None:
    report = analysed("Kessler kam.", "[Was Kessler schreibt, steht hier.]", "Der Hafen sei zu.")
    place = report.text.rindex("Kessler")
    free = replace(tag(report, FREE, "Der Hafen sei zu."), speaker=(Span(place, place + 7),))
    assert made_of(report, free)[0].speaker_name is None
