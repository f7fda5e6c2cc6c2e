"""Statements tagged by the learned head, read as drafts: cut to the body, without outer marks, never over their own roles."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lesart.records.analysed_report import AnalysedReport
from lesart.records.span import Span, covering
from lesart.records.statement import StatementType
from lesart.records.tagging import TaggedStatement
from lesart.statements.attribution import attributions_in
from lesart.statements.cues import is_denied_by
from lesart.statements.drafts import Draft, outside, overlap
from lesart.statements.frames import frames_in
from lesart.statements.passages import Passages, stripped
from lesart.statements.reported import reported_drafts
from lesart.statements.utterances import Utterance, read_utterance
from lesart.statements.vocabulary import part_of_speech
from lesart.text.quotations import is_quotation_mark, quotation_spans

_FREE = frozenset({StatementType.FREE_INDIRECT, StatementType.INDIRECT_FREE_INDIRECT})
_SEPARATORS = " \t\r\n\N{NO-BREAK SPACE},;:\N{EN DASH}\N{EM DASH}"
# A longer stretch is no clause; the limit keeps overlapping tags from costing more than linear time.
_LONGEST_CLAUSE = 1_000


def tagged_drafts(analysed: AnalysedReport, tagged: Sequence[TaggedStatement]) -> list[Draft]:
    """Give a draft for each tag whose content has a word in the body, in the order of the text, outer before inner."""
    passages = Passages(analysed)
    drafts = (_draft(passages, tag) for tag in tagged)
    found = [draft for draft in drafts if draft is not None]
    return sorted(found, key=lambda draft: (draft.content[0].start, -draft.content[-1].end))


def _draft(passages: Passages, tag: TaggedStatement) -> Draft | None:
    text = passages.text
    cue = passages.cleaned(tag.cue)
    content = tuple(_worded(text, outside(text, passages.parts_of(tag.content), cue), tag.type))
    if not content:
        return None
    draft = Draft(
        type=tag.type,
        content=content,
        paragraph=passages.number_at(content[0].start),
        speaker=passages.cleaned(tag.speaker),
        cue=cue,
        frame=passages.cleaned(tag.frame),
        addressee=passages.cleaned(tag.addressee),
        is_denial=is_denied_by(_words(text, cue)),
    )
    if tag.type is StatementType.REPORTED:
        return _act(text, draft)
    draft = replace(draft, speaker=tuple(span for span in draft.speaker if not overlap((span,), content)))
    return replace(draft, through=_through(text, draft), goes_on=_goes_on(text, draft))


def _worded(text: str, parts: Sequence[Span], kind: StatementType) -> Iterator[Span]:
    """Give the parts that hold a word, without separators and without the marks of a quotation that they are."""
    for part in parts:
        span = stripped(text, part, _SEPARATORS)
        if kind is StatementType.DIRECT or span in quotation_spans(text, span):
            span = _unquoted(text, span)
        if any(letter.isalnum() for letter in span.of(text)):
            yield span


def _unquoted(text: str, span: Span) -> Span:
    start = span.start + is_quotation_mark(text[span.start : span.start + 1])
    end = span.end - is_quotation_mark(text[span.end - 1 : span.end])
    return stripped(text, Span(start, max(start, end)))


def _words(text: str, spans: Sequence[Span]) -> list[str]:
    return [word.lower() for span in spans for word in span.of(text).split()]


def _goes_on(text: str, draft: Draft) -> bool:
    """Whether the speaker before may speak on: nobody is named, and no frame tells of somebody unnamed."""
    if draft.speaker:
        return False
    is_bare = draft.type is StatementType.DIRECT and not draft.cue and not draft.frame
    is_thereby = not part_of_speech("thereby").isdisjoint(_words(text, draft.cue))
    return is_bare or is_thereby or draft.type in _FREE


def _through(text: str, draft: Draft) -> tuple[Span, ...]:
    """Give those according to whom it was said, told by the frame: "sagte Kessler laut Polizei"."""
    found: list[Span] = []
    for span in draft.frame:
        utterance = _utterance(text, span, draft.paragraph)
        if utterance is None:
            continue
        for attribution in attributions_in(utterance):
            is_own = overlap((utterance.stretch(*attribution.cue),), draft.cue)
            if attribution.speaker is not None and not is_own:
                found.append(utterance.stretch(*attribution.speaker))
    return tuple(span for span in found if not overlap((span,), draft.speaker))


def _act(text: str, draft: Draft) -> Draft:
    """Give a speech act, tagged as a whole clause, with its theme as content and the rest as cue and frame.

    Where no rule tells the theme, the clause is the content.
    """
    utterance = _utterance(text, covering(draft.content), draft.paragraph)
    for act in reported_drafts(utterance, frames_in(utterance)) if utterance and not draft.cue else ():
        is_same = not draft.speaker or overlap(draft.speaker, act.speaker)
        if is_same and not overlap(draft.speaker, act.content):
            return replace(
                draft,
                content=act.content,
                cue=act.cue,
                frame=act.frame,
                addressee=draft.addressee or act.addressee,
                is_denial=act.is_denial,
            )
    return replace(draft, is_denial=draft.is_denial or is_denied_by(_words(text, draft.content)))


def _utterance(text: str, stretch: Span, paragraph: int) -> Utterance | None:
    if stretch.end - stretch.start > _LONGEST_CLAUSE:
        return None
    utterance = read_utterance(text, stretch, quotation_spans(text, stretch), paragraph)
    return utterance if utterance.tokens else None
