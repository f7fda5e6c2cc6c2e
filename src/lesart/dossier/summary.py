"""The first part of a dossier: one screen of what matters most."""

from collections import Counter
from collections.abc import Sequence
from itertools import zip_longest

from lesart.dossier.days import event_day
from lesart.dossier.findings import only_speaker
from lesart.dossier.origins import origin_in_brief
from lesart.dossier.page import Line, Piece, Pieces, Place, Quote, Section, cited_as
from lesart.dossier.parties import sides_of
from lesart.dossier.points import called_by, in_brief, values
from lesart.dossier.quoting import (
    briefest,
    counted,
    joined,
    listed,
    place_of,
    quote_reading,
    quote_reason,
    said_by,
)
from lesart.dossier.sentences import phrase
from lesart.records.dossier import EventDossier
from lesart.records.point import Point, Reading, Relation

SCREEN_LINES = 40
OTHER_LINES = 5  # above and below: a rule, a blank line, the heading, what is left out
SCREEN_WIDTH = 70  # of 80 characters, without margin, bullet and what the break of a line leaves empty
MOST_ORIGINS = 5
MOST_SHARED = 6
MOST_OTHERS = 3
# The rule whose words speak against the day and not for it.
_DOUBTED_PAGE_DATE = "date-page-doubtful"


def summary_section(dossier: EventDossier, names: dict[str, str]) -> Section:
    """Give day, origins and counts, and what most origins agree on, contradict, dispute or have alone, on one screen."""
    title = Line(lead=phrase("title", label=dossier.event.label))
    heading, counts = (_day_line(dossier), _origins_line(dossier, names)), _counts_line(dossier)
    kinds = (_shared(dossier), _conflicts(dossier), _disputes(dossier), _one_sided(dossier))
    taken = OTHER_LINES + sum(_height(line, names) for line in (title, *heading, counts))
    fitting = _fitting(kinds, SCREEN_LINES - taken, names)
    told = (line for lines in kinds for line in lines if line in fitting)
    return Section(title=phrase("summary_title"), blocks=(*heading, *told, counts))


def _fitting(kinds: Sequence[Sequence[Line]], room: int, names: dict[str, str]) -> list[Line]:
    """Give so many lines as there is room for: in turns the next two of the first kind and the next of each other."""
    shared, *others = kinds
    pairs = [shared[at : at + 2] for at in range(0, len(shared), 2)]
    turns = zip_longest(pairs, *([[line] for line in lines] for lines in others), fillvalue=[])
    fitting: list[Line] = []
    for line in (line for turn in turns for lines in turn for line in lines):
        height = _height(line, names)
        if height <= room:
            fitting.append(line)
            room -= height
    return fitting


