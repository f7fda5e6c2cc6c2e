"""The JSON of events and stories, as `docs/formats.md` fixes it."""

from collections.abc import Sequence
from datetime import date

from lesart.dossier.json_parts import Json, event_date, page, reason_object
from lesart.records.event import Event, Grouping, Story
from lesart.records.report import RejectedReport


def grouping_as_json(grouping: Grouping) -> str:
    """Give the events and stories, with the reports rejected."""
    return page(
        {
            "events": [event_fields(event, grouping.stories) for event in grouping.events],
            "stories": [story_object(story) for story in grouping.stories],
            "rejected": [rejected_object(report) for report in grouping.rejected],
        }
    )


def event_fields(event: Event, stories: Sequence[Story]) -> dict[str, Json]:
    """Give what is told of an event, whether or not its reports are compared."""
    return {
        "id": event.id,
        "label": event.label,
        "labelled_by": event.labelled_by,
        "size": len(event.report_ids),
        "reports": list(event.report_ids),
        "outlets": [{"name": outlet.name, "reports": outlet.reports} for outlet in event.outlets],
        "date": event_date(event.date),
        "published": _days(event.published),
        "story": next((story.id for story in stories if event.id in story.event_ids), None),
        "because": [reason_object(reason) for reason in event.because],
    }


def _days(days: tuple[date, date] | None) -> Json:
    """Give the first and the last of some days, or null."""
    return {"earliest": days[0].isoformat(), "latest": days[1].isoformat()} if days else None


def story_object(story: Story) -> Json:
    """Give a story with its sentence and what that rests on."""
    return {
        "id": story.id,
        "events": list(story.event_ids),
        "kind": story.kind.value,
        "because": story.because,
        "reasons": [reason_object(reason) for reason in story.reasons],
    }


def rejected_object(report: RejectedReport) -> Json:
    """Give what could not be used and why."""
    return {"report": report.report_id, "problem": report.problem}
