"""Cues: the verbs of saying of a clause, finite or compound, with their separated parts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lesart.statements.mood import has_finite_verb
from lesart.statements.utterances import Clause, Kind, Utterance
from lesart.statements.vocabulary import CueVerb, cue_forms, part_of_speech

# "…, teilte Kessler, Ministerin in Ostmark, am Montag mit": clauses over which a verb's part is sought.
_PART_REACH = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A cue verb in a clause: `at` is its finite word, `tokens` are all its words."""

    verb: CueVerb
    at: int
    tokens: tuple[int, ...]
    is_compound: bool = False
    is_passive: bool = False


def find_cue(utterance: Utterance, number: int) -> Cue | None:
    """Give the cue of a clause, None where it has none. A compound ("hat erklärt") stands before a finite reading."""
    clause = utterance.clauses[number]
    lows = {token.low for token in utterance.words(clause)}
    if not lows.isdisjoint(part_of_speech("first")):
        return None  # the outlet's own voice, or an interview
    return _compound(utterance, clause) or _finite(utterance, number)


def is_denied_by(words: Sequence[str]) -> bool:
    """Whether lower-case words hold a verb that denies what is said, with its separated part."""
    forms = cue_forms()
    verbs = {
        verb
        for word in words
        for index in (forms.finite, forms.attached, forms.participle)
        for verb in index.get(word, ())
        if index is not forms.finite or not verb.part or verb.part in words
    }
    return any(verb.may("deny") for verb in verbs)


def _compound(utterance: Utterance, clause: Clause) -> Cue | None:
    """Read "hat … gefordert", "wurde … kritisiert", "bekannt gegeben hat"."""
    participle = _participle(utterance, clause)
    if participle is None:
        return None
    have, passive = part_of_speech("have"), part_of_speech("passive")
    for at in range(clause.start, clause.end):
        low = utterance.tokens[at].low
        is_auxiliary = (
            low in have or low in passive or (participle.verb.may("sein") and low in part_of_speech("be"))
        )
        if at not in participle.tokens and is_auxiliary:
            if at + 1 == clause.end and _has_modal(utterance, clause):
                return None  # "soll davon abgeraten haben"
            tokens = tuple(sorted((at, *participle.tokens)))
            return Cue(
                verb=participle.verb, at=at, tokens=tokens, is_compound=True, is_passive=low in passive
            )
    return _shared(utterance, clause, participle)


def _has_modal(utterance: Utterance, clause: Clause) -> bool:
    return any(token.low in part_of_speech("modal") for token in utterance.words(clause))


def _shared(utterance: Utterance, clause: Clause, participle: Cue) -> Cue | None:
    """Read "hat … gewarnt und … angedeutet": the auxiliary stands in the clause before."""
    if clause.opened_by not in part_of_speech("and"):
        return None
    number = utterance.clauses.index(clause)
    lows = {token.low for token in utterance.words(utterance.clauses[number - 1])}
    if lows.isdisjoint(part_of_speech("have")):
        return None
    return replace(participle, is_compound=True)


def _participle(utterance: Utterance, clause: Clause) -> Cue | None:
    tokens, forms = utterance.tokens, cue_forms().participle
    for at in range(clause.end - 1, max(clause.start, clause.end - 4), -1):
        low = tokens[at].low
        if low in forms:
            return Cue(verb=forms[low][0], at=at, tokens=(at,))
        apart = tokens[at - 1].low + low
        if apart in forms and len(tokens[at - 1].low) > 3:
            return Cue(verb=forms[apart][0], at=at, tokens=(at - 1, at))
    return None


def _finite(utterance: Utterance, number: int) -> Cue | None:
    clause = utterance.clauses[number]
    for at in range(clause.start, clause.end):
        if not utterance.tokens[at].is_capital:
            cue = (
                _attached(utterance, clause, at)
                or _parted(utterance, number, at)
                or _plain(utterance, clause, at)
            )
            if cue is not None:
                return cue
    return None


