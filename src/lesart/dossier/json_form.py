"""The JSON of annotations, groupings and dossiers, as `docs/formats.md` fixes it."""

import json
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias

from lesart.dossier.sentences import flag_sentence, reason_sentence
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.comparison import Speaker, TimelineEntry
from lesart.records.dossier import Dossier, EventDossier
from lesart.records.event import Event, Grouping, Story
from lesart.records.lineage import Derivation, Lineage
from lesart.records.point import Point, Reading
from lesart.records.publication import PublicationDate
from lesart.records.quantity import Quantity
from lesart.records.reason import Reason
from lesart.records.report import Found, RejectedReport
from lesart.records.span import Span
from lesart.records.statement import Statement
from lesart.records.time import EventDate

Json: TypeAlias = "Mapping[str, Json] | Sequence[Json] | str | int | float | bool | None"


def annotation_as_json(report: AnnotatedReport) -> str:
    """Give one line of JSON that says all that was found in one report."""
    return _line(_annotation(report))


def grouping_as_json(grouping: Grouping, rejected: Iterable[RejectedReport] = ()) -> str:
    """Give the events and stories, with the reports rejected."""
    return _page(
        {
            "events": [_event(event, grouping.stories) for event in grouping.events],
            "stories": [_story(story) for story in grouping.stories],
            "rejected": [_rejected(report) for report in rejected],
        }
    )


def as_json(dossier: Dossier) -> str:
    """Give a dossier as JSON."""
    return _page(
        {
            "events": [_event_dossier(event, dossier.stories) for event in dossier.events],
            "stories": [_story(story) for story in dossier.stories],
            "rejected": [_rejected(report) for report in dossier.rejected],
        }
    )


