"""The invented reports in four languages, with the facts that each of their sentences tells."""

import json
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

from lesart.records.analysed_report import AnnotatedReport
from lesart.records.dossier import EventDossier
from lesart.records.span import Span

FOLDER = Path(__file__).parent / "languages"
Place = tuple[str, Span]  # of a sentence: report id, span
Pair = frozenset[Place]


def reports(event: str) -> list[str]:
    """Give the paths of the reports of an event."""
    return [str(path) for path in sorted(FOLDER.glob(f"{event}-*.txt"))]


def pairs_told(event: EventDossier) -> frozenset[Pair]:
    """Give the sentences of reports in two languages that share a fact."""
    told = _facts(event.reports)
    return _in_two_languages(
        event.reports, ((one, other) for one, other in combinations(told, 2) if told[one] & told[other])
    )


def pairs_found(event: EventDossier) -> frozenset[Pair]:
    """Give the sentences of reports in two languages that stand in one point; headlines are left out."""
    places = list(_facts(event.reports))
    found: list[tuple[Place, Place]] = []
    for point in event.comparison.points:
        held = [
            place
            for place in places
            if any(place[0] == one.report_id and place[1].overlap(one.span) for one in point.readings)
        ]
        found.extend(combinations(held, 2))
    return _in_two_languages(event.reports, found)


def _facts(members: Iterable[AnnotatedReport]) -> dict[Place, frozenset[str]]:
    listed: dict[str, list[str]] = json.loads((FOLDER / "facts.json").read_text("utf-8"))
    return {
        (report.id, sentence): frozenset(facts.split())
        for report in members
        for sentence, facts in zip(report.analysed.sentences, listed[report.id], strict=True)
    }


def _in_two_languages(
    members: Iterable[AnnotatedReport], pairs: Iterable[tuple[Place, Place]]
) -> frozenset[Pair]:
    language = {report.id: report.report.language for report in members}
    return frozenset(
        frozenset({one, other}) for one, other in pairs if language[one[0]] != language[other[0]]
    )
