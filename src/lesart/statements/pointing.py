"""Sentences that point at others: "Das sagte Kessler am Montag", "Kessler fügte hinzu:" before a quotation."""

from collections.abc import Sequence
from dataclasses import replace

from lesart.records.statement import StatementType
from lesart.statements.drafts import Draft, cue_spans, frame_spans, speaker_spans, trimmed
from lesart.statements.frames import Frame, frames_in
from lesart.statements.utterances import Utterance
from lesart.statements.vocabulary import part_of_speech


def pointed_at(
    previous: Utterance, drafts: Sequence[Draft], utterance: Utterance
) -> tuple[Draft, ...] | None:
    """Give the drafts of the utterance before, now with the speaker that this one names; None where it names none.

    Where nothing was read off the utterance before, it is a statement as a whole.
    """
    frame = _pointing_frame(utterance)
    if frame is None or previous.paragraph != utterance.paragraph:
        return None
    named = {
        "speaker": speaker_spans(utterance, frame),
        "cue": cue_spans(utterance, frame),
    }
    if drafts:
        return tuple(
            replace(draft, speaker=named["speaker"], cue=named["cue"], goes_on=False)
            if _is_open(draft)
            else draft
            for draft in drafts
        )
    content = trimmed(previous, 0, len(previous.tokens))
    if not content:
        return None
    return (
        Draft(
            type=StatementType.INDIRECT,
            content=content,
            paragraph=previous.paragraph,
            speaker=named["speaker"],
            cue=named["cue"],
            frame=frame_spans(utterance, ()),
        ),
    )


def announced_by(previous: Utterance, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Give the drafts after an utterance that ends in a colon: a bare quotation is what it announces.

    The quotation gets its speaker; where the announcement has no verb of saying, the speaker before it does not go on.
    """
    if previous.tokens[-1].text != ":":
        return tuple(drafts)
    frame = next(reversed(frames_in(previous)), None)
    is_announcing = frame is not None and frame.subject is not None and not frame.is_reported
    if frame is None or not is_announcing:
        return tuple(replace(draft, goes_on=False) if _is_open(draft) else draft for draft in drafts)
    named = {"speaker": speaker_spans(previous, frame), "cue": cue_spans(previous, frame)}
    return tuple(
        replace(draft, speaker=named["speaker"], cue=named["cue"], goes_on=False)
        if _is_open(draft)
        else draft
        for draft in drafts
    )


def _is_open(draft: Draft) -> bool:
    return draft.goes_on and draft.type is StatementType.DIRECT


def _pointing_frame(utterance: Utterance) -> Frame | None:
    """Give the frame of a sentence that begins "Das sagte …" and has a subject."""
    if not utterance.tokens or utterance.tokens[0].low not in part_of_speech("pointing"):
        return None
    frame = next(iter(frames_in(utterance)), None)
    if frame is None or frame.clause != 0 or frame.cue[0] != 1 or frame.verb is None or frame.subject is None:
        return None
    return frame if frame.verb.may("say") and not frame.is_reported and frame.subject[0] > 1 else None
