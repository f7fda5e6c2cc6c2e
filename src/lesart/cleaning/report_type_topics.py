"""A report's type by the topics it strings together, and by its beginning as a letter."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from lesart.cleaning.report_type_clues import TypeClue, clue, clue_beside, lead_spans
from lesart.cleaning.report_type_patterns import wordings_at
from lesart.records.report import Report, ReportType
from lesart.records.span import Span

FEWEST_TOPICS = 3
_WORDS_BETWEEN_PLUSES = 2
_WORDS_BETWEEN_COMMAS = 3
_LONGEST = 500  # characters of a title, or of a list of topics
# "Stadt öffnet Brücke + Rat berät Haushalt + Zug entgleist"
_PLUS = re.compile(r"\s\+{1,3}\s")
# Between topics: a comma, a semicolon, or ". Auch: ".
_COMMA = re.compile(r"[,;] |\. [^\W\d_]{3,8}: ")
_WORD = re.compile(r"\w+")
_SMALL_LETTER = re.compile(r"[\s\"„“»«\N{LINE SEPARATOR}]{0,5}[a-zäöüß]{2}")
_LINE = re.compile(r"[^\n]*\w[^\n]*")
_LINES = 2
_SENTENCE_ENDS = (".", "!", "?")
_NEWSLETTER = re.compile(r"newsletter", re.IGNORECASE)


def topic_clues(report: Report) -> Iterator[TypeClue]:
    """Give what strung topics and a letter's beginning tell."""
    yield from _strung(report)
    yield from _letter(report)


def _strung(report: Report) -> Iterator[TypeClue]:
    """Tell a digest by topics strung together with "+" in its title or lead."""
    title, first = report.title, next(lead_spans(report), None)
    if title and title.span is None and (words := _between_pluses(title.text[:_LONGEST])):
        yield clue_beside(report, ReportType.DIGEST, "type-topics", words)
    for span in (title.span if title else None, first):
        if span and (words := _between_pluses(span.of(report.text))):
            start = span.start + span.of(report.text).index(words)
            yield clue(report, ReportType.DIGEST, "type-topics", Span(start, start + len(words)))


def _between_pluses(line: str) -> str:
    """Give the wording of the first topics of those strung together, "" where there are fewer."""
    signs = list(_PLUS.finditer(line))
    parts = zip(
        (0, *(sign.end() for sign in signs)), (*(sign.start() for sign in signs), len(line)), strict=True
    )
    ends = [end for start, end in parts if len(_WORD.findall(line, start, end)) >= _WORDS_BETWEEN_PLUSES]
    return line[: ends[FEWEST_TOPICS - 1]] if len(ends) >= FEWEST_TOPICS else ""


def _letter(report: Report) -> Iterator[TypeClue]:
    """Tell a newsletter by a list of topics or the word for it, where the text begins as a letter.

    A letter begins with a salutation, and behind the salutation's comma in small letters: pages often drop the former.
    """
    lines = list(islice(_first_lines(report), _LINES))
    greeting = next(_greetings(report, lines), None)
    if greeting and _NEWSLETTER.search(report.text, lines[0].start, max(line.end for line in _ends(report))):
        yield clue(report, ReportType.NEWSLETTER, "type-letter", greeting)
    if len(lines) < _LINES or not _lists_topics(lines[0].of(report.text)):
        return
    between = report.text[lines[0].end : lines[1].start]
    is_closed = lines[0].of(report.text).rstrip().endswith(_SENTENCE_ENDS) or between.count("\n") > 1
    if greeting or (is_closed and _SMALL_LETTER.match(report.text, lines[1].start, lines[1].end)):
        yield clue(report, ReportType.NEWSLETTER, "type-topics", lines[0])


def _ends(report: Report) -> Iterator[Span]:
    yield from (passage.span for passage in report.body[-1:])
    yield from lead_spans(report)


def _first_lines(report: Report) -> Iterator[Span]:
    for span in lead_spans(report):
        for match in _LINE.finditer(report.text, span.start, span.end):
            yield Span(*match.span())


def _greetings(report: Report, lines: Sequence[Span]) -> Iterator[Span]:
    for line in lines:
        for _, pattern in wordings_at("greeting"):
            if match := pattern.match(report.text, line.start, line.end):
                yield Span(*match.span("words"))


def _lists_topics(line: str) -> bool:
    """Whether a line is made of topics with commas between them, each beginning with a capital or a number."""
    if len(line) > _LONGEST:
        return False
    parts = _COMMA.split(line.strip())
    topics = [
        part
        for part in parts
        if len(part.split()) >= _WORDS_BETWEEN_COMMAS and (part[0].isupper() or part[0].isdigit())
    ]
    return len(topics) >= max(FEWEST_TOPICS, len(parts) - 1)
