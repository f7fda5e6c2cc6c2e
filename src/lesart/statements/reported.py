"""Reported speech acts: demands, warnings, condemnations with a noun phrase as their content."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lesart.records.span import Span
from lesart.records.statement import StatementType
from lesart.resources import word_set
from lesart.statements.drafts import Draft, framed_draft, trimmed
from lesart.statements.frames import Frame
from lesart.statements.nominal import phrase_end
from lesart.statements.utterances import Kind, Utterance
from lesart.statements.vocabulary import part_of_speech

_CONTRACTED = {
    "zu": ("zum", "zur"),
    "an": ("am", "ans"),
    "von": ("vom",),
    "auf": ("aufs",),
    "für": ("fürs",),
    "um": ("ums",),
}


def reported_drafts(utterance: Utterance, frames: Sequence[Frame]) -> Iterator[Draft]:
    """Give the speech acts among `frames` (those without a clause as content) that name their content."""
    for frame in frames:
        if (
            frame.verb is None
            or frame.subject is None
            or frame.is_impersonal
            or _speaks_for_all(utterance, frame)
        ):
            continue
        content = _prepositional(utterance, frame) or _object(utterance, frame)
        if not content:
            continue
        yield replace(
            framed_draft(utterance, frame, content),
            type=StatementType.REPORTED,
            is_relayed=frame.is_reported,
            is_denial=frame.verb.may("deny"),
        )


def _speaks_for_all(utterance: Utterance, frame: Frame) -> bool:
    """Whether the subject is "man": "so nennt man …" is usage, not somebody's act."""
    words = utterance.tokens[slice(*frame.subject)] if frame.subject else ()
    return len(words) == 1 and words[0].low in part_of_speech("impersonal")


def _prepositional(utterance: Utterance, frame: Frame) -> tuple[Span, ...]:
    """Read "warnte vor …", "sprach von …"."""
    prepositions = frame.verb.prepositions if frame.verb else frozenset[str]()
    wanted = prepositions.union(*(_CONTRACTED.get(preposition, ()) for preposition in prepositions))
    clause = utterance.clauses[frame.clause]
    # "auf den viele gehofft hatten": a phrase that opens a side clause is its relative pronoun.
    first = clause.start + 1 if clause.opened_by == "," else clause.start
    themes = [
        at
        for at in range(first, clause.end - 1)
        if utterance.tokens[at].low in wanted
        and not _is_inside_phrase(utterance, frame, at)
        and not _is_occasion(utterance, at, clause.end)
    ]
    # "Zu Pfingsten riefen sie zum Verzicht auf": of two phrases the one ahead of the verb tells when.
    inner = [at for at in themes if at > frame.cue[0]]
    return _stretch(utterance, frame, (inner or themes)[0]) if themes else ()


def _is_occasion(utterance: Utterance, at: int, end: int) -> bool:
    """Whether "vor" tells when or to whom and not of what: "warnte vor der Sitzung", "vor Journalisten", "vor kurzem"."""
    if utterance.tokens[at].low != "vor":
        return False
    if utterance.tokens[at + 1].low in part_of_speech("set-phrase"):
        return True
    named = utterance.tokens[at + 1 : phrase_end(utterance.tokens, at + 1, end)]
    kernel = next((token.low for token in named if token.is_capital), "")
    return kernel.endswith(tuple(word_set("de", "occasions")))


def _is_inside_phrase(utterance: Utterance, frame: Frame, at: int) -> bool:
    """Whether a preposition belongs to the subject, the cue or a bracket such as "den von Kessler geplanten Bau"."""
    articles = part_of_speech("nominative") | part_of_speech("oblique")
    in_subject = frame.subject is not None and frame.subject[0] <= at < frame.subject[1]
    return in_subject or at in frame.cue or (at > 0 and utterance.tokens[at - 1].low in articles)


