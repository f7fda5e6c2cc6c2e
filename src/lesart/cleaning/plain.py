"""Cleaning of plain text: a raw report's paragraphs told from the furniture of its page."""

from collections.abc import Collection, Sequence

from lesart.cleaning.address_dates import url_dates
from lesart.cleaning.adverts import parted_by_adverts
from lesart.cleaning.agencies import find_agencies
from lesart.cleaning.boilerplate import mark_blocks
from lesart.cleaning.bylines import is_desk_line
from lesart.cleaning.date_ranking import best_first
from lesart.cleaning.datelines import is_place_line, place_dateline_end
from lesart.cleaning.flags import find_flags
from lesart.cleaning.footnotes import find_links, own_address
from lesart.cleaning.metadata_dates import given_dates
from lesart.cleaning.outlets import host_found, host_of, is_named, is_repeated_name, owners_named
from lesart.cleaning.plain_blocks import blocks_of
from lesart.cleaning.plain_parts import parts_of
from lesart.cleaning.publication_lines import dateline_dates, dispatch_dates, page_dates
from lesart.cleaning.report_type import with_type
from lesart.records.publication import PublicationDate
from lesart.records.report import Boilerplate, Found, Passage, RawReport, Report
from lesart.records.report import BoilerplateKind as Kind
from lesart.records.span import Span
from lesart.text.languages import language_of

_CREDITED = frozenset({Kind.AGENCY_CREDIT, Kind.DATELINE, Kind.BYLINE, Kind.TAG_LINE})
_DATED = frozenset({Kind.DATE_LINE, Kind.BYLINE})
_UNTOLD = frozenset({Kind.NAVIGATION, Kind.TAG_LINE, Kind.RELATED_LINK})
_LINES_BELOW = 4  # lines below the article among which a page still dates it
_LINE_LENGTH = 80  # characters; a longer passage is the article's, not a stray line of the page
_Marked = tuple[Span, Kind | None]


def clean_plain(raw: RawReport) -> Report:
    """Give the report in a plain text: its body and its boilerplate, title, outlet, byline, agencies, dates and links."""
    text = raw.text
    blocks = tuple(part for block in blocks_of(text) for part in parts_of(block))
    kinds = mark_blocks(blocks, raw.title)
    pieces = _with_repeated_name(
        text, _with_dateline(text, [(block.span, kind) for block, kind in zip(blocks, kinds, strict=True)])
    )
    pieces = [part for piece in pieces for part in _without_adverts(text, piece)]
    body = tuple(span for span, kind in pieces if kind is None)
    boilerplate = tuple(Boilerplate(span=span, kind=kind) for span, kind in pieces if kind is not None)
    address = own_address(blocks)
    title = _title(raw, boilerplate)
    report = Report(
        id=raw.id,
        text=text,
        language=raw.language or language_of(" ".join(span.of(text) for span in body)),
        body=tuple(Passage(span=span) for span in body),
        boilerplate=boilerplate,
        url=raw.url or (address.of(text) if address else None),
        outlet=_outlet(raw, address, boilerplate),
        title=title,
        byline=_byline(text, body, boilerplate),
        agencies=find_agencies(text, sorted((*body, *_spans(boilerplate, _CREDITED)))),
        publication_dates=_publication_dates(raw, address, body, boilerplate),
        links=find_links(text, body, _spans(boilerplate, {Kind.FOOTNOTE_LINKS, Kind.RELATED_LINK})),
        flags=find_flags(text, body, _spans(boilerplate, {Kind.SUB_HEADLINE}), title.text if title else ""),
    )
    return with_type(report)


def _without_adverts(text: str, piece: _Marked) -> tuple[_Marked, ...]:
    """Cut off a paragraph what advertises in it."""
    if piece[1] is not None:
        return (piece,)
    parts = parted_by_adverts(text, piece[0])
    return tuple((span, Kind.ADVERTISEMENT if is_advert else None) for span, is_advert in parts)


