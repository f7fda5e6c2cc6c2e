"""A report's type by wording: in its title, its lead, its lines, its address."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from urllib.parse import urlsplit

from lesart.cleaning.report_type_clues import TypeClue, clue, clue_beside, lead_spans
from lesart.records.report import BoilerplateKind, Report, ReportType
from lesart.records.span import Span
from lesart.resources import word_table

_MORE = "\N{HORIZONTAL ELLIPSIS}"
_LONGEST_TITLE = 500  # characters
_LONGEST_LINE = 200
_LONGEST_ADDRESS = 1_000
_LINES_AT_ENDS = 4  # passages at the beginning and at the end of the article in which a line is looked for
# The parts of a title: in front of and behind colons, dashes, line breaks.
_PART = re.compile(r"[^:|\n\u2013\u2014+]+?(?=\s*(?:[:|\n\u2013\u2014+]|\s-\s|$))")
_COMPOUND = r"[\w-]{0,30}"
_SENTENCE_START = r"(?:^|(?<=\n)|(?<=[.!?:\u2013][ \n])|(?<=[.!?:][\"“”«»][ \n]))\s{0,20}"
_TAIL = r"(?P<tail>(?:\s[^\s.!?:]{1,40}){0,9})(?=[.!?:]|\s*\n|\s*$)"
_WORD = re.compile(r"[\w-]+")
_BYLINES = frozenset((BoilerplateKind.BYLINE, BoilerplateKind.SUB_HEADLINE, BoilerplateKind.LEAD))

_Types = tuple[tuple[ReportType, re.Pattern[str]], ...]


def title_clues(report: Report) -> Iterator[TypeClue]:
    """Give what the title tells: a kicker, a part that begins tellingly, or wording anywhere in it."""
    if report.title:
        yield from clues_of_title(report, report.title.text, report.title.span)


def clues_of_title(report: Report, title: str, span: Span | None = None) -> Iterator[TypeClue]:
    """Give what a title tells that stands at `span` or outside the text."""
    title = title[:_LONGEST_TITLE]
    for rule, start, kind, found in _in_title(title):
        if span is None:
            yield clue_beside(report, kind, rule, found)
        else:
            yield clue(report, kind, rule, Span(span.start + start, span.start + start + len(found)))


def section_clues(report: Report, sections: Sequence[str]) -> Iterator[TypeClue]:
    """Give what the names of the sections tell that a page puts itself into."""
    for section in sections:
        for kind, pattern in _kickers():
            if pattern.fullmatch(section.strip()):
                yield clue_beside(report, kind, "type-section", section)


def lead_clues(report: Report) -> Iterator[TypeClue]:
    """Give what the lead tells: "Ein Kommentar.", "Ein Interview mit der Ministerin.", "Weitere Themen: …"."""
    for span in lead_spans(report):
        for kind, pattern in (*_named_in_lead(), *_openings("lead")):
            for match in pattern.finditer(report.text, span.start, span.end):
                if _is_bare(match.groupdict().get("tail") or ""):
                    yield clue(report, kind, "type-lead", Span(*match.span("words")))


def line_clues(report: Report) -> Iterator[TypeClue]:
    """Give what the lines around the article tell: "Das Gespräch führte …", "Ein Gastbeitrag von …"."""
    body = [passage.span for passage in report.body]
    ends = body if len(body) <= 2 * _LINES_AT_ENDS else (*body[:_LINES_AT_ENDS], *body[-_LINES_AT_ENDS:])
    lines = (*(part.span for part in report.boilerplate if part.kind in _BYLINES), *ends)
    for line in sorted(set(lines)):
        if line.end - line.start <= _LONGEST_LINE:
            for kind, pattern in _openings("line"):
                if match := pattern.match(report.text, line.start, line.end):
                    yield clue(report, kind, "type-line", Span(*match.span("words")))


def address_clues(report: Report) -> Iterator[TypeClue]:
    """Give what the report's address tells: "/meinung/", "/newsblog-zur-wahl.html"."""
    folders = _path(report.url or "").casefold().strip("/").split("/")
    for place, folder in enumerate(folders):
        name = folder.rsplit(".", 1)[0] if place == len(folders) - 1 else folder
        for kind, part in _address_parts():
            bare = part.strip(_MORE)
            begins = part.endswith(_MORE) and name.startswith(bare)
            ends = part.startswith(_MORE) and name.endswith(bare)
            if name == part or begins or ends:
                yield clue_beside(report, kind, "type-address", f"/{folder}")


