"""The day of what a report tells, as an interval with reasons."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from lesart.language.times.anchor import Anchor, published_reason
from lesart.language.times.grammar import codes
from lesart.language.times.nearest import shifted
from lesart.language.times.timex import Days
from lesart.records.reason import Reason
from lesart.records.report import Flag, Report
from lesart.records.span import Span
from lesart.records.time import EventDate, TimeExpression, TimeType
from lesart.resources import word_set, wording

_DOUBT = "date-page-doubtful"
_FLAG = "misleading-page-date"
_LOOKS_BACK = "time-looks-back"
_SENTENCES_OF_LEAD = 2
_SENTENCES_OF_TOP = 5
# News names its day by weekday within the week; without a day it tells of that day or the two
# before (of 274 reports of data/reports whose lead names its day, 86 % name one of these).
_DAYS_BACK = 6
_DAYS_BACK_UNNAMED = 2
_WORD_BEFORE = re.compile(r"(\w{1,20})\s{1,3}$")
_FIRST_WORD = re.compile(r"[^\W\d_]{4,12}")


def find_event_date(
    report: Report, sentences: Sequence[Span], times: Sequence[TimeExpression], anchor: Anchor | None
) -> EventDate | None:
    """Give the days on which the reported event can have happened, None where nothing tells its year."""
    top = tuple(sentences[:_SENTENCES_OF_TOP])
    if anchor is None:
        return _by_full_date(report, top, times)
    named = tuple(found for found in times if _stands_in(found, top) and _names_a_day(report, found))
    if not anchor.is_published or anchor.days[0] != anchor.days[1]:
        return _within(report, anchor, named)
    lead = tuple(
        found
        for found in named
        if _stands_in(found, top[:_SENTENCES_OF_LEAD]) and _is_told_as_past(report, anchor, found)
    )
    return (
        _by_named_day(report, anchor, lead)
        or _by_single_day(report, anchor, named)
        or _by_publication(report, anchor)
    )


def named_weekdays(
    report: Report, sentences: Sequence[Span], times: Sequence[TimeExpression]
) -> tuple[tuple[Span, tuple[int, ...]], ...]:
    """Give the words at the top of a report that name a weekday, each with the weekdays it allows (0 = Monday)."""
    top = sentences[:_SENTENCES_OF_TOP]
    named = (found for found in times if _stands_in(found, top) and _names_a_day(report, found))
    return tuple((found.span, days) for found in named if (days := _weekdays(report, [found])))


def date_flags(
    report: Report, _times: Sequence[TimeExpression], event_date: EventDate | None
) -> tuple[Flag, ...]:
    """Give a flag for a page date that the text itself contradicts."""
    reasons = event_date.because if event_date else ()
    doubts = [reason for reason in reasons if reason.rule == _DOUBT and reason.report_id == report.id]
    return tuple(
        Flag(flag=_FLAG, span=doubt.span, because=wording("de", "reason")[_DOUBT].format(text=doubt.text))
        for doubt in doubts
        if doubt.span
    )


def _by_named_day(report: Report, anchor: Anchor, named: Sequence[TimeExpression]) -> EventDate | None:
    """Give the day, or from the first to the last of the days, that the lead names within the week before the anchor."""
    recent = _recent(anchor, named)
    if not recent:
        return None
    earliest = min(first for _, (first, _) in recent)
    latest = min(anchor.days[1], max(last for _, (_, last) in recent))
    because = (
        *(_reason(report, "date-named-day", found.span) for found, _ in recent),
        *published_reason(report),
    )
    weekdays = _weekdays(report, [found for found, _ in recent])
    return EventDate(earliest=earliest, latest=latest, because=because, weekdays=weekdays)


def _by_single_day(report: Report, anchor: Anchor, named: Sequence[TimeExpression]) -> EventDate | None:
    """Give the day that the sentences behind the lead name by a word, if they name but one."""
    by_word = [
        found
        for found in named
        if _weekday_of(report, found) is not None or _is_seen_from_today(report, found)
    ]
    recent = _recent(anchor, by_word)
    is_single = len({days for _, days in recent}) == 1
    is_sure = is_single and any(_is_surely_past(report, anchor, found) for found, _ in recent)
    return _by_named_day(report, anchor, by_word) if is_sure else None


def _is_told_as_past(report: Report, anchor: Anchor, found: TimeExpression) -> bool:
    """Whether a day of the lead is surely past, a date, or told in the past tense.

    "Die Schule bleibt am Mittwoch zu" on a Tuesday speaks of the next day, though the last Wednesday is as good a reading.
    """
    is_date = any(character.isdecimal() for character in found.span.of(report.text))
    looks_back = any(reason.rule == _LOOKS_BACK for reason in found.because)
    return is_date or looks_back or _is_surely_past(report, anchor, found)


def _is_surely_past(report: Report, anchor: Anchor, found: TimeExpression) -> bool:
    """Whether a day is one of the last, or is called a past one ("am vergangenen Montag").

    Of 11 bare weekdays further back that a text named behind its lead, 8 were to come or were not the event's.
    """
    if found.earliest is None or (anchor.days[1] - found.earliest).days <= _DAYS_BACK_UNNAMED:
        return True
    back = tuple(stem for stem, shift in codes(report.language, "shift").items() if shift.startswith("-"))
    return any(word.casefold().startswith(back) for word in found.span.of(report.text).split())


def _recent(anchor: Anchor, named: Iterable[TimeExpression]) -> list[tuple[TimeExpression, Days]]:
    """Give the expressions of the week before the anchor with their days."""
    dated = [(found, (found.earliest, found.latest)) for found in named if found.earliest and found.latest]
    return [(found, days) for found, days in dated if 0 <= (anchor.days[1] - days[0]).days <= _DAYS_BACK]


def _by_publication(report: Report, anchor: Anchor) -> EventDate:
    """Give the day of publication and the two before it."""
    first, last = anchor.days
    return EventDate(
        earliest=shifted(first, -_DAYS_BACK_UNNAMED) or first,
        latest=last,
        because=published_reason(report, "date-published-only"),
    )


def _within(report: Report, anchor: Anchor, named: Sequence[TimeExpression]) -> EventDate | None:
    """Give the anchor's days, cut to the weekdays that the top of the text names."""
    weekdays = _weekdays(report, named)
    days = _cut(anchor, weekdays)
    if days is None:
        return None
    spans = [found.span for found in named if _weekday_of(report, found) is not None]
    because = (
        *anchor.because,
        *(() if anchor.because else published_reason(report)),
        *(_reason(report, "date-weekday", span) for span in spans[:1]),
    )
    return EventDate(earliest=days[0], latest=days[1], because=because, weekdays=weekdays)


