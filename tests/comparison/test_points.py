from dataclasses import replace

import pytest

from lesart.comparison.agreement import is_contrary
from lesart.comparison.readings import reading_at
from lesart.records.comparison import Comparison
from lesart.records.point import NARRATOR, Point, PointKind, Relation
from lesart.records.quantity import Bound
from lesart.records.report import Found
from lesart.records.statement import StatementType
from tests.comparison.annotated import compared, report, with_day, with_figure, with_statement
from tests.making import BagOfLetters, place

FILLER = "Der Marktplatz von Althafen wurde neu gepflastert. Die Bäckerinnung verleiht einen Wanderpokal."
OTHER_FILLER = (
    "Im Zoo schlüpften seltene Pinguine. Eine Kapelle probt für das Sommerfest der freiwilligen Feuerwehr."
)


def of_kind(comparison: Comparison, kind: PointKind) -> list[Point]:
    return [
        point for point in comparison.points if point.kind is kind and point.relation is not Relation.SINGLE
    ]


def shared(comparison: Comparison) -> list[Point]:
    return [point for point in comparison.points if point.relation is not Relation.SINGLE]


def test_the_same_in_similar_words_is_agreed() -> None:
    first = report("a", f"Der Staudamm bei Ostermoor brach am frühen Morgen unter dem Hochwasser. {FILLER}")
    second = report(
        "b", f"{OTHER_FILLER} Am frühen Morgen brach der Staudamm bei Ostermoor unter Hochwasser."
    )
    (point,) = shared(compared(first, second))
    assert point.relation is Relation.AGREE
    assert [reading.report_id for reading in point.readings] == ["a", "b"]
    assert point.not_reported == ()


BROKEN = "Der Staudamm bei Ostermoor brach am frühen Morgen unter dem gewaltigen Hochwasser."
BROKEN_TOO = "Am frühen Morgen brach der Staudamm bei Ostermoor unter dem gewaltigen Hochwasser."


def test_what_a_report_adds_to_a_shared_reading_is_no_part_of_the_point() -> None:
    added = "Am frühen Morgen war das Hochwasser bei Ostermoor schon lange hoch gestiegen, viele Keller liefen voll."
    first = report("a", f"{BROKEN} {added} {FILLER}")
    (point,) = shared(compared(first, report("b", f"{BROKEN_TOO} {OTHER_FILLER}")))
    assert {reading.text for reading in point.readings} == {BROKEN, BROKEN_TOO}
    points = shared(compared(first, report("b", f"{BROKEN_TOO} {added}")))
    assert added in {reading.text for point in points for reading in point.readings}


def test_a_point_is_called_by_what_the_reports_have_in_common() -> None:
    loose = "Das Hochwasser stand tagelang am alten Staudamm bei Ostermoor hoch."
    (point,) = shared(
        compared(*(report(name, text) for name, text in zip("abc", (BROKEN, BROKEN_TOO, loose), strict=True)))
    )
    assert loose in {reading.text for reading in point.readings}
    assert point.label in (BROKEN, BROKEN_TOO)


def test_different_sentences_stay_single() -> None:
    comparison = compared(report("a", FILLER), report("b", OTHER_FILLER))
    assert not shared(comparison)
    assert all(len({reading.report_id for reading in point.readings}) == 1 for point in comparison.points)


def figures(
    first_words: str, second_words: str, first: tuple[int, Bound], second: tuple[int, Bound]
) -> list[Point]:
    ours = report("a", f"Beim Bruch des Staudamms von Ostermoor starben {first_words}. {FILLER}")
    theirs = report("b", f"{OTHER_FILLER} Beim Bruch des Staudamms von Ostermoor starben {second_words}.")
    return of_kind(
        compared(
            with_figure(ours, first_words, first[0], "Menschen", first[1]),
            with_figure(theirs, second_words, second[0], "Menschen", second[1]),
        ),
        PointKind.FIGURE,
    )


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ((144, Bound.AT_LEAST), (145, Bound.EXACT), Relation.COMPATIBLE),
        ((144, Bound.EXACT), (150, Bound.EXACT), Relation.CONFLICT),
    ],
)
def test_figures_of_the_same_thing_are_set_against_each_other(
    first: tuple[int, Bound], second: tuple[int, Bound], relation: Relation
) -> None:
    (point,) = figures(f"{first[0]} Menschen", f"{second[0]} Menschen", first, second)
    assert point.relation is relation
    assert [reading.quantity is not None for reading in point.readings] == [True, True]
    assert all(reading.focus and reading.span.covers(reading.focus) for reading in point.readings)


