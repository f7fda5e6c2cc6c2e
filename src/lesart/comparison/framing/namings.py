"""Rival words for the same thing, and what shows that it is the same."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import permutations

from lesart.comparison.framing.anchors import (
    Anchors,
    Sentence,
    anchors_of,
    apposed_name,
    sentences_of,
    without_countries,
)
from lesart.comparison.framing.uses import word_use, wording_of
from lesart.comparison.framing.words import Evidence, RivalWord, rival_words
from lesart.comparison.likeness import stems_of
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.framing import Naming, Wording, WordUse
from lesart.records.point import Point, Reading, Relation
from lesart.records.span import covering
from lesart.resources import word_table
from lesart.text.quotations import quotation_spans

_DEFINITE = "definite"
SAME_TELLING = 0.4  # share of the shorter reading's words; by reading the rivals of 30 events


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A rival word in a report, with the form it has there, the names in its phrase and those that tell what it is."""

    rival: RivalWord
    form: str
    use: WordUse
    names: Anchors
    anchors: Anchors
    is_definite: bool


def namings_of(reports: Sequence[AnnotatedReport], points: Sequence[Point]) -> tuple[Naming, ...]:
    """Give the sets of which reports choose different words for the same thing, those of most reports first."""
    by_set: defaultdict[str, list[_Found]] = defaultdict(list)
    for report in reports:
        for found in _found_in(report):
            by_set[found.rival.set].append(found)
    namings = (naming for found in by_set.values() for naming in _namings(found, points))
    return tuple(_without_repetition(sorted(namings, key=_weight)))


def _without_repetition(namings: Sequence[Naming]) -> Iterator[Naming]:
    """Give the namings of which not every use stands in one given before."""
    shown: list[WordUse] = []
    for naming in namings:
        uses = [use for wording in naming.wordings for use in wording.uses]
        if not all(any(_stands_in(use, other) for other in shown) for use in uses):
            yield naming
            shown.extend(uses)


def _stands_in(use: WordUse, other: WordUse) -> bool:
    return use.report_id == other.report_id and other.span.covers(use.span)


def _found_in(report: AnnotatedReport) -> Iterator[_Found]:
    quotations = quotation_spans(report.text)
    for sentence in sentences_of(report):
        for at, span in enumerate(sentence.words):
            for rival in rival_words(sentence.word(at)):
                names = _names(sentence, at, rival)
                anchors = without_countries(names) if rival.evidence is Evidence.PINNED else names
                yield _Found(
                    rival=rival,
                    form=sentence.word(at),
                    use=word_use(report, covering((span, *anchors.values())), quotations),
                    names=names,
                    anchors=anchors,
                    is_definite=_is_definite(sentence, at),
                )


def _names(sentence: Sentence, at: int, rival: RivalWord) -> Anchors:
    if rival.evidence is Evidence.APPOSED:
        return apposed_name(sentence, at, over_a_noun=sentence.word(at)[:1].islower())
    if rival.evidence in (Evidence.TOLD, Evidence.ALWAYS):
        return {}
    return anchors_of(sentence, at, by_capital=rival.evidence is Evidence.SEATED)


def _is_definite(sentence: Sentence, at: int) -> bool:
    return _determiners().get(sentence.word(at - 1).casefold()) == _DEFINITE and sentence.are_joined(at - 1)


@cache
def _determiners() -> dict[str, str]:
    return {row[0]: row[1] for row in word_table("de", "determiners")}


def _namings(found: Sequence[_Found], points: Sequence[Point]) -> Iterator[Naming]:
    evidence = found[0].rival.evidence
    groups: list[tuple[Sequence[_Found], tuple[str, ...]]]
    if evidence is Evidence.TOLD:
        groups = [_told_alike(found, points)]
    else:
        alike = [found] if evidence is Evidence.ALWAYS else _under_one_name(found)
        groups = [(members, ()) for members in alike]
    sure = {id(one) for members, _ in groups for one in members}
    unsure = Counter(one.rival.choice for one in found if id(one) not in sure and not one.names)
    for members, ties in groups:
        if _is_chosen_differently(members):
            yield Naming(set=members[0].rival.set, wordings=_wordings(members, unsure), points=ties)


