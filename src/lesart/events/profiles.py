"""What of a report tells which happening it is about."""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np

from lesart.events.dates import rests_on_page
from lesart.events.language_offsets import as_if_german
from lesart.events.news_background import (
    UNSEEN,
    centred,
    general_long_rarity,
    general_rarity,
    unit,
    whitened,
)
from lesart.records.analysed_report import LEAD_SENTENCES, AnnotatedReport
from lesart.records.entity import EntityType, MentionForm
from lesart.records.publication import Precision, PublicationDate
from lesart.records.span import Span
from lesart.records.time import EventDate
from lesart.records.vectors import Vectors
from lesart.text.beginnings import long_words, word_beginnings
from lesart.text.fingerprints import RUN_WORDS, Hashes, folded_words, run_hashes, word_hash
from lesart.text.folding import consonants
from lesart.text.quotations import quotation_spans

OPENING_CHARACTERS = 300
LEAD_CHARACTERS = 1_500
OPENING_SENTENCES = 3  # title and these name who and what the report is about
LEAST_RARITY = 1.5  # beginnings that more than a fifth of all reports hold tell nothing
# Unit vectors times this, rounded: sums of products are whole numbers below 2 ** 24, so they come out the same in
# whatever order they are added, and a grouping never depends on it.
SCALE = 2**11

_MINUTES_A_DAY = 24 * 60
_WORD = re.compile(r"[^\W\d_]{2,}")

Weights = dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Profile:
    """A report, cut down to what grouping looks at.

    `opening`, `lead` and `whole` weigh its word beginnings, `long_words` its long words, by rarity, at the length SCALE;
    `vector` is the whitened mean of title and lead sentences at that length, `spread` how far these differ, 0 to 1.
    `quoted` are the hashes of word runs inside quotations. `persons` are the surnames of those named in the opening, as they
    are written, `lead_names` the last words of all names in the lead, `names` the hashes of all capitalised words. `published` is in days with the
    hour as fraction, `day` the last day the event can have been, None where a page alone tells it.
    """

    id: str
    outlet: str | None
    language: str
    tells_of_many: bool
    opening: Weights
    lead: Weights
    whole: Weights
    long_words: Weights
    rare: frozenset[str]
    quoted: Hashes
    vector: Vectors
    spread: float
    persons: tuple[str, ...]
    lead_names: tuple[str, ...]
    names: Hashes
    published: float | None
    date: EventDate | None
    is_page_dated: bool

    @property
    def day(self) -> int | None:
        """Give the day by which reports of the same time are found, as an ordinal."""
        if self.is_page_dated:
            return None
        if self.date:
            return self.date.latest.toordinal()
        return int(self.published) if self.published is not None else None


def profile_of(report: AnnotatedReport) -> Profile:
    """Give the profile of a report; names beyond the opening and statements are not looked at."""
    cleaned = report.report
    title, body = _title_and_body(report)
    whole = word_beginnings(f"{title}\n{body}")
    lead = lead_words(report)
    language = cleaned.language
    vector, spread = _direction(
        as_if_german(report.analysed.vectors, language), as_if_german(report.analysed.title_vector, language)
    )
    return Profile(
        id=report.id,
        outlet=cleaned.outlet.text.casefold() if cleaned.outlet else None,
        language=language,
        tells_of_many=cleaned.type.tells_of_many_happenings,
        opening=weighed_words(f"{title}\n{_cut(body, OPENING_CHARACTERS)}"),
        lead=lead,
        whole=_weighed(whole, general_rarity()),
        long_words=_weighed(long_words(f"{title}\n{body}"), general_long_rarity()),
        rare=frozenset(word for word in lead if word.isalpha() and word not in general_rarity()),
        quoted=quoted_runs(report.text),
        vector=vector,
        spread=spread,
        persons=_last_words(report, opening_spans(report), (EntityType.PER,)),
        lead_names=_last_words(report, lead_spans(report), (EntityType.PER, EntityType.LOC, EntityType.ORG)),
        names=_names(f"{title}\n{body}"),
        published=_published(cleaned.published),
        date=report.analysed.event_date,
        is_page_dated=rests_on_page(report),
    )


def lead_words(report: AnnotatedReport) -> Weights:
    """Give the word beginnings of a report's title and first paragraphs, weighed by rarity."""
    title, body = _title_and_body(report)
    return weighed_words(f"{title}\n{_cut(body, LEAD_CHARACTERS)}")


