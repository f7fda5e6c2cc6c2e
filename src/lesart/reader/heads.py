"""The networks at hand: the shared trunk, and for each task the tower that goes on from it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from importlib.resources.abc import Traversable
from typing import Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from lesart.reader.chain import Chain, Run, runs_of
from lesart.reader.decoding import (
    Content,
    ReadText,
    Surroundings,
    likely_contents,
    names_of,
    statements_of,
)
from lesart.reader.networks import Network, load_network
from lesart.reader.vectors import PieceVectors, piece_vectors
from lesart.records.tagging import TaggedName, TaggedStatement, Tagging

Floats = NDArray[np.float32]
Outputs = dict[str, Floats]  # states of words and scores of their tags, by the names of the heads
Given = TypeVar("Given")
Got = TypeVar("Got")


class Apply(Protocol):
    """The function `map`, or one that works on several values at once."""

    def __call__(self, function: Callable[[Given], Got], values: Iterable[Given], /) -> Iterable[Got]:
        """Give the function's results in the order of the values."""
        ...


class NameHead:
    """Finds names."""

    def __init__(self, tower: Network) -> None:
        self._tower = tower
        self._chain = Chain.of(tower.settings, "tags")

    def read(self, states: Floats, firsts: NDArray[np.int64]) -> Outputs:
        """Give the scores of a window's words, whose first pieces are listed."""
        (scores,) = self._tower.run(["tags"], states=states, firsts=firsts)
        return {"names": scores}

    def names(self, outputs: Outputs, text: ReadText) -> tuple[TaggedName, ...]:
        """Give the names of a text."""
        if not outputs:
            return ()
        runs = runs_of(self._chain.best_tags(outputs["names"], text.is_apart), text.is_apart)
        return names_of(runs, text.words, self._chain.kinds)


class StatementHead:
    """Finds contents, then reads around each of them who says it."""

    def __init__(self, tower: Network, roles: Network) -> None:
        self._tower = tower
        self._roles = roles
        self._outer = Chain.of(tower.settings, "outer_tags")
        self._nested = Chain.of(tower.settings, "nested_tags")
        self._before, self._after, self._longest = (
            int(roles.settings[name]) for name in ("before", "after", "longest")
        )

    def read(self, states: Floats, firsts: NDArray[np.int64]) -> Outputs:
        """Give the states and scores of a window's words, whose first pieces are listed."""
        words, outer, nested = self._tower.run(
            ["words", "outer_tags", "nested_tags"], states=states, firsts=firsts
        )
        return {"words": words, "outer": outer, "nested": nested}

    def statements(
        self, outputs: Outputs, text: ReadText, side_by_side: Apply
    ) -> tuple[TaggedStatement, ...]:
        """Give the statements of a text."""
        if not outputs:
            return ()
        contents: list[Content] = []
        for chain, tags in ((self._outer, "outer"), (self._nested, "nested")):
            runs = likely_contents(
                runs_of(chain.best_tags(outputs[tags], text.is_apart), text.is_apart), len(text.words)
            )
            around = side_by_side(partial(self._around, outputs["words"]), runs)
            contents.extend(
                Content(run=run, is_nested=tags == "nested", around=read)
                for run, read in zip(runs, around, strict=True)
            )
        return statements_of(contents, text)

    def _around(self, words: Floats, content: Run) -> Surroundings:
        first = max(0, content.start - self._before)
        last = min(len(words), content.end + self._after, content.start + self._longest)
        places = np.arange(first, last)
        distance = np.minimum(places - content.start, 0) + np.maximum(places - content.end + 1, 0)
        members, types, pointers = self._roles.run(
            ["members", "types", "pointers"],
            words=words[None, first:last],
            content=(distance == 0).astype(np.int64)[None],
            distance=distance[None],
        )
        return Surroundings(
            first=first, members=_chances(members), types=_shares(types[0]), pointers=pointers
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Trunk:
    """The layers that all heads share, and the piece vectors they start from."""

    network: Network
    vectors: PieceVectors

    def states(self, pieces: NDArray[np.int64]) -> Floats:
        """Give the states of the pieces of a window, those of the control pieces around it included."""
        (states,) = self.network.run(["states"], vectors=self.vectors.of(pieces))
        return states[None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heads:
    """The heads on their trunk, None where a file is missing."""

    trunk: Trunk | None = None
    names: NameHead | None = None
    statements: StatementHead | None = None

    @property
    def missing(self) -> tuple[str, ...]:
        """Give which heads cannot read: "names", "statements"."""
        heads = (("names", self.names), ("statements", self.statements))
        return tuple(name for name, head in heads if not (head and self.trunk))

    def read(self, pieces: NDArray[np.int64], firsts: NDArray[np.int64]) -> Outputs:
        """Give what all heads say of the words of a window, whose first pieces are listed."""
        outputs: Outputs = {}
        if self.trunk:
            states = self.trunk.states(pieces)
            for head in (self.names, self.statements):
                outputs |= head.read(states, firsts + 1) if head else {}  # 1: the control piece before
        return outputs

    def tagging(self, outputs: Outputs, text: ReadText, side_by_side: Apply) -> Tagging:
        """Give names and statements of a text."""
        names = self.names if self.trunk else None
        statements = self.statements if self.trunk else None
        return Tagging(
            names=names.names(outputs, text) if names else None,
            statements=statements.statements(outputs, text, side_by_side) if statements else None,
        )


def load_heads(folder: Traversable) -> Heads:
    """Give the heads whose files lie in the folder."""
    trunk, names, statements, roles = (
        load_network(folder / f"{name}.onnx")
        for name in ("trunk", "entities", "statements", "statements_roles")
    )
    return Heads(
        trunk=Trunk(network=trunk, vectors=piece_vectors(folder / "tables.toml")) if trunk else None,
        names=NameHead(names) if names else None,
        statements=StatementHead(statements, roles) if statements and roles else None,
    )


def _chances(scores: Floats) -> Floats:
    # The cut keeps hostile scores from overflowing.
    chances: Floats = 1 / (1 + np.exp(-scores.clip(-80, 80)))
    return chances


def _shares(scores: Floats) -> Floats:
    raised = np.exp(scores - scores.max())
    shares: Floats = raised / raised.sum()
    return shares
