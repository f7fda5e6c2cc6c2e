"""The part of a dossier that lays side by side what the parties to a dispute say."""

from collections.abc import Iterable, Sequence

from lesart.dossier.page import LINE_BREAK, Block, Line, Pieces, Section, Table
from lesart.dossier.parting import parted
from lesart.dossier.points import reach, silence_notes
from lesart.dossier.quoting import also_at, briefest, counted, joined, listed, quote_reading
from lesart.dossier.sentences import phrase
from lesart.dossier.voices import chain_of
from lesart.records.depth import Depth
from lesart.records.dossier import EventDossier
from lesart.records.point import NARRATOR, Point, Reading, Relation

MOST_DISPUTES = 4
# The rules by which the comparison tells the sides of a dispute.
ASSERTED = frozenset(("point-asserted", "point-demanded", "point-affirmed"))
DENIED = frozenset(("point-denied", "point-rejected", "point-contradicted"))
_DEMANDED = "point-demanded"
_Party = tuple[str, tuple[str, ...]]


def disputes_section(dossier: EventDossier, names: dict[str, str], depth: Depth) -> Section:
    """Give each disputed point with what its parties say, side by side, and through whom it came."""
    points = [point for point in dossier.comparison.points if point.relation is Relation.DISPUTED_BY_PARTIES]
    shown, rest = parted(points, MOST_DISPUTES, depth)
    return Section(
        title=phrase("disputes_title"),
        intro=phrase("disputes_intro") if points else phrase("disputes_none"),
        blocks=_blocks(shown, dossier, names, depth),
        rest=_blocks(rest, dossier, names, Depth.FULL),
        left_out=counted("more_points", len(rest)) if rest else "",
    )


def sides_of(point: Point) -> tuple[tuple[Reading, ...], tuple[Reading, ...], tuple[Reading, ...]]:
    """Give the readings that assert or demand, those that deny or reject, and those of which the reasons tell no side."""
    denied = tuple(one for one in point.readings if _has(one, DENIED, point))
    asserted = tuple(one for one in point.readings if _has(one, ASSERTED, point) and one not in denied)
    others = tuple(one for one in point.readings if one not in denied and one not in asserted)
    return asserted, denied, others


def _has(reading: Reading, rules: frozenset[str], point: Point) -> bool:
    return any(
        reason.rule in rules
        and reason.report_id == reading.report_id
        and reason.span is not None
        and reading.span.covers(reason.span)
        for reason in point.because
    )


def _blocks(
    points: Iterable[Point], dossier: EventDossier, names: dict[str, str], depth: Depth
) -> tuple[Block, ...]:
    return tuple(block for point in points for block in _party_view(point, dossier, names, depth))


def _party_view(
    point: Point, dossier: EventDossier, names: dict[str, str], depth: Depth
) -> tuple[Block, ...]:
    sides = [
        (phrase(column), _parties(readings, dossier, depth))
        for column, readings in zip(_columns(point), sides_of(point), strict=True)
        if readings
    ]
    line = Line(lead=reach(point, dossier), notes=silence_notes(point, dossier, names, depth))
    header, cells = zip(*sides, strict=True)
    return (line, Table(header=header, rows=(cells,), has_row_names=False))


def _columns(point: Point) -> tuple[str, str, str]:
    if any(reason.rule == _DEMANDED for reason in point.because):
        return "demands", "rejects", "says_too"
    return "asserts", "denies", "says_too"


def _parties(readings: Sequence[Reading], dossier: EventDossier, depth: Depth) -> Pieces:
    """Give a paragraph for each party and way in which its words came."""
    parties: dict[_Party, list[Reading]] = {}
    for reading in readings:
        parties.setdefault((reading.by, chain_of(reading, dossier.reports)), []).append(reading)
    return joined((_party(*party, said, depth) for party, said in parties.items()), LINE_BREAK)


def _party(by: str, chain: Sequence[str], said: Sequence[Reading], depth: Depth) -> Pieces:
    name = phrase("report_itself") if by == NARRATOR else by
    told = phrase("party_through", party=name, chain=listed(chain)) if chain else name
    quoted = list(said) if depth is Depth.FULL else [briefest(said)]
    others = [reading for reading in said if reading not in quoted]
    quotes = joined((quote_reading(reading),) for reading in quoted)
    return (f"{told}: ", *quotes, *((" ", *also_at(others)) if others else ()))
