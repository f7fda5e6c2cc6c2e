"""Figures in other languages than German, by the word list of each: "at least 12 people", "30 000 véhicules", "30 тысяч"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from lesart.language.numerals import number_of, number_words_below_100
from lesart.records.quantity import Bound, Quantity
from lesart.records.span import Span
from lesart.resources import has_list, word_table
from lesart.text.languages import frequent_words

_LIST = "quantity_words"
_ANY_BLANK = "blank"
_BLANK = r"[ \t\n\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]"
# A number stands free: not in "Covid-19", "G20", "3:1", "1.2."; signs of money may touch it.
_FREE = r"(?<![\w.,:/+§#@&=–-])"
_TORN = r"(?![\w]|[.,:/]\d|[-–]\w)"
_SIGNS = "$€£¥₽"
_NEXT_WORD = re.compile(rf"{_BLANK}{{1,3}}(?P<word>[^\W\d_]{{1,40}})(?!\w|-)")
_WORD_BEFORE = re.compile(rf"(?P<word>[^\s]{{1,40}}){_BLANK}{{1,3}}$")
_MOST_ASIDES = 2
_LONGEST_UNGROUPED = 4
_SHORTEST_NOUN = 3
_REACH = 44


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """What the list of a language tells, as patterns where the words may be several."""

    number: re.Pattern[str]
    bound: re.Pattern[str]
    scale: re.Pattern[str]
    unit: re.Pattern[str]
    joint: re.Pattern[str]
    joint_before: re.Pattern[str]
    offset: re.Pattern[str]
    offset_before: re.Pattern[str]
    bounds: dict[str, Bound]
    scales: dict[str, Decimal]
    points: str
    articles: frozenset[str]
    asides: frozenset[str]
    nouns: tuple[str, ...]


def foreign_quantities(
    text: str, sentences: Sequence[Span], taken: Sequence[Span], language: str
) -> tuple[Quantity, ...]:
    """Give the figures of the sentences outside of the sorted stretches `taken`; none in a language without a list."""
    if not has_list(language, _LIST):
        return ()
    return tuple(found for sentence in sentences for found in _of_sentence(text, sentence, taken, language))


def _of_sentence(text: str, sentence: Span, taken: Sequence[Span], language: str) -> Iterator[Quantity]:
    words = _words(language)
    cursor = sentence.start
    for match in words.number.finditer(text, sentence.start, sentence.end):
        value = _value(match, words, language)
        if value is None or match.start() < cursor or _overlaps(taken, Span(*match.span())):
            continue
        if _is_of_range(text, match, sentence, words) or _is_label(text, match, sentence):
            continue
        found = _quantity(text, match, value, sentence, language)
        if found:
            cursor = found.span.end
            yield found


def _quantity(
    text: str, match: re.Match[str], value: Decimal, sentence: Span, language: str
) -> Quantity | None:
    words = _words(language)
    bounded = words.bound.search(text, max(sentence.start, match.start() - _REACH), match.start())
    scaled = words.scale.match(text, match.end(), sentence.end)
    end = scaled.end() if scaled else match.end()
    unit = Span(*match.span("sign")) if match["sign"] else _unit(text, end, sentence, language)
    is_figure = unit or bounded or scaled or _is_grouped(match)
    if not is_figure or (_is_long(match) and not bounded) or _is_offset(text, match, unit, sentence, words):
        return None
    return Quantity(
        span=Span(bounded.start("bound") if bounded else match.start(), max(end, unit.end if unit else end)),
        number=_plain(value * (words.scales[_key(scaled["scale"])] if scaled else 1)),
        bound=words.bounds[_key(bounded["bound"])] if bounded else Bound.EXACT,
        unit=unit.of(text) if unit else None,
    )


def _is_grouped(match: re.Match[str]) -> bool:
    return match["digits"] is not None and not match["digits"].isdecimal()


def _is_long(match: re.Match[str]) -> bool:
    """Whether it has more digits than a figure without signs among them: a postal code, a telephone number."""
    return (match["digits"] or "").isdecimal() and len(match["digits"]) > _LONGEST_UNGROUPED


def _is_offset(text: str, match: re.Match[str], unit: Span | None, sentence: Span, words: _Words) -> bool:
    """Whether a length of time only places something: "two days ago", "il y a deux jours"."""
    before = words.offset_before.search(text, max(sentence.start, match.start() - _REACH), match.start())
    return bool(before or (unit and words.offset.match(text, unit.end, sentence.end)))


def _value(match: re.Match[str], words: _Words, language: str) -> Decimal | None:
    """Give the number; an article ("one", "une") counts nothing."""
    if match["word"]:
        word = match["word"].casefold()
        return None if word in words.articles else number_of(word, language)
    digits = re.sub(rf"[^\d{re.escape(words.points)}]", "", match["digits"])
    return Decimal(digits.replace(",", "."))


def _unit(text: str, at: int, sentence: Span, language: str) -> Span | None:
    """Give what is counted: a unit that is one in every sentence, or the noun right behind; words aside are passed over."""
    words = _words(language)
    for _ in range(_MOST_ASIDES + 1):
        if found := words.unit.match(text, at, sentence.end):
            return Span(*found.span("unit"))
        match = _NEXT_WORD.match(text, at, sentence.end)
        if match is None:
            return None
        word = match["word"].casefold()
        if word not in words.asides:
            is_noun = len(word) >= _SHORTEST_NOUN and word.endswith(words.nouns) and match["word"].islower()
            return Span(*match.span("word")) if is_noun and word not in frequent_words(language) else None
        at = match.end()
    return None


def _is_of_range(text: str, match: re.Match[str], sentence: Span, words: _Words) -> bool:
    """Whether a number is an end of a range ("3 to 5", "between 3 and 5"), which is left alone."""
    is_second = words.joint_before.search(text, max(sentence.start, match.start() - 12), match.start())
    return bool(is_second or words.joint.match(text, match.end(), sentence.end))


def _is_label(text: str, match: re.Match[str], sentence: Span) -> bool:
    """Whether a name stands right before plain digits: "Boeing 737", "Article 5"; at the opening anything has a capital."""
    if match["digits"] is None or not match["digits"].isdecimal():
        return False
    before = _WORD_BEFORE.search(text, max(sentence.start, match.start() - _REACH), match.start())
    return before is not None and before["word"][:1].isupper() and before.start() > sentence.start


def _overlaps(taken: Sequence[Span], span: Span) -> bool:
    last = bisect_left(taken, span.end, key=lambda other: other.start) - 1
    return last >= 0 and taken[last].end > span.start


def _plain(number: Decimal) -> Decimal:
    whole = number.to_integral_value()
    return Decimal(int(whole)) if whole == number else number.normalize()


def _key(words: str) -> str:
    return " ".join(words.split()).casefold()


@cache
def _words(language: str) -> _Words:
    listed: dict[str, dict[str, str]] = {}
    for word, kind, value in word_table(language, _LIST):
        listed.setdefault(kind, {})[word] = value
    offsets = _one_of(listed["offset"])
    joint = rf"{_BLANK}{{0,2}}(?:{_one_of(listed['joint'])}){_BLANK}{{0,2}}"
    return _Words(
        number=_number_pattern(language, tuple(listed["group"]), "".join(listed["point"])),
        bound=re.compile(
            rf"(?<!\w)(?P<bound>{_one_of(listed['bound'])}){_BLANK}{{1,3}}[{_SIGNS}]?$", re.IGNORECASE
        ),
        scale=re.compile(rf"{_BLANK}{{1,3}}(?P<scale>{_one_of(listed['scale'])})(?!\w)", re.IGNORECASE),
        unit=re.compile(rf"{_BLANK}{{0,3}}(?P<unit>{_one_of(listed['unit'])})(?![\w-])"),
        joint=re.compile(rf"{joint}(?=\d)"),
        joint_before=re.compile(rf"(?<=\d){joint}$"),
        offset=re.compile(rf"{_BLANK}{{1,3}}(?:{offsets})(?!\w)", re.IGNORECASE),
        offset_before=re.compile(rf"(?<!\w)(?:{offsets}){_BLANK}{{1,3}}$", re.IGNORECASE),
        bounds={word.casefold(): Bound(value) for word, value in listed["bound"].items()},
        scales={word.casefold(): Decimal(value) for word, value in listed["scale"].items()},
        points="".join(listed["point"]),
        articles=frozenset(listed["article"]),
        asides=frozenset(listed["aside"]),
        nouns=tuple(listed["noun"]),
    )


def _number_pattern(language: str, groups: tuple[str, ...], points: str) -> re.Pattern[str]:
    signs = "".join(" " if sign == _ANY_BLANK else re.escape(sign) for sign in groups)
    group = f"[{signs}\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]"
    grouped = rf"\d{{1,3}}(?:{group}\d{{3}})+(?!\d)(?:[{re.escape(points)}]\d{{1,4}})?"
    digits = rf"{grouped}|\d{{1,12}}(?:[{re.escape(points)}]\d{{1,4}})?"
    words = "|".join(map(re.escape, number_words_below_100(language)))
    sign = f"(?P<sign>[{_SIGNS}])?"
    return re.compile(rf"{_FREE}(?:{sign}(?P<digits>{digits})|(?P<word>{words})){_TORN}", re.IGNORECASE)


def _one_of(words: dict[str, str]) -> str:
    listed = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", rf"{_BLANK}{{1,3}}") for word in listed)
