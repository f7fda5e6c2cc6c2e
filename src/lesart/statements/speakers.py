"""Who the speakers of the drafts are: their mentions, and pronouns that take up the one before."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from lesart.records.entity import EntityType, Mention, MentionForm
from lesart.records.span import Span
from lesart.resources import word_set
from lesart.statements.vocabulary import is_attribution_noun

# How far back "er" may point, in characters: about the sentence before.
_PRONOUN_REACH = 400
# Ends of titles that only men bear: "Minister", "Sprecher", "Präsident".
_MALE_TITLES = ("er", "or", "ent", "chef", "rat")


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A resolved speaker; `is_person` tells a person from a body."""

    name: str
    entity: str
    is_person: bool


class Mentions:
    """The mentions of a report by place."""

    def __init__(self, text: str, mentions: Sequence[Mention]) -> None:
        self._text = text
        self._mentions = sorted(mentions, key=lambda mention: (mention.span.start, -mention.span.end))
        self._starts = [mention.span.start for mention in self._mentions]

    def inside(self, span: Span) -> tuple[Mention, ...]:
        """Give the mentions that begin in the span."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return tuple(self._mentions[first:last])

    def party(self, spans: Sequence[Span]) -> Party | None:
        """Give the party that a speaker phrase names: its person, else its body, else nobody."""
        found = [mention for span in spans for mention in self.inside(span)]
        persons = [mention for mention in found if mention.type is EntityType.PER]
        named = [mention for mention in persons if mention.form is MentionForm.NAME] or persons
        if named:
            several = len({mention.entity for mention in named}) > 1
            return None if several else _party(named[0])
        bodies = [m for m in found if m.type is EntityType.ORG or m.form is MentionForm.METONYM]
        if bodies and self._speaks_for(spans[0], bodies[0]):
            return _party(bodies[0])
        return None

    def referent(self, pronoun: Span, last: Party | None) -> Party | None:
        """Give the person whom "er" or "sie" takes up: the only one named shortly before, or the last speaker among them."""
        found = self._candidate(pronoun, last)
        is_female_pronoun = pronoun.of(self._text).lower() == "sie"
        if found is None or self._is_female(found.entity) in (None, is_female_pronoun):
            return found
        return None

    def _is_female(self, entity: str) -> bool | None:
        """Whether a person is a woman, told by her title ("Ministerin") or first name; None where nothing tells it."""
        for mention in self._mentions:
            if mention.entity != entity or mention.type is not EntityType.PER:
                continue
            wording = mention.span.of(self._text)
            before = self._text[max(0, mention.span.start - 40) : mention.span.start].split()
            title = wording.split()[-1] if mention.form is MentionForm.ROLE else before[-1] if before else ""
            if title[:1].isupper() and len(title) > 4:
                if title.endswith("in"):
                    return True
                if title.casefold().endswith(_MALE_TITLES):
                    return False
            if mention.form is MentionForm.NAME and " " in wording and wording.split()[0].endswith("a"):
                return True
        return None

    def _candidate(self, pronoun: Span, last: Party | None) -> Party | None:
        window = Span(max(0, pronoun.start - _PRONOUN_REACH), pronoun.start)
        persons = {m.entity: m for m in self.inside(window) if m.type is EntityType.PER}
        if len(persons) == 1:
            return _party(next(iter(persons.values())))
        if last is not None and last.is_person and (not persons or last.entity in persons):
            return last
        return None

    def _speaks_for(self, phrase: Span, body: Mention) -> bool:
        """Whether the phrase is the body itself ("das Ministerium") or somebody who speaks for it ("ein Sprecher der …")."""
        ahead = self._text[phrase.start : body.span.start].split()
        nouns = [word.strip("„“»«\"',()") for word in ahead if word[:1].isupper()]
        return all(_is_voice(noun.casefold(), is_first=index == 0) for index, noun in enumerate(nouns))


def _party(mention: Mention) -> Party:
    return Party(name=mention.name, entity=mention.entity, is_person=mention.type is EntityType.PER)


def _is_voice(noun: str, *, is_first: bool) -> bool:
    """Whether a noun before a body's name is its spokesperson, its paper, its kind or the phrase's own article."""
    voices = (
        word_set("de", "spokespersons")
        | word_set("de", "attribution_carriers")
        | word_set("de", "outlet_kinds")
    )
    return (
        noun in voices or is_attribution_noun(noun) or (is_first and noun in word_set("de", "function_words"))
    )
