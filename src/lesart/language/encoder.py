"""Turns texts into vectors that lie close together where the texts say similar things."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import as_file

import numpy as np
from onnxruntime import InferenceSession
from tokenizers import Tokenizer

from lesart.records.vectors import Vectors
from lesart.resources import model_file
from lesart.text.sessions import load_session
from lesart.text.tokenizer import shared_tokenizer
from lesart.threads import thread_count

DIMENSIONS = 384
PREFIX = "passage: "  # multilingual-e5 was trained with it
# Cutting first keeps the tokenizer quick on hostile input; no piece is longer than 16 characters,
# and what stands beyond 512 pieces is not read anyway.
LONGEST_TEXT = 16_384
MOST_PIECES = 512


class Encoder:
    """The sentence encoder multilingual-e5-small, loaded; a SentenceEncoder.

    A text is run alone, never padded into a batch, so its vector does not depend on other texts, order or threads.
    """

    def __init__(self, session: InferenceSession, tokenizer: Tokenizer, threads: int) -> None:
        self._session = session
        self._tokenizer = tokenizer
        self._pool = ThreadPoolExecutor(threads)

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Give one row of unit length per text, shape (len(texts), 384); beyond 512 tokens a text is not read."""
        distinct = list(dict.fromkeys(texts))
        if not distinct:
            return np.empty((0, DIMENSIONS), dtype=np.float32)
        rows = np.stack(list(self._pool.map(self._vector, distinct)))
        place = {text: row for row, text in enumerate(distinct)}
        return rows[[place[text] for text in texts]]

    def _vector(self, text: str) -> Vectors:
        pieces = self._tokenizer.encode(PREFIX + text[:LONGEST_TEXT]).ids
        if len(pieces) > MOST_PIECES:
            pieces = [*pieces[: MOST_PIECES - 1], pieces[-1]]  # the last one marks the end
        outputs = self._session.run(None, {"pieces": np.array([pieces], dtype=np.int64)})
        row: Vectors = np.asarray(outputs[0], dtype=np.float32)[0]
        return row


def load_encoder(threads: int | None = None) -> Encoder:
    """Give the encoder that ships with the package; by default with the threads that `thread_count` gives."""
    with as_file(model_file("encoder", "weights.onnx")) as weights:
        session = load_session(weights)
    return Encoder(session, shared_tokenizer(), threads or thread_count())
