"""News agencies a report credits or cites."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from lesart.records.report import Agency
from lesart.records.span import Span
from lesart.resources import word_set, word_table

_LONGEST_CREDIT = 60
_AROUND_CREDIT = '()[] \t.*"”“|'
_PIECE = re.compile(r"[^/,;+&|]+")
_INITIALS = re.compile(r"[^\W\d_]{1,5}")
_DASH = r"[-\N{EN DASH}\N{EM DASH}]"
# A place as in "Frankfurt/Main, 3. April", up to eight words.
_PLACE = r"[^\W\d_][\w.'’-]*(?:[ ,/]{1,2}[\w.'’-]+){0,7}"
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE})\s?\((?P<credit>[^()]{{2,60}})\)\s{{0,2}}(?:{_DASH}{{1,2}}|[.:])?\s?"
)
_SLASHED_DATELINE = re.compile(
    rf"(?P<place>{_PLACE})[.,]?\s/(?P<credit>[\w -]{{2,20}})/\s?[.:\N{{EM DASH}}\N{{EN DASH}}-]?\s?"
)
_OPENING_CREDIT = re.compile(rf"\((?P<credit>[^()]{{2,60}})\)\s{{0,2}}(?:{_DASH}\s|[.:]\s)?")
_CLOSING_CREDIT = re.compile(
    r"(?:[.!?…:][\"'“”«»’]?|[\"'“”«»])\s{0,3}[(\[](?P<credit>[^()\[\]]{2,60})[)\]][.\"”“]?$"
)
_BARE_CREDIT = re.compile(r"[.!?…][\"“”«»]?\s{1,3}(?P<credit>[^\W\d_][\w-]{1,12}(?:/[\w-]{1,12}){0,4})$")
# "Von Anna Kessler, dpa", "Anna Kessler/AFP"
_BEHIND_AUTHOR = re.compile(
    r"(?:[^\W\d_][\w.'’-]*\s){1,6}?[^\W\d_][\w.'’-]*\s?[,/|]\s?(?P<credit>[\w-]{2,12})"
)
_SENTENCE_END = re.compile(r"[.!?][\"“”»«]?\s")
_WINDOW = 70  # characters on either side in which a word of reporting counts
_BESIDE = 25  # characters in front in which "Nachrichtenagentur" belongs to the name
_LONGEST_DATELINE = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class _Names:
    codes: dict[str, str]
    spellings: dict[str, tuple[str, bool]]  # spelling: (name, whether it has other meanings)
    ambiguous: frozenset[str]
    pattern: re.Pattern[str]


def find_agencies(text: str, where: Iterable[Span]) -> tuple[Agency, ...]:
    """Give the agencies credited or cited in the stretches `where` (paragraphs, credit lines, bylines), in their order.

    A dateline, a parenthesis at the end of a paragraph or a line of its own is a credit; a name beside a word of
    reporting is cited. Captions must not be among the stretches: the owner of a picture is not the author of a text.
    """
    found: dict[Span, Agency] = {}
    for span in where:
        for agency in (*_credited(text, span), *_cited(text, span)):
            found.setdefault(agency.span, agency)
    return tuple(found[span] for span in sorted(found))


def dateline_end(paragraph: str) -> int:
    """Give where the text begins behind a dateline with an agency ("BERLIN (dpa) – "), 0 where there is none."""
    match = _dateline(paragraph)
    return match.end() if match and paragraph[match.end() : match.end() + 20].strip() else 0


def credit_start(paragraph: str) -> int:
    """Give where the agency credit at the end of a paragraph begins, the length of the paragraph where there is none."""
    tail_from = max(0, len(paragraph) - _LONGEST_CREDIT - 12)
    tail = paragraph[tail_from:]
    for pattern in (_CLOSING_CREDIT, _BARE_CREDIT):
        match = pattern.search(tail)
        if match and is_credit(match["credit"]):
            opening = tail.rfind(match["credit"][0], 0, match.start("credit") + 1)
            bracket = opening - 1 if opening and tail[opening - 1] in "([" else opening
            return tail_from + bracket
    return len(paragraph)


def is_credit(wording: str) -> bool:
    """Whether a few words are nothing but a credit with at least one agency: "dpa/AFP", "mit Material von dpa"."""
    return bool(_credit_agencies(wording))


def is_credit_line(line: str) -> bool:
    """Whether a whole line is an agency credit. A name with other meanings needs brackets or company ("Petra", "(petra)")."""
    bare = line.strip(_AROUND_CREDIT)
    if len(line) > _LONGEST_CREDIT or not is_credit(bare):
        return False
    return bare != line.strip() or bare not in _names().ambiguous


def _dateline(paragraph: str) -> re.Match[str] | None:
    for pattern in (_DATELINE, _SLASHED_DATELINE, _OPENING_CREDIT):
        match = pattern.match(paragraph[:_LONGEST_DATELINE])
        if match and is_credit(match["credit"]) and _fits_dateline(match, paragraph):
            return match
    return None


def _fits_dateline(match: re.Match[str], paragraph: str) -> bool:
    place = match.groupdict().get("place")
    has_dash = match[0].rstrip()[-1:] in "-\N{EN DASH}\N{EM DASH}.:/"
    if place is None:
        return has_dash or paragraph[match.end() : match.end() + 1].isupper()
    is_short = len(place.split()) <= 6 and not any(
        word[:1].islower() and len(word) > 3 for word in place.split()
    )
    return is_short and has_dash


def _credit_agencies(wording: str) -> tuple[tuple[str, int, int], ...]:
    """Give name, start and end of each agency of a credit; nothing where other words stand among them."""
    if len(wording) > _LONGEST_CREDIT:
        return ()
    found = []
    for piece in _PIECE.finditer(wording):
        for start, end in _without_fillers(wording, piece.start(), piece.end()):
            name = _name_of(wording[start:end])
            if name:
                found.append((name, start, end))
            elif not _INITIALS.fullmatch(wording[start:end]):
                return ()
    return tuple(found)


def _name_of(spelling: str) -> str | None:
    names = _names()
    return names.codes.get(spelling.casefold()) or names.spellings.get(spelling, (None, False))[0]


def _without_fillers(wording: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the stretches of a piece of a credit between its fillers ("mit Material von"); names may hold fillers."""
    words = [Span(*match.span()).shifted(start) for match in re.finditer(r"[^\s:]+", wording[start:end])]
    runs = [
        (is_filler, list(run)) for is_filler, run in groupby(words, lambda word: _is_filler(word.of(wording)))
    ]
    kept = runs[bool(runs and runs[0][0]) : len(runs) - bool(len(runs) > 1 and runs[-1][0])]
    if kept and _name_of(wording[kept[0][1][0].start : kept[-1][1][-1].end]):
        yield kept[0][1][0].start, kept[-1][1][-1].end
        return
    yield from ((run[0].start, run[-1].end) for is_filler, run in kept if not is_filler)


