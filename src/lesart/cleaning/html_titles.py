"""The title of a page, by the vote of the places that give one."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import lxml.html

from lesart.cleaning.html_layout import Layout
from lesart.cleaning.html_tree import Region
from lesart.cleaning.passage_matching import folded_words, without_unseen
from lesart.cleaning.structured_data import StructuredData

_SEPARATOR = re.compile(r"\s+(?:[|·•»/–—-]|::)\s+")
_DATE = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}")
LONGEST_SUFFIX = 6  # words
LONGEST_TITLE = 300  # characters
HEAD_BLOCKS = 40

# How far each place is believed; benchmarks/cleaning/results.md, "Titles". "title-element" and "twitter:title" mostly
# repeat another place, so they only break a draw.
_WEIGHTS = {
    "og:title": 3.0,
    "json-ld-headline": 2.5,
    "shown-heading": 2.0,
    "title-element": 1.5,
    "twitter:title": 0.5,
}
SHOWN = 4.0  # for a title that the heading over the article shows


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleCandidate:
    """A title and the place that gives it."""

    text: str
    rule: str


def title_candidates(
    tree: lxml.html.HtmlElement, data: StructuredData, layout: Layout, site_names: Collection[str]
) -> tuple[TitleCandidate, ...]:
    """Give the titles a page gives itself, without the name of the site behind them."""
    given = [
        *(TitleCandidate(text=text, rule="og:title") for text in data.meta("og:title")[:1]),
        *(TitleCandidate(text=text, rule="json-ld-headline") for text in data.headlines[:1]),
        *(TitleCandidate(text=text, rule="shown-heading") for text in _shown_headings(layout)),
        *(TitleCandidate(text=text, rule="title-element") for text in _title_elements(tree)),
        *(TitleCandidate(text=text, rule="twitter:title") for text in data.meta("twitter:title")[:1]),
    ]
    known = frozenset(folded_words(candidate.text) for candidate in given)
    sites = tuple("".join(folded_words(name)) for name in site_names)
    return tuple(
        TitleCandidate(text=text, rule=candidate.rule)
        for candidate in given
        if (text := _without_site(candidate.text, sites, known)) and len(text) <= LONGEST_TITLE
    )


def choose_title(candidates: Sequence[TitleCandidate]) -> TitleCandidate | None:
    """Give the title that the places of most weight agree on; the heading over the article counts most.

    A kicker in that heading does not count against a title without it.
    """
    votes: dict[tuple[str, ...], dict[str, float]] = {}
    for candidate in candidates:
        words = folded_words(candidate.text)
        if words:
            votes.setdefault(words, {})[candidate.rule] = _WEIGHTS[candidate.rule]
    shown = [folded_words(candidate.text) for candidate in candidates if candidate.rule == "shown-heading"]
    best = max(
        votes, key=lambda words: sum(votes[words].values()) + _shown_weight(words, shown), default=None
    )
    return next((candidate for candidate in candidates if folded_words(candidate.text) == best), None)


def _shown_weight(words: tuple[str, ...], shown: Sequence[tuple[str, ...]]) -> float:
    if words in shown:
        return SHOWN
    return SHOWN if len(words) >= 3 and any(heading[-len(words) :] == words for heading in shown) else 0.0


def _shown_headings(layout: Layout) -> Iterator[str]:
    """Give the heading of the highest rank that stands last in front of the article's first paragraph."""
    first = layout.core[0] if layout.core else len(layout.blocks)
    for tag in ("h1", "h2"):
        for place in range(first - 1, max(-1, first - HEAD_BLOCKS), -1):
            is_hidden = layout.region(place) in (Region.ASIDE, Region.HIDDEN, Region.CAPTION)
            if layout.blocks[place].tag == tag and not is_hidden and layout.size(place) >= 2:
                yield layout.blocks[place].text
                return


def _title_elements(tree: lxml.html.HtmlElement) -> Iterator[str]:
    for element in tree.iter("title"):
        parent = element.getparent()
        text = " ".join(str(element.text or "").split())
        if text and parent is not None and parent.tag == "head":
            yield text
            return


def _without_site(text: str, sites: Collection[str], known: Collection[tuple[str, ...]]) -> str:
    """Take the names of site and section, and a date, from the end of a title.

    A part is taken where the rest stands elsewhere as a title, or where it is a name of the site or a date.
    """
    text = " ".join(without_unseen(text).split())
    breaks = [match.span() for match in _SEPARATOR.finditer(text)]
    for start, _ in breaks:
        if folded_words(text[:start]) in known:
            return text[:start]
    for start, end in reversed(breaks):
        if not (_DATE.fullmatch(text[end:].strip()) or _names_site(text[end:], sites)):
            break
        text = text[:start]
    return text.strip()


def _names_site(tail: str, sites: Collection[str]) -> bool:
    words = folded_words(tail)
    joined = "".join(words)
    return (
        len(joined) > 2
        and len(words) <= LONGEST_SUFFIX
        and any(joined in site or site in joined for site in sites if site)
    )
