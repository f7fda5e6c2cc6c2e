"""Direct speech: whole sentences in quotation marks, with the frame beside them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lesart.records.statement import StatementType
from lesart.statements.drafts import (
    Draft,
    framed_draft,
    relay_spans,
    trimmed,
    unquoted,
)
from lesart.statements.frames import Frame, Shape
from lesart.statements.mood import has_infinitive
from lesart.statements.nominal import phrase_end
from lesart.statements.utterances import Clause, Kind, Utterance
from lesart.statements.vocabulary import cue_nouns, part_of_speech

# Fewer words in marks are a title, a name or a scare quote unless a frame stands beside them.
_FEWEST_WORDS = 4


def direct_drafts(utterance: Utterance, frames: Sequence[Frame]) -> Iterator[Draft]:
    """Give the direct statements of an utterance; a quotation interrupted by its frame is one statement."""
    by_frame: dict[int, list[int]] = {}
    for index, token in enumerate(utterance.tokens):
        if token.kind is not Kind.QUOTATION:
            continue
        frame = _frame_of(utterance, index, frames)
        if frame is not None:
            by_frame.setdefault(frame.clause, []).append(index)
        elif _stands_alone(utterance, index):
            yield Draft(
                type=StatementType.DIRECT,
                content=unquoted(utterance, index),
                paragraph=utterance.paragraph,
                goes_on=True,
            )
        elif _is_after_colon(utterance, index):
            yield _announced(utterance, index)
    for frame in frames:
        if frame.clause in by_frame:
            yield _framed(utterance, frame, by_frame[frame.clause])


def _framed(utterance: Utterance, frame: Frame, quotations: Sequence[int]) -> Draft:
    marked = tuple(utterance.tokens[index].span for index in quotations)
    return replace(
        framed_draft(utterance, frame, marked),
        content=tuple(span for index in quotations for span in unquoted(utterance, index)),
        through=relay_spans(utterance, frame),
    )


def _frame_of(utterance: Utterance, index: int, frames: Sequence[Frame]) -> Frame | None:
    number = _clause_of(utterance, index)
    if number is None or not _fills(utterance, utterance.clauses[number], index):
        return None
    by_clause = {frame.clause: frame for frame in frames}
    demand = by_clause.get(number - 1)
    is_demanding = demand is not None and demand.verb is not None and demand.verb.may("inf")
    if is_demanding and has_infinitive(utterance, utterance.clauses[number]):
        return None
    after = by_clause.get(number + 1)
    if after is not None and after.shape in (Shape.AFTER, Shape.AS):
        return after
    before = demand or _frame_over_apposition(utterance, number, by_clause)
    if before is None or not (_resumes(utterance, before) or _may_be_speech(utterance, index, number)):
        return None
    if before.verb is None or before.verb.may("say") or utterance.clauses[number].opened_by == ":":
        return before
    return None


def _frame_over_apposition(utterance: Utterance, number: int, by_clause: dict[int, Frame]) -> Frame | None:
    """Give the frame of „…“, sagte Kessler, Ministerin in X: „…“ for the second quotation."""
    for back in range(2, 5):
        if (
            number - back >= 0
            and number - back in by_clause
            and utterance.clauses[number].opened_by in (",", ":")
        ):
            return by_clause[number - back]
    return None


def _resumes(utterance: Utterance, frame: Frame) -> bool:
    """Whether the frame stands between two quotations, so that the second goes on with the first."""
    if frame.shape is not Shape.AFTER or frame.clause == 0:
        return False
    before = utterance.words(utterance.clauses[frame.clause - 1])
    return any(token.kind is Kind.QUOTATION for token in before) and not any(
        token.kind is Kind.WORD for token in before
    )


def _clause_of(utterance: Utterance, index: int) -> int | None:
    return next((n for n, clause in enumerate(utterance.clauses) if clause.start <= index < clause.end), None)


def _fills(utterance: Utterance, clause: Clause, index: int) -> bool:
    """Whether the quotation is all of its clause, save for full stops and asides."""
    return all(
        at == index or utterance.tokens[at].kind in (Kind.MARK, Kind.ASIDE)
        for at in range(clause.start, clause.end)
    )


def _may_be_speech(utterance: Utterance, index: int, number: int) -> bool:
    inner = utterance.tokens[index].text[1:-1].strip()
    if utterance.clauses[number].opened_by == ":":
        return bool(inner)
    return inner[:1].isupper() and len(inner.split()) >= _FEWEST_WORDS


def _stands_alone(utterance: Utterance, index: int) -> bool:
    """Whether the quotation is all of the utterance and long enough to be a sentence."""
    others = (token for at, token in enumerate(utterance.tokens) if at != index)
    inner = utterance.tokens[index].text[1:-1].strip()
    is_sentence = len(inner.split()) >= _FEWEST_WORDS and inner[:1].isupper()
    return is_sentence and all(token.kind is Kind.MARK for token in others)


def _is_after_colon(utterance: Utterance, index: int) -> bool:
    inner = utterance.tokens[index].text[1:-1].strip()
    is_sentence = len(inner.split()) >= _FEWEST_WORDS and inner[-1:] in (".", "!", "?", "…")
    return index > 1 and utterance.tokens[index - 1].text == ":" and is_sentence


def _announced(utterance: Utterance, index: int) -> Draft:
    """Read "Kessler nach der Sitzung: „…“" and "Das Fazit von Kessler: „…“", frames without a verb of saying."""
    number = _clause_of(utterance, index) or 1
    clause = utterance.clauses[number - 1]
    tokens = utterance.tokens
    speaker: range = range(0)
    end = phrase_end(tokens, clause.start, clause.end)
    first = tokens[clause.start]
    if end > clause.start and first.low not in part_of_speech("preposition"):
        kernel = {token.low for token in tokens[clause.start : end]}
        if kernel.isdisjoint(cue_nouns()) and _has_no_verb(utterance, end, clause.end):
            speaker = range(clause.start, end)
    return Draft(
        type=StatementType.DIRECT,
        content=unquoted(utterance, index),
        paragraph=utterance.paragraph,
        speaker=(utterance.stretch(speaker.start, speaker.stop),) if speaker else (),
        frame=trimmed(utterance, 0, index),
    )


def _has_no_verb(utterance: Utterance, start: int, end: int) -> bool:
    """Whether only a prepositional phrase follows the name ("Kessler nach der Sitzung:")."""
    return start >= end or utterance.tokens[start].low in part_of_speech("preposition")
