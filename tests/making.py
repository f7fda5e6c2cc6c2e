"""Short ways to make records for tests."""

from collections.abc import Sequence
from datetime import date

import numpy as np

from lesart.records.analysed_report import AnalysedReport, AnnotatedReport
from lesart.records.comparison import Comparison
from lesart.records.dossier import Dossier, EventDossier
from lesart.records.event import Event
from lesart.records.lineage import Lineage, Origin
from lesart.records.point import NARRATOR, Point, PointKind, Reading, Relation
from lesart.records.reason import Reason
from lesart.records.report import Passage, RejectedReport, Report
from lesart.records.span import Span
from lesart.records.time import EventDate
from lesart.records.vectors import Vectors


def place(text: str, words: str) -> Span:
    """Give where `words` stand in `text`."""
    start = text.index(words)
    return Span(start, start + len(words))


def annotated(report_id: str, text: str, *sentences: str) -> AnnotatedReport:
    """Give a report whose body is its whole text."""
    report = Report(id=report_id, text=text, language="de", body=(Passage(span=Span(0, len(text))),))
    spans = tuple(place(text, sentence) for sentence in sentences) or (Span(0, len(text)),)
    analysed = AnalysedReport(
        report=report, sentences=spans, mentions=(), times=(), quantities=(), event_date=None
    )
    return AnnotatedReport(analysed=analysed, statements=())


def reading(report: AnnotatedReport, words: str, by: str = NARRATOR) -> Reading:
    """Give a reading that quotes `words` of a report."""
    return Reading(report_id=report.id, span=place(report.text, words), text=words, by=by)


def point(relation: Relation, *readings: Reading, because: tuple[Reason, ...] = ()) -> Point:
    """Give a point with these readings."""
    return Point(
        id="p1",
        label=readings[0].text,
        kind=PointKind.ACT,
        relation=relation,
        origins=len({reading.report_id for reading in readings}),
        readings=readings,
        not_reported=(),
        because=because,
    )


def dossier(reports: tuple[AnnotatedReport, ...], points: tuple[Point, ...] = ()) -> Dossier:
    """Give the dossier of one event with these reports and points."""
    ids = tuple(report.id for report in reports)
    first = reports[0]
    because = (Reason(rule="date-given", report_id=first.id, span=Span(0, 3), text=first.text[:3]),)
    event = Event(
        id="e1",
        label=first.text[:20],
        labelled_by=first.id,
        report_ids=ids,
        date=EventDate(earliest=date(2025, 3, 14), latest=date(2025, 3, 14), because=because),
    )
    return Dossier(
        events=(
            EventDossier(
                event=event,
                reports=reports,
                lineage=Lineage(
                    derivations=(),
                    origins=tuple(Origin(name=one, report_ids=(one,), because=()) for one in ids),
                ),
                comparison=Comparison(points=points, speakers=(), timeline=()),
            ),
        ),
        stories=(),
        rejected=(RejectedReport(report_id="broken.bin", problem="It is no text."),),
    )


class BagOfLetters:
    """An encoder without a trained model, for laws that hold whatever the vectors say."""

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Give the counts of letter pairs, hashed to 384 places, of unit length."""
        rows = np.full((len(texts), 384), 0.01, dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for first, second in zip(text, text[1:], strict=False):
                row[(ord(first) * 31 + ord(second)) % 384] += 1
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        return np.asarray(rows / np.maximum(lengths, 1e-9), dtype=np.float32)
