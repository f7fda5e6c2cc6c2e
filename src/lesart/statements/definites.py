"""Whom a definite role without a name takes up: "Kessler …", sagte die Ministerin. Where the text leaves a choice, nobody."""

import re
from collections.abc import Iterator
from functools import cache

from lesart.records.entity import Mention, MentionForm
from lesart.records.span import Span
from lesart.resources import word_set, word_table
from lesart.statements.drafts import Draft
from lesart.statements.gender import Gender, gender_of_role, titles_before
from lesart.statements.pronouns import Referents, Said
from lesart.statements.speakers import Mentions, Party

# Article, an adjective or a place's name, the role.
_ROLE = re.compile(r"(der|die) (?:\S+ )?([^\W\d_][\w-]*)", re.IGNORECASE)
_GENDERS = {"der": Gender.MAN, "die": Gender.WOMAN}
# Characters looked back at for another holder of the role, and around it for its holder's name.
_REACH = 4_000
_NEAR = 40
# Mentions of one person that are read for offices.
_MENTIONS = 20
# Sentences after which "der Sprecher" still speaks for the body that spoke before.
_REACH_OF_VOICE = 2


class Definites:
    """The definite roles that speak in a report."""

    def __init__(self, text: str, mentions: Mentions, referents: Referents) -> None:
        self._text = text
        self._mentions = mentions
        self._referents = referents
        self._taken: dict[int, str] = {}

    def holder(self, draft: Draft, last: Said) -> Party | None:
        """Give the named person who spoke or was named right before and may hold the role, or the body of "der Sprecher".

        Nobody where somebody else was introduced with the role, or where the person holds another office.
        """
        phrase = draft.speaker[0]
        role = _ROLE.fullmatch(" ".join(phrase.of(self._text).split()))
        if role is None or gender_of_role(role[2]) is not _GENDERS[role[1].lower()]:
            return None
        if self._is_voice(draft, role[2], last):
            return last.party
        party = self._referents.referent(phrase, draft.content, last)
        if party is None or not party.is_person or not self._may_hold(party, role[2], phrase.start):
            return None
        self._taken[phrase.end] = party.entity
        return party

    def _is_voice(self, draft: Draft, noun: str, last: Said) -> bool:
        since = self._referents.sentences_since(last, draft.content[0].start)
        is_near = since is not None and since <= _REACH_OF_VOICE
        is_body = last.party is not None and not last.party.is_person
        return is_near and is_body and noun.casefold() in word_set("de", "spokespersons")

    def _may_hold(self, party: Party, noun: str, place: int) -> bool:
        first = self._mentions.of_person(party.entity)[:_MENTIONS]
        known = [mention for mention in first if mention.span.start < place]
        if not any(mention.form is MentionForm.NAME for mention in known):
            return False
        held = {_office(title) for mention in known for title in self._titles(mention)} - {None}
        single = {office for office in held if office and office[1]}
        office = _office(noun)
        if office and office[1] and single and office not in single:
            return False
        of_whom = [self._is_of(party, word, office) for word in self._words_of(noun, place)]
        return False not in of_whom and (None not in of_whom or True in of_whom)

    def _titles(self, mention: Mention) -> list[str]:
        own = mention.span.of(self._text).split() if mention.form is MentionForm.ROLE else []
        return [*own, *titles_before(self._text, mention)]

    def _words_of(self, noun: str, place: int) -> Iterator[Span]:
        """Give the words before a place that end in the role ("Hafenministerin" for "Ministerin")."""
        ending = re.compile(rf"{re.escape(noun)}(?:e?s|e?n)?\b", re.IGNORECASE)
        for match in ending.finditer(self._text, max(0, place - _REACH), place):
            yield Span(match.start(), match.end())

    def _is_of(self, party: Party, word: Span, office: tuple[str, bool] | None) -> bool | None:
        """Whether a role met earlier is this party's or was taken up by one who may hold the like, None for nobody's."""
        if word.end in self._taken:
            return self._taken[word.end] == party.entity or not (office and office[1])
        around = self._mentions.persons_in(Span(max(0, word.start - _NEAR), word.end + 2))
        near = [m for m in around if m.form is MentionForm.NAME or m.span.overlap(word)]
        after = [mention for mention in near if mention.span.start >= word.end]
        return any(m.entity == party.entity for m in after or near) if near else None


def _office(word: str) -> tuple[str, bool] | None:
    """Give the office that a word tells and whether one person at a time holds it, None for no office."""
    low = word.casefold()
    rows = [row for row in _offices() if low.endswith((row[0], row[0] + "in"))]
    longest = max(rows, key=lambda row: len(row[0]), default=None)
    if longest is None:
        return None
    return (longest[0] if longest[1] == "-" else longest[1]), longest[2] == "single"


@cache
def _offices() -> tuple[tuple[str, ...], ...]:
    return tuple(row for row in word_table("de", "roles") if len(row) == 3)