def weighed_words(text: str) -> Weights:
    """Give the word beginnings of a text weighed by rarity, as the parts of a report are."""
    return _weighed(word_beginnings(text), general_rarity())


def opening_spans(report: AnnotatedReport) -> tuple[Span, ...]:
    """Give the title, where it is part of the text, and the first sentences."""
    title = report.report.title
    spans = (title.span,) if title and title.span else ()
    return (*spans, *report.analysed.sentences[:OPENING_SENTENCES])


def lead_spans(report: AnnotatedReport) -> tuple[Span, ...]:
    """Give the title, where it is part of the text, and the sentences of the lead."""
    title = report.report.title
    spans = (title.span,) if title and title.span else ()
    return (*spans, *report.analysed.sentences[:LEAD_SENTENCES])


def name_hash(name: str) -> int:
    """Give a number for a name, the same for its misspellings in other vowels."""
    return word_hash(consonants(name))


def quoted_runs(text: str) -> Hashes:
    """Give the hashes of the runs of words inside quotations, each once and in order."""
    quotations = (folded_words(text, [span]) for span in quotation_spans(text))
    runs = [run_hashes(words) for words in quotations if len(words) >= RUN_WORDS]
    return np.unique(np.concatenate(runs)) if runs else np.empty(0, dtype=np.uint64)


def _title_and_body(report: AnnotatedReport) -> tuple[str, str]:
    title = report.report.title
    body = (passage.span.of(report.text) for passage in report.report.body if not passage.is_heading)
    return title.text if title else "", "\n".join(body)


def _cut(text: str, most: int) -> str:
    """Give the beginning of a text, cut at a word, so that its words are words of the whole."""
    if len(text) <= most:
        return text
    head = text[:most]
    return head[: max(head.rfind(" "), head.rfind("\n"), 0)]


def _weighed(words: Counter[str], rarity: dict[str, float]) -> Weights:
    """Give the words weighed by rarity and count, at the length SCALE, without those that tell nothing."""
    weights = {
        word: (1 + np.log(count)) * known
        for word, count in sorted(words.items())
        if (known := rarity.get(word, UNSEEN)) >= LEAST_RARITY
    }
    length = float(np.sqrt(sum(weight**2 for weight in weights.values()))) or 1.0
    return {word: round(SCALE * weight / length) for word, weight in weights.items()}


def _direction(lead: Vectors, title: Vectors) -> tuple[Vectors, float]:
    """Give where title and lead point on the whole, at the length SCALE, and how far the lead's sentences spread."""
    lead = lead[:LEAD_SENTENCES]
    rows = np.concatenate((title, lead))
    if not len(rows):
        return np.zeros(rows.shape[1], dtype=np.float32), 0.0
    pointed = np.rint(SCALE * unit(whitened(rows).mean(axis=0))).astype(np.float32)
    spread = 1.0 - float((centred(lead).mean(axis=0) ** 2).sum()) if len(lead) else 0.0
    return pointed, round(spread, 4)


def _last_words(
    report: AnnotatedReport, spans: tuple[Span, ...], types: tuple[EntityType, ...]
) -> tuple[str, ...]:
    """Give the last words of what is named in some spans: of persons the surnames."""
    named = (
        mention.span.of(report.text)
        for mention in report.analysed.mentions
        if mention.type in types
        and mention.form is MentionForm.NAME
        and any(span.covers(mention.span) for span in spans)
    )
    return tuple(sorted({words[-1] for name in named if (words := name.split())}))


def _names(text: str) -> Hashes:
    """Give the hashes of the consonants of all capitalised words."""
    names = {word for word in _WORD.findall(text) if word[0].isupper()}
    return np.array(sorted(map(name_hash, names)), dtype=np.uint64)


def _published(dated: PublicationDate | None) -> float | None:
    """Give when a report came out, at noon where only the day is known."""
    if dated is None or dated.precision not in (Precision.DAY, Precision.MINUTE):
        return None
    if dated.precision is Precision.DAY:
        return dated.days[0].toordinal() + 0.5
    at = datetime.fromisoformat(dated.value)
    at = at.astimezone(UTC) if at.tzinfo else at
    return at.toordinal() + (60 * at.hour + at.minute) / _MINUTES_A_DAY
