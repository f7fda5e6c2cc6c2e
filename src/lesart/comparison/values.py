"""How two figures or two dates relate, by value and bound."""

import re
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from functools import cache, lru_cache

from lesart.comparison.likeness import letter_groups, stem_of
from lesart.records.point import Relation
from lesart.records.quantity import Bound, Quantity
from lesart.records.time import TimeExpression, TimeType
from lesart.resources import word_set, word_table
from lesart.text.folding import fold
from lesart.text.languages import OTHERS

ABOUT_SHARE = Decimal("0.1")  # "rund 250" stands for 225 to 275
# Of letter groups: "Polizisten" and "Polizeibeamte" stay below, "Fahrzeuge" and "Fahrzeugen" above.
SAME_NOUN_SHARE = 0.5
BEGINNING = 3  # letters that forms of a noun share
SAME_SIZE = Decimal(2)  # times the smaller of two figures, of which one has an open end
ROUNDED_SHARE = Decimal("0.025")  # 20.000 stands for 20.150, not for 24.000
ROUNDED_WHOLE_SHARE = Decimal("0.1")  # two billions stand for 2,2
WHOLE = 1_000_000  # from which numbers are told in whole millions and billions
LARGE = 100  # smaller numbers count many things in one report
CLOSE = Decimal("1.15")  # times the smaller of two figures that differ by little
SMALL_MEASURES = frozenset(("percent", "percentage-point", "time", "days", "months", "degree"))
SMALLEST_ROUNDED = 1000  # 150 is not taken for 149 rounded
_CALENDAR = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_LOWER = (Bound.AT_LEAST, Bound.MORE_THAN)
_UPPER = (Bound.AT_MOST, Bound.LESS_THAN)


def figure_relation(first: Quantity, second: Quantity) -> Relation:
    """Give whether two figures for the same thing agree, can both hold, or cannot.

    The same number under another bound can both hold: "50" beside "über 50" is a rounded figure, not a contradiction;
    "bis zu 100" and "mehr als 100" leave no number that is both.
    """
    first, second = _in_one_unit(first), _in_one_unit(second)
    if (first.number, first.bound, first.upper) == (second.number, second.bound, second.upper):
        return Relation.AGREE
    if first.number == second.number:
        return Relation.CONFLICT if _exclude_each_other(first.bound, second.bound) else Relation.COMPATIBLE
    if _rounds_to(first, second) or _rounds_to(second, first):
        return Relation.COMPATIBLE
    is_generous = is_crowd(first) != is_crowd(second)
    low, high = _limits(first, is_generous=is_generous)
    other_low, other_high = _limits(second, is_generous=is_generous)
    if _below(high, other_low) or _below(other_high, low):
        return Relation.CONFLICT
    return Relation.COMPATIBLE


def are_equal(first: Quantity, second: Quantity) -> bool:
    """Whether two figures name the same number, or the same range, whatever bounds it."""
    first, second = _in_one_unit(first), _in_one_unit(second)
    return first.number == second.number and is_crowd(first) == is_crowd(second)


def is_crowd(quantity: Quantity) -> bool:
    """Whether a figure is a plural without a number: "Hunderte" is 200 to 999.

    Beside a number it is read more generously: reports write "Hunderte" of 150 and still of some thousands.
    """
    return quantity.upper is not None and set(str(quantity.upper)) == {"9"}


def are_of_one_size(first: Quantity, second: Quantity, *, times: Decimal = SAME_SIZE) -> bool:
    """Whether two figures are near enough to be told of the same thing: "mehr als 100" fits 120, not 20.000."""
    first, second = _in_one_unit(first), _in_one_unit(second)
    if is_crowd(first) or is_crowd(second):
        return not _below(first.upper or first.number, second.number) and not _below(
            second.upper or second.number, first.number
        )
    lower, higher = sorted((abs(first.number), abs(second.number)))
    return higher <= times * lower


def are_close(first: Quantity, second: Quantity) -> bool:
    """Whether two large figures, no shares and no lengths of time, differ by little only."""
    if _measured(_noun(first)) in SMALL_MEASURES:
        return False
    lower, higher = sorted((abs(first.number), abs(second.number)))
    return lower >= LARGE and higher <= CLOSE * lower


def counts_same_thing(first: Quantity, second: Quantity) -> bool:
    """Whether two figures count the same kind of thing, as far as their nouns tell."""
    ours, theirs = _noun(first), _noun(second)
    if _measure(ours) or _measure(theirs):
        return _measured(ours) == _measured(theirs)
    if not ours or not theirs:
        return first.number == second.number
    if ours in _person_nouns() and theirs in _person_nouns():
        return True
    return _same_kind(ours, theirs) or (first.number == second.number and _is_people(ours, theirs))


def is_measured(quantity: Quantity) -> bool:
    """Whether a figure measures something, as money, shares and lengths do, instead of counting it."""
    return _measure(_noun(quantity)) is not None


def counted_kind(quantity: Quantity) -> str:
    """Give what kind of thing a figure counts: the same for all nouns of persons, else the noun's beginning."""
    noun = _noun(quantity)
    return "person" if noun in _person_nouns() else stem_of(noun)


