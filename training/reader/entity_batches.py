"""Tagged texts put together for one step of training, and what a network makes of them."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from training.encoder.q4_file import read_q4_encoder
from training.encoder.vocabulary import END, START, kept_pieces
from training.reader.batches import LONGEST, padded
from training.reader.entity_data import Encoded, TaggedText, encoded, joined
from training.reader.entity_model import EntityModel, EntityShape, best_tags, partial_loss
from training.reader.fitting import Parameters, device
from training.reader.train_statements import plain_tokenizer

_PADDING = 1
_SHORT_WINDOWS = (20, 160)  # pieces; the rest of the windows is full
_SHARE_OF_FULL = 0.3
_READ_TOGETHER = 32  # texts


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityBatch:
    """Windows side by side: pieces (windows, pieces), words (windows, words), allowed tags (windows, words, tags)."""

    pieces: Tensor
    mask: Tensor
    firsts: Tensor
    word_mask: Tensor
    allowed: Tensor


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The likeliest tags of a text's words, and how sure each is by its score alone."""

    tags: tuple[int, ...]
    sureness: tuple[float, ...]


def entity_model(shape: EntityShape, start: Parameters | None = None) -> EntityModel:
    """Give the network with the layers of the encoder, or with parameters fitted before."""
    encoder = read_q4_encoder()
    model = EntityModel(encoder, torch.from_numpy(kept_pieces(encoder.pieces)), shape)
    model.load_state_dict(start or {}, strict=False)
    return model


def batch_of(windows: Sequence[Encoded]) -> EntityBatch:
    """Give the windows padded to one length."""
    pieces = [np.concatenate([[START], window.numbers, [END]]) for window in windows]
    return EntityBatch(
        pieces=padded(pieces, _PADDING),
        mask=padded([np.ones(len(row), dtype=bool) for row in pieces], 0),
        firsts=padded([window.firsts + 1 for window in windows], 0),
        word_mask=padded([np.ones(len(window.firsts), dtype=bool) for window in windows], 0),
        allowed=padded([window.allowed for window in windows], 1),
    )


def windows_of(texts: Iterable[Encoded | None], draw: random.Random) -> list[Encoded]:
    """Give the texts joined to windows of drawn length: alone as a headline is, or within others as in a report."""
    windows: list[list[Encoded]] = [[]]
    longest = room = LONGEST
    for text in texts:
        if text is None or not 0 < len(text.numbers) <= LONGEST:
            continue
        if len(text.numbers) > room:
            windows.append([])
            longest = LONGEST if draw.random() < _SHARE_OF_FULL else draw.randrange(*_SHORT_WINDOWS)
            room = longest
        windows[-1].append(text)
        room -= len(text.numbers)
    return [joined(window) for window in windows if window]


def batches_of(windows: Sequence[Encoded], pieces: int, draw: random.Random) -> list[list[Encoded]]:
    """Give windows of about one length together, so many pieces in all, in drawn order."""
    batches: list[list[Encoded]] = [[]]
    for window in sorted(windows, key=lambda window: len(window.numbers) + draw.randrange(8)):
        if batches[-1] and (len(batches[-1]) + 1) * (len(window.numbers) + 2) > pieces:
            batches.append([])
        batches[-1].append(window)
    draw.shuffle(batches)
    return batches


@torch.no_grad()
def find_names(model: EntityModel, texts: Sequence[TaggedText]) -> list[Found]:
    """Give what the network finds in each text, nothing in those longer than a window."""
    model.eval()
    tokenizer = plain_tokenizer()
    found = [Found(tags=(0,) * len(text.words), sureness=(0.0,) * len(text.words)) for text in texts]
    ready = [(number, encoded(text, tokenizer)) for number, text in enumerate(texts)]
    windows = [(number, one) for number, one in ready if one is not None and 0 < len(one.numbers) <= LONGEST]
    windows.sort(key=lambda pair: len(pair[1].numbers))
    for start in range(0, len(windows), _READ_TOGETHER):
        chosen = windows[start : start + _READ_TOGETHER]
        batch = batch_of([window for _, window in chosen])
        with torch.autocast(device().type, dtype=torch.bfloat16):
            scores = _scores(model, batch).float().cpu()
        rows = best_tags(model.chain, scores, batch.word_mask)
        for (number, _), tags, values in zip(chosen, rows, scores.softmax(2), strict=True):
            sure = values[torch.arange(len(tags)), torch.tensor(tags)]
            found[number] = Found(tags=tuple(tags), sureness=tuple(sure.tolist()))
    return found


def entity_loss(model: EntityModel, batch: EntityBatch) -> dict[str, Tensor]:
    """Give the loss of a step."""
    allowed, words = batch.allowed.to(device()), batch.word_mask.to(device())
    return {"tags": partial_loss(model.chain, _scores(model, batch), allowed, words)}


def _scores(model: EntityModel, batch: EntityBatch) -> Tensor:
    scores: Tensor = model(*(part.to(device()) for part in (batch.pieces, batch.mask, batch.firsts)))
    return scores
