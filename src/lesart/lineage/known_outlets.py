"""Outlets that everybody knows by name, where a report has something from them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from lesart.lineage.reporting_words import CLOSED, begins, definite_articles, is_medium
from lesart.records.span import Span
from lesart.resources import word_table
from lesart.text.quotations import is_quotation_mark

_REACH = 60  # characters around a name in which its clause is looked at
_TOLD_REACH = 200  # "sagte" may stand before what was said, the outlet it was said to behind it
_NEAR_WORDS = 6
_CLAUSE_END = re.compile(r"[,;:.!?]\s|[\r\n]{2}")
_WORD = re.compile(r"[^\W\d_]+")
# What stands between names of one list: what is true of one of them is true of all.
_LISTED = re.compile(r"\W?(?:,|,? und|,? sowie|/)(?: d(?:er|ie|as|em))? ?\W?")
_COMPOUND = re.compile(r"\W?-([A-ZÄÖÜ][^\W\d_]+)")
_SHORTEST_IN_CAPITALS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    """Names that stand together; `article` is that of a name which is an ordinary word too, else empty."""

    span: Span
    article: str


def known_outlets(text: str, sentence: Span) -> Iterator[Span]:
    """Give the names of well-known outlets that a sentence has something from.

    A name that is an ordinary word too counts in quotation marks, in capitals, or where no such thing is meant.
    """
    for together in _listed(text, [_named(text, found) for found in _found(text, sentence)]):
        articles = [name.article for name in together]
        whole = Span(together[0].span.start, together[-1].span.end)
        if _is_cited(text, sentence, _Named(span=whole, article=min(articles))):
            yield from (name.span for name in together)


def _found(text: str, sentence: Span) -> Iterator[re.Match[str]]:
    return _names().finditer(text, sentence.start, sentence.end)


def _named(text: str, found: re.Match[str]) -> _Named:
    before, behind = text[: found.start()][-1:], text[found.end() : found.end() + 1]
    is_marked = bool(before and behind) and is_quotation_mark(before) and is_quotation_mark(behind)
    return _Named(span=Span(*found.span()), article="" if is_marked else _ordinary().get(found[0], ""))


def _listed(text: str, names: Sequence[_Named]) -> Iterator[tuple[_Named, ...]]:
    together = list(names[:1])
    for first, second in pairwise(names):
        if not _LISTED.fullmatch(text, first.span.end, second.span.start):
            yield tuple(together)
            together = []
        together.append(second)
    if together:
        yield tuple(together)


def _is_cited(text: str, sentence: Span, name: _Named) -> bool:
    compound = _COMPOUND.match(text, name.span.end, sentence.end)
    if compound and not is_medium(compound[1]):
        return begins([compound[1]], "noun", "known")
    before, behind = _clause_around(text, sentence, name.span)
    article = before.pop().casefold() if before and before[-1].casefold() in definite_articles() else ""
    if _is_reporting_noun(before[-1:]) or begins(before[-1:], "before") or begins(behind[:1], "behind"):
        return not name.article or article != name.article
    if is_medium("".join(before[-1:])) or (article and _is_noun_with_preposition(before)):
        return True
    if _is_told(text, sentence, name.span) and article in ("der", "dem", "den"):
        return not name.article or CLOSED.match(text, name.span.end) is not None
    if name.article:
        return article == name.article and _is_subject(before, behind)
    return "".join(before[-1:]) not in _prepositions() and begins(
        (*before[-_NEAR_WORDS:], *behind[:_NEAR_WORDS]), "beside"
    )


def _is_subject(before: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether only who reports can stand between these words: "wie die … am Montag berichtete", "die … meldet"."""
    if "".join(before[-1:]).casefold() == "wie":
        return begins(behind[:_NEAR_WORDS], "beside")
    return (begins(behind[:1], "beside") and not before) or begins(before[-1:], "beside")


def _is_noun_with_preposition(before: Sequence[str]) -> bool:
    """Whether words end with "im Interview mit"."""
    return _is_reporting_noun(before[-2:-1]) and "".join(before[-1:]) in _prepositions()


def _is_reporting_noun(words: Sequence[str]) -> bool:
    return begins([word for word in words if word[0].isupper()], "noun", "known")


def _is_told(text: str, sentence: Span, name: Span) -> bool:
    start = max(sentence.start, name.start - _TOLD_REACH)
    return begins(_WORD.findall(text, start, name.start), "told")


def _clause_around(text: str, sentence: Span, name: Span) -> tuple[list[str], list[str]]:
    """Give the words of the clause before and behind a name."""
    before = _CLAUSE_END.split(text[max(sentence.start, name.start - _REACH) : name.start])[-1]
    behind = _CLAUSE_END.split(text[name.end : min(sentence.end, name.end + _REACH)])[0]
    return _WORD.findall(before), _WORD.findall(behind)


@cache
def _names() -> re.Pattern[str]:
    spelled = {re.escape(name).replace("\\~", "(?:e|en|er|es|em)") for name, *_ in _rows()}
    capitals = {name.upper() for name in _ordinary() if len(name) >= _SHORTEST_IN_CAPITALS}
    ordered = sorted(spelled | capitals, key=lambda one: (-len(one), one))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(ordered)})(?!\w)")


@cache
def _ordinary() -> dict[str, str]:
    return {name: how for name, how, _ in _rows() if how != "plain"}


@cache
def _prepositions() -> frozenset[str]:
    return frozenset(word for word, plays in word_table("de", "clause_frames") if plays == "preposition")


def _rows() -> tuple[tuple[str, ...], ...]:
    return word_table("de", "known_outlets")
