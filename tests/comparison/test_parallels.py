"""Passages of two reports are judged by these two alone."""

from itertools import combinations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.comparison.alignment.content import Laid, lay_out
from lesart.comparison.comparing import with_vectors
from lesart.comparison.parallels import FEATURES, parallels_model
from lesart.comparison.units import units_of
from lesart.language import load_encoder
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.vectors import SentenceEncoder
from tests.comparison.annotated import report
from tests.comparison.test_laws import PIECES
from tests.making import BagOfLetters

SENTENCES = (*PIECES, "Am Hafen von Ostermoor stiegen die Preise für Fisch.", "Der Hafen blieb geschlossen.")


def laid(reports: list[AnnotatedReport], encoder: SentenceEncoder) -> Laid:
    known = [with_vectors(made, encoder) for made in reports]
    return lay_out(known, units_of(known), encoder)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5, unique=True), min_size=3, max_size=4
    )
)
def test_a_further_report_changes_nothing_between_two_others(texts: list[list[str]]) -> None:
    reports = [report(name, " ".join(said)) for name, said in zip("abcd", texts, strict=False)]
    two, every = laid(reports[:2], BagOfLetters()), laid(reports, BagOfLetters())
    shared_by_third = {every.text_of[at] for at, unit in enumerate(every.units) if unit.owner > 1}
    for first, second in combinations(range(len(two.units)), 2):
        texts_here = every.text_of[first], every.text_of[second]
        if two.units[first].owner != two.units[second].owner and not shared_by_third & set(texts_here):
            assert two.likeness_of(first, second) == every.likeness_of(first, second)
            here = two.text_of[first], two.text_of[second]
            assert two.parallel[here] == every.parallel[texts_here]


def test_what_says_the_same_is_likelier_parallel_than_what_shares_a_word() -> None:
    first = report("a", "Der Staudamm bei Ostermoor brach am Morgen. Im Zoo schlüpften Pinguine.")
    second = report("b", "Am Morgen brach bei Ostermoor der Staudamm. Ein Staudamm kostet viel Geld.")
    told = laid([first, second], load_encoder()).parallel
    same, word_alone, strange = told[0, 2], told[0, 3], told[1, 2]
    assert same > 0.5 > word_alone > strange


def test_a_shared_figure_and_a_shared_day_speak_for_a_parallel_and_distance_against_it() -> None:
    model = parallels_model()
    plain = np.zeros((len(FEATURES), 1, 1))
    chances = {}
    for at, name in enumerate(FEATURES):
        lifted = plain.copy()
        lifted[at] = 1.0
        chances[name] = float(model.probability(lifted)[0, 0]) - float(model.probability(plain)[0, 0])
    assert chances.pop("distance") < 0
    assert all(change > 0 for change in chances.values())
