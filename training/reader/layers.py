"""The layers of multilingual-e5-small as a network that can be trained further."""

from typing import Self

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.encoder.q4_file import Q4Encoder


class Layer(nn.Module):
    """One layer of BERT: states of shape (windows, pieces, width) in and out."""

    def __init__(self, width: int, heads: int, inner: int, epsilon: float, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.dropout = dropout
        self.query_key_value = nn.Linear(width, 3 * width)
        self.attention_output = nn.Linear(width, width)
        self.attention_norm = nn.LayerNorm(width, epsilon)
        self.inner = nn.Linear(width, inner)
        self.outer = nn.Linear(inner, width)
        self.output_norm = nn.LayerNorm(width, epsilon)

    @classmethod
    def of(cls, encoder: Q4Encoder, number: int, *, dropout: float) -> Self:
        """Give layer `number` of the encoder with its weights as plain numbers."""
        matrices, vectors, name = encoder.matrices, encoder.vectors, f"l{number}"
        inner = matrices[f"{name}.fi.w"].nibbles.shape[0]
        layer = cls(encoder.width, encoder.heads, inner, encoder.epsilon, dropout)
        parts = {
            "attention_output": "ao",
            "inner": "fi",
            "outer": "fo",
            "attention_norm": "aln",
            "output_norm": "oln",
        }
        state = {}
        for ours, theirs in parts.items():
            key = f"{name}.{theirs}.w"
            weights = matrices[key].weights if key in matrices else vectors[key].copy()
            state[f"{ours}.weight"] = torch.from_numpy(weights)
            state[f"{ours}.bias"] = torch.from_numpy(vectors[f"{name}.{theirs}.b"].copy())
        together = [torch.from_numpy(matrices[f"{name}.{part}.w"].weights) for part in "qkv"]
        state["query_key_value.weight"] = torch.cat(together)
        biases = [torch.from_numpy(vectors[f"{name}.{part}.b"].copy()) for part in "qkv"]
        state["query_key_value.bias"] = torch.cat(biases)
        layer.load_state_dict(state)
        return layer

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """Give the next states; `mask` (windows, 1, 1, pieces) is True where a piece may be attended to."""
        windows, pieces, width = states.shape
        shape = (windows, pieces, 3, self.heads, width // self.heads)
        query, key, value = self.query_key_value(states).view(shape).permute(2, 0, 3, 1, 4)
        # Written out: on two cores the joined kernel takes twice the time to go back.
        weights = (query @ key.transpose(-1, -2)) * (width // self.heads) ** -0.5
        weights = torch.softmax(weights.masked_fill(~mask, -1e4), dim=-1)
        attended = (weights @ value).transpose(1, 2).reshape(windows, pieces, width)
        states = self.attention_norm(states + self.attention_output(attended))
        inner = self.outer(functional.gelu(self.inner(states)))
        return self.output_norm(states + self._dropped(inner))

    def _dropped(self, states: Tensor) -> Tensor:
        if not self.training or not self.dropout:
            return states
        # Bytes are drawn four times as fast as the library draws its masks.
        drawn = torch.empty(states.shape, dtype=torch.uint8).random_(0, 256)
        return states * (drawn >= round(256 * self.dropout)) / (1 - self.dropout)


class PieceVectors(nn.Module):
    """The vectors of pieces and places, as the encoder has them; never trained."""

    def __init__(self, encoder: Q4Encoder, kept: Tensor) -> None:
        super().__init__()
        words = encoder.matrices["emb.word"].rows(kept.numpy()).weights
        places = encoder.vectors["emb.pos"].reshape(-1, encoder.width)
        kind = encoder.vectors["emb.type"].reshape(-1, encoder.width)[0]
        self.words: Tensor
        self.places: Tensor
        self.register_buffer("words", torch.from_numpy(words).to(torch.float16), persistent=False)
        self.register_buffer("places", torch.from_numpy(places + kind), persistent=False)
        self.norm = nn.LayerNorm(encoder.width, encoder.epsilon)
        self.norm.load_state_dict(
            {
                "weight": torch.from_numpy(encoder.vectors["emb.ln.w"].copy()),
                "bias": torch.from_numpy(encoder.vectors["emb.ln.b"].copy()),
            }
        )
        self.requires_grad_(requires_grad=False)

    def forward(self, pieces: Tensor) -> Tensor:
        """Give the first states (windows, pieces, width) of piece numbers (windows, pieces)."""
        return self.norm(self.words[pieces].float() + self.places[: pieces.shape[1]])


class Tower(nn.Module):
    """Piece vectors and layers of the encoder: those below `frozen` as they are, those from there to `upper` trained."""

    def __init__(self, encoder: Q4Encoder, kept: Tensor, *, frozen: int, upper: int, dropout: float) -> None:
        super().__init__()
        self.vectors = PieceVectors(encoder, kept)
        self.lower = nn.ModuleList(Layer.of(encoder, number, dropout=0.0) for number in range(frozen))
        self.lower.requires_grad_(requires_grad=False)
        self.upper = nn.ModuleList(
            Layer.of(encoder, number, dropout=dropout) for number in range(frozen, upper)
        )
        self.dropout = nn.Dropout(dropout)

    def words(self, pieces: Tensor, mask: Tensor, firsts: Tensor) -> Tensor:
        """Give the states of words (windows, words, width); `mask` (windows, pieces), `firsts` (windows, words)."""
        attended = mask[:, None, None, :]
        with torch.no_grad():
            states = self.vectors(pieces)
            for layer in self.lower:
                states = layer(states, attended)
        for layer in self.upper:
            states = layer(states, attended)
        return states.gather(1, firsts[:, :, None].expand(-1, -1, states.shape[-1]))
