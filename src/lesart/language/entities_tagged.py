"""The names that the learned head tags, made fit to stand beside those of the rules."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from lesart.language.entities_doubtful import without_doubtful_persons
from lesart.language.entities_known import known_names
from lesart.language.entities_organisations import is_ministry
from lesart.language.entities_persons import is_unknown, person_at
from lesart.language.entities_types import with_settled_types
from lesart.language.lexicon import country_adjectives, country_names, is_function_word, is_given_name
from lesart.language.offices import is_office
from lesart.language.tokens import Tokens, span_of, tokens_of
from lesart.records.entity import EntityType, Mention
from lesart.records.span import Span
from lesart.records.tagging import TaggedName
from lesart.resources import word_set
from lesart.text.folding import slug
from lesart.text.quotations import CLOSING_MARKS, OPENING_MARKS

_LONGEST_SURNAME = 40  # characters, particles among them
_MOST_WORDS = 6  # of a person's name
_HYPHENS = "-\N{NON-BREAKING HYPHEN}"


def tagged_names(text: str, stretches: Sequence[Tokens], tagged: Sequence[TaggedName]) -> tuple[Mention, ...]:
    """Give the tagged names that stand whole in one of the stretches, without overlaps, in the order of the text.

    Blanks and small words around a name and titles before a person's are left off; half words, what holds no letter or
    digit, and towns that only say of what town something is ("Altdorfer") are no names.
    """
    found: list[Mention] = []
    for name, limit in _whole_names(text, [span_of(tokens) for tokens in stretches], tagged):
        free = Span(max(limit.start, found[-1].span.end if found else 0), name.span.start)
        if free.start <= free.end:
            found.append(_mention(text, name, tokens_of(text, free)))
    whole = [name for name in found if " " in name.name]
    ends = _ends(whole)
    borders = (0, *(name.span.end for name in found))
    found = [_completed(text, name, border, ends) for border, name in zip(borders, found, strict=False)]
    found = [part for name in found for part in _parted(text, name, whole)]
    return without_doubtful_persons(text, with_settled_types(text, found))


def _whole_names(
    text: str, limits: Sequence[Span], tagged: Sequence[TaggedName]
) -> Iterator[tuple[TaggedName, Span]]:
    """Give each name of whole words that one of the limits covers, with that limit."""
    starts = [limit.start for limit in limits]
    for name in sorted(tagged, key=lambda name: (name.span.start, -name.span.end)):
        span = _trimmed(text, name.span)
        index = bisect_right(starts, span.start) - 1
        if index >= 0 and limits[index].covers(span) and _is_of_whole_words(text, span):
            limit = limits[index]
            yield replace(name, span=_balanced(text, _grown(text, name.type, span, limit), limit)), limit


def _trimmed(text: str, span: Span) -> Span:
    """Give the span without the blanks at its ends."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _grown(text: str, kind: EntityType, span: Span, limit: Span) -> Span:
    """Give a person's lone given name with the surname that particles lead to: "Ottla vom Quarrel"."""
    if kind is not EntityType.PER or not is_given_name(span.of(text)):
        return span
    tokens = tokens_of(text, Span(span.start, min(limit.end, span.end + _LONGEST_SURNAME)))
    if len(tokens) < 3 or tokens[1].text not in word_set("de", "name_openers"):
        return span
    end = person_at(tokens, 0)
    is_whole = 2 < end <= len(tokens) and _is_of_whole_words(text, span_of(tokens[:end]))
    return span_of(tokens[:end]) if is_whole and is_unknown(tokens, end - 1) else span


def _balanced(text: str, span: Span, limit: Span) -> Span:
    """Give the span with the bracket closed that it opens ("Altdorf (Quarrel)") or cut off, as is a mark at its beginning."""
    words = span.of(text)
    if words.count("(") > words.count(")"):
        if span.end < limit.end and text[span.end] == ")":
            return Span(span.start, span.end + 1)
        words = words[: words.rindex("(")].rstrip()
    is_open = words[:1] in OPENING_MARKS and not any(mark in CLOSING_MARKS for mark in words[1:])
    balanced = Span(span.start + is_open, span.start + len(words))
    return balanced if any(character.isalnum() for character in words) else span


def _is_of_whole_words(text: str, span: Span) -> bool:
    is_cut = any(
        text[edge - 1 : edge + 1].isalnum() and 0 < edge < len(text) for edge in (span.start, span.end)
    )
    return not is_cut and any(character.isalnum() for character in span.of(text))


def _mention(text: str, name: TaggedName, before: Tokens) -> Mention:
    """Give the name without what does not belong to it, a ministry with the country's adjective `before` it."""
    whole = tokens = tokens_of(text, name.span)
    if name.type is not EntityType.MISC:
        tokens = _without_small_words(tokens, name.type)
    if name.type is EntityType.PER:
        tokens = _without_titles(_without_half_word(text, tokens))
    if not any(token.is_word for token in tokens):
        tokens = whole
    elif is_ministry(tokens[0].text) and before and before[-1].key in country_adjectives():
        tokens = (before[-1], *tokens)
    return _named(text, name.type, span_of(tokens))


