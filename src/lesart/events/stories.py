"""Events that belong together though they are not the same happening."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from lesart.events.clustering import linked_groups
from lesart.events.columns import columns_of, row_of
from lesart.events.likeness import PairJudge
from lesart.events.profiles import profile_of
from lesart.events.story_wording import story_sentence
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.event import Event, Story

SAME_STORY_FLOOR = -1.0


def tie_stories(events: Sequence[Event], reports: Mapping[str, AnnotatedReport]) -> tuple[Story, ...]:
    """Give the stories: events alike enough to be the same, were it not for day or partner, that share words to show."""
    if len(events) < 2:
        return ()
    judge = PairJudge()
    rows = [
        row_of(replace(profile_of(reports[event.labelled_by]), date=None, published=None), judge.vocabulary)
        for event in events
    ]
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
