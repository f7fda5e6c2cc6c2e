"""Speakers that the rules tell where the learned head has seen a cue but nobody who speaks."""

from bisect import bisect_right
from dataclasses import replace

from lesart.records.analysed_report import AnalysedReport
from lesart.statements.drafts import Draft, cue_spans, overlap, speaker_spans
from lesart.statements.frames import frames_in
from lesart.statements.utterances import utterances


class Frames:
    """The utterances of a report by place, read for the frames in them."""

    def __init__(self, analysed: AnalysedReport) -> None:
        """Take the report."""
        self._utterances = tuple(utterances(analysed))
        self._starts = [utterance.span.start for utterance in self._utterances]

    def with_speaker(self, draft: Draft) -> Draft:
        """Give a draft that has a cue but no speaker with the subject of the frame that holds this cue."""
        if draft.speaker or not draft.cue:
            return draft
        at = bisect_right(self._starts, draft.cue[0].start) - 1
        for frame in frames_in(self._utterances[at]) if at >= 0 else ():
            speaker = speaker_spans(self._utterances[at], frame)
            if overlap(cue_spans(self._utterances[at], frame), draft.cue) and not overlap(
                speaker, draft.content
            ):
                return replace(draft, speaker=speaker, goes_on=draft.goes_on and not speaker)
        return draft
