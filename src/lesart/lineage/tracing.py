"""From the reports of one event to their lineage."""

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from lesart.lineage.authorities import carrying_authorities
from lesart.lineage.citations import Citation, cited_outlets, outlet_key
from lesart.lineage.copying import copy_reasons, find_shared_wordings
from lesart.lineage.origins import find_origins
from lesart.lineage.publication import is_published_before
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.lineage import Derivation, DerivationKind, Lineage, SharedWording
from lesart.records.reason import Reason
from lesart.records.report import Link
from lesart.records.span import Span

_QUOTED_NAMINGS = 3


def trace_lineage(reports: Sequence[AnnotatedReport]) -> Lineage:
    """Give what the reports of one event derive from, and their independent origins."""
    ordered = sorted(reports, key=lambda report: report.id)
    outlets = sorted({report.report.outlet.text for report in ordered if report.report.outlet})
    citations = {report.id: cited_outlets(report, outlets) for report in ordered}
    wordings = find_shared_wordings(ordered)
    derivations = [
        *(derivation for report in ordered for derivation in _of_report(report, citations[report.id])),
        *(derivation for wording in wordings if (derivation := _arrow(wording, ordered, citations))),
    ]
    return Lineage(
        derivations=tuple(sorted(derivations, key=lambda one: (one.report_id, one.kind, one.derives_from))),
        origins=find_origins(ordered, wordings, citations),
        shared_wordings=wordings,
    )


def _of_report(report: AnnotatedReport, citations: Sequence[Citation]) -> Iterator[Derivation]:
    """Give what a report itself says it derives from."""
    yield from _agencies(report)
    for cited in citations:
        naming = _quoted("lineage-outlet-cited", report, cited.span)
        yield _derivation(report, cited.name, DerivationKind.OUTLET, None, (naming,))
    for authority in carrying_authorities(report):
        because = tuple(
            _quoted("lineage-authority", report, span) for span in authority.spans[:_QUOTED_NAMINGS]
        )
        yield _derivation(report, authority.name, DerivationKind.MINISTRY, round(authority.share, 3), because)
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
    wording: SharedWording,
    reports: Sequence[AnnotatedReport],
    citations: dict[str, tuple[Citation, ...]],
) -> Derivation | None:
    """Give the derivation of the one report that took from the other; None where neither dates nor credits tell."""
    first, second = (
        next(one for one in reports if one.id == each) for each in (wording.first, wording.second)
    )
    for taker, giver, share in (
        (second, first, wording.share_of_second),
        (first, second, wording.share_of_first),
    ):
        if _credits(taker, giver, citations) or _is_later_copy(taker, giver, wording):
            because = copy_reasons(wording, reports)
            return _derivation(taker, giver.id, DerivationKind.REPORT, round(share, 3), because)
    return None


def _credits(
    taker: AnnotatedReport, giver: AnnotatedReport, citations: dict[str, tuple[Citation, ...]]
) -> bool:
    """Whether a report cites the other's outlet, which does not cite its own and is not certainly later."""
    is_one_sided = _cites(taker, giver, citations) and not _cites(giver, taker, citations)
    return is_one_sided and not is_published_before(taker.report, giver.report)


def _is_later_copy(taker: AnnotatedReport, giver: AnnotatedReport, wording: SharedWording) -> bool:
    """Whether a report is for the greater part another's and came later.

    Where an agency is named in either, and where only passages are shared, both may have them from elsewhere: a dispatch
    that the one does not credit, a press release.
    """
    is_from_elsewhere = not wording.is_copy or taker.report.agencies or giver.report.agencies
    return not is_from_elsewhere and is_published_before(giver.report, taker.report)


def _cites(
    report: AnnotatedReport, other: AnnotatedReport, citations: dict[str, tuple[Citation, ...]]
) -> bool:
    outlet = other.report.outlet
    return outlet is not None and outlet_key(outlet.text) in {cited.key for cited in citations[report.id]}


def _quoted(rule: str, report: AnnotatedReport, span: Span) -> Reason:
    return Reason(rule=rule, report_id=report.id, text=span.of(report.text), span=span)


def _derivation(
    report: AnnotatedReport, name: str, kind: DerivationKind, share: float | None, because: tuple[Reason, ...]
) -> Derivation:
    return Derivation(report_id=report.id, derives_from=name, kind=kind, share=share, because=because)
