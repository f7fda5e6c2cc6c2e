"""Passages of a plain report to be careful with."""

from collections.abc import Sequence

from lesart.records.report import Boilerplate, Flag
from lesart.records.span import Span


def find_flags(text: str, body: Sequence[Span], boilerplate: Sequence[Boilerplate]) -> tuple[Flag, ...]:
    """Give the flags."""
    return ()
