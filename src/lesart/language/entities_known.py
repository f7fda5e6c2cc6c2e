"""What a report's own names tell of its other words: surnames, heads of compounds, bodies called by a common noun."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from lesart.language.entities_bodies import body_id
from lesart.language.entities_persons import is_trap_word, is_unknown, person_at
from lesart.language.entities_places import follows_place_preposition, place_at
from lesart.language.entities_short_forms import is_short
from lesart.language.lexicon import determiners, is_given_name, is_known_word
from lesart.language.spelling import is_frequent_surname, is_spelled_like
from lesart.language.tokens import Token, Tokens, tokens_of
from lesart.records.entity import EntityType, Mention
from lesart.records.span import Span
from lesart.resources import word_list
from lesart.text.folding import consonants, slug

_SHORTEST_VARIANT = 4
_QUOTATION_MARKS = frozenset('"„“”«»')


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Surnames, their spelling by sound, bodies and places named by themselves, bodies with their common noun, word by word."""

    surnames: frozenset[str] = frozenset()
    by_consonants: dict[str, tuple[str, ...]] = field(default_factory=dict)
    prefixes: dict[str, EntityType] = field(default_factory=dict)
    bodies: frozenset[str] = frozenset()
    wordings: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)

    def person_at(self, tokens: Tokens, at: int) -> int:
        """Give the place behind a person whose surname is known, however misspelled, or `at`."""
        if not self.surnames or not tokens[at].is_capitalised or not self._is_surname_here(tokens, at):
            return at
        return max(person_at(tokens, at), at + 1)

    def body_at(self, tokens: Tokens, at: int) -> int:
        """Give the place behind a known body, or `at`, its common noun in whatever case: "Instituts Quarrelo"."""
        for words in self.wordings.get(tokens[at].text, ()):
            end = at + len(words)
            is_same = tuple(token.text for token in tokens[at:end]) == words
            if is_same and (_is_unmistakable(tokens, at, end) or _is_quoted(tokens, at, end)):
                return end
        if not self.bodies or at + 1 >= len(tokens):
            return at
        return at + 2 if body_id(f"{tokens[at].text} {tokens[at + 1].text}") in self.bodies else at

    def head_of(self, token: Token) -> Mention | None:
        """Give "Nato" in "Nato-Staaten", where the report also names the Nato by itself."""
        head, hyphen, tail = token.text.partition("-")
        kind = self.prefixes.get(head) if hyphen and tail not in word_list("de", "currencies") else None
        if kind is None:
            return None
        return Mention(
            span=Span(token.start, token.start + len(head)), type=kind, entity=slug(head), name=head
        )

    def bears(self, word: str) -> bool:
        """Whether the word is a known surname, in the genitive perhaps."""
        return word in self.surnames or (word.endswith(("s", "’", "'")) and word[:-1] in self.surnames)

    def means(self, tokens: Tokens, at: int) -> bool:
        """Whether the word is a known surname or, where it means nothing else, a misspelled one."""
        return self.bears(tokens[at].text) or self._is_variant(tokens, at)

    def _is_surname_here(self, tokens: Tokens, at: int) -> bool:
        word = tokens[at].text
        if not self.bears(word):
            return self._is_variant(tokens, at)
        if is_frequent_surname(word) and at and tokens[at - 1].key in determiners():
            return False  # "ein Koch"
        is_place_too = place_at(tokens, at) > at or is_trap_word(word)
        return not (is_place_too and follows_place_preposition(tokens, at))

    def _is_variant(self, tokens: Tokens, at: int) -> bool:
        """Whether a word that is nothing else is a known surname in another spelling."""
        word = tokens[at].text
        if len(word) < _SHORTEST_VARIANT or not word.isalpha():
            return False
        alike = self.by_consonants.get(consonants(word), ())
        return any(is_spelled_like(word, surname) for surname in alike) and is_unknown(tokens, at)


def known_names(mentions: Sequence[Mention]) -> KnownNames:
    """Gather the last words of persons' names, but for lone given names, and what bodies and places are named."""
    surnames = {
        words[-1]
        for mention in mentions
        if mention.type is EntityType.PER
        and len(words := mention.name.split())
        and len(words[-1]) > 2
        and not is_known_word(words[-1])
        if len(words) > 1 or not is_given_name(words[-1])
    }
    by_consonants: dict[str, tuple[str, ...]] = {}
    for surname in sorted(surnames):
        by_consonants[consonants(surname)] = (*by_consonants.get(consonants(surname), ()), surname)
    prefixes: dict[str, EntityType] = {
        mention.name: mention.type
        for mention in mentions
        if mention.type is not EntityType.PER and mention.name.isalpha()
    }
    bodies = {
        body for mention in mentions if mention.type is EntityType.ORG and (body := body_id(mention.name))
    }
    return KnownNames(frozenset(surnames), by_consonants, prefixes, frozenset(bodies), _wordings(mentions))


def _wordings(mentions: Sequence[Mention]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Give the bodies' names word by word, by first word, the longest first."""
    rows = {
        tuple(token.text for token in tokens_of(mention.name, Span(0, len(mention.name))))
        for mention in mentions
        if mention.type is EntityType.ORG
    }
    by_first: dict[str, tuple[tuple[str, ...], ...]] = {}
    for words in sorted(rows, key=lambda words: (-len(words), words)):
        by_first[words[0]] = (*by_first.get(words[0], ()), words)
    return by_first


def _is_unmistakable(tokens: Tokens, at: int, end: int) -> bool:
    """Whether a name that the report gives a body can hardly mean anything else there: "Lindgren-Stiftung", "IfB"."""
    word = tokens[at].text
    if end > at + 1:
        return tokens[at].is_capitalised
    if is_short(word) or "-" in word:
        return True
    is_one_of_many = at > 0 and determiners().get(tokens[at - 1].key) == "indefinite"
    return len(word) >= _SHORTEST_VARIANT and not is_one_of_many and is_unknown(tokens, at)


def _is_quoted(tokens: Tokens, at: int, end: int) -> bool:
    return at > 0 and end < len(tokens) and {tokens[at - 1].text, tokens[end].text} <= _QUOTATION_MARKS
