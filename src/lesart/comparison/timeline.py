"""When things happened, as the reports date them."""

import re
from collections.abc import Sequence

from lesart.comparison.alignment.content import Laid
from lesart.comparison.happenings import Named, happenings
from lesart.comparison.readings import Compared, reading_at
from lesart.records.comparison import TimelineEntry
from lesart.records.event import Event
from lesart.records.point import Reading
from lesart.text.languages import DEFAULT
from lesart.text.words import word_spans

# The first that fits the end of a value names its precision.
_PRECISIONS = (
    ("minute", re.compile(r"T\d\d:\d\d(?::\d\d)?$")),
    ("hour", re.compile(r"T\d\d$")),
    ("part-of-day", re.compile(r"T[A-Z]{2}$")),
    ("weekend", re.compile(r"-W\d\d-WE$")),
    ("week", re.compile(r"-W\d\d$")),
    ("season", re.compile(r"-(?:SP|SU|FA|WI)$")),
    ("quarter", re.compile(r"-Q\d$")),
    ("half-year", re.compile(r"-H\d$")),
    ("day", re.compile(r"-\d\d-\d\d$")),
    ("month", re.compile(r"-\d\d$")),
)
# A part of the day stands where it begins: morning, midday, afternoon, evening, night.
_PART_OF_DAY = re.compile(r"T(MO|MI|AF|EV|NI)$")
_BEGINNINGS = {"MO": "T05", "MI": "T11", "AF": "T13", "EV": "T18", "NI": "T21"}
_FEWEST_WORDS_OF_A_LABEL = 5


def timeline_of(compared: Compared, laid: Laid, event: Event) -> tuple[TimelineEntry, ...]:
    """Give the dated happenings by date, each with all readings that date it, as exactly as one of them does."""
    days = (event.date.earliest, event.date.latest) if event.date else None
    entries = [_entry(compared, laid, group) for group in happenings(compared, laid, days)]
    return tuple(sorted(entries, key=_place))


def _entry(compared: Compared, laid: Laid, group: Sequence[Named]) -> TimelineEntry:
    exact = min(group, key=lambda time: (time.days[1] - time.days[0], not time.has_hour, time.value))
    readings = [_reading(compared, laid, time) for time in group]
    return TimelineEntry(
        value=exact.value,
        precision=_precision(exact.value),
        earliest=exact.days[0],
        latest=exact.days[1],
        label=_label([reading for reading in readings if reading.date == exact.value]).text,
        readings=tuple(
            sorted(dict.fromkeys(readings), key=lambda reading: (reading.report_id, reading.span))
        ),
    )


def _place(entry: TimelineEntry) -> tuple[object, ...]:
    first = entry.readings[0]
    hour = _PART_OF_DAY.sub(lambda part: _BEGINNINGS[part[1]], entry.value)
    return entry.earliest, entry.latest, hour, first.report_id, first.span


def _precision(value: str) -> str:
    return next((name for name, pattern in _PRECISIONS if pattern.search(value)), "year")


def _label(readings: Sequence[Reading]) -> Reading:
    """Give the first reading that says enough, the longest where none does; of German ones, where there are any."""
    readings = [reading for reading in readings if reading.language == DEFAULT] or readings
    enough = (reading for reading in readings if len(word_spans(reading.text)) >= _FEWEST_WORDS_OF_A_LABEL)
    return next(enough, max(readings, key=lambda reading: len(reading.text)))


def _reading(compared: Compared, laid: Laid, time: Named) -> Reading:
    report = compared.reports[laid.units[time.unit].owner]
    return reading_at(report, time.stretch, date=time.value, focus=time.span)
