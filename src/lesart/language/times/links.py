"""Days that the addresses a report links to carry: "/20240403/", "/2024/04/03/", "/2024/04/"."""

import re
from dataclasses import dataclass

from lesart.language.times.timex import Days, covered_days
from lesart.records.report import Link, Report
from lesart.records.span import Span

_LONGEST_ADDRESS = 2000
_DAY = re.compile(
    r"(?<!\d)(?P<year>20\d\d)(?P<joint>[-/_]?)(?P<month>0[1-9]|1[0-2])(?P=joint)(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"
)
_MONTH = re.compile(r"/(?P<year>20\d\d)[-/](?P<month>0[1-9]|1[0-2])/")
# Citing links stand at the top: how far into the text a mark may stand to speak of the event itself.
_SENTENCES_AT_TOP = 5
_CITED_BEFORE_MARK = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedLink:
    """A link whose address tells a day or month; `is_citing` where it backs up the top of the report."""

    days: Days
    text: str
    span: Span | None
    is_citing: bool

    @property
    def is_day(self) -> bool:
        """Whether the address tells a single day."""
        return self.days[0] == self.days[1]


def dated_links(report: Report, sentences: tuple[Span, ...]) -> tuple[DatedLink, ...]:
    """Give the links of a report that carry a date, in the order of the report; its own address is none of them."""
    return tuple(
        dated
        for link in report.links
        if link.url != report.url and (dated := _dated(report, link, sentences))
    )


def _dated(report: Report, link: Link, sentences: tuple[Span, ...]) -> DatedLink | None:
    address = link.url[:_LONGEST_ADDRESS]
    match = _DAY.search(address) or _MONTH.search(address)
    if match is None:
        return None
    days = covered_days(
        "-".join(match[name] for name in ("year", "month", "day") if name in match.re.groupindex)
    )
    if days is None:
        return None
    return DatedLink(
        days=days,
        text=match[0].strip("/"),
        span=_place(report, link, match),
        is_citing=_cites(report, link, sentences),
    )


def _place(report: Report, link: Link, match: re.Match[str]) -> Span | None:
    """Give where the date stands in the text, None where the address is not part of it."""
    wording = match[0].strip("/")
    if link.span is None:
        return None
    start = report.text.find(wording, link.span.start, link.span.end)
    return Span(start, start + len(wording)) if start >= 0 else None


def _cites(report: Report, link: Link, sentences: tuple[Span, ...]) -> bool:
    """Whether the link's mark stands at the top, behind the name of an agency that the report cites."""
    top = sentences[:_SENTENCES_AT_TOP]
    mark = link.marker
    if mark is None or not top or mark.start > top[-1].end:
        return False
    return any(0 <= mark.start - agency.span.end <= _CITED_BEFORE_MARK for agency in report.agencies)
