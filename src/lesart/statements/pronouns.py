"""Whom "er", "sie" or a role takes up as speaker. Where the text leaves a choice, nobody."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from lesart.records.entity import Mention
from lesart.records.span import Span
from lesart.resources import word_set
from lesart.statements.gender import Gender, gender_of
from lesart.statements.speakers import Mentions, Party, party_of

# A pronoun is followed back over at most this many sentences, each of which goes on with it.
_REACH = 6
# In a portrait the pronoun means the one portrayed: characters looked at, and times the name must stand there.
_LONG_STRETCH, _OFTEN = 4_000, 3
# A name in marks is that of a house or ship: "im Krankenhaus „Anna Kessler“".
_QUOTED = frozenset(
    ("\N{DOUBLE LOW-9 QUOTATION MARK}", '"', "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}")
)
_FEMININE = frozenset({"sie", "die"})
# Articles that tell the grammatical gender of a body in the nominative: "die Gewerkschaft … sie", "der Verband … er".
_ARTICLES = {"sie": "die", "er": "der"}
# Those of somebody who speaks for a body: "ein Sprecher der Werft … er".
_VOICES = {"sie": "eine", "er": "ein"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """The last statement read: its speaker as written and as resolved, through whom it came, its content and paragraph."""

    speaker: tuple[Span, ...] = ()
    party: Party | None = None
    through: tuple[Party, ...] = ()
    content: tuple[Span, ...] = ()
    paragraph: int = 0


class Referents:
    """Whom the pronouns of a report can mean."""

    def __init__(self, text: str, sentences: Sequence[Span], mentions: Mentions) -> None:
        """Take the report's sentences in order."""
        self._text = text
        self._sentences = sorted(sentences)
        self._starts = [sentence.start for sentence in self._sentences]
        self._mentions = mentions

    def sentences_since(self, last: Said, place: int) -> int | None:
        """Give how many sentences after the last statement the one that holds `place` comes, None without a statement."""
        if not last.content:
            return None
        return self._sentence_of(place) - self._sentence_of(last.content[-1].end - 1)

    def referent(self, pronoun: Span, content: Sequence[Span], last: Said) -> Party | None:
        """Give who is meant: somebody named earlier in the sentence, the speaker right before, or whom the sentence before names.

        Persons in the content are passed over: who speaks there calls himself "er" from the start. Of several who
        fit nobody is taken.
        """
        opening = min((pronoun.start, *(part.start for part in content)))
        since = self.sentences_since(last, opening) if last.speaker else None
        here = self._sentence_of(opening)
        if here < 0 or since == 0:
            return self._speaker_before(pronoun, last)
        own = Span(self._starts[here], self._clause_start(self._starts[here], pronoun))
        named = [*self._fitting(pronoun, own, (*content, *last.content))]
        if since == 1:
            speaker = self._speaker_before(pronoun, last)
            is_other = any(speaker is None or mention.entity != speaker.entity for mention in named)
            return None if is_other else speaker
        return _only(named) if named else self._followed_back(pronoun, here, last)

    def _followed_back(self, pronoun: Span, here: int, last: Said) -> Party | None:
        word = re.compile(rf"\b{re.escape(pronoun.of(self._text))}\b", re.IGNORECASE)
        for number in range(here - 1, max(-1, here - 1 - _REACH), -1):
            sentence = self._sentences[number]
            if last.content and sentence.start < last.content[-1].end:
                return self._speaker_before(pronoun, last)
            named = self._fitting(pronoun, sentence, ())
            if named:
                return _only(named)
            if not word.search(self._text, sentence.start, sentence.end):
                break
        return self._only_person(pronoun, last)

    def _only_person(self, pronoun: Span, last: Said) -> Party | None:
        """Give the last speaker where a long stretch is all about this person: named again and again, and nobody else."""
        named = self._fitting(pronoun, Span(max(0, pronoun.start - _LONG_STRETCH), pronoun.start), ())
        found = _only(named) if len(named) >= _OFTEN else None
        return found if found and last.party and found.entity == last.party.entity else None

    def _clause_start(self, start: int, pronoun: Span) -> int:
        """Give the place of the last comma before a pronoun: in its own clause it can mean nobody ("Über Kessler sagte sie")."""
        return max(start, self._text.rfind(",", start, pronoun.start))

    def _speaker_before(self, pronoun: Span, last: Said) -> Party | None:
        party = last.party
        if party is None or party.is_person:
            return party if party and self._fits(pronoun, party.entity) else None
        wording = pronoun.of(self._text).lower()
        told = last.speaker[0].of(self._text).lower() if last.speaker else ""
        article, _, rest = told.partition(" ")
        is_voice = article == _VOICES.get(wording) and rest.partition(" ")[0] in word_set(
            "de", "spokespersons"
        )
        return party if is_voice or told == wording or article == _ARTICLES.get(wording) else None

    def _fitting(self, pronoun: Span, within: Span, said: Sequence[Span]) -> list[Mention]:
        return [
            mention
            for mention in self._mentions.persons_in(within)
            if self._fits(pronoun, mention.entity)
            and not any(part.overlap(mention.span) for part in said)
            and self._text[mention.span.start - 1 : mention.span.start] not in _QUOTED
        ]

    def _fits(self, pronoun: Span, entity: str) -> bool:
        first = pronoun.of(self._text).lower().split()[0]
        wanted = Gender.WOMAN if first in _FEMININE else Gender.MAN
        return gender_of(self._text, self._mentions.of_person(entity)) in (None, wanted)

    def _sentence_of(self, place: int) -> int:
        return bisect_right(self._starts, place) - 1


def _only(named: Sequence[Mention]) -> Party | None:
    """Give the person if only one is named."""
    return party_of(named[0]) if len({mention.entity for mention in named}) == 1 else None
