"""Rival words for the same thing, and what shows that it is the same."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from lesart.comparison.framing_anchors import Anchors, Sentence, anchors_of, apposed_name, sentences_of
from lesart.comparison.framing_uses import word_use, wording_of
from lesart.comparison.framing_words import Evidence, RivalWord, rival_words
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.framing import Naming, Wording, WordUse
from lesart.records.point import Point, Reading, Relation
from lesart.records.span import covering
from lesart.resources import word_table
from lesart.text.quotations import quotation_spans

_DEFINITE = "definite"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A rival word in a report, with the form it has there and the names in its phrase."""

    rival: RivalWord
    form: str
    use: WordUse
    anchors: Anchors
    is_definite: bool


def namings_of(reports: Sequence[AnnotatedReport], points: Sequence[Point]) -> tuple[Naming, ...]:
    """Give the sets of which reports choose different words for the same thing, those of most reports first."""
    by_set: defaultdict[str, list[_Found]] = defaultdict(list)
    for report in reports:
        for found in _found_in(report):
            by_set[found.rival.set].append(found)
    namings = (naming for found in by_set.values() for naming in _namings(found, points))
    return tuple(sorted(namings, key=_weight))


def _found_in(report: AnnotatedReport) -> Iterator[_Found]:
    quotations = quotation_spans(report.text)
    for sentence in sentences_of(report):
        for at, span in enumerate(sentence.words):
            for rival in rival_words(sentence.word(at)):
                anchors = _anchors(sentence, at, rival)
                yield _Found(
                    rival=rival,
                    form=sentence.word(at),
                    use=word_use(report, covering((span, *anchors.values())), quotations),
                    anchors=anchors,
                    is_definite=_is_definite(sentence, at),
                )


def _anchors(sentence: Sentence, at: int, rival: RivalWord) -> Anchors:
    if rival.evidence is Evidence.APPOSED:
        return apposed_name(sentence, at, over_a_noun=sentence.word(at)[:1].islower())
    if rival.evidence in (Evidence.NAMED, Evidence.SEATED):
        return anchors_of(sentence, at, by_capital=rival.evidence is Evidence.SEATED)
    return {}


def _is_definite(sentence: Sentence, at: int) -> bool:
    return _determiners().get(sentence.word(at - 1).casefold()) == _DEFINITE and sentence.are_joined(at - 1)


@cache
def _determiners() -> dict[str, str]:
    return {row[0]: row[1] for row in word_table("de", "determiners")}


def _namings(found: Sequence[_Found], points: Sequence[Point]) -> Iterator[Naming]:
    evidence = found[0].rival.evidence
    if evidence is Evidence.ALWAYS:
        groups = [found]
    elif evidence is Evidence.TOLD:
        yield from _told_alike(found, points)
        return
    else:
        groups = list(_under_one_name(found))
    for members in groups:
        if _is_chosen_differently(members):
            yield Naming(set=members[0].rival.set, wordings=_wordings(members))


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
    bare = [one for one in found if not one.anchors and one.is_definite]
    for members in named:
        yield [*members, *(one for one in bare if _homes(one, named) == [members])]


def _homes(bare: _Found, named: Sequence[list[_Found]]) -> list[list[_Found]]:
    """Give the groups that a word without a name can belong to: those with its own choice, and those with several."""
    if bare.rival.evidence is Evidence.APPOSED:
        return []
    choices = [{one.rival.choice for one in members} for members in named]
    return [
        members
        for members, held in zip(named, choices, strict=True)
        if bare.rival.choice in held or len(held) > 1
    ]


def _told_alike(found: Sequence[_Found], points: Sequence[Point]) -> Iterator[Naming]:
    """Give the words that readings of the same point put in each other's place, wherever the reports use them."""
    tied: set[str] = set()
    ties: list[str] = []
    for point in points:
        if point.relation is not Relation.SINGLE and (rivals := _rivals_in(point, found)):
            tied |= rivals
            ties.append(point.id)
    members = [one for one in found if one.rival.choice in tied]
    if members and _is_chosen_differently(members):
        yield Naming(set=members[0].rival.set, wordings=_wordings(members), points=tuple(ties))


def _rivals_in(point: Point, found: Sequence[_Found]) -> set[str]:
    """Give the words by which two reports' readings of a point differ; a reading of several words tells nothing."""
    alone = [
        (reading.report_id, choices.pop())
        for reading in point.readings
        if len(choices := _choices_in(reading, found)) == 1
    ]
    return {
        choice
        for first, second in combinations(alone, 2)
        if first[0] != second[0] and first[1] != second[1]
        for choice in (first[1], second[1])
    }


def _choices_in(reading: Reading, found: Sequence[_Found]) -> set[str]:
    return {
        one.rival.choice
        for one in found
        if one.use.report_id == reading.report_id and reading.span.covers(one.use.span)
    }


def _is_chosen_differently(members: Sequence[_Found]) -> bool:
    """Whether two reports do not have the same choice of words; a verbatim copy alone never does."""
    choices: defaultdict[str, set[str]] = defaultdict(set)
    for one in members:
        choices[one.use.report_id].add(one.rival.choice)
    return len({frozenset(chosen) for chosen in choices.values()}) > 1


def _wordings(members: Sequence[_Found]) -> tuple[Wording, ...]:
    """Give the wordings, those of most reports first."""
    by_choice: defaultdict[str, list[_Found]] = defaultdict(list)
    for one in members:
        by_choice[one.rival.choice].append(one)
    wordings = (
        wording_of((one.use for one in chosen), (one.form for one in chosen)) for chosen in by_choice.values()
    )
    return tuple(
        sorted(wordings, key=lambda wording: (-len(wording.report_ids), -len(wording.uses), wording.text))
    )


def _weight(naming: Naming) -> tuple[int, int, str, str]:
    reports = {use.report_id for wording in naming.wordings for use in wording.uses}
    return (-len(reports), -len(naming.wordings), naming.set, naming.wordings[0].text)
