"""Quotes and readings as pieces of a dossier."""

from collections.abc import Iterable, Sequence

from lesart.dossier.page import LINE_BREAK, Piece, Pieces, Quote
from lesart.dossier.sentences import phrase
from lesart.records.point import NARRATOR, Point, Reading
from lesart.records.reason import Reason


def quote_reading(reading: Reading) -> Quote:
    """Give a reading's wording as a quote."""
    return Quote(report_id=reading.report_id, span=reading.span, text=reading.text)


def quote_reason(reason: Reason) -> Piece:
    """Give the words a reason rests on: a quote, or the bare value where it stands outside the text."""
    if reason.span is None:
        return reason.text
    return Quote(report_id=reason.report_id, span=reason.span, text=reason.text)


def reading_pieces(reading: Reading) -> Pieces:
    """Give a reading with its speaker, and the day compared where the point is a date."""
    said_by = () if reading.by == NARRATOR else (f"{reading.by}: ",)
    dated = (f" = {reading.date}",) if reading.date else ()
    return (*said_by, quote_reading(reading), *dated)


def joined(groups: Iterable[Pieces], separator: str = " · ") -> Pieces:
    """Give groups of pieces in a row, with a separator between them."""
    pieces: list[Piece] = []
    for group in groups:
        if pieces:
            pieces.append(separator)
        pieces.extend(group)
    return tuple(pieces)


def all_readings(point: Point) -> Pieces:
    """Give the readings of a point, a line each."""
    return joined((reading_pieces(reading) for reading in point.readings), LINE_BREAK)


def reach(point: Point) -> str:
    """Say what the point is about and how many reports and origins give it."""
    reports = len({reading.report_id for reading in point.readings})
    kind = phrase(f"point_{point.kind.value}")
    return f"{kind} ({counted('reports', reports)}, {counted('origins', point.origins)})"


def counted(noun: str, number: int) -> str:
    """Give a number with its noun in the right form."""
    return phrase(f"one_{noun}" if number == 1 else f"many_{noun}", number=number)


def absence(point: Point, names: dict[str, str], searched: int) -> tuple[str, ...]:
    """Say where the point is not reported, as a note."""
    if not point.not_reported:
        return ()
    return (
        phrase(
            "not_reported",
            reports=listed([names[report_id] for report_id in point.not_reported]),
            searched=counted("reports", searched),
        ),
    )


def listed(words: Sequence[str]) -> str:
    """Give words as an enumeration."""
    return ", ".join(words)
