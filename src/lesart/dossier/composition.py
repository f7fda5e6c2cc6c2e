"""The order of a dossier's parts."""

from lesart.dossier.context import (
    cautions_section,
    elsewhere_section,
    names_section,
    questions_section,
    timeline_section,
)
from lesart.dossier.findings import agreed_section, differences_section, disputes_section, one_sided_section
from lesart.dossier.origins import origins_section
from lesart.dossier.overview import reports_section, summary_section
from lesart.dossier.page import Page, ReportText
from lesart.dossier.sentences import phrase
from lesart.dossier.short_names import short_names
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.dossier import Dossier, EventDossier


def compose_pages(dossier: Dossier) -> tuple[Page, ...]:
    """Give a page for each event, the events with most reports first."""
    ordered = sorted(dossier.events, key=lambda event: (-len(event.reports), event.event.id))
    return tuple(_page(event, dossier) for event in ordered)


def _page(dossier: EventDossier, whole: Dossier) -> Page:
    names = short_names([report.id for report in dossier.reports])
    return Page(
        anchor=dossier.event.id,
        title=phrase("title", label=dossier.event.label),
        sections=(
            reports_section(dossier, names),
            summary_section(dossier),
            origins_section(dossier, names),
            agreed_section(dossier, names),
            one_sided_section(dossier, names),
            differences_section(dossier),
            disputes_section(dossier),
            timeline_section(dossier),
            questions_section(dossier, names),
            names_section(dossier),
            cautions_section(dossier),
            elsewhere_section(dossier, whole),
        ),
        short_names=names,
        reports=tuple(_report_text(report, names[report.id]) for report in dossier.reports),
    )


def _report_text(report: AnnotatedReport, short: str) -> ReportText:
    return ReportText(
        report_id=report.id,
        short=short,
        text=report.text,
        sentences=report.analysed.sentences,
        boilerplate=tuple(stretch.span for stretch in report.report.boilerplate),
    )
