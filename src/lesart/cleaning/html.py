"""Cleaning of HTML: the article of a page, its title and its dates, each by the evidence the page gives."""

import logging
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urljoin, urlsplit

import lxml.html
import trafilatura
from trafilatura.settings import Document

from lesart.cleaning.address_dates import url_dates
from lesart.cleaning.adverts import parted_by_adverts
from lesart.cleaning.agencies import dateline_end, find_agencies, is_credit_line
from lesart.cleaning.date_ranking import best_first
from lesart.cleaning.datelines import place_dateline_end
from lesart.cleaning.flags import find_flags
from lesart.cleaning.html_layout import Layout
from lesart.cleaning.html_passages import PagePassage, choose_passages
from lesart.cleaning.html_titles import TitleCandidate, choose_title, title_candidates
from lesart.cleaning.html_tree import blocks_of, parse_page
from lesart.cleaning.metadata_dates import given_dates, metadata_dates
from lesart.cleaning.outlets import host_of
from lesart.cleaning.passage_matching import folded_words, without_unseen
from lesart.cleaning.publication_lines import dateline_dates, dispatch_dates, page_dates
from lesart.cleaning.report_type import with_type
from lesart.cleaning.report_type_markup import clues_of_page
from lesart.cleaning.searched_dates import searched_dates
from lesart.cleaning.structured_data import StructuredData, read_structured_data
from lesart.records.publication import PublicationDate
from lesart.records.reason import Reason
from lesart.records.report import Boilerplate, BoilerplateKind, Found, Link, Passage, RawReport, Report
from lesart.records.span import Span
from lesart.text.languages import language_of

PARAGRAPH_BREAK = "\n\n"
MOST_ELEMENTS_EXTRACTED = 30_000  # trafilatura takes about 4 s for as many
LONGEST_BYLINE = 200
_ADDRESS = re.compile(r"@|://|\bwww\.")
_CREDITED = frozenset((BoilerplateKind.AGENCY_CREDIT, BoilerplateKind.BYLINE, BoilerplateKind.DATELINE))
_DATED = frozenset((BoilerplateKind.DATE_LINE, BoilerplateKind.BYLINE))
_EXTRACTOR_LOGS = ("trafilatura", "htmldate", "courlan")

for _name in _EXTRACTOR_LOGS:  # what they complain of is no news to a reader of reports
    logging.getLogger(_name).addHandler(logging.NullHandler())
    logging.getLogger(_name).propagate = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """A page as far as it was read."""

    raw: RawReport
    tree: lxml.html.HtmlElement
    data: StructuredData
    url: str | None
    title: TitleCandidate | None
    passages: tuple[PagePassage, ...]


def clean_html(raw: RawReport) -> Report:
    """Give the report on a page. Its text is made of the title and the passages of the article, a blank line between."""
    tree = parse_page(raw.text)
    if tree is None:
        return Report(id=raw.id, text="", language=raw.language or "de", body=())
    page = _read(raw, tree)
    report = _with_metadata(_assemble(page), page)
    return with_type(report, clues_of_page(report, page.data))


def _read(raw: RawReport, tree: lxml.html.HtmlElement) -> _Page:
    data = read_structured_data(tree)
    url = raw.url or _canonical_url(tree, data)
    layout = Layout(blocks_of(tree), _extracted_lines(raw.text, tree), data.article_body)
    candidates = title_candidates(tree, data, layout, _site_names(data, url))
    descriptions = (*data.descriptions, *data.meta("og:description", "description", "twitter:description"))
    titles = tuple(candidate.text for candidate in candidates)
    passages = choose_passages(layout, titles, descriptions)
    shown = frozenset(passage.kind for passage in passages)
    given = tuple(line for line in _given_authors(data, _site_names(data, url)) if line.kind not in shown)
    return _Page(
        raw=raw,
        tree=tree,
        data=data,
        url=url,
        title=choose_title(candidates),
        passages=(*given, *passages),
    )


def _extracted_lines(text: str, tree: lxml.html.HtmlElement) -> tuple[str, ...]:
    if sum(1 for _ in tree.iter()) > MOST_ELEMENTS_EXTRACTED:
        return ()
    found = trafilatura.bare_extraction(
        text.replace("\x00", " "), include_comments=False, with_metadata=False
    )
    return tuple((found.text or "").splitlines()) if isinstance(found, Document) else ()


def _canonical_url(tree: lxml.html.HtmlElement, data: StructuredData) -> str | None:
    links = (
        str(link.get("href") or "")
        for link in tree.iter("link")
        if "canonical" in str(link.get("rel") or "").lower()
    )
    return next((url for url in (*links, *data.meta("og:url")) if host_of(url)), None)


def _given_authors(data: StructuredData, site_names: Collection[str]) -> Iterator[PagePassage]:
    """Give the authors that the markup names as a line of the text, so that a credited agency has a place there."""
    sites = {folded_words(name) for name in site_names}
    names = [
        name
        for name in data.authors or data.meta("author")
        if not _ADDRESS.search(name) and folded_words(name) not in sites
    ]
    agencies = [name for name in names if is_credit_line(name)]
    people = [name for name in names if name not in agencies]
    for listed, kind in ((people, BoilerplateKind.BYLINE), (agencies, BoilerplateKind.AGENCY_CREDIT)):
        if listed:
            line = ", ".join(dict.fromkeys(listed))[:LONGEST_BYLINE]
            yield PagePassage(text=line, kind=kind)


def _site_names(data: StructuredData, url: str | None) -> tuple[str, ...]:
    host = host_of(url or "") or ""
    return (*data.meta("og:site_name", "application-name"), *data.publishers, host, *host.split(".")[-2:-1])


