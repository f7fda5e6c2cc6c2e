"""The speaker of a tag as Lesart gives it: a phrase of one sentence, not whom it was said to, not what it goes on with."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lesart.records.analysed_report import AnalysedReport
from lesart.records.span import Span
from lesart.records.statement import StatementType
from lesart.statements.doubtful import FREE, Doubts
from lesart.statements.drafts import Draft, outside
from lesart.statements.layers import covers
from lesart.statements.passages import stripped
from lesart.statements.vocabulary import cue_forms, lower_words, part_of_speech, subjunctive_kind

# Kinds of speech that may be part of a sentence of the report's own.
_PARTLY = frozenset({StatementType.DIRECT, StatementType.INDIRECT})
# Sentences after which speech goes on with who spoke before.
_REACH = 2
# Characters before a phrase that are read for its preposition.
_BEFORE = 30


class TaggedSpeakers:
    """The speaker phrases of a report's tags."""

    def __init__(self, analysed: AnalysedReport) -> None:
        self._text = analysed.text
        self._sentences = sorted(analysed.sentences)
        self._starts = [sentence.start for sentence in self._sentences]
        self._named = sorted(mention.span.start for mention in analysed.mentions)
        self._doubts = Doubts(analysed.text, self._sentences)

    def read(self, draft: Draft) -> Draft:
        """Give the draft with the phrase that says who spoke, as far as its tag holds one."""
        speaker = tuple(self._of_one_sentence(span, draft) for span in draft.speaker)
        draft = self._without_addressee(replace(draft, speaker=speaker))
        is_in_doubt = self._is_told_by_report(draft) or self._is_introduced_anew(draft)
        is_in_doubt = is_in_doubt or self._doubts.are_raised_by(draft)
        return replace(draft, speaker=()) if is_in_doubt else draft

    def is_narrated(self, draft: Draft, *, is_quoted: bool) -> bool:
        """Whether free speech, or direct speech without quotation marks, is marked by nothing: the report tells it itself."""
        if draft.type is StatementType.DIRECT:
            return not is_quoted and self._doubts.is_unquoted(draft)
        if self._doubts.is_remark_on_speaker(draft):
            return True
        is_framed = draft.cue or draft.type not in FREE or self._doubts.is_thereby(draft)
        return not is_framed and not self._doubts.is_marked(draft.content)

    def own_content(
        self, kind: StatementType, content: Sequence[Span], cue: Sequence[Span]
    ) -> tuple[Span, ...]:
        """Give a tag's content without whole sentences in which the report tells itself."""
        if kind in FREE and not cue:
            return self._doubts.marked_part(content)
        return self._doubts.own_part(content, cue) if kind is StatementType.INDIRECT else tuple(content)

    def after(self, previous: Draft, draft: Draft) -> Draft:
        """Give the draft with the speaker of the one before it where its own is tagged too far off."""
        if not draft.speaker:
            return draft
        is_part = (
            draft.type is StatementType.DIRECT and not draft.cue and covers(previous.content, draft.content)
        )
        if is_part and self._is_told_by_report(previous, draft.speaker):
            return replace(draft, speaker=(), goes_on=False)
        if self._shares_frame(previous, draft):
            return replace(draft, speaker=previous.speaker)
        return replace(draft, speaker=(), goes_on=True) if self._is_spoken_later(previous, draft) else draft

    def _is_told_by_report(self, draft: Draft, speaker: Sequence[Span] = ()) -> bool:
        """Whether what was said is only told of in a sentence of the report's own, no longer in that of the one tagged.

        "…, so Kessler weiter. Die Warnung, dass der Hafen leer sei, ist falsch": Kessler says no more. "„Ja“, sagte
        Kessler. Geplant war das „für Mai“": that is quoted from elsewhere.
        """
        said_by = draft.speaker or speaker
        here = self._sentence_of(draft.content[0].start)
        is_far = all(self._sentence_of(span.start) < here for span in (*said_by, *draft.cue))
        is_bare = draft.type is StatementType.DIRECT or not draft.cue
        if draft.type not in _PARTLY or not is_bare or not said_by or not is_far or not here:
            return False
        if self._doubts.is_in_first_person(draft.content):
            return False
        own = outside(self._text, (self._sentences[here - 1],), draft.content)
        words = [word for span in own for word in span.of(self._text).split()]
        is_in_doubt = any(subjunctive_kind(word) for word in words)
        return not is_in_doubt and any(word in lower_words("auxiliary_verbs") for word in words)

    def _is_introduced_anew(self, draft: Draft) -> bool:
        """Whether a name and a colon stand before a quotation in its sentence, and the one tagged in an earlier one."""
        start = draft.content[0].start
        here = self._sentence_of(start)
        told = (*draft.speaker, *draft.cue)
        if draft.type is not StatementType.DIRECT or not here or not told:
            return False
        ahead = Span(self._starts[here - 1], start)
        is_announced = ahead.of(self._text).rstrip(" \t\"„“»«‚‘'").endswith(":")
        return is_announced and self._names(ahead) and all(span.end <= ahead.start for span in told)

    def _shares_frame(self, previous: Draft, draft: Draft) -> bool:
        """Whether the cue is that of the one before, whose speaker stands beside it and this one's in another sentence."""
        if not previous.speaker or not draft.cue or not covers(previous.cue, draft.cue):
            return False
        here = self._sentence_of(draft.cue[0].start)
        own, other = (self._sentence_of(told.speaker[0].start) for told in (draft, previous))
        return other == here != own

    def _is_spoken_later(self, previous: Draft, draft: Draft) -> bool:
        """Whether speech without a cue, soon after other speech, has for its speaker only one tagged in a later sentence."""
        if draft.type is StatementType.REPORTED or draft.cue or not (previous.speaker or previous.cue):
            return False
        first, last = (
            self._sentence_of(place) for place in (draft.content[0].start, draft.content[-1].end - 1)
        )
        is_direct = draft.type is StatementType.DIRECT
        if is_direct and draft.paragraph != previous.paragraph:
            return False
        reach = 1 if is_direct else _REACH
        is_soon = first - self._sentence_of(previous.content[-1].end - 1) <= reach
        return is_soon and self._sentence_of(draft.speaker[0].start) > last

    def _of_one_sentence(self, span: Span, draft: Draft) -> Span:
        """Give the part of a phrase in one sentence: of those that name somebody, else of all, the nearest to the content."""
        parts = [part for part in self._parts(self._up_to_colon(span)) if part.start < part.end]
        named = [part for part in parts if self._names(part)]
        place = draft.content[0].start
        return min(named or parts, key=lambda part: abs(part.start - place), default=span)

    def _up_to_colon(self, span: Span) -> Span:
        """Give the phrase without what is said after a colon in it: "das Amt wurde deutlich: Kessler habe"."""
        colon = self._text.find(": ", span.start, span.end)
        return Span(span.start, colon) if colon > span.start else span

    def _parts(self, span: Span) -> Iterator[Span]:
        first, last = bisect_right(self._starts, span.start), bisect_right(self._starts, span.end - 1)
        borders = [span.start, *self._starts[first:last], span.end]
        if len(borders) == 2:
            yield span
            return
        for start, end in zip(borders, borders[1:], strict=False):
            yield stripped(self._text, Span(start, end), " \t\r\n.,;:!?")

    def _names(self, span: Span) -> bool:
        return bisect_right(self._named, span.start - 1) < bisect_right(self._named, span.end - 1)

    def _sentence_of(self, place: int) -> int:
        return bisect_right(self._starts, place)

    def _without_addressee(self, draft: Draft) -> Draft:
        """Give whom a thing was said to, a dative, as addressee: "sagte die Ministerin dem Rundfunk", "dem Rundfunk sagte …"."""
        is_said = any(span.of(self._text).lower() in cue_forms().finite for span in draft.cue)
        if draft.cue and not is_said:
            return draft
        cut = [self._at_dative(span) for span in draft.speaker]
        told = tuple(Span(at, span.end) for span, at in zip(draft.speaker, cut, strict=True) if at < span.end)
        kept = (stripped(self._text, Span(s.start, at)) for s, at in zip(draft.speaker, cut, strict=True))
        return replace(
            draft,
            speaker=tuple(span for span in kept if span.start < span.end),
            addressee=draft.addressee or told,
        )

    def _at_dative(self, span: Span) -> int:
        """Give the place of the dative in a phrase, its end without one; no dative depends on a preposition before it."""
        wording = f" {span.of(self._text).lower()}"
        for article in part_of_speech("dative-only"):
            at = wording.find(f" {article} ")
            before = self._text[max(0, span.start - _BEFORE) : span.start + max(0, at)].split()[-1:]
            if at >= 0 and not any(_governs(word) for word in before):
                return span.start + at
        return span.end


def _governs(word: str) -> bool:
    """Whether a dative may depend on the word, a preposition, or stand in the bracket it opens ("das dem Hafen nahe Amt")."""
    parts = ("preposition", "attribute", "according", "nominative", "oblique")
    return any(word.lower() in part_of_speech(part) for part in parts)