def _credited(text: str, span: Span) -> Iterator[Agency]:
    paragraph = span.of(text)
    stretches = [(0, len(paragraph))] if is_credit_line(paragraph) else []
    dateline, closing = _dateline(paragraph), credit_start(paragraph)
    if dateline:
        stretches.append(dateline.span("credit"))
    if closing < len(paragraph):
        stretches.append((closing, len(paragraph)))
    behind_author = _BEHIND_AUTHOR.fullmatch(paragraph[: _LONGEST_CREDIT + 1])
    if behind_author and is_credit(behind_author["credit"]):
        stretches.append(behind_author.span("credit"))
    for begin, end in stretches:
        bare = paragraph[begin:end].strip(_AROUND_CREDIT)
        shift = span.start + paragraph.find(bare, begin)
        for name, start, stop in _credit_agencies(bare):
            yield Agency(name=name, span=Span(shift + start, shift + stop))


def _cited(text: str, span: Span) -> Iterator[Agency]:
    names = _names()
    for match in names.pattern.finditer(text, span.start, span.end):
        name, is_ambiguous = names.spellings[match[0]]
        if text[match.start() - 1 : match.start()] in ("(", "/") or not _is_cited(
            text, span, match, is_ambiguous=is_ambiguous
        ):
            continue
        yield Agency(name=name, span=Span(*match.span()), is_cited=True)


def _is_cited(text: str, span: Span, match: re.Match[str], *, is_ambiguous: bool) -> bool:
    before = text[max(span.start, match.start() - _WINDOW) : match.start()]
    after = text[match.end() : min(span.end, match.end() + _WINDOW)]
    before = _SENTENCE_END.split(before)[-1]
    if _cue("agency").search(before[-_BESIDE:]):
        return True
    return not is_ambiguous and bool(_cue("report").search(f"{before} {_SENTENCE_END.split(after)[0]}"))


@cache
def _names() -> _Names:
    codes: dict[str, str] = {}
    spellings: dict[str, tuple[str, bool]] = {}
    for name, spelled, coded in word_table("de", "agencies"):
        codes.update((code, name) for code in coded.split("|") if code != "-")
        spellings.update(
            (spelling.rstrip("?"), (name, spelling.endswith("?")))
            for spelling in spelled.split("|")
            if spelling != "-"
        )
    listed = "|".join(map(re.escape, sorted(spellings, key=len, reverse=True)))
    ambiguous = frozenset(spelling for spelling, (_, is_ambiguous) in spellings.items() if is_ambiguous)
    pattern = re.compile(rf"(?<![\w-])(?:{listed})(?!\w)")
    return _Names(codes=codes, spellings=spellings, ambiguous=ambiguous, pattern=pattern)


def _is_filler(word: str) -> bool:
    return word.casefold() in word_set("de", "credit_fillers")


@cache
def _cue(kind: str) -> re.Pattern[str]:
    openings = "|".join(
        re.escape(row[1]) for row in word_table("de", "agency_cues") if kind in ("report", row[0])
    )
    return re.compile(rf"(?<!\w)(?:{openings})", re.IGNORECASE)
