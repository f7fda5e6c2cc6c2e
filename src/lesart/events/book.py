"""Events as they grow, report by report."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from lesart.events.clustering import linked_groups
from lesart.events.columns import Row
from lesart.events.coverage import days_published, outlet_counts
from lesart.events.dates import event_date, other_page_dates
from lesart.events.labels import event_label
from lesart.events.links import Links
from lesart.events.profiles import profile_of
from lesart.events.reasons import grouping_reasons
from lesart.events.same_event import same_event_model
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.event import Event, EventChange, EventChangeKind
from lesart.records.reason import Reason

WINDOW_DAYS = 14

_Members = frozenset[int]


class EventBook:
    """Reports grouped into events as they come, singly or in bulk.

    Which reports stand together follows from the reports alone, in whatever order they came; only the ids of events tell
    of the order. A report is compared with those whose events can lie at most `within_days` before or after its own.
    """

    def __init__(self, *, within_days: int = WINDOW_DAYS) -> None:
        self._links = Links(within_days=within_days)
        self._reports: list[AnnotatedReport] = []
        self._numbers: dict[str, int] = {}
        self._members: dict[str, _Members] = {}
        self._event_of: dict[int, str] = {}
        self._described: dict[str, tuple[_Members, Event]] = {}
        self._successors: dict[str, str] = {}
        self._begun = 0

    def __contains__(self, report_id: str) -> bool:
        """Whether a report stands in the book."""
        return report_id in self._numbers

    def add(self, reports: Iterable[AnnotatedReport]) -> tuple[EventChange, ...]:
        """Add reports and give what it changed, event by event; a report that is in the book already changes nothing.

        Where the reports break off with an error, those before it stand in the book.
        """
        first = len(self._reports)
        try:
            for report in reports:
                if report.id not in self._numbers:
                    self._links.add(profile_of(report))
                    self._numbers[report.id] = len(self._reports)
                    self._reports.append(_without_vectors(report))
        finally:
            parts = self._links.parts_with(range(first, len(self._reports)))
            changes = tuple(change for part in parts for change in self._regroup(part))
        return changes

    def report(self, report_id: str) -> AnnotatedReport:
        """Give a report of the book, without its vectors.

        Raises KeyError where the report is not in the book.
        """
        return self._reports[self._numbers[report_id]]

    def row(self, report_id: str) -> Row:
        """Give a report of the book as it is compared with others.

        Raises KeyError where the report is not in the book.
        """
        return self._links.row(self._numbers[report_id])

    def events(self) -> tuple[Event, ...]:
        """Give the events in the order they began, each report in exactly one."""
        return tuple(self._describe(event_id) for event_id in sorted(self._members, key=_number))

    def event_of(self, report_id: str) -> Event:
        """Give the event that a report stands in.

        Raises KeyError where the report is not in the book.
        """
        return self._describe(self._event_of[self._numbers[report_id]])

    def current_id(self, event_id: str) -> str:
        """Give the event that holds what once was another, or the event itself."""
        while event_id in self._successors:
            event_id = self._successors[event_id]
        return event_id

    def _regroup(self, part: Sequence[int]) -> Iterator[EventChange]:
        """Group the reports of a connected part anew and tell what became of its events."""
        ordered = sorted(part, key=lambda number: self._reports[number].id)
        odds = self._links.odds_among(ordered)
        found = [
            frozenset(ordered[row] for row in group)
            for group in linked_groups(odds, same_event_model().floor)
        ]
        before = {
            self._event_of[number]: self._members[self._event_of[number]]
            for number in part
            if number in self._event_of
        }
        names = self._named(found, before)
        came_from = {number: self._event_of.get(number) for number in part}
        for event_id in before:
            del self._members[event_id]
        for event_id, members in names.items():
            self._members[event_id] = members
            self._event_of.update(dict.fromkeys(members, event_id))
        for event_id in before.keys() - names.keys():
            heirs = Counter(self._event_of[number] for number in before[event_id])
            self._successors[event_id] = max(sorted(heirs), key=heirs.__getitem__)
            self._described.pop(event_id, None)
        for event_id, members in names.items():
            yield from self._changes(event_id, members, came_from, before)

    def _named(self, found: Sequence[_Members], before: dict[str, _Members]) -> dict[str, _Members]:
        """Give each group the id of the event it shares most reports with, new ids to those left over."""
        shared = sorted(
            (-len(members & group), _number(event_id), place)
            for event_id, members in before.items()
            for place, group in enumerate(found)
            if members & group
        )
        names: dict[int, str] = {}
        for _, number, place in shared:
            if place not in names and f"e{number}" not in names.values():
                names[place] = f"e{number}"
        return {names.get(place) or self._new_id(): group for place, group in enumerate(found)}

    def _new_id(self) -> str:
        self._begun += 1
        return f"e{self._begun}"

    def _changes(
        self,
        event_id: str,
        members: _Members,
        came_from: dict[int, str | None],
        before: dict[str, _Members],
    ) -> Iterator[EventChange]:
        """Tell which reports an event has got from where."""
        origins: dict[str | None, list[int]] = {}
        for number in sorted(members, key=lambda one: self._reports[one].id):
            if came_from[number] != event_id:
                origins.setdefault(came_from[number], []).append(number)
        for other, numbers in origins.items():
            yield EventChange(
                kind=self._kind(event_id, other, before),
                event_id=event_id,
                report_ids=tuple(self._reports[number].id for number in numbers),
                other_id=other,
                because=self._ties(numbers, members),
            )

    def _kind(self, event_id: str, other: str | None, before: dict[str, _Members]) -> EventChangeKind:
        if other is None:
            return EventChangeKind.JOINED if event_id in before else EventChangeKind.BEGUN
        if other not in self._members:
            return EventChangeKind.MERGED
        return EventChangeKind.MOVED if event_id in before else EventChangeKind.SPLIT

    def _ties(self, numbers: Sequence[int], members: _Members) -> tuple[Reason, ...]:
        """Give what the likeliest pair of some reports and the rest of their event has in common, quoted from both."""
        pair = self._links.likeliest(numbers, members - frozenset(numbers))
        return grouping_reasons([self._reports[number] for number in pair]) if pair else ()

    def _describe(self, event_id: str) -> Event:
        """Give an event with its label, day and reasons; described anew only when its reports have changed."""
        members = self._members[event_id]
        known = self._described.get(event_id)
        if known is None or known[0] != members:
            known = self._described[event_id] = members, self._event(event_id, members)
        return known[1]

    def _event(self, event_id: str, members: _Members) -> Event:
        numbers = sorted(members, key=lambda number: self._reports[number].id)
        reports = [self._reports[number] for number in numbers]
        label, labelled_by = event_label(reports, self._links.odds_among(numbers))
        day = event_date(reports)
        return Event(
            id=event_id,
            label=label,
            labelled_by=labelled_by,
            report_ids=tuple(report.id for report in reports),
            date=day,
            because=(*grouping_reasons(reports), *other_page_dates(reports, day)),
            outlets=outlet_counts(reports),
            published=days_published(reports),
        )


def _number(event_id: str) -> int:
    return int(event_id.removeprefix("e"))


def _without_vectors(report: AnnotatedReport) -> AnnotatedReport:
    """Give the report without what its profile has been made of: the greater part of its size."""
    analysed = report.analysed
    return replace(
        report,
        analysed=replace(analysed, vectors=analysed.vectors[:0], title_vector=analysed.title_vector[:0]),
    )
