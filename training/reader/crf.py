"""A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over tags of words."""

import torch
from torch import Tensor, nn


class ConditionalRandomField(nn.Module):
    """Scores of neighbouring tags; those that may not follow one another are shut out."""

    def __init__(self, allowed: Tensor, first: Tensor) -> None:
        super().__init__()
        self.transitions = nn.Parameter(torch.zeros(allowed.shape))
        self.beginnings = nn.Parameter(torch.zeros(first.shape))
        self.shut: Tensor
        self.shut_first: Tensor
        self.register_buffer("shut", torch.where(allowed, 0.0, -1e4), persistent=False)
        self.register_buffer("shut_first", torch.where(first, 0.0, -1e4), persistent=False)

    def loss(self, scores: Tensor, tags: Tensor, mask: Tensor) -> Tensor:
        """Give the mean negative log likelihood a word; scores (windows, words, tags), tags and mask (windows, words)."""
        scores = scores.float()
        moves = self.transitions + self.shut
        begin = self.beginnings + self.shut_first
        total = begin + scores[:, 0]
        gold = begin[tags[:, 0]] + scores[:, 0].gather(1, tags[:, :1]).squeeze(1)
        for place in range(1, scores.shape[1]):
            inside = mask[:, place]
            following = torch.logsumexp(total[:, :, None] + moves, dim=1) + scores[:, place]
            total = torch.where(inside[:, None], following, total)
            now = tags[:, place]
            step = moves[tags[:, place - 1], now] + scores[:, place].gather(1, now[:, None]).squeeze(1)
            gold = gold + torch.where(inside, step, torch.zeros_like(step))
        return (torch.logsumexp(total, dim=1) - gold).sum() / mask.sum()


def span_tags(kinds: int) -> tuple[Tensor, Tensor]:
    """Give which tag may follow which, and which may come first, for O, then B and I of each kind."""
    tags = 1 + 2 * kinds
    allowed = torch.ones(tags, tags, dtype=torch.bool)
    first = torch.ones(tags, dtype=torch.bool)
    for kind in range(kinds):
        begin, inside = 1 + 2 * kind, 2 + 2 * kind
        allowed[:, inside] = False
        allowed[begin, inside] = allowed[inside, inside] = True
        first[inside] = False
    return allowed, first
