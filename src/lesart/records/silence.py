"""Reports that do not speak to a point, and what may explain it."""

from dataclasses import dataclass
from enum import StrEnum

from lesart.records.span import Span


class SilenceKind(StrEnum):
    """What is known about a report in which a point was not found."""

    PLAIN = "plain"  # nothing that explains it
    SHORTENED = "shortened"  # has the wording of a report that tells it, and breaks off before
    SAME_AGENCY = (
        "same_agency"  # of the same agency as a report that tells it, and shorter than what stands before
    )
    NEAR = "near"  # holds a passage that is near to the point, and may tell it in other words
    COPY = "copy"  # a copy of another report that does not tell it either


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """A report in which a point was not found.

    `beside` is the report that explains it, None where it is PLAIN or NEAR; `near` is the passage nearest to the point.
    """

    report_id: str
    kind: SilenceKind
    beside: str | None = None
    near: Span | None = None
