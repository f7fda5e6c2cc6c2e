"""The statements of a report, put together from what the single rules find."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from lesart.records.analysed_report import AnalysedReport
from lesart.records.report import Report
from lesart.records.span import Span
from lesart.records.statement import Statement, StatementType
from lesart.statements.announced import announced_drafts, whereby_drafts
from lesart.statements.attribution import Attribution, attributed_drafts, attributions_in
from lesart.statements.chains import chain_of
from lesart.statements.continuation import continued_drafts
from lesart.statements.direct import direct_drafts
from lesart.statements.drafts import Draft, outside, overlap
from lesart.statements.frames import frames_in
from lesart.statements.indirect import indirect_drafts
from lesart.statements.interviews import in_turns, interview_drafts
from lesart.statements.layers import REACH, covers, layered
from lesart.statements.nesting import nested
from lesart.statements.pointing import announced_by, pointed_at
from lesart.statements.reported import reported_drafts
from lesart.statements.speakers import Mentions
from lesart.statements.supplements import supplemented
from lesart.statements.tagged import tagged_drafts
from lesart.statements.turns import Turn, Turns
from lesart.statements.utterances import Utterance, utterances
from lesart.statements.vocabulary import lower_words
from lesart.text.languages import DEFAULT

# "Er sei …" goes on with the last speaker when at most this many utterances lie between.
_REACH_OF_SPEECH = 2


def find_statements(analysed: AnalysedReport) -> tuple[Statement, ...]:
    """Give the statements in the body of a report, numbered in the order of the text."""
    mentions = Mentions(analysed.text, analysed.mentions)
    turns = Turns(analysed, mentions)
    statements: list[Statement] = []
    drafts = _drafts(analysed, mentions)
    turned = interview_drafts(analysed)
    for draft in _merged(in_turns(analysed.text, turned, drafts) if turned else drafts):
        turn = turns.take(draft)
        if outside(analysed.text, draft.content, draft.cue):
            statement = _statement(analysed.report, f"s{len(statements) + 1}", turn, mentions)
            near = reversed(statements[-REACH:])
            outer = next((other.id for other in near if covers(other.content, statement.content)), None)
            statements.append(replace(statement, inside=outer))
    return tuple(statements)


def _drafts(analysed: AnalysedReport, mentions: Mentions) -> Iterable[Draft]:
    """Give the drafts of the tagged statements, of the rules where the head that tags is not there.

    The rules read German; the head was trained on German too, but its trunk knows other languages.
    """
    tagged = analysed.tagged_statements
    ruled = _ruled_drafts(analysed, mentions) if analysed.report.language == DEFAULT else ()
    if tagged is None:
        return ruled
    drafts = layered(
        analysed.text,
        tagged_drafts(analysed, tagged),
        is_person=lambda spans: _is_person(analysed.text, spans, mentions),
    )
    return supplemented(
        analysed.text, drafts, ruled, is_named=lambda spans: mentions.party(spans) is not None
    )


def _ruled_drafts(analysed: AnalysedReport, mentions: Mentions) -> Iterator[Draft]:
    since_speech = _REACH_OF_SPEECH + 1
    previous: Utterance | None = None
    waiting: tuple[Draft, ...] = ()
    for utterance in utterances(analysed):
        if not utterance.tokens:
            continue
        since_speech += 1
        found = nested(
            tuple(_of_utterance(utterance, since_speech=since_speech)),
            is_body=lambda spans: not _is_person(analysed.text, spans, mentions),
        )
        if previous is not None and not waiting:
            found = list(announced_by(previous, found))
        pointed = pointed_at(previous, waiting, utterance) if previous is not None else None
        yield from waiting if pointed is None else pointed
        waiting = tuple(sorted(found, key=lambda draft: draft.content))
        previous = utterance
        if found or pointed is not None:
            since_speech = 0
    yield from waiting


def _is_person(text: str, spans: Sequence[Span], mentions: Mentions) -> bool:
    party = mentions.party(spans)
    if party is not None:
        return party.is_person
    return not spans[0].of(text).lower().startswith(("das ", "einer ", "der "))


def _of_utterance(utterance: Utterance, *, since_speech: int) -> Iterator[Draft]:
    frames = frames_in(utterance)
    direct = [draft for draft in direct_drafts(utterance, frames) if draft.content]
    indirect = [
        draft
        for draft in indirect_drafts(utterance, frames)
        if not any(overlap(draft.content, other.content) for other in direct)
    ]
    read = {draft.own for draft in (*direct, *indirect)}
    reported = list(reported_drafts(utterance, [frame for frame in frames if frame.clause not in read]))
    announced = list(announced_drafts(utterance, [draft.own for draft in (*direct, *indirect)]))
    read_off = [*direct, *indirect, *reported, *announced, *whereby_drafts(utterance)]
    # Where the speaker stands inside the content, the sentence was misread.
    found = [draft for draft in read_off if not overlap(draft.speaker, draft.content)]
    attributions = attributions_in(utterance)
    if attributions and not direct and not indirect:
        found = list(attributed_drafts(utterance, attributions)) or found
    elif attributions:
        found = [_passed_on(utterance, draft, attributions[0]) for draft in found]
    if found:
        yield from (_going_on(utterance, draft, since_speech) for draft in found)
    else:
        yield from continued_drafts(
            utterance, follows_speech=since_speech == 1, goes_on=since_speech <= _REACH_OF_SPEECH
        )


def _passed_on(utterance: Utterance, draft: Draft, attribution: Attribution) -> Draft:
    """Add to a statement those according to whom it was made: "sagte Kessler laut Polizei", "sagte Kessler demnach"."""
    if attribution.speaker is None:
        return replace(draft, is_through_last=attribution.goes_on)
    return replace(draft, through=(*draft.through, utterance.stretch(*attribution.speaker)))


def _going_on(utterance: Utterance, draft: Draft, since_speech: int) -> Draft:
    """Let "Zudem wurde betont, dass …" go on with the speaker before."""
    opens = utterance.tokens[0].low in lower_words("connectives")
    if draft.speaker or not opens or since_speech != 1 or draft.type is StatementType.DIRECT:
        return draft
    return replace(draft, goes_on=True)


def _merged(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Join sentences in the Konjunktiv that follow one another in a paragraph."""
    current: Draft | None = None
    for draft in drafts:
        if current is not None and _continues(current, draft):
            current = _joined(current, draft)
            continue
        if current is not None:
            yield current
        current = draft
    if current is not None:
        yield current


