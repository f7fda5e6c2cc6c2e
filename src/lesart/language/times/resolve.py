"""From candidates to time expressions: each read within its frame, in the order of the text."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from lesart.language.times import day_readings as days
from lesart.language.times import holiday_readings as holidays
from lesart.language.times import hour_readings as hours
from lesart.language.times import length_readings as lengths
from lesart.language.times import period_readings as periods
from lesart.language.times.frame import Frame, Look, Side, look_of
from lesart.language.times.nearest import MODIFIER_SIGN, NO_TIME, Parts
from lesart.language.times.period_readings import double_year_bounds
from lesart.language.times.reach import reach_of
from lesart.language.times.scan import Candidate
from lesart.language.times.timex import Days, bounds_of
from lesart.records.reason import Reason
from lesart.records.report import Report
from lesart.records.time import TimeExpression, TimeModifier, TimeType

Reading = Callable[[Parts, Frame], str | None]

# Beside one of these, "heute" is the very day.
_OF_A_DAY = ("clock", "spoken_clock", "same_day", "day_name", "night", "night_between")
_COUNTED, _BARE, _DATED, _DOUBLE = "counted_week", "weekday", "calendar", "double_year"
_LOOKS = {Side.PAST: "time-looks-back", Side.FUTURE: "time-looks-ahead"}

READINGS: Mapping[str, Reading] = {
    reading.__name__: reading
    for readings in (days.READINGS, hours.READINGS, holidays.READINGS, periods.READINGS, lengths.READINGS)
    for reading in readings
}


def resolve(
    report: Report, candidates: Sequence[Candidate], anchor: Days | None, because: Sequence[Reason] = ()
) -> tuple[TimeExpression, ...]:
    """Give the candidates with their values; with an anchor of several days, a value holds for all of them.

    `because` tells what the anchor rests on; it is a reason of each value that depends on it.
    """
    frames = [Frame(today=day, language=report.language) for day in dict.fromkeys(anchor or (None,))]
    at_hand = {found.number for found in candidates if found.reading in _OF_A_DAY}
    resolved: list[TimeExpression] = []
    for found in candidates:
        look = look_of(report.text, found.sentence, found.span, report.language)
        frames = [
            frame.in_sentence(
                found.number, look.side, is_day_at_hand=look.is_happening or found.number in at_hand
            )
            for frame in frames
        ]
        values = [READINGS[found.reading](found.parts, frame) for frame in frames]
        if values[0] == NO_TIME:
            continue
        expression = _expression(report, found, values, frames[0])
        rests_on_anchor = expression.earliest is not None and (
            expression.is_anchored or expression.type is TimeType.DURATION
        )
        evidence = (*because, *_evidence(report, look)) if rests_on_anchor else ()
        resolved.append(replace(expression, because=evidence))
        week = int(found.parts["rank"]) if found.reading == _COUNTED else None
        is_told = found.reading == _DATED or (found.reading == _BARE and look.word)
        weekday = int(found.parts["weekday"]) if is_told and "weekday" in found.parts else None
        frames = [
            frame.after(value, week=week, weekday=weekday)
            for frame, value in zip(frames, values, strict=True)
        ]
    return tuple(resolved)


def _expression(
    report: Report, found: Candidate, values: Sequence[str | None], frame: Frame
) -> TimeExpression:
    unanchored = READINGS[found.reading](found.parts, Frame(today=None, language=report.language))
    is_settled = len(set(values)) == 1
    value, modifier = values[0] if is_settled else unanchored, _modifier(found.parts)
    bounds = double_year_bounds(found.parts) if found.reading == _DOUBLE else bounds_of(value, modifier)
    if bounds is None and len(values) == 1:
        bounds = reach_of(report.text, found.span, value, modifier, frame)
    earliest, latest = bounds or (None, None)
    return TimeExpression(
        span=found.span,
        type=found.type,
        value=value,
        earliest=earliest,
        latest=latest,
        is_anchored=values[0] != unanchored or value is None or value.startswith("XXXX"),
        modifier=modifier,
    )


def _modifier(parts: Parts) -> TimeModifier | None:
    """Give the modifier that a word of the expression carries, behind the sign that parts it from other codes."""
    codes = (code.rpartition(MODIFIER_SIGN) for code in parts.values())
    return next((TimeModifier(modifier) for _, sign, modifier in codes if sign and modifier), None)


def _evidence(report: Report, look: Look) -> tuple[Reason, ...]:
    if look.word is None:
        return ()
    return (
        Reason(rule=_LOOKS[look.side], report_id=report.id, text=look.word.of(report.text), span=look.word),
    )
