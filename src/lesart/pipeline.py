"""The order of the stages."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import islice

from lesart.cleaning import clean_report
from lesart.comparison import compare_event, explain
from lesart.errors import LesartError
from lesart.events import WINDOW_DAYS, group_events
from lesart.intake import read_reports
from lesart.language import analyse_report, date_by_event, embed_lead, link_names, load_encoder, skim_report
from lesart.lineage import trace_lineage
from lesart.reader import Reader, load_reader
from lesart.records.analysed_report import AnalysedReport, AnnotatedReport
from lesart.records.dossier import Dossier, EventDossier
from lesart.records.event import Event, Grouping
from lesart.records.explanation import Explanation
from lesart.records.report import RawReport, RejectedReport, Report
from lesart.records.tagging import ReportTagger
from lesart.records.vectors import SentenceEncoder
from lesart.statements import find_statements

__all__ = [
    "WINDOW_DAYS",
    "Annotation",
    "annotate_reports",
    "compare_reports",
    "explain_point",
    "group_reports",
    "load_encoder",
    "missing_heads",
    "read_reports",
    "share_days",
    "skim_reports",
]

Progress = Callable[[str], None]
_Outcome = AnalysedReport | RejectedReport

# Laying reports side by side grows with their square.
MOST_REPORTS_TOGETHER = 200
# While the networks read one report, another one is cleaned or analysed.
_REPORTS_AT_ONCE = 3


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
    tagger: ReportTagger | None = None,
    on_report: Progress = _silent,
) -> Annotation:
    """Give what each report says; `on_report` is called with the id of each report done.

    An `encoder` adds the embeddings that grouping needs; annotation alone does without. The `tagger` finds names and
    statements, by default the reader that ships with the package; what it leaves open is found by rules.
    """
    analysed: list[AnalysedReport] = []
    rejected: list[RejectedReport] = []
    for outcome in _side_by_side(partial(_analyse, encoder=encoder, tagger=tagger or _reader()), raws):
        if isinstance(outcome, RejectedReport):
            rejected.append(outcome)
        else:
            analysed.append(outcome)
            on_report(outcome.id)
    outcomes = [_annotate(report) for report in link_names(sorted(analysed, key=lambda report: report.id))]
    rejected.extend(outcome for outcome in outcomes if isinstance(outcome, RejectedReport))
    return Annotation(
        reports=tuple(outcome for outcome in outcomes if isinstance(outcome, AnnotatedReport)),
        rejected=_in_order(rejected),
    )


def share_days(annotation: Annotation, *, encoder: SentenceEncoder | None = None) -> Annotation:
    """Give the annotation with the days that reports lack told by the other reports of their events.

    Of more than MOST_REPORTS_TOGETHER each is left as it was read alone: they would have to be grouped first.
    """
    is_worth_it = any(_lacks_its_day(report) for report in annotation.reports)
    if not is_worth_it or len(annotation.reports) > MOST_REPORTS_TOGETHER:
        return annotation
    encoder = encoder or load_encoder()
    embedded = [
        replace(report, analysed=embed_lead(report.analysed, encoder)) for report in annotation.reports
    ]
    dates = {report_id: event for event in group_events(embedded).events for report_id in event.report_ids}
    return replace(
        annotation, reports=tuple(_dated(report, dates[report.id]) for report in annotation.reports)
    )


def skim_reports(
    raws: Iterable[RawReport | RejectedReport],
    *,
    encoder: SentenceEncoder | None = None,
    tagger: ReportTagger | None = None,
    on_report: Progress = _silent,
) -> Iterator[AnnotatedReport | RejectedReport]:
    """Give each report as far as grouping looks at it, in their order: cleaned, dated, its opening read and embedded.

    The `tagger` finds the names of the opening, by default the reader that ships with the package.
    """
    skim = partial(skim_report, encoder=encoder or load_encoder(), tagger=tagger or _reader().names_alone())
    for outcome in _side_by_side(partial(_cleaned, then=skim), raws):
        on_report(outcome.report_id if isinstance(outcome, RejectedReport) else outcome.id)
        yield (
            outcome
            if isinstance(outcome, RejectedReport)
            else AnnotatedReport(analysed=outcome, statements=())
        )


def group_reports(
    raws: Iterable[RawReport | RejectedReport],
    *,
    encoder: SentenceEncoder | None = None,
    tagger: ReportTagger | None = None,
    on_report: Progress = _silent,
    within_days: int = WINDOW_DAYS,
) -> Grouping:
    """Give the events and stories of the reports, each skimmed and joined as it comes.

    A report is compared with those whose events can lie at most `within_days` before or after its own.
    """
    rejected: list[RejectedReport] = []

    def usable() -> Iterator[AnnotatedReport]:
        for outcome in skim_reports(raws, encoder=encoder, tagger=tagger, on_report=on_report):
            if isinstance(outcome, RejectedReport):
                rejected.append(outcome)
            else:
                yield outcome

    return replace(group_events(usable(), within_days=within_days), rejected=_in_order(rejected))


def compare_reports(
    raws: Iterable[RawReport | RejectedReport],
    *,
    encoder: SentenceEncoder | None = None,
    tagger: ReportTagger | None = None,
    on_report: Progress = _silent,
) -> Dossier:
    """Give the dossier of the reports: one part an event."""
    encoder = encoder or load_encoder()
    annotation = annotate_reports(raws, encoder=encoder, tagger=tagger, on_report=on_report)
    grouping = group_events(annotation.reports)
    return Dossier(
        events=tuple(_compare(event, annotation, encoder) for event in grouping.events),
        stories=grouping.stories,
        rejected=annotation.rejected,
    )


def explain_point(dossier: Dossier, reference: str, *, encoder: SentenceEncoder | None = None) -> Explanation:
    """Give why the readings of a point stand together; it is named "p7", or "e2/p7" where several events have points.

    Raises LesartError where the dossier has no such point.
    """
    found = [
        (event, point)
        for event in dossier.events
        for point in event.comparison.points
        if reference in (point.id, f"{event.event.id}/{point.id}")
    ]
    several = [event for event in dossier.events if len(event.reports) > 1]
    if len(found) > 1:
        found = [(event, point) for event, point in found if several == [event]]
    if len(found) != 1:
        raise LesartError(f'There is no one point "{reference}".', remedy=_points_there(dossier))
    event, point = found[0]
    return explain(event.reports, event.event, point, encoder or load_encoder())


def _points_there(dossier: Dossier) -> str:
    """Give which points can be named."""
    there = [
        f"{event.event.id}/p1 to {event.event.id}/p{len(event.comparison.points)} ({event.event.label})"
        for event in dossier.events
        if event.comparison.points
    ]
    return f"There are {'; '.join(there)}." if there else "The reports have no points."


def missing_heads() -> tuple[str, ...]:
    """Give what the reader lacks the weights for ("names", "statements"): it is found by rules instead."""
    return _reader().missing


@cache
def _reader() -> Reader:
    return load_reader()


def _side_by_side(
    analyse: Callable[[RawReport | RejectedReport], _Outcome], raws: Iterable[RawReport | RejectedReport]
) -> Iterator[_Outcome]:
    """Give the outcome of each report, in their order, a few being worked on at once, the first one alone.

    The first one loads the word lists; two reports side by side would each load their own.
    """
    left = iter(raws)
    yield from (analyse(raw) for raw in islice(left, 1))
    waiting: deque[Future[_Outcome]] = deque()
    with ThreadPoolExecutor(_REPORTS_AT_ONCE) as pool:
        try:
            for raw in left:
                waiting.append(pool.submit(analyse, raw))
                if len(waiting) > 2 * _REPORTS_AT_ONCE:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:  # whoever interrupts waits for the reports begun, not for those queued
            for outcome in waiting:
                outcome.cancel()


def _analyse(
    raw: RawReport | RejectedReport, encoder: SentenceEncoder | None, tagger: ReportTagger
) -> _Outcome:
    return _cleaned(raw, lambda report: analyse_report(report, encoder, tagger.tag(report)))


def _cleaned(raw: RawReport | RejectedReport, then: Callable[[Report], AnalysedReport]) -> _Outcome:
    """Give what `then` makes of the cleaned report."""
    if isinstance(raw, RejectedReport):
        return raw
    try:
        report = clean_report(raw)
        if not report.body:
            return RejectedReport(
                report_id=raw.id, problem="No article text was found in it, only page furniture."
            )
        return then(report)
    except Exception as error:  # one bad report never stops the others
        return _failed(raw.id, error)


def _annotate(analysed: AnalysedReport) -> AnnotatedReport | RejectedReport:
    try:
        return AnnotatedReport(analysed=analysed, statements=find_statements(analysed))
    except Exception as error:  # as above
        return _failed(analysed.id, error)


def _in_order(rejected: Iterable[RejectedReport]) -> tuple[RejectedReport, ...]:
    return tuple(sorted(rejected, key=lambda report: (report.report_id, report.problem)))


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
    if event.date is None:
        return report
    return replace(report, analysed=date_by_event(report.analysed, event.date))


def _lacks_its_day(report: AnnotatedReport) -> bool:
    found = report.analysed.event_date
    return found is None or found.value is None
