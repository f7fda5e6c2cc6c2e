"""From the reports of one event to their lineage."""

from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import urlsplit

from lesart.lineage.authorities import carrying_authorities
from lesart.lineage.citations import Citation, cited_outlets
from lesart.lineage.copying import copy_reasons, find_shared_wordings
from lesart.lineage.direction import Citations, find_taking
from lesart.lineage.first_origins import find_first_origins
from lesart.lineage.origins import find_origins
from lesart.lineage.releases import named_releases
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.lineage import Derivation, DerivationKind, Lineage, SharedWording
from lesart.records.reason import Reason
from lesart.records.report import Link
from lesart.records.span import Span

_QUOTED_NAMINGS = 3
# Of the words of a report; an authority that says less carries nothing of it.
_LEAST_SAID = 0.01


def trace_lineage(reports: Sequence[AnnotatedReport]) -> Lineage:
    """Give what the reports of one event derive from, and their independent origins."""
    ordered = sorted(reports, key=lambda report: report.id)
    outlets = sorted({report.report.outlet.text for report in ordered if report.report.outlet})
    citations = {report.id: cited_outlets(report, outlets) for report in ordered}
    wordings = find_shared_wordings(ordered)
    by_id = {report.id: report for report in ordered}
    derivations = [
        *(derivation for report in ordered for derivation in _of_report(report, citations[report.id])),
        *(derivation for wording in wordings if (derivation := _arrow(wording, by_id, citations))),
    ]
    return Lineage(
        derivations=tuple(sorted(derivations, key=lambda one: (one.report_id, one.kind, one.derives_from))),
        origins=find_origins(ordered, wordings, citations),
        shared_wordings=wordings,
        first_origins=find_first_origins(derivations),
    )


def _of_report(report: AnnotatedReport, citations: Sequence[Citation]) -> Iterator[Derivation]:
    """Give what a report itself says it derives from."""
    yield from _agencies(report)
    for cited in citations:
        naming = _quoted("lineage-outlet-cited", report, cited.span)
        yield _derivation(report, cited.name, DerivationKind.OUTLET, None, (naming,))
    for authority in carrying_authorities(report):
        if authority.share < _LEAST_SAID:
            continue
        because = tuple(
            _quoted("lineage-authority", report, span) for span in authority.spans[:_QUOTED_NAMINGS]
        )
        yield _derivation(report, authority.name, DerivationKind.MINISTRY, round(authority.share, 3), because)
    for release in named_releases(report):
        because = tuple(_quoted("lineage-release", report, span) for span in release.spans[:_QUOTED_NAMINGS])
        yield _derivation(report, release.name, DerivationKind.RELEASE, None, because)
    yield from _links(report)


def _agencies(report: AnnotatedReport) -> Iterator[Derivation]:
    by_name: dict[str, list[Reason]] = {}
    for agency in sorted(report.report.agencies, key=lambda agency: agency.span):
        rule = "lineage-agency-cited" if agency.is_cited else "lineage-agency-credit"
        by_name.setdefault(agency.name, []).append(_quoted(rule, report, agency.span))
    for name, because in by_name.items():
        yield _derivation(report, name, DerivationKind.AGENCY, None, tuple(because[:_QUOTED_NAMINGS]))


def _links(report: AnnotatedReport) -> Iterator[Derivation]:
    """Give the hosts that the body refers to by a link of its own, other than the report's."""
    own = _host(report.report.url or "")
    by_host: dict[str, list[Reason]] = {}
    for link in report.report.links:
        host = _host(link.url)
        if link.span is not None and host and host != own and _is_of_the_body(link, report):
            by_host.setdefault(host, []).append(_quoted("lineage-link", report, link.span))
    for host, because in by_host.items():
        yield _derivation(report, host, DerivationKind.LINK, None, tuple(because[:_QUOTED_NAMINGS]))


def _is_of_the_body(link: Link, report: AnnotatedReport) -> bool:
    """Whether a link hangs on a footnote mark of the body, or stands in it."""
    if link.marker is not None:
        return True
    return any(link.span and passage.span.covers(link.span) for passage in report.report.body)


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:  # "http://[" is not an address
        return ""


def _arrow(
    wording: SharedWording, reports: Mapping[str, AnnotatedReport], citations: Citations
) -> Derivation | None:
    """Give the derivation of the one report that took from the other, None where nothing tells which."""
    taking = find_taking(wording, reports[wording.first], reports[wording.second], citations)
    if taking is None:
        return None
    return Derivation(
        report_id=taking.taker.id,
        derives_from=taking.giver.id,
        kind=DerivationKind.REPORT,
        share=round(taking.share, 3),
        because=(*taking.because, *copy_reasons(wording, reports)),
        trust=taking.trust,
    )


def _quoted(rule: str, report: AnnotatedReport, span: Span) -> Reason:
    return Reason(rule=rule, report_id=report.id, text=span.of(report.text), span=span)


def _derivation(
    report: AnnotatedReport, name: str, kind: DerivationKind, share: float | None, because: tuple[Reason, ...]
) -> Derivation:
    return Derivation(report_id=report.id, derives_from=name, kind=kind, share=share, because=because)
