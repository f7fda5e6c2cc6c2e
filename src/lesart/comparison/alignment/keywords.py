"""The few words by which a reader sees what readings have in common."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import log1p

from lesart.comparison.likeness import content_words, stem_of, stems_of
from lesart.comparison.units import Unit
from lesart.records.span import Span
from lesart.text.words import word_spans

MOST_WORDS = 2
_Place = tuple[Unit, Span]


def word_rarity(texts: Sequence[str]) -> Mapping[str, float]:
    """Give for the stem of each content word how few of the texts hold it."""
    counted = Counter(stem for text in texts for stem in stems_of(text))
    return {stem: log1p(len(texts) / number) for stem, number in counted.items()}


def shared_words(units: Sequence[Unit], rarity: Mapping[str, float]) -> tuple[_Place, ...]:
    """Give the places of the words that most reports share, nouns before others and rare ones first; of each report one place a word.

    Readings that share none, as those that only mean the same, are given by their first content word.
    """
    places = [content_places(unit) for unit in units]
    holders: Counter[str] = Counter()
    for stem in {stem for held in places for stem in held}:
        holders[stem] = len({unit.owner for unit, held in zip(units, places, strict=True) if stem in held})
    nouns = {
        stem
        for unit, held in zip(units, places, strict=True)
        for stem, span in held.items()
        if not unit.text[span.start - unit.span.start].islower()
    }
    ranked = sorted(
        (stem for stem, number in holders.items() if number > 1),
        key=lambda stem: (-holders[stem], stem not in nouns, -rarity.get(stem, 0.0), stem),
    )
    return tuple(_chosen(units, places, ranked[:MOST_WORDS]))


def _chosen(
    units: Sequence[Unit], places: Sequence[Mapping[str, Span]], stems: Sequence[str]
) -> Iterator[_Place]:
    for unit, held in zip(units, places, strict=True):
        told = [stem for stem in stems if stem in held] or list(held)[:1]
        yield from ((unit, held[stem]) for stem in told)
        if not held:
            yield unit, unit.span


def content_places(unit: Unit) -> dict[str, Span]:
    """Give the first place of each content word by its stem."""
    places: dict[str, Span] = {}
    for span in word_spans(unit.text):
        for word in content_words(span.of(unit.text))[:1]:
            places.setdefault(stem_of(word), span.shifted(unit.span.start))
    return places
