"""The network that reads names: frozen lower layers, trained upper ones, a chain over the tags of words."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from training.encoder.q4_file import Q4Encoder
from training.reader.crf import ConditionalRandomField, span_tags
from training.reader.entity_data import KINDS, TAGS
from training.reader.layers import Tower


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityShape:
    """Which layers of the encoder the network has."""

    frozen: int = 4
    upper: int = 10
    dropout: float = 0.1


class EntityModel(Tower):
    """The tower with a chain over the tags of words."""

    def __init__(self, encoder: Q4Encoder, kept: Tensor, shape: EntityShape) -> None:
        super().__init__(encoder, kept, frozen=shape.frozen, upper=shape.upper, dropout=shape.dropout)
        self.tags = nn.Linear(encoder.width, len(TAGS))
        self.chain = ConditionalRandomField(*span_tags(len(KINDS)))

    def forward(self, pieces: Tensor, mask: Tensor, firsts: Tensor) -> Tensor:
        """Give the scores of tags (windows, words, tags); `mask` (windows, pieces), `firsts` (windows, words)."""
        states = self.words(pieces, mask, firsts)
        scores: Tensor = self.tags(self.dropout(states))
        return scores


def partial_loss(chain: ConditionalRandomField, scores: Tensor, allowed: Tensor, mask: Tensor) -> Tensor:
    """Give the mean negative log likelihood a word that one of the allowed rows of tags is right.

    `scores` and `allowed` (windows, words, tags), `mask` (windows, words).
    """
    scores = scores.float()
    # Allowed rows and all rows are summed in one go; the second half of the windows is all rows.
    both = torch.cat([scores.masked_fill(~allowed, -1e4), scores])
    inside = torch.cat([mask, mask])
    moves = chain.transitions + chain.shut
    total = chain.beginnings + chain.shut_first + both[:, 0]
    for place in range(1, both.shape[1]):
        following = torch.logsumexp(total[:, :, None] + moves, dim=1) + both[:, place]
        total = torch.where(inside[:, place, None], following, total)
    right, every = torch.logsumexp(total, dim=1).chunk(2)
    return (every - right).sum() / mask.sum()


@torch.no_grad()
def best_tags(chain: ConditionalRandomField, scores: Tensor, mask: Tensor) -> list[list[int]]:
    """Give the likeliest row of tags of each window (Viterbi)."""
    moves = chain.transitions + chain.shut
    total = chain.beginnings + chain.shut_first + scores[:, 0].float()
    back = []
    for place in range(1, scores.shape[1]):
        best, origin = (total[:, :, None] + moves).max(dim=1)
        inside = mask[:, place, None]
        total = torch.where(inside, best + scores[:, place].float(), total)
        back.append(torch.where(inside, origin, torch.arange(origin.shape[1])))
    rows = [total.argmax(dim=1)]
    for origin in reversed(back):
        rows.append(origin.gather(1, rows[-1][:, None]).squeeze(1))
    tags = torch.stack(rows[::-1], dim=1)
    return [row[:count].tolist() for row, count in zip(tags, mask.sum(1).tolist(), strict=True)]
