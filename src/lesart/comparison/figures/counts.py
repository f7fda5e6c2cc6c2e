"""Whether two figures are told of the same count."""

from dataclasses import dataclass
from decimal import Decimal

from lesart.comparison.alignment.content import Laid
from lesart.comparison.figures.scopes import Scope, fits_other_number, fits_same_number, were_told_together
from lesart.comparison.values import (
    are_close,
    are_equal,
    are_of_one_size,
    counts_same_thing,
    figure_relation,
    is_crowd,
    is_measured,
    names_same_noun,
)
from lesart.records.point import Relation
from lesart.records.quantity import Quantity
from lesart.resources import word_set
from lesart.text.words import word_spans

SURE = (
    0.4  # likeness from which texts are near enough for another number, or another scope, of the same count
)
SAME_ORDER = Decimal(
    10
)  # times the smaller of two numbers for one thing; further apart they are of two things
PART = Decimal(3)  # times the smaller of two numbers of which one can be a part of the other
NEARLY = Decimal("1.05")  # times the smaller of two numbers that only rounding parts
SAME_NUMBER = 0.25  # the same for bounds of one number that exclude each other: the number itself tells much
CLOSE_NUMBERS = (
    0.3  # the same for large numbers near each other: 400 and 450 million are two answers to one question
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A figure in its unit with its scope."""

    unit: int
    quantity: Quantity
    scope: Scope


def are_one_count(laid: Laid, first: Counted, second: Counted) -> bool:
    """Whether two figures are told of the same count; those that contradict each other need the surest signs."""
    ours, theirs = first.quantity, second.quantity
    if not counts_same_thing(ours, theirs):
        return False
    if are_equal(ours, theirs):
        return _is_one_number(laid, first, second)
    if _tell_both(laid, first, second) or not fits_other_number(first.scope, second.scope):
        return False
    if figure_relation(ours, theirs) is Relation.CONFLICT:
        return _may_contradict(laid, first, second)
    is_alike = are_close(ours, theirs) or are_of_one_size(ours, theirs, times=NEARLY)
    floor = 0.0 if is_alike else CLOSE_NUMBERS  # an open end fits many numbers
    if is_crowd(ours) or is_crowd(theirs):
        floor = SURE
    return are_of_one_size(ours, theirs) and laid.likeness_of(first.unit, second.unit) >= floor


def _tell_both(laid: Laid, first: Counted, second: Counted) -> bool:
    """Whether one report tells both figures, or one text the other's figure too: two numbers of two things."""
    ours, theirs = laid.units[first.unit], laid.units[second.unit]
    return ours.owner == theirs.owner or any(
        are_equal(told, other.quantity) and counts_same_thing(told, other.quantity)
        for unit, other in ((ours, second), (theirs, first))
        for told in unit.quantities
    )


def _is_one_number(laid: Laid, first: Counted, second: Counted) -> bool:
    """Whether the same number is one count; "Hunderte" is a number that many counts have."""
    likeness = laid.likeness_of(first.unit, second.unit)
    if figure_relation(first.quantity, second.quantity) is Relation.CONFLICT:
        return likeness >= SAME_NUMBER and _may_exclude(first, second)
    if is_crowd(first.quantity) and likeness < SURE:
        return False
    return likeness >= SURE or fits_same_number(first.scope, second.scope)


def _may_exclude(first: Counted, second: Counted) -> bool:
    """Whether two bounds of one number can be told of one count: thresholds, rates and sums of money are told of many things."""
    kinds = first.scope.kinds | second.scope.kinds | first.scope.rates | second.scope.rates
    is_count = not is_measured(first.quantity) and not is_measured(second.quantity)
    return is_count and not kinds and fits_other_number(first.scope, second.scope)


def _may_contradict(laid: Laid, first: Counted, second: Counted) -> bool:
    """Whether the texts are near enough and each tells one such figure; neither report names the other's number too ("25 statt bisher 50")."""
    floor = CLOSE_NUMBERS if are_close(first.quantity, second.quantity) else SURE
    return (
        names_same_noun(first.quantity, second.quantity)
        and (is_crowd(first.quantity) or are_of_one_size(first.quantity, second.quantity, times=SAME_ORDER))
        and laid.likeness_of(first.unit, second.unit) >= floor
        and were_told_together(first.scope, second.scope)
        and not _is_quoted_level(laid, first)
        and not _is_quoted_level(laid, second)
        and _is_lone(laid, first)
        and _is_lone(laid, second)
        and not _names_number(laid, first, second.quantity)
        and not _names_number(laid, second, first.quantity)
    )


def _is_quoted_level(laid: Laid, counted: Counted) -> bool:
    """Whether its sentence tells the level of a market, which is another one every minute."""
    unit = laid.units[counted.unit]
    levels = word_set("de", "market_levels")
    return any((quantity.unit or "").casefold() in levels for quantity in unit.quantities)


def _is_lone(laid: Laid, counted: Counted) -> bool:
    """Whether its sentence holds no other figure of about its size for the same kind of thing: such are parts and wholes."""
    unit = laid.units[counted.unit]
    return not any(
        other.span != counted.quantity.span
        and names_same_noun(other, counted.quantity)
        and are_of_one_size(other, counted.quantity, times=PART)
        for theirs in laid.units
        if (theirs.owner, theirs.sentence_at) == (unit.owner, unit.sentence_at)
        for other in theirs.quantities
    )


def _names_number(laid: Laid, counted: Counted, quantity: Quantity) -> bool:
    """Whether the text of a figure, or a figure of its report for the same thing, is about the number of another one."""
    unit = laid.units[counted.unit]
    words = {span.of(unit.text).replace(".", "") for span in word_spans(unit.text)}
    return str(quantity.number) in words or any(
        _is_about(other, quantity) and counts_same_thing(quantity, other)
        for theirs in laid.units
        if theirs.owner == unit.owner
        for other in theirs.quantities
        if other != counted.quantity
    )


def _is_about(first: Quantity, second: Quantity) -> bool:
    """Whether two figures can be one: 2,25 beside 2,2 million."""
    return second.number in (first.number, first.upper) or are_of_one_size(first, second, times=NEARLY)
