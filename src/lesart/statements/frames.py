"""Frames: the clauses that say who speaks, found by their cue."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from lesart.statements.cues import Cue, find_cue
from lesart.statements.mood import has_finite_verb
from lesart.statements.nominal import phrase_end
from lesart.statements.subjects import (
    antecedent,
    apposition_subject,
    begins_with_relative_phrase,
    follows_side_clause,
    is_relative,
    opens_with_adverbial,
    subject_after,
    subject_before,
    subject_of_main_clause,
    with_appositions,
)
from lesart.statements.utterances import Clause, Kind, Utterance
from lesart.statements.vocabulary import CueVerb, cue_forms, part_of_speech, subjunctive_kind

# "wurde von Kessler am Montag scharf kritisiert": words between an agent and the participle.
_AGENT_REACH = 4


class Shape(StrEnum):
    """Where a frame stands to what is said."""

    BEFORE = "before"  # "Kessler sagte, …"
    AFTER = "after"  # "…, sagte Kessler"
    AS = "as"  # "wie Kessler sagte"
    WITHIN = "within"  # "…, der sagte, …"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A clause with a cue. `verb` is None for "so Kessler" and "heißt es"; token ranges are half-open.

    `relay` is who quotes the subject: the ministry in "zitierte das Ministerium Kessler".
    """

    clause: int
    shape: Shape
    cue: tuple[int, ...]
    verb: CueVerb | None = None
    subject: tuple[int, int] | None = None
    relay: tuple[int, int] | None = None
    is_impersonal: bool = False
    is_reported: bool = False


def frames_in(utterance: Utterance) -> tuple[Frame, ...]:
    """Give the frames of an utterance, at most one a clause, in order."""
    frames: list[Frame] = []
    for number, clause in enumerate(utterance.clauses):
        frame = (
            _it_says(utterance, number, clause)
            or _thus(utterance, number, clause)
            or _with_verb(utterance, number, clause)
        )
        if frame is not None:
            frames.append(_quoting(utterance, _sharing_subject(utterance, frame, frames)))
    return tuple(frames)


def _sharing_subject(utterance: Utterance, frame: Frame, before: Sequence[Frame]) -> Frame:
    """Give a second act ("… und forderte …") the subject of the act before it in the same sentence."""
    clause = utterance.clauses[frame.clause]
    first = utterance.tokens[clause.start].low
    is_second = clause.opened_by in part_of_speech("and") or first in part_of_speech("and")
    is_verb_first = frame.cue[0] <= clause.start + 1
    owner = next(
        (f for f in reversed(before) if not f.is_reported and f.shape is Shape.BEFORE and f.subject), None
    )
    if not is_second or not is_verb_first or owner is None or frame.shape is not Shape.BEFORE:
        return frame
    return replace(frame, subject=owner.subject)


def _quoting(utterance: Utterance, frame: Frame) -> Frame:
    """Tell who quotes from who is quoted: "Das Ministerium zitierte Kessler", "zitierte das Ministerium Kessler"."""
    if frame.verb is None or not frame.verb.may("quote") or frame.subject is None:
        return frame
    clause = utterance.clauses[frame.clause]
    after = max(frame.subject[1], frame.cue[0] + 1)
    quoted = phrase_end(utterance.tokens, after, clause.end)
    if any(utterance.tokens[at].low in part_of_speech("passive") for at in frame.cue):
        return replace(frame, relay=_after_preposition(utterance, clause, ("von", "vom")))
    return replace(frame, relay=frame.subject, subject=(after, quoted) if quoted > after else frame.subject)


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
    cue = find_cue(utterance, number)
    if cue is None:
        return None
    is_reported = subjunctive_kind(utterance.tokens[cue.at].low) is not None
    frame = Frame(clause=number, shape=Shape.BEFORE, cue=cue.tokens, verb=cue.verb, is_reported=is_reported)
    first = utterance.tokens[clause.start].low
    if cue.is_passive:
        return _passive(utterance, frame, cue)
    if cue.verb.may("out"):
        shape = Shape.AS if first == "wie" else Shape.BEFORE
        return replace(frame, shape=shape, subject=_after_preposition(utterance, clause, ("aus",)))
    if first == "wie" and cue.at > clause.start + 1:
        return _as(utterance, frame)
    if _begins_with(utterance, clause, cue.at):
        return _verb_first(utterance, frame, cue)
    return _verb_later(utterance, frame, cue)


def _verb_later(utterance: Utterance, frame: Frame, cue: Cue) -> Frame:
    """Read a clause whose cue stands second, or last in a side clause."""
    clause = utterance.clauses[frame.clause]
    if _is_relative(utterance, frame.clause, clause, cue):
        return replace(frame, shape=Shape.WITHIN, subject=antecedent(utterance, clause))
    if utterance.tokens[clause.start].low in part_of_speech("that") | part_of_speech("subordinate"):
        return replace(frame, subject=subject_after(utterance, clause.start + 1, cue.at))
    if clause.opened_by == "," and begins_with_relative_phrase(utterance, clause):
        return replace(frame, subject=subject_after(utterance, clause.start + 2, cue.at))
    subject = subject_of_main_clause(utterance, clause, cue.at)
    return replace(frame, subject=with_appositions(utterance, frame.clause, subject) if subject else None)


