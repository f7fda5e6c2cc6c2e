"""The graphs against the same networks in numpy."""

from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import numpy_helper

from lesart.reader.networks import Network, load_network
from lesart.reader.vectors import PieceVectors, piece_vectors
from lesart.resources import model_file
from tests.reader import tiny
from tests.reader.forward import Values, layer, linear, normalised
from training.reader.files import piece_tables
from training.reader.graph import rounded_matrix, trunk_graph

PIECES = np.array([5, 17, 400, 9_000, 164_993, 5, 77, 3, 1_234, 88, 912, 40_001])


@pytest.fixture(scope="module")
def vectors(weights_folder: Path) -> PieceVectors:
    return piece_vectors(weights_folder / "tables.toml")


@pytest.fixture(scope="module")
def states(vectors: PieceVectors) -> Values:
    weights = tiny.trunk_weights()
    first = normalised(weights, "norm", vectors.of(PIECES)[0].astype(np.float64))
    return layer(weights, "lower.0", first)


def network(folder: Path, name: str) -> Network:
    loaded = load_network(folder / f"{name}.onnx")
    assert loaded is not None
    return loaded


def are_close(found: np.ndarray, expected: Values) -> bool:
    # Numbers at the border of two roundings fall to either side; a wrong network is off by the spread itself.
    return float(np.abs(found - expected).mean()) < 0.03 * float(expected.std())


def test_the_vectors_are_those_in_the_file_of_the_encoder(vectors: PieceVectors) -> None:
    graph = onnx.load(str(model_file("encoder", "weights.onnx"))).graph
    table = {tensor.name: tensor for tensor in graph.initializer}
    numbers = [0, *PIECES, 2]
    packed = numpy_helper.to_array(table["emb.word"]).astype(np.float32)[numbers]
    scales = numpy_helper.to_array(table["emb.word.scale"])[numbers]
    places = numpy_helper.to_array(table["emb.pos"])[: len(numbers)]
    expected = packed * np.repeat(scales, 32, axis=1) + places
    assert (vectors.of(PIECES)[0] == expected).all()


def test_the_shipped_table_of_places_fits_the_shipped_encoder() -> None:
    tables = model_file("reader", "tables.toml")
    if not tables.is_file():
        pytest.skip("the weights of the reader are not installed")
    assert tables.read_text("utf-8") == piece_tables(model_file("encoder", "weights.onnx").read_bytes())


def test_the_trunk_gives_the_states_of_its_layers(
    weights_folder: Path, vectors: PieceVectors, states: Values
) -> None:
    (found,) = network(weights_folder, "trunk").run(["states"], vectors=vectors.of(PIECES))
    assert are_close(found, states)


def test_a_tower_gives_the_states_and_scores_of_the_words_asked_for(
    weights_folder: Path, states: Values
) -> None:
    weights, firsts = tiny.statement_weights(), np.array([1, 2, 2, 7, 12])
    above = layer(weights, "upper.1", layer(weights, "upper.0", states))[firsts]
    words, outer, nested = network(weights_folder, "statements").run(
        ["words", "outer_tags", "nested_tags"], states=states[None].astype(np.float32), firsts=firsts
    )
    assert are_close(words, above)
    assert are_close(outer, linear(weights, "outer_tags", above))
    assert are_close(nested, linear(weights, "nested_tags", above))


def test_around_a_content_marks_and_distances_count(weights_folder: Path, states: Values) -> None:
    weights = tiny.statement_weights()
    content = np.array([0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0])
    distance = np.array([-300, -2, -1, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 300])
    places = distance.clip(-32, 32) + 32
    first = states + weights["marked.weight"][content] + weights["distance.weight"][places]
    above = layer(weights, "second.0", first)
    pooled = np.concatenate([above[3:6].mean(axis=0), first[3:6].mean(axis=0)])[None]
    members, types, pointers = network(weights_folder, "statements_roles").run(
        ["members", "types", "pointers"],
        words=states[None].astype(np.float32),
        content=content[None],
        distance=distance[None],
    )
    assert are_close(members, linear(weights, "members", above))
    assert are_close(types, linear(weights, "types", pooled))
    assert are_close(pointers[:-1], linear(weights, "pointers", above))
    assert are_close(pointers[-1:], linear(weights, "nobody", pooled))


def test_a_missing_file_is_no_network(tmp_path: Path) -> None:
    assert load_network(tmp_path / "trunk.onnx") is None


def test_the_same_weights_give_the_same_bytes() -> None:
    first, second = (
        trunk_graph(tiny.trunk_weights(), tiny.SHAPE).SerializeToString(deterministic=True) for _ in range(2)
    )
    assert first == second


def test_rounded_matrices_keep_seven_bits() -> None:
    matrix = np.random.default_rng(5).standard_normal((6, 50)).astype(np.float32)
    rounded, scales = rounded_matrix(matrix)
    assert np.abs(rounded).max() == 63
    assert (np.abs(rounded * scales[:, None] - matrix) <= scales[:, None] / 2 + 1e-6).all()


def test_a_row_of_zeros_stays_one() -> None:
    rounded, scales = rounded_matrix(np.zeros((2, 4), np.float32))
    assert not rounded.any()
    assert np.isfinite(scales).all()
