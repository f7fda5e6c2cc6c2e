"""The names that the learned head tags, made fit to stand beside those of the rules."""

from bisect import bisect_right
from collections.abc import Sequence

from lesart.language.entities_organisations import is_ministry
from lesart.language.gazetteer import is_trap, organisations, places
from lesart.language.lexicon import capitals, country_adjectives, country_names, is_function_word
from lesart.language.offices import is_office
from lesart.language.tokens import Tokens, span_of, tokens_of
from lesart.records.entity import EntityType, Mention
from lesart.records.span import Span
from lesart.records.tagging import TaggedName
from lesart.resources import word_set
from lesart.text.folding import slug


def tagged_names(text: str, stretches: Sequence[Tokens], tagged: Sequence[TaggedName]) -> tuple[Mention, ...]:
    """Give the tagged names that stand whole in one of the stretches, without overlaps, in the order of the text.

    Blanks around a name and titles before a person's are left off; half words, and what holds no letter or digit,
    are no names.
    """
    limits = [span_of(tokens) for tokens in stretches]
    starts = [limit.start for limit in limits]
    found: list[Mention] = []
    for name in sorted(tagged, key=lambda name: (name.span.start, -name.span.end)):
        span = _trimmed(text, name.span)
        index = bisect_right(starts, span.start) - 1
        if index < 0 or not limits[index].covers(span) or not _is_of_whole_words(text, span):
            continue
        free = Span(max(limits[index].start, found[-1].span.end if found else 0), span.start)
        if free.start <= free.end:
            found.append(_mention(text, span, name.type, tokens_of(text, free)))
    return tuple(found)


def _trimmed(text: str, span: Span) -> Span:
    """Give the span without the blanks at its ends."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _is_of_whole_words(text: str, span: Span) -> bool:
    is_cut = any(
        text[edge - 1 : edge + 1].isalnum() and 0 < edge < len(text) for edge in (span.start, span.end)
    )
    return not is_cut and any(character.isalnum() for character in span.of(text))


def _mention(text: str, span: Span, kind: EntityType, before: Tokens) -> Mention:
    tokens = tokens_of(text, span)
    if kind is not EntityType.MISC:
        tokens = _without_small_words(tokens)
    kind = _listed_type(tokens) or kind
    if kind is EntityType.PER:
        tokens = _without_titles(tokens)
    elif is_ministry(tokens[0].text) and before and before[-1].key in country_adjectives():
        tokens = (before[-1], *tokens)
    span = span_of(tokens)
    wording = " ".join(span.of(text).split())
    return Mention(span=span, type=kind, entity=slug(wording), name=wording)


def _without_small_words(tokens: Tokens) -> Tokens:
    """Give the words without small ones that no name begins or ends with: "gegen", "hat", but not "von"."""
    first, end = 0, len(tokens)
    while end > 1 and tokens[end - 1].text.islower() and is_function_word(tokens[end - 1].text):
        end -= 1
    openers = word_set("de", "name_openers")
    while (
        first + 1 < end
        and tokens[first].text.islower()
        and is_function_word(tokens[first].text)
        and tokens[first].key not in openers
    ):
        first += 1
    return tokens[first:end]


def _listed_type(tokens: Tokens) -> EntityType | None:
    """Give the type of a name that means the same body, country or place wherever it stands."""
    body, place = organisations().find(tokens, 0), places().find(tokens, 0)
    if body is not None and len(body.words) == len(tokens):
        return EntityType.ORG
    if place is None or len(place.words) != len(tokens):
        return None
    is_sure = len(tokens) > 1 or place.name in country_names() or place.name in capitals()
    return EntityType.LOC if is_sure and not is_trap(tokens[0].text) else None


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
