"""Who takes the position that a clause tells of."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from lesart.comparison.disputes.words import Word, can_be_party, object_words
from lesart.comparison.units import clause_words
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.entity import EntityType, Mention, MentionForm
from lesart.records.span import Span
from lesart.resources import word_set

_BODIES = (EntityType.PER, EntityType.ORG, EntityType.LOC)
_ATTRIBUTE_ENDINGS = ("te", "ten", "ter", "tes", "tem", "ne", "nen", "ner", "nes", "nem")
_VERB_WITHIN = 3  # words from the end of a clause whose verb stands last


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Somebody who takes a position: `key` tells him apart, `name` is None where no name is given."""

    key: str
    name: str | None
    words: tuple[Word, ...] = ()

    @property
    def decides(self) -> bool:
        """Whether it is a court: what it rejects was asked of it, and is no dispute of parties."""
        return self.key.endswith(tuple(object_words("court")))


def party_of(report: AnnotatedReport, words: Sequence[Word], cue: Word) -> Party | None:
    """Give who takes the position of a cue among the words of its clause, None where that is not told in it.

    The speaker of a statement with this cue, else the subject of the clause, of a passive the agent behind "von".
    """
    said = [
        statement
        for statement in report.statements
        if statement.speaker_name and any(part.overlap(cue.span) for part in statement.cue)
    ]
    subject = subject_of(report, words, cue)
    if said:
        statement = said[0]
        key = statement.speaker_entity or statement.speaker_name or ""
        return Party(key=key, name=statement.speaker_name, words=subject.words if subject else ())
    return subject


def party_behind(report: AnnotatedReport, words: Sequence[Word]) -> Party | None:
    """Give the party that follows a noun in the genitive, or behind "von"."""
    if words and words[0].is_named and words[0].low.endswith("s"):
        return party_at(report, words)
    if not words or words[0].low not in object_words("agent") | object_words("genitive"):
        return None
    return party_at(report, words[1:])


def party_at(report: AnnotatedReport, words: Sequence[Word]) -> Party | None:
    """Give the party that the first phrase names, None where another noun is first.

    What stands behind a preposition or an article that is no nominative ("dem Minister") is passed over.
    """
    at = 0
    while at < len(words):
        word = words[at]
        if word.is_preposition or word.low in clause_words("oblique"):
            at = _behind_phrase(words, at)
            continue
        if word.is_noun:
            phrase = _run(report, words[at:])
            return _named(report, phrase, phrase) if phrase else None
        if _stands_alone(words, at):
            return _nameless(words[at : at + 1])
        at += 1
    return None


def may_be_one(first: Party, second: Party) -> bool:
    """Whether two parties are the same, or one of them may be a part of the other by its name."""
    ours, theirs = set(first.key.split("-")), set(second.key.split("-"))
    return ours <= theirs or theirs <= ours


def is_attribute(words: Sequence[Word], at: int) -> bool:
    """Whether a participle stands before its noun: "die von Norland geforderte Steuer"."""
    has_agent = any(word.low in object_words("agent") for word in words[:at])
    is_inflected = words[at].low.endswith(_ATTRIBUTE_ENDINGS)
    return has_agent and is_inflected and at + 1 < len(words) and words[at + 1].is_noun


def subject_of(report: AnnotatedReport, words: Sequence[Word], cue: Word) -> Party | None:
    """Give the party that is the subject of a cue among the words of its clause, of a passive the agent behind "von"."""
    start = _behind_openers(words)
    at = words.index(cue)
    if is_attribute(words, at) or _is_passive(words):
        return _agent(report, words[:at])
    if words[0].low in _openers() and _ends_in_verb(words, at) and not _is_finite(words[1], cue):
        return party_at(report, words[1:at])
    verb = next((place for place in range(start, at + 1) if _is_finite(words[place], cue)), None)
    if verb == start and start and words[start - 1].low not in clause_words("and"):
        return party_at(report, words[verb + 1 :])  # "Dagegen wehrt sich Norland"
    if verb is None or verb == start:
        return None
    ahead = words[start:verb]
    if len(ahead) == 1 and ahead[0].low in word_set("de", "subject_pronouns"):
        return None
    is_object = ahead[0].is_preposition or ahead[0].low in clause_words("oblique")
    first = None if is_object else _whole_party(report, _until_preposition(ahead))
    return first or party_at(report, words[verb + 1 :])


