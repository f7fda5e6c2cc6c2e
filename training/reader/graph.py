"""Writes the networks of the reader as ONNX graphs with 8-bit matrices, from plain arrays.

Names of weights are those of `training/reader/layers.py`; matrices have one row an output.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from training.encoder.nodes import Nodes, whole_model

# Weights have 7 bits: without VNNI instructions a processor adds two products in 16 bits, and 8 bits overflow them.
LARGEST_WEIGHT = 63

Floats = NDArray[np.float32]
Weights = Mapping[str, Floats]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What the weights do not tell of the layers."""

    heads: int = 12
    epsilon: float = 1e-12


def trunk_graph(weights: Weights, shape: Shape) -> onnx.ModelProto:
    """Give the graph from `vectors` (1, pieces, width), those of places added, through norm and layers to `states`."""
    graph = _Graph(weights, shape)
    states = graph.normalised("norm", "vectors")
    for name in graph.layer_names("lower"):
        states = graph.layer(name, states)
    graph.output(states, "states", ["one", "pieces", graph.width])
    return graph.finished("trunk", {"vectors": ["one", "pieces", graph.width]})


def tower_graph(
    weights: Weights, shape: Shape, tags: tuple[str, ...], settings: Mapping[str, str]
) -> onnx.ModelProto:
    """Give the graph from `states` of pieces and `firsts` (the piece of each word) to `words` and to scores of `tags`.

    `settings` is kept in the file beside it.
    """
    graph = _Graph(weights, shape)
    *names, last = graph.layer_names("upper")
    states = "states"
    for name in names:
        states = graph.layer(name, states)
    words = graph.layer(last, states, asking="firsts")
    graph.output(words, "words", ["one", "words", graph.width])
    for name in tags:
        graph.output(graph.scores(name, words), name, ["one", "words", len(weights[f"{name}.bias"])])
    inputs = {"states": ["one", "pieces", graph.width], "firsts": ["words"]}
    return graph.finished("tower", inputs, settings)


def around_graph(weights: Weights, shape: Shape, settings: Mapping[str, str]) -> onnx.ModelProto:
    """Give the graph that reads the `words` around one content, to scores of `members` (a word), `types` (all), `pointers`.

    Pointers tell where the phrases of the pointed roles start and end; their last row: nowhere.
    `content` marks the words of the content, `distance` counts the words to it.
    """
    graph = _Graph(weights, shape)
    first = graph.marked_words()
    states = first
    for name in graph.layer_names("second"):
        states = graph.layer(name, states)
    graph.output(graph.scores("members", states), "members", ["one", "words", len(weights["members.bias"])])
    pooled = graph.joined([graph.mean_of_content(states), graph.mean_of_content(first)])
    graph.output(graph.scores("types", pooled), "types", ["one", "one", len(weights["types.bias"])])
    pointers = graph.above([graph.scores("pointers", states), graph.scores("nobody", pooled)])
    graph.output(pointers, "pointers", ["one", "words and nowhere", len(weights["pointers.bias"])])
    place = ["one", "words"]
    inputs = {"words": [*place, graph.width], "content": place, "distance": place}
    return graph.finished("around", inputs, settings)


