"""How a dossier shows the words that reports choose for the same thing."""

import json
from dataclasses import replace
from io import StringIO

from rich.console import Console

from lesart.dossier import as_html, as_json, as_markdown, as_terminal
from lesart.records.dossier import Dossier
from lesart.records.framing import (
    Distance,
    Framing,
    Naming,
    Saying,
    SayingVerb,
    Stance,
    Voice,
    Wording,
    WordUse,
)
from lesart.records.point import NARRATOR
from tests.making import annotated, dossier, place

TIMES = "\N{MULTIPLICATION SIGN}"
FIRST = annotated("a", "Der Krieg in Angola dauert an, räumte Rehm ein. Der Krieg zehrt.")
SECOND = annotated("b", "Der „Konflikt“ in Angola dauert an, sagte Rehm.")


def used(report_id: str, words: str, by: str = NARRATOR, voice: Voice = Voice.OUTLET) -> WordUse:
    text = {"a": FIRST, "b": SECOND}[report_id].text
    return WordUse(report_id=report_id, span=place(text, words), text=words, by=by, voice=voice)


WAR = Wording(text="Krieg", uses=(used("a", "Krieg in Angola"), used("a", "Krieg", "Rehm", Voice.REPORTED)))
CONFLICT = Wording(text="Konflikt", uses=(used("b", "Konflikt", voice=Voice.QUOTED),))
FRAMING = Framing(
    namings=(Naming(set="war", wordings=(WAR, CONFLICT), points=("p1",)),),
    saying=(
        Saying(
            speaker="Rehm",
            entity="rehm",
            verbs=(
                SayingVerb(
                    stance=Stance.CONCESSION,
                    wording=Wording(text="räumte Rehm ein", uses=(used("a", "räumte Rehm ein"),)),
                ),
                SayingVerb(stance=Stance.PLAIN, wording=Wording(text="sagte", uses=(used("b", "sagte"),))),
            ),
            points=("p1",),
        ),
    ),
    distance=(Distance(mark="quotation-marks", marked=CONFLICT, unmarked=WAR),),
)


def framed(framing: Framing) -> Dossier:
    made = dossier((FIRST, SECOND))
    (event,) = made.events
    return replace(made, events=(replace(event, comparison=replace(event.comparison, framing=framing)),))


def test_words_stand_with_counts_places_and_whose_they_are() -> None:
    page = as_markdown(framed(FRAMING))
    assert "Wortwahl" in page
    assert "kein Urteil" in page
    assert f"Krieg (2 {TIMES} in 1 Report, davon 1 {TIMES} in eigener Rede)" in page
    assert "(in Anführungszeichen)" in page
    assert "Rehm, dieselbe Äußerung (p1)" in page


def test_without_findings_the_dossier_says_that_it_looked() -> None:
    assert "Keine verschiedenen Wörter für dasselbe gefunden." in as_markdown(framed(Framing()))


def test_the_terminal_and_the_html_show_the_words() -> None:
    console = Console(width=80, record=True, file=StringIO())
    console.print(as_terminal(framed(FRAMING)))
    assert "räumte Rehm ein" in console.export_text()
    assert "räumte Rehm ein" in as_html(framed(FRAMING))


def test_json_holds_every_use_with_exact_places() -> None:
    (event,) = json.loads(as_json(framed(FRAMING)))["events"]
    (naming,) = event["framing"]["namings"]
    assert naming["set"] == "war"
    assert [(wording["text"], wording["count"], wording["reports"]) for wording in naming["wordings"]] == [
        ("Krieg", 2, 1),
        ("Konflikt", 1, 1),
    ]
    assert naming["wordings"][1]["readings"] == [
        {"report": "b", "start": 5, "end": 13, "text": "Konflikt", "by": "narrator", "voice": "quoted"}
    ]
    assert [verb["stance"] for verb in event["framing"]["saying"][0]["verbs"]] == ["concession", "plain"]
    assert event["framing"]["distance"][0]["mark"] == "quotation-marks"