def _line(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _page(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)


def _annotation(annotated: AnnotatedReport) -> Json:
    report, analysed, text = annotated.report, annotated.analysed, annotated.text
    return {
        "id": report.id,
        "text": text,
        "language": report.language,
        "outlet": report.outlet.text if report.outlet else None,
        "url": report.url,
        "title": _found(report.title),
        "byline": _found(report.byline),
        "published": _published(report.published),
        "publication_dates": [_published(candidate) for candidate in report.publication_dates],
        "event_date": _event_date(analysed.event_date),
        "agencies": [
            _quoted(agency.span, text) | {"name": agency.name, "is_cited": agency.is_cited}
            for agency in report.agencies
        ],
        "body": [_ends(passage.span) for passage in report.body],
        "boilerplate": [
            _place(stretch.span) | {"kind": stretch.kind.value} for stretch in report.boilerplate
        ],
        "links": [
            {"url": link.url, "span": _ends_or_none(link.span), "marker": _ends_or_none(link.marker)}
            for link in report.links
        ],
        "sentences": [_ends(sentence) for sentence in analysed.sentences],
        "entities": [
            _quoted(mention.span, text)
            | {
                "type": mention.type.value,
                "entity": mention.entity,
                "name": mention.name,
                "form": mention.form.value,
            }
            for mention in analysed.mentions
        ],
        "times": [
            _quoted(time.span, text)
            | {
                "type": time.type.value,
                "value": time.value,
                "earliest": time.earliest.isoformat() if time.earliest else None,
                "latest": time.latest.isoformat() if time.latest else None,
                "is_anchored": time.is_anchored,
            }
            for time in analysed.times
        ],
        "quantities": [_quoted(quantity.span, text) | _value(quantity) for quantity in analysed.quantities],
        "statements": [_statement(statement) for statement in annotated.statements],
        "flags": [
            _quoted(flag.span, text)
            | {"flag": flag.flag, "because": flag.because, "sentence": flag_sentence(flag)}
            for flag in report.flags
        ],
        "because": [_reason(reason) for reason in report.because],
    }


def _statement(statement: Statement) -> Json:
    return {
        "id": statement.id,
        "type": statement.type.value,
        "content": _all_ends(statement.content),
        "speaker": _all_ends(statement.speaker),
        "speaker_name": statement.speaker_name,
        "speaker_entity": statement.speaker_entity,
        "cue": _all_ends(statement.cue),
        "frame": _all_ends(statement.frame),
        "addressee": _all_ends(statement.addressee),
        "chain": list(statement.chain),
        "is_denial": statement.is_denial,
    }


def _event(event: Event, stories: Sequence[Story]) -> dict[str, Json]:
    return {
        "id": event.id,
        "label": event.label,
        "labelled_by": event.labelled_by,
        "reports": list(event.report_ids),
        "date": _event_date(event.date),
        "story": next((story.id for story in stories if event.id in story.event_ids), None),
        "because": [_reason(reason) for reason in event.because],
    }


def _story(story: Story) -> Json:
    return {
        "id": story.id,
        "events": list(story.event_ids),
        "because": story.because,
        "reasons": [_reason(reason) for reason in story.reasons],
    }


def _event_dossier(dossier: EventDossier, stories: Sequence[Story]) -> Json:
    comparison = dossier.comparison
    return _event(dossier.event, stories) | {
        "independent_origins": dossier.lineage.independent_origins,
        "origins": _origins(dossier.lineage),
        "lineage": [_derivation(derivation) for derivation in dossier.lineage.derivations],
        "points": [_point(point) for point in comparison.points],
        "speakers": [_speaker(speaker) for speaker in comparison.speakers],
        "timeline": [_timeline_entry(entry) for entry in comparison.timeline],
    }


def _origins(lineage: Lineage) -> list[Json]:
    return [
        {
            "name": origin.name,
            "reports": list(origin.report_ids),
            "because": [_reason(reason) for reason in origin.because],
        }
        for origin in lineage.origins
    ]


def _derivation(derivation: Derivation) -> Json:
    return {
        "report": derivation.report_id,
        "derives_from": derivation.derives_from,
        "kind": derivation.kind.value,
        "share": None if derivation.share is None else round(derivation.share, 3),
        "because": [_reason(reason) for reason in derivation.because],
    }


def _point(point: Point) -> Json:
    return {
        "id": point.id,
        "label": point.label,
        "kind": point.kind.value,
        "relation": point.relation.value,
        "origins": point.origins,
        "because": [reason_sentence(reason) for reason in point.because],
        "reasons": [_reason(reason) for reason in point.because],
        "readings": [_reading(reading) for reading in point.readings],
        "not_reported": list(point.not_reported),
    }


def _reading(reading: Reading) -> Json:
    return {
        "report": reading.report_id,
        "start": reading.span.start,
        "end": reading.span.end,
        "text": reading.text,
        "by": reading.by,
        "statement": reading.statement_id,
        "value": _value(reading.quantity) if reading.quantity else reading.date,
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
        "date": {"value": entry.value, "precision": entry.precision},
        "label": entry.label,
        "readings": [_reading(reading) for reading in entry.readings],
    }


def _event_date(event_date: EventDate | None) -> Json:
    if event_date is None:
        return None
    return {
        "value": event_date.value,
        "earliest": event_date.earliest.isoformat(),
        "latest": event_date.latest.isoformat(),
        "because": [_reason(reason) for reason in event_date.because],
    }


def _published(published: PublicationDate | None) -> Json:
    if published is None:
        return None
    return _ends_of(published.span) | {
        "value": published.value,
        "precision": published.precision.value,
        "trust": published.trust.value,
        "rule": published.rule,
        "text": published.text,
    }


def _value(quantity: Quantity) -> dict[str, Json]:
    value: dict[str, Json] = {
        "number": _number(quantity.number),
        "bound": quantity.bound.value,
        "unit": quantity.unit,
    }
    return value if quantity.upper is None else value | {"upper": _number(quantity.upper)}


def _number(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)


def _reason(reason: Reason) -> Json:
    return {"rule": reason.rule, "report": reason.report_id} | _ends_of(reason.span) | {"text": reason.text}


def _rejected(report: RejectedReport) -> Json:
    return {"report": report.report_id, "problem": report.problem}


def _found(found: Found | None) -> Json:
    return None if found is None else _ends_of(found.span) | {"text": found.text}


def _quoted(span: Span, text: str) -> dict[str, Json]:
    return _place(span) | {"text": span.of(text)}


def _place(span: Span) -> dict[str, Json]:
    return {"start": span.start, "end": span.end}


def _ends_of(span: Span | None) -> dict[str, Json]:
    return {} if span is None else _place(span)


def _ends(span: Span) -> list[Json]:
    return [span.start, span.end]


def _ends_or_none(span: Span | None) -> Json:
    return None if span is None else _ends(span)


def _all_ends(spans: Iterable[Span]) -> list[Json]:
    return [_ends(span) for span in spans]
