"""Scenes that reports name, and what they say of where these lie."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from lesart.comparison.places.known import is_listed, is_wide, lies_in, lies_near
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.entity import EntityType, Mention, MentionForm
from lesart.records.span import Span
from lesart.resources import word_list, word_table
from lesart.text.words import word_spans

FARTHEST = (
    5  # words between the preposition and the name: "im dicht bewohnten Harlesunder Stadtteil Ostermoor"
)
_ADJECTIVE = "er"  # "Harlesunder"
SHORTEST_DISTRICT = 4  # letters: "Harlesund-Nord"
_WINDOW = 80  # characters before a name
_JOINT = re.compile(r"[\w\s-]*")
_FURTHER = re.compile(r"\s+in\s+|\s+\(")
_BESIDE = re.compile(r"\s+bei\s+")
# ", einem Stadtteil von ", ", der Vorort von "
_APPOSITION = re.compile(r",\s+(?:der|dem|den|die|das|ein\w{0,2})\s+(?P<kind>\w+)\s+(?:von|in)\s+")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Place:
    """A place by its name, or what lies near it."""

    name: str
    is_near: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A name that says where something happens, and where the phrase that it closes begins ("im Vorort …")."""

    place: Place
    span: Span
    start: int


class Containment:
    """Which places hold which others, by the lists and by what the reports of an event say."""

    def __init__(self, reports: Sequence[AnnotatedReport]) -> None:
        self._told = frozenset(fact for report in reports for fact in _told_in(report))

    def holds(self, outer: Place, inner: Place) -> bool:
        """Whether a place lies in or near another, or in one that lies there."""
        if inner.is_near or outer == inner:
            return False
        if self._holds_at_once(outer, inner):
            return True
        between = {place for place, held in self._told if held == inner and place not in (outer, inner)}
        return any(not place.is_near and self._holds_at_once(outer, place) for place in between)

    def _holds_at_once(self, outer: Place, inner: Place) -> bool:
        if (outer, inner) in self._told:
            return True
        known = lies_near if outer.is_near else lies_in
        return known(inner.name, outer.name)


def scenes_in(report: AnnotatedReport, stretch: Span) -> tuple[Scene, ...]:
    """Give the places by which a stretch says where something happens, in order."""
    scenes = (
        _scene_of(report.text, stretch, mention)
        for mention in _places(report)
        if stretch.covers(mention.span)
    )
    return tuple(scene for scene in scenes if scene)


def place_name(mention: Mention) -> str:
    """Give the name of a place, of a district without its city: "Ostermoor" of "Harlesund-Ostermoor"."""
    district = _district(mention.name)
    return district[1] if district else mention.name


def _places(report: AnnotatedReport) -> Iterator[Mention]:
    return (
        mention
        for mention in report.analysed.mentions
        if mention.type is EntityType.LOC and mention.form is MentionForm.NAME
    )


def _scene_of(text: str, stretch: Span, mention: Mention) -> Scene | None:
    """Give the scene that a place's name tells behind a preposition, None where there is none before it."""
    words = list(word_spans(text, Span(max(stretch.start, mention.span.start - _WINDOW), mention.span.start)))
    behind, is_near = "", False
    for word in reversed(words[-FARTHEST:]):
        plain = word.of(text).casefold()
        kinds = _scene_words(plain)
        is_near |= "near" in kinds or ("near-of" in kinds and "of" in _scene_words(behind))
        if not _is_run(text, word.end, mention.span.start) or not _may_stand_between(word.of(text)):
            return None
        if kinds & {"in", "near"}:
            place = Place(name=place_name(mention), is_near=is_near)
            return Scene(place=place, span=mention.span, start=word.start)
        behind = plain
    return None


def _may_stand_between(word: str) -> bool:
    """Whether a word can stand between a preposition and a place's name: an article, an adjective, a kind of place."""
    plain = word.casefold()
    is_kind = plain.endswith(word_list("de", "place_kinds")) or bool(_scene_words(plain))
    return word[0].islower() or word.endswith(_ADJECTIVE) or is_kind


def _told_in(report: AnnotatedReport) -> Iterator[tuple[Place, Place]]:
    """Give the places that a report says to hold one another, the outer one first."""
    places = list(_places(report))
    for mention in places:
        district = _district(mention.name)
        if district:
            yield Place(name=district[0]), Place(name=district[1])
        city = _city_of_adjective(mention.name.split(" ")[0]) if " " in mention.name else None
        if city:
            yield Place(name=city), Place(name=place_name(mention))
            yield Place(name=city), Place(name=mention.name.split(" ", 1)[1])
        yield from _told_before(report.text, mention)
    for first, second in pairwise(places):
        yield from _told_between(report.text, first, second)


def _told_before(text: str, mention: Mention) -> Iterator[tuple[Place, Place]]:
    """Read "Harlesunder Stadtteil Ostermoor" and "Harlesunder Vorort Ostermoor"."""
    before = list(word_spans(text, Span(max(0, mention.span.start - _WINDOW), mention.span.start)))[-2:]
    if len(before) < len(("Harlesunder", "Vorort")) or not _is_run(text, before[0].end, mention.span.start):
        return
    city = _city_of_adjective(before[0].of(text))
    kinds = _scene_words(before[1].of(text).casefold())
    if city and kinds & {"part", "fringe"}:
        yield Place(name=city, is_near="fringe" in kinds), Place(name=place_name(mention))


def _told_between(text: str, first: Mention, second: Mention) -> Iterator[tuple[Place, Place]]:
    """Read "Ostermoor in Harlesund", "Ostermoor (Harland)", "Ostermoor bei Harlesund", "Ostermoor, ein Vorort von Harlesund"."""
    between = text[first.span.end : second.span.start]
    inner, outer = Place(name=place_name(first)), place_name(second)
    if inner.name == outer or is_wide(inner.name) or lies_in(outer, inner.name):
        return
    apposition = _APPOSITION.fullmatch(between)
    kinds = _scene_words(apposition["kind"].casefold()) if apposition else frozenset()
    if "part" in kinds or (_FURTHER.fullmatch(between) and is_listed(outer)):
        yield Place(name=outer), inner
    if "fringe" in kinds or _BESIDE.fullmatch(between):
        yield Place(name=outer, is_near=True), inner


def _district(name: str) -> tuple[str, str] | None:
    """Give the city and the district of "Harlesund-Ostermoor", None where the second is no district of the first."""
    city, hyphen, district = name.partition("-")
    is_whole = not hyphen or (is_listed(name) and not _lies_in_city(district, city))
    if is_whole or not is_listed(city) or is_wide(city) or is_wide(district):
        return None
    is_other_city = is_listed(district) and not _lies_in_city(district, city)
    long_enough = len(district) >= SHORTEST_DISTRICT and district[0].isupper()
    return (city, district) if long_enough and not is_other_city else None


def _lies_in_city(district: str, city: str) -> bool:
    return lies_in(district, city) or lies_near(district, city)


def _city_of_adjective(word: str) -> str | None:
    """Give the city of "Harlesunder" or "Bremer"; None where the lists know none."""
    if not word.endswith(_ADJECTIVE):
        return None
    stem = word.removesuffix(_ADJECTIVE)
    return next((name for name in (stem, stem + "en") if is_listed(name) and not is_wide(name)), None)


def _is_run(text: str, start: int, end: int) -> bool:
    return _JOINT.fullmatch(text, start, end) is not None


@cache
def _scene_words(word: str) -> frozenset[str]:
    return frozenset(kind for listed, kind in word_table("de", "scene_words") if listed == word)
