"""What two speakers say of the same thing in the same words, one of them negating or denying it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from lesart.comparison.agreement import CONTRARY_WORDS
from lesart.comparison.alignment.content import Laid
from lesart.comparison.disputes.demands import connected
from lesart.comparison.disputes.parties import Party, may_be_one
from lesart.comparison.disputes.words import object_words
from lesart.comparison.likeness import content_words
from lesart.comparison.readings import Compared
from lesart.comparison.units import Unit
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.span import Span
from lesart.resources import word_set
from lesart.text.languages import DEFAULT
from lesart.text.words import word_spans

CLAIMED_SHARE = 0.75  # of their content words that two speakers share who differ in a negation only
ALIKE = 0.2  # likeness of two sentences below which their contents never share enough words


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What a unit gives back of somebody: its content words, whether it is negated or denied, and the word that tells so."""

    unit: Unit
    party: Party
    words: frozenset[str]
    is_against: bool
    cue: Span


def contrary_claims(compared: Compared, laid: Laid) -> Iterator[tuple[Claim, ...]]:
    """Give the claims of several speakers that differ in a negation or denial alone."""
    claims = [_claim(compared.reports[unit.owner], unit) for unit in laid.units]
    places = np.array(laid.text_of, dtype=np.int_)
    alike = np.triu(laid.likeness[np.ix_(places, places)] >= ALIKE, 1)
    links: defaultdict[int, set[int]] = defaultdict(set)
    for first, second in np.argwhere(alike).tolist():
        ours, theirs = claims[first], claims[second]
        if ours is not None and theirs is not None and _are_contrary(ours, theirs):
            links[first].add(second)
            links[second].add(first)
    for group in connected(links):
        yield tuple(claim for at in group if (claim := claims[at]) is not None)


def _claim(report: AnnotatedReport, unit: Unit) -> Claim | None:
    """Give what a unit claims, None where nobody known does or another language gives it back."""
    statement = unit.statement
    if statement is None or not statement.speaker_name or unit.language != DEFAULT:
        return None
    places = [
        span
        for span in word_spans(report.text, unit.span)
        if any(part.covers(span) for part in statement.content)
    ]
    lows = [span.of(report.text).casefold() for span in places]
    negating = [at for at, low in enumerate(lows) if low in word_set("de", "negation_words")]
    if len(negating) > 1 or any(set(lows[at + 1 : at + 2]) & object_words("limiting") for at in negating):
        return None
    denying = [cue for cue in statement.cue if unit.span.covers(cue)] if statement.is_denial else []
    cues = [*(places[at] for at in negating), *denying]
    if not places or (statement.is_denial and not denying):
        return None
    words = {word for low in lows for word in content_words(low)} - word_set("de", "negation_words")
    return Claim(
        unit=unit,
        party=Party(key=statement.speaker_entity or statement.speaker_name, name=statement.speaker_name),
        words=frozenset(words),
        is_against=bool(negating) != statement.is_denial,
        cue=cues[0] if cues else places[0],
    )


def _are_contrary(first: Claim, second: Claim) -> bool:
    if first.is_against == second.is_against or may_be_one(first.party, second.party):
        return False
    shared = len(first.words & second.words)
    return shared >= CONTRARY_WORDS and shared >= CLAIMED_SHARE * len(first.words | second.words)
