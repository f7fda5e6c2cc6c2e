"""Patterns made of the word lists on types of reports."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from lesart.records.report import ReportType
from lesart.records.span import Span
from lesart.resources import word_table

MORE = "\N{HORIZONTAL ELLIPSIS}"
# A bracket may open a sentence: ". [Das Gespräch führte …".
_SENTENCE_START = re.compile(r"(?:\A|(?<=\n)|(?<=[.!?:\u2013][ \n])|(?<=[.!?:][\"“”«»][ \n]))\s{0,20}[\[(]?")
_COMPOUND = r"[\w-]{0,30}"

TypePatterns = tuple[tuple[ReportType, re.Pattern[str]], ...]


def type_rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Give the rows of a word list on types."""
    return word_table("de", f"report_type_{name}")


def type_patterns(rows: Iterable[tuple[str, str]], form: str = "(?:{})") -> TypePatterns:
    """Give a pattern for each type: `form` with all wordings of the type, longest first, in place of "{}"."""
    of_type: dict[str, list[str]] = {}
    for kind, text in sorted(rows, key=lambda row: -len(row[1])):
        of_type.setdefault(kind, []).append(_whole_words(text))
    return tuple(
        (ReportType(kind), re.compile(form.replace("{}", "|".join(texts)), re.IGNORECASE))
        for kind, texts in sorted(of_type.items())
    )


@cache
def named_genres(before: str, behind: str = "") -> TypePatterns:
    """Give patterns of the words by which a report names its type, with what stands before and behind them."""
    return type_patterns(((kind, noun) for kind, noun in type_rows("nouns")), f"{before}(?:{{}}){behind}")


@cache
def wordings_at(place: str) -> TypePatterns:
    """Give the patterns of what may stand at a place of a report, the wording in a group "words"."""
    rows = ((kind, text) for kind, where, text in type_rows("lines") if where == place)
    return type_patterns(rows, "(?P<words>{})")


def at_sentences(
    patterns: TypePatterns, text: str, within: Span
) -> Iterator[tuple[ReportType, re.Match[str]]]:
    """Give what begins a sentence or a line of a stretch."""
    starts = [match.end() for match in _SENTENCE_START.finditer(text, within.start, within.end)]
    for kind, pattern in patterns:
        for start in sorted({within.start, *starts}):
            if match := pattern.match(text, start, within.end):
                yield kind, match


@cache
def turn_words(kind: str) -> frozenset[str]:
    """Give the words of one kind by which talk is told from other text."""
    return frozenset(word for row, word in type_rows("turns") if row == kind)


def _whole_words(text: str) -> str:
    words = r"\s+".join(re.escape(word).replace(r"\*", _COMPOUND) for word in text.split())
    last = r"(?!\w)" if text[-1:].isalnum() else ""
    return rf"(?<!\w){words}{last}"
