"""Events that belong together though they are not the same happening."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from lesart.events.clustering import linked_groups
from lesart.events.story_wording import story_sentence
from lesart.events.word_likeness import Matrix
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.event import Event, Story

# Log odds of "same happening" from which different happenings are worth a hint; see benchmarks/events/results.md.
SAME_STORY_FLOOR = -0.5


def tie_stories(
    events: Sequence[Event],
    reports: Mapping[str, AnnotatedReport],
    places: Mapping[str, int],
    likeness: Matrix,
) -> tuple[Story, ...]:
    """Give the stories: events alike enough to be the same, were it not for day or partner, that share words to show.

    `likeness` are the log odds before anything was held against them; `places` tells each report's row.
    """
    shares = np.zeros((len(events), len(places)))
    for row, event in enumerate(events):
        shares[row, [places[report_id] for report_id in event.report_ids]] = 1 / len(event.report_ids)
    between = shares @ likeness @ shares.T
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
