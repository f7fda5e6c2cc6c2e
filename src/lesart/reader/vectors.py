"""The vectors of pieces, read from the sentence encoder's file without loading it a second time."""

import tomllib
from dataclasses import dataclass
from importlib.resources import as_file
from importlib.resources.abc import Traversable

import numpy as np
from numpy.typing import NDArray

from lesart.resources import model_file

WIDTH = 384
_BLOCK = 32  # weights that share one scale
_START, _END = 0, 2  # control pieces around every window
_SIGNED = (np.arange(16) ^ 8) - 8
# Two weights share a byte, the first in its low half.
_PAIRS = np.stack([np.tile(_SIGNED, 16), np.repeat(_SIGNED, 16)], axis=1).astype(np.float32)

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceVectors:
    """The tables of the encoder: 4-bit vectors of pieces with their scales, vectors of places."""

    packed: NDArray[np.uint8]
    scales: Floats
    places: Floats

    def of(self, pieces: NDArray[np.int64]) -> Floats:
        """Give the vectors of a window, control pieces and places added, shape (1, 2 + pieces, 384)."""
        numbers = np.concatenate([[_START], pieces, [_END]])
        blocks = _PAIRS[self.packed[numbers]].reshape(len(numbers), -1, _BLOCK)
        scaled = blocks * self.scales[numbers][:, :, None]
        vectors: Floats = (scaled.reshape(len(numbers), -1) + self.places[: len(numbers)])[None]
        return vectors


def piece_vectors(tables: Traversable) -> PieceVectors:
    """Give the vectors mapped from `encoder/weights.onnx`; the file `tables` says where they stand in it."""
    places_in_file = tomllib.loads(tables.read_text("utf-8"))["tables"]
    packed, scales, places = (places_in_file[name] for name in ("packed", "scales", "places"))
    with as_file(model_file("encoder", "weights.onnx")) as path:
        return PieceVectors(
            packed=np.memmap(path, np.uint8, "r", packed["at"], (packed["rows"], WIDTH // 2)),
            scales=np.memmap(path, np.float32, "r", scales["at"], (scales["rows"], WIDTH // _BLOCK)),
            places=np.array(np.memmap(path, np.float32, "r", places["at"], (places["rows"], WIDTH))),
        )
