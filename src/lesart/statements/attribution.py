"""Attribution without a verb: "laut X", "nach Angaben von X", "X zufolge", "demnach"."""

from collections.abc import Iterator
from dataclasses import dataclass

from lesart.records.span import Span
from lesart.records.statement import StatementType
from lesart.statements.drafts import Draft, frame_spans, trimmed, without
from lesart.statements.nominal import phrase_end
from lesart.statements.subjects import phrase_up_to, subject_of_main_clause
from lesart.statements.utterances import Clause, Utterance
from lesart.statements.vocabulary import is_attribution_noun, part_of_speech

# "nach eigenen Angaben": the subject speaks.
OWN = "eigenen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """The tokens [start, end) that say according to whom; `speaker` is the phrase in them, None for "demnach"."""

    start: int
    end: int
    cue: tuple[int, int]
    speaker: tuple[int, int] | None
    goes_on: bool = False


def attributions_in(utterance: Utterance) -> tuple[Attribution, ...]:
    """Give the attributions of an utterance in order, none inside another."""
    found: list[Attribution] = []
    for clause in utterance.clauses:
        for at in range(clause.start, clause.end):
            if found and at < found[-1].end:
                continue
            attribution = _attribution(utterance, clause, at)
            if attribution is not None:
                found.append(attribution)
    return tuple(found)


def attributed_drafts(utterance: Utterance, attributions: tuple[Attribution, ...]) -> Iterator[Draft]:
    """Give the statement that the first attribution of the utterance frames."""
    for attribution in attributions[:1]:
        content = _content(utterance, attribution)
        if not content:
            continue
        yield Draft(
            type=StatementType.INDIRECT,
            content=content,
            paragraph=utterance.paragraph,
            speaker=(utterance.stretch(*attribution.speaker),) if attribution.speaker else (),
            cue=(utterance.stretch(*attribution.cue),),
            frame=frame_spans(utterance, content),
            goes_on=attribution.goes_on,
        )


def _attribution(utterance: Utterance, clause: Clause, at: int) -> Attribution | None:
    low = utterance.tokens[at].low
    if low in part_of_speech("according"):
        return _before_phrase(utterance, clause, at)
    if low in part_of_speech("according-after"):
        return _after_phrase(utterance, clause, at)
    if low in part_of_speech("according-noun"):
        return _with_noun(utterance, clause, at) or _noun_before(utterance, clause, at)
    if low == "demnach":
        return Attribution(start=at, end=at + 1, cue=(at, at + 1), speaker=None, goes_on=True)
    return None


def _before_phrase(utterance: Utterance, clause: Clause, at: int) -> Attribution | None:
    end = phrase_end(utterance.tokens, at + 1, clause.end)
    if end == at + 1:
        return None
    return Attribution(start=at, end=end, cue=(at, at + 1), speaker=(at + 1, end))


def _after_phrase(utterance: Utterance, clause: Clause, at: int) -> Attribution | None:
    phrase = phrase_up_to(utterance, max(clause.start, at - 14), at)
    if phrase is None:
        return None
    return Attribution(start=phrase[0], end=at + 1, cue=(at, at + 1), speaker=phrase)


def _with_noun(utterance: Utterance, clause: Clause, at: int) -> Attribution | None:
    """Read "nach Angaben der Polizei", "nach eigenen Angaben"."""
    tokens = utterance.tokens
    end = phrase_end(tokens, at + 1, clause.end)
    noun = next(
        (i for i in range(at + 1, min(end, at + 5)) if is_attribution_noun(tokens[i].low)),
        None,
    )
    if noun is None:
        return None
    if any(token.low == OWN for token in tokens[at + 1 : noun]):
        return _own(utterance, clause, (at, end))
    return Attribution(start=at, end=end, cue=(at, at + 1), speaker=(at + 1, end))


def _own(utterance: Utterance, clause: Clause, stretch: tuple[int, int]) -> Attribution:
    start, end = stretch
    subject = subject_of_main_clause(utterance, Clause(clause.start, start, clause.opened_by), start)
    return Attribution(start=start, end=end, cue=(start, start + 1), speaker=subject)


def _noun_before(utterance: Utterance, clause: Clause, at: int) -> Attribution | None:
    """Read "seiner Ansicht nach"."""
    tokens = utterance.tokens
    if at == clause.start or not is_attribution_noun(tokens[at - 1].low):
        return None
    phrase = phrase_up_to(utterance, max(clause.start, at - 4), at)
    if phrase is None or (at + 1 < clause.end and tokens[at + 1].is_capital):
        return None
    return Attribution(start=phrase[0], end=at + 1, cue=(at, at + 1), speaker=phrase)


def _content(utterance: Utterance, attribution: Attribution) -> tuple[Span, ...]:
    clause = next(c for c in utterance.clauses if c.start <= attribution.start < c.end)
    hole = (attribution.start, attribution.end)
    first = utterance.tokens[clause.start].low
    is_subordinate = clause.opened_by == "," and (
        first in part_of_speech("relative")
        or first in part_of_speech("subordinate")
        or first in part_of_speech("that")
    )
    if is_subordinate:
        return without(utterance, clause.start, clause.end, hole)
    if clause.start == attribution.start and clause.end == attribution.end and clause.opened_by == "":
        return trimmed(utterance, attribution.end, len(utterance.tokens))
    return without(utterance, 0, len(utterance.tokens), hole)
