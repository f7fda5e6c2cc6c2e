"""Sentence embeddings."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class SentenceEncoder(Protocol):
    """Anything that turns texts into vectors of unit length."""

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Give one row per text, shape (len(texts), dimensions), rows of unit length."""
        ...