def test_the_same_figure_in_sentences_that_agree_is_told_once() -> None:
    assert not figures("144 Menschen", "144 Menschen", (144, Bound.EXACT), (144, Bound.EXACT))


def test_figures_of_different_things_are_no_conflict() -> None:
    first = with_figure(
        report("a", f"Die Werft in Althafen baut 12 Schiffe im Jahr. {FILLER}"), "12 Schiffe", 12, "Schiffe"
    )
    second = with_figure(
        report("b", f"{OTHER_FILLER} Vor der Küste sanken bei Sturm 15 Schiffe."), "15 Schiffe", 15, "Schiffe"
    )
    assert not of_kind(compared(first, second), PointKind.FIGURE)


def test_a_report_that_names_both_figures_contradicts_none() -> None:
    first = report("a", "Künftig halten die Kliniken 25 statt bisher 50 Betten für Notfälle frei.")
    second = report("b", "Künftig halten die Kliniken 25 Betten für Notfälle frei.")
    comparison = compared(
        with_figure(first, "50 Betten", 50, "Betten"), with_figure(second, "25 Betten", 25, "Betten")
    )
    assert not [point for point in comparison.points if point.relation is Relation.CONFLICT]


def test_a_date_known_more_exactly_is_compatible() -> None:
    first = with_day(
        report("a", f"Der Vertrag von Ostermoor über die Fähre wurde 2022 geschlossen. {FILLER}"),
        "2022",
        "2022",
    )
    second = with_day(
        report(
            "b", f"{OTHER_FILLER} Der Vertrag von Ostermoor über die Fähre wurde im März 2022 geschlossen."
        ),
        "im März 2022",
        "2022-03",
    )
    (point,) = of_kind(compared(first, second), PointKind.DATE)
    assert point.relation is Relation.COMPATIBLE


def test_a_negation_alone_is_a_conflict() -> None:
    first = report("a", f"Der Betreiber hatte den Staudamm vor dem Hochwasser geprüft. {FILLER}")
    second = report("b", f"{OTHER_FILLER} Der Betreiber hatte den Staudamm vor dem Hochwasser nicht geprüft.")
    (point,) = shared(compared(first, second))
    assert point.relation is Relation.CONFLICT
    assert {reason.rule for reason in point.because} == {"point-other-polarity"}


def test_a_negation_of_something_else_is_no_conflict() -> None:
    first = report("a", f"Der Betreiber hatte den Staudamm vor dem Hochwasser geprüft. {FILLER}")
    second = report(
        "b", f"{OTHER_FILLER} Der Betreiber des Staudamms erreichte beim Hochwasser die Gemeinden nicht."
    )
    assert not [point for point in compared(first, second).points if point.relation is Relation.CONFLICT]


def test_verbatim_copies_of_one_dispatch_agree_with_nobody() -> None:
    text = "Der Staudamm bei Ostermoor brach am frühen Morgen unter dem Hochwasser der Harle."
    (point,) = compared(report("a", text), report("b", text), one_origin=True).points
    assert (point.relation, point.origins) == (Relation.SINGLE, 1)
    assert [reading.report_id for reading in point.readings] == ["a", "b"]


def test_each_statement_of_one_report_alone_can_be_found() -> None:
    words = "der Deich werde auch dem nächsten Hochwasser standhalten"
    made = with_statement(report("a", f"Ministerin Petersmark sagte, {words}. {FILLER}"), words, "Petersmark")
    comparison = compared(made, report("b", OTHER_FILLER))
    singles = [point for point in comparison.points if words in point.readings[0].text]
    assert [(point.kind, point.relation) for point in singles] == [(PointKind.STATEMENT, Relation.SINGLE)]
    assert singles[0].readings[0].statement_id == "a#s1"
    assert singles[0].not_reported == ("b",)


