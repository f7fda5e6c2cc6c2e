"""Where the content of the reports first comes from, counted."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from lesart.lineage.bonds import (
    Bond,
    agency_name,
    copy_bonds,
    dispatches,
    joined,
    reasons_of,
    resting_agency,
    resting_names,
)
from lesart.lineage.citations import Citation
from lesart.lineage.outlet_names import outlet_key
from lesart.lineage.publication import is_published_before
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.lineage import Origin, SharedWording
from lesart.records.reason import Reason


def find_origins(
    reports: Sequence[AnnotatedReport],
    wordings: Sequence[SharedWording],
    citations: dict[str, tuple[Citation, ...]],
) -> tuple[Origin, ...]:
    """Give the origins of the reports, each report in exactly one, in order of their first report.

    Reports are of one origin when they credit the same agency, repeat one another, rest on the same outlet, or are the
    same outlet's own: one newsroom is no second witness of what it wrote itself.
    """
    bonds = [
        *(bond for report in reports if (bond := _agency_bond(report))),
        *copy_bonds(reports, wordings),
        *(bond for report in reports if (bond := _outlet_bond(report, reports, wordings, citations))),
        *_newsroom_bonds(reports, wordings),
    ]
    groups, joining = joined([report.id for report in reports], bonds)
    by_id = {report.id: report for report in reports}
    found = [_origin([by_id[one] for one in group], joining, by_id) for group in groups]
    names = [origin.name for origin in found]
    return tuple(origin if names.count(origin.name) == 1 else _numbered(origin) for origin in found)


def _agency_bond(report: AnnotatedReport) -> Bond | None:
    agency = resting_agency(report)
    if agency is None:
        return None
    rule = "lineage-agency-cited" if agency.is_cited else "lineage-agency-credit"
    because = Reason(rule=rule, report_id=report.id, text=agency.span.of(report.text), span=agency.span)
    return Bond(report_id=report.id, other=agency_name(agency), because=(because,))


def _outlet_bond(
    report: AnnotatedReport,
    reports: Sequence[AnnotatedReport],
    wordings: Sequence[SharedWording],
    citations: dict[str, tuple[Citation, ...]],
) -> Bond | None:
    """Give the bond of a report without an agency to an outlet it rests on, one that its opening or a credit line names."""
    if resting_agency(report) is not None:
        return None
    copied = {one for wording in wordings if wording.is_copy for one in (wording.first, wording.second)}
    for cited in (one for one in citations[report.id] if one.in_opening):
        because = (
            Reason(
                rule="lineage-outlet-cited",
                report_id=report.id,
                text=cited.span.of(report.text),
                span=cited.span,
            ),
        )
        at_hand = [
            other
            for other in reports
            if other.report.outlet
            and outlet_key(other.report.outlet.text) == cited.key
            and not is_published_before(report.report, other.report)
        ]
        if at_hand:
            # An original is a better guess than a copy of something else under the same outlet.
            nearest = min(at_hand, key=lambda other: (other.id in copied, other.id))
            return Bond(report_id=report.id, other=nearest.id, because=because)
        return Bond(report_id=report.id, other=f"\0outlet {cited.key}", because=because)
    return None


def _newsroom_bonds(reports: Sequence[AnnotatedReport], wordings: Sequence[SharedWording]) -> Iterator[Bond]:
    """Give the bonds of reports to their outlet's newsroom, where it has several of its own.

    An agency's dispatch is not its own, credited or not, nor is certainly the later of two copies.
    """
    later = _later_copies(reports, wordings) | dispatches(reports, wordings)
    own = [
        (report, outlet)
        for report in reports
        if (outlet := report.report.outlet) and resting_agency(report) is None and report.id not in later
    ]
    numbers = Counter(outlet_key(outlet.text) for _, outlet in own)
    for report, outlet in own:
        key = outlet_key(outlet.text)
        if key and numbers[key] > 1:
            because = Reason(
                rule="lineage-same-outlet", report_id=report.id, text=outlet.text, span=outlet.span
            )
            yield Bond(report_id=report.id, other=f"\0newsroom {key}", because=(because,))


def _later_copies(reports: Sequence[AnnotatedReport], wordings: Sequence[SharedWording]) -> frozenset[str]:
    by_id = {report.id: report.report for report in reports}
    copies = [wording for wording in wordings if wording.is_copy]
    pairs = [pair for one in copies for pair in ((one.first, one.second), (one.second, one.first))]
    return frozenset(later for earlier, later in pairs if is_published_before(by_id[earlier], by_id[later]))


def _origin(
    members: Sequence[AnnotatedReport], bonds: Sequence[Bond], reports: Mapping[str, AnnotatedReport]
) -> Origin:
    ids = {member.id for member in members}
    because = (reason for bond in bonds if bond.report_id in ids for reason in reasons_of(bond, reports))
    return Origin(
        name=_name(members),
        report_ids=tuple(member.id for member in members),
        because=tuple(dict.fromkeys(because)),
    )


def _name(members: Sequence[AnnotatedReport]) -> str:
    """Give the agencies that the members credit or rest on, else the outlet of the first published, else a report's id."""
    agencies = sorted({name for member in members for name in resting_names(member)})
    if agencies:
        return "/".join(agencies)
    first = next(
        (
            member
            for member in members
            if all(
                is_published_before(member.report, other.report) for other in members if other is not member
            )
        ),
        members[0],
    )
    return first.report.outlet.text if first.report.outlet else first.id


def _numbered(origin: Origin) -> Origin:
    return Origin(
        name=f"{origin.name}: {origin.report_ids[0]}", report_ids=origin.report_ids, because=origin.because
    )
