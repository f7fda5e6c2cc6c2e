"""Patterns made of the word lists on types of reports."""

import re
from collections.abc import Iterable
from functools import cache

from lesart.records.report import ReportType
from lesart.resources import word_table

MORE = "\N{HORIZONTAL ELLIPSIS}"
# The beginning of a line or sentence, where a bracket may open: ". [Das Gespräch führte …".
SENTENCE_START = r"(?:^|(?<=\n)|(?<=[.!?:\u2013][ \n])|(?<=[.!?:][\"“”«»][ \n]))\s{0,20}[\[(]?"
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
    start = SENTENCE_START if place in ("lead", "name") else ""
    return type_patterns(rows, f"{start}(?P<words>{{}})")


@cache
def turn_words(kind: str) -> frozenset[str]:
    """Give the words of one kind by which talk is told from other text."""
    return frozenset(word for row, word in type_rows("turns") if row == kind)


def _whole_words(text: str) -> str:
    words = r"\s+".join(re.escape(word).replace(r"\*", _COMPOUND) for word in text.split())
    last = r"(?!\w)" if text[-1:].isalnum() else ""
    return rf"(?<!\w){words}{last}"
