"""From candidates to time expressions: each read within its frame, in the order of the text."""

from collections.abc import Callable, Mapping, Sequence

from lesart.language.times import day_readings as days
from lesart.language.times import period_readings as periods
from lesart.language.times.frame import Frame, side_of
from lesart.language.times.nearest import Parts
from lesart.language.times.scan import Candidate
from lesart.language.times.timex import Days, covered_days
from lesart.records.time import TimeExpression

Reading = Callable[[Parts, Frame], str | None]

# Beside one of these, "heute" is the very day; alone it mostly means these days (KRAUTS: 52 of 66).
_OF_A_DAY = ("clock", "same_day", "day_name")

READINGS: Mapping[str, Reading] = {
    reading.__name__: reading
    for reading in (
        *(
            days.calendar,
            days.listed_day,
            days.day_name,
            days.today,
            days.weekday,
            days.weekday_of_week,
            days.next_weekday,
            days.this_weekday,
            days.night,
            days.same_day,
        ),
        *(days.clock, days.after_context, days.before_today, days.holiday),
        *(periods.relative, periods.relative_month, periods.weekend, periods.season, periods.context_year),
        *(
            periods.this_year,
            periods.decade,
            periods.century,
            periods.vague,
            periods.duration,
            periods.repeated,
        ),
        *(periods.weekly, periods.nightly),
    )
}


def resolve(
    text: str, candidates: Sequence[Candidate], anchor: Days | None, language: str
) -> tuple[TimeExpression, ...]:
    """Give the candidates with their values; with an anchor of several days, a value holds for all of them."""
    frames = [Frame(today=day) for day in (anchor or (None,))]
    resolved: list[TimeExpression] = []
    at_hand = {found.number for found in candidates if found.reading in _OF_A_DAY}
    for found in candidates:
        side = side_of(text, found.sentence, found.span, language)
        frames = [
            frame.in_sentence(found.number, side, is_day_at_hand=found.number in at_hand) for frame in frames
        ]
        values = [READINGS[found.reading](found.parts, frame) for frame in frames]
        resolved.append(_expression(found, values))
        frames = [frame.after(value) for frame, value in zip(frames, values, strict=True)]
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