def _object(utterance: Utterance, frame: Frame) -> tuple[Span, ...]:
    """Read "forderte einen Rücktritt", "den Angriff verurteilte …", "bezeichnete dies als Fehler"."""
    if frame.verb is None or frame.subject is None or not frame.verb.may("obj"):
        return ()
    clause = utterance.clauses[frame.clause]
    is_inverted = frame.subject[0] > frame.cue[0]
    fronted: tuple[Span, ...] = ()
    if is_inverted and phrase_end(utterance.tokens, clause.start, frame.cue[0]) == frame.cue[0]:
        fronted = trimmed(utterance, clause.start, frame.cue[0])
    at: int | None = max(frame.subject[1], frame.cue[0] + 1)
    while at is not None and at < clause.end and not _opens_object(utterance, at, clause.end):
        at = _passed(utterance, at, clause.end)
    if at is None or at >= clause.end:
        return fronted
    return fronted + _stretch(utterance, frame, at)


def _opens_object(utterance: Utterance, at: int, end: int) -> bool:
    if utterance.tokens[at].low in ("als", "für", "dies", "das") or _is_more(utterance, at, end):
        return True
    reached = phrase_end(utterance.tokens, at, end)
    words = utterance.tokens[at:reached]
    if reached > at and _is_more(utterance, reached, end):
        return True
    return reached > at and not any(token.low in word_set("de", "calendar_names") for token in words)


def _is_more(utterance: Utterance, at: int, end: int) -> bool:
    """Whether a noun is asked for more or less of: "acht Prozent mehr Lohn"."""
    is_degree = at + 1 < end and utterance.tokens[at].low in part_of_speech("degree")
    return is_degree and phrase_end(utterance.tokens, at + 1, end) > at + 1


def _passed(utterance: Utterance, at: int, end: int) -> int:
    is_preposition = utterance.tokens[at].low in part_of_speech("preposition") and at + 1 < end
    return max(phrase_end(utterance.tokens, at + 1 if is_preposition else at, end), at + 1)


def _stretch(utterance: Utterance, frame: Frame, start: int) -> tuple[Span, ...]:
    """Give the tokens from `start` to the end of the clause without the cue's own words, and relative clauses after it."""
    clause = utterance.clauses[frame.clause]
    end = clause.end
    while end > start and (end - 1 in frame.cue or utterance.tokens[end - 1].low == "nicht"):
        end -= 1
    inside = [at for at in frame.cue if start <= at < end]
    if inside:
        end = inside[0]
    end = _before_manner(utterance, start, _before_second_act(utterance, start, end))
    content = trimmed(utterance, start, end)
    if not content:
        return ()
    following = frame.clause + 1
    last = None
    while following < len(utterance.clauses) and _hangs_on(utterance, following):
        last = following
        following += 1
    if last is None:
        return content
    return content + trimmed(
        utterance, utterance.clauses[frame.clause + 1].start, utterance.clauses[last].end
    )


def _before_second_act(utterance: Utterance, start: int, end: int) -> int:
    """Give the place of an "und" that no noun phrase follows ("… und griff die Gegner an"), `end` without one."""
    for at in range(start + 1, end - 1):
        follows = utterance.tokens[at + 1]
        if utterance.tokens[at].low == "und" and follows.kind is Kind.WORD and follows.text[0].islower():
            is_phrase = phrase_end(utterance.tokens, at + 1, end) > at + 1
            if not is_phrase and follows.low not in part_of_speech("preposition"):
                return at
    return end


def _before_manner(utterance: Utterance, start: int, end: int) -> int:
    """Give the place after the last noun where only words for how it was said follow: "den Bericht ausdrücklich"."""
    while end - 1 > start and utterance.tokens[end - 1].low in part_of_speech("manner"):
        end -= 1
    return end


def _hangs_on(utterance: Utterance, number: int) -> bool:
    clause = utterance.clauses[number]
    before = utterance.tokens[clause.start - 1]
    first = utterance.tokens[clause.start]
    return before.text == "," and first.kind is Kind.WORD and first.low in part_of_speech("relative")
