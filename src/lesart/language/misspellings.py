"""Names that a report spells otherwise than with the full name, or than the other reports do."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from lesart.language.linking_persons import surname_of
from lesart.language.mentions import is_person_name, wording_of
from lesart.language.spelling import is_spelled_like
from lesart.records.analysed_report import AnalysedReport
from lesart.records.entity import Mention
from lesart.records.report import Flag
from lesart.records.span import Span
from lesart.resources import wording
from lesart.text.folding import script_key

MISSPELLING = "name-misspelling"
# With two against one, both may have copied the same slip.
_CLEAR_MAJORITY = 3


@dataclass(frozen=True, slots=True)
class _Named:
    """One mention of a person by name: its wording, and the last word of it without an apostrophe."""

    mention: Mention
    wording: str
    surname: str


_People = Mapping[str, Sequence[_Named]]


def with_misspelling_flags(reports: Sequence[AnalysedReport]) -> tuple[AnalysedReport, ...]:
    """Give the reports with their flags on misspelled names renewed, all flags in the order of the text.

    A surname is flagged where three times as many reports spell it otherwise, a mere transliteration set aside, or
    where its own report does so with the full name.
    """
    people = [_people(report) for report in reports]
    spread = _spread(people)
    return tuple(
        _with_flags(
            report, [flag for entity, named in here.items() for flag in _flags(named, spread[entity])]
        )
        for report, here in zip(reports, people, strict=True)
    )


def _with_flags(report: AnalysedReport, found: Iterable[Flag]) -> AnalysedReport:
    others = [flag for flag in report.report.flags if flag.flag != MISSPELLING]
    flags = sorted([*others, *found], key=lambda flag: (flag.span, flag.flag))
    return replace(report, report=replace(report.report, flags=tuple(flags)))


def _people(report: AnalysedReport) -> _People:
    people: dict[str, list[_Named]] = defaultdict(list)
    for mention in report.mentions:
        if is_person_name(mention):
            text = wording_of(report.text, mention)
            people[mention.entity].append(_Named(mention, text, surname_of(text).rstrip("'’")))
    return people


def _spread(people: Sequence[_People]) -> Mapping[str, Counter[str]]:
    """Give by person how many reports have each spelling of the surname, a genitive counted with its nominative."""
    spread: dict[str, Counter[str]] = defaultdict(Counter)
    for here in people:
        for entity, named in here.items():
            spread[entity].update({name.surname for name in named})
    for counts in spread.values():
        for surname in sorted(counts):
            bare = surname.removesuffix("s")
            if bare != surname and bare in counts:
                del counts[surname]
    return spread


def _flags(named: Sequence[_Named], spread: Counter[str]) -> list[Flag]:
    """Give the flags on the mentions of one person in one report."""
    usual = min(spread, key=lambda surname: (-spread[surname], surname))
    elsewhere = spread[usual] - any(_is_same(name.surname, usual) for name in named)
    own = _own_usual(named)
    flags = []
    for name in named:
        if elsewhere and _is_same(name.surname, usual):
            continue
        if own != usual and elsewhere >= _CLEAR_MAJORITY * _count(name, spread) and _is_slip(name, usual):
            flags.append(_flag(name, "name-misspelling-elsewhere", usual=usual, count=elsewhere))
        elif own is not None and _differs(name.surname, own):
            flags.append(_flag(name, "name-misspelling-usual", usual=own))
    return flags


def _count(name: _Named, spread: Counter[str]) -> int:
    return spread[name.surname] or spread[name.surname.removesuffix("s")]


def _is_slip(name: _Named, usual: str) -> bool:
    return _differs(name.surname, usual) and script_key(name.surname) != script_key(usual)


def _flag(name: _Named, key: str, **values: object) -> Flag:
    shown = surname_of(name.wording)
    because = wording("de", "flag")[key].format(text=shown, **values)
    span = Span(name.mention.span.end - len(shown), name.mention.span.end)
    return Flag(flag=MISSPELLING, span=span, because=because)


def _differs(found: str, usual: str) -> bool:
    """Whether a name is the usual one in another spelling, not a given name or the like."""
    return not _is_same(found, usual) and is_spelled_like(found, usual)


def _is_same(found: str, usual: str) -> bool:
    return usual in {found, found.removesuffix("s")} or found.casefold() == usual.casefold()


def _own_usual(named: Sequence[_Named]) -> str | None:
    """Give the surname as the report's full name has it; the more frequent one where full names differ."""
    surnames = Counter(name.surname for name in named)
    full = sorted({name.surname for name in named if len(name.wording.split()) > 1})
    return min(full, key=lambda surname: (-surnames[surname], surname)) if full else None
