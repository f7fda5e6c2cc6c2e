"""Quotes and readings as pieces of a dossier."""

from collections.abc import Iterable, Sequence

from lesart.dossier.days import in_words
from lesart.dossier.page import Piece, Pieces, Place, Quote, Reference
from lesart.dossier.sentences import DOSSIER_LANGUAGE, phrase
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.point import NARRATOR, Reading
from lesart.records.reason import Reason
from lesart.records.span import Span
from lesart.text.words import begins_small


def quote(report: AnnotatedReport, span: Span) -> Quote:
    """Give a stretch of a report as a quote."""
    return Quote(text=span.of(report.text), places=(Place(report.id, span),))


def quote_reading(reading: Reading) -> Quote:
    """Give a reading's wording as a quote."""
    marked = tuple(word.shifted(-reading.span.start) for word in reading.differing)
    return Quote(text=reading.text, places=(place_of(reading),), marked=marked)


def place_of(reading: Reading) -> Place:
    """Give where a reading stands."""
    return Place(reading.report_id, reading.span)


def also_at(readings: Sequence[Reading]) -> Pieces:
    """Refer to the places of readings that are not quoted, nothing where there is none."""
    if not readings:
        return ()
    return (phrase("also_at"), Reference(places=tuple(place_of(reading) for reading in readings)))


def said_by(reading: Reading) -> Pieces:
    """Give the speaker in front of what is said, or that it is a headline; nothing where the outlet speaks itself."""
    if reading.is_headline:
        return (phrase("headline"),)
    return () if reading.by == NARRATOR else (f"{reading.by}: ",)


def briefest(readings: Iterable[Reading]) -> Reading:
    """Give the shortest of readings, German ones and those that do not begin inside a sentence before all others."""
    return min(
        readings,
        key=lambda reading: (
            reading.language != DOSSIER_LANGUAGE,
            begins_small(reading.text),
            len(reading.text),
            place_of(reading),
        ),
    )


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


def counted(noun: str, number: int) -> str:
    """Give a number with its noun in the right form."""
    return phrase(f"one_{noun}" if number == 1 else f"many_{noun}", number=number)


def listed(words: Sequence[str]) -> str:
    """Give words as an enumeration."""
    return ", ".join(words)
