"""From candidates to time expressions: each read within its frame, in the order of the text."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from lesart.language.times import day_readings as days
from lesart.language.times import period_readings as periods
from lesart.language.times.frame import Frame, side_of
from lesart.language.times.nearest import Parts
from lesart.language.times.scan import Candidate
from lesart.language.times.timex import Days, covered_days
from lesart.records.time import TimeExpression

Reading = Callable[[Parts, Frame], str | None]

READINGS: Mapping[str, Reading] = {
    reading.__name__: reading
    for reading in (
        *(days.calendar, days.listed_day, days.day_name, days.weekday, days.next_weekday, days.night, days.same_day),
        *(days.clock, days.after_context, days.before_today, days.holiday),
        *(periods.relative, periods.relative_month, periods.weekend, periods.season, periods.context_year),
        *(periods.this_year, periods.decade, periods.century, periods.vague, periods.duration, periods.repeated),
        *(periods.weekly, periods.nightly),
    )
}


def resolve(text: str, candidates: Sequence[Candidate], anchor: Days | None) -> tuple[TimeExpression, ...]:
    """Give the candidates with their values; with an anchor of several days, a value holds for all of them."""
    frames = [Frame(today=day) for day in (anchor or (None,))]
    resolved = []
    sentence_start = -1
    for candidate in candidates:
        if candidate.sentence.start != sentence_start:
            sentence_start = candidate.sentence.start
            frames = [replace(frame, named_year=None) for frame in frames]
        side = side_of(text, candidate.sentence, candidate.span)
        frames = [replace(frame, side=side) for frame in frames]
        read = READINGS[candidate.reading]
        values = [read(candidate.parts, frame) for frame in frames]
        resolved.append(_expression(candidate, values))
        frames = [_after(frame, value) for frame, value in zip(frames, values, strict=True)]
    return tuple(resolved)


def _expression(candidate: Candidate, values: list[str | None]) -> TimeExpression:
    unanchored = READINGS[candidate.reading](candidate.parts, Frame(today=None))
    value = values[0] if len(set(values)) == 1 else unanchored
    earliest, latest = covered_days(value) or (None, None)
    return TimeExpression(
        span=candidate.span,
        type=candidate.type,
        value=value,
        earliest=earliest,
        latest=latest,
        is_anchored=values[0] != unanchored or value is None or value.startswith("XXXX"),
    )


def _after(frame: Frame, value: str | None) -> Frame:
    """Give the frame that later expressions stand in: days and years named so far."""
    covered = covered_days(value)
    if covered is None:
        return frame
    first, last = covered
    named_day = first if first == last else frame.named_day
    return replace(frame, named_day=named_day, named_year=first.year if _is_year(value) else frame.named_year)


def _is_year(value: str | None) -> bool:
    return bool(value) and len(value or "") == 4
