"""What a dossier shows, before it becomes terminal text, Markdown or HTML."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from lesart.records.span import Span


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a quote stands."""

    report_id: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Exact wording, with all the places quoted for it; `marked` are the words in `text` that another wording lacks."""

    text: str
    places: tuple[Place, ...]
    marked: tuple[Span, ...] = ()

    @property
    def runs(self) -> tuple[tuple[str, bool], ...]:
        """Give the wording in runs, each with whether it is marked."""
        ends = sorted({0, len(self.text), *(end for span in self.marked for end in (span.start, span.end))})
        return tuple(
            (self.text[start:end], any(span.start <= start and end <= span.end for span in self.marked))
            for start, end in pairwise(ends)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Places that are named without their wording."""

    places: tuple[Place, ...]


# Plain words are Lesart's own, quotes the reports'. LINE_BREAK as a piece of its own starts a new line.
Piece = str | Quote | Reference
Pieces = tuple[Piece, ...]
LINE_BREAK = "\n"
# What stands in a cell of which nothing is known.
NOT_GIVEN: Pieces = ("\N{EN DASH}",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One finding: a lead in bold (may be empty), then words and quotes, then notes in small print."""

    lead: str = ""
    pieces: Pieces = ()
    notes: tuple[str, ...] = ()

    @property
    def opening(self) -> str:
        """Give the lead as it stands before the pieces: with a colon, unless it ends a sentence."""
        return self.lead if not self.lead or self.lead[-1] in ".?!" else f"{self.lead}:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Findings side by side; each row has as many cells as the header, the first may name what the row is about."""

    header: tuple[str, ...]
    rows: tuple[tuple[Pieces, ...], ...]
    has_row_names: bool = True


Block = Line | Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A numbered part of the dossier: what is shown at its depth, and `rest`, which `left_out` counts in words."""

    title: str
    intro: str = ""
    blocks: tuple[Block, ...] = ()
    rest: tuple[Block, ...] = ()
    left_out: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportText:
    """A report's text in full, for looking up quotes; `sentences` are its stretches to be shown as one."""

    report_id: str
    short: str
    text: str
    sentences: tuple[Span, ...]
    boilerplate: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The dossier of one event; `short_names` maps report ids to what they are cited as, `anchor` is its id.

    `folded` holds the parts that are not shown at its depth, `left_out` counts them.
    """

    anchor: str
    title: str
    sections: tuple[Section, ...]
    folded: tuple[Section, ...]
    left_out: str
    short_names: dict[str, str]
    reports: tuple[ReportText, ...]

    def cited_as(self, place: Place) -> str:
        """Give the reference of a place: report and characters."""
        return cited_as(place, self.short_names)


def cited_as(place: Place, names: dict[str, str]) -> str:
    """Give the reference of a place, its report by the short name."""
    return f"{names[place.report_id]}:{place.span.start}\N{EN DASH}{place.span.end}"


def places_in(page: Page) -> Iterator[Place]:
    """Give all places that a page quotes or refers to, what is folded included."""
    for section in (*page.sections, *page.folded):
        for block in (*section.blocks, *section.rest):
            for piece in _pieces_of(block):
                if not isinstance(piece, str):
                    yield from piece.places


def _pieces_of(block: Block) -> Pieces:
    if isinstance(block, Line):
        return block.pieces
    return tuple(piece for row in block.rows for cell in row for piece in cell)
