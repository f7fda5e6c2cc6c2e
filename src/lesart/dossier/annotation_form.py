"""The JSON of one report's annotation, as `docs/formats.md` fixes it."""

from lesart.dossier.days import contradiction
from lesart.dossier.json_parts import (
    Json,
    all_ends,
    ends,
    ends_of,
    ends_or_none,
    event_date,
    found,
    line,
    place,
    quoted,
    reason_object,
    value_of,
)
from lesart.dossier.sentences import flag_sentence
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.entity import Mention, MentionForm
from lesart.records.publication import PublicationDate, contradicting_dates
from lesart.records.statement import Statement
from lesart.records.time import TimeExpression


def annotation_as_json(report: AnnotatedReport) -> str:
    """Give one line of JSON that says all that was found in one report."""
    return line(_annotation(report))


def _annotation(annotated: AnnotatedReport) -> Json:
    report, analysed, text = annotated.report, annotated.analysed, annotated.text
    named = {mention.entity for mention in analysed.mentions if mention.form is not MentionForm.ROLE}
    return {
        "id": report.id,
        "text": text,
        "language": report.language,
        "outlet": report.outlet.text if report.outlet else None,
        "url": report.url,
        "title": found(report.title),
        "byline": found(report.byline),
        "type": report.type.value,
        "type_because": [reason_object(reason) for reason in report.type_because],
        "published": _published(report.published),
        "publication_dates": [_published(candidate) for candidate in report.publication_dates],
        "date_contradictions": [
            {
                "dates": [_published(report.published), _published(other)],
                "sentence": contradiction(report.publication_dates[0], other),
            }
            for other in contradicting_dates(report.publication_dates)
        ],
        "event_date": event_date(analysed.event_date),
        "agencies": [
            quoted(agency.span, text) | {"name": agency.name, "is_cited": agency.is_cited}
            for agency in report.agencies
        ],
        "body": [ends(passage.span) for passage in report.body],
        "boilerplate": [place(stretch.span) | {"kind": stretch.kind.value} for stretch in report.boilerplate],
        "links": [
            {"url": link.url, "span": ends_or_none(link.span), "marker": ends_or_none(link.marker)}
            for link in report.links
        ],
        "sentences": [ends(sentence) for sentence in analysed.sentences],
        "entities": [_mention(mention, text) for mention in analysed.mentions if mention.entity in named],
        "roles": [_mention(mention, text) for mention in analysed.mentions if mention.entity not in named],
        "times": [_time(time, text) for time in analysed.times],
        "quantities": [quoted(quantity.span, text) | value_of(quantity) for quantity in analysed.quantities],
        "statements": [_statement(statement) for statement in annotated.statements],
        "flags": [
            quoted(flag.span, text)
            | {"flag": flag.flag, "because": flag.because, "sentence": flag_sentence(flag)}
            for flag in report.flags
        ],
        "because": [reason_object(reason) for reason in report.because],
    }


def _time(time: TimeExpression, text: str) -> Json:
    return quoted(time.span, text) | {
        "type": time.type.value,
        "value": time.value,
        "modifier": time.modifier.value if time.modifier else None,
        "earliest": time.earliest.isoformat() if time.earliest else None,
        "latest": time.latest.isoformat() if time.latest else None,
        "is_anchored": time.is_anchored,
        "because": [reason_object(reason) for reason in time.because],
    }


def _mention(mention: Mention, text: str) -> Json:
    return quoted(mention.span, text) | {
        "type": mention.type.value,
        "entity": mention.entity,
        "name": mention.name,
        "form": mention.form.value,
    }


def _statement(statement: Statement) -> Json:
    return {
        "id": statement.id,
        "type": statement.type.value,
        "content": all_ends(statement.content),
        "speaker": all_ends(statement.speaker),
        "speaker_name": statement.speaker_name,
        "speaker_entity": statement.speaker_entity,
        "cue": all_ends(statement.cue),
        "frame": all_ends(statement.frame),
        "addressee": all_ends(statement.addressee),
        "chain": list(statement.chain),
        "is_denial": statement.is_denial,
        "inside": statement.inside,
    }


def _published(published: PublicationDate | None) -> Json:
    if published is None:
        return None
    return ends_of(published.span) | {
        "value": published.value,
        "precision": published.precision.value,
        "trust": published.trust.value,
        "kind": published.kind.value,
        "rule": published.rule,
        "label": published.label,
        "text": published.text,
    }
