"""Events that belong together though they are not the same happening."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from lesart.events.book import EventBook
from lesart.events.clustering import linked_groups
from lesart.events.columns import Row, columns_of
from lesart.events.likeness import PairJudge
from lesart.events.story_wording import story_sentence
from lesart.records.event import Event, Story

SAME_STORY_FLOOR = -1.0


def tie_stories(events: Sequence[Event], book: EventBook) -> tuple[Story, ...]:
    """Give the stories: events alike enough to be the same, were it not for day or partner, that share words to show."""
    if len(events) < 2:
        return ()
    judge = PairJudge()
    rows = [_timeless(book.row(event.labelled_by)) for event in events]
    reports = {report_id: book.report(report_id) for event in events for report_id in event.report_ids}
    columns = columns_of(rows)
    between = np.stack([judge.log_odds(row, columns) for row in rows])
    stories = []
    for group in linked_groups(between, SAME_STORY_FLOOR):
        members = tuple(events[row] for row in group)
        told = story_sentence(members, reports) if len(members) > 1 else None
        if told:
            stories.append(
                Story(
                    id="",
                    event_ids=tuple(event.id for event in members),
                    because=told.text,
                    reasons=told.reasons,
                )
            )
    return tuple(replace(story, id=f"t{number}") for number, story in enumerate(stories, start=1))


def _timeless(row: Row) -> Row:
    """Give a report as if nothing told when it came out and what day it tells of."""
    return replace(row, profile=replace(row.profile, date=None, published=None))
