"""Stage 1 of 8. Takes paths and standard input, gives RawReports: decoded texts, and RejectedReports with reasons."""

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from lesart.intake.identity import told_apart
from lesart.intake.inputs import Input, find_inputs
from lesart.intake.reading import read_input
from lesart.records.report import RawReport, RejectedReport

__all__ = ["read_reports"]

SIZE_LIMIT = 5_000_000


def read_reports(
    paths: Sequence[str], *, stdin: BinaryIO | None = None, size_limit: int = SIZE_LIMIT
) -> Iterator[RawReport | RejectedReport]:
    """Give the reports found at `paths` (files, folders, globs, "-" for `stdin`), sorted by path and place in the file.

    `size_limit` is in bytes, unpacked, and holds for a file, or for a line of JSON Lines. Every input is read twice,
    because ids must be told apart before the first report is given. Raises LesartError where a path leads nowhere.
    """
    return _read_all(find_inputs(paths, stdin), size_limit)


def _read_all(
    inputs: Sequence[Input | RejectedReport], size_limit: int
) -> Iterator[RawReport | RejectedReport]:
    def read_once() -> Iterator[RawReport | RejectedReport]:
        for found in inputs:
            if isinstance(found, RejectedReport):
                yield found
            else:
                yield from read_input(found, size_limit)

    try:
        yield from told_apart(read_once)
    finally:
        for found in inputs:
            if isinstance(found, Input):
                found.close()
