"""Amounts: a number with what multiplies it ("4,2 Millionen", "zwei Dutzend") or widens it ("3 bis 5")."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from lesart.language.numerals import DIGITS, is_counting_word, number_of
from lesart.resources import word_table

_DIGITS = re.compile(DIGITS)
_WORD = re.compile(r"[^\W\d_]{2,60}")
# Behind digits: a letter ("5G"), a compound ("20-jährig"), more digits of a score, date or fraction ("3:1", "1/2").
_TORN = re.compile(r"[^\W\d_]|[-–][^\W\d_]|[.:/,]\d|\.-")
_ORDINAL = re.compile(r"\.\s{0,3}\w")
_BLANKS = r"[ \t\n\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]{1,3}"
_DASH = re.compile(r"\s?[-–]\s?(?=\d)")
_LONGEST_ORDINAL = 3
_NEXT = re.compile(rf"{_BLANKS}(?P<word>[^\W\d_]{{2,60}})(?:{_BLANKS})?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number read from the text up to `end`; `upper` is the other end of a range.

    `is_plural` marks "Hunderte" (200 to 999), `is_word` a number word, `is_clear` that its form alone tells a figure ("11.000", "2 Mio.").
    """

    value: Decimal
    end: int
    upper: Decimal | None = None
    is_plural: bool = False
    is_word: bool = False
    is_clear: bool = False


def amount_at(text: str, start: int, end: int) -> Amount | None:
    """Give the amount that begins at `start`, None where none does; nothing behind `end` is looked at."""
    first = _scaled_at(text, start, end)
    if first is None or first.is_plural:
        return first
    joint = _joint_behind(text, start, first.end, end)
    second = _scaled_at(text, joint, end) if joint else None
    if second is None or second.is_plural:
        return first
    return _joined(first, second)


@cache
def quantity_words(kind: str) -> dict[str, str]:
    """Give the words of one kind of quantity_words.txt with their values; crowds and bounds in small letters."""
    return {word: value for word, listed, value in word_table("de", "quantity_words") if listed == kind}


def _joined(first: Amount, second: Amount) -> Amount:
    """Give the range of both; "zwei bis drei Millionen" multiplies both ends."""
    low = first.value
    if second.is_clear and not first.is_clear and low < 1000 <= second.value:
        mantissa = second.value.scaleb(-3 * ((second.value.adjusted()) // 3))
        scaled = low * (second.value / mantissa)
        low = scaled if scaled < second.value else low
    if low >= second.value:
        return first
    return Amount(value=low, upper=second.value, end=second.end, is_word=first.is_word, is_clear=True)


def _joint_behind(text: str, start: int, stop: int, end: int) -> int | None:
    """Give where the second number of a range would begin."""
    if dash := _DASH.match(text, stop, end):
        return dash.end()
    opened = _before(text, start) in quantity_words("between")
    joints = quantity_words("and") if opened else quantity_words("range")
    word = _word_at(text, stop, end)
    return word[1] if word and word[0] in joints else None


def _scaled_at(text: str, start: int, end: int) -> Amount | None:
    simple = (
        _digits_at(text, start, end)
        if text[start : start + 1].isdecimal()
        else _word_amount_at(text, start, end)
    )
    if simple is None or simple.is_plural or (simple.is_word and simple.is_clear):
        return simple
    scale = _scale_behind(text, simple.end, end)
    if scale is None:
        return simple
    return Amount(value=simple.value * scale[0], end=scale[1], is_word=simple.is_word, is_clear=True)


def _digits_at(text: str, start: int, end: int) -> Amount | None:
    match = _DIGITS.match(text, start, end)
    if match is None or _TORN.match(text, match.end(), end):
        return None
    is_whole = "," not in match[0]
    if is_whole and len(match[0]) <= _LONGEST_ORDINAL and _ORDINAL.match(text, match.end(), end):
        return None
    if match[0][0] == "0" and is_whole and match[0] != "0":
        return None
    value = number_of(match[0])
    if value is None:
        return None
    return Amount(value=value, end=match.end(), is_clear=not match[0].isdecimal())


def _word_amount_at(text: str, start: int, end: int) -> Amount | None:
    """Read a number word, "Hunderte", "eine Million", "mehrere Hundert"."""
    match = _WORD.match(text, start, end)
    if match is None or text[match.end() : match.end() + 1] in ("-", "–"):
        return None
    word = match[0]
    if crowd := quantity_words("crowd").get(word.casefold()):
        scale = _scale_behind(text, match.end(), end)
        return _crowd(Decimal(crowd) * (scale[0] if scale else 1), scale[1] if scale else match.end())
    if several := quantity_words("several").get(word.casefold()):
        return _before_scale(text, Decimal(several), match.end(), end, is_plural=True)
    if word.casefold() in quantity_words("article"):
        return _behind_article(text, match.end(), end)
    value = number_of(word) if is_counting_word(word) else None
    return Amount(value=value, end=match.end(), is_word=True) if value is not None else None


def _behind_article(text: str, at: int, end: int) -> Amount | None:
    """Read what follows "ein": "Dutzend", "halbe Million", "paar Hundert", "bis zwei"; the article alone counts nothing."""
    word = _word_at(text, at, end)
    if word is None:
        return None
    if word[0] in quantity_words("range"):
        is_range = text[word[1] : word[1] + 1].isdecimal() or _counts(text, word[1], end)
        return Amount(value=Decimal(1), end=at, is_word=True) if is_range else None
    if several := quantity_words("several").get(word[0]):
        return _before_scale(text, Decimal(several), word[2], end, is_plural=True)
    share = number_of(word[0]) if word[0].islower() else None
    if share is not None and share < 1:
        return _before_scale(text, share, word[2], end)
    return _before_scale(text, Decimal(1), at, end)


def _counts(text: str, at: int, end: int) -> bool:
    match = _WORD.match(text, at, end)
    return match is not None and is_counting_word(match[0]) and number_of(match[0]) is not None


def _before_scale(text: str, factor: Decimal, at: int, end: int, *, is_plural: bool = False) -> Amount | None:
    scale = _scale_behind(text, at, end)
    if scale is None:
        return None
    if is_plural:
        return _crowd(factor * scale[0], scale[1])
    return Amount(value=factor * scale[0], end=scale[1], is_word=True, is_clear=True)


def _crowd(least: Decimal, end: int) -> Amount:
    """Give the range of a plural without a number: it ends where the next longer number begins."""
    most = Decimal(10) ** (least.adjusted() + 1) - 1
    return Amount(value=least, upper=most, end=end, is_plural=True, is_word=True, is_clear=True)


def _scale_behind(text: str, at: int, end: int) -> tuple[Decimal, int] | None:
    match = _scales().match(text, at, end)
    return (Decimal(quantity_words("scale")[match["scale"]]), match.end()) if match else None


def _word_at(text: str, at: int, end: int) -> tuple[str, int, int] | None:
    """Give the word behind blanks, where the word after it would begin, and where it ends itself."""
    match = _NEXT.match(text, at, end)
    return (match["word"], match.end(), match.end("word")) if match else None


def _before(text: str, start: int) -> str:
    return " ".join(text[max(0, start - 20) : start].split()[-1:]).casefold()


@cache
def _scales() -> re.Pattern[str]:
    words = sorted(quantity_words("scale"), key=lambda word: (-len(word), word))
    return re.compile(rf"{_BLANKS}(?P<scale>{'|'.join(map(re.escape, words))})(?!\w|-)")
