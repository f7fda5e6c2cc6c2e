"""Frames: the clauses that say who speaks, found by their cue."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from lesart.statements.nominal import phrase_end
from lesart.statements.subjects import (
    antecedent,
    apposition_subject,
    subject_after,
    subject_before,
    subject_of_main_clause,
    with_appositions,
)
from lesart.statements.utterances import Clause, Kind, Utterance
from lesart.statements.vocabulary import CueVerb, cue_forms, part_of_speech, subjunctive_kind


class Shape(StrEnum):
    """Where a frame stands to what is said."""

    BEFORE = "before"  # "Kessler sagte, …"
    AFTER = "after"  # "…, sagte Kessler"
    AS = "as"  # "wie Kessler sagte"
    WITHIN = "within"  # "…, der sagte, …"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A clause with a cue. `verb` is None for "so Kessler" and "heißt es"; token ranges are half-open."""

    clause: int
    shape: Shape
    cue: tuple[int, ...]
    verb: CueVerb | None = None
    subject: tuple[int, int] | None = None
    is_impersonal: bool = False
    is_reported: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cue:
    verb: CueVerb
    at: int
    tokens: tuple[int, ...]
    is_passive: bool = False


def frames_in(utterance: Utterance) -> tuple[Frame, ...]:
    """Give the frames of an utterance, at most one a clause, in order."""
    return tuple(_frames(utterance))


def _frames(utterance: Utterance) -> Iterator[Frame]:
    for number, clause in enumerate(utterance.clauses):
        frame = (
            _it_says(utterance, number, clause)
            or _thus(utterance, number, clause)
            or _with_verb(utterance, number, clause)
        )
        if frame is not None:
            yield frame


def _it_says(utterance: Utterance, number: int, clause: Clause) -> Frame | None:
    """Read "heißt es in der Erklärung" and "hieß es weiter"."""
    tokens = utterance.tokens
    for at in range(clause.start, clause.end - 1):
        pair = {tokens[at].low, tokens[at + 1].low}
        if "es" in pair and not pair.isdisjoint(part_of_speech("it-says")):
            is_first = at <= clause.start + 1 and number > 0
            is_as = tokens[clause.start].low == "wie"
            shape = Shape.AS if is_as else Shape.AFTER if is_first else Shape.BEFORE
            subject = _after_preposition(utterance, clause, ("in", "im", "aus", "bei", "beim", "von", "vom"))
            return Frame(clause=number, shape=shape, cue=(at, at + 1), subject=subject, is_impersonal=True)
    return None


def _thus(utterance: Utterance, number: int, clause: Clause) -> Frame | None:
    """Read "so Kessler" and "so die Sprecherin weiter"."""
    tokens = utterance.tokens
    start = clause.start
    if number == 0 or tokens[start].low != "so" or start + 1 >= clause.end:
        return None
    if tokens[start + 1].low in part_of_speech("pronoun") - part_of_speech("nominative"):
        return None
    end = phrase_end(tokens, start + 1, clause.end)
    has_verb = any(token.low in cue_forms().finite for token in tokens[end : clause.end])
    if end == start + 1 or has_verb or tokens[start + 1].low in part_of_speech("oblique") - {"der"}:
        return None
    subject = with_appositions(utterance, number, (start + 1, end))
    return Frame(clause=number, shape=Shape.AFTER, cue=(start,), subject=subject)


def _with_verb(utterance: Utterance, number: int, clause: Clause) -> Frame | None:
    cue = _compound_cue(utterance, clause) or _finite_cue(utterance, number, clause)
    if cue is None:
        return None
    tokens = utterance.tokens
    frame = Frame(
        clause=number,
        shape=Shape.BEFORE,
        cue=cue.tokens,
        verb=cue.verb,
        is_reported=subjunctive_kind(tokens[cue.at].low) is not None,
    )
    if cue.is_passive:
        return replace(frame, is_impersonal=True)
    if "out" in cue.verb.uses:
        subject = _after_preposition(utterance, clause, ("aus",))
        shape = Shape.AS if tokens[clause.start].low == "wie" else Shape.BEFORE
        return replace(frame, shape=shape, subject=subject)
    if tokens[clause.start].low == "wie" and cue.at > clause.start + 1:
        if not cue.verb.may("say", "that") or any(token.low == "sich" for token in utterance.words(clause)):
            return None
        return replace(frame, shape=Shape.AS, subject=subject_after(utterance, clause.start + 1, clause.end))
    if _is_relative(utterance, number, clause, cue):
        return replace(frame, shape=Shape.WITHIN, subject=antecedent(utterance, clause))
    if _begins_with(utterance, clause, cue.at):
        return _verb_first(utterance, frame, cue)
    subject = subject_of_main_clause(utterance, clause, cue.at)
    return replace(frame, subject=with_appositions(utterance, number, subject) if subject else None)


