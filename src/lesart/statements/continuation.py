"""Speech that goes on without a frame: sentences in the Konjunktiv, and hearsay."""

from collections.abc import Iterator

from lesart.records.statement import StatementType
from lesart.statements.contents import announces_by_noun
from lesart.statements.drafts import Draft, trimmed
from lesart.statements.mood import CERTAIN, TELLING, has_finite_verb, is_hearsay, is_subjunctive
from lesart.statements.utterances import Clause, Utterance
from lesart.statements.vocabulary import part_of_speech


def continued_drafts(utterance: Utterance, *, follows_speech: bool, goes_on: bool) -> Iterator[Draft]:
    """Give an utterance without frame as a statement where its main clause is in the Konjunktiv or passes on hearsay.

    `goes_on` says that the speaker before may still be speaking. The Konjunktiv II counts only where somebody spoke right before (`follows_speech`) and nothing is made conditional.
    """
    mains = [clause for clause in utterance.clauses if _is_main(utterance, clause)]
    strict = [clause for clause in mains if is_subjunctive(utterance, clause, CERTAIN)]
    loose = [clause for clause in mains if is_subjunctive(utterance, clause, TELLING)]
    decisive = strict or (loose if follows_speech and not _is_conditional(utterance) else [])
    if decisive and _is_announced(utterance, decisive[0]):
        return
    if decisive and not any(
        has_finite_verb(utterance, clause) for clause in mains if clause.end <= decisive[0].start
    ):
        yield Draft(
            type=StatementType.INDIRECT_FREE_INDIRECT,
            content=trimmed(utterance, 0, len(utterance.tokens), keeps_stop=True),
            paragraph=utterance.paragraph,
            goes_on=goes_on,
        )
    elif any(is_hearsay(utterance, clause) for clause in mains):
        yield Draft(
            type=StatementType.FREE_INDIRECT,
            content=trimmed(utterance, 0, len(utterance.tokens), keeps_stop=True),
            paragraph=utterance.paragraph,
            goes_on=goes_on,
        )


def _is_announced(utterance: Utterance, clause: Clause) -> bool:
    """Whether a noun right before announces the clause: "Die Behauptung, der Hafen sei zu, ist falsch"."""
    number = utterance.clauses.index(clause)
    before = utterance.clauses[number - 1]
    is_cut = number > 0 and clause.opened_by == "," and not has_finite_verb(utterance, before)
    return is_cut and announces_by_noun(utterance, before) is not None


def _is_main(utterance: Utterance, clause: Clause) -> bool:
    first = utterance.tokens[clause.start].low
    if first in part_of_speech("that") or first in part_of_speech("subordinate"):
        return False
    is_after_comma = clause.opened_by == ","
    if is_after_comma and (first in part_of_speech("relative") or first in part_of_speech("question")):
        return not is_subjunctive(utterance, Clause(clause.end - 1, clause.end, "")) and first not in (
            "deren",
            "dessen",
        )
    second = utterance.tokens[clause.start + 1].low if clause.end > clause.start + 1 else ""
    is_relative_phrase = (
        is_after_comma and first in part_of_speech("preposition") and second in part_of_speech("relative")
    )
    return not (is_relative_phrase and is_subjunctive(utterance, Clause(clause.end - 1, clause.end, "")))


def _is_conditional(utterance: Utterance) -> bool:
    return any(
        utterance.tokens[clause.start].low in part_of_speech("condition") for clause in utterance.clauses
    )
