"""Makes names and statements of what the networks say of each word; pure functions on arrays."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lesart.reader.chain import Run
from lesart.reader.phrases import best_phrase
from lesart.records.entity import EntityType
from lesart.records.span import Span
from lesart.records.statement import StatementType
from lesart.records.tagging import TaggedName, TaggedStatement

SAME_CONTENT = 0.5  # likeliness from which two stretches are parts of one content
HAS_ROLE = 0.5
NO_STATEMENT = 0.4  # likeliness from which a content is none; of 0.4, 0.5 and 0.6 the best on dev
_CUE_AND_FRAME = slice(2, 4)  # columns of what was read around a content
WORDS_A_CONTENT = 8  # news has a content in 50 words; more are noise that would take long to read

_NAMES = frozenset(EntityType)

Floats = NDArray[np.float32]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadText:
    """The words of a text in the order they were read, and which of them begin a stretch that is read apart."""

    words: tuple[Span, ...]
    is_apart: Flags


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What was read around one content, as likelinesses.

    `members` has a row for each word from word `first` on; its columns: is of the same content, speaker, cue, frame,
    addressee. `types` has one entry a type of statement and a last one for "no statement". `pointers`, one row a word and a
    last one for "nowhere", are scores for where the phrases of speaker and addressee start and end.
    """

    first: int
    members: Floats
    types: Floats
    pointers: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """A stretch of words that was tagged as content, and what stands around it."""

    run: Run
    is_nested: bool
    around: Surroundings

    def holds(self, other: "Content") -> float:
        """Give how likely the other stretch is a part of this content."""
        low, high = other.run.start - self.around.first, other.run.end - self.around.first
        own = self.around.members[max(0, low) : max(0, high), 0]
        return float(own.sum()) / (high - low)


def words_apart(words: Sequence[Span], stretches: Sequence[Span]) -> Flags:
    """Mark the first word of each stretch: no name or content reaches over it. Words stand in the stretches' order."""
    is_apart = np.zeros(len(words), dtype=bool)
    current = -1
    for number, word in enumerate(words):
        while current < 0 or not stretches[current].covers(word):
            current += 1
            is_apart[number] = True
    return is_apart


def names_of(runs: Iterable[Run], words: Sequence[Span], kinds: Sequence[str]) -> tuple[TaggedName, ...]:
    """Give the names that the runs mark, in the order of the text.

    Kinds that are no names (adjectives made of names) are only there for the tagger to tell them from names.
    """
    types = [EntityType(kind) if kind in _NAMES else None for kind in kinds]
    names = [
        TaggedName(span=_span(words, run.start, run.end), type=kind)
        for run in runs
        if (kind := types[run.kind])
    ]
    return tuple(sorted(names, key=lambda name: name.span))


def likely_contents(runs: Sequence[Run], words: int) -> list[Run]:
    """Give the runs in order, only the longest ones where there are more than a text of so many words can have."""
    most = 1 + words // WORDS_A_CONTENT
    return sorted(sorted(runs, key=lambda run: run.start - run.end)[:most], key=lambda run: run.start)


def statements_of(contents: Sequence[Content], text: ReadText) -> tuple[TaggedStatement, ...]:
    """Give the statements whose contents were found, in the order of the text."""
    groups = (group for is_nested in (False, True) for group in _joined(contents, is_nested=is_nested))
    statements = [
        _statement(group, text)
        for group in groups
        if np.mean([part.around.types[-1] for part in group]) < NO_STATEMENT
    ]
    return tuple(sorted(statements, key=lambda statement: (statement.content, statement.is_nested)))


def _joined(contents: Sequence[Content], *, is_nested: bool) -> Iterator[list[Content]]:
    """Give the contents, each with its parts in order."""
    groups: list[list[Content]] = []
    within_sight: list[list[Content]] = []
    for content in contents:
        if content.is_nested != is_nested:
            continue
        within_sight = [group for group in within_sight if group[-1].run.end > content.around.first]
        group = next((group for group in within_sight if _is_one(group[-1], content)), None)
        if group is None:
            groups.append([content])
            within_sight.append(groups[-1])
        else:
            group.append(content)
    yield from groups


def _is_one(first: Content, second: Content) -> bool:
    return (first.holds(second) + second.holds(first)) / 2 > SAME_CONTENT


def _statement(parts: Sequence[Content], text: ReadText) -> TaggedStatement:
    types = np.mean([part.around.types[:-1] for part in parts], axis=0)
    cue, frame = _roles(parts, text)
    speaker, addressee = (_pointed(parts, text, slice(at, at + 2)) for at in (0, 2))
    return TaggedStatement(
        type=tuple(StatementType)[int(types.argmax())],
        content=tuple(_span(text.words, part.run.start, part.run.end) for part in parts),
        speaker=speaker,
        cue=cue,
        frame=frame,
        addressee=addressee,
        is_nested=parts[0].is_nested,
    )


def _pointed(parts: Sequence[Content], text: ReadText, role: slice) -> tuple[Span, ...]:
    """Give the phrase that the surest of the parts points to, none where it points nowhere."""
    found = []
    for part in parts:
        around = part.around
        seen = slice(around.first, around.first + len(around.members))
        stretches = np.cumsum(text.is_apart[seen], dtype=np.int64)
        phrase = best_phrase(around.pointers[:, role], stretches)
        found.append((phrase.score, around.first + phrase.start, around.first + phrase.end))
    _, start, end = max(found)
    return (_span(text.words, start, end),) if start < end else ()


def _roles(parts: Sequence[Content], text: ReadText) -> Iterator[tuple[Span, ...]]:
    """Give for cue and frame the stretches whose words have it by the mean of all parts near enough to see them."""
    first = min(part.around.first for part in parts)
    last = max(part.around.first + len(part.around.members) for part in parts)
    sums = np.zeros((last - first, parts[0].around.members.shape[1]), np.float32)
    readings = np.zeros((last - first, 1), np.float32)
    for part in parts:
        seen = slice(part.around.first - first, part.around.first - first + len(part.around.members))
        sums[seen] += part.around.members
        readings[seen] += 1
    for has_role in (sums > HAS_ROLE * readings).T[_CUE_AND_FRAME]:
        yield tuple(
            _span(text.words, first + start, first + end)
            for start, end in _stretches(has_role, text.is_apart[first:last])
        )


def _stretches(is_marked: Flags, is_apart: Flags) -> list[tuple[int, int]]:
    """Give the runs [start, end) of marked words."""
    before = np.concatenate([[False], is_marked[:-1]])
    opens = is_marked & (~before | is_apart)
    closes = is_marked & np.append(~is_marked[1:] | opens[1:], [True])
    return list(zip(np.flatnonzero(opens).tolist(), (np.flatnonzero(closes) + 1).tolist(), strict=True))


def _span(words: Sequence[Span], start: int, end: int) -> Span:
    return Span(words[start].start, words[end - 1].end)
