"""To whom all reports that share a point ascribe it."""

from collections.abc import Iterable

from lesart.records.analysed_report import AnnotatedReport
from lesart.records.point import NARRATOR, Point, Reading
from lesart.records.statement import Statement


def common_voices(point: Point, reports: Iterable[AnnotatedReport]) -> tuple[str, ...]:
    """Give the speakers and authorities that every reading of a point comes from, by name; agencies and outlets are none.

    However many origins a point has: where there is such a voice, all of them give back the same one.
    """
    statements: dict[str, Statement] = {}
    carriers: set[str] = set()
    for report in reports:
        statements |= {_key(statement): statement for statement in report.statements}
        carriers.update(agency.name for agency in report.report.agencies)
        carriers.update({report.report.outlet.text} if report.report.outlet else ())
    voices = [_voices(reading, statements) for reading in point.readings]
    return tuple(sorted(set.intersection(*voices) - carriers)) if voices else ()


def chain_of(reading: Reading, reports: Iterable[AnnotatedReport]) -> tuple[str, ...]:
    """Give through whom the words of a reading came, nearest to the speaker first, without the speaker."""
    for report in reports:
        for statement in report.statements:
            if report.id == reading.report_id and _key(statement) == reading.statement_id:
                return tuple(name for name in statement.chain if name != reading.by)
    return ()


def _voices(reading: Reading, statements: dict[str, Statement]) -> set[str]:
    """Give the speaker of a reading and through whom it came; none where the outlet speaks itself."""
    if reading.by == NARRATOR:
        return set()
    statement = statements.get(reading.statement_id or "")
    return {reading.by, *(statement.chain if statement else ())}


def _key(statement: Statement) -> str:
    """Give the id by which readings name a statement."""
    return f"{statement.report_id}#{statement.id}"
