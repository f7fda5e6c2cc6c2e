"""What a figure is counted over: which part, which area, which day, in what time."""

from dataclasses import dataclass
from functools import cache

from lesart.comparison.values import date_relation, is_dated
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.entity import EntityType
from lesart.records.point import Relation
from lesart.records.quantity import Quantity
from lesart.records.span import Span
from lesart.resources import word_table
from lesart.text.words import word_spans

_RATE, _WHOLE, _EACH, _PART, _NOTHING = "rate-", "whole", "each", "part", "nothing"
_AHEAD = frozenset((_PART, "more"))
_LONGEST = 3  # words of an entry
DAY_LENGTH = len("2025-03-14")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What the words around a figure tell of it; `told_on` is the day its report came out, None where it is not known."""

    kinds: frozenset[str] = frozenset()
    rates: frozenset[str] = frozenset()
    is_whole: bool = False
    places: frozenset[str] = frozenset()
    days: tuple[str, ...] = ()
    told_on: str | None = None


def scope_of(report: AnnotatedReport, clause: Span, quantity: Quantity) -> Scope:
    """Give the scope that the clause of a figure tells, from the figure before it to the one behind it."""
    kinds = _kinds_of(report, clause, quantity.span)
    rates = frozenset(kind for kind in kinds if kind.startswith(_RATE))
    published = report.report.published
    return Scope(
        kinds=kinds - rates - {_WHOLE, *((_EACH,) if rates else ())},  # "pro" of "pro Tag" is a rate
        rates=rates,
        is_whole=_WHOLE in kinds,
        places=frozenset(
            mention.entity
            for mention in report.analysed.mentions
            if mention.type is EntityType.LOC and clause.covers(mention.span)
        ),
        days=tuple(
            time.value
            for time in report.analysed.times
            if clause.covers(time.span) and is_dated(time) and time.value
        ),
        told_on=published.value[:DAY_LENGTH] if published and len(published.value) >= DAY_LENGTH else None,
    )


def fits_same_number(first: Scope, second: Scope) -> bool:
    """Whether one number in two scopes is one count: neither the part nor the time that is counted differs."""
    rates_differ = first.rates and second.rates and first.rates != second.rates
    return not rates_differ and first.kinds == second.kinds


def fits_other_number(first: Scope, second: Scope) -> bool:
    """Whether two numbers can be of one count: part, time, area and day are told alike, as far as both tell them."""
    return (
        first.kinds == second.kinds
        and first.rates == second.rates
        and first.is_whole == second.is_whole
        and _meet(first.places, second.places)
        and _one_day(first.days, second.days)
    )


def were_told_together(first: Scope, second: Scope) -> bool:
    """Whether two reports came out on one day, as far as that is known; later counts correct earlier ones."""
    return first.told_on is None or second.told_on is None or first.told_on == second.told_on


def _meet(first: frozenset[str], second: frozenset[str]) -> bool:
    return not first or not second or bool(first & second)


def _one_day(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    relations = [date_relation(ours, theirs) for ours in first for theirs in second]
    return not relations or any(relation is not Relation.CONFLICT for relation in relations)


def _kinds_of(report: AnnotatedReport, clause: Span, figure: Span) -> frozenset[str]:
    """Give the kinds told around a figure; "darunter" and the like belong to the figure behind them."""
    others = [other.span for other in report.analysed.quantities if clause.covers(other.span)]
    start = max((other.end for other in others if other.end <= figure.start), default=clause.start)
    end = min((other.start for other in others if other.start >= figure.end), default=clause.end)
    before = _kinds_in(report.text, Span(start, figure.end))
    if _WHOLE in before:
        before -= {_PART}  # "20 davon am Hafen, insgesamt aber 80"
    return before | (_kinds_in(report.text, Span(figure.end, end)) - _AHEAD)


def _kinds_in(text: str, stretch: Span) -> frozenset[str]:
    """Give the kinds of the words of a stretch; of entries that begin at one word the longest counts."""
    words = [span.of(text).casefold() for span in word_spans(text, stretch)]
    found: set[str] = set()
    at = 0
    while at < len(words):
        runs = (" ".join(words[at : at + length]) for length in range(_LONGEST, 0, -1))
        run = next((run for run in runs if run in _listed()), words[at])
        found.add(_listed().get(run, _NOTHING))
        at += run.count(" ") + 1
    return frozenset(found - {_NOTHING})


@cache
def _listed() -> dict[str, str]:
    return {row[0]: row[1] for row in word_table("de", "count_scopes")}
