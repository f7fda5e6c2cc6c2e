from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.comparison import explain
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.event import Event
from lesart.records.explanation import Explanation
from lesart.records.point import Point, Relation
from tests.comparison.annotated import compared, report
from tests.making import BagOfLetters

FIRST = report("a", "Der Staudamm bei Ostermoor brach am frühen Morgen unter dem Hochwasser.")
SECOND = report("b", "Am frühen Morgen brach der Staudamm bei Ostermoor unter Hochwasser.")
SILENT = report("c", "Ein Staudamm kostet viel Geld. Im Zoo schlüpften seltene Pinguine.")


def explained(point: Point, *reports: AnnotatedReport) -> Explanation:
    ids = tuple(made.id for made in reports)
    event = Event(id="e1", label="", labelled_by=ids[0], report_ids=ids, date=None)
    return explain(reports, event, point, BagOfLetters())


def test_a_shared_point_is_explained_by_likeness_and_words_of_both_readings() -> None:
    point = compared(FIRST, SECOND, SILENT).points[0]
    told = explained(point, FIRST, SECOND, SILENT)
    (tie,) = told.ties
    assert tie.parallel >= told.joined_from
    assert next((ours.of(FIRST.text), theirs.of(SECOND.text)) for ours, theirs in tie.words) == (
        "Staudamm",
        "Staudamm",
    )
    assert told.mean is not None
    assert told.mean >= told.same_from


def test_the_stretch_most_like_a_point_in_a_silent_report_is_given() -> None:
    point = compared(FIRST, SECOND, SILENT).points[0]
    left_out = explained(point, FIRST, SECOND, SILENT).left_out
    assert left_out is not None
    assert left_out.second.text == "Ein Staudamm kostet viel Geld."


def test_a_single_point_has_no_tie() -> None:
    single = next(point for point in compared(FIRST, SILENT).points if point.relation is Relation.SINGLE)
    assert not explained(single, FIRST, SILENT).ties


def test_a_copy_is_told_as_one() -> None:
    copy = report("b", FIRST.text)
    (tie,) = explained(compared(FIRST, copy).points[0], FIRST, copy).ties
    assert tie.is_copy


WORDS = st.lists(
    st.sampled_from(["Deich", "Morgen", "brach", "Regen", "Insel", "Wasser", "nicht", "drei"]),
    min_size=3,
    max_size=7,
)


@settings(max_examples=25, deadline=None)
@given(first=WORDS, second=WORDS)
def test_every_word_of_an_explanation_stands_in_its_reading(first: list[str], second: list[str]) -> None:
    reports = report("a", f"{' '.join(first)}."), report("b", f"{' '.join(second)}.")
    texts = {made.id: made.text for made in reports}
    for point in compared(*reports).points:
        for tie in explained(point, *reports).ties:
            for ours, theirs in tie.words:
                assert tie.first.span.covers(ours)
                assert ours.of(texts[tie.first.report_id])[:1] == theirs.of(texts[tie.second.report_id])[:1]
