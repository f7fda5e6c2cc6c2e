"""The comparison of the reports of one event."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from lesart.comparison.actors import actor_points
from lesart.comparison.agreement import content_points
from lesart.comparison.alignment.content import Laid, lay_out
from lesart.comparison.alignment.sharing import shared_stretches
from lesart.comparison.copies import without_copies
from lesart.comparison.disputes.finding import dispute_points
from lesart.comparison.explaining import explain_point
from lesart.comparison.figures.finding import date_points, figure_points
from lesart.comparison.framing.finding import framing_of
from lesart.comparison.order import in_reading_order
from lesart.comparison.places.finding import place_points
from lesart.comparison.readings import Compared
from lesart.comparison.repetition import without_repetition
from lesart.comparison.silence import with_near_passages, with_silences
from lesart.comparison.singles import single_points
from lesart.comparison.speakers import speakers_of
from lesart.comparison.timeline import timeline_of
from lesart.comparison.units import units_of
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.comparison import Comparison
from lesart.records.event import Event
from lesart.records.explanation import Explanation
from lesart.records.lineage import Lineage
from lesart.records.point import Point
from lesart.records.vectors import SentenceEncoder


def compare_event(
    reports: Sequence[AnnotatedReport], event: Event, lineage: Lineage, encoder: SentenceEncoder
) -> Comparison:
    """Give the points, speakers and timeline of the reports of `event`; the same whatever the order of `reports`.

    Verbatim copies are compared once, so that a copy changes nothing but who is named.
    """
    members = _members(reports, event)
    every = Compared(reports=tuple(members), lineage=lineage)
    copies = without_copies([with_vectors(report, encoder) for report in members])
    compared = Compared(reports=copies.distinct, lineage=lineage)
    laid = lay_out(compared.reports, units_of(compared.reports), encoder)
    points = copies.in_points(every, _points(compared, laid, encoder))
    ordered = in_reading_order(every, with_near_passages(laid, with_silences(every, points)))
    return Comparison(
        points=ordered,
        speakers=speakers_of(every),
        timeline=copies.in_timeline(timeline_of(compared, laid, event)),
        framing=framing_of(members, ordered),
    )


def _points(compared: Compared, laid: Laid, encoder: SentenceEncoder) -> tuple[Point, ...]:
    groups = shared_stretches(compared.reports, laid, encoder)
    shared = without_repetition(
        (
            *figure_points(compared, laid),
            *date_points(compared, laid),
            *content_points(compared, laid, groups),
            *dispute_points(compared, laid),
            *place_points(compared, laid, groups),
            *actor_points(compared, laid.units),
        )
    )
    return (*shared, *single_points(compared, laid, shared))


def explain(
    reports: Sequence[AnnotatedReport], event: Event, point: Point, encoder: SentenceEncoder
) -> Explanation:
    """Give why the readings of a point of `event` stand together and relate as they do."""
    members = [with_vectors(report, encoder) for report in _members(reports, event)]
    return explain_point(members, point, encoder)


def with_vectors(report: AnnotatedReport, encoder: SentenceEncoder) -> AnnotatedReport:
    """Give the report with a vector for each sentence, its title being one too where it stands in the text.

    The analysis embeds the lead only.
    """
    analysed = report.analysed
    behind_lead = analysed.sentences[len(analysed.vectors) :]
    rows = encoder.embed([sentence.of(analysed.text) for sentence in behind_lead])
    rows = np.concatenate((analysed.vectors, rows))
    sentences = analysed.sentences
    title = report.report.title and report.report.title.span
    if title and len(analysed.title_vector) and not any(title.overlap(sentence) for sentence in sentences):
        at = bisect_left(sentences, title)
        sentences = (*sentences[:at], title, *sentences[at:])
        rows = np.concatenate((rows[:at], analysed.title_vector[:1], rows[at:]))
    return replace(report, analysed=replace(analysed, sentences=sentences, vectors=rows))


def _members(reports: Sequence[AnnotatedReport], event: Event) -> list[AnnotatedReport]:
    members = (report for report in reports if report.id in event.report_ids)
    return sorted(members, key=lambda report: report.id)
