"""Quotes and readings as pieces of a dossier."""

from collections.abc import Iterable, Sequence

from lesart.dossier.days import in_words
from lesart.dossier.page import LINE_BREAK, Piece, Pieces, Place, Quote
from lesart.dossier.sentences import phrase
from lesart.dossier.voices import common_voices
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.point import NARRATOR, Point, Reading
from lesart.records.reason import Reason
from lesart.records.span import Span


def quote(report: AnnotatedReport, span: Span) -> Quote:
    """Give a stretch of a report as a quote."""
    return Quote(text=span.of(report.text), places=(Place(report.id, span),))


def quote_reading(reading: Reading) -> Quote:
    """Give a reading's wording as a quote."""
    return Quote(text=reading.text, places=(Place(reading.report_id, reading.span),))


def said_by(reading: Reading) -> Pieces:
    """Give the speaker in front of what is said, nothing where the outlet speaks itself."""
    return () if reading.by == NARRATOR else (f"{reading.by}: ",)


def quote_reason(reason: Reason) -> Piece:
    """Give the words a reason rests on: a quote, or the bare value where it stands outside the text."""
    if reason.span is None:
        return in_words(reason.text)
    return Quote(text=reason.text, places=(Place(reason.report_id, reason.span),))


def joined(groups: Iterable[Pieces], separator: str = " · ") -> Pieces:
    """Give groups of pieces in a row, with a separator between them."""
    pieces: list[Piece] = []
    for group in groups:
        if pieces:
            pieces.append(separator)
        pieces.extend(group)
    return tuple(pieces)


def all_readings(point: Point) -> Pieces:
    """Give the readings of a point, a line for each wording."""
    by_wording: dict[tuple[str, str, str | None], list[Reading]] = {}
    for reading in point.readings:
        by_wording.setdefault((reading.text, reading.by, reading.date), []).append(reading)
    return joined((_alike(readings) for readings in by_wording.values()), LINE_BREAK)


def reach(point: Point, within: Sequence[AnnotatedReport]) -> str:
    """Say what the point is about, how many reports and origins give it, and whom all of them give back."""
    reports = {reading.report_id for reading in point.readings}
    told = [counted("reports", len(reports)), counted("origins", point.origins)]
    if len(reports) > 1 and (voices := common_voices(point, within)):
        told.append(phrase("all_from", voices=listed(voices)))
    return f"{phrase(f'point_{point.kind.value}')} ({listed(told)})"


def weight(point: Point) -> tuple[int, int]:
    """Give a key that sorts points with more origins, then more reports, to the front."""
    return (-point.origins, -len({reading.report_id for reading in point.readings}))


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


def _alike(readings: Sequence[Reading]) -> Pieces:
    """Give readings of the same wording as one quote, with the speaker and the day where the point is a date."""
    first = readings[0]
    dated = (f" = {in_words(first.date)}",) if first.date else ()
    places = tuple(Place(reading.report_id, reading.span) for reading in readings)
    return (*said_by(first), Quote(text=first.text, places=places), *dated)
