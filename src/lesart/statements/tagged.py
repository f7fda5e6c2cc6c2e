"""Statements tagged by the learned head, read as drafts: cut to the body, without outer marks, never over their own roles."""

from collections.abc import Sequence
from dataclasses import replace

from lesart.records.analysed_report import AnalysedReport
from lesart.records.span import Span, covering
from lesart.records.statement import StatementType
from lesart.records.tagging import TaggedStatement
from lesart.statements.attribution import attributions_in
from lesart.statements.cues import is_denied_by
from lesart.statements.doubtful import FREE
from lesart.statements.drafts import Draft, overlap
from lesart.statements.frames import frames_in
from lesart.statements.passages import Passages
from lesart.statements.reported import reported_drafts
from lesart.statements.tagged_contents import content_of
from lesart.statements.tagged_speakers import TaggedSpeakers
from lesart.statements.utterances import Utterance, read_utterance
from lesart.statements.vocabulary import part_of_speech
from lesart.text.quotations import quotation_spans

# A longer stretch is no clause; the limit keeps overlapping tags from costing more than linear time.
_LONGEST_CLAUSE = 1_000


def tagged_drafts(analysed: AnalysedReport, tagged: Sequence[TaggedStatement]) -> list[Draft]:
    """Give a draft for each tag whose content has a word in the body, in the order of the text, outer before inner."""
    passages, speakers = Passages(analysed), TaggedSpeakers(analysed)
    drafts = [draft for tag in tagged if (draft := _draft(passages, speakers, tag)) is not None]
    settled: list[Draft] = []
    for draft in sorted(drafts, key=Draft.place):
        settled.append(speakers.after(settled[-1], draft) if settled else draft)
    return settled


def _draft(passages: Passages, speakers: TaggedSpeakers, tag: TaggedStatement) -> Draft | None:
    text = passages.text
    cue = passages.cleaned(tag.cue)
    content = speakers.own_content(tag.type, content_of(passages, tag, cue), cue)
    if not content or passages.is_remark_at(content[0].start):
        return None
    draft = Draft(
        type=tag.type,
        content=content,
        paragraph=passages.number_at(content[0].start),
        speaker=tuple(s for s in passages.cleaned(tag.speaker) if not passages.is_remark_at(s.start)),
        cue=cue,
        frame=passages.cleaned(tag.frame),
        addressee=passages.cleaned(tag.addressee),
        is_denial=is_denied_by(_words(text, cue)),
    )
    if speakers.is_narrated(draft, is_quoted=_is_quoted(passages, content)):
        return None
    draft = speakers.read(draft)
    if tag.type is StatementType.REPORTED:
        return _act(text, draft)
    draft = replace(draft, speaker=tuple(span for span in draft.speaker if not overlap((span,), content)))
    return replace(draft, through=_through(text, draft), goes_on=_goes_on(text, draft))


def _is_quoted(passages: Passages, content: Sequence[Span]) -> bool:
    """Whether half of a content at least stands in quotation marks."""
    shared = sum(part.overlap(mark) for part in content for mark in passages.quotations_at(part))
    return 2 * shared >= sum(part.end - part.start for part in content)


def _words(text: str, spans: Sequence[Span]) -> list[str]:
    return [word.lower() for span in spans for word in span.of(text).split()]


def _goes_on(text: str, draft: Draft) -> bool:
    """Whether the speaker before may speak on: nobody is named, and no frame tells of somebody unnamed."""
    words = _words(text, draft.speaker or draft.cue)
    is_thereby = not part_of_speech("thereby").isdisjoint(words)
    if draft.speaker:
        return is_thereby
    is_bare = draft.type is StatementType.DIRECT and not draft.cue and not draft.frame
    is_told_on = not part_of_speech("it-says").isdisjoint(words) and _is_bare(text, draft.frame)
    return is_bare or is_thereby or is_told_on or draft.type in FREE


def _is_bare(text: str, frame: Sequence[Span]) -> bool:
    """Whether a frame names nothing: "hieß es weiter", "hieß es auf Anfrage", not "heißt es auf der Seite der Werft"."""
    nouns = {word for span in frame for word in span.of(text).split() if word[0].isupper()}
    return {noun.lower().strip(".,:") for noun in nouns} <= part_of_speech("prompt")


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
