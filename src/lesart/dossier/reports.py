"""The part of a dossier that lists the reports."""

from lesart.dossier.days import published_in_words
from lesart.dossier.page import NOT_GIVEN, Pieces, Place, Quote, Section, Table
from lesart.dossier.quoting import counted, joined, quote
from lesart.dossier.sentences import DOSSIER_LANGUAGE, language_name, phrase, type_name
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.dossier import EventDossier
from lesart.records.lineage import DerivationKind
from lesart.records.report import Found, Report, ReportType


def reports_section(dossier: EventDossier, names: dict[str, str]) -> Section:
    """Give the table of the reports: outlet, date, agency, whom each relies on."""
    header = ("report", "outlet", "published", "agency", "relies_on")
    return Section(
        title=phrase("reports_title"),
        intro=phrase("reports_intro", reports=counted("reports", len(dossier.reports))),
        blocks=(
            Table(
                header=tuple(phrase(f"column_{name}") for name in header),
                rows=tuple(_report_row(report, dossier, names) for report in dossier.reports),
            ),
        ),
    )


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
        (_cited_as(report.id, names[report.id]), *_language_of(cleaned)),
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
    plain = short.partition(" [")[0]
    return short if report_id.rsplit(".", 1)[0] == plain else f"{short} ({report_id})"


def _language_of(report: Report) -> Pieces:
    """Give the name of a report's language where it is not that of the dossier."""
    if report.language == DOSSIER_LANGUAGE:
        return ()
    return (f", {language_name(report.language)}",)


def _found(found: Found | None, report_id: str) -> Pieces:
    if found is None:
        return NOT_GIVEN
    if found.span is None:
        return (found.text,)
    return (Quote(text=found.text, places=(Place(report_id, found.span),)),)
