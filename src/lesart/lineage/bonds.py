"""What holds reports of one origin together: the agency they credit, the wording they share."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lesart.lineage.copying import copy_reasons
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.lineage import SharedWording
from lesart.records.reason import Reason
from lesart.records.report import Agency
from lesart.records.span import Span

# Of the own words of one of two reports, in passages: read, 50 of 52 such pairs go back to one text (decision 0015).
COMMON_SHARE_FLOOR = 0.25
OPENING_SENTENCES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """Two reports of one origin, or a report and the name of its origin (`other`), and why: words, or shared wording."""

    report_id: str
    other: str
    because: tuple[Reason, ...] = ()
    wording: SharedWording | None = None


def agency_name(agency: Agency) -> str:
    """Give the node that stands for an agency, which no report id can be."""
    return f"\0agency {agency.name}"


def resting_agency(report: AnnotatedReport) -> Agency | None:
    """Give the agency whose dispatch a report is: the first it credits, else the only one it cites, at its beginning."""
    agencies = sorted(report.report.agencies, key=lambda agency: agency.span)
    credited = [agency for agency in agencies if not agency.is_cited]
    if credited:
        return credited[0]
    is_only_one = len({agency.name for agency in agencies}) == 1
    return agencies[0] if is_only_one and is_in_opening(report, agencies[0].span) else None


def resting_names(report: AnnotatedReport) -> frozenset[str]:
    """Give all agencies that a report credits, else the one it rests on."""
    credited = {agency.name for agency in report.report.agencies if not agency.is_cited}
    only = resting_agency(report)
    return frozenset(credited or ({only.name} if only else ()))


def is_in_opening(report: AnnotatedReport, span: Span) -> bool:
    """Whether a stretch stands in the first sentences, of which the rest of a report is the detail."""
    opening = report.analysed.sentences[:OPENING_SENTENCES]
    return bool(opening) and span.start < opening[-1].end


def reasons_of(bond: Bond, reports: Mapping[str, AnnotatedReport]) -> tuple[Reason, ...]:
    """Give why a bond holds, shared wording quoted from both reports."""
    return copy_reasons(bond.wording, reports) if bond.wording else bond.because


def copy_bonds(reports: Sequence[AnnotatedReport], wordings: Sequence[SharedWording]) -> Iterator[Bond]:
    """Give the bonds of reports that repeat one another, the most alike first.

    Where both name an agency, only whole copies are bound. A report that names none, and with it all that share its
    wording, is bound to one agency at most, the one it shares most with: what it has from a second one does not make
    the two agencies one.
    """
    agencies = _agencies(reports)
    ordered = sorted(wordings, key=_likeness)
    common = [one for one in ordered if _share(one) >= COMMON_SHARE_FLOOR]
    named = [one for one in ordered if one.is_copy and len(_credited(one, agencies)) == 2]
    unnamed = [one for one in common if not _credited(one, agencies)]
    yield from (_bond(one) for one in (*named, *unnamed))
    clusters, _ = joined([report.id for report in reports], [_bond(one) for one in unnamed])
    cluster_of = {one: cluster for cluster in clusters for one in cluster}
    best: dict[tuple[str, ...], str] = {}
    for _, unnamed_one, credited, wording in _between(common, agencies):
        if best.setdefault(cluster_of[unnamed_one], agencies[credited]) == agencies[credited]:
            yield _bond(wording)


def dispatches(reports: Sequence[AnnotatedReport], wordings: Sequence[SharedWording]) -> frozenset[str]:
    """Give the reports that name no agency and share their wording with one that does."""
    agencies = _agencies(reports)
    common = [wording for wording in wordings if _share(wording) >= COMMON_SHARE_FLOOR]
    return frozenset(unnamed for _, unnamed, _, _ in _between(common, agencies))


def joined(ids: Sequence[str], bonds: Iterable[Bond]) -> tuple[tuple[tuple[str, ...], ...], tuple[Bond, ...]]:
    """Give the groups of report ids that bonds hold together, and the bonds that were needed for it."""
    group_of = {one: {one} for one in ids}
    needed: list[Bond] = []
    for bond in bonds:
        other = group_of.setdefault(bond.other, {bond.other})
        if group_of[bond.report_id] is other:
            continue
        needed.append(bond)
        together = group_of[bond.report_id] | other
        for one in together:
            group_of[one] = together
    distinct: defaultdict[int, list[str]] = defaultdict(list)
    for one in ids:
        distinct[id(group_of[one])].append(one)
    return tuple(tuple(sorted(group)) for group in distinct.values()), tuple(needed)


def _agencies(reports: Sequence[AnnotatedReport]) -> dict[str, str]:
    return {report.id: agency.name for report in reports if (agency := resting_agency(report))}


def _credited(wording: SharedWording, agencies: dict[str, str]) -> list[str]:
    return [one for one in (wording.first, wording.second) if one in agencies]


def _between(
    wordings: Iterable[SharedWording], agencies: dict[str, str]
) -> list[tuple[float, str, str, SharedWording]]:
    """Give the pairs of which one report alone names an agency: minus the share of the other, it, that one, the pair."""
    pairs = [
        (-share, unnamed, credited, wording)
        for wording in wordings
        for share, unnamed, credited in (
            (wording.share_of_first, wording.first, wording.second),
            (wording.share_of_second, wording.second, wording.first),
        )
        if unnamed not in agencies and credited in agencies
    ]
    return sorted(pairs, key=lambda pair: pair[:3])


def _bond(wording: SharedWording) -> Bond:
    return Bond(report_id=wording.first, other=wording.second, wording=wording)


def _share(wording: SharedWording) -> float:
    return max(wording.share_of_first, wording.share_of_second)


def _likeness(wording: SharedWording) -> tuple[float, str, str]:
    return (-_share(wording), wording.first, wording.second)
