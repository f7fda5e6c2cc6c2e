"""Disputes between parties: who has a hand in something, asserted by one speaker and denied by another."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lesart.comparison.content import Laid
from lesart.comparison.likeness import content_words
from lesart.comparison.readings import Compared, point_of, reading_at
from lesart.comparison.units import trimmed
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.point import Point, PointKind, Relation
from lesart.records.reason import Reason
from lesart.records.span import Span
from lesart.records.statement import Statement
from lesart.resources import word_list, word_set, word_table
from lesart.text.clauses import clause_spans
from lesart.text.words import word_spans

SAME_MATTER = 0.1  # likeness of two sentences from which they can speak of the same matter
TOPIC_LETTERS = 6  # "Ukraine" and "ukrainische" share as many
MOST_OF_A_SIDE = 2  # readings of one side per report


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """A clause that asserts or denies a hand in something, and who says so (None where that is not known)."""

    unit: int
    owner: int
    span: Span
    topic: frozenset[str]
    speaker: str | None
    is_denial: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Taken:
    """The stretch that takes a stance."""

    span: Span
    is_denial: bool


def dispute_points(compared: Compared, laid: Laid) -> tuple[Point, ...]:
    """Give the points in which one speaker asserts and another one denies a hand in the same matter."""
    stances = [stance for at in range(len(laid.units)) for stance in _stances(compared, laid, at)]
    matters = _matters(laid, stances)
    return tuple(_point(compared, matter) for matter in matters if _is_disputed(matter))


def _stances(compared: Compared, laid: Laid, at: int) -> Iterator[Stance]:
    unit = laid.units[at]
    report = compared.reports[unit.owner]
    clauses = clause_spans(report.text, unit.span)
    taken = unit.span.start
    for clause, following in pairwise([*clauses, Span(unit.span.end, unit.span.end)]):
        found = _stance_of(report.text, clause, following) if clause.start >= taken else None
        if found is None:
            continue
        taken = found.span.end
        statement = _statement_of(report, clause)
        yield Stance(
            unit=at,
            owner=unit.owner,
            span=trimmed(report.text, found.span),
            topic=_topic(_words(report.text, found.span)),
            speaker=(statement.speaker_entity or statement.speaker_name) if statement else None,
            is_denial=found.is_denial or bool(statement and statement.is_denial),
        )


def _stance_of(text: str, clause: Span, following: Span) -> _Taken | None:
    """Give the stance of a clause; None where it takes none.

    "keine Hinweise, die auf eine Beteiligung deuten" runs over two clauses; "bestreitet" denies alone; "ohne
    Beteiligung" speaks of taking part, not of having a hand in something.
    """
    words, next_words = _words(text, clause), _words(text, following)
    negated = bool(words & word_set("de", "negation_words"))
    if _denies(words):
        return _Taken(span=clause, is_denial=True)
    if negated and _has_stem(words, "evidence_nouns"):
        runs_on = _has_stem(next_words, "involvement_words")
        return _Taken(span=Span(clause.start, following.end if runs_on else clause.end), is_denial=True)
    if words & word_set("de", "without_words"):
        return None
    if _has_stem(words, "involvement_words"):
        return _Taken(span=clause, is_denial=negated)
    return None


def _words(text: str, stretch: Span) -> frozenset[str]:
    return frozenset(span.of(text).casefold() for span in word_spans(text, stretch))


def _topic(words: frozenset[str]) -> frozenset[str]:
    """Give the beginnings of the content words that do not themselves take the stance."""
    told = (word for word in words if len(word) >= TOPIC_LETTERS and content_words(word))
    return frozenset(word[:TOPIC_LETTERS] for word in told if not _takes_stance(word))


def _takes_stance(word: str) -> bool:
    return _has_stem((word,), "involvement_words") or _has_stem((word,), "evidence_nouns")


def _denies(words: frozenset[str]) -> bool:
    return any(
        any(word.startswith(row[0]) for word in words) and words.issuperset(row[1:])
        for row in word_table("de", "denial_words")
    )


def _has_stem(words: Iterable[str], stems: str) -> bool:
    return any(word.startswith(word_list("de", stems)) for word in words)


def _statement_of(report: AnnotatedReport, clause: Span) -> Statement | None:
    """Give the statement that a clause belongs to most, by its content, its cue or its speaker."""

    def shared(statement: Statement) -> int:
        parts = (*statement.content, *statement.cue, *statement.speaker)
        return sum(part.overlap(clause) for part in parts)

    best = max(report.statements, key=shared, default=None)
    return best if best is not None and shared(best) else None


def _matters(laid: Laid, stances: Sequence[Stance]) -> list[list[Stance]]:
    """Give the stances parted by matter."""
    matter = list(range(len(stances)))
    for at, stance in enumerate(stances):
        for before, other in enumerate(stances[:at]):
            if _same_matter(laid, stance, other):
                kept, gone = sorted((matter[at], matter[before]))
                matter = [kept if place == gone else place for place in matter]
    return [[stances[at] for at, place in enumerate(matter) if place == name] for name in sorted(set(matter))]


def _same_matter(laid: Laid, first: Stance, second: Stance) -> bool:
    """Whether two stances are about one matter: they share a word beside those that make them stances.

    A bare denial ("Kiew dementierte dies") belongs to what its own sentence asserts.
    """
    if first.unit == second.unit:
        return first.is_denial != second.is_denial
    if laid.likeness_of(first.unit, second.unit) < SAME_MATTER:
        return False
    return bool(first.topic & second.topic)


def _is_disputed(matter: Sequence[Stance]) -> bool:
    """Whether two known speakers stand on different sides."""
    denying = {stance.speaker for stance in matter if stance.is_denial and stance.speaker}
    asserting = {stance.speaker for stance in matter if not stance.is_denial and stance.speaker}
    return bool(denying) and bool(asserting) and len(denying | asserting) > 1


def _point(compared: Compared, matter: Sequence[Stance]) -> Point:
    kept = [
        stance
        for at, stance in enumerate(matter)
        if sum((other.owner, other.is_denial) == (stance.owner, stance.is_denial) for other in matter[:at])
        < MOST_OF_A_SIDE
    ]
    readings = [reading_at(compared.reports[stance.owner], stance.span) for stance in kept]
    because = [
        Reason(
            rule="point-denied" if stance.is_denial else "point-asserted",
            report_id=reading.report_id,
            text=reading.text,
            span=reading.span,
        )
        for stance, reading in zip(kept, readings, strict=True)
    ]
    return point_of(compared, PointKind.STATEMENT, Relation.DISPUTED_BY_PARTIES, readings, because)
