"""The sentence that says why events make a story, made of wording of their reports."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lesart.events.story_ground import Ground, quoted_person, quoted_word, shared_nouns, shared_persons
from lesart.events.story_links import StoryEvent
from lesart.records.analysed_report import AnnotatedReport
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


def story_sentence(
    kind: StoryKind, events: Sequence[StoryEvent], reports: Sequence[Sequence[AnnotatedReport]]
) -> StorySentence:
    """Give what all the events share (a person, a word), what differs and how far apart they are.

    `reports` are those of each event.
    """
    grounds = [one.ground for one in events]
    persons, nouns = shared_persons(grounds)[:1], shared_nouns(grounds)[:1]
    others = _other_persons(grounds) if persons else ()
    apart = zip(reports, others, strict=True) if others else ()
    told = (
        ("same_person", [quoted_person(members, person) for person in persons for members in reports]),
        ("same_act", [quoted_word(members, noun) for noun in nouns for members in reports]),
        ("other_partner", [quoted_person(members, other) for members, other in apart]),
    )
    parts = (
        wording("de", "story")[kind.value],
        *(_filled(key, dict.fromkeys(one.text for one in quotes)) for key, quotes in told if quotes),
        _distance([one.event.date for one in events]),
    )
    return StorySentence(text=" ".join(parts), reasons=tuple(one for _, quotes in told for one in quotes))


def _other_persons(grounds: Sequence[Ground]) -> tuple[str, ...]:
    """Give one person of each event that none of the others opens with, nothing where an event has no such person."""
    holders = Counter(surname for ground in grounds for surname in ground.persons)
    own = [sorted(surname for surname in ground.persons if holders[surname] == 1) for ground in grounds]
    return tuple(surnames[0] for surnames in own) if all(own) else ()


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
