"""Interviews with labels: "Kessler: Der Hafen bleibt zu." Who stands before the colon says all that follows it."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from lesart.records.analysed_report import AnalysedReport
from lesart.records.span import Span
from lesart.records.statement import StatementType
from lesart.statements.drafts import Draft
from lesart.statements.layers import covers
from lesart.statements.passages import stripped
from lesart.statements.utterances import is_remark
from lesart.statements.vocabulary import part_of_speech

# Up to four words and a colon: "Anna Kessler: ", "DIE POST: ".
_LABEL = re.compile(r"\s*((?:[^\W\d_][\w.&'’-]*\s){0,3}[^\W\d_][\w.&'’-]*):\s")
_LONGEST_LABEL = 60
# Sides that an interview has at least, and turns of each.
_SIDES, _TURNS = 2, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """A stretch of a passage up to the next label, with the passage's number and its own label, None without one."""

    span: Span
    number: int
    label: Span | None


def interview_drafts(analysed: AnalysedReport) -> tuple[Draft, ...]:
    """Give each turn of an interview as the words of the one labelled, none where the report is no interview.

    It is one where two sides have several turns and somebody asks. A passage without label between two turns goes on
    with the one before it, if it is no question.
    """
    text = analysed.text
    labels = [
        label for sentence in sorted(analysed.sentences) if (label := _label(text, sentence)) is not None
    ]
    turns = Counter(_side(text, label) for label in labels)
    sides = {side for side, count in turns.items() if count >= _TURNS}
    if len(sides) < _SIDES:
        return ()
    pieces = list(_pieces(analysed, [label for label in labels if _side(text, label) in sides]))
    labelled = [at for at, piece in enumerate(pieces) if piece.label is not None]
    if not any(_is_question(text, pieces[at]) for at in labelled):
        return ()
    return tuple(_turns(text, pieces[labelled[0] : labelled[-1] + 1]))


def in_turns(text: str, turns: Sequence[Draft], drafts: Iterable[Draft]) -> list[Draft]:
    """Give the turns, the drafts outside of them, and of those inside whoever is named there with what they say.

    All else inside is said by the one whose turn it is.
    """
    starts = [turn.content[0].start for turn in turns]
    kept = list(turns)
    for draft in drafts:
        turn = turns[max(0, bisect_right(starts, draft.content[0].start) - 1)]
        if not any(part.overlap(own) for part in draft.content for own in (*turn.content, *turn.speaker)):
            kept.append(draft)
        elif draft.speaker and covers(turn.content, draft.speaker) and not _is_pronoun(text, draft):
            kept.append(replace(draft, through=(*draft.through, *turn.speaker), is_aside=True))
    return sorted(kept, key=Draft.place)


def _pieces(analysed: AnalysedReport, labels: Sequence[Span]) -> Iterator[_Piece]:
    starts = [label.start for label in labels]
    for number, passage in enumerate(analysed.report.body):
        if passage.is_heading or is_remark(passage.span.of(analysed.text)):
            continue
        first, last = bisect_left(starts, passage.span.start), bisect_left(starts, passage.span.end)
        borders = [passage.span.start, *starts[first:last], passage.span.end]
        for own, (start, end) in zip((None, *labels[first:last]), pairwise(borders), strict=True):
            if Span(start, end).of(analysed.text).strip():
                yield _Piece(span=Span(start, end), number=number, label=own)


def _label(text: str, sentence: Span) -> Span | None:
    found = _LABEL.match(text, sentence.start, min(sentence.end, sentence.start + _LONGEST_LABEL))
    if found is None or not all(word[0].isupper() for word in found[1].split()):
        return None
    return Span(*found.span(1))


def _side(text: str, label: Span) -> str:
    """Give what two labels of one side have in common: "Anna Kessler", "Kessler"."""
    return label.of(text).split()[-1].casefold()


def _is_question(text: str, piece: _Piece) -> bool:
    return piece.span.of(text).rstrip().endswith("?")


def _turns(text: str, pieces: Sequence[_Piece]) -> Iterator[Draft]:
    current: Draft | None = None
    for piece in pieces:
        if piece.label is not None:
            if current is not None:
                yield current
            current = _turn(text, piece, piece.label)
        elif current is not None and not _is_question(text, piece):
            current = replace(current, content=(*current.content, stripped(text, piece.span)))
    if current is not None:
        yield current


def _turn(text: str, piece: _Piece, label: Span) -> Draft | None:
    content = stripped(text, Span(label.end + 1, piece.span.end))
    if content.start >= content.end:
        return None
    return Draft(type=StatementType.DIRECT, content=(content,), paragraph=piece.number, speaker=(label,))


def _is_pronoun(text: str, draft: Draft) -> bool:
    words = draft.speaker[0].of(text).lower().split()
    return bool(words) and words[0] in part_of_speech("pronoun") | part_of_speech("first")
