"""Bodies named in full with the short form in brackets behind: "Verband Deutscher Werften (VDW)"."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from lesart.language.entities_bodies import body_word
from lesart.language.entities_organisations import is_ministry
from lesart.language.gazetteer import organisations
from lesart.language.lexicon import grammar_words, is_function_word
from lesart.language.tokens import Token, Tokens, span_of, tokens_of
from lesart.records.entity import EntityType, Mention, MentionForm
from lesart.records.span import Span
from lesart.text.folding import slug

_LONGEST_NAME = 12  # words
_LENGTHS = range(2, 9)  # letters of a short form
_ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")
_MINISTRY = "M"


def with_long_forms(text: str, stretches: Sequence[Tokens], names: Sequence[Mention]) -> tuple[Mention, ...]:
    """Give the names, which are in the order of the text, with each body named in full before its short form as one name."""
    bodies = {name.span for name in names if name.type is EntityType.ORG and is_short(name.name)}
    starts, ends = [name.span.start for name in names], [name.span.end for name in names]
    parts: set[int] = set()
    found = []
    for span in [span for tokens in stretches for span in _long_forms(tokens, bodies)] if bodies else ():
        inside = range(bisect_right(ends, span.start), bisect_left(starts, span.end))
        if all(span.covers(names[index].span) and names[index].span != span for index in inside):
            parts.update(inside)
            wording = " ".join(span.of(text).split())
            found.append(Mention(span=span, type=EntityType.ORG, entity=slug(wording), name=wording))
    kept = [name for index, name in enumerate(names) if index not in parts]
    return tuple(sorted([*kept, *found], key=lambda name: name.span))


def short_form_ids(text: str, names: Sequence[Mention]) -> Mapping[str, str]:
    """Give the id of the long form for that of the short one, or the other way round where lists know the short one.

    A short form that the report explains in two ways has none.
    """
    told: dict[str, set[str]] = defaultdict(set)
    for long, short in explained_bodies(text, names):
        is_listed = organisations().find(tokens_of(short.name, Span(0, len(short.name))), 0) is not None
        first, second = (long, short) if is_listed else (short, long)
        told[first.entity].add(second.entity)
    for noun, short in _called_by_kind(text, names):
        told[noun.entity].add(short.entity)
    return {entity: next(iter(meant)) for entity, meant in told.items() if len(meant) == 1}


def explained_bodies(text: str, names: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Give each body's name in full with the short form that stands in brackets right behind it."""
    ordered = sorted(names, key=lambda name: name.span)
    for at, short in enumerate(ordered[1:], start=1):
        wording = short.span.of(text)
        if not is_short(wording) or text[short.span.end : short.span.end + 1] != ")":
            continue
        long = ordered[at - 1]
        if long.type is EntityType.LOC and at > 1 and _is_seat(text, ordered[at - 2], long):
            long, behind = ordered[at - 2], long.span.end
        else:
            behind = long.span.end
        is_bracket = text[behind : short.span.start].strip() == "("
        if is_bracket and _are_bodies(long, short) and _explains(wording, tokens_of(text, long.span)):
            yield long, short