def _named(text: str, kind: EntityType, span: Span) -> Mention:
    wording = " ".join(span.of(text).split())
    return Mention(span=span, type=kind, entity=slug(wording), name=wording)


def _ends(whole: Sequence[Mention]) -> Mapping[str, tuple[str, ...]]:
    """Give by last word what stands before it in persons' names in full, the longest first: "Anna Brennekow", "Brennekow".

    A particle alone is no such part: "das Haus von Kessler".
    """
    found: dict[str, set[str]] = defaultdict(set)
    for name in whole:
        *before, last = name.name.split()
        if name.type is EntityType.PER and len(before) < _MOST_WORDS:
            heads = (" ".join(before[at:]) for at in range(len(before)) if before[at][0].isupper())
            found[last].update(heads)
    return {last: tuple(sorted(heads, key=lambda head: (-len(head), head))) for last, heads in found.items()}


def _completed(text: str, name: Mention, border: int, ends: Mapping[str, tuple[str, ...]]) -> Mention:
    """Give a lone surname with the rest of the name that was not tagged: particles and given name, or as in full elsewhere."""
    if name.type is not EntityType.PER or " " in name.name:
        return name
    free = Span(max(border, name.span.start - _LONGEST_SURNAME), name.span.start)
    ahead = free.of(text)
    start = _start_of_particles(text, free)
    for head in ends.get(name.name, ()):
        place = len(ahead) - len(head) - 1
        if (
            start is None
            and place >= 0
            and ahead[place:] == f"{head} "
            and not ahead[place - 1 : place].isalnum()
        ):
            start = free.start + place
    if start is None or "\n" in text[start : name.span.start]:
        return name
    return _named(text, name.type, Span(start, name.span.end))


def _start_of_particles(text: str, free: Span) -> int | None:
    """Give where a given name begins that particles tie to what stands behind the free stretch: "Ottla von der"."""
    tokens = tokens_of(text, free)
    at = len(tokens) - 1
    while at > 0 and tokens[at].text in word_set("de", "name_particles"):
        at -= 1
    is_led = 0 <= at < len(tokens) - 1 and tokens[at + 1].text in word_set("de", "name_openers")
    is_tied = is_led and not text[tokens[-1].end : free.end].strip()
    return tokens[at].start if is_tied and is_given_name(tokens[at].text) else None


def _parted(text: str, name: Mention, whole: Sequence[Mention]) -> tuple[Mention, ...]:
    """Give two names where a person's is made of the surnames of two others: "lud Kessler Brandt ein"."""
    tokens = tokens_of(text, name.span)
    if name.type is not EntityType.PER or len(tokens) != 2 or is_given_name(tokens[0].text):
        return (name,)
    others = known_names([other for other in whole if other.name != name.name])
    if not all(others.means(tokens, at) for at in (0, 1)):
        return (name,)
    return tuple(_named(text, name.type, span_of((token,))) for token in tokens)


def _without_small_words(tokens: Tokens, kind: EntityType) -> Tokens:
    """Give the words without small ones that it neither begins nor ends with: "gegen", but not "von".

    Persons and places begin with no other word in small letters, and not with a country: "Nordlands Kessler"; bodies may.
    """
    first, end = 0, len(tokens)
    while end > 1 and tokens[end - 1].text.islower() and is_function_word(tokens[end - 1].text):
        end -= 1
    while first + 1 < end and _stands_before_names(tokens[first].text, kind):
        first += 1
    return tokens[first:end]


def _stands_before_names(word: str, kind: EntityType) -> bool:
    if kind is not EntityType.ORG and word.endswith("s") and word[:-1] in country_names():
        return True
    is_small = word.islower() and (kind is not EntityType.ORG or is_function_word(word))
    return is_small and word not in word_set("de", "name_openers")


def _without_half_word(text: str, tokens: Tokens) -> Tokens:
    """Give the words of a person's name without the end of a compound: "Ersatz-Kessler Ottla Quarrel"."""
    start = tokens[0].start if tokens else 0
    is_half = start > 1 and text[start - 1] in _HYPHENS and text[start - 2].isalnum()
    return tokens[1:] if is_half and len(tokens) > 2 else tokens


def _without_titles(tokens: Tokens) -> Tokens:
    """Give the words of a person's name without what stands before it: offices, shortened titles ("Dr.")."""
    at = 0
    while at + 1 < len(tokens):
        is_title = tokens[at + 1].text == "." and tokens[at].key in word_set("de", "name_titles")
        behind = at + 2 if is_title else at + 1
        if not (is_title or is_office(tokens[at].text)) or behind >= len(tokens):
            break
        at = behind
    return tokens[at:]
