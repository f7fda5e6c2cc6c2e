"""The days that a length of time reaches back or ahead to: "vor zwei Jahren", "seit drei Tagen", "eine Woche später"."""

import re
from datetime import date

from lesart.language.times.frame import Frame, Side
from lesart.language.times.grammar import codes
from lesart.language.times.nearest import shifted
from lesart.language.times.timex import Days
from lesart.records.span import Span
from lesart.records.time import TimeModifier

_LENGTH = re.compile(r"P(\d+(?:\.\d+)?)(Y|M|W|D|DE)")
_DAYS_OF = {"D": 1.0, "W": 7.0, "M": 30.44, "Y": 365.25, "DE": 3652.5}
_LONGEST_REACH = 400_000  # days
_WORD_BEFORE = re.compile(r"(\w{1,20})\s{1,3}$")
_WORD_BEFORE_END = re.compile(r"(\w{1,20})$")
_WORD_BEHIND = re.compile(r"\s{1,3}(\w{1,20})")
# Codes of the words around a length: how it counts from the anchor ("ago", "ahead", "since") or from the day named last (-1, 1).
_SINCE, _AGO, _AHEAD = "since", "ago", "ahead"
# How many sentences back the day may be named that "eine Woche später" counts from.
_NAMED_REACH = 1
_LESS = (TimeModifier.LESS_THAN, TimeModifier.EQUAL_OR_LESS)
_MORE = (TimeModifier.MORE_THAN, TimeModifier.EQUAL_OR_MORE)


def reach_of(
    text: str, span: Span, value: str | None, modifier: TimeModifier | None, frame: Frame
) -> Days | None:
    """Give the days that a length reaches to, None where no word says that it reaches anywhere.

    A day is exact; a longer unit is vague by half of itself to either side, "knapp" and "mehr als" to one side only.
    """
    length = _LENGTH.fullmatch(value or "")
    if length is None or frame.today is None:
        return None
    days, unit = float(length[1]) * _DAYS_OF[length[2]], _DAYS_OF[length[2]]
    vague = 0 if unit <= 1 else round(unit / 2)
    slack = (0 if modifier in _MORE else vague, 0 if modifier in _LESS else vague)
    side = _code(_WORD_BEFORE.search(text, max(0, span.start - 24), span.start), "span_before", frame)
    if side == _SINCE:
        begun = _around(frame.today, -days, slack)
        return (begun[0], frame.today) if begun else None
    last, next_word = _WORD_BEFORE_END.search(span.of(text)), _WORD_BEHIND.match(text, span.end)
    behind = _code(last, "span_behind", frame) or _code(next_word, "span_behind", frame)
    if _AGO in (side, behind):
        return _around(frame.today, -days, slack)
    if side == _AHEAD and frame.side is Side.FUTURE:
        return _around(frame.today, days, slack)
    named = frame.day_named_within(_NAMED_REACH)
    return _around(named, days * int(behind), slack) if behind and named else None


def _code(word: re.Match[str] | None, name: str, frame: Frame) -> str:
    return codes(frame.language, name).get(word[1].casefold(), "") if word else ""


def _around(day: date, by: float, slack: tuple[int, int]) -> Days | None:
    """Give the days around the one that lies so far off; `slack` is what is allowed nearer to `day` and farther from it."""
    if abs(by) > _LONGEST_REACH:
        return None
    middle = shifted(day, round(by))
    nearer, farther = slack if by > 0 else slack[::-1]
    first, last = shifted(middle, -nearer), shifted(middle, farther)
    return (first, last) if first and last and first <= last else None
