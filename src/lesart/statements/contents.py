"""What a frame frames: the stretch of clauses that somebody is said to have said."""

from collections.abc import Sequence

from lesart.statements.frames import Frame, Shape
from lesart.statements.mood import has_finite_verb, has_infinitive, is_subjunctive
from lesart.statements.subjects import begins_with_relative_phrase
from lesart.statements.utterances import Clause, Kind, Utterance
from lesart.statements.vocabulary import cue_nouns, cue_states, lower_words, part_of_speech, subjunctive_kind

# Appositions and insertions that may stand between a frame and its dass-clause.
_INSERTIONS = 3


def content_after(utterance: Utterance, frame: Frame, frames: Sequence[Frame]) -> range:
    """Give the numbers of the clauses that follow the frame as its content, an empty range where none do."""
    first = _first_after(utterance, frame, frames)
    if first is None:
        return range(0)
    return range(first, _end_of_content(utterance, first, frames))


def content_before(utterance: Utterance, frame: Frame, frames: Sequence[Frame]) -> range:
    """Give the numbers of the clauses before a frame such as "sagte Kessler" that are its content."""
    start = 0
    for other in frames:
        if other.clause < frame.clause and other.shape is Shape.AFTER:
            start = other.clause + 1
    for number in range(frame.clause - 1, start, -1):
        if utterance.clauses[number].opened_by == ";":
            start = number
            break
    return range(start, frame.clause)


def is_framed_by(utterance: Utterance, number: int) -> bool:
    """Whether a clause is an apposition or relative clause that belongs to the phrase before it."""
    clause = utterance.clauses[number]
    words = utterance.words(clause)
    if words[0].low in part_of_speech("relative") and clause.opened_by == ",":
        return not is_subjunctive(utterance, clause) or _is_verb_final(utterance, clause)
    return not any(word.low in part_of_speech("that") for word in words[:1]) and not is_subjunctive(
        utterance, clause
    )


def _first_after(utterance: Utterance, frame: Frame, frames: Sequence[Frame]) -> int | None:
    clauses = utterance.clauses
    framing = {other.clause for other in frames if not other.is_reported}
    following = frame.clause + 1
    is_passive_aside = (
        frame.shape is Shape.WITHIN and frame.is_impersonal
    )  # "Fälle, die vom Gericht entschieden wurden"
    if is_passive_aside or _is_side_clause_in_front(utterance, frame.clause):
        return None
    for number in range(following, min(following + 1 + _INSERTIONS, len(clauses))):
        clause = clauses[number]
        if _opens_content(utterance, frame, number):
            opens_late = number > following and _ends_in_cue(utterance, frame)
            return following if opens_late and clauses[following].opened_by == "," else number
        if clause.opened_by != "," or number in framing or not is_framed_by(utterance, number):
            return None
    return None


def _is_side_clause_in_front(utterance: Utterance, number: int) -> bool:
    """Whether the frame is a side clause and the main clause follows: "Nachdem Kessler erklärt habe, …, sei …"."""
    clause, following = utterance.clauses[number], utterance.clauses[number + 1 : number + 2]
    is_side = utterance.tokens[clause.start].low in part_of_speech("scene")
    return is_side and any(subjunctive_kind(utterance.tokens[other.start].low) for other in following)


def _ends_in_cue(utterance: Utterance, frame: Frame) -> bool:
    """Whether the frame is complete, so that nothing after it can be an apposition to its last noun."""
    return utterance.clauses[frame.clause].end - 1 in frame.cue


def _opens_content(utterance: Utterance, frame: Frame, number: int) -> bool:
    clause = utterance.clauses[number]
    first = utterance.tokens[clause.start].low
    verb = frame.verb
    if clause.opened_by in part_of_speech("and") or first in part_of_speech("and"):
        return False
    can_say = verb is None or (verb.may("say", "that") and _has_pointer(utterance, frame))
    if first in part_of_speech("that"):
        return can_say or (verb is not None and verb.may("obj", "inf"))
    can_take_infinitive = verb is None or verb.may("inf", "say")
    if (
        can_take_infinitive
        and has_infinitive(utterance, clause)
        and first not in part_of_speech("subordinate")
    ):
        return not is_framed_by_relative(utterance, number)
    is_next = number == frame.clause + 1
    if first in part_of_speech("question"):
        return is_next and can_say and verb is not None and verb.may("say")
    if first in part_of_speech("subordinate") and first not in (
        "wenn",
        "da",
        "während",
        "nachdem",
        "seit",
        "bis",
    ):
        return False
    if not can_say or frame.shape is Shape.WITHIN or _is_relative_here(utterance, number):
        return False
    if is_subjunctive(utterance, clause) or (is_next and _goes_on_in_subjunctive(utterance, number)):
        return True
    return is_next and _is_bare(utterance, frame, clause)


def _has_pointer(utterance: Utterance, frame: Frame) -> bool:
    """Whether a verb that needs "davon" or "darauf" before its dass-clause has it."""
    if frame.verb is None or not frame.verb.may("da"):
        return True
    words = utterance.words(utterance.clauses[frame.clause])
    return any(word.low in part_of_speech("pointer") for word in words)


