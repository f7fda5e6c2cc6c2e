"""The part of a dossier that shows how reports put the same thing into words."""

from collections.abc import Iterable, Sequence

from lesart.dossier.page import LINE_BREAK, Block, Line, Pieces, Place, Quote, Section
from lesart.dossier.parting import parted
from lesart.dossier.quoting import counted, joined
from lesart.dossier.sentences import DOSSIER_LANGUAGE
from lesart.records.depth import Depth
from lesart.records.dossier import EventDossier
from lesart.records.framing import Distance, Naming, Saying, Voice, Wording, WordUse
from lesart.records.point import NARRATOR
from lesart.resources import wording

MOST_NAMINGS = 4
MOST_SAYING = 3
MOST_DISTANCE = 3
MOST_QUOTES = 3  # different ones of a wording


def framing_section(dossier: EventDossier, depth: Depth) -> Section:
    """Give the rival words for the same thing, the verbs of saying that differ, and the marks of distance."""
    framing = dossier.comparison.framing
    namings, more_namings = parted(framing.namings, MOST_NAMINGS, depth)
    saying, more_saying = parted(framing.saying, MOST_SAYING, depth)
    distance, more_distance = parted(framing.distance, MOST_DISTANCE, depth)
    left = len(more_namings) + len(more_saying) + len(more_distance)
    blocks = _blocks(namings, saying, distance, depth)
    return Section(
        title=_phrase("title"),
        intro=_phrase("intro") if blocks else _phrase("none"),
        blocks=blocks,
        rest=_blocks(more_namings, more_saying, more_distance, Depth.FULL),
        left_out=_phrase("one_more" if left == 1 else "more", number=left) if left else "",
    )


def _blocks(
    namings: Iterable[Naming], saying: Iterable[Saying], distance: Iterable[Distance], depth: Depth
) -> tuple[Block, ...]:
    return (
        *(_naming_line(naming, depth) for naming in namings),
        *(_saying_line(one, depth) for one in saying),
        *(_distance_line(one, depth) for one in distance),
    )


def _naming_line(naming: Naming, depth: Depth) -> Line:
    points = _points(naming.points)
    return Line(
        lead=_phrase("naming"),
        pieces=(
            LINE_BREAK,
            *joined((_wording(wording, depth) for wording in naming.wordings), LINE_BREAK),
        ),
        notes=(_phrase("told_alike", points=points),) if points else (),
    )


def _saying_line(saying: Saying, depth: Depth) -> Line:
    key = "same_utterance" if saying.points else "speaker"
    return Line(
        lead=_phrase(key, speaker=saying.speaker, points=_points(saying.points)),
        pieces=joined(_quotes(verb.wording.uses, depth) for verb in saying.verbs),
    )


def _distance_line(distance: Distance, depth: Depth) -> Line:
    return Line(
        lead=_phrase("distance"),
        pieces=(
            LINE_BREAK,
            *_wording(distance.marked, depth),
            LINE_BREAK,
            *_wording(distance.unmarked, depth),
        ),
    )


def _wording(wording: Wording, depth: Depth) -> Pieces:
    """Give a word with how often and in how many reports it stands, and places of it; a single use speaks for itself."""
    quotes = _quotes(wording.uses, depth)
    unsure = (_phrase("unsure", places=wording.unsure),) if wording.unsure else ()
    if len(wording.uses) == 1:
        return (*quotes, *unsure)
    own = sum(use.voice is Voice.OUTLET for use in wording.uses)
    told = _phrase(
        "count" if own == len(wording.uses) else "count_own" if own else "count_others",
        word=wording.text,
        places=len(wording.uses),
        reports=counted("reports", len(wording.report_ids)),
        own=own,
    )
    return (f"{told}: ", *quotes, *unsure)


def _quotes(uses: Sequence[WordUse], depth: Depth) -> Pieces:
    """Give the uses as quotes, each with whose word it is; in short one of each report, the outlet's own before others."""
    chosen = uses if depth is Depth.FULL else _one_of_each_report(uses)
    alike: dict[tuple[str, str], list[Place]] = {}
    for use in chosen:
        alike.setdefault((use.text, _whose(use)), []).append(Place(use.report_id, use.span))
    return joined(
        (Quote(text=text, places=tuple(places)), *((f" ({whose})",) if whose else ()))
        for (text, whose), places in list(alike.items())[: None if depth is Depth.FULL else MOST_QUOTES]
    )


def _one_of_each_report(uses: Sequence[WordUse]) -> list[WordUse]:
    first: dict[str, WordUse] = {}
    for use in sorted(uses, key=lambda use: use.voice is not Voice.OUTLET):
        first.setdefault(use.report_id, use)
    return sorted(first.values(), key=lambda use: (use.voice is not Voice.OUTLET, use.report_id))


def _whose(use: WordUse) -> str:
    if use.voice is Voice.OUTLET:
        return ""
    if use.by == NARRATOR:
        return _phrase(use.voice.value)
    return _phrase(f"{use.voice.value}_by", speaker=use.by)


def _points(points: Sequence[str]) -> str:
    return ", ".join(points)


def _phrase(key: str, **words: object) -> str:
    return wording(DOSSIER_LANGUAGE, "framing")[key].format(**words)
