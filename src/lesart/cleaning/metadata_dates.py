"""When a report was published and changed, from what stands beside its text: a field, JSON-LD, meta tags, time elements."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from itertools import islice

import lxml.html

from lesart.cleaning.html_tree import Region, regions_around
from lesart.cleaning.machine_dates import read_moment
from lesart.cleaning.publication_lines import is_date_line, kind_before
from lesart.cleaning.structured_data import StructuredData
from lesart.records.publication import DateKind, DateTrust, Precision, PublicationDate
from lesart.resources import word_table

_FIRST_NEWSPAPER = 1605  # a field may date a report of an archive
_FIRST_PAGE = 1990
_LATEST_YEAR = 2100
_MOST_ELEMENTS = (
    1000  # elements that may date the page; those of the article stand above the lists of teasers
)
_LONGEST_TEXT = 160
_SIGNS = re.compile(r"[\W_]+")
_NAME_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_TAGS = ("time", "span", "abbr", "div", "p", "a", "li", "small", "em")
_DIGIT = re.compile(r"\d")
_DAY_BEHIND = re.compile(r"[|–—-]\s(?P<day>\d{1,2}\.\d{1,2}\.\d{4})$")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Given:
    """A text that the markup gives as a date, how it was found and what calls it so."""

    text: str
    rule: str
    kind: DateKind = DateKind.PUBLISHED
    label: str | None = None


def given_dates(published: str | None) -> tuple[PublicationDate, ...]:
    """Give the date of the field that came beside the text, to the minute where it has a time."""
    wording = (published or "").strip()
    moment = read_moment(wording)
    if moment is None or not _FIRST_NEWSPAPER <= int(moment[0][:4]) <= _LATEST_YEAR:
        return ()
    return (
        PublicationDate(
            value=moment[0], precision=moment[1], trust=DateTrust.GIVEN, text=wording, rule="given"
        ),
    )


def metadata_dates(tree: lxml.html.HtmlElement, data: StructuredData) -> tuple[PublicationDate, ...]:
    """Give the dates that the markup names, most trusted first, each day and minute once.

    A change that is of the same minute as the publication is none.
    """
    given = (
        *(_Given(text=text, rule="json-ld", label="datePublished") for text in data.published),
        *_metas(data, DateKind.PUBLISHED),
        *(
            _Given(text=text, rule="json-ld", kind=DateKind.UPDATED, label="dateModified")
            for text in data.modified
        ),
        *_metas(data, DateKind.UPDATED),
        *_elements(tree),
        *(_Given(text=text, rule="title-date") for text in _behind_title(tree, data)),
    )
    dates = [dated for one in given if (dated := _read(one))]
    published = _each_once(dated for dated in dates if dated.kind is DateKind.PUBLISHED)
    told = {minute for dated in published for minute in _minutes(dated)}
    updated = _each_once(dated for dated in dates if dated.kind is DateKind.UPDATED)
    return (*published, *(dated for dated in updated if told.isdisjoint(_minutes(dated))))


def _metas(data: StructuredData, kind: DateKind) -> Iterator[_Given]:
    by_name: dict[str, list[tuple[str, str]]] = {}
    for name, contents in data.metas.items():
        # What stands under the same name further down belongs to pictures and videos.
        by_name.setdefault(_SIGNS.sub("", name), []).append((name, contents[0]))
    for known in _names(f"meta-{kind}"):
        for name, text in by_name.get(_SIGNS.sub("", known), ()):
            yield _Given(text=text, rule="meta", kind=kind, label=name)


def _each_once(dates: Iterable[PublicationDate]) -> tuple[PublicationDate, ...]:
    """Give each minute once, told in its zone where any date tells it, and days only that have no minute."""
    found: dict[str, PublicationDate] = {}
    for dated in dates:
        found.setdefault(_minutes(dated)[0], dated)
    with_zone = {minute for dated in found.values() for minute in _minutes(dated)[1:]}
    with_time = {dated.value[:10] for dated in found.values() if dated.precision is Precision.MINUTE}
    return tuple(dated for dated in found.values() if dated.value not in with_zone | with_time)


def _minutes(dated: PublicationDate) -> tuple[str, ...]:
    """Give the same text for the same minute in two zones, and the clock that is read where the zone is left out."""
    moment = datetime.fromisoformat(dated.value) if dated.precision is Precision.MINUTE else None
    if moment is None or moment.tzinfo is None:
        return (dated.value,)
    return moment.astimezone(UTC).isoformat(), dated.value[: len("2024-04-03T12:15")]


def _read(given: _Given) -> PublicationDate | None:
    read = read_moment(given.text)
    if read is None or not _FIRST_PAGE <= int(read[0][:4]) <= _LATEST_YEAR:
        return None
    return PublicationDate(
        value=read[0], precision=read[1], trust=DateTrust.METADATA, text=given.text, rule=given.rule,
        kind=given.kind, label=given.label,
    )  # fmt: skip


def _elements(tree: lxml.html.HtmlElement) -> Iterator[_Given]:
    """Give the first date of publication and the first of a change among the elements that date no teaser.

    Those that say what they tell come first, then time elements, then others where all of them are of one day.
    """
    found = [
        (element.tag, given)
        for element in islice(_dating(tree), _MOST_ELEMENTS)
        if (given := _of_element(element)) and not _is_aside(element, given)
    ]
    for kind in DateKind:
        yield from [given for _, given in found if given.label and given.kind is kind][:1]
    if not any(given.label and given.kind is DateKind.PUBLISHED for _, given in found):
        yield from _unlabelled(found)


def _unlabelled(found: Sequence[tuple[str, _Given]]) -> Iterator[_Given]:
    times = [given for tag, given in found if not given.label and tag == "time"]
    others = [given for tag, given in found if not given.label and tag != "time"]
    is_list = len({moment[0][:10] for given in others if (moment := read_moment(given.text))}) > 1
    yield from (times or ([] if is_list else others))[:1]


def _dating(tree: lxml.html.HtmlElement) -> Iterator[lxml.html.HtmlElement]:
    for element in tree.iter(*_TAGS):
        if element.tag == "time" or _words(element) & _all_words():
            yield element


def _is_aside(element: lxml.html.HtmlElement, given: _Given) -> bool:
    """Whether an element stands in a teaser; what says that it is a publication is believed anywhere."""
    regions = regions_around(element)
    if given.label:
        return Region.HIDDEN in regions
    return Region.HIDDEN in regions or (Region.ASIDE in regions and Region.BYLINE not in regions)


def _of_element(element: lxml.html.HtmlElement) -> _Given | None:
    """Give what an element dates, by its names or by the wording before its date; None where it holds more than a date."""
    shown = " ".join("".join(islice(element.itertext(), 12))[: 2 * _LONGEST_TEXT].split())
    text = str(element.get("datetime") or element.get("content") or shown)
    if element.tag != "time" and not (text != shown or is_date_line(shown)):
        return None
    kind, label = _kind_by_names(element)
    if kind is None:
        kind, label = kind_before(f"{_wording_before(element)} {_DIGIT.split(shown)[0]}")
    return _Given(text=text, rule="time-element", kind=kind or DateKind.PUBLISHED, label=label)


def _kind_by_names(element: lxml.html.HtmlElement) -> tuple[DateKind | None, str | None]:
    words = _words(element)
    for kind in (DateKind.UPDATED, DateKind.PUBLISHED):
        named = words & frozenset(_names(kind))
        if named:
            return kind, min(named)
    return None, None


def _wording_before(element: lxml.html.HtmlElement) -> str:
    """Give the words right in front of an element: "Stand: <time>", "<span>Aktualisiert</span> <time>"."""
    previous, parent = element.getprevious(), element.getparent()
    if previous is not None:
        return f"{previous.text or ''} {previous.tail or ''}"[-_LONGEST_TEXT:]
    return str(parent.text or "")[-_LONGEST_TEXT:] if parent is not None else ""


def _behind_title(tree: lxml.html.HtmlElement, data: StructuredData) -> Iterator[str]:
    """Give the day that some outlets write behind the title: "… | Abendblatt | 03.04.2024"."""
    for title in (*data.meta("og:title"), str(tree.findtext(".//title") or "")[-_LONGEST_TEXT:].strip()):
        if match := _DAY_BEHIND.search(title):
            yield match["day"]


def _words(element: lxml.html.HtmlElement) -> frozenset[str]:
    named = " ".join(str(element.get(key) or "") for key in ("itemprop", "class", "id"))
    return frozenset(word.lower() for word in _NAME_WORD.findall(named[:500]))


@cache
def _names(kind: str) -> tuple[str, ...]:
    return tuple(row[1] for row in word_table("markup", "date_names") if row[0] == kind)


@cache
def _all_words() -> frozenset[str]:
    return frozenset((*_names("published"), *_names("updated"), *_names("dated")))