def _goes_on_in_subjunctive(utterance: Utterance, number: int) -> bool:
    """Whether a clause without a verb of its own is taken up in the Konjunktiv: "die Firma, die …, habe"."""
    side = part_of_speech("that") | part_of_speech("subordinate") | part_of_speech("relative")
    starts = part_of_speech("nominative") | part_of_speech("pronoun") | part_of_speech("impersonal")
    first = utterance.tokens[utterance.clauses[number].start]
    if first.low not in starts and not first.is_capital:
        return False
    following = utterance.clauses[number + 1 : number + 4]
    mains = [clause for clause in following if utterance.tokens[clause.start].low not in side]
    return any(subjunctive_kind(utterance.tokens[clause.start].low) is not None for clause in mains)


def _is_bare(utterance: Utterance, frame: Frame, clause: Clause) -> bool:
    """Whether the clause is said in the indicative: "Er sagte, er kommt", "Fest steht, sagte er: Es wird teuer"."""
    if frame.verb is None or not frame.verb.may("bare") or not has_finite_verb(utterance, clause):
        return False
    first = utterance.tokens[clause.start]
    if clause.opened_by == ":":
        return first.kind is Kind.WORD
    last_of_frame = utterance.tokens[utterance.clauses[frame.clause].end - 1]
    is_cue_last = utterance.clauses[frame.clause].end - 1 in frame.cue
    starts = part_of_speech("nominative") | part_of_speech("pronoun") | part_of_speech("impersonal")
    return is_cue_last and last_of_frame.kind is Kind.WORD and (first.low in starts or first.is_capital)


def is_framed_by_relative(utterance: Utterance, number: int) -> bool:
    """Whether a clause begins as a relative clause after a noun."""
    clause = utterance.clauses[number]
    before = utterance.tokens[utterance.clauses[number - 1].end - 1]
    return before.is_capital and utterance.tokens[clause.start].low in part_of_speech("relative")


def _is_relative_here(utterance: Utterance, number: int) -> bool:
    """Whether a clause is a relative clause to the one before it, not a new clause that begins with an article."""
    clause = utterance.clauses[number]
    lows = [token.low for token in utterance.words(clause)[:2]]
    if begins_with_relative_phrase(utterance, clause):
        return True
    if lows[0] not in part_of_speech("relative"):
        return False
    if lows[-1] in part_of_speech("pronoun") | part_of_speech("impersonal") | part_of_speech("first"):
        return True
    before = utterance.tokens[utterance.clauses[number - 1].end - 1]
    is_noun = before.is_capital or before.kind is not Kind.WORD
    frame = utterance.clauses[number - 1]
    is_side = utterance.tokens[frame.start].low in part_of_speech("that") | part_of_speech("relative")
    ends_finite = utterance.tokens[clause.end - 1].low in lower_words("auxiliary_verbs")
    return ends_finite or ((is_noun or is_side) and _is_verb_final(utterance, clause))


def _is_verb_final(utterance: Utterance, clause: Clause) -> bool:
    """Whether the Konjunktiv of the clause is its last word, as in a relative clause."""
    return is_subjunctive(utterance, Clause(clause.end - 1, clause.end, ""))


def _end_of_content(utterance: Utterance, first: int, frames: Sequence[Frame]) -> int:
    end = len(utterance.clauses)
    if has_infinitive(utterance, utterance.clauses[first]) and utterance.tokens[
        utterance.clauses[first].start
    ].low not in part_of_speech("that"):
        end = end_of_infinitive(utterance, first)
    for number in range(first + 1, end):
        if utterance.tokens[utterance.clauses[number].start].text.startswith(
            utterance.clauses[number].opened_by or "-"
        ):
            end = number
            break
    for frame in frames:
        if frame.clause > first and _ends_content(utterance, frame):
            return min(end, frame.clause)
    return end


def _ends_content(utterance: Utterance, frame: Frame) -> bool:
    if frame.is_reported:
        return False
    clause = utterance.clauses[frame.clause]
    if frame.shape in (Shape.AFTER, Shape.AS):
        return True
    is_new_act = clause.opened_by in part_of_speech("and") or clause.opened_by in (";", "–", "—")
    starts_with_verb = frame.cue[0] <= clause.start + 1 and frame.shape is Shape.BEFORE
    return is_new_act or starts_with_verb


def end_of_infinitive(utterance: Utterance, first: int) -> int:
    """Give the number after an infinitive with what hangs on it: side clauses, more infinitives, enumerations."""
    side = (
        part_of_speech("relative")
        | part_of_speech("subordinate")
        | part_of_speech("that")
        | part_of_speech("and")
    )
    for number in range(first + 1, len(utterance.clauses)):
        clause = utterance.clauses[number]
        hangs_on = utterance.tokens[clause.start].low in side or has_infinitive(utterance, clause)
        is_phrase = utterance.tokens[clause.start].low in part_of_speech("preposition")
        if not (hangs_on or is_phrase):
            return number
    return len(utterance.clauses)


def announces_by_noun(utterance: Utterance, clause: Clause) -> int | None:
    """Give the place of a noun or state that announces a view in the clause ("Hoffnung", "überzeugt"), None without."""
    for at in range(clause.end - 1, clause.start - 1, -1):
        token = utterance.tokens[at]
        if token.is_capital and token.low in cue_nouns() and at > clause.start:
            return at
        if token.low in cue_states() and at >= clause.end - 2 and _has_copula(utterance, clause):
            return at
    return None


def _has_copula(utterance: Utterance, clause: Clause) -> bool:
    verbs = part_of_speech("be") | part_of_speech("show")
    return any(token.low in verbs for token in utterance.words(clause))
