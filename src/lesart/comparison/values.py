"""How two figures or two dates relate, by value and bound."""

import re
from decimal import Decimal
from functools import cache, lru_cache

from lesart.comparison.likeness import letter_groups, stem_of
from lesart.records.point import Relation
from lesart.records.quantity import Bound, Quantity
from lesart.records.time import TimeExpression, TimeType
from lesart.resources import word_set
from lesart.text.languages import OTHERS

ABOUT_SHARE = Decimal("0.1")  # "rund 250" stands for 225 to 275
# Of letter groups: "Polizisten" and "Polizeibeamte" stay below, "Fahrzeuge" and "Fahrzeugen" above.
SAME_NOUN_SHARE = 0.5
_CALENDAR = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_LOWER = (Bound.AT_LEAST, Bound.MORE_THAN)
_UPPER = (Bound.AT_MOST, Bound.LESS_THAN)


def figure_relation(first: Quantity, second: Quantity) -> Relation:
    """Give whether two figures for the same thing agree, can both hold, or cannot.

    The same number under another bound can both hold: "50" beside "über 50" is a rounded figure, not a contradiction;
    "bis zu 100" and "mehr als 100" leave no number that is both.
    """
    if (first.number, first.bound, first.upper) == (second.number, second.bound, second.upper):
        return Relation.AGREE
    if first.number == second.number:
        return Relation.CONFLICT if _exclude_each_other(first.bound, second.bound) else Relation.COMPATIBLE
    low, high = _limits(first)
    other_low, other_high = _limits(second)
    if _below(high, other_low) or _below(other_high, low):
        return Relation.CONFLICT
    return Relation.COMPATIBLE


def counts_same_thing(first: Quantity, second: Quantity) -> bool:
    """Whether two figures count the same kind of thing, as far as their nouns tell."""
    ours, theirs = _noun(first), _noun(second)
    if not ours or not theirs:
        return first.number == second.number
    if ours in _person_nouns() and theirs in _person_nouns():
        return True
    return same_noun(ours, theirs) or (first.number == second.number and _is_people(ours, theirs))


def counted_kind(quantity: Quantity) -> str:
    """Give what kind of thing a figure counts: the same for all nouns of persons, else the noun's beginning."""
    noun = _noun(quantity)
    return "person" if noun in _person_nouns() else stem_of(noun)


def names_same_noun(first: Quantity, second: Quantity) -> bool:
    """Whether two figures stand before the same noun; only such figures can contradict one another.

    The nouns for people of two languages are the same.
    """
    ours, theirs = _noun(first), _noun(second)
    if {ours, theirs} <= _person_nouns() and not {ours, theirs} <= word_set("de", "person_nouns"):
        return True
    return bool(ours) and bool(theirs) and same_noun(ours, theirs)


@lru_cache(maxsize=4096)
def same_noun(first: str, second: str) -> bool:
    """Whether two nouns are forms of the same word."""
    ours, theirs = set(letter_groups(first)), set(letter_groups(second))
    if not ours or not theirs:
        return first == second
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


def _limits(quantity: Quantity) -> tuple[Decimal | None, Decimal | None]:
    """Give the lowest and highest value a figure allows, None where it is open."""
    number = quantity.number
    if quantity.bound is Bound.BETWEEN:
        return number, quantity.upper if quantity.upper is not None else number
    if quantity.bound in _LOWER:
        return number, None
    if quantity.bound in _UPPER:
        return None, number
    if quantity.bound is Bound.ABOUT:
        return number - abs(number) * ABOUT_SHARE, number + abs(number) * ABOUT_SHARE
    return number, number


def _below(high: Decimal | None, low: Decimal | None) -> bool:
    return high is not None and low is not None and high < low
