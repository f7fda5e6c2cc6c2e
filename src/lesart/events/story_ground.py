"""What of an event can tie it to others: who and what its reports open with, quoted."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The persons (by surname) that at least half of an event's reports open with, and the telling words of their leads.

    `given` are the first names that stand with a surname, `nouns` the words that one lead at least capitalises, `first`
    those that stand in the openings, `places` the hashes of the places named there, with and without endings.
    """

    persons: Mapping[str, Reason]
    given: Mapping[str, frozenset[str]]
    words: Mapping[str, Reason]
    nouns: frozenset[str]
    first: frozenset[str]
    places: frozenset[int]


def event_ground(members: Sequence[AnnotatedReport]) -> Ground:
    """Give what the reports of an event have in common with one another."""
    named = [opening_persons(member) for member in members]
    words = [lead_words(member) for member in members]
    doubtful = namesakes(named)
    spans = [{key: naming.span for key, naming in found.items() if key not in doubtful} for found in named]
    persons = _quoted("event-story-person", members, spans, longest=True)
    surnames = {reason.text.split()[-1].casefold()[:LENGTH] for reason in persons.values()}
    told = [{key: span for key, span in found.items() if key not in surnames} for found in words]
    quoted = _quoted("event-story-word", members, told, longest=False)
    return Ground(
        persons=persons,
        given={key: _given(key, named) for key in persons},
        words=quoted,
        nouns=frozenset(key for key in quoted if _is_noun(key, members, words)),
        first=frozenset(_held_by_half([opening_words(member) for member in members])),
        places=_places(members),
    )


def shared_persons(grounds: Sequence[Ground]) -> tuple[str, ...]:
    """Give the surnames of those who stand in all grounds, with one first name among them and no two that differ."""
    surnames = frozenset.intersection(*(frozenset(ground.persons) for ground in grounds))
    return _rarest_first(surname for surname in surnames if _is_one_person(surname, grounds))


def shared_nouns(grounds: Sequence[Ground]) -> tuple[str, ...]:
    """Give the words that stand in all grounds and are a noun in one of them, those of all openings first, then the rarest."""
    words = frozenset.intersection(*(frozenset(ground.words) for ground in grounds))
    nouns = _rarest_first(word for word in words if any(word in ground.nouns for ground in grounds))
    return tuple(sorted(nouns, key=lambda word: not all(word in ground.first for ground in grounds)))


def _quoted(
    rule: str, members: Sequence[AnnotatedReport], found: Sequence[Mapping[str, Span]], *, longest: bool
) -> dict[str, Reason]:
    """Give what at least half of an event's reports hold: persons in the longest naming, words as they come first."""
    wordings = [
        {key: span.of(one.text) for key, span in keys.items()}
        for one, keys in zip(members, found, strict=True)
    ]
    quoted: dict[str, Reason] = {}
    for key in _held_by_half(found):
        holders = [row for row, keys in enumerate(found) if key in keys]
        row = max(holders, key=lambda row: len(wordings[row][key])) if longest else holders[0]
        span, text = found[row][key], wordings[row][key]
        quoted[key] = Reason(rule=rule, report_id=members[row].id, text=text, span=span)
    return quoted


def _held_by_half(found: Sequence[Collection[str]]) -> list[str]:
    """Give the keys that at least half of the reports hold, most holders first."""
    holders = Counter(key for keys in found for key in sorted(keys))
    return [key for key, number in holders.most_common() if 2 * number >= len(found)]


def _given(surname: str, named: Sequence[Mapping[str, Naming]]) -> frozenset[str]:
    return frozenset(name for found in named if surname in found for name in found[surname].given)


def _is_noun(key: str, members: Sequence[AnnotatedReport], found: Sequence[Mapping[str, Span]]) -> bool:
    pairs = zip(members, found, strict=True)
    return any(keys[key].of(one.text)[:1].isupper() for one, keys in pairs if key in keys)


def _places(members: Sequence[AnnotatedReport]) -> frozenset[int]:
    """Give the places that at least half of the openings name, but for those that much of the news does."""
    named = [opening_places(member) for member in members]
    endings = word_list("de", "place_endings")
    return frozenset(
        name_hash(f"{place}{ending}") for place in _held_by_half(named) for ending in ("", *endings)
    )


def _is_one_person(surname: str, grounds: Sequence[Ground]) -> bool:
    """Whether one first name is known and none that differs; a surname alone tells nobody apart."""
    given = [name for ground in grounds for name in ground.given[surname]]
    return bool(given) and not differ(given)


def _rarest_first(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(keys, key=lambda key: (-general_rarity().get(key[:LENGTH], UNSEEN), key)))