def _assemble(page: _Page) -> Report:
    """Give the report with its text, title, body and boilerplate."""
    pieces: list[tuple[str, PagePassage | None]] = []
    if page.title:
        pieces.append((page.title.text, None))
    pieces.extend((without_unseen(passage.text), passage) for passage in page.passages)
    text = PARAGRAPH_BREAK.join(piece for piece, _ in pieces)
    spans = _spans([piece for piece, _ in pieces])
    body: list[Passage] = []
    boilerplate: list[Boilerplate] = []
    links: list[Link] = []
    for span, (_, passage) in zip(spans, pieces, strict=True):
        if passage is None:
            boilerplate.append(Boilerplate(span=span, kind=BoilerplateKind.HEADLINE))
        elif passage.kind:
            boilerplate.append(Boilerplate(span=span, kind=passage.kind))
        else:
            _add_passage(text, Passage(span=span, is_heading=passage.is_heading), body, boilerplate)
            links.extend(_links(passage, page.url))
    return Report(
        id=page.raw.id,
        text=text,
        language=_language(page, text),
        body=tuple(body),
        boilerplate=tuple(boilerplate),
        url=page.url,
        title=Found(text=page.title.text, span=spans[0]) if page.title else None,
        links=tuple(dict.fromkeys(links)),
        because=tuple(_reasons(page, spans)),
    )


def _add_passage(text: str, passage: Passage, body: list[Passage], boilerplate: list[Boilerplate]) -> None:
    """Add a passage to the body but for what advertises in it."""
    if passage.is_heading:
        body.append(passage)
        return
    for span, is_advert in parted_by_adverts(text, passage.span):
        if is_advert:
            boilerplate.append(Boilerplate(span=span, kind=BoilerplateKind.ADVERTISEMENT))
        else:
            body.append(Passage(span=span))


def _spans(pieces: Sequence[str]) -> tuple[Span, ...]:
    spans, start = [], 0
    for piece in pieces:
        spans.append(Span(start, start + len(piece)))
        start += len(piece) + len(PARAGRAPH_BREAK)
    return tuple(spans)


def _links(passage: PagePassage, url: str | None) -> Iterator[Link]:
    for target in passage.links:
        try:
            absolute = urljoin(url or "", target.strip())
            is_page = urlsplit(absolute).scheme in ("http", "https")
        except ValueError:
            continue
        if is_page:
            yield Link(url=absolute)


def _language(page: _Page, text: str) -> str:
    return page.raw.language or language_of(text, declared=str(page.tree.get("lang") or ""))


def _reasons(page: _Page, spans: Sequence[Span]) -> Iterator[Reason]:
    """Give why title and passages were taken: each rule once, with the first wording it brought."""
    first_passage = 1 if page.title else 0
    if page.title:
        yield Reason(
            rule=f"page-title-{page.title.rule}", report_id=page.raw.id, text=page.title.text, span=spans[0]
        )
    told = set()
    for span, passage in zip(spans[first_passage:], page.passages, strict=True):
        if passage.evidence and passage.evidence not in told:
            told.add(passage.evidence)
            yield Reason(
                rule=passage.evidence, report_id=page.raw.id, text=without_unseen(passage.text), span=span
            )


def _with_metadata(report: Report, page: _Page) -> Report:
    body = tuple(passage.span for passage in report.body)
    headings = tuple(passage.span for passage in report.body if passage.is_heading)
    paragraphs = tuple(passage.span for passage in report.body if not passage.is_heading)
    credited = tuple(part.span for part in report.boilerplate if part.kind in _CREDITED)
    return replace(
        report,
        outlet=_outlet(page),
        byline=_byline(report),
        agencies=find_agencies(report.text, sorted((*body, *credited))),
        publication_dates=_publication_dates(report, page),
        flags=find_flags(report.text, paragraphs, headings, page.title.text if page.title else ""),
    )


def _outlet(page: _Page) -> Found | None:
    """Give the outlet by the name that its host also bears, else by the first name the page gives itself."""
    host = host_of(page.url or "") or ""
    label = "".join(folded_words(host.rsplit(".", maxsplit=1)[0]))
    names = (*page.data.meta("og:site_name"), *page.data.publishers)
    fitting = (name for name in names if label and _bears(name, label))
    name = page.raw.outlet or next(fitting, None) or next(iter(names), host)
    return Found(text=name) if name else None


def _bears(name: str, label: str) -> bool:
    joined = "".join(folded_words(name))
    return bool(joined) and (joined in label or label in joined)


def _byline(report: Report) -> Found | None:
    line = next((part.span for part in report.boilerplate if part.kind is BoilerplateKind.BYLINE), None)
    return Found(text=line.of(report.text), span=line) if line else None


def _publication_dates(report: Report, page: _Page) -> tuple[PublicationDate, ...]:
    lines = tuple(part.span for part in report.boilerplate if part.kind in _DATED)
    dates = (
        *given_dates(page.raw.published),
        *metadata_dates(page.tree, page.data),
        *dispatch_dates(report.text),
        *url_dates(page.url),
        *page_dates(report.text, lines),
    )
    dates = (*dates, *dateline_dates(report.text, _datelines(report), dates))
    return best_first(dates or searched_dates(page.tree, page.raw.text))


def _datelines(report: Report) -> tuple[Span, ...]:
    """Give what stands before the first sentence of the article: a place, and perhaps a day and an agency."""
    first = next((passage.span for passage in report.body if not passage.is_heading), None)
    if first is None:
        return ()
    opening = first.of(report.text)
    end = dateline_end(opening) or place_dateline_end(opening, report.text)
    return (Span(first.start, first.start + end),) if end else ()
