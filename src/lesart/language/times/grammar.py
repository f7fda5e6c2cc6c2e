"""The grammar of time expressions of a language, read from its word lists."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from lesart.language.numerals import number_words_below_100
from lesart.language.times.alternatives import either
from lesart.records.time import TimeType
from lesart.resources import has_list, word_table

# Rules that hold in every language, beside those of the report's own.
SHARED = "all"
_RULES, _WORDS = "time_rules", "time_words"

_NUMBER_PARTS = {
    "year": r"(?:1[5-9]|20)\d\d",
    "isoyear": r"(?:19|20)\d\d",
    "oldyear": r"[1-9]\d{0,3}",
    "yeartail": r"\d\d(?:\d\d)?",
    "year2": r"\d\d",
    "month2": r"(?:1[0-2]|0?[1-9])",
    "day": r"(?:[12]\d|3[01]|0?[1-9])",
    "day2": r"(?:[12]\d|3[01]|0[1-9])",
    "count": r"(?:1\d|2[01]|[1-9])",
    "weekno": r"(?:[1-4]\d|5[0-3]|0?[1-9])",
    "quarterno": r"[1-4]",
    "tens": r"(?:(?:1[5-9]|20)\d|[1-9])0",
    "hour": r"(?:1\d|2[0-4]|0?\d)",
    "minute": r"[0-5]\d",
    "amount": r"\d{1,4}(?:[.,]\d{1,2})?",
    "clocked": r"\d{1,3}:[0-5]\d(?:,\d{1,2})?",
    "second": r"[0-5]\d",
}
_DIGITS_OF_A_NUMBER = r"\d{1,3}(?:[.\s]\d{3})(?!\d)|\d{1,4}(?:[,.]\d{1,2})?|"
_PLACEHOLDER = re.compile(r"\{([a-z]+\d?(?:_[a-z]+)*)\}")
_NOT_PART = re.compile(r"\(\?(?:!|<[=!])(?:[^()]|\((?:[^()]|\([^()]*\)\??)*\)[?*]?)*\)")
_UNCERTAIN = re.compile(r"\(\?:[^()]*\)\?|\(\?:[^()|]*\|[^()]*\)")
_WORD_OPENING = re.compile(r"(?:^|(?<=[ (?.:-]))\{(?P<name>\w+)\}")
EXTENT = "extent"
_NO_TIME = "NONE"
_SURROUNDINGS = ("«", "(?=", "(?<=")
_NUMBERS = frozenset({"number", "hourword"})
_WORD = re.compile(r"[^\W\d_]{2,}")
_DIGIT = re.compile(r"\d")
_OPENING = 3
# Words whose traits are remembered: those of common German, none of the endless ones of broken texts.
_WORDS_KEPT, _LONGEST_WORD_KEPT = 20_000, 40
_DIGITS, _NUMBER = "digits", "number"
_WITHIN = "~"
_LITERAL_OPENING = re.compile(r"(?:^|(?<=[ «(]))([^\W\d_]{3})(?=[^\W\d_]|[ »\\]|$)")
_LOOK_BEHIND = re.compile(r"(\(\?<=[^)]*\))")
# What must not touch an expression: letters, digits, and digits behind a dot, comma or slash ("1.2020", "3,2024").
_BEFORE = r"(?<![\w§])(?<!\d[.,:/])(?<![^\W\d_]-)"
_AFTER = r"(?!\w|[.,:]\d)"
Codes = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A pattern for one kind of time expression and the name of the reading that gives its value.

    What stands between "«" and "»" in the pattern is the expression; the rest is what must stand around it. A rule
    without a type finds what only looks like a time; one with surroundings is surer than one without. A sentence that
    lacks one of the traits that a rule `needs` (see `traits_of`) cannot match.
    """

    type: TimeType | None
    reading: str
    pattern: re.Pattern[str]
    needs: frozenset[str]
    has_surroundings: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """All rules of a language in the order in which they win, and the codes of its words by list."""

    language: str
    rules: tuple[Rule, ...]
    codes: Codes
    openings: Mapping[str, frozenset[str]]
    within: Mapping[str, re.Pattern[str]]

    def code_of(self, name: str, word: str) -> str:
        """Give the code of a word that a rule matched; numbers and parts of dates are their own code."""
        return self.codes.get(name.removesuffix("_after"), {}).get(" ".join(word.split()).casefold(), word)

    def traits_of(self, sentence: str) -> frozenset[str]:
        """Give what may be in a sentence: lists and openings of words, "digits" and "number", lists within words ("~…").

        Judged by the first letters of its words, and so quickly; too many traits do no harm.
        """
        words = set(_WORD.findall(sentence))
        known = (_known_traits(self.language, word) for word in words if len(word) <= _LONGEST_WORD_KEPT)
        long = (self.traits_of_word(word) for word in words if len(word) > _LONGEST_WORD_KEPT)
        numbers = (_DIGITS, _NUMBER) if _DIGIT.search(sentence) else ()
        return frozenset(self.openings.get("", ())).union(("",), numbers, *known, *long)

    def traits_of_word(self, word: str) -> frozenset[str]:
        """Give what a word adds to the traits of its sentence."""
        openings = {word.casefold()[:length] for length in (2, _OPENING)}
        lists = {name for opening in openings for name in self.openings.get(opening, ())}
        return frozenset(
            openings | lists | {_WITHIN + name for name, part in self.within.items() if part.search(word)}
        )


