"""Places: where one thing is or happened, told more exactly in one report than in another."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import permutations

from lesart.comparison.alignment.content import Laid
from lesart.comparison.alignment.narrowing import clause_at
from lesart.comparison.alignment.sharing import Shared
from lesart.comparison.likeness import stem_of, stems_of
from lesart.comparison.places.known import is_wide
from lesart.comparison.places.told import Containment, Scene, scenes_in
from lesart.comparison.readings import Compared, point_of, reading_at
from lesart.comparison.slots import may_be_one_happening
from lesart.comparison.units import Unit
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.point import Point, PointKind, Reading, Relation
from lesart.records.reason import Reason
from lesart.records.span import Span
from lesart.text.languages import DEFAULT
from lesart.text.words import word_spans

SAME_HAPPENING = 3  # content words that two clauses share besides their places
SAME_THING = 2  # that two sentences share, one of them the noun that the place belongs to
MOST_OF_A_TOPIC = 40  # scenes compared with one another


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """A scene with what is told of it; `topic` is the noun right before it, or the number of a group of stretches."""

    unit: Unit
    scene: Scene
    topic: str | int
    noun: str
    said: frozenset[str]


def place_points(compared: Compared, laid: Laid, groups: Sequence[Shared]) -> tuple[Point, ...]:
    """Give the points about places that one report tells more exactly than another.

    One thing is told where the place belongs to the same noun ("die Halle in Ostermoor"), or where stretches that
    speak to the same thing share enough words.
    """
    containment = Containment(compared.reports)
    texts = {report.id: report.text.casefold() for report in compared.reports}
    by_topic: defaultdict[str | int, list[_Told]] = defaultdict(list)
    for told in (*_things(compared, laid.units), *_happenings(compared, containment, groups)):
        by_topic[told.topic].append(told)
    points = [
        _point(compared, _with_copies(laid, group))
        for topic in sorted(by_topic, key=str)
        for group in _groups(containment, texts, by_topic[topic][:MOST_OF_A_TOPIC])
    ]
    return _without_parts(points)


def _without_parts(points: Sequence[Point]) -> tuple[Point, ...]:
    """Give the points without those whose readings are all those of another one, too."""
    kept: list[tuple[frozenset[Reading], Point]] = []
    for point in sorted(points, key=lambda point: -len(point.readings)):
        readings = frozenset(point.readings)
        if not any(readings <= other for other, _ in kept):
            kept.append((readings, point))
    return tuple(point for _, point in kept)


def _things(compared: Compared, units: Sequence[Unit]) -> Iterator[_Told]:
    """Give the scenes that follow a noun."""
    for unit in units:
        report = compared.reports[unit.owner]
        for scene in _scenes(report, unit):
            noun = _noun_before(report, unit, scene)
            if noun:
                yield _Told(unit=unit, scene=scene, topic=noun, noun=noun, said=_said(report, unit.span))


def _happenings(compared: Compared, containment: Containment, groups: Sequence[Shared]) -> Iterator[_Told]:
    """Give the scenes of stretches that speak to the same thing, where a stretch tells of one place only."""
    for at, group in enumerate(groups):
        for unit in group.units:
            report = compared.reports[unit.owner]
            scenes = _scenes(report, unit)
            exact = [
                scene
                for scene in scenes
                if not any(containment.holds(scene.place, other.place) for other in scenes)
            ]
            if len({scene.place for scene in exact}) == 1:
                clause = clause_at(report, unit.sentence, exact[0].span)
                noun = _noun_before(report, unit, exact[0])
                yield _Told(unit=unit, scene=exact[0], topic=at, noun=noun, said=_said(report, clause))


def _scenes(report: AnnotatedReport, unit: Unit) -> tuple[Scene, ...]:
    return scenes_in(report, unit.span) if unit.language == DEFAULT else ()


def _said(report: AnnotatedReport, span: Span) -> frozenset[str]:
    """Give the stems of what a stretch says besides the places it names."""
    places = {
        stem
        for mention in report.analysed.mentions
        if span.covers(mention.span)
        for stem in stems_of(mention.span.of(report.text))
    }
    return stems_of(span.of(report.text)) - places


def _noun_before(report: AnnotatedReport, unit: Unit, scene: Scene) -> str:
    """Give the noun right before a scene, of a compound with hyphens the last part; empty where there is none."""
    words = word_spans(report.text, Span(unit.span.start, scene.start))
    if len(words) < len(("die", "Halle")) or report.text[words[-1].end : scene.start].strip():
        return ""
    noun = words[-1].of(report.text).rpartition("-")[-1]
    return noun if noun[0].isupper() and noun.isalpha() else ""


def _groups(
    containment: Containment, texts: Mapping[str, str], told: Sequence[_Told]
) -> Iterator[tuple[_Told, ...]]:
    """Give for each place what tells it and what tells a wider one of the same thing instead."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for (first, exact), (second, wide) in permutations(enumerate(told), 2):
        if _is_told_wider(containment, texts, exact, wide):
            found[_shortest_name(exact, told)].update((first, second))
    return (tuple(told[at] for at in sorted(found[place])) for place in sorted(found))


