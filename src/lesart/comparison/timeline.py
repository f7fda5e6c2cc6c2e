"""When things happened, as the reports date them."""

from lesart.comparison.content import Laid
from lesart.comparison.figures import dated_groups
from lesart.comparison.readings import Compared
from lesart.records.comparison import TimelineEntry
from lesart.records.point import Reading

_PRECISION = {4: "year", 7: "month", 10: "day"}


def timeline_of(compared: Compared, laid: Laid) -> tuple[TimelineEntry, ...]:
    """Give the dated happenings by date; the same date in stretches that are alike is one happening."""
    entries = [_entry(date, readings) for date, readings in dated_groups(compared, laid)]
    return tuple(
        sorted(entries, key=lambda entry: (entry.value, entry.readings[0].report_id, entry.readings[0].span))
    )


def _entry(date: str, readings: tuple[Reading, ...]) -> TimelineEntry:
    label = min(readings, key=lambda reading: (len(reading.text), reading.report_id, reading.span)).text
    return TimelineEntry(value=date, precision=_PRECISION[len(date)], label=label, readings=readings)
