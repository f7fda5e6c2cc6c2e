"""The order of a dossier's parts."""

from collections.abc import Sequence

from lesart.dossier.context import (
    cautions_section,
    elsewhere_section,
    names_section,
    questions_section,
    timeline_section,
)
from lesart.dossier.findings import (
    agreed_section,
    compatible_section,
    conflicts_section,
    one_sided_section,
    similar_section,
)
from lesart.dossier.framing import framing_section
from lesart.dossier.origins import origins_section
from lesart.dossier.page import Line, Page, ReportText, Section
from lesart.dossier.parties import disputes_section
from lesart.dossier.quoting import counted
from lesart.dossier.reports import reports_section
from lesart.dossier.sentences import phrase
from lesart.dossier.short_names import short_names, with_languages
from lesart.dossier.summary import summary_section
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.depth import Depth
from lesart.records.dossier import Dossier, EventDossier


def compose_pages(dossier: Dossier, depth: Depth) -> tuple[Page, ...]:
    """Give a page for each event, the events with most reports first."""
    ordered = sorted(dossier.events, key=lambda event: (-len(event.reports), event.event.id))
    return tuple(_page(event, dossier, depth) for event in ordered)


def _page(dossier: EventDossier, whole: Dossier, depth: Depth) -> Page:
    names = with_languages(short_names([report.id for report in dossier.reports]), dossier.reports)
    summary = summary_section(dossier, names)
    details = _with_findings(_details(dossier, whole, names, depth))
    is_folded = depth is Depth.SUMMARY
    return Page(
        anchor=dossier.event.id,
        title=phrase("title", label=dossier.event.label),
        sections=(summary,) if is_folded else (summary, *details),
        folded=details if is_folded else (),
        left_out=counted("more_parts", len(details)) if is_folded else "",
        short_names=names,
        reports=tuple(_report_text(report, names[report.id]) for report in dossier.reports),
    )


def _details(
    dossier: EventDossier, whole: Dossier, names: dict[str, str], depth: Depth
) -> tuple[Section, ...]:
    return (
        reports_section(dossier, names),
        origins_section(dossier, names, depth),
        agreed_section(dossier, names, depth),
        conflicts_section(dossier, names, depth),
        disputes_section(dossier, names, depth),
        compatible_section(dossier, names, depth),
        similar_section(dossier, depth),
        one_sided_section(dossier, names, depth),
        framing_section(dossier, depth),
        timeline_section(dossier, depth),
        questions_section(dossier, depth),
        names_section(dossier, depth),
        cautions_section(dossier, depth),
        elsewhere_section(dossier, whole, depth),
    )


def _with_findings(sections: Sequence[Section]) -> tuple[Section, ...]:
    """Give the parts that hold something, and a last one that says of which kinds nothing was found."""
    empty = [section.intro for section in sections if not section.blocks]
    nothing = Section(title=phrase("nothing_title"), blocks=(Line(pieces=(" ".join(empty),)),))
    return (*(section for section in sections if section.blocks), *((nothing,) if empty else ()))


def _report_text(report: AnnotatedReport, short: str) -> ReportText:
    return ReportText(
        report_id=report.id,
        short=short,
        text=report.text,
        sentences=report.analysed.sentences,
        boilerplate=tuple(stretch.span for stretch in report.report.boilerplate),
    )
