"""A point as lines of a dossier: what is said of it, how its readings put it, who is silent."""

from collections.abc import Container, Iterator, Sequence

from lesart.dossier.days import in_words
from lesart.dossier.page import LINE_BREAK, Line, Pieces, Place, Quote, cited_as
from lesart.dossier.quoting import (
    also_at,
    briefest,
    counted,
    joined,
    listed,
    place_of,
    quote_reading,
    said_by,
)
from lesart.dossier.sentences import because, phrase
from lesart.dossier.voices import common_voices
from lesart.records.depth import Depth
from lesart.records.dossier import EventDossier
from lesart.records.point import Point, Reading, Relation
from lesart.records.silence import SilenceKind

BETWEEN_VALUES = " \N{EN DASH} "
MOST_READINGS = 2  # one reading shows nothing of an agreement
MOST_CONFLICTING = 6
MOST_NAMED_SILENT = 4


def reach(point: Point, dossier: EventDossier) -> str:
    """Say which point it is and of what kind, how many reports and origins give it, and whom all of them give back."""
    reports = _reports(point)
    told = [counted("reports", len(reports)), counted("origins", point.origins)]
    if len(reports) > 1 and (voices := common_voices(point, dossier.reports)):
        told.append(phrase("all_from", voices=listed(voices)))
    return phrase("point", id=point.id, kind=phrase(f"point_{point.kind.value}"), told=listed(told))


def point_line(
    point: Point, dossier: EventDossier, names: dict[str, str], depth: Depth, *, with_reasons: bool = False
) -> Line:
    """Give a point with its readings and its silences, on demand with the reasons for its relation."""
    reasons = (why(point),) if with_reasons else ()
    return Line(
        lead=reach(point, dossier),
        pieces=_readings(point, dossier, depth),
        notes=(*reasons, *silence_notes(point, dossier, names, depth)),
    )


def similar_line(point: Point, dossier: EventDossier, depth: Depth) -> Line:
    """Give a point whose readings are only similar, with the words they share; of who is silent nothing can be told."""
    return Line(lead=reach(point, dossier), pieces=_readings(point, dossier, depth), notes=(why(point),))


def why(point: Point) -> str:
    """Give the reasons for a point's relation in sentences."""
    return " ".join(because(point.because))


def silence_notes(
    point: Point, dossier: EventDossier, names: dict[str, str], depth: Depth
) -> tuple[str, ...]:
    """Say in which of the reports searched the point was not found, those first about which nothing more is known."""
    explained = explained_silences(point, names)
    known = {silence.report_id for silence in point.silences if silence.kind is not SilenceKind.PLAIN}
    plain = [names[report_id] for report_id in point.not_reported if report_id not in known]
    explained = (*_near_passages(point, names), *explained)
    if not plain:
        return explained
    searched = counted("reports", len(dossier.reports))
    if depth is not Depth.FULL and len(plain) > MOST_NAMED_SILENT:
        return (phrase("not_found_in", number=len(point.not_reported), searched=searched), *explained)
    return (phrase("not_found", reports=listed(plain), searched=searched), *explained)


def explained_silences(point: Point, names: dict[str, str]) -> tuple[str, ...]:
    """Say of reports that do not speak to a point what explains it, a sentence each."""
    return tuple(
        phrase(
            f"silence_{silence.kind.value}",
            report=names[silence.report_id],
            beside=names.get(silence.beside or "", ""),
        )
        for silence in point.silences
        if silence.kind not in (SilenceKind.PLAIN, SilenceKind.NEAR)
    )


def _near_passages(point: Point, names: dict[str, str]) -> tuple[str, ...]:
    """Say where reports hold a passage near to a point, of which it is not known whether it tells the same."""
    near = [
        f"[{cited_as(Place(silence.report_id, silence.near), names)}]"
        for silence in point.silences
        if silence.near
    ]
    return (phrase("silence_near", places=listed(near)),) if near else ()


def called_by(point: Point) -> Reading:
    """Give the reading by whose wording a point is called."""
    return briefest(reading for reading in point.readings if reading.text == point.label)


