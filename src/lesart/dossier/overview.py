"""The first parts of a dossier: the reports and the summary."""

from lesart.dossier.days import event_day, in_words, published_in_words
from lesart.dossier.page import Line, Pieces, Place, Quote, Section, Table
from lesart.dossier.quoting import (
    all_readings,
    counted,
    joined,
    quote,
    quote_reading,
    quote_reason,
    reach,
    said_by,
    weight,
)
from lesart.dossier.sentences import phrase, type_name
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.dossier import EventDossier
from lesart.records.lineage import DerivationKind
from lesart.records.point import Point, Relation
from lesart.records.report import Found, ReportType

SUMMARY_POINTS = 6
SUMMARY_DIFFERENCES = 4
# The rule whose words speak against the day and not for it.
_DOUBTED_PAGE_DATE = "date-page-doubtful"
NOT_GIVEN: Pieces = ("\N{EN DASH}",)


def reports_section(dossier: EventDossier, names: dict[str, str]) -> Section:
    """Give the table of the reports: outlet, date, agency, whom each relies on."""
    header = ("report", "outlet", "published", "agency", "relies_on")
    return Section(
        title=phrase("reports_title"),
        intro=phrase("reports_intro", reports=counted("reports", len(dossier.reports))),
        blocks=(
            _event_line(dossier),
            Table(
                header=tuple(phrase(f"column_{name}") for name in header),
                rows=tuple(_report_row(report, dossier, names) for report in dossier.reports),
            ),
        ),
    )


def summary_section(dossier: EventDossier) -> Section:
    """Give what most origins and reports agree on, then what is disputed or differs."""
    points = dossier.comparison.points
    agreed = sorted((point for point in points if point.relation is Relation.AGREE), key=weight)
    disputed = [point for point in points if point.relation is Relation.DISPUTED_BY_PARTIES]
    conflicts = [point for point in points if point.relation is Relation.CONFLICT]
    lines = (
        *(
            Line(lead=reach(point, dossier.reports), pieces=_in_short(point))
            for point in agreed[:SUMMARY_POINTS]
        ),
        *(
            Line(lead=phrase("disputed"), pieces=all_readings(point))
            for point in disputed[:SUMMARY_DIFFERENCES]
        ),
        *(
            Line(lead=phrase("conflict"), pieces=all_readings(point))
            for point in conflicts[:SUMMARY_DIFFERENCES]
        ),
    )
    return Section(
        title=phrase("summary_title"), intro="" if lines else phrase("nothing_shared"), blocks=lines
    )


def _event_line(dossier: EventDossier) -> Line:
    event_date = dossier.event.date
    told = event_day(event_date)
    reasons = event_date.because if event_date else ()
    evidence = dict.fromkeys(
        (quote_reason(reason),) for reason in reasons if reason.rule != _DOUBTED_PAGE_DATE
    )
    return Line(lead=phrase("day"), pieces=(f"{told}: ", *joined(evidence)) if evidence else (told,))


def _report_row(report: AnnotatedReport, dossier: EventDossier, names: dict[str, str]) -> tuple[Pieces, ...]:
    cleaned = report.report
    relies_on = [
        derivation
        for derivation in dossier.lineage.derivations
        if derivation.report_id == report.id and derivation.kind is not DerivationKind.REPORT
    ]
    agencies = [
        (
            quote(report, agency.span),
            f" ({phrase('cited')})" if agency.is_cited else "",
        )
        for agency in cleaned.agencies
    ]
    published = cleaned.published
    return (
        (_cited_as(report.id, names[report.id]),),
        (*_found(cleaned.outlet, report.id), *_type_mark(cleaned.type)),
        _found(Found(text=published_in_words(published), span=None), report.id) if published else NOT_GIVEN,
        joined(agencies) or NOT_GIVEN,
        joined((derivation.derives_from,) for derivation in relies_on) or NOT_GIVEN,
    )


def _type_mark(kind: ReportType) -> Pieces:
    """Give the mark behind the outlet of a report that is no plain news."""
    return () if kind is ReportType.NEWS else (f" ({type_name(kind)})",)


def _cited_as(report_id: str, short: str) -> str:
    """Give what a report is cited as, with its id where more than the file's ending differs."""
    return short if report_id.rsplit(".", 1)[0] == short else f"{short} ({report_id})"


def _found(found: Found | None, report_id: str) -> Pieces:
    if found is None:
        return NOT_GIVEN
    if found.span is None:
        return (found.text,)
    return (Quote(text=found.text, places=(Place(report_id, found.span),)),)


def _in_short(point: Point) -> Pieces:
    """Give the reading that says the point most briefly in a sentence of its own, led by the figure or day compared."""
    reading = min(
        point.readings, key=lambda reading: (_is_fragment(reading.text), len(reading.text), reading.span)
    )
    if reading.focus is None:
        return (*said_by(reading), quote_reading(reading))
    start, end = reading.focus.start - reading.span.start, reading.focus.end - reading.span.start
    compared = Quote(text=reading.text[start:end], places=(Place(reading.report_id, reading.focus),))
    dated = f" = {in_words(reading.date)}" if reading.date else ""
    return (compared, dated, phrase("in_context"), *said_by(reading), quote_reading(reading))


def _is_fragment(text: str) -> bool:
    """Whether the wording begins inside a sentence."""
    return next((letter.islower() for letter in text if letter.isalpha()), False)
