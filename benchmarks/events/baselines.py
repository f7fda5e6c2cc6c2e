"""What a user would group reports with today, each method at many settings.

Texts are laid out as a matrix in one of several forms and then cut into groups; which form and setting is best is left
to who measures. Install the extra `bench` first.
"""

# mypy: disable-error-code="import-untyped,import-not-found"

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import product

import numpy as np
from hdbscan import HDBSCAN
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform
from sklearn.feature_extraction.text import TfidfVectorizer
from umap import UMAP

Matrix = NDArray[np.float64]
Labels = NDArray[np.intp]

LEAD_CHARACTERS = 1_500
TOO_COMMON = 0.2  # of the texts: what more of them hold tells nothing, as a list of stop words would say
# BERTopic's own way of making its map flat, and of cutting it; its 15 neighbours and groups of 10 are among the settings.
NEIGHBOURS, DIMENSIONS = (5, 15), (5, 10)
SIZES, SAMPLES, SELECTIONS = (2, 3, 5, 10), (1, 2, 3, 5, 10), ("eom", "leaf")
SEED = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """Titles and leads with their vectors, which have unit length."""

    texts: Sequence[str]
    vectors: Matrix


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """Ways to lay texts out, and ways to cut what is laid out into groups, by names; any two can be combined."""

    name: str
    forms: Mapping[str, Callable[[Texts], Matrix]]
    cuts: Mapping[str, Callable[[Matrix], Labels]]


def methods() -> tuple[Method, ...]:
    """Give the baselines, from the simplest to the most elaborate."""
    return (
        Method(
            name="TF-IDF, average link",
            forms={"words": word_distances, "letter runs": letter_distances},
            cuts=_average_links(np.arange(0.50, 0.98, 0.01)),
        ),
        Method(
            name="TF-IDF, HDBSCAN",
            forms={"words": word_distances, "letter runs": letter_distances},
            cuts=_densities("precomputed"),
        ),
        Method(
            name="encoder, average link",
            forms={"vectors": vector_distances},
            cuts=_average_links(np.arange(0.02, 0.20, 0.005)),
        ),
        Method(
            name="BERTopic-like",
            forms={
                f"{neighbours} neighbours, {dimensions} dimensions": partial(
                    flat_map, neighbours=neighbours, dimensions=dimensions
                )
                for neighbours, dimensions in product(NEIGHBOURS, DIMENSIONS)
            },
            cuts=_densities("euclidean"),
        ),
    )


def word_distances(texts: Texts) -> Matrix:
    """Give 1 less the cosine of the words of each two texts."""
    return _term_distances(TfidfVectorizer(sublinear_tf=True, max_df=TOO_COMMON), texts)


def letter_distances(texts: Texts) -> Matrix:
    """Give 1 less the cosine of the runs of four and five letters of each two texts, which see into compounds."""
    runs = TfidfVectorizer(sublinear_tf=True, max_df=TOO_COMMON, analyzer="char_wb", ngram_range=(4, 5))
    return _term_distances(runs, texts)


def vector_distances(texts: Texts) -> Matrix:
    """Give 1 less the cosine of the vectors of each two texts."""
    return _as_distances(texts.vectors @ texts.vectors.T)


def flat_map(texts: Texts, *, neighbours: int, dimensions: int) -> Matrix:
    """Give the vectors in a few dimensions, shape (texts, dimensions), with what BERTopic sets for UMAP."""
    umap = UMAP(
        n_neighbors=neighbours,
        n_components=dimensions,
        min_dist=0.0,
        metric="cosine",
        low_memory=False,
        random_state=SEED,
        n_jobs=1,
    )
    return np.asarray(umap.fit_transform(texts.vectors), dtype=np.float64)


def average_link(distances: Matrix, *, threshold: float) -> Labels:
    """Give the group of each text: groups are joined while their members are nearer than a threshold on average."""
    tree = linkage(squareform(distances, checks=False), "average")
    return np.asarray(fcluster(tree, threshold, "distance"))


def density(matrix: Matrix, *, metric: str, size: int, samples: int, selection: str) -> Labels:
    """Give the group of each text by HDBSCAN; what it calls noise is single."""
    found = HDBSCAN(
        metric=metric, min_cluster_size=size, min_samples=samples, cluster_selection_method=selection
    ).fit_predict(matrix)
    singles = found.max(initial=0) + 1 + np.arange(len(found))
    return np.asarray(np.where(found < 0, singles, found))


def groups(labels: Labels, ids: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Give the reports of each group."""
    return tuple(tuple(np.array(ids)[labels == label].tolist()) for label in np.unique(labels))


def _average_links(thresholds: Matrix) -> dict[str, Callable[[Matrix], Labels]]:
    return {
        f"threshold {threshold:.3g}": partial(average_link, threshold=threshold)
        for threshold in thresholds.tolist()
    }


def _densities(metric: str) -> dict[str, Callable[[Matrix], Labels]]:
    return {
        f"groups of {size}, {samples} samples, {selection}": partial(
            density, metric=metric, size=size, samples=samples, selection=selection
        )
        for size, samples, selection in product(SIZES, SAMPLES, SELECTIONS)
    }


def _term_distances(vectorizer: TfidfVectorizer, texts: Texts) -> Matrix:
    terms = vectorizer.fit_transform(texts.texts)
    return _as_distances((terms @ terms.T).toarray())


def _as_distances(likeness: Matrix) -> Matrix:
    distances = np.clip(1 - (likeness + likeness.T) / 2, 0, None).astype(np.float64)
    np.fill_diagonal(distances, 0)
    return distances
