"""What somebody says and another one contradicts, in the sentence behind it or in the same."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lesart.comparison.disputes.parties import Party, may_be_one, party_at, party_behind, party_of
from lesart.comparison.disputes.words import Word, object_words, words_of
from lesart.comparison.stances import answer_words
from lesart.comparison.units import LONGEST_READING, Unit, clause_words, trimmed
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.span import Span
from lesart.records.statement import Statement
from lesart.resources import word_set, word_table
from lesart.text.clauses import clause_spans
from lesart.text.languages import DEFAULT

FARTHEST_OPPONENT = 4  # sentences between what somebody named says and who contradicts him
_GENITIVE = ("s", "\N{RIGHT SINGLE QUOTATION MARK}", "'")
_CHARGING = frozenset(("accusation", "attack", "criticism"))  # stances of verbs of saying


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A stretch that claims or contradicts, the word that tells so, and who does it."""

    span: Span
    cue: Span
    by: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A claim and who contradicts it."""

    claim: Said
    answer: Said


def answers_in(report: AnnotatedReport, unit: Unit) -> Iterator[Answer]:
    """Give what the unit contradicts: what it names together with its speaker, or what the sentence before says.

    The words that contradict are known of German only.
    """
    if unit.language != DEFAULT:
        return
    clauses = clause_spans(report.text, unit.span)
    for number, clause in enumerate(clauses):
        words = words_of(report, clause)
        cue = _contradicting(words)
        party = party_of(report, words, cue) if cue else None
        if cue is None or party is None or party.decides:
            continue
        rest = [word for word in words if word != cue and word not in party.words]
        end = clauses[number + 1].end if number + 1 < len(clauses) else clause.end
        claim = _named_claim(report, rest, party, Span(clause.end, end))
        if (
            claim is None
            and number == 0
            and _points_back(rest, cue, is_last=_is_last(report, clauses, number))
        ):
            claim = _claim_before(report, unit, party, rest)
        if claim is not None:
            whole = unit.span if unit.span.end - unit.span.start <= LONGEST_READING else clause
            yield Answer(
                claim=claim, answer=Said(span=trimmed(report.text, whole), cue=cue.span, by=party.name)
            )


def _contradicting(words: Sequence[Word]) -> Word | None:
    """Give the word that contradicts; what is negated, open, or said against oneself contradicts nobody."""
    lows = {word.low for word in words}
    if lows & (word_set("de", "negation_words") | object_words("open") | set(answer_words("self"))):
        return None
    for part, begins, *needs in word_table("de", "answer_words"):
        if part in ("contradict", "dispute") and lows.issuperset(needs):
            found = next((word for word in words if word.low.startswith(begins)), None)
            if found is not None and found.text[0].islower():
                return found
    return None


def _named_claim(
    report: AnnotatedReport, words: Sequence[Word], party: Party, following: Span
) -> Said | None:
    """Give a claim named with its speaker: "der Einschätzung des Ministers, dass …", "Tidewells Behauptung"."""
    for at, word in enumerate(words):
        if not _is_claim(word):
            continue
        ahead = at > 0 and words[at - 1].is_named and words[at - 1].low.endswith(_GENITIVE)
        speaker = party_at(report, words[at - 1 : at]) if ahead else _claimant(report, words[at + 1 :])
        if speaker is None or not speaker.words or may_be_one(speaker, party):
            continue
        opening = words_of(report, following)[:1]
        tells = bool(opening) and opening[0].low in clause_words("that")
        end = following.end if tells else max(word.span.end, speaker.words[-1].span.end)
        start = min(word.span.start, speaker.words[0].span.start)
        return Said(span=trimmed(report.text, Span(start, end)), cue=word.span, by=speaker.name)
    return None


def _claimant(report: AnnotatedReport, words: Sequence[Word]) -> Party | None:
    """Give the party behind a claim, "der Vorwurf des Ministers", "Vorwürfe wie die des Ministers"."""
    is_example = (
        len(words) > 1 and words[0].low in clause_words("question") and words[1].low in answer_words("this")
    )
    return party_behind(report, words[2:] if is_example else words)


def _is_last(report: AnnotatedReport, clauses: Sequence[Span], number: int) -> bool:
    """Whether no comma leads to what is contradicted: "wies den Vorwurf zurück, er habe …"."""
    return not clauses[number].of(report.text).rstrip().endswith(",")


def _points_back(words: Sequence[Word], cue: Word, *, is_last: bool) -> bool:
    """Whether what is contradicted was said before: "widerspricht:", "wies das zurück", "wies die Vorwürfe zurück"."""
    nouns = [at for at, word in enumerate(words) if word.is_noun and not word.is_named]
    lows = [word.low for word in words]
    if not nouns:
        return not _needs_object(cue) or not set(answer_words("it")).isdisjoint(lows)
    first = nouns[0]
    is_this = first > 0 and lows[first - 1] in answer_words("this")
    return is_last and is_this and _is_claim(words[first]) and len(nouns) == 1


def _claim_before(report: AnnotatedReport, unit: Unit, party: Party, words: Sequence[Word]) -> Said | None:
    """Give what another known speaker says in the sentence before, as a charge where the answer names one.

    Who is named as the one that is contradicted can have spoken some sentences earlier.
    """
    opponent = _opponent(report, words, party)
    needs_charge = any(_begins(word, "charge") for word in words)
    first = max(0, unit.sentence_at - (FARTHEST_OPPONENT if opponent else 1))
    for sentence in reversed(report.analysed.sentences[first : unit.sentence_at]):
        said = [
            one
            for one in report.statements
            if any(sentence.covers(part) or part.covers(sentence) for part in one.content)
            and (opponent is None or may_be_one(_speaker(one), opponent))
        ]
        if said and all(_is_others(one, party) and _is_told_in(report, one, sentence) for one in said):
            return _claim_in(report, sentence, said, needs_charge=needs_charge)
    return None


def _opponent(report: AnnotatedReport, words: Sequence[Word], party: Party) -> Party | None:
    """Give who is contradicted: "Tidewell widersprach Kessler"."""
    at = next((at for at, word in enumerate(words) if word.is_named), len(words))
    if at and words[at - 1].is_preposition:
        return None
    opponent = party_at(report, words[at:])
    return opponent if opponent and opponent.name and not may_be_one(opponent, party) else None


def _claim_in(
    report: AnnotatedReport, sentence: Span, said: Sequence[Statement], *, needs_charge: bool
) -> Said | None:
    statement = max(said, key=lambda one: one.content[-1].end)
    cues = [part for part in statement.cue if sentence.covers(part)]
    if needs_charge and not _accuses(report, cues):
        return None
    parts = (*cues, *statement.speaker, *statement.content)
    cue = next((part for part in parts if sentence.covers(part)), trimmed(report.text, sentence))
    hull = Span(min(part.start for part in parts), max(part.end for part in parts))
    is_long = sentence.end - sentence.start > LONGEST_READING
    return Said(span=trimmed(report.text, hull if is_long else sentence), cue=cue, by=statement.speaker_name)


def _accuses(report: AnnotatedReport, cues: Sequence[Span]) -> bool:
    beginnings = tuple(
        beginning
        for stance, _, told in word_table("de", "framing_saying_verbs")
        if stance in _CHARGING
        for beginning in told.split(",")
    )
    return any(word.low.startswith(beginnings) for cue in cues for word in words_of(report, cue))


def _is_others(statement: Statement, party: Party) -> bool:
    if statement.speaker_name is None or statement.is_denial:
        return False
    return not may_be_one(_speaker(statement), party)


def _speaker(statement: Statement) -> Party:
    return Party(key=statement.speaker_entity or statement.speaker_name or "", name=statement.speaker_name)


def _is_told_in(report: AnnotatedReport, statement: Statement, sentence: Span) -> bool:
    """Whether a sentence with a word of saying also names who says it, and does not negate that word."""
    cues = [cue for cue in statement.cue if sentence.covers(cue)]
    if not cues:
        return True
    framing = [
        word.low
        for word in words_of(report, sentence)
        if not any(part.covers(word.span) for part in statement.content)
    ]
    is_impersonal = any(
        word.low in clause_words("impersonal") for cue in cues for word in words_of(report, cue)
    )
    names = any(sentence.covers(part) for part in statement.speaker)
    return names and not is_impersonal and not word_set("de", "negation_words").intersection(framing)


def _needs_object(cue: Word) -> bool:
    return not any(
        cue.low.startswith(begins)
        for part, begins, *_ in word_table("de", "answer_words")
        if part == "contradict"
    )


def _is_claim(word: Word) -> bool:
    return _begins(word, "claim") or _begins(word, "charge")


def _begins(word: Word, part: str) -> bool:
    return word.is_noun and word.low.startswith(answer_words(part))