@cache
def _openers() -> frozenset[str]:
    parts = ("subordinate", "that", "relative")
    return frozenset().union(object_words("which"), *(clause_words(part) for part in parts))


def _behind_openers(words: Sequence[Word]) -> int:
    openers = clause_words("and") | word_set("de", "subject_particles")
    start = 0
    while start < len(words) and words[start].low in openers:
        start += 1
    return start


def _ends_in_verb(words: Sequence[Word], at: int) -> bool:
    return at >= len(words) - _VERB_WITHIN


def _is_finite(word: Word, cue: Word) -> bool:
    return word == cue or word.low in word_set("de", "auxiliary_verbs")


def _is_passive(words: Sequence[Word]) -> bool:
    lows = {word.low for word in words}
    return bool(lows & clause_words("passive")) and not lows & clause_words("modal")


def _agent(report: AnnotatedReport, words: Sequence[Word]) -> Party | None:
    for at in range(len(words) - 1, -1, -1):
        if words[at].low in object_words("agent"):
            return party_at(report, words[at + 1 :])
    return None


def _until_preposition(words: Sequence[Word]) -> Sequence[Word]:
    end = next((at for at, word in enumerate(words) if word.is_preposition and at), len(words))
    return words[:end]


def _whole_party(report: AnnotatedReport, words: Sequence[Word]) -> Party | None:
    """Give the party that a phrase names from its first noun to its last; "Merkels Pläne" and "der Plan der Kommission" are none."""
    nouns = [word for word in words if word.is_noun]
    if not nouns:
        return _nameless(words)
    if not all(_is_party_word(report, nouns[at]) for at in (0, -1)):
        return None
    return _named(report, words, nouns)


def _behind_phrase(words: Sequence[Word], at: int) -> int:
    """Give the place behind a phrase that begins with a preposition."""
    at += 1
    while at < len(words) and not words[at].is_noun:
        if words[at].is_preposition:
            return at
        at += 1
    while at < len(words) and words[at].is_noun:
        at += 1
    return at


def _run(report: AnnotatedReport, words: Sequence[Word]) -> Sequence[Word]:
    end = 0
    while end < len(words) and words[end].is_noun and _is_party_word(report, words[end]):
        end += 1
    return words[:end]


def _is_party_word(report: AnnotatedReport, word: Word) -> bool:
    return _mention_at(report, word.span) is not None or can_be_party(word.low)


def _named(report: AnnotatedReport, words: Sequence[Word], nouns: Sequence[Word]) -> Party:
    """Give the person that a phrase names, or the body or place that is its head: "Kritiker der Regierung" are not the government."""
    mentions = [_mention_at(report, word.span) for word in nouns]
    told = [mention for mention in mentions if mention is not None]
    persons = [one for one in told if one.type is EntityType.PER and one.form is MentionForm.NAME]
    for mention in (*persons[:1], *(told if mentions[0] is not None else ())):
        is_alone = all(mention.span.covers(noun.span) for noun in nouns)
        if is_alone or not _is_genitive(mention, report.text):
            name = mention.name if _is_a_name(mention, report.text) else None
            return Party(key=mention.entity, name=name, words=tuple(words))
    return Party(key=nouns[0].low, name=None, words=tuple(words))


def _is_a_name(mention: Mention, text: str) -> bool:
    """Whether a mention gives more than a role with an article ("der Sprecher") and no people of a place ("Bremer")."""
    opens = mention.name.split()[:1]
    told = mention.span.of(text).removesuffix("s").casefold()
    is_people = mention.type is EntityType.LOC and told != mention.name.removesuffix("s").casefold()
    return bool(opens) and not is_people and opens[0].casefold() not in clause_words("definite")


def _is_genitive(mention: Mention, text: str) -> bool:
    return mention.span.of(text).endswith("s") and not mention.name.endswith("s")


def _mention_at(report: AnnotatedReport, span: Span) -> Mention | None:
    return next(
        (one for one in report.analysed.mentions if one.type in _BODIES and one.span.covers(span)),
        None,
    )


def _stands_alone(words: Sequence[Word], at: int) -> bool:
    is_last = at + 1 == len(words) or not (words[at + 1].is_noun or words[at + 1].low[-1:] in "enrsm")
    return is_last and words[at].low in object_words("group")


def _nameless(words: Sequence[Word]) -> Party | None:
    if len(words) == 1 and words[0].low in object_words("group"):
        return Party(key=words[0].low, name=None, words=tuple(words))
    return None
