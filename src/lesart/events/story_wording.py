"""The sentence that says why events make a story, made of wording of their reports."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lesart.events.common_ground import is_noun_somewhere, opening_persons, opening_words, shared_by_most
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.event import Event
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


def story_sentence(events: Sequence[Event], reports: Mapping[str, AnnotatedReport]) -> StorySentence | None:
    """Give what all the events share (a person, words for what happened), what differs and how far apart they are.

    None where the openings share nothing that could be shown.
    """
    members = [[reports[report_id] for report_id in event.report_ids] for event in events]
    persons = [_of_event(group, persons=True) for group in members]
    words = [_of_event(group, persons=False) for group in members]
    shared_persons = shared_by_most([_wordings(found) for found in persons], least=len(events))
    wordings = [_wordings(found) for found in words]
    shared_words = [
        key for key in shared_by_most(wordings, least=len(events)) if is_noun_somewhere(key, wordings)
    ]
    if not (shared_persons or shared_words):
        return None
    parts, reasons = [], []
    for key, found, shared in (("same_person", persons, shared_persons), ("same_act", words, shared_words)):
        if shared:
            quotes = [quoted[shared[0]] for quoted in found]
            parts.append(_filled(key, dict.fromkeys(reason.text for reason in quotes)))
            reasons.extend(quotes)
    others = _other_persons(persons, shared_persons) if shared_persons else ()
    if others:
        parts.append(_filled("other_partner", [reason.text for reason in others]))
        reasons.extend(others)
    parts.append(_distance([event.date for event in events]))
    return StorySentence(text=" ".join(parts), reasons=tuple(reasons))


def _of_event(members: Sequence[AnnotatedReport], *, persons: bool) -> dict[str, Reason]:
    """Give the persons, or the telling words, that at least half of an event's openings hold, as quoted first."""
    found = [opening_persons(member) if persons else opening_words(member) for member in members]
    rule = "event-story-person" if persons else "event-story-word"
    quoted: dict[str, Reason] = {}
    wordings = [
        {key: span.of(one.text) for key, span in keys.items()}
        for one, keys in zip(members, found, strict=True)
    ]
    for key in shared_by_most(wordings, least=(len(members) + 1) // 2):
        holder = next(row for row, keys in enumerate(found) if key in keys)
        span = found[holder][key]
        quoted[key] = Reason(
            rule=rule, report_id=members[holder].id, text=span.of(members[holder].text), span=span
        )
    return quoted


def _wordings(found: Mapping[str, Reason]) -> dict[str, str]:
    return {key: reason.text for key, reason in found.items()}


def _other_persons(persons: Sequence[Mapping[str, Reason]], shared: Sequence[str]) -> tuple[Reason, ...]:
    """Give one person of each event that none of the others opens with, nothing where an event has no such person."""
    others: list[Reason] = []
    for row, found in enumerate(persons):
        elsewhere = {key for other, keys in enumerate(persons) if other != row for key in keys}
        own = [reason for key, reason in found.items() if key not in elsewhere and key not in shared]
        if not own:
            return ()
        others.append(own[0])
    return tuple(others)


def _filled(key: str, quotes: Sequence[str] | Mapping[str, None]) -> str:
    story = wording("de", "story")
    return story[key].format(quotes=story["and"].join(story["quote"].format(text=text) for text in quotes))


def _distance(dates: Sequence[EventDate | None]) -> str:
    """Say how far apart the first and last event are, where each has its day."""
    story = wording("de", "story")
    days = [known.earliest for known in dates if known and known.earliest == known.latest]
    if len(days) < len(dates):
        return story["distance_unknown"]
    apart = (max(days) - min(days)).days
    months = round(apart / _DAYS_A_MONTH)
    if months >= _LEAST_MONTHS:
        return story["months_apart"].format(number=months)
    return (
        story["same_day"]
        if not apart
        else story["days_apart" if apart > 1 else "day_apart"].format(number=apart)
    )
