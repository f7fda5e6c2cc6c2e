"""How the reports of an event put the same thing into words."""

from collections.abc import Sequence

from lesart.comparison.framing.distance import distance_of
from lesart.comparison.framing.namings import namings_of
from lesart.comparison.framing.saying import saying_of
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.framing import Framing
from lesart.records.point import Point


def framing_of(reports: Sequence[AnnotatedReport], points: Sequence[Point]) -> Framing:
    """Give the framing of an event from its reports, in order of id, and its points, which it leaves as they are."""
    return Framing(
        namings=namings_of(reports, points),
        saying=saying_of(reports, points),
        distance=distance_of(reports),
    )
