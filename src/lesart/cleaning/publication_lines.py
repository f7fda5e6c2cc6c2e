"""The dates a plain report gives as its own: date lines of the page, the agency's line, the report's URL, a given field."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from lesart.records.publication import DateTrust, Precision, PublicationDate
from lesart.records.span import Span
from lesart.resources import word_table

_LONGEST_DATE_LINE = 160
_LABELLED_WORDS = 16  # a longer line with a date is more than its label
_TELLING_LABEL = 7  # letters; "Stand" and "Update" also label figures and lists
_ISO = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)(?:-(?P<d>\d\d))?(?:[T ](?P<t>\d\d:\d\d(?::\d\d)?\S{0,12}))?(?![\d-])"
)
_NUMERIC = re.compile(r"(?<!\d)(?P<d>\d{1,2})[./]\s?(?P<m>\d{1,2})[./]\s?(?P<y>(?:19|20)?\d\d)(?!\d)")
_CLOCK = re.compile(r"(?<!\d)(?P<h>[01]?\d|2[0-3])[:.](?P<min>[0-5]\d)(?::[0-5]\d)?(?!\d)")
_WORD = re.compile(r"[^\W\d_]+\.?")
_URL_DAY = re.compile(
    r"(?<!\d)(?P<y>20\d\d)(?P<s>[-/_]?)(?P<m>0[1-9]|1[0-2])(?P=s)(?P<d>0[1-9]|[12]\d|3[01])(?!\d)"
)
_URL_MONTH = re.compile(r"/(?P<y>20\d\d)[-/](?P<m>0[1-9]|1[0-2])/")
# "dpa:240403-99-554433/2", the number under which an agency sent its dispatch
_AGENCY_NUMBER = re.compile(r"\bdpa(?:-\w+)?:(?P<y>\d\d)(?P<m>\d\d)(?P<d>\d\d)-\d")
_RULES = {"published": "page-line", "updated": "page-line-updated", "other": "page-line"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _DateHit:
    span: Span
    value: str
    precision: Precision


def is_date_line(line: str) -> bool:
    """Whether a line does nothing but date the page: date, time, labels and signs, perhaps an author behind a label."""
    if len(line) > _LONGEST_DATE_LINE:
        return False
    hits = tuple(_date_hits(line))
    rest, clocks = _CLOCK.subn(" ", _without(line, (hit.span for hit in hits)))
    if re.search(r"\w", _without_labels(rest)):
        return bool(hits) and _is_labelled(line, hits[0])
    return bool(hits or (_holds_label(line) and (clocks or line.rstrip().endswith(":"))))


def leading_date(line: str) -> Span | None:
    """Give the page's date field that stands before a paragraph ("date 2024-04 Der …"), None where there is none."""
    match = _date_field().match(line[:80])
    iso = _ISO.match(line, match.end()) if match else None
    return Span(0, iso.end()) if iso and line[iso.end() : iso.end() + 1].isspace() else None


def page_dates(text: str, lines: Iterable[Span]) -> tuple[PublicationDate, ...]:
    """Give the dates of the lines in which a page dates itself, published before updated, in their order."""
    found: list[tuple[bool, PublicationDate]] = []
    for line in lines:
        wording = line.of(text)
        for hit in _date_hits(wording):
            kind = _label_before(wording[: hit.span.start])
            found.append((kind == "updated", _dated(wording, line, hit, _RULES[kind])))
    return tuple(dated for _, dated in sorted(found, key=lambda item: item[0]))


def agency_dates(text: str) -> tuple[PublicationDate, ...]:
    """Give the days in the numbers of agency dispatches."""
    found = []
    for match in _AGENCY_NUMBER.finditer(text):
        value = _day(f"20{match['y']}", match["m"], match["d"])
        if value:
            found.append(
                PublicationDate(
                    value=value, precision=Precision.DAY, trust=DateTrust.AGENCY, text=match[0],
                    rule="agency-number", span=Span(*match.span()),
                )
            )  # fmt: skip
    return tuple(found)


def url_dates(url: str | None, text_of: Span | None = None) -> tuple[PublicationDate, ...]:
    """Give the day or month in the path of the report's own URL; `text_of` is where the URL stands in the text."""
    path = re.sub(r"^\w+://[^/]*", "", url or "")
    match, precision = _URL_DAY.search(path), Precision.DAY
    value = _day(match["y"], match["m"], match["d"]) if match else None
    if not value:
        match, precision = _URL_MONTH.search(path), Precision.MONTH
        value = f"{match['y']}-{match['m']}" if match else None
    if not value:
        return ()
    return (
        PublicationDate(
            value=value, precision=precision, trust=DateTrust.URL, text=url or "", rule="url", span=text_of
        ),
    )


def given_dates(published: str | None) -> tuple[PublicationDate, ...]:
    """Give the date of the field that came beside the text, to the minute where it has a time."""
    wording = (published or "").strip()
    hit = next(_date_hits(wording[:60]), None)
    if hit is None:
        return ()
    value, precision = hit.value, hit.precision
    if precision is Precision.DAY:
        value, precision = _to_minute(wording, value)
    return (
        PublicationDate(value=value, precision=precision, trust=DateTrust.GIVEN, text=wording, rule="given"),
    )


def _to_minute(wording: str, day: str) -> tuple[str, Precision]:
    try:
        moment = datetime.fromisoformat(wording)
    except ValueError:
        return day, Precision.DAY
    if len(wording) <= len("2024-04-03"):
        return day, Precision.DAY
    return moment.isoformat(timespec="minutes"), Precision.MINUTE