def values(point: Point) -> Pieces:
    """Give the figures or days compared, each wording once with all its places; nothing where none is compared.

    A day stands in front of all wordings that mean it.
    """
    if any(reading.focus is None for reading in point.readings):
        return ()
    days: dict[str | None, dict[str, list[Place]]] = {}
    for reading in point.readings:
        alike = days.setdefault(reading.date, {})
        alike.setdefault(_focus_text(reading), []).append(_focus_place(reading))
    between = ", " if len(days) > 1 else BETWEEN_VALUES
    return joined(
        (
            (
                f"{in_words(day)}: " if day else "",
                *joined(((Quote(text=text, places=tuple(at)),) for text, at in alike.items()), between),
            )
            for day, alike in days.items()
        ),
        BETWEEN_VALUES,
    )


def wordings(readings: Sequence[Reading]) -> Iterator[tuple[Reading, ...]]:
    """Give readings that are worded alike together."""
    alike: dict[tuple[str, str, str | None], list[Reading]] = {}
    for reading in readings:
        alike.setdefault((reading.text, reading.by, reading.date), []).append(reading)
    return (tuple(group) for group in alike.values())


def _readings(point: Point, dossier: EventDossier, depth: Depth) -> Pieces:
    compared = values(point)
    if depth is Depth.FULL:
        chosen: Sequence[Reading] = point.readings
    elif compared and point.relation is not Relation.CONFLICT:
        chosen = (briefest(point.readings),)
    else:
        chosen = _chosen(point, dossier)
    quoted = {reading.text for reading in chosen}
    others = [reading for reading in point.readings if reading.text not in quoted]
    told = set(common_voices(point, dossier.reports)) if len(_reports(point)) > 1 else set()
    lines = [_alike(group, told) for group in wordings([one for one in point.readings if one.text in quoted])]
    references = also_at(others) if others and not compared else ()
    return joined(
        (*((compared,) if compared else ()), *lines, *((references,) if references else ())), LINE_BREAK
    )


def _chosen(point: Point, dossier: EventDossier) -> tuple[Reading, ...]:
    """Give the briefest reading of each value compared, or of each origin; two at least, where there are two."""
    is_conflict = point.relation is Relation.CONFLICT
    by_side: dict[object, list[Reading]] = {}
    for reading in point.readings:
        side = (reading.quantity, reading.date) if is_conflict and reading.focus else ()
        by_side.setdefault((side, "" if side else dossier.lineage.origin_of(reading.report_id)), []).append(
            reading
        )
    most = MOST_CONFLICTING if is_conflict else MOST_READINGS
    chosen = [briefest(readings) for readings in by_side.values()][:most]
    if len(chosen) < MOST_READINGS:
        elsewhere = [one for one in point.readings if one.report_id != chosen[0].report_id]
        chosen.extend([briefest(elsewhere)] if elsewhere else [])
    return tuple(chosen)


def _alike(readings: Sequence[Reading], told: Container[str]) -> Pieces:
    """Give readings of the same wording as one quote, with the speaker and the day where they are not told already."""
    first = readings[0]
    day = phrase("is_day", day=in_words(first.date)) if first.date and first.focus is None else ""
    quote = Quote(text=first.text, places=tuple(place_of(reading) for reading in readings))
    return (*(() if first.by in told else said_by(first)), quote, day)


def _reports(point: Point) -> frozenset[str]:
    return frozenset(reading.report_id for reading in point.readings)


def _focus_place(reading: Reading) -> Place:
    return Place(reading.report_id, reading.focus or reading.span)


def _focus_text(reading: Reading) -> str:
    focus = reading.focus or reading.span
    return reading.text[focus.start - reading.span.start : focus.end - reading.span.start]


def in_brief(point: Point) -> Pieces:
    """Give the reading by which a point is called, led by the figure or day compared."""
    reading = called_by(point)
    if reading.date:
        return (f"{in_words(reading.date)}: ", *said_by(reading), quote_reading(reading))
    if reading.focus is None:
        return (*said_by(reading), quote_reading(reading))
    compared = Quote(text=_focus_text(reading), places=(_focus_place(reading),))
    return (compared, phrase("in_context"), *said_by(reading), quote_reading(reading))
