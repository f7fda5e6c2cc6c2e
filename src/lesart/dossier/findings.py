"""The middle of a dossier: what is agreed, what contradicts, what is told more or less exactly, what stands alone."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lesart.dossier.page import LINE_BREAK, Line, Pieces, Section
from lesart.dossier.parting import parted
from lesart.dossier.points import explained_silences, point_line, similar_line
from lesart.dossier.quoting import counted, joined, listed, place_of, quote_reading
from lesart.dossier.sentences import phrase
from lesart.records.depth import Depth
from lesart.records.dossier import EventDossier
from lesart.records.point import NARRATOR, Point, Relation

MOST_AGREED = 8
MOST_CONFLICTS = 6
MOST_COMPATIBLE = 4
MOST_SIMILAR = 4
MOST_VOICES = 4  # speakers, and as many reports in their own words, of which single points are shown
MOST_OF_A_VOICE = 2


def agreed_section(dossier: EventDossier, names: dict[str, str], depth: Depth) -> Section:
    """Give the points that at least two reports put alike."""
    return _shared_section(dossier, names, depth, Relation.AGREE)


def conflicts_section(dossier: EventDossier, names: dict[str, str], depth: Depth) -> Section:
    """Give the points whose readings cannot all be true, with the reasons."""
    return _shared_section(dossier, names, depth, Relation.CONFLICT)


def compatible_section(dossier: EventDossier, names: dict[str, str], depth: Depth) -> Section:
    """Give the points whose readings differ and can all be true, with the reasons."""
    return _shared_section(dossier, names, depth, Relation.COMPATIBLE)


def similar_section(dossier: EventDossier, depth: Depth) -> Section:
    """Give the passages that are near to one another, and of which nothing tells whether they say the same."""
    points = [point for point in dossier.comparison.points if point.is_only_similar]
    shown, rest = parted(points, MOST_SIMILAR, depth)
    return Section(
        title=phrase("similar_title"),
        intro=phrase("similar_intro" if points else "similar_none"),
        blocks=tuple(similar_line(point, dossier, depth) for point in shown),
        rest=tuple(similar_line(point, dossier, Depth.FULL) for point in rest),
        left_out=counted("more_points", len(rest)) if rest else "",
    )


_MOST = {
    Relation.AGREE: MOST_AGREED,
    Relation.CONFLICT: MOST_CONFLICTS,
    Relation.COMPATIBLE: MOST_COMPATIBLE,
}


def one_sided_section(dossier: EventDossier, names: dict[str, str], depth: Depth) -> Section:
    """Give what only one report has: by speaker, then what the reports tell themselves."""
    voices = _voices(_with_relation(dossier, Relation.SINGLE), names, depth)
    left = sum(len(voice.rest) for voice in voices)
    return Section(
        title=phrase("single_title"),
        intro=_single_intro(len(dossier.reports)) if voices else phrase("single_none"),
        blocks=tuple(_voice_line(voice, voice.shown, names) for voice in voices if voice.shown),
        rest=tuple(_voice_line(voice, voice.rest, names) for voice in voices if voice.rest),
        left_out=counted("more_points", left) if left else "",
    )


def only_speaker(point: Point) -> str:
    """Give the one speaker to whom all readings of a point are ascribed, "" where there is none."""
    speakers = {reading.by for reading in point.readings}
    return "" if NARRATOR in speakers or len(speakers) > 1 else speakers.pop()


def _shared_section(
    dossier: EventDossier, names: dict[str, str], depth: Depth, relation: Relation
) -> Section:
    points = [point for point in _with_relation(dossier, relation) if not point.is_only_similar]
    shown, rest = parted(points, _MOST[relation], depth)

    def lines(told: Iterable[Point], at: Depth) -> Iterator[Line]:
        with_reasons = relation is not Relation.AGREE
        return (point_line(point, dossier, names, at, with_reasons=with_reasons) for point in told)

    return Section(
        title=phrase(f"{relation.value}_title"),
        intro="" if points else phrase(f"{relation.value}_none"),
        blocks=tuple(lines(shown, depth)),
        rest=tuple(lines(rest, Depth.FULL)),
        left_out=counted("more_points", len(rest)) if rest else "",
    )


@dataclass(frozen=True, slots=True)
class _Voice:
    """Who alone says some points: what of them is shown and what is left out."""

    lead: str
    shown: Sequence[Point]
    rest: Sequence[Point]


def _voices(points: Sequence[Point], names: dict[str, str], depth: Depth) -> tuple[_Voice, ...]:
    """Give the speakers who have points alone, then the reports that tell some in their own words."""
    said: dict[str, list[Point]] = {}
    told: dict[str, list[Point]] = {}
    for point in points:
        if speaker := only_speaker(point):
            said.setdefault(phrase("only_speaker", speaker=speaker), []).append(point)
        else:
            copies = listed(list(dict.fromkeys(names[reading.report_id] for reading in point.readings)))
            told.setdefault(phrase("only_report", report=copies), []).append(point)
    return (*_shown_of(said, depth), *_shown_of(told, depth))


def _shown_of(voices: Mapping[str, Sequence[Point]], depth: Depth) -> Iterator[_Voice]:
    shown, rest = parted(list(voices), MOST_VOICES, depth)
    for lead in shown:
        yield _Voice(lead, *parted(voices[lead], MOST_OF_A_VOICE, depth))
    for lead in rest:
        yield _Voice(lead, (), voices[lead])


def _voice_line(voice: _Voice, points: Sequence[Point], names: dict[str, str]) -> Line:
    """Give points that one speaker or report has alone, a line each; the lead says whose and how many they are."""
    is_cut = voice.shown is points and voice.rest
    counts = phrase("shown_of", shown=len(points), number=len(points) + len(voice.rest)) if is_cut else ""
    silences = dict.fromkeys(note for point in points for note in explained_silences(point, names))
    return Line(
        lead=f"{voice.lead}{counts}",
        pieces=(LINE_BREAK, *joined((_alone(point) for point in points), LINE_BREAK)),
        notes=tuple(silences),
    )


def _alone(point: Point) -> Pieces:
    """Give a point of one text as one quote, with its places in the verbatim copies of its report."""
    whole = quote_reading(point.readings[0])
    return (f"{point.id} ", replace(whole, places=tuple(place_of(reading) for reading in point.readings)))


def _single_intro(searched: int) -> str:
    if searched == 1:
        return phrase("single_alone")
    return phrase("single_intro", reports=counted("reports", searched))


def _with_relation(dossier: EventDossier, relation: Relation) -> tuple[Point, ...]:
    return tuple(point for point in dossier.comparison.points if point.relation is relation)
