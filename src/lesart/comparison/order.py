"""The order in which the points of an event are read."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from lesart.comparison.readings import Compared
from lesart.records.point import Point, Reading, Relation
from lesart.records.report import Flag

_OTHER_TOPIC = "multi-topic"
_BROKEN = "broken-sentence"
_RELATIONS = (
    Relation.AGREE,
    Relation.CONFLICT,
    Relation.DISPUTED_BY_PARTIES,
    Relation.COMPATIBLE,
    Relation.SINGLE,
)
_Place = tuple[int, bool, int, int, int, float, str, tuple[str, int, int]]


def in_reading_order(compared: Compared, points: Sequence[Point]) -> tuple[Point, ...]:
    """Give the points numbered, the most important ones first.

    What reports agree on comes before what they contradict one another in, what parties dispute, what is told more or
    less exactly, what is only similar, and what only one report tells; of each, what more origins tell, then what more reports tell, then what
    stands earlier in them. Of the single ones those come first that tell of somebody whom several reports name, and last
    damaged sentences and those behind the place where a report turns to another topic.
    """
    lengths = {report.id: max(1, len(report.text)) for report in compared.reports}
    known = _known_to_several(compared)

    def place(point: Point) -> _Place:
        depth = sum(reading.span.start / lengths[reading.report_id] for reading in point.readings)
        first = point.readings[0]
        single = point.relation is Relation.SINGLE
        return (
            _RELATIONS.index(point.relation),
            point.is_only_similar,
            -point.origins,
            -len({reading.report_id for reading in point.readings}),
            _rank(compared, first, known) if single else 0,
            depth / len(point.readings),
            point.kind,
            (first.report_id, first.span.start, first.span.end),
        )

    ordered = sorted(points, key=place)
    return tuple(replace(point, id=f"p{number}") for number, point in enumerate(ordered, start=1))


def _known_to_several(compared: Compared) -> frozenset[str]:
    named: defaultdict[str, set[str]] = defaultdict(set)
    for report in compared.reports:
        for mention in report.analysed.mentions:
            named[mention.entity].add(report.id)
    return frozenset(entity for entity, reports in named.items() if len(reports) > 1)


def _rank(compared: Compared, reading: Reading, known: frozenset[str]) -> int:
    """Give 0 for somebody whom several reports name, 1 for others, 2 for damaged sentences and behind a change of topic."""
    report = compared.report(reading.report_id)
    if any(_sets_apart(flag, reading) for flag in report.report.flags):
        return 2
    told = {mention.entity for mention in report.analysed.mentions if reading.span.covers(mention.span)}
    told |= {
        statement.speaker_entity or ""
        for statement in report.statements
        if f"{report.id}#{statement.id}" == reading.statement_id
    }
    return 0 if told & known else 1


def _sets_apart(flag: Flag, reading: Reading) -> bool:
    if flag.flag == _OTHER_TOPIC:
        return flag.span.start <= reading.span.start
    return flag.flag == _BROKEN and flag.span.overlap(reading.span) > 0
