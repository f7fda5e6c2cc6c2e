"""Which of two reports was published first."""

from datetime import UTC, datetime, timedelta

from lesart.records.publication import DateKind, DateTrust, Precision, PublicationDate
from lesart.records.report import Report

# A day on a page may be the day of copying, so it cannot show that another report came later.
_UNTRUSTED = frozenset({DateTrust.PAGE, DateTrust.MISLEADING})
# Times without a zone are taken to be meant anywhere from Western to Eastern European summer time.
_EARLIEST_ZONE, _LATEST_ZONE = timedelta(hours=3), timedelta(hours=0)
_LENGTHS = {Precision.MINUTE: timedelta(minutes=1), Precision.DAY: timedelta(days=1)}


def is_published_before(first: Report, second: Report) -> bool:
    """Whether the first report was certainly published before the second; False where their dates cannot tell.

    An order of intervals: it has no cycles.
    """
    earlier, later = _interval(first), _interval(second)
    return earlier is not None and later is not None and earlier[1] <= later[0]


def telling_date(report: Report) -> PublicationDate | None:
    """Give the date of publication that can tell the order of two reports, None where a report has none."""
    return next(
        (
            known
            for known in report.publication_dates
            if known.trust not in _UNTRUSTED and known.kind is DateKind.PUBLISHED
        ),
        None,
    )


def _interval(report: Report) -> tuple[datetime, datetime] | None:
    """Give the first instant at which a report can have been published, and the one by which it was."""
    dated = telling_date(report)
    if dated is None or dated.precision not in _LENGTHS:
        return None
    try:
        start = datetime.fromisoformat(dated.value)
    except ValueError:
        return None
    length = _LENGTHS[dated.precision]
    if start.tzinfo is not None:
        start = start.astimezone(UTC)
        return start, start + length
    start = start.replace(tzinfo=UTC)
    return start - _EARLIEST_ZONE, start + length - _LATEST_ZONE