def _with_dateline(text: str, pieces: Sequence[_Marked]) -> Sequence[_Marked]:
    """Cut the place off that stands before the first sentence of the body."""
    spot = next((spot for spot, (_, kind) in enumerate(pieces) if kind is None), None)
    if spot is None:
        return pieces
    span = pieces[spot][0]
    if is_place_line(span.of(text)) and None in (kind for _, kind in pieces[spot + 1 :]):
        return [*pieces[:spot], (span, Kind.DATELINE), *pieces[spot + 1 :]]
    cut = place_dateline_end(span.of(text), text)
    if not cut:
        return pieces
    place, rest = (
        Span(span.start, span.start + len(span.of(text)[:cut].rstrip())),
        Span(span.start + cut, span.end),
    )
    return [*pieces[:spot], (place, Kind.DATELINE), (rest, None), *pieces[spot + 1 :]]


def _with_repeated_name(text: str, pieces: Sequence[_Marked]) -> Sequence[_Marked]:
    """Mark the lines with the name that also opens the desk's line, or stands as the page's owner, as the site's name."""
    lines = [span.of(text) for span, _ in pieces]
    kinds = [kind for _, kind in pieces]
    told = list(zip(lines, kinds, strict=True))
    desk = next((line for line, kind in told if kind is Kind.BYLINE and is_desk_line(line)), "")
    owners = owners_named([line for line, kind in told if kind not in (None, Kind.CAPTION)])
    above = kinds.index(None) if None in kinds else 0
    return [
        (span, Kind.SITE_NAME)
        if kind in _UNTOLD and (is_repeated_name(line, desk) or (spot < above and is_named(line, owners)))
        else (span, kind)
        for spot, ((span, kind), line) in enumerate(zip(pieces, lines, strict=True))
    ]


def _spans(boilerplate: Sequence[Boilerplate], kinds: Collection[Kind]) -> tuple[Span, ...]:
    return tuple(part.span for part in boilerplate if part.kind in kinds)


def _title(raw: RawReport, boilerplate: Sequence[Boilerplate]) -> Found | None:
    span = next(iter(_spans(boilerplate, {Kind.HEADLINE})), None)
    if span:
        return Found(text=span.of(raw.text), span=span)
    title = (raw.title or "").strip()
    return Found(text=title) if title else None


def _outlet(raw: RawReport, address: Span | None, boilerplate: Sequence[Boilerplate]) -> Found | None:
    """Give the outlet: as given, by the line with the site's name, or by the host of the report's own URL."""
    if raw.outlet:
        return Found(text=raw.outlet)
    name = next(iter(_spans(boilerplate, {Kind.SITE_NAME})), None)
    if name:
        return Found(text=name.of(raw.text), span=name)
    if address:
        return host_found(raw.text, address)
    host = host_of(raw.url or "")
    return Found(text=host) if host else None


def _byline(text: str, body: Sequence[Span], boilerplate: Sequence[Boilerplate]) -> Found | None:
    """Give the author's line above or right below the article, or the only one in it; several each sign their part."""
    lines = _spans(boilerplate, {Kind.BYLINE})
    inside = [line for line in lines if body and body[0].start < line.start < body[-1].end]
    candidates = _near_article(lines, body, boilerplate) or (inside if len(inside) == 1 else [])
    return Found(text=candidates[0].of(text), span=candidates[0]) if candidates else None


def _publication_dates(
    raw: RawReport, address: Span | None, body: Sequence[Span], boilerplate: Sequence[Boilerplate]
) -> tuple[PublicationDate, ...]:
    """Give all dates the report gives as its own, best first."""
    in_text = url_dates(address.of(raw.text), address) if address else ()
    dates = (
        *given_dates(raw.published),
        *dispatch_dates(raw.text),
        *(url_dates(raw.url) or in_text),
        *page_dates(raw.text, _near_article(_spans(boilerplate, _DATED), body, boilerplate)),
    )
    datelines = _spans(boilerplate, {Kind.DATELINE})
    return best_first((*dates, *dateline_dates(raw.text, datelines[:1], dates)))


def _near_article(
    lines: Sequence[Span], body: Sequence[Span], boilerplate: Sequence[Boilerplate]
) -> tuple[Span, ...]:
    """Give the lines above the article or right below it; dates further down belong to other articles."""
    if not body:
        return tuple(lines)
    begin = next((span.start for span in body if span.end - span.start > _LINE_LENGTH), body[-1].start)
    below = sorted(part.span for part in boilerplate if part.span.start >= body[-1].end)[:_LINES_BELOW]
    return tuple(line for line in lines if line.start < begin or line in below)
