"""Who reports an event, and when."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date

from lesart.records.analysed_report import AnnotatedReport
from lesart.records.event import OutletCount
from lesart.records.publication import DateKind, DateTrust, Precision, PublicationDate


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


def days_published(members: Iterable[AnnotatedReport]) -> tuple[date, date] | None:
    """Give the first and the last day on which reports came out, as they tell it; None where none tells a day."""
    days = [day for member in members if (day := _day(member.report.published))]
    return (min(days), max(days)) if days else None


def _day(dated: PublicationDate | None) -> date | None:
    is_told = (
        dated is not None
        and dated.kind is DateKind.PUBLISHED
        and dated.trust is not DateTrust.MISLEADING
        and dated.precision in (Precision.DAY, Precision.MINUTE)
    )
    return date.fromisoformat(dated.value[:10]) if dated and is_told else None
