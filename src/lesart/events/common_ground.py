"""What the openings of several reports have in common, quoted from each of them."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lesart.events.news_background import UNSEEN, general_rarity
from lesart.events.profiles import opening_spans
from lesart.records.analysed_report import LEAD_SENTENCES, AnnotatedReport
from lesart.records.entity import EntityType, MentionForm
from lesart.records.span import Span
from lesart.resources import word_set
from lesart.text.beginnings import LENGTH
from lesart.text.folding import sound_key

_WORD = re.compile(r"[^\W\d_]+")
_TELLING = 1.8  # in fewer than one of six reports
_NO_HOME = 1.0  # in fewer than one of three reports: any place but the country itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """The longest naming of somebody in an opening; `given` are the sounds of the first names found with the surname."""

    span: Span
    given: frozenset[str]


def opening_persons(report: AnnotatedReport) -> dict[str, Naming]:
    """Give the persons named in the opening, by the sound of their surname: so one is known again in any report."""
    spans = opening_spans(report)
    named: dict[str, Naming] = {}
    for mention in report.analysed.mentions:
        is_person = mention.type is EntityType.PER and mention.form is MentionForm.NAME
        words = mention.name.split()
        if is_person and words and any(span.covers(mention.span) for span in spans):
            surname = sound_key(words[-1])
            known = named.get(surname, Naming(span=mention.span, given=frozenset()))
            longest = max(known.span, mention.span, key=lambda span: (span.end - span.start, -span.start))
            named[surname] = Naming(span=longest, given=known.given | _given(words))
    return named


def opening_places(report: AnnotatedReport) -> frozenset[str]:
    """Give the places named in the opening, each by its last word; not the country of the news, which tells nothing."""
    spans = opening_spans(report)
    named = (
        mention.name.split()[-1]
        for mention in report.analysed.mentions
        if mention.type is EntityType.LOC
        and mention.form is MentionForm.NAME
        and mention.name.split()
        and any(span.covers(mention.span) for span in spans)
    )
    return frozenset(
        place for place in named if general_rarity().get(place.casefold()[:LENGTH], UNSEEN) >= _NO_HOME
    )


def namesakes(found: Iterable[Mapping[str, Naming]]) -> frozenset[str]:
    """Give the surnames that stand with two different first names: nobody can be told by them alone."""
    given: defaultdict[str, set[str]] = defaultdict(set)
    for persons in found:
        for surname, naming in persons.items():
            given[surname] |= naming.given
    return frozenset(surname for surname, names in given.items() if differ(names))


def differ(given: Iterable[str]) -> bool:
    """Whether two first names differ; an initial is no other name than one that begins with it."""
    names = sorted({name.rstrip(".") for name in given})
    return any(len(name) > 1 or not longer.startswith(name) for name, longer in pairwise(names))


def opening_words(report: AnnotatedReport) -> dict[str, Span]:
    """Give the telling word beginnings of the opening outside of names and roles, each with its first word there.

    The names of laws, works and occasions count as words: they tell what happened, not who is named.
    """
    return _telling_words(report, opening_spans(report), frozenset({EntityType.MISC}))


def lead_words(report: AnnotatedReport) -> dict[str, Span]:
    """Give the same of title and lead, with the names of organisations: what a report is about stands there."""
    title = report.report.title
    lead = (*((title.span,) if title and title.span else ()), *report.analysed.sentences[:LEAD_SENTENCES])
    return _telling_words(report, lead, frozenset({EntityType.MISC, EntityType.ORG}))


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


def _given(words: Sequence[str]) -> frozenset[str]:
    """Give the sound of the first name, nothing for a surname with or without a particle ("von der Aue")."""
    return frozenset({sound_key(words[0])} if len(words) > 1 and words[0][:1].isupper() else ())


def _telling_words(
    report: AnnotatedReport, spans: Iterable[Span], kept: frozenset[EntityType]
) -> dict[str, Span]:
    """Give the telling word beginnings of some spans outside of roles and of names but those kept."""
    names = [mention.span for mention in report.analysed.mentions if mention.type not in kept]
    calendar = word_set("de", "calendar_names")
    words: dict[str, Span] = {}
    for within in spans:
        for match in _WORD.finditer(report.text, within.start, within.end):
            span, word = Span(*match.span()), match.group().casefold()
            is_telling = general_rarity().get(word[:LENGTH], UNSEEN) >= _TELLING and word not in calendar
            if is_telling and not any(map(span.overlap, names)):
                words.setdefault(word[:LENGTH], span)
    return words
