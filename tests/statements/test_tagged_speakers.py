import pytest

from lesart.records.statement import Statement
from tests.statements.reading import analysed
from tests.statements.tags import DIRECT, FREE, INDIRECT, made_of, only, tag


def words(text: str, told: Statement) -> list[str]:
    return [span.of(text) for span in told.speaker]


def test_a_speaker_over_two_sentences_is_the_nearer_one_named() -> None:
    text = "„Ja“, sagte Brandt. Die Ministerin Kessler sagte viel. Der Hafen sei zu."
    told = only(text, FREE, "Der Hafen sei zu.", speaker="Brandt. Die Ministerin Kessler")
    assert (told.speaker_name, words(text, told)) == ("Anna Kessler", ["Die Ministerin Kessler"])


def test_a_speaker_of_one_sentence_stays_whole() -> None:
    text = "Kessler, Ministerin in Nordhagen, sagte, der Hafen sei zu."
    told = only(text, INDIRECT, "der Hafen sei zu", speaker="Kessler, Ministerin in Nordhagen", cue="sagte")
    assert words(text, told) == ["Kessler, Ministerin in Nordhagen"]


@pytest.mark.parametrize(
    ("text", "speaker", "kept", "addressee"),
    [
        ("„Ja“, sagte Kessler dem Rundfunk.", "Kessler dem Rundfunk", ["Kessler"], ["dem Rundfunk"]),
        ("Dem Rundfunk sagte Kessler: „Ja“.", "Dem Rundfunk", ["Kessler"], ["Dem Rundfunk"]),
        ("„Ja“, sagte der Chef von dem Amt.", "der Chef von dem Amt", ["der Chef von dem Amt"], []),
    ],
)
def test_whom_it_was_said_to_does_not_speak(
    text: str, speaker: str, kept: list[str], addressee: list[str]
) -> None:
    told = only(text, DIRECT, "„Ja“", speaker=speaker, cue="sagte")
    assert words(text, told) == kept
    assert [span.of(text) for span in told.addressee] == addressee


def test_according_to_takes_a_dative_that_speaks() -> None:
    text = "Dem Verkehrsministerium zufolge ist der Hafen zu."
    told = only(text, INDIRECT, "ist der Hafen zu", speaker="Dem Verkehrsministerium", cue="zufolge")
    assert told.speaker_name == "Verkehrsministerium"


def after_brandt(text: str, second: str, speaker: str, **roles: str) -> Statement:
    report = analysed(text)
    first = tag(report, DIRECT, "„Ja“", speaker="Brandt", cue="sagte")
    return made_of(report, first, tag(report, FREE, second, speaker=speaker, **roles))[1]


def test_demnach_goes_on_with_the_speaker_right_before() -> None:
    text = "„Ja“, sagte Brandt. Demnach ist der Hafen zu."
    assert after_brandt(text, "ist der Hafen zu", "Demnach").speaker_name == "Jonas Brandt"
    text = "„Ja“, sagte Brandt. Es war kalt. Es regnete. Demnach ist der Hafen zu."
    assert after_brandt(text, "ist der Hafen zu", "Demnach").speaker_name is None


def test_speech_without_a_cue_goes_on_before_it_is_that_of_somebody_named_later() -> None:
    text = "„Ja“, sagte Brandt. Der Hafen sei zu. Kessler hielt das für richtig."
    assert after_brandt(text, "Der Hafen sei zu.", "Kessler").speaker_name == "Jonas Brandt"
    text = "„Ja“, sagte Brandt. Der Hafen sei zu. Das meinte Kessler."
    assert after_brandt(text, "Der Hafen sei zu.", "Kessler", cue="meinte").speaker_name == "Anna Kessler"
    text = "„Ja“, sagte Brandt. Es war kalt. Es regnete. Der Hafen sei zu. Kessler hielt das für richtig."
    assert after_brandt(text, "Der Hafen sei zu.", "Kessler").speaker_name == "Anna Kessler"


def test_quotations_under_one_cue_have_its_speaker() -> None:
    text = "Brandt kam. Kessler sagte: „Ja“ und „Nein“."
    report = analysed(text)
    first = tag(report, DIRECT, "„Ja“", speaker="Kessler", cue="sagte")
    second = tag(report, DIRECT, "„Nein“", speaker="Brandt", cue="sagte")
    assert [told.speaker_name for told in made_of(report, first, second)] == ["Anna Kessler"] * 2
    text = "Brandt rief: „Nein“. Kessler sagte: „Ja“."
    report = analysed(text)
    first = tag(report, DIRECT, "„Ja“", speaker="Kessler", cue="sagte")
    second = tag(report, DIRECT, "„Nein“", speaker="Brandt", cue="rief")
    assert [told.speaker_name for told in made_of(report, first, second)] == ["Jonas Brandt", "Anna Kessler"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Brandt kam. „Der Hafen ist zu“, sagte Kessler.", "Anna Kessler"),
        ("Brandt kam. „Der Hafen ist zu“, sagte er.", "Jonas Brandt"),
        ("Brandt kam. „Der Hafen ist zu“, heißt es in der Erklärung.", "Jonas Brandt"),
    ],
)
def test_the_frame_after_a_quotation_tells_its_speaker_before_a_tag_ahead_of_it(text: str, name: str) -> None:
    assert only(text, DIRECT, "„Der Hafen ist zu“", speaker="Brandt").speaker_name == name


