"""Quotations of one utterance that reports word differently, as two translations do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from lesart.comparison.likeness import stems_of
from lesart.comparison.units import Unit
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.span import Span
from lesart.records.statement import StatementType
from lesart.text.quotations import quotation_spans
from lesart.text.words import word_spans

FEWEST_QUOTED = 2  # words; a single quoted word is a name or a distance mark
SAME_UTTERANCE = 0.4  # of the stems of the shorter quotation that the other one has


@dataclass(frozen=True, slots=True, kw_only=True)
class _Quoted:
    unit: Unit
    speaker: str
    words: tuple[Span, ...]
    plain: tuple[str, ...]


def differing_words(
    reports: Sequence[AnnotatedReport], units: Sequence[Unit]
) -> dict[Unit, tuple[Span, ...]]:
    """Give the words by which quotations of one utterance differ, for each unit that quotes it.

    That is the same speaker's, in quotation marks in both reports, with enough words in common to be one utterance; the
    words are laid side by side in their order (Ratcliff and Obershelp 1988, as in the standard library).
    """
    quoted = [found for unit in units for found in _quoted(reports[unit.owner], unit)]
    differing: dict[Unit, set[Span]] = {}
    for first, second in combinations(quoted, 2):
        if first.unit.owner == second.unit.owner or not _is_same_utterance(first, second):
            continue
        for side, spans in zip((first, second), _apart(first, second), strict=True):
            differing.setdefault(side.unit, set()).update(spans)
    return {unit: tuple(sorted(spans)) for unit, spans in differing.items() if spans}


def _quoted(report: AnnotatedReport, unit: Unit) -> Iterator[_Quoted]:
    """Give each quotation in a unit whose speaker is known."""
    statement = unit.statement
    speaker = (statement.speaker_entity or statement.speaker_name) if statement else None
    if statement is None or not speaker:
        return
    marked = list(quotation_spans(report.text, unit.span))
    if not marked and statement.type is StatementType.DIRECT:
        marked = [
            Span(max(part.start, unit.span.start), min(part.end, unit.span.end))
            for part in statement.content
            if part.overlap(unit.span)
        ]
    for span in marked:
        words = tuple(word_spans(report.text, span))
        if len(words) >= FEWEST_QUOTED:
            yield _Quoted(
                unit=unit,
                speaker=speaker,
                words=words,
                plain=tuple(word.of(report.text).casefold() for word in words),
            )


def _is_same_utterance(first: _Quoted, second: _Quoted) -> bool:
    ours, theirs = (stems_of(" ".join(side.plain)) for side in (first, second))
    shorter = min(len(ours), len(theirs))
    return first.speaker == second.speaker and shorter > 0 and len(ours & theirs) >= SAME_UTTERANCE * shorter


def _apart(first: _Quoted, second: _Quoted) -> tuple[list[Span], list[Span]]:
    """Give the words of either side that the other one lacks or has elsewhere."""
    ours: list[Span] = []
    theirs: list[Span] = []
    matcher = SequenceMatcher(None, first.plain, second.plain, autojunk=False)
    for tag, start, end, other_start, other_end in matcher.get_opcodes():
        if tag != "equal":
            ours.extend(first.words[start:end])
            theirs.extend(second.words[other_start:other_end])
    return ours, theirs
