from dataclasses import replace

import pytest

from lesart.records.analysed_report import AnalysedReport
from lesart.statements import find_statements
from tests.statements.reading import analysed, content
from tests.statements.tags import FREE, INDIRECT, made_of, tag

ASKED = (
    "Anna Kessler führt die Werft.",
    "DIE POST: Ist der Hafen zu?",
    "Anna Kessler: Der Hafen ist zu. Das bleibt so.",
    "Das gilt auch für die Werft.",
    "POST: Wie lange noch?",
    "Kessler: Bis Mai. Holm sagte, es werde Juni. Ohne Hilfe würde es Juli.",
    "Der Hafen liegt in Nordhagen.",
)


def told(report: AnalysedReport) -> list[tuple[str | None, str]]:
    return [(said.speaker_name, content(report.text, said)) for said in find_statements(report)]


def test_who_stands_before_the_colon_says_the_turn() -> None:
    report = replace(analysed(*ASKED), tagged_statements=())
    assert [pair for pair in told(report) if pair[0] != "Erik Holm"] == [
        (None, "Ist der Hafen zu?"),
        ("Anna Kessler", "Der Hafen ist zu. Das bleibt so. … Das gilt auch für die Werft."),
        (None, "Wie lange noch?"),
        ("Anna Kessler", "Bis Mai. Holm sagte, es werde Juni. Ohne Hilfe würde es Juli."),
    ]


def test_others_quoted_in_a_turn_are_passed_on_and_the_rest_is_the_turns() -> None:
    report = analysed(*ASKED)
    inner = tag(report, INDIRECT, "es werde Juni", speaker="Holm", cue="sagte")
    free = tag(report, FREE, "Ohne Hilfe würde es Juli.", speaker="Holm")
    statements = made_of(report, inner, free)
    assert [said.speaker_name for said in statements] == [
        None,
        "Anna Kessler",
        None,
        "Anna Kessler",
        "Erik Holm",
    ]
    assert statements[-1].chain == ("Anna Kessler",)
    assert statements[-1].inside == statements[-2].id


def test_a_turn_may_begin_inside_a_passage() -> None:
    asked = (*ASKED[:5], "Kessler: Bis Mai. POST: Und dann. Kessler: Dann ist er offen.")
    assert told(replace(analysed(*asked), tagged_statements=()))[-3:] == [
        ("Anna Kessler", "Bis Mai."),
        (None, "Und dann."),
        ("Anna Kessler", "Dann ist er offen."),
    ]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Kessler: Der Hafen ist zu.", "Holm: Der Hafen ist offen."),
        ("Hinweis: Der Hafen ist zu.", "Hinweis: Die Werft ist zu.", "Ist das gut?"),
        ("Ort: Nordhagen.", "Zeit: Mai.", "Ort: Hafen.", "Zeit: Juni."),
    ],
)
def test_single_labels_and_lists_are_no_interview(paragraphs: tuple[str, ...]) -> None:
    assert told(replace(analysed(*paragraphs), tagged_statements=())) == []
