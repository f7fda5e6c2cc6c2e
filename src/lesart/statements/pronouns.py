"""Whom "er" or "sie" takes up as speaker. Where the text leaves a choice, nobody."""

from lesart.records.entity import MentionForm
from lesart.records.span import Span
from lesart.statements.speakers import Mentions, Party, party_of

# How far back a pronoun may point, in characters: about the sentence before.
_REACH = 400
# A subject begins at most this many characters into its sentence ("Der türkische Präsident ").
_SUBJECT_REACH = 45
_SENTENCE_ENDS = (". ", "\n", "“ ", "! ", "? ")
# Ends of titles that only men bear: "Minister", "Senator", "Präsident".
_MALE_TITLES = ("er", "or", "ent", "chef", "rat")


def referent(text: str, pronoun: Span, last: Party | None, mentions: Mentions) -> Party | None:
    """Give the person that the pronoun takes up: the only one who was subject shortly before, or the last speaker."""
    found = _candidate(text, pronoun, last, mentions)
    is_female_pronoun = pronoun.of(text).lower() == "sie"
    if found is None or _is_female(text, found, mentions) in (None, is_female_pronoun):
        return found
    return None


def _candidate(text: str, pronoun: Span, last: Party | None, mentions: Mentions) -> Party | None:
    named = mentions.persons_in(Span(max(0, pronoun.start - _REACH), pronoun.start))
    entities = {mention.entity for mention in named}
    if last is not None and last.is_person and (not entities or last.entity in entities):
        return last
    if len(entities) == 1 and _is_in_view(text, named[-1].span, pronoun):
        return party_of(named[-1])
    return None


def _is_in_view(text: str, name: Span, pronoun: Span) -> bool:
    """Whether a name is a subject, at the head of its sentence, or stands in the sentence of the pronoun."""
    ahead = text[max(0, name.start - _SUBJECT_REACH) : name.start]
    is_subject = name.start <= _SUBJECT_REACH or any(end in ahead for end in _SENTENCE_ENDS)
    between = text[name.end : pronoun.start]
    return is_subject or not any(end in between for end in _SENTENCE_ENDS)


def _is_female(text: str, person: Party, mentions: Mentions) -> bool | None:
    """Whether a person is a woman, told by title ("Ministerin") or first name; None where nothing tells it."""
    for mention in mentions.of_person(person.entity)[:20]:
        wording = mention.span.of(text)
        before = text[max(0, mention.span.start - 40) : mention.span.start].split()
        is_role = mention.form is MentionForm.ROLE
        title = wording.split()[-1] if is_role else before[-1] if before else ""
        if title[:1].isupper() and len(title) > 4:
            if title.endswith("in"):
                return True
            if title.casefold().endswith(_MALE_TITLES):
                return False
        if not is_role and " " in wording and wording.split()[0].endswith("a"):
            return True
    return None
