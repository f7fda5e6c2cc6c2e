"""Times outside the article's sentences: in headlines, captions, addresses and the lines that date the page."""

from collections.abc import Iterable, Iterator, Sequence

from lesart.language.times.anchor import Anchor
from lesart.language.times.links import dated_links
from lesart.language.times.resolve import resolve
from lesart.language.times.scan import scan
from lesart.language.times.timex import Days, covered_days
from lesart.records.publication import PublicationDate
from lesart.records.report import BoilerplateKind, Report
from lesart.records.span import Span
from lesart.records.time import TimeExpression, TimeType

_HEADLINES = (BoilerplateKind.SUB_HEADLINE, BoilerplateKind.LEAD)
_BY_THEIR_WORDS = (BoilerplateKind.CAPTION, BoilerplateKind.READING_TIME)
_MONTH_LENGTH, _DAY_LENGTH, _MINUTE_LENGTH = len("2024-04"), len("2024-04-03"), len("2024-04-03T12:15")


def find_page_times(
    report: Report, title: Sequence[Span], anchor: Anchor | None
) -> tuple[TimeExpression, ...]:
    """Give the times outside the sentences in the order of the text; `title` is where the title stands, if apart.

    A caption, which may be that of an old picture, is read by its own words alone.
    """
    captions = sorted(_stretches(report, _BY_THEIR_WORDS))
    headlines = sorted([*title, *_stretches(report, _HEADLINES)])
    return _without_overlaps(
        (
            *_published(report.publication_dates),
            *_linked(report),
            *_read(report, captions, None),
            *_read(report, headlines, anchor.days if anchor else None),
        )
    )


def _read(report: Report, stretches: Sequence[Span], today: Days | None) -> tuple[TimeExpression, ...]:
    candidates = scan(report.text, stretches, report.language)
    return resolve(report, candidates, today)


def _stretches(report: Report, kinds: Sequence[BoilerplateKind]) -> list[Span]:
    return [stretch.span for stretch in report.boilerplate if stretch.kind in kinds]


def _published(dates: Iterable[PublicationDate]) -> Iterator[TimeExpression]:
    """Give the dates that lines of the page name."""
    for dated in dates:
        days = covered_days(dated.value[:_DAY_LENGTH])
        if dated.span is not None and days is not None:
            yield _given(dated.span, dated.value[:_MINUTE_LENGTH], days)


def _linked(report: Report) -> Iterator[TimeExpression]:
    """Give the days and months in addresses that stand in the text."""
    for link in dated_links(report, ()):
        if link.span is not None:
            value = link.days[0].isoformat()
            yield _given(link.span, value if link.is_day else value[:_MONTH_LENGTH], link.days)


def _given(span: Span, value: str, days: Days) -> TimeExpression:
    kind = TimeType.TIME if "T" in value else TimeType.DATE
    return TimeExpression(span=span, type=kind, value=value, earliest=days[0], latest=days[1])


def _without_overlaps(found: Iterable[TimeExpression]) -> tuple[TimeExpression, ...]:
    """Give the times in the order of the text, of two that overlap the longer one."""
    kept: list[TimeExpression] = []
    for time in sorted(found, key=lambda time: (time.span.start, -time.span.end)):
        if not kept or time.span.start >= kept[-1].span.end:
            kept.append(time)
    return tuple(kept)