def test_the_narrator_s_own_sentences_do_not_flood_the_points() -> None:
    many = " ".join(
        f"Die Kapelle aus Ort{number} spielte unter Leitung von Dirigent{number} Märsche."
        for number in range(40)
    )
    assert len(compared(report("a", many), report("b", OTHER_FILLER)).points) < 20


def test_an_event_of_one_report_has_single_points_only() -> None:
    comparison = compared(report("a", FILLER))
    assert {point.relation for point in comparison.points} == {Relation.SINGLE}


def test_an_event_without_sentences_has_no_points() -> None:
    assert compared(report("a", ""), report("b", "")).points == ()


def test_a_headline_is_a_reading_marked_as_such() -> None:
    first = report("a", "Der Deich von Harlesund bricht am Morgen\nNiemand wurde verletzt.")
    title = place(first.text, "Der Deich von Harlesund bricht am Morgen")
    body = place(first.text, "Niemand wurde verletzt.")
    vector = BagOfLetters().embed([title.of(first.text)])
    first = replace(
        first,
        analysed=replace(
            first.analysed,
            report=replace(first.report, title=Found(text=title.of(first.text), span=title)),
            sentences=(body,),
            title_vector=vector,
        ),
    )
    second = report("b", "Der Deich von Harlesund ist am Morgen gebrochen.")
    point = next(point for point in compared(first, second).points if len(point.readings) == 2)
    assert [(reading.report_id, reading.is_headline) for reading in point.readings] == [
        ("a", True),
        ("b", False),
    ]
    assert not [point for point in compared(first).points if point.readings[0].is_headline]


def test_a_speaker_named_only_in_another_sentence_is_not_told() -> None:
    words = "Die Lage am Deich sei ernst und werde noch ernster"
    first = report("a", f"{words}. Das sagte Petersmark am Abend.")
    carried = with_statement(first, words, "Petersmark")
    named = with_statement(report("a", f"{words}, sagte Petersmark am Abend."), words, "Petersmark")
    assert {point.readings[0].by for point in compared(carried).points if words in point.label} == {NARRATOR}
    assert {point.readings[0].by for point in compared(named).points if words in point.label} == {
        "Petersmark"
    }


def test_a_report_that_holds_the_wording_within_another_sentence_is_not_called_silent() -> None:
    school, cows = (
        "Die Schule von Althafen bleibt bis Montag geschlossen",
        "zwölf Kühe ertranken in den braunen Fluten",
    )
    boats, flood = (
        "m Hafen sanken drei hölzerne Kutter der Fischer",
        "das Wasser stieg bis zur Kirche von Ostermoor",
    )
    broke = "Der Deich von Harlesund brach am frühen Morgen"
    points = shared(
        compared(
            report("a", f"{broke}. {school}, und {cows}. Die Feuerwehr rettete den alten Fährmann vom Dach."),
            report("b", f"I{boats}, und {flood}, und d{school[1:]}."),
            report("c", f"{school}. D{flood[1:]}, und i{boats}."),
            report("d", f"{broke}, und {cows}."),
        )
    )
    (point,) = [
        point for point in points if school in {reading.text.rstrip(".") for reading in point.readings}
    ]
    assert {reading.report_id for reading in point.readings} == {"a", "b", "c"}
    assert point.not_reported == ("d",)


def test_two_sentences_that_both_reports_have_word_for_word_are_not_set_against_each_other() -> None:
    told = "Kontrolliert der Wärter einen Fischer, schreibt er ein langes Protokoll darüber."
    denied = "Kontrolliert der Wärter einen Fischer nicht, schreibt er kein langes Protokoll darüber."
    first, second = report("a", f"{told} {denied} {FILLER}"), report("b", f"{told} {denied} {OTHER_FILLER}")
    points = shared(compared(first, second))
    assert [{reading.text for reading in point.readings} for point in points] == [{told}, {denied}]