def _called_by_kind(text: str, names: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Give each noun for what a body is that was taken for a name, with the short form behind it: "die Wasserbehörde VDW"."""
    for noun, short in pairwise(sorted(names, key=lambda name: name.span)):
        is_noun = " " not in noun.name and body_word(noun.name) is not None
        is_beside = text[noun.span.end : short.span.start].isspace()
        if is_noun and is_beside and is_short(short.span.of(text)) and _are_bodies(noun, short):
            yield noun, short


def meant_by_short_forms(reports: Iterable[tuple[str, Sequence[Mention]]]) -> Mapping[str, str]:
    """Give by the id of a short form's wording the one body it means wherever one of the reports (text, names) explains it."""
    meant: dict[str, set[str]] = defaultdict(set)
    for text, names in reports:
        for _, short in explained_bodies(text, names):
            meant[slug(short.span.of(text))].add(short.entity)
    return {own: next(iter(ids)) for own, ids in meant.items() if len(ids) == 1}


def is_short(word: str) -> bool:
    """Whether the word is written like a short form: "VDW", "IfB"."""
    return word.isalpha() and len(word) in _LENGTHS and sum(letter.isupper() for letter in word) > 1


def _is_seat(text: str, body: Mention, place: Mention) -> bool:
    """Whether the place only says where the body is: "Institut für Wasserbau in Altdorf (IfW)"."""
    return text[body.span.end : place.span.start].strip() in grammar_words("in-seat")


def _are_bodies(first: Mention, second: Mention) -> bool:
    return all(name.type is EntityType.ORG and name.form is MentionForm.NAME for name in (first, second))


def _long_forms(tokens: Tokens, bodies: set[Span]) -> Iterator[Span]:
    for at in range(2, len(tokens) - 1):
        is_bracketed = tokens[at - 1].text == "(" and tokens[at + 1].text == ")"
        if is_bracketed and span_of((tokens[at],)) in bodies:
            start = _start_of(tokens[max(0, at - 1 - _LONGEST_NAME) : at - 1], tokens[at].text)
            if start is not None:
                yield Span(start.start, tokens[at - 2].end)


def _start_of(before: Tokens, short: str) -> Token | None:
    """Give the nearest word from which the words up to the end have the letters of the short form."""
    for at in range(len(before) - 1, -1, -1):
        if not _may_stand_inside(before, at):
            return None
        begins = before[at].is_capitalised and not is_function_word(before[at].text)
        if begins and _has_letters(short, before[at:]):
            return before[at]
    return None


def _may_stand_inside(tokens: Tokens, at: int) -> bool:
    """Whether the word can be part of a body's name: a noun, a small word, or an adjective before a noun."""
    word = tokens[at].text
    if not tokens[at].is_word:
        return word == "-"
    if tokens[at].is_capitalised or is_function_word(word):
        return True
    is_before_noun = at + 1 < len(tokens) and tokens[at + 1].is_capitalised
    return is_before_noun and word.endswith(_ADJECTIVE_ENDINGS)


def _explains(short: str, long: Tokens) -> bool:
    """Whether a body's name right before explains a short form; one from another language shares the first letter.

    The short form of a ministry may follow its formal name, with the "M" before the field.
    """
    if any(_has_letters(short, long[at:]) for at in range(len(long))):
        return True
    if _MINISTRY in short and any(is_ministry(token.text) for token in long):
        return True
    is_listed = any(organisations().find(words, 0) for words in ((Token(short, 0, len(short)),), long))
    # A single word may be no more than the end of the name: "Büro für Nutzung der Bauwehr (BfNBw)".
    is_alike = len(short) > 2 and long[0].key[0] == short[0].casefold()
    return is_alike and not is_listed and sum(token.is_capitalised for token in long) > 1


def _has_letters(short: str, words: Tokens) -> bool:
    """Whether the letters begin the words in order; some may stand inside, a noun behind "und" may go without.

    >>> _has_letters("BfW", tokens_of("Bundesamt für Wasserbau", Span(0, 23)))
    True
    """
    parts = [part for token in words for part in token.text.split("-")]
    at, place, begun = -1, 0, 0
    for letter in short.casefold():
        ahead = _next_beginning(parts, at + 1, letter)
        if ahead is not None:
            at, place, begun = ahead, 1, begun + 1
            continue
        inside = parts[at].casefold().find(letter, place) if at >= 0 else -1
        if inside < 0:
            return False
        place = inside + 1
    left = parts[at + 1 :]
    is_whole = not left or (left[0] in grammar_words("listed") and len(left) == 2)
    return begun > 1 and is_whole


def _next_beginning(words: Sequence[str], at: int, letter: str) -> int | None:
    """Give the next word that begins with the letter, small words passed over, no capitalised one."""
    for index in range(at, len(words)):
        if words[index].casefold().startswith(letter):
            return index
        if words[index][:1].isupper():
            return None
    return None