def names_same_noun(first: Quantity, second: Quantity) -> bool:
    """Whether two figures stand before the same noun, or nouns of one kind; only such figures can contradict one another."""
    ours, theirs = _noun(first), _noun(second)
    if not ours or not theirs:
        return False
    if _measure(ours) or _measure(theirs):
        return _measured(ours) == _measured(theirs)
    return {ours, theirs} <= _person_nouns() or _same_kind(ours, theirs)


@lru_cache(maxsize=4096)
def same_noun(first: str, second: str) -> bool:
    """Whether two nouns are forms of the same word."""
    ours, theirs = set(letter_groups(first)), set(letter_groups(second))
    if not ours or not theirs:
        return first == second
    if fold(first)[:BEGINNING] != fold(second)[:BEGINNING]:
        return False  # "Neuinfektionen" are no "Infektionen"
    return len(ours & theirs) / len(ours | theirs) >= SAME_NOUN_SHARE


def date_relation(first: str, second: str) -> Relation:
    """Give whether two ISO dates are the same, one more exact than the other, or different."""
    if first == second:
        return Relation.AGREE
    shorter, longer = sorted((first, second), key=len)
    return Relation.COMPATIBLE if longer.startswith(shorter) else Relation.CONFLICT


def is_dated(time: TimeExpression) -> bool:
    """Whether a time expression stands for a day, a month or a year of the calendar."""
    return (
        time.type is TimeType.DATE and time.value is not None and _CALENDAR.fullmatch(time.value) is not None
    )


def _exclude_each_other(first: Bound, second: Bound) -> bool:
    """Whether one bound keeps above a number that the other one keeps below, and one of them leaves the number out."""
    both = {first, second}
    strict = Bound.MORE_THAN in both or Bound.LESS_THAN in both
    return strict and bool(both & set(_LOWER)) and bool(both & set(_UPPER))


def _is_people(first: str, second: str) -> bool:
    return bool({first, second} & _person_nouns())


@cache
def _person_nouns() -> frozenset[str]:
    """Give the nouns for people of all languages: a figure does not tell its language."""
    return frozenset().union(*(word_set(language, "person_nouns") for language in ("de", *OTHERS)))


def _noun(quantity: Quantity) -> str:
    return (quantity.unit or "").casefold()


def _limits(quantity: Quantity, *, is_generous: bool) -> tuple[Decimal | None, Decimal | None]:
    """Give the lowest and highest value a figure allows, None where it is open."""
    number = quantity.number
    if quantity.bound is Bound.BETWEEN:
        upper = quantity.upper if quantity.upper is not None else number
        return (number / 2, upper * 10) if is_generous and is_crowd(quantity) else (number, upper)
    if quantity.bound in _LOWER:
        return number, None
    if quantity.bound in _UPPER:
        return None, number
    if quantity.bound is Bound.ABOUT:
        return number - abs(number) * ABOUT_SHARE, number + abs(number) * ABOUT_SHARE
    return number, number


def _rounds_to(rough: Quantity, exact: Quantity) -> bool:
    """Whether a figure is another one rounded: 20.000 of 20.150, 28 of 28,1 Prozent."""
    if Bound.BETWEEN in (rough.bound, exact.bound) or Bound.EXACT not in (rough.bound, exact.bound):
        return False
    step = _last_place(rough.number)
    is_whole = step >= WHOLE and abs(rough.number) < 10 * step
    share = ROUNDED_WHOLE_SHARE if is_whole else ROUNDED_SHARE
    if abs(exact.number - rough.number) > share * abs(rough.number):
        return False
    if step == 1 and _last_place(exact.number) >= 1:
        return False
    if step > 1 and rough.number < SMALLEST_ROUNDED:
        return False
    return (exact.number / step).to_integral_value(ROUND_HALF_UP) * step == rough.number


def _last_place(number: Decimal) -> Decimal:
    """Give what the last digit that is not zero counts: 10.000 of 20.000, a tenth of 28,1."""
    exponent = number.normalize().as_tuple().exponent
    return Decimal(10) ** exponent if number and isinstance(exponent, int) else Decimal(1)


def _in_one_unit(quantity: Quantity) -> Quantity:
    """Give the figure in the smallest unit that measures the same: 2 km as 2000 m."""
    _, factor = _measure(_noun(quantity)) or ("", Decimal(1))
    if factor == 1:
        return quantity
    upper = quantity.upper * factor if quantity.upper is not None else None
    return replace(quantity, number=quantity.number * factor, upper=upper)


def _measure(noun: str) -> tuple[str, Decimal] | None:
    return _measures().get(noun)


def _measured(noun: str) -> str:
    """Give what a unit measures; a currency of a country named measures itself only."""
    found = _measure(noun)
    return found[0] if found else noun


@cache
def _measures() -> dict[str, tuple[str, Decimal]]:
    return {unit: (measured, Decimal(factor)) for unit, measured, factor in word_table("de", "measures")}


def _same_kind(first: str, second: str) -> bool:
    """Whether two nouns name the same counted things: forms of one word, or listed as one kind."""
    ours, theirs = _kinds().get(first), _kinds().get(second)
    if ours is not None and theirs is not None:
        return ours == theirs
    return same_noun(first, second)


@cache
def _kinds() -> dict[str, str]:
    return {row[0]: row[1] for row in word_table("de", "counted_kinds")}


def _below(high: Decimal | None, low: Decimal | None) -> bool:
    return high is not None and low is not None and high < low
