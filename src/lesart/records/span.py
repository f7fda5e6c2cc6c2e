"""A stretch of a report's text."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The characters [start, end) of `report.text`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Give the quoted wording."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlap(self, other: "Span") -> int:
        """Give the number of characters both spans share."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def shifted(self, by: int) -> "Span":
        """Give the same stretch `by` characters later."""
        return Span(self.start + by, self.end + by)


def covering(spans: Iterable[Span]) -> Span:
    """Give the shortest span that covers all of `spans` (at least one)."""
    listed = tuple(spans)
    return Span(min(span.start for span in listed), max(span.end for span in listed))
