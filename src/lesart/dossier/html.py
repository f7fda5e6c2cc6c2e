"""The dossier as one self-contained HTML file, readable without JavaScript."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from lesart.dossier.composition import compose_pages
from lesart.dossier.page import LINE_BREAK, Page, Place, Quote, ReportText, Table, places_in
from lesart.dossier.sentences import DOSSIER_LANGUAGE, phrase
from lesart.records.depth import Depth
from lesart.records.dossier import Dossier
from lesart.records.span import Span
from lesart.text.visible import visible


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A piece of a report's text with the citations that begin at its first character."""

    text: str
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A sentence, or what stands between two: lit up when a citation leads into it."""

    stretches: tuple[Stretch, ...]
    is_boilerplate: bool


def as_html(dossier: Dossier, depth: Depth = Depth.SHORT) -> str:
    """Give the dossier as one HTML file: no script, no outside resource, the reports' texts at its end.

    What the other forms leave out at a depth is there, folded.
    """
    pages = compose_pages(dossier, depth)
    return visible(
        _template().render(
            language=DOSSIER_LANGUAGE,
            pages=pages,
            rejected=dossier.rejected,
            phrase=phrase,
            line_break=LINE_BREAK,
            anchor=anchor,
            segments=segments,
            is_text=lambda piece: isinstance(piece, str),
            is_quote=lambda piece: isinstance(piece, Quote),
            is_table=lambda block: isinstance(block, Table),
        )
    )


def anchor(page: Page, place: Place) -> str:
    """Give the id of a citation's place in the report's text."""
    report = list(page.short_names).index(place.report_id)
    return f"{page.anchor}r{report}-{place.span.start}-{place.span.end}"


def segments(page: Page, report: ReportText) -> Iterator[Segment]:
    """Give the text of a report in sentences and what stands between, with the anchors of all its citations."""
    quotes = {
        place.span: anchor(page, place) for place in places_in(page) if place.report_id == report.report_id
    }
    for stretch in _between(report.sentences, len(report.text)):
        inside = tuple(span for span in sorted(quotes) if stretch.start <= span.start < stretch.end)
        yield Segment(
            stretches=tuple(
                _stretches(report.text, stretch, [(span.start, quotes[span]) for span in inside])
            ),
            is_boilerplate=any(mark.covers(_trimmed(stretch, report.text)) for mark in report.boilerplate),
        )


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("lesart.dossier"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("dossier.html.jinja")


def _between(sentences: Sequence[Span], end: int) -> Iterator[Span]:
    at = 0
    for sentence in sentences:
        if at < sentence.start:
            yield Span(at, sentence.start)
        yield sentence
        at = sentence.end
    if at < end:
        yield Span(at, end)


def _stretches(text: str, whole: Span, anchors: Sequence[tuple[int, str]]) -> Iterator[Stretch]:
    starts = sorted({whole.start, *(start for start, _ in anchors)})
    for start, end in pairwise((*starts, whole.end)):
        yield Stretch(text=text[start:end], anchors=tuple(name for at, name in anchors if at == start))


def _trimmed(span: Span, text: str) -> Span:
    words = span.of(text)
    return Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))