def _cut(anchor: Anchor, weekdays: tuple[int, ...]) -> tuple[date, date] | None:
    """Give first and last day of the anchor with one of the weekdays; a single day may have been linked a day later.

    A week around a page's date stays whole: it may be another week than that of the weekday.
    """
    first, last = anchor.days
    if not weekdays or 0 < (last - first).days <= _DAYS_BACK:
        return first, last
    start = (shifted(first, -_DAYS_BACK_UNNAMED) or first) if first == last else first
    length = min((last - start).days, 366)
    days = [day for by in range(length + 1) if (day := start + timedelta(days=by)).weekday() in weekdays]
    if not days:
        return None
    return (days[-1], days[-1]) if first == last else (days[0], days[-1])


def _by_full_date(report: Report, top: Sequence[Span], times: Sequence[TimeExpression]) -> EventDate | None:
    """Give the full date that the lead names, where nothing else dates the report and no later date stands in it."""
    full = [
        found for found in times if _names_a_day(report, found) and not found.is_anchored and found.earliest
    ]
    lead = [found for found in full if _stands_in(found, top[:_SENTENCES_OF_LEAD])]
    if len({found.earliest for found in lead}) != 1:
        return None
    day = lead[0].earliest
    if day is None or any(
        found.latest and found.latest > day for found in times if found.earliest == found.latest
    ):
        return None
    return EventDate(
        earliest=day,
        latest=day,
        because=(_reason(report, "date-full", lead[0].span),),
        weekdays=(day.weekday(),),
    )


def _names_a_day(report: Report, found: TimeExpression) -> bool:
    """Whether an expression can tell the day of the event: it names one, and not as a bound or as another's day."""
    before = _WORD_BEFORE.search(report.text, max(0, found.span.start - 24), found.span.start)
    if before and before[1].casefold() in word_set("de", "not_the_event_day"):
        return False
    by_word = _weekday_of(report, found) is not None or _is_seen_from_today(report, found)
    is_day = found.earliest is not None and found.earliest == found.latest
    return by_word or (is_day and found.type is TimeType.DATE)


def _is_seen_from_today(report: Report, found: TimeExpression) -> bool:
    """Whether an expression is "gestern" or "heute Abend", with a day known for it."""
    first = found.span.of(report.text).split()[0].casefold()
    return found.earliest is not None and (
        first in codes(report.language, "day_name") or first in codes(report.language, "today")
    )


def _stands_in(found: TimeExpression, sentences: Iterable[Span]) -> bool:
    return any(sentence.covers(found.span) for sentence in sentences)


def _weekdays(report: Report, named: Iterable[TimeExpression]) -> tuple[int, ...]:
    """Give the weekdays that words name; the night to Sunday allows Saturday too."""
    days: set[int] = set()
    for found in named:
        weekday = _weekday_of(report, found)
        if weekday is not None:
            days |= {weekday} | {day.weekday() for day in (found.earliest, found.latest) if day}
    return tuple(sorted(days))


def _weekday_of(report: Report, found: TimeExpression) -> int | None:
    """Give the weekday that an expression names as a word, Monday 0."""
    for word in _FIRST_WORD.findall(found.span.of(report.text)):
        for name, code in codes(report.language, "weekday").items():
            if word.casefold().startswith(name):
                return int(code) - 1
    return None


def _reason(report: Report, rule: str, span: Span) -> Reason:
    return Reason(rule=rule, report_id=report.id, text=span.of(report.text), span=span)
