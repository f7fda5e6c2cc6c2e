"""The outlet of a plain report, as far as its page names it."""

import re
from collections.abc import Iterable
from functools import cache

from lesart.cleaning.boilerplate_wording import kind_by_wording
from lesart.records.report import Found
from lesart.records.span import Span
from lesart.resources import word_list, word_set, word_table

_HOST = re.compile(r"^\w+://(?:www\.)?(?P<host>[\w.-]{1,253}\.[^\W\d_]{2,24})(?=[:/?#]|$)")
_DOMAIN = re.compile(
    r"(?:www\.)?[\w-]{2,40}\.(?:de|at|ch|com|net|org|eu|info|news|online|press|tv)", re.IGNORECASE
)
_NUMBERED = re.compile(r"[^\W\d_]{2,20}24")  # "Nord24"; "A24" is a road
_BRAND = re.compile(r"[^\W\d_A-ZÄÖÜ]{4,20}")
_OWNER = re.compile(r"(?:©|\(c\)|copyright)[\s\d–-]{0,12}", re.IGNORECASE)
_MAIL = re.compile(r"@(?P<site>[\w-]{3,40})\.")
_LONGEST, _MOST_WORDS = 60, 4  # of a name
_LONGEST_LINE = 300
_SHORTEST_PREFIX = 3


def host_of(url: str) -> str | None:
    """Give the host of a URL without "www."."""
    match = _HOST.match(url)
    return match["host"].lower() if match else None


def host_found(text: str, address: Span) -> Found | None:
    """Give the host of the report's own address where it stands in the text."""
    match = _HOST.match(address.of(text))
    return Found(text=match["host"], span=Span(*match.span("host")).shifted(address.start)) if match else None


def is_site_name(line: str) -> bool:
    """Whether a line of one to four words looks like an outlet's name: a domain, or a name with "Zeitung", "news", ….

    >>> is_site_name("Aarfelder Abendkurier online"), is_site_name("Sport-News"), is_site_name("Meeresspiegel")
    (True, False, False)
    """
    if not _could_be_name(line):
        return False
    if _DOMAIN.fullmatch(line):
        return True
    words = line.split()
    words = words[:-1] if words[-1].casefold() == "online" and len(words) > 1 else words
    if any(word.casefold() in _no_names() for word in words):
        return False
    if len(words) > 1 and any(word[:1].islower() and word not in _articles() for word in words):
        return False
    return any(_is_outlet_word(word, company=len(words) - 1, is_last=word is words[-1]) for word in words)


def is_brand(line: str) -> bool:
    """Whether a line is one word in lower case that is no word of the language nor of a page's menus ("aarblick").

    No more than a hint: only the first line above a headline may count as an outlet's name by it.
    """
    if not _BRAND.fullmatch(line) or line.endswith(("en", "ern", "eln")):
        return False
    return not any(
        line in word_set("de", name)
        for name in ("rubric_words", "common_words", "common_nouns", "function_words")
    )


def is_repeated_name(line: str, desk_line: str) -> bool:
    """Whether a short line also opens the desk's line ("Abendblick" and "Abendblick Auslandsredaktion")."""
    return _could_be_name(line) and len(line.split()) <= 3 and desk_line.startswith(f"{line} ")


def owners_named(lines: Iterable[str]) -> frozenset[str]:
    """Give the letters of what lines of a page name as its owner: "© 2024 Abendblick Verlag", "post@abendblick.example"."""
    found: set[str] = set()
    for line in lines:
        owner = _OWNER.search(line[:_LONGEST_LINE])
        words = line[owner.end() :].split(maxsplit=_MOST_WORDS)[:_MOST_WORDS] if owner else []
        found.update(_letters(" ".join(words[:count])) for count in range(1, len(words) + 1))
        found.update(_letters(match["site"]) for match in _MAIL.finditer(line[:_LONGEST_LINE]))
    return frozenset(found - {""})


def is_named(line: str, owners: frozenset[str]) -> bool:
    """Whether a short line, no known part of a menu, is the name of one of the owners."""
    return _could_be_name(line) and kind_by_wording(line) is None and _letters(line) in owners


def _could_be_name(line: str) -> bool:
    if (
        not 0 < len(line) <= _LONGEST
        or not line[0].isalnum()
        or line[-1] in ".!?:,;"
        or len(line.split()) > _MOST_WORDS
    ):
        return False
    folded = line.casefold()
    return folded not in word_set("de", "rubric_words") and folded not in word_set("de", "outlet_traps")


def _is_outlet_word(word: str, *, company: int, is_last: bool) -> bool:
    folded = word.casefold()
    if folded.endswith(word_list("de", "outlet_traps")):
        return False
    if _NUMBERED.fullmatch(word):
        return True
    return any(
        _ends_as(folded.removesuffix(ending), how, company=company, is_last=is_last)
        for ending, how in word_table("de", "outlet_words")
        if folded.endswith(ending)
    )


def _ends_as(before: str, how: str, *, company: int, is_last: bool) -> bool:
    """Whether a word with `before` in front of its telling end stands as names with that end do."""
    if not before:
        return company > 0 and (how in ("hyphen", "joined", "apart") or (how == "last" and is_last))
    if len(before) < _SHORTEST_PREFIX:
        return False
    return how == "hyphen" or (how in ("joined", "inside") and "-" not in before)


def _letters(line: str) -> str:
    return "".join(re.findall(r"\w", line.casefold()))


@cache
def _no_names() -> frozenset[str]:
    """Give the words that stand in no outlet's name: of rubrics, and "eine", "diese" and their like."""
    return word_set("de", "rubric_words") | {row[0] for row in word_table("de", "determiners")} - _articles()


@cache
def _articles() -> frozenset[str]:
    return frozenset(row[1] for row in word_table("de", "grammar_words") if row[0] == "article")
