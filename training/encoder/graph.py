"""Writes the encoder as an ONNX graph whose matrices keep their 4-bit blocks unchanged."""

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from training.encoder.nodes import Nodes, whole_model
from training.encoder.q4_file import BLOCK, Blocks, Q4Encoder

INT8_ACTIVATIONS = 4  # accuracy_level of MatMulNBits: activations rounded to 8 bits in blocks of 32


def encoder_graph(encoder: Q4Encoder, kept: NDArray[np.int64]) -> onnx.ModelProto:
    """Give the graph from piece numbers (texts x tokens, no padding) to embeddings of unit length."""
    graph = _Graph(encoder)
    states = graph.embedded_pieces(kept)
    for layer in range(encoder.layers):
        states = graph.layer(f"l{layer}", states)
    graph.pooled(states)
    return graph.finished()


class _Graph(Nodes):
    def __init__(self, encoder: Q4Encoder) -> None:
        self._encoder = encoder
        super().__init__()
        self._constants: list[onnx.TensorProto] = []

    def embedded_pieces(self, kept: NDArray[np.int64]) -> str:
        vectors, width = self._encoder.vectors, self._encoder.width
        blocks = self._encoder.matrices["emb.word"].rows(kept)
        signed = blocks.nibbles.astype(np.int8) - 8
        packed = (signed[:, 0::2] & 15 | (signed[:, 1::2] & 15) << 4).astype(np.uint8)
        self._constants.append(
            helper.make_tensor("emb.word", TensorProto.INT4, signed.shape, packed.tobytes(), raw=True)
        )
        scales = self._constant("emb.word.scale", blocks.scales)
        words = self.contributed(
            "GatherBlockQuantized",
            ["emb.word", "pieces", scales],
            block_size=BLOCK,
            gather_axis=0,
            quantize_axis=1,
        )
        # All tokens are of the first token type, so its vector goes into the positions.
        places = vectors["emb.pos"].reshape(-1, width) + vectors["emb.type"].reshape(-1, width)[0]
        length = self.node("Shape", ["pieces"], start=1, end=2)
        zero = self._constant("zero", np.zeros(1, np.int64))
        used = self.node("Slice", [self._constant("emb.pos", places), zero, length, zero])
        return self._normalised("emb.ln", self.node("Add", [words, used]))

    def layer(self, name: str, states: str) -> str:
        heads = [self._linear(f"{name}.{part}", states) for part in "qkv"]
        context = self.contributed("MultiHeadAttention", heads, num_heads=self._encoder.heads)
        attended = self._linear(f"{name}.ao", context)
        # Add and LayerNormalization apart: the joined kernel SkipLayerNormalization is eight times slower.
        states = self._normalised(f"{name}.aln", self.node("Add", [states, attended]))
        inner = self.contributed("Gelu", [self._linear(f"{name}.fi", states)])
        return self._normalised(f"{name}.oln", self.node("Add", [states, self._linear(f"{name}.fo", inner)]))

    def pooled(self, states: str) -> None:
        tokens = self._constant("tokens", np.ones(1, np.int64))
        mean = self.node("ReduceMean", [states, tokens], keepdims=0)
        self.nodes.append(helper.make_node("LpNormalization", [mean], ["embeddings"], axis=-1, p=2))

    def finished(self) -> onnx.ModelProto:
        pieces = helper.make_tensor_value_info("pieces", TensorProto.INT64, ["texts", "length"])
        embeddings = helper.make_tensor_value_info(
            "embeddings", TensorProto.FLOAT, ["texts", self._encoder.width]
        )
        graph = helper.make_graph(self.nodes, "encoder", [pieces], [embeddings], self._constants)
        return whole_model(graph)

    def _linear(self, name: str, states: str) -> str:
        blocks = self._encoder.matrices[f"{name}.w"]
        constants = [
            self._constant(f"{name}.w", _pairs(blocks)),
            self._constant(f"{name}.scale", blocks.scales),
            self._constant(f"{name}.b", self._encoder.vectors[f"{name}.b"]),
        ]
        rows, columns = blocks.nibbles.shape
        return self.contributed(
            "MatMulNBits",
            [states, *constants[:2], "", "", constants[2]],
            K=columns,
            N=rows,
            bits=4,
            block_size=BLOCK,
            accuracy_level=INT8_ACTIVATIONS,
        )

    def _normalised(self, name: str, states: str) -> str:
        parts = [self._constant(f"{name}.{part}", self._encoder.vectors[f"{name}.{part}"]) for part in "wb"]
        return self.node("LayerNormalization", [states, *parts], epsilon=self._encoder.epsilon)

    def _constant(self, name: str, values: NDArray[np.generic]) -> str:
        self._constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name


def _pairs(blocks: Blocks) -> NDArray[np.uint8]:
    """Give the nibbles as MatMulNBits reads them: neighbours share a byte, the first in the low half."""
    rows, columns = blocks.nibbles.shape
    grouped = blocks.nibbles.reshape(rows, columns // BLOCK, BLOCK // 2, 2)
    return (grouped[..., 0] | grouped[..., 1] << 4).astype(np.uint8)
