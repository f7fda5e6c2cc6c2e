"""Frames: the clauses that say who speaks, found by their cue."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from lesart.statements.nominal import phrase_end
from lesart.statements.subjects import antecedent, subject_after, subject_before, subject_of_main_clause
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
    has_own_subject: bool = False
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
            return Frame(
                clause=number, shape=shape, cue=(at, at + 1), is_impersonal=True, has_own_subject=True
            )
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
    return Frame(
        clause=number, shape=Shape.AFTER, cue=(start,), subject=(start + 1, end), has_own_subject=True
    )


def _with_verb(utterance: Utterance, number: int, clause: Clause) -> Frame | None:
    cue = _finite_cue(utterance, number, clause) or _compound_cue(utterance, clause)
    if cue is None:
        return None
    tokens = utterance.tokens
    first = tokens[clause.start].low
    is_reported = subjunctive_kind(tokens[cue.at].low) is not None
    made = {"clause": number, "cue": cue.tokens, "verb": cue.verb}
    if cue.is_passive:
        return Frame(
            shape=Shape.BEFORE, is_impersonal=True, is_reported=is_reported, has_own_subject=True, **made
        )
    if first == "wie" and cue.at > clause.start + 1:
        subject = subject_after(utterance, clause.start + 1, clause.end)
        return Frame(shape=Shape.AS, subject=subject, has_own_subject=subject is not None, **made)
    if _is_relative(utterance, number, clause, cue):
        return Frame(
            shape=Shape.WITHIN, subject=antecedent(utterance, clause), is_reported=is_reported, **made
        )
    if _begins_with(utterance, clause, cue.at):
        subject = subject_after(utterance, cue.at + 1, clause.end)
        if subject is not None and number > 0 and clause.opened_by not in part_of_speech("and"):
            return Frame(
                shape=Shape.AFTER, subject=subject, has_own_subject=True, is_reported=is_reported, **made
            )
        return Frame(shape=Shape.BEFORE, subject=subject or subject_before(utterance, number), **made)
    subject = subject_of_main_clause(utterance, clause, cue.at)
    return Frame(
        shape=Shape.BEFORE,
        subject=subject,
        has_own_subject=subject is not None,
        is_reported=is_reported,
        **made,
    )


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
    """Whether a form in -en is an infinitive: after "zu", or last in its clause after another finite verb."""
    tokens = utterance.tokens
    if not tokens[at].low.endswith("n"):
        return False
    if at > clause.start and tokens[at - 1].low == "zu":
        return True
    return at + 1 == clause.end and at > clause.start + 2 and tokens[clause.start].low != "wie"


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
