"""The baselines of benchmarks/events tell plainly different events apart, and count noise as single reports."""

import numpy as np
import pytest

pytest.importorskip("hdbscan", reason="the baselines of benchmarks/events need the extra `bench`")
pytest.importorskip("umap", reason="the baselines of benchmarks/events need the extra `bench`")

from benchmarks.events.baselines import Method, Texts, density, groups, methods
from benchmarks.events.results import BERTOPIC_AS_IT_COMES
from tests.making import BagOfLetters

# UMAP and HDBSCAN warn of settings and of syntax that are none of ours.
pytestmark = pytest.mark.filterwarnings("ignore")

TOPICS = {
    "ferry": "The ferry of Kaltensund ran aground near the lighthouse; {} passengers waited on deck for the tugboat.",
    "bakery": "In Unterfelden a bakery burned down at night, the fire brigade saved {} sacks of flour from the cellar.",
    "choir": "Choir Morgenrot won the singing contest of Bad Elmen with a lullaby before {} listeners in the spa hall.",
    "comet": "Astronomers of the observatory Hochrain photographed a comet whose tail measures {} million kilometres.",
    "bridge": "The council of Seebrueck closes the wooden bridge because woodworms damaged {} of its beams this winter.",
    "cheese": "A dairy in Almtal recalls {} wheels of mountain cheese after plastic splinters were found in the rind.",
}
IDS = [f"{topic}{number}" for topic in TOPICS for number in range(4)]
WORDINGS = [
    wording.format(amount) for wording in TOPICS.values() for amount in ("seven", "twelve", "forty", "some")
]
EXPECTED = {tuple(f"{topic}{number}" for number in range(4)) for topic in TOPICS}


@pytest.fixture(scope="module")
def texts() -> Texts:
    return Texts(texts=WORDINGS, vectors=BagOfLetters().embed(WORDINGS).astype(np.float64))


@pytest.mark.parametrize("method", methods(), ids=lambda method: method.name)
def test_a_baseline_finds_plainly_different_events_at_one_of_its_settings(
    method: Method, texts: Texts
) -> None:
    form = next(iter(method.forms.values()))(texts)
    assert any(set(groups(cut(form), IDS)) == EXPECTED for cut in method.cuts.values())


@pytest.mark.parametrize("method", methods(), ids=lambda method: method.name)
def test_each_report_stands_in_one_group(method: Method, texts: Texts) -> None:
    form = next(iter(method.forms.values()))(texts)
    cut = next(iter(method.cuts.values()))
    assert sorted(report for group in groups(cut(form), IDS) for report in group) == sorted(IDS)


def test_noise_counts_as_single_reports() -> None:
    places = np.array([[0.0], [0.1], [0.2], [5.0], [5.1], [5.2], [90.0], [300.0]])
    labels = density(places, metric="euclidean", size=3, samples=2, selection="eom")
    assert labels[6] != labels[7]
    assert (labels == labels[6]).sum() == (labels == labels[7]).sum() == 1


def test_bertopic_as_it_comes_is_among_the_settings() -> None:
    method = next(method for method in methods() if method.name == "BERTopic-like")
    form, cut = BERTOPIC_AS_IT_COMES
    assert form in method.forms
    assert cut in method.cuts
