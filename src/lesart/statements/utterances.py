"""Stretches of sentences that no quotation leaves, cut into words, quotations and clauses."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lesart.records.analysed_report import AnalysedReport
from lesart.records.span import Span
from lesart.statements.vocabulary import cue_forms, part_of_speech
from lesart.text.quotations import quotation_spans

# Longer stretches are lists or tables, not prose; the limit keeps hostile input from costing more than linear time.
LONGEST_UTTERANCE = 400

# A name in brackets, "(CDU)" or "[1]", belongs to the word before it.
_PIECE = re.compile(r"\([^()\n]{1,60}\)|\[[^\[\]\n]{1,60}\]|\w+(?:[-'’./&]\w+|,\d+)*-?|[^\w\s]")
_SEPARATORS = frozenset(",;:–—()-")


class Kind(StrEnum):
    """What a token is."""

    WORD = "word"
    QUOTATION = "quotation"
    ASIDE = "aside"
    MARK = "mark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word, a whole outer quotation, an aside in brackets or a mark; `low` is the word in lower case."""

    span: Span
    kind: Kind
    text: str
    low: str

    @property
    def is_capital(self) -> bool:
        """Whether the word begins with a capital letter or digit-free acronym."""
        return self.kind is Kind.WORD and self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Clause:
    """The tokens [start, end) between two separators; `opened_by` is the separator before it ("" for the first)."""

    start: int
    end: int
    opened_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """One or more sentences that hang together by a quotation, with their tokens and clauses."""

    span: Span
    paragraph: int
    tokens: tuple[Token, ...]
    clauses: tuple[Clause, ...]

    def words(self, clause: Clause) -> tuple[Token, ...]:
        """Give the tokens of a clause."""
        return self.tokens[clause.start : clause.end]

    def stretch(self, start: int, end: int) -> Span:
        """Give the span from the token `start` up to the token before `end`."""
        return Span(self.tokens[start].span.start, self.tokens[end - 1].span.end)


def utterances(analysed: AnalysedReport) -> Iterator[Utterance]:
    """Give the utterances of the body, headings left out, in order."""
    text = analysed.text
    sentences = sorted(analysed.sentences)
    for number, passage in enumerate(analysed.report.body):
        if passage.is_heading or is_remark(passage.span.of(text)):
            continue
        inside = [
            sentence for sentence in sentences if passage.span.covers(sentence) and sentence.of(text).strip()
        ]
        quotations = quotation_spans(text, passage.span)
        for stretch in _stretches(text, inside, quotations):
            inner = [quotation for quotation in quotations if stretch.covers(quotation)]
            yield read_utterance(text, stretch, inner, number)


def is_remark(passage: str) -> bool:
    """Whether a passage stands in square brackets as a whole, in which an outlet speaks for itself: "[Mehr dazu hier.]"."""
    wording = passage.strip()
    return wording.startswith("[") and wording.endswith("]")


def read_utterance(text: str, stretch: Span, quotations: Sequence[Span], paragraph: int) -> Utterance:
    """Give the tokens and clauses of a stretch whose outer quotations are known."""
    tokens = tuple(_tokens(text, stretch, quotations))
    if len(tokens) > LONGEST_UTTERANCE:
        tokens = ()
    return Utterance(span=stretch, paragraph=paragraph, tokens=tokens, clauses=tuple(_clauses(tokens)))


def _stretches(text: str, sentences: Sequence[Span], quotations: Sequence[Span]) -> Iterator[Span]:
    """Give sentences, those joined that a quotation runs across or whose next one goes on in lower case."""
    current: Span | None = None
    ahead = iter(quotations)
    quotation = next(ahead, None)
    for sentence in sentences:
        while quotation is not None and quotation.end <= sentence.start:
            quotation = next(ahead, None)
        is_inside = quotation is not None and quotation.start < sentence.start
        goes_on = text[sentence.start].islower() or text[sentence.start] in ",;"
        if current is not None and (is_inside or goes_on):
            current = Span(current.start, max(current.end, sentence.end))
            continue
        if current is not None:
            yield current
        current = sentence
    if current is not None:
        yield current


def _tokens(text: str, stretch: Span, quotations: Sequence[Span]) -> Iterator[Token]:
    at = stretch.start
    for quotation in quotations:
        yield from _plain_tokens(text, at, quotation.start)
        yield Token(span=quotation, kind=Kind.QUOTATION, text=quotation.of(text), low="")
        at = quotation.end
    yield from _plain_tokens(text, at, stretch.end)


def _plain_tokens(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _PIECE.finditer(text, start, end):
        piece = match.group()
        kind = Kind.WORD if piece[0].isalnum() or piece[0] == "_" else Kind.MARK
        if len(piece) > 1 and piece[0] in "([":
            kind = Kind.ASIDE
        yield Token(
            span=Span(*match.span()), kind=kind, text=piece, low=piece.lower() if kind is Kind.WORD else ""
        )


def _clauses(tokens: Sequence[Token]) -> Iterator[Clause]:
    start, opened_by = 0, ""
    for index in range(len(tokens)):
        following = _break(tokens, start, index)
        if following is not None:
            if index > start:
                yield Clause(start, index, opened_by)
            start, opened_by = following
    if start < len(tokens):
        yield Clause(start, len(tokens), opened_by)


def _break(tokens: Sequence[Token], start: int, index: int) -> tuple[int, str] | None:
    """Give where the next clause starts and by what it is opened where one ends before `index`, else None."""
    token = tokens[index]
    if token.kind is Kind.MARK and token.text in _SEPARATORS:
        return index + 1, token.text
    if token.kind is Kind.MARK and token.text in ".!?" and index + 1 == len(tokens):
        return index + 1, ""
    if index > start and _is_glued_quotation(tokens, index):
        return index, token.text[0]
    if index == start + 1 and _frames_quotation(tokens, index):
        return index, ","
    if index > start + 1 and _starts_second_act(tokens, index):
        return index, token.low
    return None


def _is_glued_quotation(tokens: Sequence[Token], index: int) -> bool:
    """Whether a quoted sentence touches the word before it, where a dumped page has lost a break."""
    token, before = tokens[index], tokens[index - 1]
    is_glued = (
        token.kind is Kind.QUOTATION and before.kind is Kind.WORD and before.span.end == token.span.start
    )
    return is_glued and token.text[1:2].isupper() and len(token.text.split()) > 3


def _frames_quotation(tokens: Sequence[Token], index: int) -> bool:
    """Whether a cue follows a quoted sentence without a comma: "„Ist das so?“ fragte Kessler"."""
    before = tokens[index - 1]
    if before.kind is not Kind.QUOTATION or tokens[index].low not in cue_forms().finite:
        return False
    inner = before.text[1:-1].strip()
    return inner[-1:] in (".", "!", "?", ",", "…") or len(inner.split()) > 4


def _starts_second_act(tokens: Sequence[Token], index: int) -> bool:
    """Whether "und" (or its like) goes on with a cue verb: "… und forderte …", "… und kündigte an …"."""
    if tokens[index].low not in part_of_speech("and") or index + 1 >= len(tokens):
        return False
    if tokens[index - 1].low in cue_forms().participle:
        return True
    following = tokens[index + 1].low
    return any(
        following != verb.infinitive.removeprefix(verb.part) for verb in cue_forms().finite.get(following, ())
    )