def test_who_is_spoken_of_in_what_is_said_is_not_told_as_its_speaker() -> None:
    words = "Die Werft Ostermoor soll der Behörde schon im Herbst Pläne übergeben haben"
    made = with_statement(report("a", f"{words}."), words, "Werft Ostermoor")
    assert {point.readings[0].by for point in compared(made).points} == {NARRATOR}
    framed = "die Pläne lägen der Behörde schon seit dem Herbst vor"
    named = with_statement(report("a", f"Die Werft Ostermoor sagte, {framed}."), framed, "Werft Ostermoor")
    assert {point.readings[0].by for point in compared(named).points} == {"Werft Ostermoor"}


def test_the_label_of_a_point_begins_with_its_sentence_where_a_reading_does() -> None:
    part = "dass der Staudamm bei Ostermoor gebrochen sei"
    first = with_statement(report("a", f"Petersmark sagte, {part}."), part, "Petersmark")
    whole = "Der Staudamm bei Ostermoor ist am Abend ganz und gar gebrochen."
    (point,) = shared(compared(first, report("b", whole)))
    assert [reading.text for reading in point.readings] == [f"{part}.", whole]
    assert point.label == whole


@pytest.mark.parametrize(
    ("first", "second", "contrary"),
    [
        (
            "Die Fähre nach Althafen bleibt bis Mai gesperrt.",
            "Die Fähre nach Althafen bleibt bis Mai nicht gesperrt.",
            True,
        ),
        (
            "Die Fähren nach Althafen haben Zulassung für Autos.",
            "Die Fähren nach Althafen haben keine Zulassung für Autos.",
            True,
        ),
        (
            "Die Sperre am Deich wird bis Mai verlängert.",
            "Die Sperre am Deich wird nicht aufgehoben, sondern bis Mai verlängert.",
            False,
        ),
        (
            "Die Fähre nach Althafen bleibt bis Mai gesperrt.",
            "Die Fähre nach Althafen bleibt bis Mai gesperrt (kein Scherz).",
            False,
        ),
        (
            "Die Flut ist für den Deich und die Fähre eine Gefahr.",
            "Die Flut ist für den Deich und nicht zuletzt die Fähre eine Gefahr.",
            False,
        ),
        (
            "Den Deich zahlen nicht die Fischer, sondern alle Bürger gemeinsam.",
            "Den Deich zahlen nicht nur die Fischer, sondern alle Bürger gemeinsam.",
            False,
        ),
        (
            "Es wären nicht einmal die Fähren, die am Deich zur Verfügung standen.",
            "Es wären weniger als die Fähren, die am Deich zur Verfügung standen.",
            False,
        ),
    ],
)
def test_texts_are_contrary_where_the_negated_word_stands_in_both(
    first: str, second: str, *, contrary: bool
) -> None:
    assert is_contrary(first, second) is contrary
    assert is_contrary(second, first) is contrary


def test_what_its_own_sentence_denies_is_no_contrary() -> None:
    first = report("a", "Der Deich von Nordmoor bekommt keine Punkte für Sicherheit vergeben.")
    second = report(
        "b", "Es gehe nicht darum, dass der Deich von Nordmoor Punkte für Sicherheit vergeben bekommt."
    )
    assert Relation.CONFLICT not in {point.relation for point in compared(first, second).points}


def test_speech_that_runs_on_right_after_its_speakers_words_is_told_as_that_speakers() -> None:
    said, goes_on = "die Werft Ostermoor schließe im Herbst", "Der Rat habe davon nichts gewusst"

    def told_by(between: str) -> str:
        made = report("a", f"Petersmark sagte, {said}. {between}{goes_on}.")
        made = with_statement(made, said, "Petersmark")
        made = with_statement(made, goes_on, "Petersmark", StatementType.INDIRECT_FREE_INDIRECT)
        first, second = made.statements
        cued = replace(made, statements=(replace(first, cue=(place(made.text, "sagte"),)), second))
        return reading_at(cued, place(made.text, goes_on)).by

    assert told_by("") == "Petersmark"
    assert told_by("Im Hafen von Ostermoor lag am Abend ein Frachter aus Norwegen. ") == NARRATOR
