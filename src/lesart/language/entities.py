"""Names of persons, bodies and places in a report, each still by itself, found by the learned head or by rules."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from lesart.language.entities_known import KnownNames, known_names
from lesart.language.entities_organisations import listed_body_at, ministry_at, organisation_at, short_form_at
from lesart.language.entities_persons import body_named_for_person_at, person_at, speaker_at, titled_person_at
from lesart.language.entities_places import people_at, place_at, sure_place_at, unlisted_place_at
from lesart.language.entities_short_forms import with_long_forms
from lesart.language.entities_tagged import tagged_names
from lesart.language.tokens import Tokens, span_of
from lesart.records.entity import EntityType, Mention
from lesart.records.tagging import TaggedName
from lesart.text.folding import slug

_Rule = Callable[[Tokens, int], int]
_Rules = tuple[tuple[_Rule, EntityType], ...]

# The order is that of trust. Bodies come before persons ("Robert Koch-Institut"), persons before places ("Paris Kessler"),
# the guesses from a verb or a preposition last.
_RULES: _Rules = (
    (organisation_at, EntityType.ORG),
    (body_named_for_person_at, EntityType.ORG),
    (person_at, EntityType.PER),
    (place_at, EntityType.LOC),
    (people_at, EntityType.LOC),
    (short_form_at, EntityType.ORG),
    (speaker_at, EntityType.PER),
    (unlisted_place_at, EntityType.LOC),
)
# What lists tell more surely than the learned head, or what its training data leave out.
_SURE_RULES: _Rules = (
    (listed_body_at, EntityType.ORG),
    (ministry_at, EntityType.ORG),
    (titled_person_at, EntityType.PER),
    (sure_place_at, EntityType.LOC),
    (people_at, EntityType.LOC),
)

# Most words are in lower case and can only open the name of a body: "dpa", "russische Verteidigungsministerium".
_FOR_ANY_WORD = (organisation_at, listed_body_at, ministry_at)


def find_names(
    text: str, stretches: Sequence[Tokens], tagged: Sequence[TaggedName] | None = None
) -> tuple[Mention, ...]:
    """Give the names in the stretches (sentences, title), without overlaps; ids and names are those of the wording.

    They are those that the learned head has `tagged`, with what lists and the report itself tell of the other words; where it is None,
    those that rules find. A surname is known, however misspelled, wherever the report names its bearer with given name, title or
    office. A body or country that the report names by itself is also found at the head of a compound ("Nato-Staaten").
    """
    given = () if tagged is None else with_long_forms(text, stretches, tagged_names(text, stretches, tagged))
    finder = _Finder(_RULES if tagged is None else _SURE_RULES, _words_of(given, stretches))
    first = [*given, *finder.names(text, stretches)]
    names = [*given, *replace(finder, known=known_names(first)).names(text, stretches)]
    return tuple(sorted(names, key=lambda name: name.span))


@dataclass(frozen=True, slots=True)
class _Finder:
    """What finds names: rules, what is known from the report, and the words (by where they begin) that are taken."""

    rules: _Rules
    taken: frozenset[int]
    known: KnownNames = field(default_factory=KnownNames)

    def names(self, text: str, stretches: Sequence[Tokens]) -> list[Mention]:
        """Give the names among the words that are free."""
        return [name for tokens in stretches for name in self._names_in(text, tokens)]

    def _names_in(self, text: str, tokens: Tokens) -> Iterator[Mention]:
        at = 0
        while at < len(tokens):
            end, kind = self._name_at(tokens, at)
            if kind is not None:
                span = span_of(tokens[at:end])
                wording = span.of(text)
                yield Mention(span=span, type=kind, entity=slug(wording), name=wording)
            elif tokens[at].start not in self.taken and (head := self.known.head_of(tokens[at])):
                yield head
            at = max(end, at + 1)

    def _name_at(self, tokens: Tokens, at: int) -> tuple[int, EntityType | None]:
        if not tokens[at].is_word:
            return at, None
        known: _Rules = ((self.known.person_at, EntityType.PER), (self.known.body_at, EntityType.ORG))
        is_low = tokens[at].text[0].islower() and "-" not in tokens[at].text
        listed = tuple(row for row in self.rules if row[0] in _FOR_ANY_WORD) if is_low else self.rules
        for rule, kind in (*known, *listed):
            end = rule(tokens, at)
            if end > at and not any(token.start in self.taken for token in tokens[at:end]):
                return end, kind
        return at, None


def _words_of(names: Sequence[Mention], stretches: Sequence[Tokens]) -> frozenset[int]:
    """Give where the words begin that the names, in the order of the text, share a character with."""
    ends = [name.span.end for name in names]
    taken = set()
    for tokens in stretches if names else ():
        for token in tokens:
            first = bisect_right(ends, token.start)
            if first < len(names) and names[first].span.start < token.end:
                taken.add(token.start)
    return frozenset(taken)
