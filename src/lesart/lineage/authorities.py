"""Authorities whose statements carry a report."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lesart.records.analysed_report import AnnotatedReport
from lesart.records.span import Span, covering
from lesart.records.statement import Statement, StatementType
from lesart.resources import word_list
from lesart.text.words import word_spans

_ASCRIBED = frozenset((StatementType.DIRECT, StatementType.INDIRECT))


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedBy:
    """An authority that speaks in a report, itself or through somebody.

    `spans` are where it is named, `share` is the share of the body's words that it says.
    """

    name: str
    spans: tuple[Span, ...]
    share: float


def carrying_authorities(report: AnnotatedReport) -> tuple[CarriedBy, ...]:
    """Give the authorities named as speaker, or in the chain of a statement, the largest share first.

    One that only decides, or to which what is said is carried on without a word of its own, carries nothing.
    """
    said: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in report.statements:
        for name in dict.fromkeys(_authorities(report, statement)):
            said[name].append(statement)
    words = max(1, sum(len(word_spans(report.text, passage.span)) for passage in report.report.body))
    carried = (
        CarriedBy(name=name, spans=spans, share=min(1.0, _words_said(report, statements) / words))
        for name, statements in said.items()
        if (spans := _namings(report, name, statements))
    )
    return tuple(sorted(carried, key=lambda authority: (-authority.share, authority.name)))


def _authorities(report: AnnotatedReport, statement: Statement) -> Iterator[str]:
    """Give the names of speaker and chain that are an authority's, and an unnamed speaker's by its last word."""
    named = [name for name in (statement.speaker_name, *statement.chain) if name]
    yield from (name for name in named if _is_authority(name))
    if statement.speaker_name is None:
        for part in statement.speaker:
            last = word_spans(report.text, part)[-1:]
            yield from (word.of(report.text) for word in last if _is_authority(word.of(report.text)))


def _is_authority(name: str) -> bool:
    return name.casefold().endswith(word_list("de", "authority_heads"))


def _is_ascribed(report: AnnotatedReport, statement: Statement) -> bool:
    """Whether a statement stands beside the words that ascribe it, and tells what is known, not what was decided."""
    frames = (*statement.frame, *statement.cue)
    cue = [word for span in statement.cue for word in span.of(report.text).casefold().split()]
    return (
        statement.type in _ASCRIBED
        and (not frames or any(frame.overlap(part) for frame in frames for part in statement.speaker))
        and not any(word.startswith(word_list("de", "deciding_words")) for word in cue)
    )


def _namings(report: AnnotatedReport, name: str, statements: Sequence[Statement]) -> tuple[Span, ...]:
    """Give where the report ascribes something to an authority, in order: its mentions there, else the whole speakers."""
    ascribed = [statement for statement in statements if _is_ascribed(report, statement)]
    ascribing = [part for statement in ascribed for part in (*statement.speaker, *statement.frame)]
    mentions = (mention.span for mention in report.analysed.mentions if mention.name == name)
    named = {span for span in mentions if any(part.covers(span) for part in ascribing)}
    speakers = {part for statement in ascribed for part in statement.speaker}
    return tuple(sorted(named or speakers))


def _words_said(report: AnnotatedReport, statements: Sequence[Statement]) -> int:
    """Give the number of body words that the statements cover, each word once."""
    contents = [span for statement in statements for span in statement.content]
    if not contents:
        return 0
    within = word_spans(report.text, covering(contents))
    return sum(1 for word in within if any(content.covers(word) for content in contents))