def _dated(wording: str, line: Span, hit: _DateHit, rule: str) -> PublicationDate:
    value, precision, span = hit.value, hit.precision, hit.span
    clock = _CLOCK.search(wording, hit.span.end, hit.span.end + 20) if precision is Precision.DAY else None
    if clock and not re.search(r"\d", wording[hit.span.end : clock.start()]):
        value, precision = f"{value}T{int(clock['h']):02}:{clock['min']}", Precision.MINUTE
        span = Span(span.start, clock.end())
    return PublicationDate(
        value=value, precision=precision, trust=DateTrust.PAGE, text=span.of(wording), rule=rule,
        span=span.shifted(line.start),
    )  # fmt: skip


def _date_hits(line: str) -> Iterator[_DateHit]:
    """Give the dates written out in a line, in order."""
    hits = [*_iso_hits(line), *_numeric_hits(line), *_named_hits(line)]
    end = 0
    for hit in sorted(hits, key=lambda one: (one.span.start, -one.span.end)):
        if hit.span.start >= end:
            yield hit
            end = hit.span.end


def _iso_hits(line: str) -> Iterator[_DateHit]:
    for match in _ISO.finditer(line):
        if match["d"] is None:
            if 1 <= int(match["m"]) <= 12:
                yield _DateHit(
                    span=Span(*match.span()), value=f"{match['y']}-{match['m']}", precision=Precision.MONTH
                )
            continue
        value = _day(match["y"], match["m"], match["d"])
        if value:
            yield _DateHit(span=Span(match.start(), match.end("d")), value=value, precision=Precision.DAY)


def _numeric_hits(line: str) -> Iterator[_DateHit]:
    for match in _NUMERIC.finditer(line):
        value = _day(match["y"] if len(match["y"]) == 4 else f"20{match['y']}", match["m"], match["d"])
        if value:
            yield _DateHit(span=Span(*match.span()), value=value, precision=Precision.DAY)


def _named_hits(line: str) -> Iterator[_DateHit]:
    """Give "3. April 2024", "April 3, 2024" and "April 2024"."""
    for word in _WORD.finditer(line):
        month = _calendar().get(word[0].rstrip(".").casefold(), 0)
        if not month:
            continue
        before = re.search(r"(?<!\d)(\d{1,2})\.?\s{0,2}$", line[max(0, word.start() - 6) : word.start()])
        after = re.match(
            r"\s{0,2}(?:(\d{1,2})(?:st|nd|rd|th)?,?\s{1,2})?((?:19|20)\d\d)(?!\d)", line[word.end() :][:12]
        )
        if not after:
            continue
        end, day_number = word.end() + after.end(), before[1] if before else after[1]
        start = word.start() - len(before[0]) if before else word.start()
        value = _day(after[2], str(month), day_number) if day_number else f"{after[2]}-{month:02}"
        if value:
            precision = Precision.DAY if day_number else Precision.MONTH
            yield _DateHit(span=Span(start, end), value=value, precision=precision)


def _day(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _is_labelled(line: str, hit: _DateHit) -> bool:
    """Whether a short line that is no sentence calls the date that of publication or change ("Veröffentlicht am …")."""
    before = " ".join(line[: hit.span.start].casefold().split()).rstrip(" :")
    if len(line.split()) > _LABELLED_WORDS or line.rstrip('"“” ')[-1:] in (".", "!", "?"):
        return False
    label = next((label for kind, label in _labels() if kind != "other" and before.endswith(label)), "")
    return len(label) >= _TELLING_LABEL and len(before.removesuffix(label).split()) <= 1


def _without(line: str, spans: Iterable[Span]) -> str:
    parts, end = [], 0
    for span in spans:
        parts.append(line[end : span.start])
        end = span.end
    return " ".join((*parts, line[end:]))


def _without_labels(line: str) -> str:
    """Take labels, names of weekdays and months and lone time words out of a line."""
    left = _label_pattern().sub(" ", " ".join(line.casefold().split()))
    return _WORD.sub(lambda word: "" if word[0].rstrip(".") in _calendar() else word[0], left)


def _holds_label(line: str) -> bool:
    plain = " ".join(line.casefold().split()).strip(" :")
    return any(plain.startswith(label) for kind, label in _labels() if kind != "other")


def _label_before(opening: str) -> str:
    """Give the kind of the last label before a date."""
    plain = " ".join(opening.casefold().split())
    best = max(
        ((plain.rfind(label), kind) for kind, label in _labels() if kind != "other"), default=(-1, "other")
    )
    return best[1] if best[0] >= 0 else "other"


@cache
def _labels() -> tuple[tuple[str, str], ...]:
    rows = tuple((row[0], row[1]) for row in word_table("de", "date_labels"))
    return tuple(sorted(rows, key=lambda row: -len(row[1])))


@cache
def _label_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(label) for _, label in _labels())})(?!\w)")


@cache
def _date_field() -> re.Pattern[str]:
    labels = "|".join(
        re.escape(label) for kind, label in _labels() if kind != "other" or label.startswith("dat")
    )
    return re.compile(rf"\W{{0,3}}(?:{labels})\s{{0,3}}:?\s{{0,3}}", re.IGNORECASE)


@cache
def _calendar() -> dict[str, int]:
    return {row[1]: int(row[0]) for row in word_table("de", "date_line_names")}
