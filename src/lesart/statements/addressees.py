"""Whom a frame names as spoken to."""

from lesart.records.span import Span
from lesart.statements.frames import Frame
from lesart.statements.nominal import phrase_end
from lesart.statements.utterances import Utterance
from lesart.statements.vocabulary import part_of_speech


def addressee_spans(utterance: Utterance, frame: Frame) -> tuple[Span, ...]:
    """Give the phrase after "gegenüber", or the object in the case that the cue's verb gives to the person addressed."""
    clause = utterance.clauses[frame.clause]
    tokens = utterance.tokens
    for at in range(clause.start, clause.end - 1):
        if tokens[at].low == "gegenüber":
            end = phrase_end(tokens, at + 1, clause.end)
            if end > at + 1:
                return (utterance.stretch(at + 1, end),)
    return _object(utterance, frame)


def _object(utterance: Utterance, frame: Frame) -> tuple[Span, ...]:
    if frame.verb is None or not frame.verb.may("acc", "dat") or frame.is_impersonal:
        return ()
    case = part_of_speech("accusative" if frame.verb.may("acc") else "dative")
    clause = utterance.clauses[frame.clause]
    tokens = utterance.tokens
    at = frame.cue[0] + 1
    while at < clause.end and tokens[at].low not in part_of_speech("according"):
        if frame.subject and frame.subject[0] <= at < frame.subject[1]:
            at = frame.subject[1]
            continue
        end = phrase_end(tokens, at, clause.end)
        is_next = at == frame.cue[0] + 1 or (frame.subject is not None and at == frame.subject[1])
        is_bare_name = tokens[at].is_capital and frame.verb.may("acc") and is_next
        if tokens[at].low in case or is_bare_name:
            return (utterance.stretch(at, max(end, at + 1)),)
        if tokens[at].low in part_of_speech("preposition"):
            end = max(end, phrase_end(tokens, at + 1, clause.end) if at + 1 < clause.end else at + 1)
        at = max(end, at + 1)
    return ()
