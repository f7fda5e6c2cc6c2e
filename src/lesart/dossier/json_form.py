"""The JSON of dossiers, as `docs/formats.md` fixes it."""

from collections.abc import Sequence

from lesart.dossier.grouping_json import event_fields, rejected_object, story_object
from lesart.dossier.json_framing import framing_object
from lesart.dossier.json_lineage import lineage_fields, origin_names
from lesart.dossier.json_parts import Json, ends_or_none, page, reason_object, value_of
from lesart.dossier.sentences import because
from lesart.dossier.voices import common_voices
from lesart.records.comparison import Speaker, TimelineEntry
from lesart.records.dossier import Dossier, EventDossier
from lesart.records.event import Story
from lesart.records.point import Point, Reading


def as_json(dossier: Dossier) -> str:
    """Give a dossier as JSON."""
    return page(
        {
            "events": [_event_dossier(event, dossier.stories) for event in dossier.events],
            "stories": [story_object(story) for story in dossier.stories],
            "rejected": [rejected_object(report) for report in dossier.rejected],
        }
    )


def _event_dossier(dossier: EventDossier, stories: Sequence[Story]) -> Json:
    comparison = dossier.comparison
    return (
        event_fields(dossier.event, stories)
        | lineage_fields(dossier.lineage)
        | {
            "points": [_point(point, dossier) for point in comparison.points],
            "speakers": [_speaker(speaker) for speaker in comparison.speakers],
            "timeline": [_timeline_entry(entry) for entry in comparison.timeline],
            "framing": framing_object(comparison.framing),
        }
    )


def _point(point: Point, dossier: EventDossier) -> Json:
    return {
        "id": point.id,
        "label": point.label,
        "kind": point.kind.value,
        "relation": point.relation.value,
        "origins": point.origins,
        "origin_names": list(origin_names(point, dossier.lineage)),
        "said_by": list(common_voices(point, dossier.reports)),
        "because": list(because(point.because)),
        "reasons": [reason_object(reason) for reason in point.because],
        "readings": [_reading(reading) for reading in point.readings],
        "not_reported": list(point.not_reported),
        "silences": [
            {
                "report": silence.report_id,
                "kind": silence.kind.value,
                "beside": silence.beside,
                "near": [silence.near.start, silence.near.end] if silence.near else None,
            }
            for silence in point.silences
        ],
    }


def _reading(reading: Reading) -> Json:
    return {
        "report": reading.report_id,
        "language": reading.language,
        "start": reading.span.start,
        "end": reading.span.end,
        "text": reading.text,
        "by": reading.by,
        "statement": reading.statement_id,
        "value": value_of(reading.quantity) if reading.quantity else reading.date,
        "focus": ends_or_none(reading.focus),
        "headline": reading.is_headline,
        "differing": [[word.start, word.end] for word in reading.differing],
    }


def _speaker(speaker: Speaker) -> Json:
    return {
        "name": speaker.name,
        "entity": speaker.entity,
        "roles": sorted({reading.text for reading in speaker.roles}),
        "variants": sorted({reading.text for reading in speaker.variants}),
        "mentions": [_reading(reading) for reading in (*speaker.roles, *speaker.variants)],
        "statements": list(speaker.statement_ids),
    }


def _timeline_entry(entry: TimelineEntry) -> Json:
    return {
        "date": {
            "value": entry.value,
            "precision": entry.precision,
            "earliest": entry.earliest.isoformat(),
            "latest": entry.latest.isoformat(),
        },
        "label": entry.label,
        "readings": [_reading(reading) for reading in entry.readings],
    }
