"""Disputes between parties: what one speaker asserts and another denies."""

from lesart.comparison.content import Laid
from lesart.comparison.readings import Compared
from lesart.records.point import Point


def dispute_points(compared: Compared, laid: Laid) -> tuple[Point, ...]:
    """Give the points that speakers themselves dispute."""
    del compared, laid
    return ()
