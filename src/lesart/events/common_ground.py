"""What the openings of several reports have in common, quoted from each of them."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from lesart.events.news_background import UNSEEN, general_rarity
from lesart.events.profiles import opening_spans
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.entity import EntityType, MentionForm
from lesart.records.span import Span
from lesart.resources import word_set
from lesart.text.beginnings import LENGTH

_WORD = re.compile(r"[^\W\d_]+")
_TELLING = 1.8  # in fewer than one of six reports


def opening_persons(report: AnnotatedReport) -> dict[str, Span]:
    """Give the persons named in the opening (entity ids), each with its longest naming there."""
    spans = opening_spans(report)
    named: dict[str, Span] = {}
    for mention in report.analysed.mentions:
        is_person = mention.type is EntityType.PER and mention.form is MentionForm.NAME
        if is_person and any(span.covers(mention.span) for span in spans):
            best = named.get(mention.entity, mention.span)
            named[mention.entity] = max(
                best, mention.span, key=lambda span: (span.end - span.start, -span.start)
            )
    return named


def opening_words(report: AnnotatedReport) -> dict[str, Span]:
    """Give the telling word beginnings of the opening outside of names and roles, each with its first word there.

    The names of laws, works and occasions count as words: they tell what happened, not who is named.
    """
    names = [mention.span for mention in report.analysed.mentions if mention.type is not EntityType.MISC]
    calendar = word_set("de", "calendar_names")
    words: dict[str, Span] = {}
    for within in opening_spans(report):
        for match in _WORD.finditer(report.text, within.start, within.end):
            span, word = Span(*match.span()), match.group().casefold()
            is_telling = general_rarity().get(word[:LENGTH], UNSEEN) >= _TELLING and word not in calendar
            if is_telling and not any(map(span.overlap, names)):
                words.setdefault(word[:LENGTH], span)
    return words


def shared_by_most(found: Sequence[Mapping[str, str]], *, least: int) -> tuple[str, ...]:
    """Give the keys that at least `least` of the reports hold, most holders first, then the rarest."""
    holders = Counter(key for keys in found for key in keys)
    shared = [key for key, number in holders.items() if number >= least]
    return tuple(
        sorted(shared, key=lambda key: (-holders[key], -general_rarity().get(key[:LENGTH], UNSEEN), key))
    )


def is_noun_somewhere(key: str, found: Sequence[Mapping[str, str]]) -> bool:
    """Whether one report at least capitalises a word: "Telefonat" and "telefonierten" tell more than "russische"."""
    return any(keys[key][:1].isupper() for keys in found if key in keys)
