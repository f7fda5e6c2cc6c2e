"""The order of the stages."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from lesart.cleaning import clean_report
from lesart.comparison import compare_event
from lesart.events import group_events
from lesart.intake import read_reports
from lesart.language import analyse_report, date_by_event, link_names, load_encoder
from lesart.lineage import trace_lineage
from lesart.records.analysed_report import AnalysedReport, AnnotatedReport
from lesart.records.dossier import Dossier, EventDossier
from lesart.records.event import Event, Grouping
from lesart.records.report import RawReport, RejectedReport
from lesart.records.vectors import SentenceEncoder
from lesart.statements import find_statements

__all__ = [
    "Annotation",
    "annotate_reports",
    "compare_reports",
    "group_reports",
    "load_encoder",
    "read_reports",
]

Progress = Callable[[str], None]


def _silent(_report_id: str) -> None:
    """Say nothing of progress."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """All that was found in the reports given, each read alone and their names linked, in order of id."""

    reports: tuple[AnnotatedReport, ...]
    rejected: tuple[RejectedReport, ...]


def annotate_reports(
    raws: Iterable[RawReport | RejectedReport],
    *,
    encoder: SentenceEncoder | None = None,
    on_report: Progress = _silent,
) -> Annotation:
    """Give what each report says; `on_report` is called with the id of each report done.

    An `encoder` adds the embeddings that grouping needs; annotation alone does without.
    """
    analysed: list[AnalysedReport] = []
    rejected: list[RejectedReport] = []
    for raw in raws:
        outcome = raw if isinstance(raw, RejectedReport) else _analyse(raw, encoder)
        if isinstance(outcome, RejectedReport):
            rejected.append(outcome)
        else:
            analysed.append(outcome)
            on_report(outcome.id)
    outcomes = [_annotate(report) for report in link_names(sorted(analysed, key=lambda report: report.id))]
    rejected.extend(outcome for outcome in outcomes if isinstance(outcome, RejectedReport))
    return Annotation(
        reports=tuple(outcome for outcome in outcomes if isinstance(outcome, AnnotatedReport)),
        rejected=tuple(sorted(rejected, key=lambda report: (report.report_id, report.problem))),
    )


def group_reports(
    raws: Iterable[RawReport | RejectedReport],
    *,
    encoder: SentenceEncoder | None = None,
    on_report: Progress = _silent,
) -> Grouping:
    """Give the events and stories of the reports."""
    annotation = annotate_reports(raws, encoder=encoder or load_encoder(), on_report=on_report)
    return replace(group_events(annotation.reports), rejected=annotation.rejected)


def compare_reports(
    raws: Iterable[RawReport | RejectedReport],
    *,
    encoder: SentenceEncoder | None = None,
    on_report: Progress = _silent,
) -> Dossier:
    """Give the dossier of the reports: one part an event."""
    encoder = encoder or load_encoder()
    annotation = annotate_reports(raws, encoder=encoder, on_report=on_report)
    grouping = group_events(annotation.reports)
    return Dossier(
        events=tuple(_compare(event, annotation, encoder) for event in grouping.events),
        stories=grouping.stories,
        rejected=annotation.rejected,
    )


def _analyse(raw: RawReport, encoder: SentenceEncoder | None) -> AnalysedReport | RejectedReport:
    try:
        report = clean_report(raw)
        if not report.body:
            return RejectedReport(
                report_id=raw.id, problem="No article text was found in it, only page furniture."
            )
        return analyse_report(report, encoder)
    except Exception as error:  # one bad report never stops the others
        return _failed(raw.id, error)


def _annotate(analysed: AnalysedReport) -> AnnotatedReport | RejectedReport:
    try:
        return AnnotatedReport(analysed=analysed, statements=find_statements(analysed))
    except Exception as error:  # as above
        return _failed(analysed.id, error)


def _failed(report_id: str, error: Exception) -> RejectedReport:
    return RejectedReport(
        report_id=report_id, problem=f"Lesart failed on it ({type(error).__name__}: {error})."
    )


def _compare(event: Event, annotation: Annotation, encoder: SentenceEncoder) -> EventDossier:
    members = frozenset(event.report_ids)
    reports = tuple(_dated(report, event) for report in annotation.reports if report.id in members)
    lineage = trace_lineage(reports)
    return EventDossier(
        event=event,
        reports=reports,
        lineage=lineage,
        comparison=compare_event(reports, event, lineage, encoder),
    )


def _dated(report: AnnotatedReport, event: Event) -> AnnotatedReport:
    if event.date is None or event.date.value is None:
        return report
    return replace(report, analysed=date_by_event(report.analysed, event.date.earliest))
