import pytest

from tests.statements.reading import said

KESSLER = "Anna Kessler"


@pytest.mark.parametrize(
    "text",
    [
        "„Der Hafen bleibt zu“, sagte Kessler.",
        "»Der Hafen bleibt zu«, sagte Kessler am Montag in Nordstadt.",
        '"Der Hafen bleibt zu", so Kessler.',
        "Kessler sagte: „Der Hafen bleibt zu.“",
        "Die Ministerin Kessler erklärte am Montag: „Der Hafen bleibt zu.“",
        "„Der Hafen bleibt zu“, teilte Kessler mit.",
        "Kessler, die seit Mai im Amt ist, betonte: „Der Hafen bleibt zu.“",
        "Kessler nach der Sitzung: „Der Hafen bleibt zu.“",
    ],
)
def test_a_quoted_sentence_belongs_to_the_speaker_its_frame_names(text: str) -> None:
    [(name, kind, content)] = said(text)
    assert (name, kind, content.rstrip(".")) == (KESSLER, "direct", "Der Hafen bleibt zu")


def test_a_quotation_may_hold_several_sentences() -> None:
    text = "„Der Hafen bleibt zu. Das gilt bis Mai“, sagte Kessler."
    assert said(text) == [(KESSLER, "direct", "Der Hafen bleibt zu. Das gilt bis Mai")]


def test_a_quotation_interrupted_by_its_frame_is_one_statement() -> None:
    text = "„Der Hafen“, sagte Kessler, „bleibt bis Mai zu.“"
    assert said(text) == [(KESSLER, "direct", "Der Hafen … bleibt bis Mai zu.")]


def test_a_quotation_without_a_frame_goes_on_with_the_speaker_before() -> None:
    text = "„Der Hafen bleibt zu“, sagte Kessler. „Das gilt bis in den Mai hinein.“"
    assert said(text)[1] == (KESSLER, "direct", "Das gilt bis in den Mai hinein.")


def test_a_sentence_that_points_back_names_the_speaker() -> None:
    text = "„Der Hafen bleibt noch lange zu.“ Das sagte Brandt am Montag."
    assert said(text)[0][0] == "Jonas Brandt"


@pytest.mark.parametrize(
    "text",
    [
        "Das „Haus am Kai“ wurde verkauft.",
        "Der Film „Sturm über dem Hafen“ läuft im Mai an.",
        "Die „Experten“ blieben zu Hause.",
        "Der „Nordbote“ erscheint nicht mehr.",
    ],
)
def test_titles_names_and_scare_quotes_are_no_statements(text: str) -> None:
    assert said(text) == []


def test_a_colon_before_a_new_paragraph_announces_its_quotation() -> None:
    said_before = "Brandt sagte, der Hafen sei zu. Kessler fügte am Abend hinzu:"
    assert said(said_before, "„Der Hafen bleibt bis Mai zu.“")[1][0] == KESSLER


def test_a_colon_without_a_speaker_leaves_the_quotation_without_one() -> None:
    said_before = "Brandt sagte, der Hafen sei zu. Auf dem Schild am Tor steht:"
    assert said(said_before, "„Der Hafen bleibt bis Mai zu.“")[1][0] is None
