"""Indirect speech: dass-clauses, clauses in the Konjunktiv, infinitives, and sentences with "sagte X" after them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lesart.records.span import Span
from lesart.records.statement import StatementType
from lesart.statements.contents import content_after, content_before, is_framed_by
from lesart.statements.drafts import (
    Draft,
    framed_draft,
    relay_spans,
    trimmed,
    without,
)
from lesart.statements.frames import Frame, Shape
from lesart.statements.mood import CERTAIN, has_finite_verb, has_infinitive, is_subjunctive, is_told_of_past
from lesart.statements.nominal import phrase_end
from lesart.statements.subjects import antecedent, is_relative
from lesart.statements.utterances import Clause, Kind, Utterance
from lesart.statements.vocabulary import part_of_speech


def indirect_drafts(utterance: Utterance, frames: Sequence[Frame]) -> Iterator[Draft]:
    """Give the indirect statements of the frames."""
    for frame in frames:
        content, covers = _content(utterance, frame, frames)
        if content:
            yield replace(_draft(utterance, frame, content), covers=covers)


def _content(utterance: Utterance, frame: Frame, frames: Sequence[Frame]) -> tuple[tuple[Span, ...], range]:
    if frame.shape is Shape.AS:
        return _around(utterance, frame), range(len(utterance.clauses))
    if frame.shape is Shape.AFTER:
        before = content_before(utterance, frame, frames)
        if _is_speech(utterance, before):
            return _clauses(utterance, before) + _taken_up(utterance, frame, before), before
        if _interrupts(utterance, frame):
            return _interrupted(utterance, frame), range(frame.clause - 1, len(utterance.clauses))
    after = content_after(utterance, frame, frames)
    if _only_quotations(utterance, after) and not _is_demand(utterance, frame, after):
        return (), range(0)
    return _clauses(utterance, _without_background(utterance, after)), after


def _without_background(utterance: Utterance, numbers: range) -> range:
    """Give the clauses without a relative clause at their end that tells of the past in the indicative: the report's own words.

    Only where all else that is said stands in the Konjunktiv, and the relative clause belongs to something definite.
    """
    if len(numbers) < 2:
        return numbers
    clause = utterance.clauses[numbers[-1]]
    said = utterance.clauses[numbers[0]]
    is_background = (
        clause.opened_by == "," and is_relative(utterance, clause) and is_told_of_past(utterance, clause)
    )
    if (
        not is_background
        or not is_subjunctive(utterance, said, CERTAIN)
        or not _follows_definite(utterance, clause)
    ):
        return numbers
    return numbers[:-1]


def _follows_definite(utterance: Utterance, clause: Clause) -> bool:
    """Whether the phrase before a relative clause is definite: "den Hafen", "im Hafen von Nordhagen"."""
    owner = antecedent(utterance, clause)
    if owner is None:
        return False
    first = utterance.tokens[owner[0]]
    before = utterance.tokens[owner[0] - 1].low if owner[0] else ""
    return first.low in part_of_speech("definite") or before in part_of_speech("definite")


def _is_demand(utterance: Utterance, frame: Frame, numbers: range) -> bool:
    """Whether a mere quotation is the infinitive that the frame asks for: "forderte auf, „… einzustellen“"."""
    clause = utterance.clauses[numbers[0]]
    return frame.verb is not None and frame.verb.may("inf") and has_infinitive(utterance, clause)


def _clauses(utterance: Utterance, numbers: range) -> tuple[Span, ...]:
    if not numbers:
        return ()
    first, last = utterance.clauses[numbers[0]], utterance.clauses[numbers[-1]]
    return trimmed(utterance, first.start, last.end)


def _is_speech(utterance: Utterance, numbers: range) -> bool:
    """Whether the clauses before a frame are said in it: words with a verb that are no mere quotation or question."""
    if not numbers or _only_quotations(utterance, numbers):
        return False
    clauses = [utterance.clauses[number] for number in numbers]
    opening = utterance.tokens[clauses[0].start].low
    if opening in part_of_speech("question") or opening == "ob":
        return False
    tokens = [token for clause in clauses for token in utterance.words(clause)]
    count = sum(len(token.text.split()) for token in tokens if token.kind in (Kind.WORD, Kind.QUOTATION))
    return count >= 3 and any(has_finite_verb(utterance, clause) for clause in clauses)


def _only_quotations(utterance: Utterance, numbers: range) -> bool:
    if not numbers:
        return False
    tokens = [token for number in numbers for token in utterance.words(utterance.clauses[number])]
    return any(token.kind is Kind.QUOTATION for token in tokens) and not any(
        token.kind is Kind.WORD for token in tokens
    )


def _taken_up(utterance: Utterance, frame: Frame, before: range) -> tuple[Span, ...]:
    """Give the clauses after an inserted frame that go on with what was said: "Er werde, sagte er, kommen"."""
    number = frame.clause + 1
    is_cut = _is_cut(utterance, before)
    while number < len(utterance.clauses) and is_framed_by(utterance, number):
        first = utterance.tokens[utterance.clauses[number].start].low
        if is_cut and first not in part_of_speech("scene"):
            break
        number += 1
    return _clauses(utterance, range(number, len(utterance.clauses)))


def _interrupts(utterance: Utterance, frame: Frame) -> bool:
    """Whether "so Kessler" stands between a phrase and its verb: "Der Hafen, so Kessler, wird im Mai gesperrt"."""
    if frame.verb is not None or frame.is_impersonal or frame.clause + 1 >= len(utterance.clauses):
        return False
    before, after = utterance.clauses[frame.clause - 1], utterance.clauses[frame.clause + 1]
    is_phrase = phrase_end(utterance.tokens, before.start, before.end) == before.end
    opening = Clause(after.start, after.start + 1, after.opened_by)
    opens_with_verb = utterance.tokens[after.start].low not in part_of_speech("relative") and has_finite_verb(
        utterance, opening
    )
    return is_phrase and before.opened_by in ("", ":") and after.opened_by == "," and opens_with_verb


def _interrupted(utterance: Utterance, frame: Frame) -> tuple[Span, ...]:
    before, clause = utterance.clauses[frame.clause - 1], utterance.clauses[frame.clause]
    return without(utterance, before.start, len(utterance.tokens), (clause.start, clause.end))


def _is_cut(utterance: Utterance, before: range) -> bool:
    """Whether what stands before the frame is too short to be a whole clause."""
    return sum(len(utterance.words(utterance.clauses[number])) for number in before) <= 4


def _around(utterance: Utterance, frame: Frame) -> tuple[Span, ...]:
    """Give the sentence around "wie Kessler sagte"."""
    clause = utterance.clauses[frame.clause]
    return without(utterance, 0, len(utterance.tokens), (clause.start, clause.end))


def _draft(utterance: Utterance, frame: Frame, content: tuple[Span, ...]) -> Draft:
    return replace(
        framed_draft(utterance, frame, content),
        type=StatementType.INDIRECT,
        through=relay_spans(utterance, frame),
        is_relayed=frame.is_reported,
        is_denial=frame.verb is not None and frame.verb.may("deny"),
    )
