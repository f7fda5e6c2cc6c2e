"""The sentence that says why events make a story, made of wording of their reports."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lesart.events.story_ground import Ground, shared_nouns, shared_persons
from lesart.events.story_links import StoryEvent
from lesart.records.event import StoryKind
from lesart.records.reason import Reason
from lesart.records.time import EventDate
from lesart.resources import wording

_DAYS_A_MONTH = 30.44
_LEAST_MONTHS = 2  # below that, days say it better


@dataclass(frozen=True, slots=True, kw_only=True)
class StorySentence:
    """Why events make a story, and the words it rests on."""

    text: str
    reasons: tuple[Reason, ...]


def story_sentence(kind: StoryKind, events: Sequence[StoryEvent]) -> StorySentence:
    """Give what all the events share (a person, a word), what differs and how far apart they are."""
    grounds = [one.ground for one in events]
    persons, nouns = shared_persons(grounds), shared_nouns(grounds)
    parts, reasons = [wording("de", "story")[kind.value]], list[Reason]()

    def tell(key: str, quotes: Sequence[Reason]) -> None:
        if quotes:
            parts.append(_filled(key, dict.fromkeys(reason.text for reason in quotes)))
            reasons.extend(quotes)

    if persons:
        tell("same_person", [ground.persons[persons[0]] for ground in grounds])
    if nouns:
        tell("same_act", [ground.words[nouns[0]] for ground in grounds])
    if persons:
        tell("other_partner", _other_persons(grounds, persons))
    parts.append(_distance([one.event.date for one in events]))
    return StorySentence(text=" ".join(parts), reasons=tuple(reasons))


def _other_persons(grounds: Sequence[Ground], shared: Sequence[str]) -> tuple[Reason, ...]:
    """Give one person of each event that none of the others opens with, nothing where an event has no such person."""
    others: list[Reason] = []
    for row, ground in enumerate(grounds):
        elsewhere = {key for other, keys in enumerate(grounds) if other != row for key in keys.persons}
        own = [reason for key, reason in ground.persons.items() if key not in elsewhere and key not in shared]
        if not own:
            return ()
        others.append(own[0])
    return tuple(others)


def _filled(key: str, quotes: Iterable[str]) -> str:
    story = wording("de", "story")
    return story[key].format(quotes=story["and"].join(story["quote"].format(text=text) for text in quotes))


def _distance(dates: Sequence[EventDate | None]) -> str:
    """Say how far apart the first and last event are, at most where one has no single day."""
    story = wording("de", "story")
    known = [dated for dated in dates if dated]
    if len(known) < len(dates):
        return story["distance_unknown"]
    apart = (max(dated.latest for dated in known) - min(dated.earliest for dated in known)).days
    told = _number(apart)
    is_exact = all(dated.earliest == dated.latest for dated in known)
    return story["apart" if is_exact else "apart_at_most"].format(number=told) if apart else story["same_day"]


def _number(days: int) -> str:
    """Give a number of days, or of months where there are several."""
    story, months = wording("de", "story"), round(days / _DAYS_A_MONTH)
    if months >= _LEAST_MONTHS:
        return story["months"].format(number=months)
    return story["days" if days > 1 else "day"].format(number=days)
