"""The middle of a dossier: what is agreed, what stands alone, what differs, what the parties dispute."""

from collections.abc import Iterable

from lesart.dossier.page import LINE_BREAK, Line, Section, Table
from lesart.dossier.quoting import absence, all_readings, counted, joined, quote_reading, reach, weight
from lesart.dossier.sentences import because, phrase
from lesart.records.dossier import EventDossier
from lesart.records.point import NARRATOR, Point, Relation


def agreed_section(dossier: EventDossier, names: dict[str, str]) -> Section:
    """Give the points that at least two reports put alike."""
    points = sorted(_with_relation(dossier, Relation.AGREE), key=weight)
    return Section(
        title=phrase("agreed_title"),
        intro="" if points else phrase("agreed_none"),
        blocks=tuple(
            Line(
                lead=reach(point, dossier.reports),
                pieces=all_readings(point),
                notes=absence(point, names, len(dossier.reports)),
            )
            for point in points
        ),
    )


def one_sided_section(dossier: EventDossier, names: dict[str, str]) -> Section:
    """Give what only one speaker or only one report says, speakers first."""
    singles = _with_relation(dossier, Relation.SINGLE)
    by_speaker = [point for point in singles if _speaker(point)]
    by_report = [point for point in singles if not _speaker(point)]
    speakers = sorted({_speaker(point) for point in by_speaker})
    return Section(
        title=phrase("single_title"),
        intro=_single_intro(len(dossier.reports)) if singles else phrase("single_none"),
        blocks=(
            *(
                _singles(
                    phrase("only_speaker", speaker=speaker), (p for p in by_speaker if _speaker(p) == speaker)
                )
                for speaker in speakers
            ),
            *(
                _singles(
                    phrase("only_report", report=names[report.id]),
                    (p for p in by_report if p.readings[0].report_id == report.id),
                )
                for report in dossier.reports
                if any(p.readings[0].report_id == report.id for p in by_report)
            ),
        ),
    )


def differences_section(dossier: EventDossier) -> Section:
    """Give the points whose readings differ, conflicts first, each with the reason for the judgement."""
    points = (*_with_relation(dossier, Relation.CONFLICT), *_with_relation(dossier, Relation.COMPATIBLE))
    table = Table(
        header=tuple(phrase(f"column_{name}") for name in ("kind", "readings", "judgement")),
        rows=tuple(
            (
                (phrase(f"point_{point.kind.value}"),),
                all_readings(point),
                (f"{phrase(f'relation_{point.relation.value}')}: {_why(point)}",),
            )
            for point in points
        ),
    )
    return Section(
        title=phrase("differences_title"),
        intro="" if points else phrase("differences_none"),
        blocks=(table,) if points else (),
    )


def disputes_section(dossier: EventDossier) -> Section:
    """Give what one speaker asserts and another denies."""
    points = _with_relation(dossier, Relation.DISPUTED_BY_PARTIES)
    return Section(
        title=phrase("disputes_title"),
        intro=phrase("disputes_intro") if points else phrase("disputes_none"),
        blocks=tuple(
            Line(lead=reach(point, dossier.reports), pieces=all_readings(point), notes=(_why(point),))
            for point in points
        ),
    )


def _single_intro(searched: int) -> str:
    if searched == 1:
        return phrase("single_alone")
    return phrase("single_intro", reports=counted("reports", searched))


def _singles(lead: str, points: Iterable[Point]) -> Line:
    """Give points that one speaker or report has alone, a line each; the lead says whose they are."""
    quotes = ((quote_reading(reading),) for point in points for reading in point.readings)
    return Line(lead=lead, pieces=(LINE_BREAK, *joined(quotes, LINE_BREAK)))


def _speaker(point: Point) -> str:
    speakers = {reading.by for reading in point.readings}
    return "" if NARRATOR in speakers or len(speakers) > 1 else speakers.pop()


def _with_relation(dossier: EventDossier, relation: Relation) -> tuple[Point, ...]:
    return tuple(point for point in dossier.comparison.points if point.relation is relation)


def _why(point: Point) -> str:
    return " ".join(because(point.because))
