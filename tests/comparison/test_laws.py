from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.records.analysed_report import AnnotatedReport
from lesart.records.point import Reading, Relation
from tests.comparison.annotated import compared, report
from tests.laws.strategies import hostile_texts

PIECES = (
    "Der Staudamm bei Ostermoor brach am Morgen.",
    "Am Morgen brach bei Ostermoor der Staudamm, sagte Petersmark.",
    "Petersmark bestreitet eine Beteiligung am Bruch des Damms.",
    "Brenneke wirft Petersmark vor, für den Bruch des Damms verantwortlich zu sein.",
    "Mindestens 12 Menschen wurden vermisst, wie die Behörden mitteilten.",
    "Die Behörden vermissen nicht mehr als 15 Menschen.",
    "Die Fähre fährt wieder.",
)
texts = st.one_of(st.lists(st.sampled_from(PIECES), max_size=6).map(" ".join), hostile_texts)
reports = st.lists(texts, min_size=1, max_size=4).map(
    lambda listed: [report(f"r{number}", text) for number, text in enumerate(listed)]
)


@settings(max_examples=40, deadline=None)
@given(reports)
def test_readings_quote_exactly_and_points_are_well_formed(made: list[AnnotatedReport]) -> None:
    known = {one.id: one.text for one in made}
    comparison = compared(*made)
    readings = [reading for point in comparison.points for reading in point.readings]
    readings += [reading for entry in comparison.timeline for reading in entry.readings]
    assert all(reading.span.of(known[reading.report_id]) == reading.text for reading in readings)
    for point in comparison.points:
        held = {reading.report_id for reading in point.readings}
        assert held
        assert point.label in {reading.text for reading in point.readings}
        assert set(point.not_reported) == set(known) - held
        assert (point.relation is not Relation.SINGLE) or len({known[one] for one in held}) == 1
        assert all(reason.span is None or reason.span.of(known[reason.report_id]) == reason.text for reason in point.because)  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(reports, st.randoms(use_true_random=False))
def test_the_order_of_reports_changes_nothing(made: list[AnnotatedReport], random: Random) -> None:
    shuffled = random.sample(made, len(made))
    assert compared(*shuffled, one_origin=True) == compared(*made, one_origin=True)


def without(readings: tuple[Reading, ...], report_id: str) -> tuple[Reading, ...]:
    return tuple(reading for reading in readings if reading.report_id != report_id)


@settings(max_examples=40, deadline=None)
@given(reports, st.integers(min_value=0))
def test_a_verbatim_copy_changes_no_relation_no_reading_and_no_count_of_origins(
    made: list[AnnotatedReport], which: int
) -> None:
    copied = made[which % len(made)]
    copy = replace(copied, analysed=replace(copied.analysed, report=replace(copied.report, id="zz")))
    before, after = compared(*made, one_origin=True), compared(*made, copy, one_origin=True)
    assert {(point.relation, point.origins, point.readings) for point in before.points} == {
        (point.relation, point.origins, without(point.readings, "zz")) for point in after.points
    }
    assert [entry.value for entry in before.timeline] == [entry.value for entry in after.timeline]
    for point in after.points:
        stands_in_copy = {reading.span for reading in point.readings if reading.report_id == "zz"}
        stands_in_copied = {reading.span for reading in point.readings if reading.report_id == copied.id}
        assert stands_in_copy == stands_in_copied