def _shortest_name(exact: _Told, told: Sequence[_Told]) -> str:
    """Give "Marktplatz" for "Harlesunder Marktplatz" where it is told so too."""
    names = (other.scene.place.name for other in told)
    return min((name for name in names if f" {exact.scene.place.name}".endswith(f" {name}")), key=len)


def _is_told_wider(containment: Containment, texts: Mapping[str, str], exact: _Told, wide: _Told) -> bool:
    """Whether one tells of the same thing at a wider place, in a report that does not name the exact one."""
    if exact.unit.owner == wide.unit.owner or not containment.holds(wide.scene.place, exact.scene.place):
        return False
    fewest = (
        SAME_THING if isinstance(exact.topic, str) and not is_wide(wide.scene.place.name) else SAME_HAPPENING
    )
    nouns = {stem_of(told.noun.casefold()) for told in (exact, wide) if told.noun}
    return (
        len(exact.said & wide.said) >= fewest
        and nouns <= exact.said & wide.said
        and exact.scene.place.name.casefold() not in texts[wide.unit.report_id]
        and may_be_one_happening(exact.unit, wide.unit)
    )


def _with_copies(laid: Laid, group: Sequence[_Told]) -> list[_Told]:
    """Give a group with the same scenes of sentences that are word for word the same in other reports."""
    copies = list(group)
    for told in group:
        span = told.scene.span
        for unit, other in _same_texts(laid, told):
            if other.owner not in {one.unit.owner for one in copies}:
                moved = span.shifted(other.span.start - unit.span.start)
                copies.append(replace(told, unit=other, scene=replace(told.scene, span=moved)))
    return copies


def _same_texts(laid: Laid, told: _Told) -> Iterator[tuple[Unit, Unit]]:
    """Give the unit that holds a scene beside each other unit that is the same to the letter."""
    for at, unit in enumerate(laid.units):
        if unit.report_id == told.unit.report_id and unit.span.covers(told.scene.span):
            others = (laid.units[held] for held in laid.holders[laid.text_of[at]])
            yield from ((unit, other) for other in others if other.text == unit.text)


def _point(compared: Compared, group: Sequence[_Told]) -> Point:
    reports = [compared.reports[told.unit.owner] for told in group]
    readings = [
        reading_at(report, clause_at(report, told.unit.sentence, told.scene.span), focus=told.scene.span)
        for report, told in zip(reports, group, strict=True)
    ]
    because = [
        Reason(
            rule="point-compatible-place",
            report_id=report.id,
            text=told.scene.span.of(report.text),
            span=told.scene.span,
        )
        for report, told in zip(reports, group, strict=True)
    ]
    return point_of(compared, PointKind.PLACE, Relation.COMPATIBLE, readings, because)