def _height(line: Line, names: dict[str, str]) -> int:
    """Give about how many lines of a terminal it takes."""
    length = len(line.opening) + 1 + sum(_width(piece, names) for piece in line.pieces)
    return -(-length // SCREEN_WIDTH)


def _width(piece: Piece, names: dict[str, str]) -> int:
    if isinstance(piece, str):
        return len(piece)
    wording = len(piece.text) + 2 if isinstance(piece, Quote) else 0
    return wording + sum(len(f" [{cited_as(place, names)}]") for place in piece.places)


def _day_line(dossier: EventDossier) -> Line:
    event_date = dossier.event.date
    if not event_date or not event_date.value:
        return Line(lead=phrase("day"), pieces=(event_day(event_date), phrase("day_open")))
    evidence = dict.fromkeys(
        (quote_reason(reason),) for reason in event_date.because if reason.rule != _DOUBTED_PAGE_DATE
    )
    told = event_day(event_date)
    return Line(
        lead=phrase("day"), pieces=(f"{told}: ", *joined(list(evidence)[:2])) if evidence else (told,)
    )


def _origins_line(dossier: EventDossier, names: dict[str, str]) -> Line:
    origins = sorted(dossier.lineage.origins, key=lambda origin: (-len(origin.report_ids), origin.name))
    told = [origin_in_brief(origin, names) for origin in origins[:MOST_ORIGINS]]
    left = len(origins) - len(told)
    return Line(
        lead=phrase(
            "basis",
            reports=counted("reports", len(dossier.reports)),
            origins=counted("origins", len(origins)),
        ),
        pieces=(listed([*told, *([counted("more_origins", left)] if left else [])]),),
    )


def _counts_line(dossier: EventDossier) -> Line:
    points = dossier.comparison.points
    kinds = Counter("similar" if point.is_only_similar else point.relation.value for point in points)
    told = [
        phrase("count_of", number=kinds[kind], relation=phrase(f"count_{kind}"))
        for kind in (*(relation.value for relation in Relation), "similar")
        if kinds[kind]
    ]
    return Line(lead=counted("points", len(points)), pieces=(listed(told) or phrase("nothing_shared"),))


def _shared(dossier: EventDossier) -> tuple[Line, ...]:
    """Give what reports agree on; where that is little, also what they tell more or less exactly; no sentence twice."""
    points = (*_with_relation(dossier, Relation.AGREE), *_with_relation(dossier, Relation.COMPATIBLE))
    lines: dict[Place, Line] = {}
    for point in points:
        if not point.is_only_similar:
            lines.setdefault(place_of(called_by(point)), Line(lead=_lead(point), pieces=in_brief(point)))
    return tuple(lines.values())[:MOST_SHARED]


def _lead(point: Point) -> str:
    reports = {reading.report_id for reading in point.readings}
    differing = [phrase("count_compatible")] if point.relation is Relation.COMPATIBLE else []
    told = [counted("reports", len(reports)), counted("origins", point.origins), *differing]
    return phrase("point_in_brief", id=point.id, told=listed(told))


def _conflicts(dossier: EventDossier) -> tuple[Line, ...]:
    return tuple(
        Line(lead=phrase("point_conflict", id=point.id), pieces=values(point) or _against(point.readings))
        for point in _with_relation(dossier, Relation.CONFLICT)[:MOST_OTHERS]
    )


def _against(readings: Sequence[Reading]) -> Pieces:
    """Give one reading and one of another report."""
    first = briefest(readings)
    others = [reading for reading in readings if reading.report_id != first.report_id]
    return _side_by_side([first, *([briefest(others)] if others else [])])


def _disputes(dossier: EventDossier) -> tuple[Line, ...]:
    return tuple(
        Line(lead=phrase("point_disputed", id=point.id), pieces=_side_by_side(_parties(point)))
        for point in _with_relation(dossier, Relation.DISPUTED_BY_PARTIES)[:MOST_OTHERS]
    )


def _parties(point: Point) -> tuple[Reading, ...]:
    """Give what one party asserts most briefly, and another one denies."""
    return tuple(briefest(side) for side in sides_of(point)[:2] if side) or point.readings[:2]


def _side_by_side(readings: Sequence[Reading]) -> Pieces:
    return joined(((*said_by(reading), quote_reading(reading)) for reading in readings), phrase("against"))


def _one_sided(dossier: EventDossier) -> tuple[Line, ...]:
    """Give the most important point of speakers who have some alone."""
    alone: dict[str, list[Point]] = {}
    for point in _with_relation(dossier, Relation.SINGLE):
        alone.setdefault(only_speaker(point), []).append(point)
    alone.pop("", None)
    return tuple(
        Line(
            lead=phrase("only_speaker_in_brief", speaker=speaker, points=counted("points", len(points))),
            pieces=(f"{points[0].id} ", quote_reading(points[0].readings[0])),
        )
        for speaker, points in list(alone.items())[:MOST_OTHERS]
    )


def _with_relation(dossier: EventDossier, relation: Relation) -> tuple[Point, ...]:
    return tuple(point for point in dossier.comparison.points if point.relation is relation)
