"""Views announced by a noun or a state: "die Hoffnung, dass …", "zeigte sich überzeugt, dass …"."""

from collections.abc import Iterator, Sequence

from lesart.records.statement import StatementType
from lesart.statements.contents import announces_by_noun, end_of_infinitive
from lesart.statements.drafts import Draft, frame_spans, trimmed
from lesart.statements.mood import has_infinitive
from lesart.statements.nominal import phrase_end
from lesart.statements.subjects import antecedent, subject_of_main_clause
from lesart.statements.utterances import Utterance
from lesart.statements.vocabulary import part_of_speech


def announced_drafts(utterance: Utterance, taken: Sequence[int | None]) -> Iterator[Draft]:
    """Give what a noun or state announces ("ist der Meinung, dass …", "zeigte sich überzeugt, dass …").

    `taken` are the clauses whose frames have been read already.
    """
    for number, clause in enumerate(utterance.clauses[:-1]):
        at = None if number in taken else announces_by_noun(utterance, clause)
        following = utterance.clauses[number + 1]
        if at is None or following.opened_by != "," or following.end == following.start:
            continue
        first = utterance.tokens[following.start].low
        is_noun = utterance.tokens[at].is_capital
        is_infinitive = (
            is_noun and has_infinitive(utterance, following) and first not in part_of_speech("subordinate")
        )
        if first not in part_of_speech("that") and not is_infinitive:
            continue
        content = trimmed(
            utterance, following.start, _end(utterance, number + 1, is_dass=first in part_of_speech("that"))
        )
        speaker = _announcer(utterance, number, at)
        yield Draft(
            type=StatementType.INDIRECT,
            content=content,
            paragraph=utterance.paragraph,
            speaker=(utterance.stretch(*speaker),) if speaker else (),
            cue=(utterance.tokens[at].span,),
            frame=frame_spans(utterance, content),
            is_aside=True,
        )


def whereby_drafts(utterance: Utterance) -> Iterator[Draft]:
    """Give what follows "wonach": "Berichte der Zeitung, wonach …"."""
    for clause in utterance.clauses[1:]:
        if utterance.tokens[clause.start].low not in part_of_speech("whereby"):
            continue
        content = trimmed(utterance, clause.start + 1, clause.end)
        speaker = antecedent(utterance, clause)
        yield Draft(
            type=StatementType.INDIRECT,
            content=content,
            paragraph=utterance.paragraph,
            speaker=(utterance.stretch(*speaker),) if speaker else (),
            cue=(utterance.tokens[clause.start].span,),
            frame=frame_spans(utterance, content),
            is_aside=True,
        )


def _announcer(utterance: Utterance, number: int, noun: int) -> tuple[int, int] | None:
    clause = utterance.clauses[number]
    if noun + 1 < clause.end:
        end = phrase_end(utterance.tokens, noun + 1, clause.end)
        is_genitive = utterance.tokens[noun + 1].low in part_of_speech("genitive") or utterance.tokens[
            end - 1
        ].low.endswith("s")
        return (noun + 1, end) if end == clause.end and is_genitive else None
    verbs = part_of_speech("be") | part_of_speech("show") | part_of_speech("have")
    at = next((i for i in range(clause.start, clause.end) if utterance.tokens[i].low in verbs), None)
    return subject_of_main_clause(utterance, clause, at) if at is not None else None


def _end(utterance: Utterance, number: int, *, is_dass: bool) -> int:
    """Give the end of a subordinate clause with what hangs on it: up to the next clause that starts anew."""
    if not is_dass:
        return utterance.clauses[end_of_infinitive(utterance, number) - 1].end
    last = number
    for following in range(number + 1, len(utterance.clauses)):
        clause = utterance.clauses[following]
        if clause.opened_by in part_of_speech("and") or clause.opened_by in (";", "–", "—"):
            break
        last = following
    return utterance.clauses[last].end
