"""The statements of a report, put together from what the single rules find."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lesart.records.analysed_report import AnalysedReport
from lesart.records.report import Report
from lesart.records.span import Span
from lesart.records.statement import Statement, StatementType
from lesart.statements.attribution import attributed_drafts, attributions_in
from lesart.statements.continuation import continued_drafts
from lesart.statements.direct import direct_drafts
from lesart.statements.drafts import Draft
from lesart.statements.frames import frames_in
from lesart.statements.indirect import announced_drafts, indirect_drafts
from lesart.statements.reported import reported_drafts
from lesart.statements.speakers import MentionIndex, Party, is_pronoun, party_of
from lesart.statements.utterances import Utterance, utterances


def find_statements(analysed: AnalysedReport) -> tuple[Statement, ...]:
    """Give the statements in the body of a report, numbered in the order of the text."""
    drafts = _merged(_drafts(analysed))
    mentions = MentionIndex(analysed.mentions)
    statements: list[Statement] = []
    last: tuple[Draft, Party | None] | None = None
    for draft in drafts:
        party, spans = _speaker(analysed.text, draft, last, mentions)
        draft = replace(draft, speaker=spans)
        last = (draft, party)
        statements.append(_statement(analysed.report, len(statements) + 1, draft, party))
    return tuple(statements)


def _drafts(analysed: AnalysedReport) -> Iterator[Draft]:
    follows_speech = False
    paragraph = -1
    for utterance in utterances(analysed):
        if not utterance.tokens:
            continue
        found = sorted(
            _of_utterance(utterance, follows_speech=follows_speech), key=lambda draft: draft.content
        )
        yield from found
        follows_speech = bool(found)
        paragraph = utterance.paragraph


def _of_utterance(utterance: Utterance, *, follows_speech: bool) -> Iterator[Draft]:
    frames = frames_in(utterance)
    direct = [draft for draft in direct_drafts(utterance, frames) if draft.content]
    indirect = [
        (frame, draft)
        for frame, draft in indirect_drafts(utterance, frames)
        if not any(_overlap(draft.content, other.content) for other in direct)
    ]
    used = {span for draft in direct for span in draft.cue} | {
        span for _, draft in indirect for span in draft.cue
    }
    left = [
        frame
        for frame in frames
        if utterance.tokens[frame.cue[0]].span not in used and not _starts_in(used, utterance, frame.cue)
    ]
    reported = list(reported_drafts(utterance, left))
    announced = list(announced_drafts(utterance, [frame.clause for frame, _ in indirect]))
    found = [*direct, *(draft for _, draft in indirect), *reported, *announced]
    if not direct and not indirect:
        attributed = list(attributed_drafts(utterance, attributions_in(utterance)))
        found = attributed + [d for d in found if not attributed]
    yield from found
    if not found:
        yield from continued_drafts(utterance, follows_speech=follows_speech)


def _starts_in(used: set[Span], utterance: Utterance, cue: tuple[int, ...]) -> bool:
    starts = {span.start for span in used}
    return any(utterance.tokens[index].span.start in starts for index in cue)


def _overlap(first: Sequence[Span], second: Sequence[Span]) -> bool:
    return any(one.overlap(other) > 0 for one in first for other in second)


def _merged(drafts: Iterator[Draft]) -> Iterator[Draft]:
    """Join sentences in the Konjunktiv that follow one another in a paragraph."""
    current: Draft | None = None
    for draft in drafts:
        if (
            current is not None
            and current.type is StatementType.INDIRECT_FREE_INDIRECT
            and draft.type is StatementType.INDIRECT_FREE_INDIRECT
            and draft.goes_on
            and draft.paragraph == current.paragraph
        ):
            current = replace(current, content=(Span(current.content[0].start, draft.content[-1].end),))
            continue
        if current is not None:
            yield current
        current = draft
    if current is not None:
        yield current


def _speaker(
    text: str, draft: Draft, last: tuple[Draft, Party | None] | None, mentions: MentionIndex
) -> tuple[Party | None, tuple[Span, ...]]:
    if draft.goes_on and not draft.speaker and last is not None:
        return last[1], last[0].speaker
    if last is not None and is_pronoun(text, draft.speaker):
        return last[1], draft.speaker
    return (party_of(text, draft.speaker, mentions) if draft.speaker else None), draft.speaker


def _statement(report: Report, number: int, draft: Draft, party: Party | None) -> Statement:
    return Statement(
        id=f"s{number}",
        report_id=report.id,
        type=draft.type,
        content=draft.content,
        speaker=draft.speaker,
        speaker_name=party.name if party else None,
        speaker_entity=party.entity if party else None,
        cue=draft.cue,
        frame=draft.frame,
        addressee=draft.addressee,
        chain=(),
        is_denial=draft.is_denial,
    )
