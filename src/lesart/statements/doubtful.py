"""Speakers that a tag names and the text does not bear out: who is only spoken of, or stands with another statement."""

from bisect import bisect_right
from collections.abc import Sequence

from lesart.records.span import Span
from lesart.records.statement import StatementType
from lesart.resources import word_set
from lesart.statements.drafts import Draft
from lesart.statements.vocabulary import cue_forms, lower_words, part_of_speech, subjunctive_kind
from lesart.text.quotations import is_quotation_mark

FREE = frozenset({StatementType.FREE_INDIRECT, StatementType.INDIRECT_FREE_INDIRECT})
_APOSTROPHES = frozenset("'\N{RIGHT SINGLE QUOTATION MARK}")
# Sentences before a content in which its speaker may stand, the same for a rumour, and those after it.
_REACH, _REACH_OF_RUMOUR, _REACH_AFTER = 3, 1, 1
# Characters beside a phrase that are read for its verb.
_BESIDE = 30


class Doubts:
    """What speaks against the speakers of a report's tags."""

    def __init__(self, text: str, sentences: Sequence[Span]) -> None:
        """Take the text and its sentences in order."""
        self._text = text
        self._sentences = sentences
        self._starts = [sentence.start for sentence in sentences]

    def are_raised_by(self, draft: Draft) -> bool:
        """Whether the speaker tagged for a draft cannot be told to have said it."""
        if not draft.speaker or draft.type is StatementType.REPORTED:
            return False
        return (
            self._is_far(draft)
            or self._is_beside_another_frame(draft)
            or self._is_in_adverbial(draft)
            or self._is_told(draft)
            or self._is_object(draft)
            or self._is_owner(draft.speaker[0])
            or (not draft.cue and (self._is_unmarked(draft) or self._is_spoken_of(draft)))
        )

    def is_marked(self, spans: Sequence[Span]) -> bool:
        """Whether words are marked as somebody's, as far as mood and quotation marks do that.

        "Das wäre möglich" may be the report's own thought; "sie hätten" often stands for a Konjunktiv that looks like
        an indicative.
        """
        words = [word for span in spans for word in self._words(span)]
        moods = {word: kind for word in words if (kind := subjunctive_kind(word)) is not None}
        if "one" in moods.values() or not part_of_speech("hearsay").isdisjoint(words):
            return True
        if moods:
            is_unreal = words[0] == "als" or not part_of_speech("condition").isdisjoint(words)
            return not is_unreal and all(word.endswith("en") for word in moods)
        # A name in marks is that of a paper or ship.
        return any(
            is_quotation_mark(word[0]) and word[1:2].islower()
            for span in spans
            for word in span.of(self._text).split()
        )

    def marked_part(self, content: Sequence[Span]) -> tuple[Span, ...]:
        """Give free speech without the sentences at its ends in which the report tells on itself."""
        if not content:
            return ()
        first, last = self._places(content)
        start, end = content[0].start, content[-1].end
        while last > first and not self.is_marked((Span(self._starts[last - 1], end),)):
            last -= 1
            end = self._sentences[last - 1].end
        while last > first and not self.is_marked((Span(start, self._sentences[first - 1].end),)):
            start = self._starts[first]
            first += 1
        kept = (Span(max(part.start, start), min(part.end, end)) for part in content)
        return tuple(part for part in kept if part.start < part.end)

    def own_part(self, content: Sequence[Span], cue: Sequence[Span]) -> tuple[Span, ...]:
        """Give what the cue's sentence says: "Die Fähre soll zu spät sein. Den Bericht bestätigte Kessler" confirms no more.

        With "das" or "dies" the cue takes up the sentence before it.
        """
        if len(content) < 2 or not cue:
            return tuple(content)
        here = self._sentence_of(cue[0].start)
        own = tuple(part for part in content if self._sentence_of(part.start) >= here)
        before = content[: len(content) - len(own)]
        words = own[0].of(self._text).split() if own else []
        is_noun = any(word[0].isupper() for word in words[1:]) and words[0].lower() in part_of_speech(
            "definite"
        )
        is_whole = all(self._sentence_of(part.end - 1) < here for part in before)
        return own if is_noun and before and is_whole else tuple(content)

    def is_unquoted(self, draft: Draft) -> bool:
        """Whether direct speech without marks has no other mark: no colon before it, no "wir" in it, no frame beside it."""
        start = draft.content[0].start
        ahead = self._text[max(0, start - _BESIDE) : start].rstrip()
        if ahead.endswith(":") or is_quotation_mark(ahead[-1:]):
            return False
        first, last = self._places(draft.content)
        told = (*draft.speaker, *draft.cue)
        is_beside = any(first <= self._sentence_of(span.start) <= last for span in told)
        return not is_beside and not self.is_in_first_person(draft.content)

    def is_in_first_person(self, content: Sequence[Span]) -> bool:
        """Whether somebody speaks of "mir" or "uns"."""
        words = {word for span in content for word in self._words(span)}
        return not words.isdisjoint(part_of_speech("speaking"))

    def is_remark_on_speaker(self, draft: Draft) -> bool:
        """Whether a content is the relative clause by which the report tells of the speaker: "so Kessler, die … war"."""
        start = draft.content[0].start
        words = draft.content[0].of(self._text).lower().split()
        is_clause = words[0] in part_of_speech("relative") and words[-1] in lower_words("auxiliary_verbs")
        is_relative = draft.type is StatementType.INDIRECT and is_clause
        is_next = any(
            self._text[span.end : start].strip() == "," for span in draft.speaker if span.end < start
        )
        return is_relative and is_next and not self.is_marked(draft.content)

    def is_thereby(self, draft: Draft) -> bool:
        """Whether "demnach" stands for the speaker."""
        return any(span.of(self._text).lower() in part_of_speech("thereby") for span in draft.speaker)

    def _is_far(self, draft: Draft) -> bool:
        """Whether the speaker stands too many sentences off."""
        first, last = self._places(draft.content)
        here = self._sentence_of(draft.speaker[0].start)
        reach = _REACH_OF_RUMOUR if draft.type is StatementType.FREE_INDIRECT else _REACH
        return here < first - reach or here > last + _REACH_AFTER

    def _is_beside_another_frame(self, draft: Draft) -> bool:
        """Whether the cue names its own speaker or none and the one tagged stands in another sentence: "hieß es", "laut Kessler"."""
        words = [word.lower() for span in draft.cue for word in span.of(self._text).split()[:1]]
        parts = ("it-says", "according", "according-after", "according-noun")
        if not any(word in part_of_speech(part) for part in parts for word in words):
            return False
        first, last = self._places(draft.cue)
        if last < self._places(draft.content)[0]:
            return False  # the cue is that of the sentence before, what goes on with it has its own subject
        return not any(first <= self._sentence_of(span.start) <= last for span in draft.speaker)

    def _is_in_adverbial(self, draft: Draft) -> bool:
        """Whether a verb has for its speaker what depends on a preposition: "so sagte er in der Werft", "viele in der Werft".

        What carries words may stand there: "erklärt in einer Mitteilung".
        """
        before = [
            self._text[max(0, span.start - _BESIDE) : span.start].lower().split() for span in draft.speaker
        ]
        if all(words[-2:-1] and words[-2] in part_of_speech("uncounted") for words in before):
            return True
        verbs = {word.lower() for span in draft.cue for word in span.of(self._text).split()}
        nouns = {word.casefold() for span in draft.speaker for word in span.of(self._text).split()}
        is_said = any(verb in cue_forms().finite for verb in verbs)
        if not is_said or not nouns.isdisjoint(word_set("de", "attribution_carriers")):
            return False
        others = ("attribute", "agent", "subordinate")  # "von", "durch", "während"
        places = part_of_speech("preposition").difference(*map(part_of_speech, others))
        return all(words[-1:] and words[-1] in places for words in before)

    def _is_told(self, draft: Draft) -> bool:
        """Whether the speaker tagged is the one to whom it was said: "Kessler erhielt die Antwort, dass …"."""
        words = {word.lower() for span in draft.cue for word in span.of(self._text).split()}
        return not words.isdisjoint(part_of_speech("receive"))

    def _is_object(self, draft: Draft) -> bool:
        """Whether a verb of saying stands with a speaker that cannot be its subject: "die Werft erklärte den Räten, dass …"."""
        verbs = {word.lower() for span in draft.cue for word in span.of(self._text).split()}
        if verbs.isdisjoint(cue_forms().finite):
            return False
        return all(self._is_oblique(span) for span in draft.speaker)

    def _is_oblique(self, speaker: Span) -> bool:
        """Whether a phrase has an article that no subject has, and no preposition before it."""
        before = self._text[max(0, speaker.start - _BESIDE) : speaker.start].lower().split()
        words = [*before, *speaker.of(self._text).lower().split()]
        at = len(before) if words[len(before)] in part_of_speech("oblique") else len(before) - 1
        if at < 0 or words[at] not in part_of_speech("oblique"):
            return False
        return not at or words[at - 1] not in part_of_speech("preposition")

    def _is_owner(self, speaker: Span) -> bool:
        """Whether the name is a genitive before what it owns: "Holms' Plan", "Fritz’ Vorschlag"."""
        after = self._text[speaker.end : speaker.end + 3]
        return len(after) == 3 and after[0] in _APOSTROPHES and after[1] == " " and after[2].isupper()

    def _is_unmarked(self, draft: Draft) -> bool:
        """Whether nothing in the sentence of indirect speech marks it as somebody's."""
        if draft.type is not StatementType.INDIRECT or self.is_thereby(draft):
            return False
        opening = draft.content[0].of(self._text).split()
        is_clause = any(word.lower() in part_of_speech("that") for word in opening[:2])
        return not is_clause and not self.is_marked(self._whole(draft.content))

    def _is_spoken_of(self, draft: Draft) -> bool:
        """Whether the phrase is the subject of somebody else's sentence in the Konjunktiv: "schaffe Kessler „Unruhe“"."""
        if draft.type is not StatementType.DIRECT:
            return False
        return any(
            subjunctive_kind(word) == "one"
            for span in draft.speaker
            for word in (
                *self._text[max(0, span.start - _BESIDE) : span.start].split()[-1:],
                *self._text[span.end : span.end + _BESIDE].split()[:1],
            )
        )

    def _words(self, span: Span) -> list[str]:
        """Give the words that may be verbs: those in lower case and the first one."""
        words = span.of(self._text).split()
        told = [*words[:1], *(word for word in words[1:] if not word[0].isupper())]
        return [word.lower().rstrip(".,;:!?") for word in told if word.rstrip(".,;:!?")]

    def _places(self, spans: Sequence[Span]) -> tuple[int, int]:
        """Give the numbers of the first and the last sentence of spans."""
        return self._sentence_of(spans[0].start), self._sentence_of(spans[-1].end - 1)

    def _sentence_of(self, place: int) -> int:
        return bisect_right(self._starts, place)

    def _whole(self, spans: Sequence[Span]) -> Sequence[Span]:
        first, last = self._places(spans)
        return self._sentences[max(0, first - 1) : last] or spans
