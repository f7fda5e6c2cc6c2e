"""Clauses in which a party wants something or does not want it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from lesart.comparison.disputes.parties import Party, is_attribute, party_behind, party_of
from lesart.comparison.disputes.wishes import Wish, Worded, cues_in, infinitive_of, wish_of
from lesart.comparison.disputes.words import Thing, Word, object_words, thing_at, words_of
from lesart.comparison.units import Unit, clause_words, trimmed
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.span import Span
from lesart.resources import word_set
from lesart.text.clauses import clause_spans
from lesart.text.languages import DEFAULT

_MOST_WORDS = 80  # a longer clause is a list


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A stretch that tells what a party wants or rejects.

    `thing` is None where no noun names it; `act` is the beginning of the verb where something is to be done to it
    ("will die Steuer senken"), empty where it is only to be there; `reach_back` is how many sentences before it was told
    ("lehnte dies ab", "den Vorschlag"), None where the stretch does not point back.
    """

    unit: int
    owner: int
    sentence_at: int
    span: Span
    party: Party
    is_against: bool
    cue: Span
    thing: Thing | None
    act: str
    reach_back: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """A position as its clause tells it; `span` is None where that is the whole clause."""

    party: Party
    wish: Wish
    cue: Word
    is_against: bool
    span: Span | None = None


def positions_in(report: AnnotatedReport, unit: Unit, at: int) -> Iterator[Position]:
    """Give the positions of a unit, `at` being its place among all units; the words that tell them are known of German only.

    What is negated, or only should, could or may be, is no position.
    """
    if unit.language != DEFAULT:
        return
    clauses = clause_spans(report.text, unit.span)
    words = [words_of(report, clause) for clause in clauses]
    for number, clause in enumerate(clauses):
        worded = Worded(
            words=words[number],
            before=words[number - 1] if number else (),
            following=words[number + 1] if number + 1 < len(words) else (),
        )
        for told in _told_in(report, worded):
            runs_on = told.span is None and not told.is_against and _is_told_next(worded.following)
            span = told.span or Span(clause.start, clauses[number + runs_on].end)
            yield Position(
                unit=at,
                owner=unit.owner,
                sentence_at=unit.sentence_at,
                span=trimmed(report.text, span),
                party=told.party,
                is_against=told.is_against,
                cue=told.cue.span,
                thing=told.wish.thing,
                act=told.wish.act,
                reach_back=told.wish.reach_back,
            )


def _told_in(report: AnnotatedReport, worded: Worded) -> Iterator[_Told]:
    words = worded.words
    if (
        not words
        or len(words) > _MOST_WORDS
        or any(word.low in word_set("de", "negation_words") for word in words)
    ):
        return
    yield from _told_by_nouns(report, words)
    is_open = any(word.low in object_words("open") for word in words)
    for cue, verb in () if is_open else cues_in(words):
        party = party_of(report, words, verb) or _party_before(report, worded, verb)
        if party is None or party.decides:
            continue
        wish = wish_of(report, cue, verb, worded, party.words)
        if wish is not None:
            phrase = _attribute_span(words, words.index(verb), party)
            yield _Told(party=party, wish=wish, cue=verb, is_against=cue.is_against, span=phrase)


def _attribute_span(words: Sequence[Word], at: int, party: Party) -> Span | None:
    """Give the phrase of a participle before its noun, "von Norland geforderte Steuer", None for other verbs."""
    if not is_attribute(words, at) or not party.words:
        return None
    return Span(party.words[0].span.start, words[at + 1].span.end)


def _told_by_nouns(report: AnnotatedReport, words: Sequence[Word]) -> Iterator[_Told]:
    """Give what a noun says is wanted: "die Forderung der Gewerkschaft nach einer Zulage"."""
    for at, word in enumerate(words):
        if word.low not in object_words("plan") or not word.is_noun:
            continue
        party = party_behind(report, words[at + 1 :])
        if party is None or party.decides or not party.words:
            continue
        rest = words[words.index(party.words[-1]) + 1 :]
        thing = thing_at(report, rest) if rest and rest[0].low in object_words("joint") else None
        named = (
            list(takewhile(lambda one: not one.text[0].islower() or not one.is_noun, rest)) if thing else []
        )
        end = next((one.span.end for one in named if one.is_noun), party.words[-1].span.end)
        wish = Wish(thing=thing, reach_back=None if thing else 0)
        yield _Told(party=party, wish=wish, cue=word, is_against=False, span=Span(word.span.start, end))


def _is_told_next(following: Sequence[Word]) -> bool:
    return bool(infinitive_of(following)) or bool(following and following[0].low in clause_words("that"))


def _party_before(report: AnnotatedReport, worded: Worded, verb: Word) -> Party | None:
    """Give the subject of the clause before, where this one begins with its verb or has a participle alone."""
    words, auxiliaries = worded.words, word_set("de", "auxiliary_verbs")
    before = next((word for word in worded.before if word.low in auxiliaries), None)
    has_other = any(word.low in auxiliaries for word in words if word != verb)
    opens = words[0].low in clause_words("and") or verb in (words[0], words[-1])
    if before is None or has_other or not opens or words[0].low in clause_words("subordinate"):
        return None
    return party_of(report, worded.before, before)
