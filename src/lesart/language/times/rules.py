"""The rules of time_rules.txt, made into patterns."""

import re
from dataclasses import dataclass
from functools import cache

from lesart.language.numerals import number_words_below_100
from lesart.records.time import TimeType
from lesart.resources import word_table

_NUMBER_PARTS = {
    "year": r"(?:1\d|20)\d\d",
    "isoyear": r"(?:19|20)\d\d",
    "month2": r"(?:1[0-2]|0?[1-9])",
    "day": r"(?:[12]\d|3[01]|0?[1-9])",
    "day2": r"(?:[12]\d|3[01]|0[1-9])",
    "count": r"(?:1\d|2[01]|[1-9])",
    "tens": r"(?:1[5-9]|20)?[1-9]0",
    "hour": r"(?:1\d|2[0-4]|0?\d)",
    "minute": r"[0-5]\d",
}
_PLACEHOLDER = re.compile(r"\{([a-z]+\d?(?:_[a-z]+)?)\}")
_LOOK_AROUND = re.compile(r"\(\?<?[=!](?:[^()]|\((?:[^()])*\)\??)*\)")
_UNCERTAIN = re.compile(r"\(\?:[^()]*\)\?|\(\?:[^()|]*\|[^()]*\)")
_WORD_OPENING = re.compile(r"(?:^|(?<=[ (?.:-]))\{(?P<name>\w+)\}")
_UNGATED = frozenset({"number", "hourword"})
_WORD = re.compile(r"[^\W\d_]{2,}")
_OPENING = 3
_DIGITS = "digits"
_LOOK_BEHIND = re.compile(r"(\(\?<=[^)]*\))")
# What must not touch an expression: letters, digits, and digits behind a dot, comma or slash ("1.2020", "3,2024").
_BEFORE = r"(?<![\w§])(?<!\d[.,:/])"
_AFTER = r"(?!\w|[.,:]\d)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A pattern for one kind of time expression and the name of the reading that gives its value.

    `needs` names lists of words; a sentence without a word of each of them cannot match.
    """

    type: TimeType
    reading: str
    pattern: re.Pattern[str]
    needs: frozenset[str]


@cache
def time_rules() -> tuple[Rule, ...]:
    """Give all rules, in the order in which they win."""
    return tuple(
        Rule(type=TimeType(kind), reading=reading, pattern=_compiled(pattern), needs=_needs(pattern))
        for kind, reading, pattern in word_table("de", "time_rules")
    )


def lists_in(sentence: str) -> frozenset[str]:
    """Give the lists that may have a word in a sentence, judged by the first letters of its words."""
    openings = {word[:_OPENING].casefold() for word in _WORD.findall(sentence)}
    listed = {name for opening in openings for name in _lists_by_opening().get(opening, ())}
    listed |= {name for opening in openings for name in _lists_by_opening().get(opening[:2], ())}
    return frozenset(listed | ({_DIGITS} if any(character.isdecimal() for character in sentence) else set()))


def code_of(name: str, word: str) -> str:
    """Give the code of a word that a rule matched; numbers and parts of dates are their own code."""
    return _codes().get(name, {}).get(" ".join(word.split()).casefold(), word)


@cache
def codes(name: str) -> dict[str, str]:
    """Give the words of one list, case-folded, with their codes."""
    return _codes()[name]


def _needs(pattern: str) -> frozenset[str]:
    """Give the lists that each match has a word of; those that are optional, alternative or glued to others are left out."""
    certain = _LOOK_AROUND.sub("", pattern)
    while (shorter := _UNCERTAIN.sub("", certain)) != certain:
        certain = shorter
    names = {match["name"] for match in _WORD_OPENING.finditer(certain)}
    numbers = {name for name in names if name in _NUMBER_PARTS}
    return frozenset(names - numbers - _UNGATED | ({_DIGITS} if numbers else set()))


@cache
def _lists_by_opening() -> dict[str, frozenset[str]]:
    listed: dict[str, set[str]] = {}
    for name, word, _ in word_table("de", "time_words"):
        opening = _WORD.findall(word)[0][:_OPENING].casefold()
        listed.setdefault(opening, set()).add(name)
    return {opening: frozenset(names) for opening, names in listed.items()}


def _compiled(pattern: str) -> re.Pattern[str]:
    parts = _LOOK_BEHIND.split(pattern)
    spaced = "".join(part if part.startswith("(?<=") else _spaced(part) for part in parts)
    return re.compile(_BEFORE + _PLACEHOLDER.sub(_group, spaced) + _AFTER)


def _spaced(pattern: str) -> str:
    return pattern.replace(" ?", r"\s{0,3}").replace(" ", r"\s{1,3}")


def _group(placeholder: re.Match[str]) -> str:
    name = placeholder[1]
    listed = name.removesuffix("_after")
    if listed in _NUMBER_PARTS:
        return f"(?P<{name}>{_NUMBER_PARTS[listed]})"
    if listed in ("number", "hourword"):
        return f"(?P<{name}>{_number_pattern(with_digits=listed == 'number')})"
    return f"(?P<{name}>{_alternatives(listed)})"


def _number_pattern(*, with_digits: bool) -> str:
    digits = r"\d{1,4}(?:,\d{1,2})?|" if with_digits else ""
    words = [f"[{word[0]}{word[0].upper()}]{word[1:]}" for word in number_words_below_100()]
    endings = "(?:[nmrs]|e[nmrs]?)?" if with_digits else ""
    return digits + f"(?:{'|'.join(words)}){endings}"


def _alternatives(name: str) -> str:
    words = sorted(
        (word for listed, word, _ in word_table("de", "time_words") if listed == name), key=_longest_first
    )
    return "|".join(map(_alternative, words))


def _longest_first(word: str) -> tuple[int, str]:
    return -len(word.removeprefix("=")), word


def _alternative(word: str) -> str:
    exact = word.removeprefix("=")
    escaped = re.escape(exact).replace(r"\ ", r"\s{1,3}")
    if exact != word or not exact[0].islower():
        return escaped
    return f"[{exact[0]}{exact[0].upper()}]{escaped[1:]}"


@cache
def _codes() -> dict[str, dict[str, str]]:
    listed: dict[str, dict[str, str]] = {}
    for name, word, code in word_table("de", "time_words"):
        listed.setdefault(name, {})[word.removeprefix("=").casefold()] = code
    return listed