class _Graph(Nodes):
    def __init__(self, weights: Weights, shape: Shape) -> None:
        self.width = next(values for name, values in weights.items() if name.endswith("norm.bias")).shape[0]
        self._weights = weights
        self._shape = shape
        super().__init__()
        self._constants: dict[str, onnx.TensorProto] = {}
        self._outputs: list[onnx.ValueInfoProto] = []

    def layer_names(self, part: str) -> list[str]:
        """Give the names of the layers of a part, in order."""
        numbers = {int(name.split(".")[1]) for name in self._weights if name.startswith(f"{part}.")}
        return [f"{part}.{number}" for number in sorted(numbers)]

    def layer(self, name: str, states: str, asking: str | None = None) -> str:
        """Give the next states; with `asking`, only those at the places it lists."""
        asked = states if asking is None else self.node("Gather", [states, asking], axis=1)
        queries, keys, values = (
            self._product(f"{name}.query_key_value", given, third=number)
            for number, given in enumerate((asked, states, states))
        )
        context = self.contributed(
            "MultiHeadAttention",
            [queries, keys, values, self._weight(f"{name}.query_key_value.bias")],
            num_heads=self._shape.heads,
        )
        bias = self._weight(f"{name}.attention_output.bias")
        attended = self._product(f"{name}.attention_output", context, bias=bias)
        # Add and LayerNormalization apart: the joined kernel SkipLayerNormalization is eight times slower.
        middle = self.normalised(f"{name}.attention_norm", self.node("Add", [asked, attended]))
        # A few pieces, the first and the last above all, have values in here that are ten times those of all others.
        sizes = self.node("ReduceMax", [self.node("Abs", [middle]), self._axis(2)])
        inner = self._levelled_product(f"{name}.inner", middle, sizes)
        inner = self.contributed("BiasGelu", [inner, self._weight(f"{name}.inner.bias")])
        least = self._constant("least of gelu", np.array(0.17, np.float32))
        sizes = self.node("Max", [self.node("ReduceMax", [inner, self._axis(2)]), least])
        outer = self._levelled_product(f"{name}.outer", inner, sizes)
        outer = self.node("Add", [outer, self._weight(f"{name}.outer.bias")])
        return self.normalised(f"{name}.output_norm", self.node("Add", [middle, outer]))

    def normalised(self, name: str, states: str) -> str:
        """Give the states, each normalised."""
        parts = [self._weight(f"{name}.{part}") for part in ("weight", "bias")]
        return self.node("LayerNormalization", [states, *parts], epsilon=self._shape.epsilon)

    def scores(self, name: str, states: str) -> str:
        """Give the scores of a head, whose small matrix stays as it is."""
        matrix = self._constant(f"{name}.weight", self._weights[f"{name}.weight"].T)
        product = self.node("MatMul", [states, matrix])
        return self.node("Add", [product, self._weight(f"{name}.bias")])

    def marked_words(self) -> str:
        """Give the states of words with the vectors of mark and distance added."""
        marks = self.node("Gather", [self._weight("marked.weight"), "content"])
        farthest = len(self._weights["distance.weight"]) // 2
        limits = [
            self._constant(name, np.array(value, np.int64))
            for name, value in (("nearest", -farthest), ("farthest", farthest))
        ]
        clipped = self.node("Clip", ["distance", *limits])
        places = self.node("Add", [clipped, "farthest"])
        distances = self.node("Gather", [self._weight("distance.weight"), places])
        return self.node("Add", [self.node("Add", ["words", marks]), distances])

    def mean_of_content(self, states: str) -> str:
        """Give the mean state of the words that `content` marks, (1, 1, width)."""
        marks = self.node("Cast", ["content"], to=TensorProto.FLOAT)
        weights = self.node("Unsqueeze", [marks, self._axis(1)])
        total = self.node("MatMul", [weights, states])
        return self.node("Div", [total, self.node("ReduceSum", [weights, self._axis(2)])])

    def joined(self, parts: list[str]) -> str:
        """Give the parts side by side."""
        return self.node("Concat", parts, axis=-1)

    def above(self, parts: list[str]) -> str:
        """Give the parts one above the other."""
        return self.node("Concat", parts, axis=1)

    def output(self, value: str, name: str, shape: list[str | int]) -> None:
        """Let the graph give the value under the name."""
        self.nodes.append(helper.make_node("Identity", [value], [name]))
        self._outputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, shape))

    def finished(
        self, name: str, inputs: Mapping[str, list[str | int]], settings: Mapping[str, str] | None = None
    ) -> onnx.ModelProto:
        """Give the whole; inputs whose last size is a name are numbers of pieces or words, the others vectors."""
        values = [
            helper.make_tensor_value_info(
                key, TensorProto.FLOAT if isinstance(shape[-1], int) else TensorProto.INT64, shape
            )
            for key, shape in inputs.items()
        ]
        graph = helper.make_graph(self.nodes, name, values, self._outputs, list(self._constants.values()))
        model = whole_model(graph)
        helper.set_model_props(model, dict(sorted((settings or {}).items())))
        return model

    def _levelled_product(self, name: str, states: str, sizes: str) -> str:
        """Give the product, its activations rounded in proportion to the size of each piece."""
        product = self._product(name, self.node("Div", [states, sizes]))
        return self.node("Mul", [product, sizes])

    def _product(self, name: str, states: str, *, third: int | None = None, bias: str = "") -> str:
        """Give the product with a matrix of 8-bit numbers, or with one third of its rows; activations get 8 bits too."""
        matrix = self._weights[f"{name}.weight"]
        label = name
        if third is not None:
            label, matrix = f"{name}.{third}", np.split(matrix, 3)[third]
        rounded, scales = rounded_matrix(matrix)
        inputs = [
            self._constant(f"{label}.rounded", rounded.T),
            self._constant(f"{label}.scales", scales),
            self._constant(f"{label}.zeros", np.zeros(len(scales), np.int8)),
        ]
        return self.contributed("DynamicQuantizeMatMul", [states, *inputs, *([bias] if bias else [])])

    def _axis(self, number: int) -> str:
        return self._constant(f"axis {number}", np.array([number], np.int64))

    def _weight(self, name: str) -> str:
        return self._constant(name, self._weights[name])

    def _constant(self, name: str, values: NDArray[np.generic]) -> str:
        self._constants[name] = numpy_helper.from_array(
            np.ascontiguousarray(values).reshape(values.shape), name
        )
        return name


def rounded_matrix(matrix: Floats) -> tuple[NDArray[np.int8], Floats]:
    """Give the matrix in whole numbers and the scale of each row."""
    scales = np.maximum(np.abs(matrix).max(axis=1), 1e-12) / LARGEST_WEIGHT
    return np.rint(matrix / scales[:, None]).astype(np.int8), scales.astype(np.float32)
