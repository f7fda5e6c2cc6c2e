"""A report's type by its build: stamps of the clock, questions and answers."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from lesart.cleaning.report_type_clues import TypeClue, clue, lead_spans, paragraphs
from lesart.cleaning.report_type_patterns import turn_words, wordings_at
from lesart.records.report import Report, ReportType
from lesart.records.span import Span
from lesart.resources import word_list

FEWEST_STAMPS = 5
FEWEST_TURNS = 4
FEWEST_LABELLED = 3  # turns of each of the two speakers
TALK_SHARE = 0.4  # of the article from the first turn to the last
QUESTION_SHARE = 0.15  # of the paragraphs
PERSON_SHARE = 0.5  # of the answers in which somebody speaks of himself
QUOTED_PERSON_SHARE = 0.3  # the same below a title that is a quotation
LONGEST_QUESTION = 700  # characters
LONGEST_HEADING = 160
# "Anna Kessler:", "DER BOTE:" at the beginning of a sentence
_LABEL = re.compile(
    r"(?:^|(?<=\n)|(?<=[.?!…])|(?<=[.?!…][\s\"“”«»]))\s{0,3}"
    r"(?P<label>[^\W\d_a-zäöüß][\w.-]{0,30}(?:\s[^\W\d_a-zäöüß][\w.-]{0,30}){0,3}):(?=\s?[^\W\d])"
)
_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"[„“\"»«][^„“”\"»«]{1,600}[“”\"«»]")
_QUOTATION_ONLY = re.compile(r"\s*[„“\"»«][^„“\"»«\n]{3,300}[“”\"«»]\s*")
_CLOSING = '\n "“”«»'


def structure_clues(report: Report) -> Iterator[TypeClue]:
    """Give what the build of a report tells."""
    spans = paragraphs(report)
    yield from _stamped(report, spans)
    talk = tuple(_labelled(report, spans)) or tuple(_asked(report, spans)) or tuple(_answering(report, spans))
    yield from talk or _headed_by_questions(report, spans)


def _stamped(report: Report, spans: Sequence[Span]) -> Iterator[TypeClue]:
    """Tell a ticker by paragraphs stamped with the clock, the newest first; a diary and a timetable go forward."""
    stamps = [match for span in spans if (match := _stamp().match(report.text, span.start, span.end))]
    minutes = [60 * int(match["h"]) + int(match["m"] or match["n"]) for match in stamps]
    steps = [second - first for first, second in zip(minutes, minutes[1:], strict=False)]
    earlier, later = sum(step < 0 for step in steps), sum(step > 0 for step in steps)
    if len(stamps) >= FEWEST_STAMPS and earlier > later:
        for match in stamps[:FEWEST_STAMPS]:
            yield clue(report, ReportType.TICKER, "type-times", Span(*match.span("stamp")))


@cache
def _stamp() -> re.Pattern[str]:
    """Match "14.30 Uhr:", "+++ 14:30", "[09:05 Uhr]", "Montag, 2. November, 08:00 Uhr"; a bare "14.30" may be a price."""
    names = "|".join(map(re.escape, word_list("de", "calendar_names")))
    day = rf"(?:(?:{names}),?\s)?(?:\d{{1,2}}\.\s?(?:(?:{names})|\d{{1,2}}\.)\s?(?:\d{{2,4}})?,?\s)?"
    clock = r"(?P<h>[01]?\d|2[0-3])(?:[.:](?P<m>[0-5]\d)\sUhr|:(?P<n>[0-5]\d)(?!:?\d))(?!\w)"
    return re.compile(rf"\W{{0,6}}(?P<stamp>{day}{clock})")


def _labelled(report: Report, spans: Sequence[Span]) -> Iterator[TypeClue]:
    """Tell an interview by the names of two speakers in front of their turns, of whom one asks."""
    if not spans:
        return
    start, end = spans[0].start, spans[-1].end
    labels = list(_LABEL.finditer(report.text, start, end))
    speakers = Counter(_last_word(match["label"]) for match in labels).most_common(2)
    if len(speakers) < 2 or speakers[1][1] < FEWEST_LABELLED:
        return
    names = {name for name, _ in speakers}
    turns = [match for match in labels if _last_word(match["label"]) in names]
    ends = [*(match.start() for match in turns[1:]), end]
    asked = Counter(
        _last_word(match["label"])
        for match, until in zip(turns, ends, strict=True)
        if report.text[max(match.start(), until - 20) : until].rstrip(_CLOSING).endswith("?")
    )
    is_most = turns[-1].start() - turns[0].start() >= TALK_SHARE * (end - start)
    if is_most and max(asked.values(), default=0) >= FEWEST_LABELLED:
        for match in turns[:FEWEST_TURNS]:
            yield clue(report, ReportType.INTERVIEW, "type-turns", Span(*match.span("label")))


def _asked(report: Report, spans: Sequence[Span]) -> Iterator[TypeClue]:
    """Tell an interview by questions that address somebody and answers in the first person, between paragraphs."""
    text = report.text
    turns = _question_spots(text, spans, LONGEST_QUESTION)
    if len(turns) < FEWEST_TURNS or len(turns) < QUESTION_SHARE * len(spans):
        return
    address = turn_words("address")
    addressing = [spot for spot in turns if address & set(_WORD.findall(spans[spot].of(text)))]
    personal = [spot for spot in turns if _speaks_of_himself(text, spans[spot + 1])]
    if len(addressing) * 3 >= len(turns) and len(personal) >= PERSON_SHARE * len(turns):
        for spot in addressing[:FEWEST_TURNS]:
            yield clue(report, ReportType.INTERVIEW, "type-turns", spans[spot])


def _answering(report: Report, spans: Sequence[Span]) -> Iterator[TypeClue]:
    """Tell an interview whose questions got lost: the lead names it, and the paragraphs answer without quotation marks."""
    talk = _named_talk(report)
    if talk is None or len(spans) <= FEWEST_TURNS:
        return
    is_quotation = report.title is not None and _QUOTATION_ONLY.fullmatch(report.title.text[:500]) is not None
    personal = sum(_speaks_of_himself(report.text, span) for span in spans[1:])
    if personal >= (QUOTED_PERSON_SHARE if is_quotation else PERSON_SHARE) * (len(spans) - 1):
        yield clue(report, ReportType.INTERVIEW, "type-lead", talk)


def _named_talk(report: Report) -> Span | None:
    """Give where the lead mentions an interview, which may also be one that the report is about."""
    found = (
        pattern.search(report.text, span.start, span.end)
        for span in lead_spans(report)
        for _, pattern in wordings_at("talk")
    )
    return next((Span(*match.span("words")) for match in found if match), None)


def _headed_by_questions(report: Report, spans: Sequence[Span]) -> Iterator[TypeClue]:
    """Tell questions and answers by short questions over the paragraphs; an interview where the lead names one."""
    spots = _question_spots(report.text, spans, LONGEST_HEADING)
    headings = [
        spans[spot] for spot in spots if not _LABEL.match(report.text, spans[spot].start, spans[spot].end)
    ]
    if len(headings) < FEWEST_TURNS or len(headings) < QUESTION_SHARE * len(spans):
        return
    kind = ReportType.INTERVIEW if _named_talk(report) else ReportType.SERVICE
    for heading in headings[:FEWEST_TURNS]:
        yield clue(report, kind, "type-questions", heading)


def _question_spots(text: str, spans: Sequence[Span], longest: int) -> list[int]:
    """Give the paragraphs that are questions with an answer below."""
    asks = [
        span.end - span.start <= longest
        and text[max(span.start, span.end - 5) : span.end].rstrip(_CLOSING).endswith("?")
        for span in spans
    ]
    return [spot for spot in range(len(spans) - 1) if asks[spot] and not asks[spot + 1]]


def _speaks_of_himself(text: str, span: Span) -> bool:
    """Whether a paragraph speaks in the first person outside quotation marks."""
    return not turn_words("person").isdisjoint(_WORD.findall(_QUOTED.sub(" ", span.of(text)).casefold()))


def _last_word(label: str) -> str:
    return label.rsplit(maxsplit=1)[-1].casefold()
