"""A report's type by its build: stamps of the clock, topics strung together, questions and answers."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from lesart.cleaning.report_type_clues import TypeClue, clue, clue_beside, lead_spans, paragraphs
from lesart.records.report import Report, ReportType
from lesart.records.span import Span
from lesart.resources import word_table

FEWEST_STAMPS = 5
FEWEST_TURNS = 4
FEWEST_LABELLED = 3  # turns of each of the two speakers
TURNS_SHARE = 0.2  # of the paragraphs that are questions
PERSON_SHARE = 0.5  # of the answers in which somebody speaks of himself
LONGEST_QUESTION = 700  # characters
# "14.30 Uhr:", "+++ 14:30", "[09:05 Uhr]"; a bare "14.30" may be a price
_STAMP = re.compile(r"\W{0,6}(?P<h>[01]?\d|2[0-3])(?:[.:](?P<m>[0-5]\d)\s?Uhr|:(?P<n>[0-5]\d))(?![\w:])")
# "Stadt öffnet Brücke + Rat berät Haushalt + Zug entgleist"
_STRUNG = re.compile(r"\s(?:\+{1,3}|\|{1,2})\s")
FEWEST_TOPICS = 3
_TOPIC_WORDS = 2
# "Anna Kessler:", "DER BOTE:" at the beginning of a sentence
_LABEL = re.compile(
    r"(?:^|(?<=\n)|(?<=[.?!…])|(?<=[.?!…][\s\"“”«»]))\s{0,3}"
    r"(?P<label>[^\W\d_a-zäöüß][\w.-]{0,30}(?:\s[^\W\d_a-zäöüß][\w.-]{0,30}){0,3}):(?=\s?[^\W\d])"
)
_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"[„“\"»«][^„“”\"»«\n]{1,600}[“”\"«»]")


def structure_clues(report: Report) -> Iterator[TypeClue]:
    """Give what the build of a report tells."""
    spans = paragraphs(report)
    yield from _stamped(report, spans)
    yield from _strung(report)
    yield from _labelled(report, spans)
    yield from _asked(report, spans)


def _stamped(report: Report, spans: Sequence[Span]) -> Iterator[TypeClue]:
    """Tell a ticker by paragraphs stamped with the clock, the newest first; a diary and a timetable go forward."""
    stamps = [(match, span) for span in spans if (match := _STAMP.match(report.text, span.start, span.end))]
    minutes = [60 * int(match["h"]) + int(match["m"] or match["n"]) for match, _ in stamps]
    later = sum(1 for first, second in zip(minutes, minutes[1:], strict=False) if second > first)
    if len(stamps) >= FEWEST_STAMPS and later * 2 < len(stamps) - 1:
        for match, _ in stamps[:FEWEST_STAMPS]:
            yield clue(report, ReportType.TICKER, "type-times", Span(*match.span()))


def _strung(report: Report) -> Iterator[TypeClue]:
    """Tell a digest by topics strung together with "+" in its title or lead."""
    if report.title and _topics(report.title.text[:500]) >= FEWEST_TOPICS:
        title = report.title
        if title.span is None:
            yield clue_beside(report, ReportType.DIGEST, "type-topics", title.text)
        else:
            yield clue(report, ReportType.DIGEST, "type-topics", title.span)
    first = next(lead_spans(report), None)
    if first and _topics(first.of(report.text)) >= FEWEST_TOPICS:
        yield clue(report, ReportType.DIGEST, "type-topics", first)


def _topics(line: str) -> int:
    parts = _STRUNG.split(line)
    return sum(1 for part in parts if len(_WORD.findall(part)) >= _TOPIC_WORDS) if len(parts) > 1 else 0


def _labelled(report: Report, spans: Sequence[Span]) -> Iterator[TypeClue]:
    """Tell an interview by the names of two speakers in front of their turns, of whom one asks."""
    if not spans:
        return
    labels = list(_LABEL.finditer(report.text, spans[0].start, spans[-1].end))
    speakers = Counter(_last_word(match["label"]) for match in labels)
    (first, _), (second, fewest) = (*speakers.most_common(2), ("", 0), ("", 0))[:2]
    if fewest < FEWEST_LABELLED:
        return
    turns = [match for match in labels if _last_word(match["label"]) in (first, second)]
    ends = [*(match.start() for match in turns[1:]), spans[-1].end]
    asked: Counter[str] = Counter(
        _last_word(match["label"])
        for match, end in zip(turns, ends, strict=True)
        if report.text[max(match.start(), end - 20) : end].rstrip('\n "“”«»').endswith("?")
    )
    if max(asked.values(), default=0) >= FEWEST_LABELLED:
        for match in turns[:FEWEST_TURNS]:
            yield clue(report, ReportType.INTERVIEW, "type-turns", Span(*match.span("label")))


def _asked(report: Report, spans: Sequence[Span]) -> Iterator[TypeClue]:
    """Tell an interview by questions that address somebody and answers in the first person, between paragraphs."""
    text = report.text
    is_question = [_is_question(text, span) for span in spans]
    turns = [spot for spot in range(len(spans) - 1) if is_question[spot] and not is_question[spot + 1]]
    if len(turns) < FEWEST_TURNS or len(turns) < TURNS_SHARE * len(spans):
        return
    address, person = _words("address"), _words("person")
    addressing = [spot for spot in turns if address & set(_WORD.findall(spans[spot].of(text)))]
    personal = [
        spot for spot in turns if person & set(_WORD.findall(_unquoted(spans[spot + 1].of(text)).casefold()))
    ]
    if len(addressing) * 3 >= len(turns) and len(personal) >= PERSON_SHARE * len(turns):
        for spot in addressing[:FEWEST_TURNS]:
            yield clue(report, ReportType.INTERVIEW, "type-turns", spans[spot])


def _is_question(text: str, span: Span) -> bool:
    ending = text[max(span.start, span.end - 5) : span.end].rstrip('\n "“”«»')
    return span.end - span.start <= LONGEST_QUESTION and ending.endswith("?")


def _unquoted(text: str) -> str:
    return _QUOTED.sub(" ", text)


def _last_word(label: str) -> str:
    return label.rsplit(maxsplit=1)[-1].casefold()


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(word for row, word in word_table("de", "report_type_turns") if row == kind)