@cache
def grammar_of(language: str) -> Grammar:
    """Give the grammar of a language; one without its own lists has the rules that hold in every language."""
    rows = (row for name in (language, SHARED) if has_list(name, _RULES) for row in word_table(name, _RULES))
    rules = tuple(
        Rule(
            type=None if kind == _NO_TIME else TimeType(kind),
            reading=reading,
            pattern=_compiled(language, pattern),
            needs=_needs(pattern),
            has_surroundings=any(mark in pattern for mark in _SURROUNDINGS),
        )
        for kind, reading, pattern in rows
    )
    glued = {need.removeprefix(_WITHIN) for rule in rules for need in rule.needs if need.startswith(_WITHIN)}
    return Grammar(
        language=language,
        rules=rules,
        codes=_codes(language),
        openings=_openings(language),
        within={name: _within(language, name) for name in sorted(glued)},
    )


@lru_cache(maxsize=_WORDS_KEPT)
def _known_traits(language: str, word: str) -> frozenset[str]:
    return grammar_of(language).traits_of_word(word)


def codes(language: str, name: str) -> Mapping[str, str]:
    """Give the words of one list, case-folded, with their codes; none where the language has no such list."""
    return grammar_of(language).codes.get(name, {})


def _words(language: str) -> Iterator[tuple[str, str, str]]:
    if has_list(language, _WORDS):
        yield from ((name, word, code) for name, word, code in word_table(language, _WORDS))


def _needs(pattern: str) -> frozenset[str]:
    """Give the traits of each match; what is optional or alternative is left out."""
    certain = _NOT_PART.sub("", pattern).replace("(?=", "(?:")
    while (shorter := _UNCERTAIN.sub("", certain)) != certain:
        certain = shorter
    names = {match[1].removesuffix("_after") for match in _PLACEHOLDER.finditer(certain)}
    opening = {match["name"].removesuffix("_after") for match in _WORD_OPENING.finditer(certain)}
    literal = {match[1].casefold() for match in _LITERAL_OPENING.finditer(_PLACEHOLDER.sub("{}", certain))}
    lists = names - set(_NUMBER_PARTS) - _NUMBERS
    traits = literal | (lists & opening) | {_WITHIN + name for name in lists - opening}
    if names & set(_NUMBER_PARTS) or r"\d" in certain:
        traits.add(_DIGITS)
    return frozenset(traits | ({_NUMBER} if names & _NUMBERS else set()))


def _within(language: str, name: str) -> re.Pattern[str]:
    """Give what finds the first word of each entry of a list inside longer words."""
    words = (word for listed, word, _ in _words(language) if listed == name)
    return re.compile(either(next(iter(_WORD.findall(word)), "") for word in words))


def _openings(language: str) -> Mapping[str, frozenset[str]]:
    listed: dict[str, set[str]] = {}
    numbers = ((_NUMBER, word) for word in number_words_below_100(language))
    for name, word in (*((name, word) for name, word, _ in _words(language)), *numbers):
        opening = next(iter(_WORD.findall(word)), "").casefold()[:_OPENING]
        listed.setdefault(opening, set()).add(name)
    return {opening: frozenset(names) for opening, names in listed.items()}


def _codes(language: str) -> Codes:
    listed: dict[str, dict[str, str]] = {}
    for name, word, code in _words(language):
        listed.setdefault(name, {})[word.removeprefix("=").casefold()] = code
    return listed


def _compiled(language: str, pattern: str) -> re.Pattern[str]:
    parts = _LOOK_BEHIND.split(pattern)
    spaced = "".join(part if part.startswith("(?<=") else _spaced(part) for part in parts)
    return re.compile(_BEFORE + _PLACEHOLDER.sub(lambda found: _group(language, found[1]), spaced) + _AFTER)


def _spaced(pattern: str) -> str:
    marked = pattern.replace("«", f"(?P<{EXTENT}>").replace("»", ")")
    return marked.replace(" ?", r"\s{0,3}").replace(" ", r"\s{1,3}")


def _group(language: str, name: str) -> str:
    listed = name.removesuffix("_after")
    if listed in _NUMBER_PARTS:
        return f"(?P<{name}>{_NUMBER_PARTS[listed]})"
    if listed in _NUMBERS:
        return f"(?P<{name}>{_number_pattern(language, with_digits=listed == 'number')})"
    return f"(?P<{name}>{_alternatives(language, listed)})"


@cache
def _number_pattern(language: str, *, with_digits: bool) -> str:
    words = either(number_words_below_100(language))
    endings = _alternatives(language, "number_ending") if with_digits else ""
    return (
        (_DIGITS_OF_A_NUMBER if with_digits else "") + f"(?:{words})" + (f"(?:{endings})?" if endings else "")
    )


@cache
def _alternatives(language: str, name: str) -> str:
    return either(word for listed, word, _ in _words(language) if listed == name)
