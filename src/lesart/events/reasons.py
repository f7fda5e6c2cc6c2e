"""Why reports stand in one event: what their openings share."""

from collections.abc import Mapping, Sequence

from lesart.events.common_ground import (
    is_noun_somewhere,
    namesakes,
    opening_persons,
    opening_words,
    shared_by_most,
)
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.reason import Reason
from lesart.records.span import Span

_MOST_WORDS = 3


def grouping_reasons(members: Sequence[AnnotatedReport]) -> tuple[Reason, ...]:
    """Give the persons and rare words that most of the reports open with, quoted from each; none for a single report."""
    if len(members) < 2:
        return ()
    named = [opening_persons(member) for member in members]
    doubtful = namesakes(named)
    persons = [{key: naming.span for key, naming in found.items() if key not in doubtful} for found in named]
    words = [opening_words(member) for member in members]
    return (
        *_quoted("event-shared-person", members, persons, None),
        *_quoted("event-shared-word", members, words, _MOST_WORDS),
    )


def _quoted(
    rule: str, members: Sequence[AnnotatedReport], found: Sequence[Mapping[str, Span]], most: int | None
) -> tuple[Reason, ...]:
    """Give the first `most` of what most of the reports hold, from each that holds it."""
    wordings = [
        {key: span.of(one.text) for key, span in keys.items()}
        for one, keys in zip(members, found, strict=True)
    ]
    shared = [
        key
        for key in shared_by_most(wordings, least=max(2, len(members) // 2 + 1))
        if is_noun_somewhere(key, wordings)
    ]
    return tuple(
        Reason(rule=rule, report_id=member.id, text=keys[key].of(member.text), span=keys[key])
        for key in shared[:most]
        for member, keys in zip(members, found, strict=True)
        if key in keys
    )