def _attached(utterance: Utterance, clause: Clause, at: int) -> Cue | None:
    """Read "mitteilte" and "bekannt gab" at the end of a clause."""
    if at + 2 < clause.end:
        return None
    low, before = utterance.tokens[at].low, utterance.tokens[at - 1].low if at > clause.start else ""
    for verb in cue_forms().attached.get(low, ()):
        return Cue(verb=verb, at=at, tokens=(at,))
    for verb in cue_forms().finite.get(low, ()):
        if verb.part and before == verb.part and at + 1 == clause.end:
            return Cue(verb=verb, at=at, tokens=(at - 1, at))
    return None


def _parted(utterance: Utterance, number: int, at: int) -> Cue | None:
    for verb in cue_forms().finite.get(utterance.tokens[at].low, ()):
        part = _part(utterance, number, at, verb.part) if verb.part else None
        if part is not None:
            return Cue(verb=verb, at=at, tokens=(at, part))
    return None


def _part(utterance: Utterance, number: int, verb_at: int, part: str) -> int | None:
    """Give the place of a verb's part: the last word of its clause, or of one of the next after an apposition."""
    for clause in utterance.clauses[number : number + _PART_REACH]:
        if clause.start > verb_at and has_finite_verb(utterance, clause):
            return None
        first, last = clause.start, _last_word(utterance, clause)
        if last > verb_at and utterance.tokens[last].low == part:
            return last
        if first > verb_at and utterance.tokens[first].low == part:
            return first
    return None


def _last_word(utterance: Utterance, clause: Clause) -> int:
    """Give the place of a clause's last word, asides and marks left out."""
    for at in range(clause.end - 1, clause.start, -1):
        if utterance.tokens[at].kind in (Kind.WORD, Kind.QUOTATION):
            return at
    return clause.start


def _plain(utterance: Utterance, clause: Clause, at: int) -> Cue | None:
    plain = [verb for verb in cue_forms().finite.get(utterance.tokens[at].low, ()) if not verb.part]
    if not plain or _is_infinitive(utterance, clause, at) or _is_reflexive(utterance, clause, plain[0]):
        return None
    if _is_attribute(utterance, clause, at):
        return None
    return Cue(verb=plain[0], at=at, tokens=(at,))


def _is_infinitive(utterance: Utterance, clause: Clause, at: int) -> bool:
    """Whether a form in -en is an infinitive: after "zu", or at the end of a clause with another verb."""
    tokens = utterance.tokens
    if not tokens[at].low.endswith("n") or tokens[at].low.endswith("ten"):
        return False
    if at > clause.start and tokens[at - 1].low == "zu":
        return True
    if at + 1 < clause.end and tokens[at + 1].low == "zu":
        return True  # "melden zu wollen"
    is_last = at + 2 >= clause.end and at > clause.start + 2
    is_side = clause.opened_by == "," and tokens[clause.start].low in part_of_speech("relative")
    return is_last and not is_side and tokens[clause.start].low != "wie"


def _is_attribute(utterance: Utterance, clause: Clause, at: int) -> bool:
    """Whether a form in -te(n) is a participle before its noun: "die von Kessler kritisierte Regel", "der erwarteten Flut"."""
    tokens = utterance.tokens
    if at + 1 >= clause.end or not tokens[at].low.endswith(("te", "ten")) or at == clause.start:
        return False
    articles = part_of_speech("nominative") | part_of_speech("oblique")
    points_back = at - 1 == clause.start and tokens[at - 1].low in part_of_speech("pointing")
    follows_article = tokens[at - 1].low in articles and not points_back
    closed = articles | part_of_speech("pronoun")
    opens_bracket = any(
        tokens[index].low in articles and tokens[index + 1].low in part_of_speech("preposition")
        for index in range(clause.start, at - 1)
    )
    return (follows_article or opens_bracket) and tokens[at + 1].low not in closed


def _is_reflexive(utterance: Utterance, clause: Clause, verb: CueVerb) -> bool:
    """Whether "sich" makes it another verb: "verspricht sich Gewinn", "nennt sich"."""
    return "not-sich" in verb.uses and any(token.low == "sich" for token in utterance.words(clause))
