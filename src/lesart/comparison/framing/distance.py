"""Words that one report marks ("angeblich", quotation marks) and another uses without the mark."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lesart.comparison.framing.anchors import Sentence, sentences_of
from lesart.comparison.framing.uses import word_use, wording_of
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.framing import Distance, Voice, WordUse
from lesart.records.span import Span, covering
from lesart.resources import word_list, word_set, word_table
from lesart.text.quotations import quotation_spans
from lesart.text.words import word_spans

QUOTATION_MARKS = "quotation-marks"
MOST_ADJECTIVES = 3
SHORTEST_STEM = 4
_HYPHENS = "-\N{NON-BREAKING HYPHEN}"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Noun:
    """A noun in a report's own voice, and the mark it stands under, "" if none."""

    stem: str
    form: str
    mark: str
    use: WordUse


def distance_of(reports: Sequence[AnnotatedReport]) -> tuple[Distance, ...]:
    """Give the nouns that some reports mark each time they use them and others never do, those of most reports first."""
    by_stem: defaultdict[str, list[_Noun]] = defaultdict(list)
    for report in reports:
        for noun in _nouns_in(report):
            by_stem[noun.stem].append(noun)
    found = (distance for nouns in by_stem.values() for distance in _distances(nouns))
    return tuple(sorted(found, key=_weight))


def _distances(nouns: Sequence[_Noun]) -> Iterator[Distance]:
    plain = [noun for noun in nouns if not noun.mark]
    in_plain = {noun.use.report_id for noun in plain}
    marked = [noun for noun in nouns if noun.mark and noun.use.report_id not in in_plain]
    for mark in sorted({noun.mark for noun in marked}):
        under = [noun for noun in marked if noun.mark == mark]
        if plain:
            yield Distance(
                mark=mark,
                marked=wording_of((noun.use for noun in under), (noun.use.text for noun in under)),
                unmarked=wording_of((noun.use for noun in plain), (noun.form for noun in plain)),
            )


def _nouns_in(report: AnnotatedReport) -> Iterator[_Noun]:
    """Give the ordinary nouns of a report's own voice, each with its mark."""
    quotations = quotation_spans(report.text)
    for sentence in sentences_of(report):
        marks = dict(_marked_places(sentence))
        for at in range(len(sentence.words)):
            form = sentence.word(at)
            if not form[:1].isupper() or form.casefold() not in word_set("de", "common_nouns"):
                continue
            noun = _noun(report, sentence, at, marks.get(at), quotations)
            if noun:
                yield noun


def _noun(
    report: AnnotatedReport,
    sentence: Sentence,
    at: int,
    marked_from: tuple[str, int] | None,
    quotations: Sequence[Span],
) -> _Noun | None:
    span = sentence.words[at]
    around = next((quotation for quotation in quotations if quotation.covers(span)), None)
    mark, use_span = "", span
    if marked_from:
        mark, use_span = marked_from[0], covering((sentence.words[marked_from[1]], span))
    elif around:
        if not _are_scare_quotes(report, sentence, at, around):
            return None
        mark, use_span = QUOTATION_MARKS, around
    use = word_use(report, use_span, ())
    if use.voice is not Voice.OUTLET:
        return None
    return _Noun(stem=_stem(span.of(report.text)), form=span.of(report.text), mark=mark, use=use)


def _marked_places(sentence: Sentence) -> Iterator[tuple[int, tuple[str, int]]]:
    """Give the place of each noun behind a mark, with the mark and its own place: "angebliche schnelle Hilfe"."""
    for at in range(len(sentence.words)):
        mark = _mark(sentence.word(at))
        if not mark:
            continue
        for noun in range(at + 1, min(len(sentence.words), at + 2 + MOST_ADJECTIVES)):
            word = sentence.word(noun)
            if word[:1].isupper():
                yield noun, (mark, at)
                break
            if word.casefold() in word_set("de", "function_words"):
                break


def _mark(word: str) -> str:
    key = word.casefold()
    return next(
        (
            mark
            for mark, begins in word_table("de", "framing_distance_marks")
            if key.startswith(begins.casefold())
        ),
        "",
    )


def _are_scare_quotes(report: AnnotatedReport, sentence: Sentence, at: int, around: Span) -> bool:
    """Whether the marks hold this one word, which is no name or title and nobody's statement."""
    text = report.text
    if len(word_spans(text, around)) != 1 or text[around.end : around.end + 1] in tuple(_HYPHENS):
        return False
    if text[around.start - 1 : around.start] in tuple(_HYPHENS):
        return False
    is_named = any(mention.span.overlap(around) for mention in sentence.mentions)
    is_called_so = at > 0 and sentence.word(at - 1)[:1].isupper() and at > 1
    return not is_named and not is_called_so


def _stem(word: str) -> str:
    """Give the word without the longest ending that leaves a word."""
    key = word.casefold()
    for ending in sorted(word_list("de", "framing_endings"), key=len, reverse=True):
        if key.endswith(ending) and len(key) - len(ending) >= SHORTEST_STEM:
            return key.removesuffix(ending)
    return key


def _weight(distance: Distance) -> tuple[int, str, str]:
    reports = {*distance.marked.report_ids, *distance.unmarked.report_ids}
    return (-len(reports), distance.marked.text, distance.mark)
