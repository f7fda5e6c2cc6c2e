"""Clauses that assert or deny a hand in something, and who says so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from lesart.comparison.likeness import content_words
from lesart.comparison.units import Unit, clause_words, hangs_inside, trimmed
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.span import Span
from lesart.records.statement import Statement
from lesart.resources import word_set, word_table
from lesart.text.clauses import clause_spans
from lesart.text.languages import DEFAULT
from lesart.text.words import word_spans

_ATTRIBUTE_ENDINGS = ("e", "en", "er", "es", "em")
_ADJECTIVE_ENDING = "lich"
TOPIC_LETTERS = 5  # "Ukraine" and "ukrainische" share as many


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """A stretch that asserts or denies a hand in something.

    `topic` holds the beginnings of its content words, `speaker` who says so, None where that is not known;
    `is_outright` tells "bestritt" from a negated clause, `is_charge` "warf vor" from a mere assertion, `names_charge`
    that its clause speaks of "Vorwürfe" or the like, `cue` is the word that takes the stance,
    `by` the name of the speaker where the stretch holds words of the statement.
    """

    unit: int
    owner: int
    sentence_at: int
    span: Span
    topic: frozenset[str]
    speaker: str | None
    is_denial: bool
    is_outright: bool
    is_charge: bool
    names_charge: bool
    cue: Span
    by: str | None


def stances_in(report: AnnotatedReport, unit: Unit, at: int) -> Iterator[Stance]:
    """Give the stances of a unit, `at` being its place among all units, in the order of the text.

    The words that take a stance are known of German only.
    """
    if unit.language != DEFAULT:
        return
    clauses = clause_spans(report.text, unit.span)
    taken = unit.span.start
    for number, clause in enumerate(clauses):
        rest = clauses[number + 1 :]
        following = rest[0] if rest else Span(unit.span.end, unit.span.end)
        words, next_words = _words(report.text, clause), _words(report.text, following)
        is_denial = _is_denial(words, words - _attributes(report.text, clause))
        if is_denial is not None and _negates_other(report.text, clause, words):
            is_denial = None
        if clause.start < taken or is_denial is None:
            continue
        statement = _statement_of(report, clause)
        end = following.end if _runs_on(words, next_words) else clause.end
        start = max(taken, _whole_start(report.text, clause, statement))
        span = Span(start, max([end, *(said.end for said in _said_in(statement, rest))]))
        taken = span.end
        yield Stance(
            unit=at,
            owner=unit.owner,
            sentence_at=unit.sentence_at,
            span=trimmed(report.text, span),
            topic=_topic(_words(report.text, span)),
            speaker=(statement.speaker_entity or statement.speaker_name) if statement else None,
            is_denial=is_denial,
            is_outright=_holds(words, "denial_words"),
            is_charge=not is_denial and _holds(words, "accusing_words"),
            names_charge=any(word.startswith(answer_words("charge")) for word in words),
            cue=_cue(report.text, clause, is_denial=is_denial),
            by=_said_by(statement, span),
        )


def _whole_start(text: str, clause: Span, statement: Statement | None) -> int:
    """Give where a clause starts, or what is said, where the clause hangs on a verb in it: "Kessler habe überzeugen wollen, dass …"."""
    if statement is None or not hangs_inside(text, clause, statement):
        return clause.start
    return max(part.start for part in statement.content if part.start < clause.start)


def denies(text: str) -> bool:
    """Whether a text holds a word that denies what somebody else asserts."""
    return _holds(_words(text, Span(0, len(text))), "denial_words")


def _negates_other(text: str, clause: Span, words: frozenset[str]) -> bool:
    """Whether the negation of a clause falls on something else than the hand in a deed.

    "keine" falls on the noun behind it ("eine Beteiligung und keine Vertretung"); beside a charge "nicht" denies
    what is done with it ("äußert sich nicht zu den Vorwürfen").
    """
    if _holds(words, "denial_words"):
        return _rejects_a_thing(words)
    if _holds(words, "accusing_words"):
        return False
    spans = word_spans(text, clause)
    lows = [span.of(text).casefold() for span in spans]
    governing = [at for at, low in enumerate(lows) if low.startswith(answer_words("none"))]
    if not governing:
        is_charge = any(low.startswith(answer_words("charge")) for low in lows)
        return is_charge and bool(words & word_set("de", "negation_words"))
    nouns = (_noun_behind(text, spans[at + 1 :]) for at in governing)
    return not any(_takes_stance(noun) for noun in nouns)


def _rejects_a_thing(words: frozenset[str]) -> bool:
    """Whether somebody rejects what is no claim: "wies die Ansprüche zurück"."""
    claims = answer_words("charge") + answer_words("claim")
    names_claim = any(word.startswith(claims) for word in words) or bool(words & set(answer_words("it")))
    return any(word.startswith(answer_words("reject")) for word in words) and not names_claim


def _noun_behind(text: str, spans: Sequence[Span]) -> str:
    words = (span.of(text) for span in spans)
    return next((word.casefold() for word in words if word[0].isupper()), "")


@cache
def answer_words(part: str) -> tuple[str, ...]:
    """Give how the words begin that play a part in contradicting."""
    return tuple(row[1] for row in word_table("de", "answer_words") if row[0] == part)


def _is_denial(words: frozenset[str], telling: frozenset[str]) -> bool | None:
    """Give whether a clause denies, None where it takes no stance.

    `telling` are the words that do not describe a noun. "bestreitet" denies alone, a negation with "Hinweise" or "beteiligt"; "ohne Beteiligung" speaks of taking part, not
    of having a hand in something.
    """
    negated = bool(words & word_set("de", "negation_words"))
    if _holds(words, "denial_words") or (negated and _holds(words, "evidence_nouns")):
        return True
    if words & word_set("de", "without_words") or not _holds(telling, "involvement_words"):
        return None
    return negated and not _holds(telling, "accusing_words")


def _attributes(text: str, clause: Span) -> frozenset[str]:
    """Give the words that only describe the noun behind them: "der verantwortliche Vorstand", "die beteiligten Firmen"."""
    words = [span.of(text) for span in word_spans(text, clause)]
    articles = clause_words("definite") | clause_words("nominative") | clause_words("oblique")
    return frozenset(
        word.casefold()
        for before, word, behind in zip(["", *words], words, words[1:], strict=False)
        if word[0].islower()
        and behind[0].isupper()
        and word.endswith(_ATTRIBUTE_ENDINGS)
        and (before.casefold() in articles or word.rstrip("enrsm").endswith(_ADJECTIVE_ENDING))
    )


def _runs_on(words: frozenset[str], next_words: frozenset[str]) -> bool:
    """Whether missing evidence is told in one clause and for what in the next: "keine Hinweise, die auf …"."""
    return _holds(words, "evidence_nouns") and _holds(next_words, "involvement_words")


def _said_in(statement: Statement | None, rest: Sequence[Span]) -> Iterator[Span]:
    """Give the next clauses that hold what is asserted or denied: "warf ihm vor, davon gewusst zu haben"."""
    for following in rest:
        if statement is None or not any(
            2 * part.overlap(following) > following.end - following.start for part in statement.content
        ):
            return
        yield following


def _words(text: str, stretch: Span) -> frozenset[str]:
    """Give the words of a stretch; the "Vor" that opens a sentence is no part of a verb, "nicht zuletzt" no negation."""
    words = [span.of(text) for span in word_spans(text, stretch)]
    lows = [word.casefold() for word in words]
    prepositions, negations = clause_words("preposition"), word_set("de", "negation_words")
    negating = set(negation_places(lows))
    return frozenset(
        low
        for at, (word, low) in enumerate(zip(words, lows, strict=True))
        if (word[0].islower() or low not in prepositions) and (low not in negations or at in negating)
    )


def negation_places(words: Sequence[str]) -> tuple[int, ...]:
    """Give which of the words in small letters negate; "nicht nur" and "nicht zuletzt" do not."""
    return tuple(
        at
        for at, (word, behind) in enumerate(zip(words, (*words, "")[1:], strict=True))
        if word in word_set("de", "negation_words")
        and (behind, "limiting") not in word_table("de", "position_objects")
    )


def _topic(words: frozenset[str]) -> frozenset[str]:
    """Give the beginnings of the content words that do not themselves take the stance."""
    told = (
        word
        for word in words - word_set("de", "negation_words") - clause_words("manner")
        if len(word) >= TOPIC_LETTERS and content_words(word)
    )
    return frozenset(word[:TOPIC_LETTERS] for word in told if not _takes_stance(word))


def _takes_stance(word: str) -> bool:
    return any(
        word.startswith(row[0])
        for name in ("involvement_words", "evidence_nouns")
        for row in word_table("de", name)
    )


def _holds(words: frozenset[str], table: str) -> bool:
    """Whether the words of a clause hold an entry: the beginning of a word and the words that must stand with it."""
    return any(
        words.issuperset(row[1:]) and any(word.startswith(row[0]) for word in words)
        for row in word_table("de", table)
    )


def _cue(text: str, clause: Span, *, is_denial: bool) -> Span:
    """Give the first word that denies, or that tells of a hand in something; the clause where none stands alone."""
    tables = ("denial_words", "evidence_nouns") if is_denial else ("involvement_words",)
    for table in (*tables, "involvement_words"):
        beginnings = tuple(row[0] for row in word_table("de", table))
        for word in word_spans(text, clause):
            if word.of(text).casefold().startswith(beginnings):
                return word
    return trimmed(text, clause)


def _said_by(statement: Statement | None, span: Span) -> str | None:
    if statement is None or not any(part.overlap(span) for part in statement.content):
        return None
    return statement.speaker_name


def _statement_of(report: AnnotatedReport, clause: Span) -> Statement | None:
    """Give the statement that a clause belongs to most, by its content, its cue or its speaker."""

    def shared(statement: Statement) -> int:
        parts = (*statement.content, *statement.cue, *statement.speaker)
        return sum(part.overlap(clause) for part in parts)

    best = max(report.statements, key=shared, default=None)
    return best if best is not None and shared(best) else None