def _passive(utterance: Utterance, frame: Frame, cue: Cue) -> Frame:
    clause = utterance.clauses[frame.clause]
    if cue.verb.may("quote"):
        return replace(frame, subject=subject_of_main_clause(utterance, clause, cue.at))
    agent = _after_preposition(utterance, clause, ("von", "vom", "durch"))
    if agent is not None and clause.opened_by == "," and is_relative(utterance, clause):
        frame = replace(frame, shape=Shape.WITHIN)
    is_far = agent is not None and abs(agent[1] - max(frame.cue)) > _AGENT_REACH
    return replace(frame, subject=None if is_far else agent, is_impersonal=True)


def _as(utterance: Utterance, frame: Frame) -> Frame | None:
    clause = utterance.clauses[frame.clause]
    is_reflexive = any(token.low == "sich" for token in utterance.words(clause))
    if frame.verb is None or not frame.verb.may("say", "that") or is_reflexive:
        return None
    return replace(frame, shape=Shape.AS, subject=subject_after(utterance, clause.start + 1, clause.end))


def _verb_first(utterance: Utterance, frame: Frame, cue: Cue) -> Frame:
    """Tell "…, sagte Kessler" from "Kessler, die Ministerin, sagte" and "… und sagte"."""
    number = frame.clause
    clause = utterance.clauses[number]
    and_words = part_of_speech("and")
    follows = utterance.tokens[cue.at + 1].low if cue.at + 1 < clause.end else ""
    goes_on = (
        clause.opened_by in and_words
        or utterance.tokens[clause.start].low in and_words
        or follows in and_words
    )
    before = None if goes_on else apposition_subject(utterance, number)
    if before is not None:
        return replace(frame, subject=before)
    after = _without_theme(utterance, subject_after(utterance, cue.at + 1, clause.end), cue)
    is_after_name = (
        cue.is_compound
        and number > 0
        and clause.opened_by == ","
        and not follows_side_clause(utterance, number)
        and not _is_sentence(utterance, number - 1)
    )
    if after is None or goes_on or is_after_name:
        return replace(frame, subject=subject_before(utterance, number) or after)
    frame = replace(frame, subject=with_appositions(utterance, number, after))
    may_follow = cue.verb.may("say", "that") and not cue.verb.may("deny")
    is_main_clause = frame.is_reported and number > 0 and follows_side_clause(utterance, number)
    if number == 0 or opens_with_adverbial(utterance, number) or not may_follow or is_main_clause:
        return frame
    return replace(frame, shape=Shape.AFTER)


def _is_sentence(utterance: Utterance, number: int) -> bool:
    """Whether a clause can be what is said ("…, hatte Kessler gesagt") and not the name that the next one goes on with."""
    clause = utterance.clauses[number]
    is_quotation = all(token.kind is Kind.QUOTATION for token in utterance.words(clause))
    return is_quotation or has_finite_verb(utterance, clause)


def _without_theme(utterance: Utterance, subject: tuple[int, int] | None, cue: Cue) -> tuple[int, int] | None:
    """Cut "berichtet Kessler von der Lage" down to "Kessler"."""
    if subject is None:
        return None
    for at in range(subject[0] + 1, subject[1] - 1):
        follows = utterance.tokens[at + 1].low
        opens_theme = utterance.tokens[at].low in cue.verb.prepositions
        if opens_theme and follows in part_of_speech("nominative") | part_of_speech("oblique"):
            return subject[0], at
    return subject


def _after_preposition(
    utterance: Utterance, clause: Clause, prepositions: Sequence[str]
) -> tuple[int, int] | None:
    for at in range(clause.start, clause.end - 1):
        if utterance.tokens[at].low in prepositions:
            end = phrase_end(utterance.tokens, at + 1, clause.end)
            if end > at + 1:
                return at + 1, end
    return None


def _begins_with(utterance: Utterance, clause: Clause, at: int) -> bool:
    """Whether the finite verb is the clause's first word, save for "und", "so" or "aber"."""
    ahead = utterance.tokens[clause.start : at]
    return all(token.low in part_of_speech("and") or token.low == "so" for token in ahead) and len(ahead) <= 2


def _is_relative(utterance: Utterance, number: int, clause: Clause, cue: Cue) -> bool:
    if number == 0 or clause.opened_by != ",":
        return False
    tokens = utterance.tokens
    before = tokens[utterance.clauses[number - 1].end - 1]
    is_noun = before.is_capital or before.kind in (Kind.ASIDE, Kind.QUOTATION)
    return is_noun and tokens[clause.start].low in part_of_speech("relative") and cue.at >= clause.end - 2