def _verb_first(utterance: Utterance, frame: Frame, cue: _Cue) -> Frame:
    number = frame.clause
    clause = utterance.clauses[number]
    goes_on = clause.opened_by in part_of_speech("and") or utterance.tokens[
        clause.start
    ].low in part_of_speech("and")
    before = None if goes_on else apposition_subject(utterance, number)
    if before is not None:
        return replace(frame, subject=before)
    after = subject_after(utterance, cue.at + 1, clause.end)
    if after is None or goes_on:
        return replace(frame, subject=subject_before(utterance, number))
    frame = replace(frame, subject=with_appositions(utterance, number, after))
    opening = utterance.tokens[utterance.clauses[0].start].low
    is_main_after_subordinate = opening in part_of_speech("subordinate") and number <= 2
    if number == 0 or is_main_after_subordinate or not cue.verb.may("say", "that"):
        return frame
    return replace(frame, shape=Shape.AFTER)


def _after_preposition(
    utterance: Utterance, clause: Clause, prepositions: Sequence[str]
) -> tuple[int, int] | None:
    for at in range(clause.start, clause.end - 1):
        if utterance.tokens[at].low in prepositions:
            end = phrase_end(utterance.tokens, at + 1, clause.end)
            if end > at + 1:
                return at + 1, end
    return None


def _finite_cue(utterance: Utterance, number: int, clause: Clause) -> _Cue | None:
    tokens = utterance.tokens
    forms = cue_forms()
    for at in range(clause.start, clause.end):
        low = tokens[at].low
        if tokens[at].is_capital and at > 0:
            continue
        for verb in forms.attached.get(low, ()):
            if at + 1 == clause.end or at + 2 == clause.end:
                return _Cue(verb=verb, at=at, tokens=(at,))
        for verb in forms.finite.get(low, ()):
            part = _part(utterance, number, at, verb.part) if verb.part else None
            if verb.part and part is not None:
                return _Cue(verb=verb, at=at, tokens=(at, part))
        plain = [verb for verb in forms.finite.get(low, ()) if not verb.part]
        if plain and not _is_infinitive(utterance, clause, at):
            return _Cue(verb=plain[0], at=at, tokens=(at,))
    return None


def _part(utterance: Utterance, number: int, verb_at: int, part: str) -> int | None:
    """Give the place of a verb's separated part at the end of its clause, or of one of the next after an apposition."""
    for clause in utterance.clauses[number : number + 4]:
        last = clause.end - 1
        if last > verb_at and utterance.tokens[last].low == part:
            return last
        if clause.end - clause.start == 1 or utterance.tokens[clause.start].low == part:
            return (
                clause.start
                if utterance.tokens[clause.start].low == part and clause.start > verb_at
                else None
            )
    return None


def _is_infinitive(utterance: Utterance, clause: Clause, at: int) -> bool:
    """Whether a form in -en is an infinitive: after "zu", or at the end of a clause with another verb."""
    tokens = utterance.tokens
    if not tokens[at].low.endswith("n") or tokens[at].low.endswith("ten"):
        return False
    if at > clause.start and tokens[at - 1].low == "zu":
        return True
    is_last = at + 2 >= clause.end and at > clause.start + 2
    return is_last and tokens[clause.start].low not in part_of_speech("relative") | {"wie"}


def _compound_cue(utterance: Utterance, clause: Clause) -> _Cue | None:
    """Read "hat … gefordert", "wurde … kritisiert"."""
    tokens = utterance.tokens
    participles = cue_forms().participle
    last = next(
        (
            at
            for at in range(clause.end - 1, max(clause.start, clause.end - 4), -1)
            if tokens[at].low in participles
        ),
        None,
    )
    if last is None:
        return None
    have, passive = part_of_speech("have"), part_of_speech("passive")
    for at in range(clause.start, clause.end):
        low = tokens[at].low
        if at != last and (low in have or low in passive):
            is_passive = low in passive
            return _Cue(
                verb=participles[tokens[last].low][0],
                at=at,
                tokens=tuple(sorted((at, last))),
                is_passive=is_passive,
            )
    return None


def _begins_with(utterance: Utterance, clause: Clause, at: int) -> bool:
    """Whether the finite verb is the clause's first word, save for "und", "so" or "aber"."""
    ahead = utterance.tokens[clause.start : at]
    return all(token.low in part_of_speech("and") or token.low == "so" for token in ahead) and len(ahead) <= 2


def _is_relative(utterance: Utterance, number: int, clause: Clause, cue: _Cue) -> bool:
    if number == 0 or clause.opened_by != ",":
        return False
    tokens = utterance.tokens
    before = tokens[utterance.clauses[number - 1].end - 1]
    is_noun = before.is_capital or before.kind in (Kind.ASIDE, Kind.QUOTATION)
    return (
        is_noun
        and tokens[clause.start].low in part_of_speech("relative")
        and cue.tokens[-1] >= clause.end - 2
    )
