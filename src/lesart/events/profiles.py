"""What of a report tells which happening it is about."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from lesart.events.dates import rests_on_page
from lesart.events.news_background import general_rarity, mean_vector
from lesart.records.analysed_report import LEAD_SENTENCES, AnnotatedReport
from lesart.records.entity import EntityType, MentionForm
from lesart.records.span import Span
from lesart.records.time import EventDate
from lesart.records.vectors import Vectors
from lesart.resources import word_list
from lesart.text.beginnings import word_beginnings

LEAD_CHARACTERS = 1_500
OPENING_SENTENCES = 3  # title and these name who and what the report is about


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A report, cut down to what grouping looks at.

    `opening_persons` are the persons named in title and first sentences, `persons` all of them (entity ids);
    `rare` are the word beginnings of the lead that general news lacks; `vectors` holds the centred vectors of title and
    lead sentences; `outlet` is None where unknown; `is_page_dated` tells that the date rests on a line of a page.
    """

    id: str
    outlet: str | None
    lead: Counter[str]
    whole: Counter[str]
    rare: frozenset[str]
    opening_persons: frozenset[str]
    persons: frozenset[str]
    date: EventDate | None
    is_page_dated: bool
    is_roundup: bool
    vectors: Vectors = field(compare=False)


def profile_of(report: AnnotatedReport) -> Profile:
    """Give the profile of a report."""
    analysed, cleaned = report.analysed, report.report
    title = cleaned.title.text if cleaned.title else ""
    body = "\n".join(passage.span.of(report.text) for passage in cleaned.body if not passage.is_heading)
    lead = word_beginnings(f"{title}\n{body[:LEAD_CHARACTERS]}")
    return Profile(
        id=report.id,
        outlet=cleaned.outlet.text.casefold() if cleaned.outlet else None,
        lead=lead,
        whole=word_beginnings(f"{title}\n{body}"),
        rare=frozenset(word for word in lead if word.isalpha() and word not in general_rarity()),
        opening_persons=_persons(report, opening_spans(report)),
        persons=_persons(report, (Span(0, len(report.text)),)),
        date=analysed.event_date,
        is_page_dated=rests_on_page(report),
        is_roundup=_names_a_roundup(title),
        vectors=_centred(np.concatenate((analysed.title_vector, analysed.vectors[:LEAD_SENTENCES]))),
    )


def opening_spans(report: AnnotatedReport) -> tuple[Span, ...]:
    """Give the title, where it is part of the text, and the first sentences."""
    title = report.report.title
    spans = (title.span,) if title and title.span else ()
    return (*spans, *report.analysed.sentences[:OPENING_SENTENCES])


def _persons(report: AnnotatedReport, within: Sequence[Span]) -> frozenset[str]:
    return frozenset(
        mention.entity
        for mention in report.analysed.mentions
        if mention.type is EntityType.PER
        and mention.form is MentionForm.NAME
        and any(span.covers(mention.span) for span in within)
    )


def _names_a_roundup(title: str) -> bool:
    folded = title.casefold()
    return any(wording.casefold() in folded for wording in word_list("de", "roundup_titles"))


def _centred(vectors: Vectors) -> Vectors:
    """Give the vectors less the mean of general news, again of unit length; at least one row (zeros)."""
    if not len(vectors):
        return np.zeros((1, mean_vector().shape[0]), dtype=np.float32)
    moved = vectors - mean_vector()
    return np.asarray(
        moved / np.maximum(np.linalg.norm(moved, axis=1, keepdims=True), 1e-6), dtype=np.float32
    )
