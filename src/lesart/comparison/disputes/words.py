"""The words of a clause, and which of them make one thing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from lesart.comparison.units import clause_words
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.entity import EntityType
from lesart.records.span import Span
from lesart.resources import word_set, word_table
from lesart.text.words import word_spans

_ENDINGS = ("en", "er", "es", "em", "e", "n", "s")
_SHORTEST_KEY = 4  # letters
_FEWEST_LETTERS = 4
_UMLAUTS = str.maketrans("äöü", "aou")


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word with its place, as it stands and in small letters; `is_named` tells that a person, body or place is named by it."""

    span: Span
    text: str
    low: str
    is_named: bool

    @property
    def is_noun(self) -> bool:
        """Whether it is written like a noun and is no small word at the head of a sentence."""
        return self.text[0].isupper() and self.low not in word_set("de", "stop_words")

    @property
    def is_preposition(self) -> bool:
        """Whether a phrase of its own begins with it."""
        return not self.is_named and self.low in clause_words("preposition")


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """What a noun names: `head` is its key, `adjectives` stand before it, `rest` are the keys of the nouns behind it."""

    head: str
    adjectives: frozenset[str]
    rest: frozenset[str]


def words_of(report: AnnotatedReport, clause: Span) -> tuple[Word, ...]:
    """Give the words of a clause without those in brackets."""
    text = report.text
    named = [
        mention.span
        for mention in report.analysed.mentions
        if mention.type is not EntityType.MISC and mention.span.overlap(clause)
    ]
    return tuple(
        Word(
            span=span,
            text=span.of(text),
            low=span.of(text).casefold(),
            is_named=any(name.covers(span) for name in named),
        )
        for span in word_spans(text, clause)
        if text[max(0, span.start - 1) : span.start] not in ("(", "[")
    )


def noun_key(word: str) -> str:
    """Give the part of a noun that its forms share, of a hyphenated one the last part.

    >>> noun_key("Nord-Zölle"), noun_key("Zoll"), noun_key("Zöllen")
    ('zoll', 'zoll', 'zoll')
    """
    last = word.casefold().rsplit("-", 1)[-1]
    plain = (last if len(last) >= _SHORTEST_KEY else word.casefold()).translate(_UMLAUTS)
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= _SHORTEST_KEY:
            return plain[: -len(ending)]
    return plain


def thing_after(report: AnnotatedReport, words: Sequence[Word]) -> Thing | None:
    """Give the first thing among words of which no preposition and no genitive makes something else's part.

    "die Einführung einer Steuer" and "die Forderung nach einer Steuer" are the tax.
    """
    nouns = list(_free_nouns(report, words))
    for at in nouns:
        named = words[at].low
        rest = words[at + 1 :]
        if named in object_words("plan") or named in object_words("making"):
            return _thing_behind(report, rest)
        return Thing(head=noun_key(named), adjectives=_adjectives(words[:at]), rest=_rest(report, rest))
    return None


def thing_at(report: AnnotatedReport, words: Sequence[Word]) -> Thing | None:
    """Give the thing whose noun is the first among words, whatever stands before it."""
    at = next((at for at, word in enumerate(words) if _names_a_thing(report, word)), None)
    if at is None:
        return None
    named = words[at].low
    if named in object_words("plan") or named in object_words("making"):
        return _thing_behind(report, words[at + 1 :])
    return Thing(
        head=noun_key(named), adjectives=_adjectives(words[:at]), rest=_rest(report, words[at + 1 :])
    )


@cache
def object_words(part: str) -> frozenset[str]:
    """Give the general words that play a part in what somebody wants."""
    return frozenset(word for word, plays in word_table("de", "position_objects") if plays == part)


def can_be_party(low: str) -> bool:
    """Whether a noun stands for a body, a group or an office that can want something."""
    return low.endswith(_party_endings()) or low in word_set("de", "parties")


def _thing_behind(report: AnnotatedReport, words: Sequence[Word]) -> Thing | None:
    """Give the thing right behind a noun: in the genitive or behind a preposition; whose plan it is may stand between."""
    openers = clause_words("genitive") | clause_words("definite")
    if not words or not (words[0].is_preposition or words[0].low in openers):
        return None
    at = first = next((at for at, word in enumerate(words) if word.is_noun), len(words))
    while at < len(words) and words[at].is_noun and (words[at].is_named or can_be_party(words[at].low)):
        at += 1
    if first < at < len(words) and words[at].low not in object_words("joint"):
        return None
    return thing_at(report, words[at:] if first < at else words)


def _free_nouns(report: AnnotatedReport, words: Sequence[Word]) -> Iterator[int]:
    """Give the places of nouns that neither follow a preposition nor, in the genitive, a noun that does."""
    is_governed, behind_noun = False, False
    for at, word in enumerate(words):
        if word.is_preposition:
            is_governed, behind_noun = True, False
        elif word.is_noun:
            if not is_governed and _names_a_thing(report, word):
                yield at
            behind_noun = True
        elif behind_noun:
            is_governed = is_governed and word.low in object_words("genitive")
            behind_noun = False


def _names_a_thing(report: AnnotatedReport, word: Word) -> bool:
    analysed = report.analysed
    is_time = any(time.span.covers(word.span) for time in analysed.times)
    is_person = any(
        mention.type.value in ("PER", "LOC") and mention.span.covers(word.span)
        for mention in analysed.mentions
    )
    return word.is_noun and not is_time and not is_person


def _adjectives(before: Sequence[Word]) -> frozenset[str]:
    """Give the beginnings of the words between an article and its noun."""
    found: set[str] = set()
    for word in reversed(before):
        if word.is_noun or word.low in word_set("de", "stop_words") or word.is_preposition:
            break
        found.add(word.low[:5])
    return frozenset(found) - {word[:5] for word in object_words("plain")}


def _rest(report: AnnotatedReport, words: Sequence[Word]) -> frozenset[str]:
    return frozenset(
        noun_key(word.low)
        for word in words
        if word.is_noun and not any(time.span.covers(word.span) for time in report.analysed.times)
    )


@cache
def _party_endings() -> tuple[str, ...]:
    offices = (row[0].lstrip("-").casefold() for row in word_table("de", "roles"))
    heads = {
        *word_set("de", "party_nouns"),
        *(office for office in offices if len(office) >= _FEWEST_LETTERS),
    }
    return tuple(sorted({*heads, *(f"{head}in" for head in heads)}))