def _under_one_name(found: Sequence[_Found]) -> Iterator[Sequence[_Found]]:
    """Give the words whose phrases hold the same name, with definite words of no name that can belong to them alone."""
    groups: list[tuple[set[str], list[_Found]]] = []
    for one in found:
        if not one.anchors:
            continue
        keys, members = set(one.anchors), [one]
        for group in [other for other in groups if other[0] & keys]:
            groups.remove(group)
            keys |= group[0]
            members = [*group[1], *members]
        groups.append((keys, members))
    named = [members for _, members in groups]
    bare = [one for one in found if not one.names and one.is_definite]
    for members in named:
        yield [*members, *(one for one in bare if _homes(one, named) == [members])]


def _homes(bare: _Found, named: Sequence[list[_Found]]) -> list[list[_Found]]:
    """Give the groups that a word without a name can belong to: those with its own choice, and those with several."""
    if bare.rival.evidence is Evidence.APPOSED:
        return []
    return [
        members for members in named if bare.rival.choice in _choices(members) or len(_choices(members)) > 1
    ]


def _told_alike(found: Sequence[_Found], points: Sequence[Point]) -> tuple[Sequence[_Found], tuple[str, ...]]:
    """Give the words that readings of the same point put in each other's place, and the points."""
    tied: dict[int, _Found] = {}
    ties: list[str] = []
    for point in points:
        if point.relation is Relation.SINGLE:
            continue
        held = [(reading, _held(reading, found)) for reading in point.readings]
        alone = [(reading, words) for reading, words in held if len(_choices(words)) == 1]
        rivals = [
            one
            for first, second in permutations(alone, 2)
            if _choices(first[1]) != _choices(second[1]) and _tell_the_same(first[0], second[0])
            for one in first[1]
        ]
        if rivals:
            tied |= {id(one): one for one in rivals}
            ties.append(point.id)
    return tuple(tied.values()), tuple(ties)


def _tell_the_same(first: Reading, second: Reading) -> bool:
    """Whether readings of two reports share most of the words of one of them."""
    ours, theirs = stems_of(first.text), stems_of(second.text)
    return first.report_id != second.report_id and len(ours & theirs) >= SAME_TELLING * min(
        len(ours), len(theirs)
    )


def _held(reading: Reading, found: Sequence[_Found]) -> list[_Found]:
    return [
        one for one in found if one.use.report_id == reading.report_id and reading.span.covers(one.use.span)
    ]


def _choices(found: Sequence[_Found]) -> set[str]:
    return {one.rival.choice for one in found}


def _is_chosen_differently(members: Sequence[_Found]) -> bool:
    """Whether two reports do not have the same choice of words; a verbatim copy alone never does."""
    choices: defaultdict[str, set[str]] = defaultdict(set)
    for one in members:
        choices[one.use.report_id].add(one.rival.choice)
    return len({frozenset(chosen) for chosen in choices.values()}) > 1


def _wordings(members: Sequence[_Found], unsure: Mapping[str, int]) -> tuple[Wording, ...]:
    """Give the wordings, those of most reports first."""
    by_choice: defaultdict[str, list[_Found]] = defaultdict(list)
    for one in members:
        by_choice[one.rival.choice].append(one)
    wordings = (
        replace(
            wording_of((one.use for one in chosen), (one.form for one in chosen)),
            unsure=unsure.get(choice, 0),
        )
        for choice, chosen in by_choice.items()
    )
    return tuple(
        sorted(wordings, key=lambda wording: (-len(wording.report_ids), -len(wording.uses), wording.text))
    )


def _weight(naming: Naming) -> tuple[int, bool, int, str, str]:
    """Give a key that sorts namings of more reports to the front, of as many those that a name or the word itself ties."""
    reports = {use.report_id for wording in naming.wordings for use in wording.uses}
    return (
        -len(reports),
        bool(naming.points),
        -len(naming.wordings),
        naming.set,
        naming.wordings[0].text,
    )
