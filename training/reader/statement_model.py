"""The network that reads statements: contents first, then for each content its type and who plays which role."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from training.encoder.q4_file import Q4Encoder
from training.reader.crf import ConditionalRandomField, span_tags
from training.reader.layers import Layer, Tower
from training.reader.quotations import ROLES, TYPES

POINTED = (ROLES.index("speaker"), ROLES.index("addressee"))  # roles that one phrase plays
NESTED_TYPES = 3  # of TYPES, the first ones
BEFORE, AFTER = 96, 40  # words read around a content for its roles
LONGEST_CONTENT = 224  # words of a content, and what follows, that are read with it
DISTANCES = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """Which layers of the encoder the network has."""

    frozen: int = 4
    upper: int = 10
    second: tuple[int, ...] = (9, 10)
    dropout: float = 0.1


ROLE_PARTS = ("second", "marked", "distance", "members", "types", "pointers", "nobody")


class StatementModel(Tower):
    """The tower with its heads."""

    def __init__(self, encoder: Q4Encoder, kept: Tensor, shape: Shape) -> None:
        super().__init__(encoder, kept, frozen=shape.frozen, upper=shape.upper, dropout=shape.dropout)
        width = encoder.width
        self.outer_tags = nn.Linear(width, 1 + 2 * len(TYPES))
        self.nested_tags = nn.Linear(width, 1 + 2 * NESTED_TYPES)
        self.outer_chain = ConditionalRandomField(*span_tags(len(TYPES)))
        self.nested_chain = ConditionalRandomField(*span_tags(NESTED_TYPES))
        self.any_role = nn.Linear(width, len(ROLES))
        self.marked = nn.Embedding(2, width)
        self.distance = nn.Embedding(2 * DISTANCES + 1, width)
        self.second = nn.ModuleList(Layer.of(encoder, n, dropout=shape.dropout) for n in shape.second)
        self.members = nn.Linear(width, 1 + len(ROLES))
        self.types = nn.Linear(2 * width, len(TYPES) + 1)  # the last: no statement
        # For each role: where its phrase starts, and its last word.
        self.pointers = nn.Linear(width, 2 * len(POINTED))
        self.nobody = nn.Linear(2 * width, 2 * len(POINTED))
        nn.init.normal_(self.marked.weight, std=0.05)
        nn.init.normal_(self.distance.weight, std=0.02)

    def around(
        self, states: Tensor, content: Tensor, mask: Tensor, distance: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Give for each content the scores of members (contents, words, 5), of types (contents, 6) and of pointers.

        Pointers (contents, words + 1, 4) tell where the phrases of the pointed roles start and end; the last row: nowhere.
        `states` (contents, words, width) are those around the content, `content` and `mask` (contents, words)
        mark its words and the words that exist, `distance` counts words to it.
        """
        places = distance.clamp(-DISTANCES, DISTANCES) + DISTANCES
        states = states + self.marked(content.long()) + self.distance(places)
        first = states
        for layer in self.second:
            states = layer(states, mask[:, None, None, :])
        weight = content.float()[:, :, None]
        pooled = (states * weight).sum(1) / weight.sum(1).clamp(min=1)
        plain = (first * weight).sum(1) / weight.sum(1).clamp(min=1)
        whole = self.dropout(torch.cat([pooled, plain], 1))
        states = self.dropout(states)
        pointers = self.pointers(states).masked_fill(~mask[:, :, None], -1e4)
        pointers = torch.cat([pointers, self.nobody(whole)[:, None]], 1)
        return self.members(states), self.types(whole), pointers
