"""Who the speakers of the drafts are: their mentions, and pronouns that take up the speaker before."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from lesart.records.entity import EntityType, Mention, MentionForm
from lesart.records.span import Span
from lesart.resources import word_set
from lesart.statements.vocabulary import part_of_speech


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A resolved speaker."""

    name: str
    entity: str


class MentionIndex:
    """The mentions of a report by place."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions = sorted(mentions, key=lambda mention: (mention.span.start, -mention.span.end))
        self._starts = [mention.span.start for mention in self._mentions]

    def inside(self, span: Span) -> tuple[Mention, ...]:
        """Give the mentions that begin in the span."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return tuple(mention for mention in self._mentions[first:last] if mention.span.end <= span.end + 1)


def party_of(text: str, spans: Sequence[Span], mentions: MentionIndex) -> Party | None:
    """Give the party that a speaker phrase names: its person, else its body, else nobody."""
    found = [mention for span in spans for mention in mentions.inside(span)]
    persons = [mention for mention in found if mention.type is EntityType.PER]
    named = [mention for mention in persons if mention.form is MentionForm.NAME] or persons
    if named:
        return Party(name=named[0].name, entity=named[0].entity)
    bodies = [m for m in found if m.type is EntityType.ORG or m.form is MentionForm.METONYM]
    if bodies and _speaks_for(text, spans[0], bodies[0]):
        return Party(name=bodies[0].name, entity=bodies[0].entity)
    return None


def is_pronoun(text: str, spans: Sequence[Span]) -> bool:
    """Whether the speaker phrase is a mere "er" or "sie"."""
    return len(spans) == 1 and spans[0].of(text).lower() in ("er", "sie")


def _speaks_for(text: str, phrase: Span, body: Mention) -> bool:
    """Whether the phrase is the body itself ("das Ministerium") or somebody who speaks for it ("ein Sprecher der …")."""
    ahead = text[phrase.start : body.span.start].split()
    nouns = [
        word for word in ahead if word[:1].isupper() and word.lower() not in part_of_speech("nominative")
    ]
    return all(
        noun.casefold() in word_set("de", "spokespersons") | word_set("de", "attribution_nouns")
        for noun in nouns
    )