def _joined(current: Draft, draft: Draft) -> Draft:
    """Give both as one, as one stretch where they stand in the same paragraph."""
    if current.paragraph != draft.paragraph:
        return replace(current, content=current.content + draft.content, paragraph=draft.paragraph)
    whole = Span(current.content[-1].start, draft.content[-1].end)
    return replace(current, content=(*current.content[:-1], whole))


def _continues(current: Draft, draft: Draft) -> bool:
    free = StatementType.INDIRECT_FREE_INDIRECT
    is_adjacent = 0 <= draft.content[0].start - current.content[-1].end <= 4
    is_same_speaker = draft.goes_on or draft.speaker == current.speaker
    return current.type is free and draft.type is free and is_same_speaker and is_adjacent


def _statement(report: Report, number: str, turn: Turn, mentions: Mentions) -> Statement:
    draft, party = turn.draft, turn.party
    chain = chain_of(report, mentions, through=turn.through, addressee=draft.addressee)
    return Statement(
        id=number,
        report_id=report.id,
        type=draft.type,
        content=outside(report.text, draft.content, draft.cue),
        speaker=draft.speaker,
        speaker_name=party.name if party else None,
        speaker_entity=party.entity if party else None,
        cue=draft.cue,
        frame=draft.frame,
        addressee=draft.addressee,
        chain=tuple(name for name in chain if party is None or name != party.name),
        is_denial=draft.is_denial,
    )
