"""Names that a report itself spells otherwise elsewhere."""

from collections import Counter, defaultdict
from dataclasses import replace

from lesart.language.linking_persons import surname_of
from lesart.language.mentions import is_person_name, wording_of
from lesart.records.analysed_report import AnalysedReport
from lesart.records.entity import Mention
from lesart.records.report import Flag
from lesart.records.span import Span
from lesart.resources import wording

MISSPELLING = "name-misspelling"


def with_misspelling_flags(report: AnalysedReport) -> AnalysedReport:
    """Give the report with its flags on misspelled names renewed, all flags in the order of the text."""
    others = [flag for flag in report.report.flags if flag.flag != MISSPELLING]
    flags = sorted([*others, *misspelling_flags(report)], key=lambda flag: (flag.span, flag.flag))
    return replace(report, report=replace(report.report, flags=tuple(flags)))


def misspelling_flags(report: AnalysedReport) -> tuple[Flag, ...]:
    """Give a flag for each surname that the report spells otherwise where it names the person in full."""
    by_person: dict[str, list[Mention]] = defaultdict(list)
    for mention in report.mentions:
        if is_person_name(mention):
            by_person[mention.entity].append(mention)
    return tuple(flag for mentions in by_person.values() for flag in _flags_of(report, mentions))


def _flags_of(report: AnalysedReport, mentions: list[Mention]) -> list[Flag]:
    wordings = [wording_of(report.text, mention) for mention in mentions]
    usual = _usual_surname(wordings)
    if usual is None:
        return []
    return [
        Flag(
            flag=MISSPELLING,
            span=Span(mention.span.end - len(found), mention.span.end),
            because=wording("de", "flag")["name-misspelling-usual"].format(text=found, usual=usual),
        )
        for mention, text in zip(mentions, wordings, strict=True)
        if _is_otherwise(found := surname_of(text), usual)
    ]


def _is_otherwise(found: str, usual: str) -> bool:
    bare = found.rstrip("'’")
    return bare != usual and bare.removesuffix("s") != usual and bare.casefold() != usual.casefold()


def _usual_surname(wordings: list[str]) -> str | None:
    """Give the surname as the full name has it; the more frequent one where full names differ."""
    surnames = Counter(surname_of(text) for text in wordings)
    full = sorted({surname_of(text) for text in wordings if len(text.split()) > 1})
    return min(full, key=lambda name: (-surnames[name], name)) if full else None
