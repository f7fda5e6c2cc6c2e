"""What is laid side by side: sentences, and the parts of long ones."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import islice

from lesart.comparison.values import counted_kind
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.entity import Mention
from lesart.records.quantity import Quantity
from lesart.records.span import Span
from lesart.records.statement import Statement, StatementType
from lesart.records.time import TimeExpression
from lesart.resources import word_table
from lesart.text.clauses import clause_spans
from lesart.text.languages import DEFAULT
from lesart.text.words import word_spans

LONGEST_READING = 350  # characters; a longer sentence is read by its clauses; 300 and 400 do as well
SHORTEST_PART = 60  # characters; a shorter clause goes with its neighbour
FEWEST_WORDS = 3
TELLING_NUMBER = 100  # a smaller one counts many things in one report
Count = tuple[Decimal, str]
_LOOSE_ENDS = " \t\n\r\f\v\N{NO-BREAK SPACE},\N{EN DASH}\N{EM DASH}"
MOST_UNITS = 2000  # of all reports together: what is laid side by side grows with their square
FEWEST_OF_A_REPORT = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A sentence, or a part of one that is long, with what was found in it.

    `owner` is the place of its report among the reports compared, `sentence_at` that of its sentence in the report.
    """

    owner: int
    report_id: str
    span: Span
    text: str
    sentence: Span
    sentence_at: int
    quantities: tuple[Quantity, ...]
    times: tuple[TimeExpression, ...]
    mentions: tuple[Mention, ...]
    statement: Statement | None
    is_headline: bool = False
    language: str = DEFAULT

    @property
    def is_part(self) -> bool:
        """Whether the unit is less than its sentence."""
        return self.span.end - self.span.start < self.sentence.end - self.sentence.start

    @property
    def numbers(self) -> frozenset[Decimal]:
        """Give the figures of the unit, without their bounds."""
        return frozenset(quantity.number for quantity in self.quantities)

    @property
    def counts(self) -> frozenset[Count]:
        """Give the figures of the unit with the kind of thing they count where they are small."""
        return frozenset(
            (quantity.number, counted_kind(quantity) if quantity.number < TELLING_NUMBER else "")
            for quantity in self.quantities
        )


def units_of(reports: Sequence[AnnotatedReport]) -> tuple[Unit, ...]:
    """Give the units of all reports in the order of reports and text; of very many or long reports the first ones."""
    most = max(FEWEST_OF_A_REPORT, MOST_UNITS // max(1, len(reports)))
    return tuple(
        unit for owner, report in enumerate(reports) for unit in islice(_report_units(owner, report), most)
    )


def part_spans(text: str, sentence: Span, *, longest: int) -> tuple[Span, ...]:
    """Give the sentence, or its clauses where it is longer than `longest`, very short ones joined; blanks trimmed."""
    if sentence.end - sentence.start <= longest:
        return (trimmed(text, sentence),)
    parts: list[Span] = []
    for clause in clause_spans(text, sentence):
        if parts and _too_short(parts[-1], clause) and clause.end - parts[-1].start <= longest:
            parts[-1] = Span(parts[-1].start, clause.end)
        else:
            parts.append(clause)
    return tuple(trimmed(text, part) for part in parts)


def trimmed(text: str, span: Span) -> Span:
    """Give the span without blanks at its ends and without a comma or a dash behind it."""
    wording = span.of(text)
    start = span.start + len(wording) - len(wording.lstrip())
    return Span(start, max(start, span.start + len(wording.rstrip(_LOOSE_ENDS))))


def statement_at(report: AnnotatedReport, span: Span) -> Statement | None:
    """Give the statement whose content makes up most of a stretch, None where less than half of it is content."""
    best = max(report.statements, key=lambda statement: _content_within(statement, span), default=None)
    if best is None or 2 * _content_within(best, span) < span.end - span.start:
        return None
    return best


def is_headline(report: AnnotatedReport, span: Span) -> bool:
    """Whether a stretch stands in the title of its report."""
    title = report.report.title
    return title is not None and title.span is not None and title.span.covers(span)


def hangs_inside(text: str, part: Span, statement: Statement) -> bool:
    """Whether a clause hangs on a verb inside what is said: "Kessler habe davon überzeugen wollen, dass …" is another's view."""
    words = [word.of(text).casefold() for word in word_spans(text, part)[:1]]
    if statement.type is StatementType.DIRECT or not clause_words("that").intersection(words):
        return False
    before = [
        text[content.start : part.start]
        for content in statement.content
        if content.start < part.start < content.end
    ]
    opening = before[0].split() if before else []
    return bool(opening) and opening[-1].casefold() not in clause_words("and")


@cache
def clause_words(part: str) -> frozenset[str]:
    """Give the small words that play a part in clauses."""
    return frozenset(word for word, plays in word_table("de", "clause_frames") if plays == part)


def _too_short(before: Span, clause: Span) -> bool:
    return min(before.end - before.start, clause.end - clause.start) < SHORTEST_PART


def _content_within(statement: Statement, span: Span) -> int:
    return sum(part.overlap(span) for part in statement.content)


def _readable_parts(report: AnnotatedReport, sentence: Span) -> tuple[Span, ...]:
    """Give the sentence or its clauses; those of other languages than German are not told apart."""
    if report.report.language != DEFAULT:
        return (trimmed(report.text, sentence),)
    return part_spans(report.text, sentence, longest=LONGEST_READING)


def _report_units(owner: int, report: AnnotatedReport) -> Iterator[Unit]:
    for at, sentence in enumerate(report.analysed.sentences):
        for span in _readable_parts(report, sentence):
            if len(word_spans(report.text, span)) >= FEWEST_WORDS:
                yield unit_at(report, owner, span, at)


def unit_at(report: AnnotatedReport, owner: int, span: Span, sentence_at: int) -> Unit:
    """Give the unit of a stretch of a sentence."""
    analysed = report.analysed
    return Unit(
        owner=owner,
        report_id=report.id,
        span=span,
        text=span.of(report.text),
        sentence=analysed.sentences[sentence_at],
        sentence_at=sentence_at,
        quantities=tuple(quantity for quantity in analysed.quantities if span.covers(quantity.span)),
        times=tuple(time for time in analysed.times if span.covers(time.span)),
        mentions=tuple(mention for mention in analysed.mentions if span.covers(mention.span)),
        statement=statement_at(report, span),
        is_headline=is_headline(report, span),
        language=report.report.language,
    )
