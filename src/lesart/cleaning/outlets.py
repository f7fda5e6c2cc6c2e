"""The outlet of a plain report, as far as its page names it."""

import re

from lesart.records.report import Found
from lesart.records.span import Span
from lesart.resources import word_list

_HOST = re.compile(r"^\w+://(?:www\.)?(?P<host>[\w.-]{1,253}\.[^\W\d_]{2,24})(?=[:/?#]|$)")
_DOMAIN = re.compile(
    r"(?:www\.)?[\w-]{2,40}\.(?:de|at|ch|com|net|org|eu|info|news|online|press|tv)", re.IGNORECASE
)


def host_of(url: str) -> str | None:
    """Give the host of a URL without "www."."""
    match = _HOST.match(url)
    return match["host"].lower() if match else None


def host_found(text: str, address: Span) -> Found | None:
    """Give the host of the report's own address where it stands in the text."""
    match = _HOST.match(address.of(text))
    return Found(text=match["host"], span=Span(*match.span("host")).shifted(address.start)) if match else None


def is_site_name(line: str) -> bool:
    """Whether a line of one to four words looks like an outlet's name: a domain, or a name with "Zeitung", "news", …."""
    words = line.split()
    if not 1 <= len(words) <= 4 or line[-1:] in ".!?:,;":
        return False
    if _DOMAIN.fullmatch(line):
        return True
    if len(words) > 1 and any(word[:1].islower() and len(word) > 3 for word in words):
        return False
    return any(part in line.casefold() for part in word_list("de", "outlet_words"))


def is_repeated_name(line: str, desk_line: str) -> bool:
    """Whether a short line also opens the desk's line ("Abendblick" and "Abendblick Auslandsredaktion")."""
    return len(line.split()) <= 3 and desk_line.startswith(f"{line} ")
