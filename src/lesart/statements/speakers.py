"""Who the speakers of the drafts are, told by the mentions in their phrases."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from lesart.records.entity import EntityType, Mention, MentionForm
from lesart.records.span import Span
from lesart.resources import word_set
from lesart.statements.gender import Gender, gender_of
from lesart.statements.heads import is_head, is_one_of_several
from lesart.statements.vocabulary import is_attribution_noun, part_of_speech

# Characters before a name that are read as its phrase.
_PHRASE = 80
_OWNED = re.compile(r"['\N{RIGHT SINGLE QUOTATION MARK}]s\s+\w")


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
        self._by_person: dict[str, list[Mention]] = {}
        for mention in self._mentions:
            if mention.type is EntityType.PER:
                self._by_person.setdefault(mention.entity, []).append(mention)

    def inside(self, span: Span) -> tuple[Mention, ...]:
        """Give the mentions that begin in the span."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return tuple(self._mentions[first:last])

    def party(self, spans: Sequence[Span]) -> Party | None:
        """Give the party that a speaker phrase names: its person, else its body; nobody where its stretches differ."""
        parties = {party for span in spans if (party := self._party(span)) is not None}
        return parties.pop() if len(parties) == 1 else None

    def _party(self, phrase: Span) -> Party | None:
        found = self.inside(phrase)
        persons = [m for m in found if m.type is EntityType.PER and self._is_head(phrase, m)]
        told = [mention for mention in persons if mention.form is MentionForm.NAME] or persons
        if all(map(self.is_unnamed, told)):  # the spokesperson of a body speaks for it
            told = [mention for mention in found if self._speaks_for(phrase, mention)][:1] or told
        several = len({mention.entity for mention in told}) > 1 or self._is_listed(phrase, told)
        if not told or several or any(is_one_of_several(self._text, phrase, mention) for mention in told):
            return None
        return None if self._names_a_body(phrase, told[0]) else party_of(told[0])

    def _is_listed(self, phrase: Span, told: Sequence[Mention]) -> bool:
        """Whether a body is the first of a list: "der Rundfunk, die Post und das Amt"."""
        if not told or not _is_body(told[0]):
            return False
        others = [m for m in self.inside(phrase) if _is_body(m) and m.span.start >= told[0].span.end]
        between = self._text[told[0].span.end : others[0].span.start].split() if others else []
        articles = part_of_speech("nominative") | part_of_speech("oblique")
        is_next = between[:1] == [","] and all(word.lower() in articles for word in between[1:])
        return is_next and others[0].entity != told[0].entity

    def _is_head(self, phrase: Span, person: Mention) -> bool:
        """Whether the phrase means the person; a remark in brackets after a name is the party ("Kessler (Grüne)")."""
        is_remark = person.span.start > phrase.start and self._is_remark(person)
        is_other = is_remark or self._is_of_many(person) or self._is_owner(phrase, person)
        is_other = is_other or self._is_of_other_gender(person)
        return not is_other and is_head(self._text, phrase, person)

    def _is_owner(self, phrase: Span, person: Mention) -> bool:
        """Whether the phrase goes on with what is the person's: "Kessler's ministry" is not Kessler."""
        return _OWNED.match(self._text, person.span.end, phrase.end) is not None

    def _is_of_many(self, person: Mention) -> bool:
        """Whether a role is a genitive plural, which means no single man: "ein Antrag der Abgeordneten"."""
        words = person.span.of(self._text).lower().split()
        is_plural = person.form is MentionForm.ROLE and words[:1] == ["der"] and words[-1].endswith("en")
        return is_plural and gender_of(self._text, self.of_person(person.entity)) is Gender.MAN

    def _is_of_other_gender(self, person: Mention) -> bool:
        """Whether a role is a man's and the one named a woman, or the other way round: another holder is meant."""
        words = person.span.of(self._text).lower().split()
        if person.form is not MentionForm.ROLE or words[0] not in ("der", "die"):
            return False
        named = tuple(m for m in self.of_person(person.entity) if m.form is MentionForm.NAME)
        gender = gender_of(self._text, named)
        is_woman = words[-1].endswith("in")
        return gender is (Gender.MAN if is_woman else Gender.WOMAN) and is_woman is (words[0] == "die")

    def _is_remark(self, mention: Mention) -> bool:
        return self._text[mention.span.start - 1 : mention.span.start] == "("

    def is_unnamed(self, party: Party | Mention) -> bool:
        """Whether the report tells only the role of a person."""
        return all(mention.form is MentionForm.ROLE for mention in self.of_person(party.entity))

    def party_before(self, place: int) -> Party | None:
        """Give the party whose name ends right before a place, but for a comma: "Kessler, die sagte"."""
        last = bisect_left(self._starts, place) - 1
        if last < 0 or self._text[self._mentions[last].span.end : place].strip() not in (",", ""):
            return None
        name = self._mentions[last].span
        start = max(0, name.start - _PHRASE)
        return self.party((Span(max(start, self._text.rfind(",", start, name.start) + 1), name.end),))

    def body_in(self, span: Span) -> Party | None:
        """Give the first body named in a phrase."""
        return next((party_of(mention) for mention in self.inside(span) if _is_body(mention)), None)

    def persons_in(self, span: Span) -> tuple[Mention, ...]:
        """Give the mentions of persons that begin in the span."""
        return tuple(mention for mention in self.inside(span) if mention.type is EntityType.PER)

    def of_person(self, entity: str) -> tuple[Mention, ...]:
        """Give all mentions of a person."""
        return tuple(self._by_person.get(entity, ()))

    def _names_a_body(self, phrase: Span, person: Mention) -> bool:
        """Whether a person's name is that of a firm or club: "die Reederei Kessler", told by the word before it."""
        if person.type is not EntityType.PER:
            return False
        ahead = self._text[phrase.start : person.span.start].split()
        kinds = word_set("de", "organisation_kinds") | word_set("de", "firm_kinds")
        return bool(ahead) and ahead[-1].casefold().endswith(tuple(kinds))

    def _speaks_for(self, phrase: Span, body: Mention) -> bool:
        """Whether the phrase is a body itself ("das Ministerium") or somebody who speaks for it ("ein Sprecher der …")."""
        if self._is_remark(body) or not _is_body(body):  # "Kessler (SPD)"
            return False
        ahead = self._text[phrase.start : body.span.start].split()
        first = ahead[0].lower() if ahead else ""
        if first in part_of_speech("uncounted") | part_of_speech("platform"):
            return False  # "viele in der Partei", "auf Twitter"
        nouns = [word.strip("„“»«\"',()") for word in ahead if word[:1].isupper()]
        if body.span.end < phrase.end and self._text[body.span.end] == "-":
            tail = self._text[body.span.end + 1 : phrase.end].split()
            nouns += tail[:1]  # "der Hafenpolizei-Chef" is a person, "der Hafenpolizei-Sprecher" its voice
        elif self._text[body.span.end - 1] == "s" and not body.name.endswith("s"):
            tail = self._text[body.span.end : phrase.end].split()
            nouns += [word for word in tail[:1] if word[0].isupper()]  # "Nordhagens Hafenmeister"
        return all(_is_voice(noun.casefold(), is_first=index == 0) for index, noun in enumerate(nouns))


def _is_body(mention: Mention) -> bool:
    return mention.type is EntityType.ORG or mention.form is MentionForm.METONYM


def party_of(mention: Mention) -> Party:
    """Give the party that a mention names, one known by role only without the article ("Sprecherin" for "die Sprecherin")."""
    first, _, rest = mention.name.partition(" ")
    articles = part_of_speech("nominative") | part_of_speech("oblique") | part_of_speech("preposition")
    is_article = mention.form is MentionForm.ROLE and first.lower() in articles
    return Party(
        name=rest if is_article and rest else mention.name,
        entity=mention.entity,
        is_person=mention.type is EntityType.PER,
    )


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
