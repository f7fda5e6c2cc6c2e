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
_KICKER_END = re.compile(r":\s+|\s[|–—-]\s")
_DATE = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}")
LONGEST_SUFFIX = 6  # words
LONGEST_TITLE = 300  # characters
HEAD_BLOCKS = 40

# How far each place is believed; benchmarks/cleaning/pages_results.md. The title element mostly repeats another
# place, and the heading over the article may be one with wording of its own for this page only.
_WEIGHTS = {"og-title": 3.0, "json-ld-headline": 2.5, "title-element": 1.0, "shown-heading": 0.5}
SHOWN = 4.0  # for a title of the markup that the heading over the article shows
FEWEST_SHARED = 4  # words


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
        *(TitleCandidate(text=text, rule="og-title") for text in data.meta("og:title")[:1]),
        *(TitleCandidate(text=text, rule="json-ld-headline") for text in data.headlines[:1]),
        *(TitleCandidate(text=text, rule="shown-heading") for text in _shown_headings(layout)),
        *(TitleCandidate(text=text, rule="title-element") for text in _title_elements(tree)),
    ]
    known = frozenset(folded_words(candidate.text[:LONGEST_TITLE]) for candidate in given)
    sites = tuple("".join(folded_words(name)) for name in site_names)
    return tuple(
        TitleCandidate(text=text, rule=candidate.rule)
        for candidate in given
        if len(candidate.text) <= LONGEST_TITLE and (text := _without_site(candidate.text, sites, known))
    )


def choose_title(candidates: Sequence[TitleCandidate]) -> TitleCandidate | None:
    """Give the title that the places of most weight agree on; the heading over the article counts most.

    A title with a kicker before it is a vote for the title, where another place gives it without the kicker.
    """
    candidates = (*candidates, *_without_their_kickers(candidates))
    votes: dict[tuple[str, ...], dict[str, float]] = {}
    for candidate in candidates:
        words = _without_kicker(folded_words(candidate.text), candidates)
        if words:
            votes.setdefault(words, {})[candidate.rule] = _WEIGHTS[candidate.rule]
    best = max(votes, key=lambda words: _weight(votes[words]), default=None)
    return next((candidate for candidate in candidates if folded_words(candidate.text) == best), None)


def _weight(places: dict[str, float]) -> float:
    is_shown = "shown-heading" in places and len(places) > 1
    return sum(places.values()) + (SHOWN if is_shown else 0.0)


def _without_kicker(words: tuple[str, ...], candidates: Sequence[TitleCandidate]) -> tuple[str, ...]:
    """Give the shortest title of the markup that these words end with, or the words themselves."""
    others = (folded_words(candidate.text) for candidate in candidates if candidate.rule != "shown-heading")
    endings = (other for other in others if len(other) >= 3 and words[-len(other) :] == other)
    return min(endings, key=len, default=words)


def _without_their_kickers(candidates: Sequence[TitleCandidate]) -> Iterator[TitleCandidate]:
    """Give the title that the heading over the article and the markup share behind different kickers."""
    shown = {
        _behind_kicker(candidate.text): folded_words(candidate.text)
        for candidate in candidates
        if candidate.rule == "shown-heading"
    }
    for candidate in candidates:
        behind, words = _behind_kicker(candidate.text), folded_words(candidate.text)
        other = shown.get(behind, words)
        has_other_kicker = words[-len(other) :] != other and other[-len(words) :] != words
        if len(folded_words(behind)) >= FEWEST_SHARED and has_other_kicker:
            yield TitleCandidate(text=behind, rule=candidate.rule)


def _behind_kicker(text: str) -> str:
    match = _KICKER_END.search(text)
    return text[match.end() :] if match else ""


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
