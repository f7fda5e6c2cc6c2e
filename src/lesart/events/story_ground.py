"""What of an event can tie it to others: who and what its reports begin with."""

import sys
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from lesart.events.common_ground import (
    Naming,
    differ,
    lead_words,
    namesakes,
    opening_persons,
    opening_places,
    opening_words,
)
from lesart.events.news_background import UNSEEN, general_rarity
from lesart.events.profiles import name_hash
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.reason import Reason
from lesart.records.span import Span
from lesart.resources import word_list
from lesart.text.beginnings import LENGTH

RARE = 3.0  # in one of twenty reports

_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What at least half of an event's reports hold.

    `persons` are the surnames in their openings, with the first names found there; `words` the telling words of their
    leads, `nouns` those that one lead at least capitalises, `first` those of the openings; `places` are the hashes of the
    places in their openings, with and without endings.
    """

    persons: Mapping[str, frozenset[str]]
    words: frozenset[str]
    nouns: frozenset[str]
    first: frozenset[str]
    places: frozenset[int]


def event_ground(members: Sequence[AnnotatedReport]) -> Ground:
    """Give what the reports of an event have in common with one another."""
    named = [opening_persons(member) for member in members]
    words = [lead_words(member) for member in members]
    doubtful = namesakes(named)
    persons = {key: _given(key, named) for key in _held_by_half(named) if key not in doubtful}
    surnames = {
        _surname(member, naming) for key in persons for member, naming in _holders(members, named, key)
    }
    told = frozenset(map(sys.intern, _held_by_half(words))) - surnames
    return Ground(
        persons=persons,
        words=told,
        nouns=frozenset(word for word in told if _is_noun(word, members, words)),
        first=told.intersection(_held_by_half([opening_words(member) for member in members])),
        places=_places(members),
    )


def shared_persons(grounds: Sequence[Ground]) -> tuple[str, ...]:
    """Give the surnames of those who stand in all grounds, with one first name among them and no two that differ."""
    surnames = frozenset.intersection(*(frozenset(ground.persons) for ground in grounds))
    return tuple(sorted(surname for surname in surnames if _is_one_person(surname, grounds)))


def shared_nouns(grounds: Sequence[Ground]) -> tuple[str, ...]:
    """Give the words that stand in all grounds and are a noun in one of them, those of all openings first, then the rarest."""
    words = frozenset.intersection(*(ground.words for ground in grounds))
    nouns = sorted(word for word in words if any(word in ground.nouns for ground in grounds))
    return tuple(
        sorted(nouns, key=lambda word: (not all(word in ground.first for ground in grounds), -_rarity(word)))
    )


def is_common(grounds: Sequence[Ground]) -> bool:
    """Whether events share a rare noun, or a noun and a person: people in the news do many things."""
    nouns = shared_nouns(grounds)
    return any(map(is_rare, nouns)) or bool(nouns and shared_persons(grounds))


def is_rare(word: str) -> bool:
    """Whether few reports hold a word beginning."""
    return _rarity(word) >= RARE


def quoted_person(members: Sequence[AnnotatedReport], surname: str) -> Reason:
    """Give the longest naming of a person in the openings of an event that has the surname in its ground."""
    named = [opening_persons(member) for member in members]
    namings = _holders(members, named, surname)
    member, naming = max(namings, key=lambda held: held[1].span.end - held[1].span.start)
    return _reason("event-story-person", member, naming.span)


def quoted_word(members: Sequence[AnnotatedReport], word: str) -> Reason:
    """Give the first of the words in the leads of an event that has the beginning in its ground."""
    words = [lead_words(member) for member in members]
    member, span = _holders(members, words, word)[0]
    return _reason("event-story-word", member, span)


def _holders(
    members: Sequence[AnnotatedReport], found: Sequence[Mapping[str, _Found]], key: str
) -> list[tuple[AnnotatedReport, _Found]]:
    """Give each report that holds a key, with what it holds there."""
    return [(member, keys[key]) for member, keys in zip(members, found, strict=True) if key in keys]


def _held_by_half(found: Sequence[Collection[str]]) -> list[str]:
    """Give the keys that at least half of the reports hold, in order."""
    holders = Counter(key for keys in found for key in keys)
    return sorted(key for key, number in holders.items() if 2 * number >= len(found))


def _given(surname: str, named: Sequence[Mapping[str, Naming]]) -> frozenset[str]:
    return frozenset(name for found in named if surname in found for name in found[surname].given)


def _surname(report: AnnotatedReport, naming: Naming) -> str:
    return naming.span.of(report.text).split()[-1].casefold()[:LENGTH]


def _is_noun(word: str, members: Sequence[AnnotatedReport], words: Sequence[Mapping[str, Span]]) -> bool:
    return any(span.of(member.text)[:1].isupper() for member, span in _holders(members, words, word))


def _places(members: Sequence[AnnotatedReport]) -> frozenset[int]:
    places = _held_by_half([opening_places(member) for member in members])
    endings = ("", *word_list("de", "place_endings"))
    return frozenset(name_hash(f"{place}{ending}") for place in places for ending in endings)


def _is_one_person(surname: str, grounds: Sequence[Ground]) -> bool:
    """Whether one first name is known and none that differs; a surname alone tells nobody apart."""
    given = [name for ground in grounds for name in ground.persons[surname]]
    return bool(given) and not differ(given)


def _rarity(word: str) -> float:
    return general_rarity().get(word[:LENGTH], UNSEEN)


def _reason(rule: str, report: AnnotatedReport, span: Span) -> Reason:
    return Reason(rule=rule, report_id=report.id, text=span.of(report.text), span=span)
