"""Who reports an event."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from lesart.records.analysed_report import AnnotatedReport
from lesart.records.event import OutletCount


def outlet_counts(members: Iterable[AnnotatedReport]) -> tuple[OutletCount, ...]:
    """Give the outlets named by reports and how many reports each has, most first, then by name.

    A name in two writings that differ in case alone is one outlet, under the writing used most.
    """
    writings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for member in members:
        outlet = member.report.outlet
        name = " ".join(outlet.text.split()) if outlet else ""
        if name:
            writings[name.casefold()][name] += 1
    counts = (
        OutletCount(name=min(found, key=lambda name: (-found[name], name)), reports=found.total())
        for found in writings.values()
    )
    return tuple(sorted(counts, key=lambda count: (-count.reports, count.name)))
