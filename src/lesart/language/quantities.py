"""Figures with their bound and unit: "mindestens 144 Menschen", "zwei Dutzend", "4,2 Millionen Euro"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from lesart.language.amounts import Amount, amount_at, quantity_words
from lesart.language.bounds import bound_at, limit_before, opens_with_bound
from lesart.language.foreign_quantities import foreign_quantities
from lesart.language.numerals import number_of
from lesart.language.units import Unit, is_base, is_label, is_offset, unit_behind
from lesart.records.quantity import Bound, Quantity
from lesart.records.span import Span
from lesart.records.time import TimeExpression, TimeType
from lesart.text.languages import DEFAULT

# A number stands free: not in "Covid-19", "G20", "3:1", "1.2.", "+49 30", "§28".
_START = re.compile(r"(?<![\w.,:/+§#@&=–-])(?=\d|[^\W\d_]{2})")
_WORD_BEFORE = re.compile(r"(?P<word>[^\s]{1,40})\s{1,3}$")
_WORD_BEHIND = re.compile(r"\s{1,3}(?P<word>\w{1,20})")
_REACH = 44
_LONGEST_UNGROUPED = 4


def find_quantities(
    text: str, sentences: Sequence[Span], times: Sequence[TimeExpression], language: str = DEFAULT
) -> tuple[Quantity, ...]:
    """Give the counted and measured figures of the sentences in the order of the text; a date is none."""
    if language != DEFAULT:
        lengths = [found for found in times if found.type is not TimeType.DURATION]
        return foreign_quantities(text, sentences, sorted(found.span for found in lengths), language)
    taken = sorted(found.span for found in times if _is_no_length(text, found))
    return tuple(found for sentence in sentences for found in _of_sentence(text, sentence, taken))


def _of_sentence(text: str, sentence: Span, taken: Sequence[Span]) -> Iterator[Quantity]:
    cursor = sentence.start
    for start in (match.start() for match in _START.finditer(text, sentence.start, sentence.end)):
        if start < cursor:
            continue
        amount = amount_at(text, start, sentence.end)
        if amount is None:
            continue
        cursor = amount.end
        if not _overlaps(taken, Span(start, amount.end)):
            found = _quantity(text, sentence, start, amount)
            if found:
                cursor = found.span.end
                yield found


def _overlaps(taken: Sequence[Span], span: Span) -> bool:
    """Whether a span overlaps one of the sorted spans, which do not overlap one another."""
    last = bisect_left(taken, span.end, key=lambda other: other.start) - 1
    return last >= 0 and taken[last].end > span.start


def _quantity(text: str, sentence: Span, start: int, amount: Amount) -> Quantity | None:
    bounded = bound_at(text, sentence, start, amount)
    unit = unit_behind(text, _behind_of(text, amount, bounded.span.end, sentence), sentence.end)
    limit = limit_before(text, sentence, start) if unit and bounded.bound is Bound.EXACT else None
    bound, opening = (limit.bound, limit.span.start) if limit else (bounded.bound, bounded.span.start)
    if _is_label(text, sentence, opening, unit, amount) or not _is_figure(
        text[start : amount.end], amount, bound, unit
    ):
        return None
    return Quantity(
        span=Span(opening, unit.span.end if unit else bounded.span.end),
        number=_plain(amount.value),
        upper=_plain(amount.upper) if amount.upper is not None else None,
        bound=bound,
        unit=unit.span.of(text) if unit else None,
    )


def _behind_of(text: str, amount: Amount, at: int, sentence: Span) -> int:
    """Give where the unit is looked for: behind the "von" of "Hunderte von Menschen"."""
    match = _WORD_BEHIND.match(text, at, sentence.end) if amount.is_plural else None
    return match.end() if match and match["word"] in quantity_words("of") else at


def _plain(number: Decimal) -> Decimal:
    """Give a number without zeros behind the comma and without an exponent."""
    whole = number.to_integral_value()
    return Decimal(int(whole)) if whole == number else number.normalize()


def _is_label(text: str, sentence: Span, start: int, unit: Unit | None, amount: Amount) -> bool:
    before = _WORD_BEFORE.search(text, max(sentence.start, start - _REACH), start)
    noun = unit.span.of(text) if unit else ""
    if before and (is_label(before["word"]) or is_base(before["word"], amount.value, noun)):
        return True
    return unit is not None and unit.is_label


def _is_figure(written: str, amount: Amount, bound: Bound, unit: Unit | None) -> bool:
    """Whether a number counts something: it has a unit, a bound, or a form that only figures have."""
    if written.isdecimal() and len(written) > _LONGEST_UNGROUPED and bound is Bound.EXACT:
        return False  # postal codes, telephone numbers
    return unit is not None or bound is not Bound.EXACT or amount.is_clear


def _is_no_length(text: str, found: TimeExpression) -> bool:
    """Whether a time is no figure: anything but a length of time, and a length that only places something."""
    if found.type is not TimeType.DURATION:
        return True
    before = _WORD_BEFORE.search(text, max(0, found.span.start - _REACH), found.span.start)
    first = found.span.of(text).split()[0]
    is_counted = first[0].isdecimal() or number_of(first) is not None or opens_with_bound(found.span.of(text))
    return not is_counted or (before is not None and is_offset(before["word"]))
