"""Events that belong together though they are not the same happening."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from lesart.events.book import EventBook
from lesart.events.story_ground import event_ground, is_common
from lesart.events.story_groups import Group, linked_stories
from lesart.events.story_links import StoryEvent, follows, story_links
from lesart.events.story_wording import story_sentence
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.event import Event, Story, StoryKind

SAME_STORY_FLOOR = 1.0  # decision 0016


def tie_stories(events: Sequence[Event], book: EventBook) -> tuple[Story, ...]:
    """Give the stories, the same in whatever order the events come: events alike in words and vectors that all share a rare noun, or a noun and a person."""
    if len(events) < 2:
        return ()
    found = [_story_event(event, book) for event in sorted(events, key=_by_day)]

    def may_join(group: Group) -> bool:
        return is_common([found[row].ground for row in group])

    groups = linked_stories(story_links(found), SAME_STORY_FLOOR, may_join)
    stories = (_story([found[row] for row in group], book) for group in groups)
    return tuple(replace(story, id=f"t{number}") for number, story in enumerate(stories, start=1))


def _by_day(event: Event) -> tuple[date, str]:
    return (event.date.earliest if event.date else date.max), min(event.report_ids)


def _story_event(event: Event, book: EventBook) -> StoryEvent:
    return StoryEvent(
        event=event,
        row=book.row(event.labelled_by),
        ground=event_ground(_reports(event, book)),
    )


def _reports(event: Event, book: EventBook) -> list[AnnotatedReport]:
    return [book.report(report_id) for report_id in event.report_ids]


def _story(members: Sequence[StoryEvent], book: EventBook) -> Story:
    events = [one.event for one in members]
    kind = _kind(events)
    told = story_sentence(kind, members, [_reports(event, book) for event in events])
    return Story(
        id="",
        kind=kind,
        event_ids=tuple(event.id for event in events),
        because=told.text,
        reasons=told.reasons,
    )


def _kind(events: Sequence[Event]) -> StoryKind:
    """Give whether each event follows the one before; those without a day come last, and do not."""
    goes_on = all(follows(first, second) for first, second in pairwise(events))
    return StoryKind.CONTINUING if goes_on else StoryKind.RELATED
