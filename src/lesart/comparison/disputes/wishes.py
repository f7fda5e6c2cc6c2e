"""What the words of a clause want or reject."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from lesart.comparison.disputes.parties import is_attribute
from lesart.comparison.disputes.words import Thing, Word, noun_key, object_words, thing_after, thing_at
from lesart.comparison.units import clause_words
from lesart.records.analysed_report import AnnotatedReport
from lesart.resources import word_set, word_table

_FOR, _OBJECT, _NOT = "for", "obj", "!"  # columns of the table of cues
_TO = "zu"  # of an infinitive
_LONG_ENOUGH = 5  # letters; a shorter cue is a whole word
_ACT_LETTERS = 6  # "abschaffen" and "Abschaffung" share as many


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A row of the table of cues: what words begin with it take which side, and what tells their object."""

    is_against: bool
    object_by: str
    begins: str
    needs: tuple[str, ...]
    bars: tuple[str, ...]

    def is_begun_by(self, word: Word) -> bool:
        """Whether a word is a verb of this row."""
        if not word.text[0].islower():
            return False
        return (
            word.low.startswith(self.begins) if len(self.begins) >= _LONG_ENOUGH else word.low == self.begins
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is wanted or rejected: a thing, what is to be done to it, or how far back it was told."""

    thing: Thing | None
    act: str = ""
    reach_back: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Worded:
    """The words of a clause between those of the clauses beside it."""

    words: tuple[Word, ...]
    before: tuple[Word, ...] = ()
    following: tuple[Word, ...] = ()


def cues_in(words: Sequence[Word]) -> Iterator[tuple[Cue, Word]]:
    """Give the cues of a clause with the word that each of them begins, no word twice.

    What a modal verb wants is rejected where its infinitive rejects: "will die Steuer ablehnen".
    """
    lows = {word.low for word in words}
    cues = [cue for cue in _cues() if lows.issuperset(cue.needs) and not lows.intersection(cue.bars)]
    found = [(cue, word) for cue in cues for word in words if cue.is_begun_by(word)]
    rejects = any(cue.is_against for cue, _ in found)
    taken: set[Word] = set()
    for cue, word in found:
        if word not in taken and not (rejects and word.low in clause_words("modal")):
            taken.add(word)
            yield cue, word


def wish_of(
    report: AnnotatedReport, cue: Cue, verb: Word, worded: Worded, party: Sequence[Word]
) -> Wish | None:
    """Give what a verb wants or rejects, None where that cannot be told or is no matter of parties."""
    if cue.object_by in object_words("back"):
        return Wish(thing=None, reach_back=1)
    words = [word for word in worded.words if word not in party]
    thing, act = None, ""
    told = [word for word in words if word != verb and word.low not in object_words("verb")]
    told = told[_opens_clause(told) :]
    if cue.object_by != _OBJECT:
        at = next((at for at, word in enumerate(words) if word.low == cue.object_by), None)
        if at is None or _is_apart(words, at, verb):
            return None
        told = words[at + 1 :]
        thing = thing_at(report, told)
    elif is_attribute(worded.words, worded.words.index(verb)):
        thing = thing_at(report, worded.words[worded.words.index(verb) + 1 :])
    elif not cue.is_against and infinitive_of(worded.following):
        thing, act = thing_after(report, worded.following), _act(infinitive_of(worded.following))
    else:
        thing = thing_after(report, told) or _antecedent(report, worded)
        act = _act(_plain_infinitive(told)) if verb.low in clause_words("modal") else ""
    if thing is not None and thing.head in _petitions():
        return None
    return Wish(thing=thing, act=act, reach_back=_reach_back(told, thing))


def infinitive_of(words: Sequence[Word]) -> str:
    """Give the infinitive with "zu" that ends a clause, "" where none does."""
    if len(words) < 2 or not words[-1].low.endswith("n"):
        return ""
    last = words[-1].low
    return last if words[-2].low == _TO or _TO in last[2:6] else ""


@cache
def _cues() -> tuple[Cue, ...]:
    return tuple(
        Cue(
            is_against=side != _FOR,
            object_by=object_by,
            begins=begins,
            needs=tuple(word for word in others if not word.startswith(_NOT)),
            bars=tuple(word[1:] for word in others if word.startswith(_NOT)),
        )
        for side, object_by, begins, *others in word_table("de", "position_cues")
    )


def _antecedent(report: AnnotatedReport, worded: Worded) -> Thing | None:
    """Give the thing right before a relative clause: "die Steuer, die Norland fordert"."""
    if not worded.words or worded.words[0].low not in clause_words("relative"):
        return None
    if not worded.before or not worded.before[-1].is_noun:
        return None
    start = len(worded.before) - 1
    while (
        start >= 2
        and worded.before[start - 1].low in object_words("genitive")
        and worded.before[start - 2].is_noun
    ):
        start -= 2
    return thing_at(report, worded.before[start:])


def _reach_back(words: Sequence[Word], thing: Thing | None) -> int | None:
    """Give how many sentences before it the thing can have been told."""
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
    verbs = [word.low for word in words if word.text[0].islower() and word.low not in stop_words]
    return next((verb for verb in reversed(verbs) if verb.endswith("n")), "")


def _opens_clause(words: Sequence[Word]) -> int:
    openers = clause_words("subordinate") | clause_words("relative") | clause_words("and")
    is_pointing = len(words) == 1  # "das lehnt er ab" without the verb and who rejects
    return int(bool(words) and not is_pointing and words[0].low in openers)


def _is_apart(words: Sequence[Word], at: int, verb: Word) -> bool:
    """Whether a preposition belongs to a number ("gegen 15 Uhr") or not to the verb ("ist immun gegen", "ist im Kampf gegen")."""
    if at + 1 < len(words) and words[at + 1].text[0].isdigit():
        return True
    joints = word_set("de", "stop_words") | word_set("de", "auxiliary_verbs") | clause_words("manner")
    return verb.low in clause_words("be") and words[at - 1].low not in joints


@cache
def _petitions() -> frozenset[str]:
    return frozenset(noun_key(word) for word in object_words("petition"))