def test_a_quotation_under_the_cue_of_what_holds_it_has_the_outer_speaker() -> None:
    text = "Brandt kam. Im Amt wurde geäußert, der Hafen sei „bis Mai“ zu."
    report = analysed(text)
    outer = tag(report, INDIRECT, "der Hafen sei „bis Mai“ zu", speaker="Im Amt", cue="wurde geäußert")
    inner = tag(report, DIRECT, "„bis Mai“", speaker="Brandt", cue="geäußert")
    assert [told.speaker_name for told in made_of(report, outer, inner)] == [None, None]
    text = "Kessler sagte, der Hafen sei laut Brandt „bis Mai“ zu."
    report = analysed(text)
    outer = tag(report, INDIRECT, "der Hafen sei laut Brandt „bis Mai“ zu", speaker="Kessler", cue="sagte")
    inner = tag(report, DIRECT, "„bis Mai“", speaker="Brandt", cue="laut")
    assert [told.speaker_name for told in made_of(report, outer, inner)] == ["Anna Kessler", "Jonas Brandt"]


def test_according_to_ones_own_account_the_subject_speaks() -> None:
    text = "Die Hafenpolizei sucht nach eigenen Angaben den Fischer."
    content = "Die Hafenpolizei sucht | den Fischer"
    told = only(text, INDIRECT, content, speaker="eigenen Angaben", cue="nach")
    assert told.speaker_name == "Hafenpolizei"
    text = text.replace("eigenen Angaben", "Angaben von Kessler")
    told = only(text, INDIRECT, content, speaker="Angaben von Kessler", cue="nach")
    assert told.speaker_name == "Anna Kessler"


def test_the_name_that_laut_ties_to_a_content_is_none_of_it() -> None:
    text = "Der Hafen ist laut Kessler seit Mai zu."
    told = only(text, INDIRECT, "Der Hafen ist | Kessler seit Mai zu", cue="laut")
    assert [span.of(text) for span in told.content] == ["Der Hafen ist", "seit Mai zu"]
    assert told.speaker_name == "Anna Kessler"
    text = "Laut Bericht ist Kessler krank."
    told = only(text, INDIRECT, "ist Kessler krank", cue="Laut")
    assert [span.of(text) for span in told.content] == ["ist Kessler krank"]


def test_a_quotation_in_what_the_frame_after_it_tells_of_is_not_that_of_somebody_before() -> None:
    text = "Brandt kam. Am Hafen herrsche „großes Chaos“, hatte Kessler geklagt."
    told = only(text, DIRECT, "„großes Chaos“", speaker="Brandt", cue="herrsche")
    assert told.speaker_name == "Anna Kessler"
    text = "Brandt sprach von „großem Chaos“. Der Hafen sei zu, sagte Kessler."
    told = only(text, DIRECT, "„großem Chaos“", speaker="Brandt", cue="sprach von")
    assert told.speaker_name == "Jonas Brandt"


def going_on(text: str, second: str, *inner: str) -> list[str | None]:
    """Give who is said to speak in what is tagged as said on by "Kessler" in the sentence before."""
    report = analysed(text)
    first = tag(report, INDIRECT, "Der Hafen sei leer", speaker="Kessler", cue="so")
    tags = [tag(report, INDIRECT, second, speaker="Kessler")]
    tags += [tag(report, DIRECT, part, speaker="Kessler") for part in inner]
    return [statement.speaker_name for statement in made_of(report, first, *tags)[1:]]


def test_what_the_report_itself_tells_of_in_the_next_sentence_is_not_said_on() -> None:
    text = "Der Hafen sei leer, so Kessler weiter. Bei aller Sorge, dass „die Werft“ schließt, sind die Pläne der Ministerin falsch."
    assert going_on(text, "dass „die Werft“ schließt", "„die Werft“") == [None, None]


@pytest.mark.parametrize(
    "second",
    [
        "Die Sorge sei groß, dass die Werft schließt.",  # the main clause is said too
        "Und dass die Werft schließt.",
    ],
)
def test_what_is_said_on_keeps_its_speaker(second: str) -> None:
    text = f"Der Hafen sei leer, so Kessler weiter. {second}"
    assert going_on(text, "dass die Werft schließt") == ["Anna Kessler"]


def test_what_follows_a_colon_in_the_phrase_is_no_part_of_the_speaker() -> None:
    text = "Das Verkehrsministerium wurde deutlich: Kessler habe das Amt getäuscht. Der Hafen sei zu."
    phrase = "Das Verkehrsministerium wurde deutlich: Kessler"
    assert only(text, FREE, "Der Hafen sei zu.", speaker=phrase).speaker_name == "Verkehrsministerium"


def test_a_quotation_that_somebody_else_introduces_is_not_the_last_speakers() -> None:
    for intro, name in (("Holm pflichtet bei", None), ("Und weiter", "Jonas Brandt")):
        text = f"„Ja“, sagte Brandt. {intro}: „Der Hafen ist zu.“"
        report = analysed(text)
        first = tag(report, DIRECT, "„Ja“", speaker="Brandt", cue="sagte")
        second = tag(report, DIRECT, "„Der Hafen ist zu.“", speaker="Brandt", cue="sagte")
        assert made_of(report, first, second)[1].speaker_name == name


def test_a_quotation_right_after_speech_is_not_that_of_somebody_named_later() -> None:
    text = "Brandt sagte, der Hafen sei zu. „Das bleibt so.“ Dazu schwieg Kessler."
    report = analysed(text)
    first = tag(report, INDIRECT, "der Hafen sei zu", speaker="Brandt", cue="sagte")
    second = tag(report, DIRECT, "„Das bleibt so.“", speaker="Kessler")
    assert made_of(report, first, second)[1].speaker_name == "Jonas Brandt"
