"""The dates a report gives of itself in its text: date lines of the page, datelines, numbers of an agency's dispatches."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache

from lesart.cleaning.written_dates import (
    WrittenDate,
    calendar,
    clock_pattern,
    days_without_year,
    iso_day,
    iso_end,
    with_time,
    written_dates,
)
from lesart.records.publication import DateKind, DateTrust, Precision, PublicationDate
from lesart.records.span import Span
from lesart.resources import word_table

_LONGEST_DATE_LINE = 160
_LABELLED_WORDS = 16  # a longer line with a date is more than its label
_TELLING_LABEL = 7  # letters; "Stand" and "Update" also label figures and lists
_LONGEST_OPENING = 80
# A dateline without a year is read in the year of another date that lies so near; farther off its year is not known.
_NEAR = timedelta(days=7)
_WORD = re.compile(r"[^\W\d_]+\.?")
# "dpa:240403-99-554433/2", the number under which an agency sent its dispatch
_AGENCY_NUMBER = re.compile(r"\bdpa(?:-\w{1,9})?:(?P<y>\d\d)(?P<m>\d\d)(?P<d>\d\d)-\d")
_RULES = {DateKind.PUBLISHED: "page-line", DateKind.UPDATED: "page-line-updated"}


def is_date_line(line: str) -> bool:
    """Whether a line does nothing but date the page: date, time, labels and signs, perhaps an author behind a label."""
    if len(line) > _LONGEST_DATE_LINE:
        return False
    hits = tuple(written_dates(line))
    rest, clocks = clock_pattern().subn(" ", _without(line, (hit.span for hit in hits)))
    if re.search(r"\w", _without_labels(rest)):
        return bool(hits) and _is_labelled(line, hits[0])
    return bool(hits or (_holds_label(line) and (clocks or line.rstrip().endswith(":"))))


def leading_date(line: str) -> Span | None:
    """Give the page's date field that stands before a paragraph ("date 2024-04 Der …"), None where there is none."""
    match = _date_field().match(line[:_LONGEST_OPENING])
    end = iso_end(line, match.end()) if match else 0
    return Span(0, end) if end and line[end : end + 1].isspace() else None


def page_dates(text: str, lines: Iterable[Span]) -> tuple[PublicationDate, ...]:
    """Give the dates of the lines in which a page dates itself, in their order, published told from updated."""
    return tuple(_dated(line.of(text), line, hit) for line in lines for hit in written_dates(line.of(text)))


def kind_before(wording: str) -> tuple[DateKind | None, str | None]:
    """Give what the last label in a wording says of the date behind it, and the label; None where there is none."""
    labels = list(_told_labels().finditer(wording[-_LONGEST_DATE_LINE:]))
    if not labels:
        return None, None
    last = labels[-1]
    folded = " ".join(last[0].casefold().split())
    return next(DateKind(kind) for kind, label in _labels() if label == folded), last[0]


def dispatch_dates(text: str) -> tuple[PublicationDate, ...]:
    """Give the days in the numbers of agency dispatches."""
    return tuple(
        _by_agency(value, "agency-number", Span(*match.span()), text)
        for match in _AGENCY_NUMBER.finditer(text)
        if (value := iso_day(f"20{match['y']}", match["m"], match["d"]))
    )


def dateline_dates(
    text: str, datelines: Iterable[Span], others: Iterable[PublicationDate]
) -> tuple[PublicationDate, ...]:
    """Give the days of datelines ("BERLIN, 3. April (dpa)"); where the year lacks, that of `others` within a week."""
    near = tuple(day for other in others if other.precision is not Precision.MONTH for day in other.days)
    return tuple(
        _by_agency(value, "dateline", place.shifted(dateline.start), text)
        for dateline in datelines
        for value, place in _days_of_dateline(dateline.of(text), near)
    )


def _days_of_dateline(opening: str, near: tuple[date, ...]) -> Iterator[tuple[str, Span]]:
    full = [hit for hit in written_dates(opening) if hit.precision is Precision.DAY]
    if full:
        yield from ((hit.value, hit.span) for hit in full)
        return
    for place, month, number in days_without_year(opening):
        years = {day.year + shift for day in near for shift in (-1, 0, 1)}
        days = (iso_day(str(year), str(month), str(number)) for year in sorted(years))
        found = {
            day for day in days if day and any(abs(date.fromisoformat(day) - one) <= _NEAR for one in near)
        }
        if len(found) == 1:
            yield found.pop(), place


def _by_agency(value: str, rule: str, span: Span, text: str) -> PublicationDate:
    return PublicationDate(
        value=value, precision=Precision.DAY, trust=DateTrust.AGENCY, text=span.of(text), rule=rule, span=span
    )


def _dated(wording: str, line: Span, day: WrittenDate) -> PublicationDate:
    hit = with_time(wording, day)
    told, label = kind_before(wording[: hit.span.start])
    kind = told or DateKind.PUBLISHED
    return PublicationDate(
        value=hit.value, precision=hit.precision, trust=DateTrust.PAGE, text=hit.span.of(wording), rule=_RULES[kind],
        kind=kind, label=label, span=hit.span.shifted(line.start),
    )  # fmt: skip


def _is_labelled(line: str, hit: WrittenDate) -> bool:
    """Whether a short line that is no sentence calls the date that of publication or change ("Veröffentlicht am …")."""
    before = line[: hit.span.start].rstrip(" :")
    if len(line.split()) > _LABELLED_WORDS or line.rstrip('"“” ')[-1:] in (".", "!", "?"):
        return False
    _, label = kind_before(before)
    if label is None or len(label) < _TELLING_LABEL or not before.endswith(label):
        return False
    return len(before.removesuffix(label).split()) <= 1


def _without(line: str, spans: Iterable[Span]) -> str:
    parts, end = [], 0
    for span in spans:
        parts.append(line[end : span.start])
        end = span.end
    return " ".join((*parts, line[end:]))


def _without_labels(line: str) -> str:
    """Take labels, names of weekdays and months and lone time words out of a line."""
    left = _label_pattern().sub(" ", " ".join(line.casefold().split()))
    return _WORD.sub(lambda word: "" if word[0].rstrip(".") in calendar() else word[0], left)


def _holds_label(line: str) -> bool:
    return _told_labels().match(line.strip(" :")) is not None


@cache
def _labels() -> tuple[tuple[str, str], ...]:
    rows = tuple((row[0], row[1]) for row in word_table("de", "date_labels"))
    return tuple(sorted(rows, key=lambda row: -len(row[1])))


@cache
def _told_labels() -> re.Pattern[str]:
    """Give the pattern of labels that tell what a date means."""
    return _one_of(label for kind, label in _labels() if kind in tuple(DateKind))


@cache
def _label_pattern() -> re.Pattern[str]:
    return _one_of(label for _, label in _labels())


def _one_of(labels: Iterable[str]) -> re.Pattern[str]:
    listed = "|".join(r"\s{1,3}".join(map(re.escape, label.split())) for label in labels)
    return re.compile(rf"(?<!\w)(?:{listed})(?!\w)", re.IGNORECASE)


@cache
def _date_field() -> re.Pattern[str]:
    labels = "|".join(
        re.escape(label)
        for kind, label in _labels()
        if kind in tuple(DateKind) or (kind == "other" and label.startswith("dat"))
    )
    return re.compile(rf"\W{{0,3}}(?:{labels})\s{{0,3}}:?\s{{0,3}}", re.IGNORECASE)
