"""One news report, from the bytes that came in to its marked text."""

from dataclasses import dataclass
from enum import StrEnum

from lesart.records.publication import PublicationDate
from lesart.records.reason import Reason
from lesart.records.span import Span


class Markup(StrEnum):
    """What kind of text came in."""

    PLAIN = "plain"
    HTML = "html"


@dataclass(frozen=True, slots=True, kw_only=True)
class RawReport:
    """A report as it came in: decoded, not yet cleaned.

    For PLAIN, `text` is the canonical text all spans refer to. `outlet`, `url`, `published` (ISO 8601),
    `title` and `language` are fields that came beside the text (JSON), else None.
    """

    id: str
    text: str
    markup: Markup = Markup.PLAIN
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    title: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectedReport:
    """Input that could not be used, and why."""

    report_id: str
    problem: str


class BoilerplateKind(StrEnum):
    """What a stretch that is not body text is."""

    SITE_NAME = "site-name"
    NAVIGATION = "navigation"
    HEADLINE = "headline"
    SUB_HEADLINE = "sub-headline"
    DUPLICATE_HEADLINE = "duplicate-headline"
    DATE_LINE = "date-line"
    DATELINE = "dateline"
    BYLINE = "byline"
    READING_TIME = "reading-time"
    CAPTION = "caption"
    RELATED_LINK = "related-link"
    FOOTNOTE_LINKS = "footnote-links"
    ADVERTISEMENT = "advertisement"
    COMMENT_FORM = "comment-form"
    TAG_LINE = "tag-line"
    AGENCY_CREDIT = "agency-credit"
    LEAD = "lead"


@dataclass(frozen=True, slots=True, kw_only=True)
class Boilerplate:
    """A stretch of the text that is not body."""

    span: Span
    kind: BoilerplateKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A body stretch: one paragraph, or (HTML only) a heading the page marks up as part of the article."""

    span: Span
    is_heading: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A value read from a report: `span` is where it stands in the text, None where it came from beside it."""

    text: str
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """A news agency the report credits, under its usual short name ("dpa", "AFP", "RIA Nowosti").

    `is_cited` tells "wie die Agentur RIA meldet" (the report cites it) from a credit line (the report is its dispatch).
    """

    name: str
    span: Span
    is_cited: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A URL of the report; `span` where it stands in the text, `marker` the footnote mark in the body ("[1]")."""

    url: str
    span: Span | None = None
    marker: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """A passage to be careful with: `flag` is a key of the section [flag] in `wording.toml`."""

    flag: str
    span: Span
    because: str


class ReportType(StrEnum):
    """What kind of text a report is, as far as it says so: news, or one of the genres that are no plain news.

    After the IPTC genre codes: digest = "Summary", press_review = "Press-Digest", service = "Advice" and explainers.
    """

    NEWS = "news"
    DIGEST = "digest"
    TICKER = "ticker"
    NEWSLETTER = "newsletter"
    PRESS_REVIEW = "press_review"
    OPINION = "opinion"
    INTERVIEW = "interview"
    SERVICE = "service"
    QUIZ = "quiz"
    GALLERY = "gallery"

    @property
    def tells_of_many_happenings(self) -> bool:
        """Whether such a report holds many happenings, so that it is a report of no single one."""
        return self in _OF_MANY_HAPPENINGS


_OF_MANY_HAPPENINGS = frozenset(
    (ReportType.DIGEST, ReportType.TICKER, ReportType.NEWSLETTER, ReportType.PRESS_REVIEW)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A cleaned report: each non-blank character of `text` is in exactly one of `body` and `boilerplate`.

    `published` is the best of `publication_dates`, which keeps them all, contradictory ones too, best first.
    `type` is NEWS where nothing says otherwise, else what `type_because` rests on.
    """

    id: str
    text: str
    language: str
    body: tuple[Passage, ...]
    boilerplate: tuple[Boilerplate, ...] = ()
    url: str | None = None
    outlet: Found | None = None
    title: Found | None = None
    byline: Found | None = None
    agencies: tuple[Agency, ...] = ()
    publication_dates: tuple[PublicationDate, ...] = ()
    links: tuple[Link, ...] = ()
    flags: tuple[Flag, ...] = ()
    because: tuple[Reason, ...] = ()
    type: ReportType = ReportType.NEWS
    type_because: tuple[Reason, ...] = ()

    @property
    def published(self) -> PublicationDate | None:
        """Give the publication date to be trusted most, None where nothing tells it."""
        return self.publication_dates[0] if self.publication_dates else None
