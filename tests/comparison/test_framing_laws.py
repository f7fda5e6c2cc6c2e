from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.comparison.framing.finding import framing_of
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.framing import Framing, Wording, WordUse
from tests.comparison.annotated import compared, report
from tests.laws.strategies import hostile_texts

PIECES = (
    "Der Krieg in Angola dauert an.",
    "Das Regime in Kabul und die afghanische Regierung schweigen zur Maskenpflicht.",
    "Der Konflikt dauert an, der Maulkorbzwang auch.",
    "Die Ukraine-Invasion, die Invasion der Ukraine, der russische Krieg gegen die Ukraine.",
    "Der mutmaßliche „Täter“ und der angebliche Täter flohen.",
    "Der Täter rief „Täter“.",
)
texts = st.one_of(st.lists(st.sampled_from(PIECES), max_size=5).map(" ".join), hostile_texts)
reports = st.lists(texts, min_size=1, max_size=4).map(
    lambda listed: [report(f"r{number}", text) for number, text in enumerate(listed)]
)


def wordings(framing: Framing) -> list[Wording]:
    return [
        *(wording for naming in framing.namings for wording in naming.wordings),
        *(verb.wording for saying in framing.saying for verb in saying.verbs),
        *(wording for one in framing.distance for wording in (one.marked, one.unmarked)),
    ]


def uses(framing: Framing) -> list[WordUse]:
    return [use for wording in wordings(framing) for use in wording.uses]


@settings(max_examples=60, deadline=None)
@given(reports)
def test_uses_quote_exactly_and_several_reports_are_compared(made: list[AnnotatedReport]) -> None:
    known = {one.id: one.text for one in made}
    framing = framing_of(made, ())
    assert all(use.span.of(known[use.report_id]) == use.text for use in uses(framing))
    assert all(wording.uses for wording in wordings(framing))
    for naming in framing.namings:
        assert len({use.report_id for wording in naming.wordings for use in wording.uses}) > 1
        assert len(naming.wordings) > 1


@settings(max_examples=20, deadline=None)
@given(reports, st.randoms(use_true_random=False))
def test_the_order_of_reports_changes_nothing(made: list[AnnotatedReport], random: Random) -> None:
    assert compared(*random.sample(made, len(made))).framing == compared(*made).framing


@settings(max_examples=40, deadline=None)
@given(reports)
def test_a_verbatim_copy_counts_with_its_own_places_and_makes_no_difference_of_its_own(
    made: list[AnnotatedReport],
) -> None:
    copy = replace(made[0], analysed=replace(made[0].analysed, report=replace(made[0].report, id="zz")))
    before, after = framing_of(made, ()), framing_of([*made, copy], ())
    without = {use for use in uses(after) if use.report_id != "zz"}
    assert without == set(uses(before))
    assert {naming.set for naming in after.namings} == {naming.set for naming in before.namings}
    assert not uses(framing_of([made[0], copy], ()))
