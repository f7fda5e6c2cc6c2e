"""Clauses in which a party wants something or does not want it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from lesart.comparison.dispute_parties import Party, is_attribute, party_of
from lesart.comparison.dispute_words import (
    Thing,
    Word,
    noun_key,
    object_words,
    thing_after,
    thing_at,
    words_of,
)
from lesart.comparison.units import Unit, clause_words, trimmed
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.span import Span
from lesart.resources import word_set, word_table
from lesart.text.clauses import clause_spans
from lesart.text.languages import DEFAULT

_FOR, _OBJECT, _NOT = "for", "obj", "!"  # columns of the table of cues
_TO = "zu"  # of an infinitive
_LONG_ENOUGH = 5  # letters; a shorter cue is a whole word
_ACT_LETTERS = 6  # "abschaffen" and "Abschaffung" share as many
_MOST_WORDS = 80  # a longer clause is a list


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A stretch that tells what a party wants or rejects.

    `thing` is None where no noun names it; `act` is the beginning of the verb where something is to be done to it
    ("will die Steuer senken"), empty where it is only to be there; `reach_back` is how many sentences
    before it was told ("lehnte dies ab", "den Vorschlag"), None where the stretch does not point back.
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
class _Cue:
    """A row of the table of cues."""

    is_against: bool
    object_by: str
    begins: str
    needs: tuple[str, ...]
    bars: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wish:
    thing: Thing | None
    act: str
    reach_back: int | None


def positions_in(report: AnnotatedReport, unit: Unit, at: int) -> Iterator[Position]:
    """Give the positions of a unit, `at` being its place among all units; the words that tell them are known of German only."""
    if unit.language != DEFAULT:
        return
    clauses = clause_spans(report.text, unit.span)
    worded = [words_of(report, clause) for clause in clauses]
    for number, words in enumerate(worded):
        if not words or len(words) > _MOST_WORDS or _is_negated(words):
            continue
        before = worded[number - 1] if number else ()
        following = worded[number + 1] if number + 1 < len(worded) else ()
        for cue, word in _cues_in(words):
            party = party_of(report, words, word) or _party_before(report, before, words, word)
            wish = (
                _wish(report, cue, word, [one for one in words if one not in party.words], following)
                if party
                else None
            )
            if party is None or wish is None:
                continue
            runs_on = not cue.is_against and _is_told_next(following)
            span = Span(clauses[number].start, clauses[number + runs_on].end)
            yield Position(
                unit=at,
                owner=unit.owner,
                sentence_at=unit.sentence_at,
                span=trimmed(report.text, span),
                party=party,
                is_against=cue.is_against,
                cue=word.span,
                thing=wish.thing,
                act=wish.act,
                reach_back=wish.reach_back,
            )


def _cues_in(words: Sequence[Word]) -> Iterator[tuple[_Cue, Word]]:
    """Give the cues of a clause with the word that each of them begins, no word twice."""
    lows = {word.low for word in words}
    taken: set[Word] = set()
    for cue in _cues():
        if not lows.issuperset(cue.needs) or lows.intersection(cue.bars):
            continue
        for word in words:
            if word in taken or not word.text[0].islower() or not _fits(cue, word.low):
                continue
            taken.add(word)
            yield cue, word


def _fits(cue: _Cue, low: str) -> bool:
    return low.startswith(cue.begins) if len(cue.begins) >= _LONG_ENOUGH else low == cue.begins


@cache
def _cues() -> tuple[_Cue, ...]:
    return tuple(
        _Cue(
            is_against=side != _FOR,
            object_by=object_by,
            begins=begins,
            needs=tuple(word for word in others if not word.startswith(_NOT)),
            bars=tuple(word[1:] for word in others if word.startswith(_NOT)),
        )
        for side, object_by, begins, *others in word_table("de", "position_cues")
    )


def _wish(
    report: AnnotatedReport, cue: _Cue, word: Word, words: Sequence[Word], following: Sequence[Word]
) -> _Wish | None:
    """Give what is wanted or rejected, None where that cannot be told or is no matter of parties."""
    told = [one for one in words if one != word and one.low not in object_words("verb")][
        _opens_clause(words) :
    ]
    act = ""
    if cue.object_by != _OBJECT:
        places = [at for at, one in enumerate(words) if one.low == cue.object_by]
        if not places or _is_apart(words, places[0], word):
            return None
        told = list(words[places[0] + 1 :])
        thing = thing_at(report, told)
    elif is_attribute(words, words.index(word)):
        thing = thing_at(report, words[words.index(word) + 1 :])
    elif not cue.is_against and _infinitive(following):
        thing, act = thing_after(report, following), _act(_infinitive(following))
    else:
        thing = thing_after(report, told)
        act = _act(_plain_infinitive(told)) if word.low in clause_words("modal") else ""
    if thing is not None and thing.head in _petitions():
        return None
    return _Wish(thing=thing, act=act, reach_back=_reach_back(told, thing))


def _reach_back(words: Sequence[Word], thing: Thing | None) -> int | None:
    lows = {word.low for word in words}
    if thing is not None:
        return 0 if lows & object_words("such") else None
    nouns = [word.low for word in words if word.is_noun]
    if nouns[0] in object_words("plan") if nouns else lows & object_words("pointing"):
        return 1
    return 0 if lows <= clause_words("and") else None


def _act(infinitive: str) -> str:
    is_making = not infinitive or infinitive in object_words("making")
    return "" if is_making else infinitive.replace(_TO, "", 1)[:_ACT_LETTERS]


def _plain_infinitive(words: Sequence[Word]) -> str:
    """Give the last word that can be an infinitive."""
    stop_words = word_set("de", "stop_words")
    found = [
        one.low
        for one in words
        if one.text[0].islower() and one.low.endswith("n") and one.low not in stop_words
    ]
    return found[-1] if found else ""


def _opens_clause(words: Sequence[Word]) -> int:
    return int(
        bool(words)
        and words[0].low in clause_words("subordinate") | clause_words("relative") | clause_words("and")
    )


def _is_apart(words: Sequence[Word], at: int, cue: Word) -> bool:
    """Whether a preposition belongs to a number ("gegen 15 Uhr") or not to the verb ("ist immun gegen", "ist im Kampf gegen")."""
    if at + 1 < len(words) and words[at + 1].text[0].isdigit():
        return True
    joints = word_set("de", "stop_words") | word_set("de", "auxiliary_verbs") | clause_words("manner")
    return cue.low in clause_words("be") and words[at - 1].low not in joints


def _infinitive(words: Sequence[Word]) -> str:
    """Give the infinitive with "zu" that ends a clause, "" where none does."""
    if len(words) < 2 or not words[-1].low.endswith("n"):
        return ""
    last = words[-1].low
    if words[-2].low == _TO:
        return last
    return last if _TO in last[2:6] else ""


def _is_told_next(following: Sequence[Word]) -> bool:
    return bool(_infinitive(following)) or bool(following and following[0].low in clause_words("that"))


def _is_negated(words: Sequence[Word]) -> bool:
    return any(word.low in word_set("de", "negation_words") for word in words)


def _party_before(
    report: AnnotatedReport, before: Sequence[Word], words: Sequence[Word], cue: Word
) -> Party | None:
    """Give the subject of the clause before, where this one begins with its verb or has a participle alone."""
    verb = next((word for word in before if word.low in word_set("de", "auxiliary_verbs")), None)
    has_other = any(word.low in word_set("de", "auxiliary_verbs") for word in words if word != cue)
    opens = words[0].low in clause_words("and") or cue in (words[0], words[-1])
    if verb is None or has_other or not opens or words[0].low in clause_words("subordinate"):
        return None
    return party_of(report, before, verb)


@cache
def _petitions() -> frozenset[str]:
    return frozenset(noun_key(word) for word in object_words("petition"))