def _in_title(title: str) -> Iterator[tuple[str, int, ReportType, str]]:
    """Give rule, place, type and words of all that tells in a title."""
    for part in _PART.finditer(title):
        start = part.start() + len(part[0]) - len(part[0].lstrip())
        for rule, patterns, is_whole in (
            ("type-kicker", _kickers(), True),
            ("type-title", _part_openings(), False),
        ):
            for kind, pattern in patterns:
                found = (
                    pattern.fullmatch(title, start, part.end())
                    if is_whole
                    else pattern.match(title, start, part.end())
                )
                if found:
                    yield rule, start, kind, found[0]
    for kind, pattern in _anywhere():
        if found := pattern.search(title):
            yield "type-title", found.start(), kind, found[0]


def _is_bare(tail: str) -> bool:
    """Whether what follows a genre is a name or a subject without a verb: "von Anna Kessler", "zur Lage der Stadt".

    >>> _is_bare(" von Anna Kessler"), _is_bare(" sorgt für Streit")
    (True, False)
    """
    words = _WORD.findall(tail)
    linking = _linking()
    for spot, word in enumerate(words):
        follows_link = spot > 0 and words[spot - 1].casefold() in linking
        is_before_noun = spot + 1 < len(words) and words[spot + 1][0].isupper()
        if not (word[0].isupper() or word.casefold() in linking or (follows_link and is_before_noun)):
            return False
    return not words or words[0].casefold() in linking


def _path(url: str) -> str:
    try:
        return urlsplit(url[:_LONGEST_ADDRESS].strip()).path
    except ValueError:
        return ""


def _wording(text: str) -> str:
    """Give the pattern of a wording, as whole words."""
    words = r"\s+".join(re.escape(word).replace(r"\*", _COMPOUND) for word in text.split())
    last = r"(?!\w)" if text[-1:].isalnum() else ""
    return rf"(?<!\w){words}{last}"


def _patterns(rows: Sequence[tuple[str, str]], form: str) -> _Types:
    """Give a pattern for each type: `form` with all wordings of the type, longest first, in place of "{}"."""
    of_type: dict[str, list[str]] = {}
    for kind, text in sorted(rows, key=lambda row: -len(row[1])):
        of_type.setdefault(kind, []).append(_wording(text))
    return tuple(
        (ReportType(kind), re.compile(form.replace("{}", "|".join(texts)), re.IGNORECASE))
        for kind, texts in sorted(of_type.items())
    )


def _rows(name: str) -> tuple[tuple[str, ...], ...]:
    return word_table("de", f"report_type_{name}")


@cache
def _linking() -> frozenset[str]:
    return frozenset(word for kind, word in _rows("turns") if kind == "linking")


@cache
def _articles() -> str:
    return "|".join(word for kind, word in _rows("turns") if kind == "article")


@cache
def _kickers() -> _Types:
    nouns = [(kind, noun) for kind, noun in _rows("nouns")]
    return _patterns(nouns, rf"(?:(?:{_articles()})\s)?(?:{{}})")


@cache
def _part_openings() -> _Types:
    return _patterns([(kind, text[:-1]) for kind, text in _rows("titles") if text[0] != _MORE], "(?:{})")


@cache
def _anywhere() -> _Types:
    return _patterns([(kind, text[1:-1]) for kind, text in _rows("titles") if text[0] == _MORE], "(?:{})")


@cache
def _named_in_lead() -> _Types:
    nouns = [(kind, noun) for kind, noun in _rows("nouns")]
    return _patterns(nouns, rf"{_SENTENCE_START}(?P<words>(?:{_articles()})\s(?:{{}}))(?!\w){_TAIL}")


@cache
def _openings(place: str) -> _Types:
    rows = [(kind, text) for kind, where, text in _rows("lines") if where == place]
    start = _SENTENCE_START if place == "lead" else r"\W{0,3}"
    return _patterns(rows, rf"{start}(?P<words>{{}})")


@cache
def _address_parts() -> tuple[tuple[ReportType, str], ...]:
    return tuple((ReportType(kind), part) for kind, part in _rows("addresses"))
