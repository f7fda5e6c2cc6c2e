"""Which dated stretches of the reports tell of the same happening."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

import numpy as np

from lesart.comparison.agreement import is_negated
from lesart.comparison.alignment.content import Laid
from lesart.comparison.alignment.narrowing import clause_at
from lesart.comparison.alignment.substance import timeless
from lesart.comparison.dating import dates_nothing, is_of_every_year
from lesart.comparison.hours import dayless_hours
from lesart.comparison.likeness import Matrix, content_words, word_likeness
from lesart.comparison.readings import Compared
from lesart.comparison.units import LONGEST_READING, trimmed
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.span import Span
from lesart.records.time import TimeExpression, TimeType

Days = tuple[date, date]
_YEAR = re.compile(r"\d{4}")
Group = tuple[int, ...]

MOST_NAMED = 400  # times laid side by side; what a chronicle names beyond them stands alone
# Likeness of sentences, and of the words of clauses without their times, from which two stretches tell of one
# happening; set by reading the timelines of the gold dossier and of five events of data/events.
SAME_DAY, SAME_DAY_WORDS, SAME_DAY_WHATEVER_WORDS = 0.2, 0.1, 0.28
SAME_MONTH = 0.25
SAME_YEAR, SAME_YEAR_WORDS = 0.3, 0.25
NESTED, NESTED_WORDS = 0.3, 0.2
JOIN = 0.15  # mean likeness of two groups that join
FEWEST_CONTENT_WORDS = 3  # a clause of fewer tells no happening: "Wie die Wache am Freitag mitteilte"
_AROUND_EVENT = timedelta(days=7)  # in these days many things happen; on a day far off reports mean the same
_MONTH = timedelta(days=31)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A time of the calendar that a report names, the days it can be, and the stretch that says what it dates, or denies.

    The stretch is the time's clause, or its sentence where the clause alone says too little.
    """

    unit: int
    clause: Span
    stretch: Span
    span: Span
    value: str
    days: Days
    is_negated: bool
    is_anchored: bool

    @property
    def has_hour(self) -> bool:
        """Whether it names a time of its day."""
        return "T" in self.value

    def allows(self, other: "Named") -> bool:
        """Whether the days of another time lie within these."""
        return self.days[0] <= other.days[0] and other.days[1] <= self.days[1]


def happenings(compared: Compared, laid: Laid, event_days: Days | None) -> Iterator[tuple[Named, ...]]:
    """Give the times that date the same happening, those first that are most like the others of their group.

    Stretches that are word for word the same count once, so that a copy joins nothing.
    """
    held: dict[tuple[str, str], list[Named]] = {}
    for time in _all_named(compared, laid):
        held.setdefault((_wording(compared, laid, time), time.value), []).append(time)
    members = list(held.values())
    nodes = [times[0] for times in members[:MOST_NAMED]]
    words = _word_likeness(laid, [wording for wording, _ in held][:MOST_NAMED])
    alike = _likeness(laid, nodes, words)
    for group in _groups(nodes, alike, _pairs(nodes, alike, words, event_days)):
        ranked = sorted(group, key=lambda node: (-float(alike[node, list(group)].sum()), node))
        yield tuple(time for node in ranked for time in members[node])
    yield from (tuple(times) for times in members[MOST_NAMED:])


def _all_named(compared: Compared, laid: Laid) -> list[Named]:
    """Give all times of the calendar; of two that date the same words only the more exact."""
    named: list[Named] = []
    dayless = [dayless_hours(report) for report in compared.reports]
    for at, unit in enumerate(laid.units):
        report = compared.reports[unit.owner]
        here = [
            _named(report, at, unit.sentence, time, days)
            for time in unit.times
            if (days := _calendar_days(time))
            and time.span not in dayless[unit.owner]
            and not dates_nothing(report.text, time.span)
        ]
        named.extend(
            time
            for time in here
            if not any(_says_more(other, time) or _is_of_other_year(time, other) for other in here)
            if not (time.is_anchored and is_of_every_year(report.text, time.clause))
        )
    return named


def _named(report: AnnotatedReport, unit: int, sentence: Span, time: TimeExpression, days: Days) -> Named:
    clause = clause_at(report, sentence, time.span)
    stretch = _stretch(report, sentence, clause)
    return Named(
        unit=unit,
        clause=clause,
        stretch=stretch,
        span=time.span,
        value=time.value or "",
        days=days,
        is_negated=is_negated(stretch.of(report.text)),
        is_anchored=time.is_anchored,
    )


def _stretch(report: AnnotatedReport, sentence: Span, clause: Span) -> Span:
    """Give the clause, or its sentence where the clause says little or only tells who says something."""
    whole = trimmed(report.text, sentence)
    if whole.end - whole.start > LONGEST_READING:
        return clause
    says_little = len(set(content_words(timeless(report, clause)))) < FEWEST_CONTENT_WORDS
    return whole if says_little or _frames_other_words(report, clause, whole) else clause


def _frames_other_words(report: AnnotatedReport, clause: Span, whole: Span) -> bool:
    """Whether a clause holds the word of saying of a statement whose content stands elsewhere in the sentence."""
    return any(
        clause.covers(cue)
        and any(whole.overlap(content) for content in statement.content)
        and not any(clause.overlap(content) for content in statement.content)
        for statement in report.statements
        for cue in statement.cue
    )


def _calendar_days(time: TimeExpression) -> Days | None:
    """Give the days of a time from a minute to a year; decades and lengths of time date no happening."""
    if time.type not in (TimeType.DATE, TimeType.TIME) or not _YEAR.match(time.value or ""):
        return None
    return (time.earliest, time.latest) if time.earliest and time.latest else None


def _says_more(other: Named, time: Named) -> bool:
    """Whether another time makes this one needless: it dates the same clause more exactly, or names the same first."""
    if (other.stretch, other.value) == (time.stretch, time.value):
        return other.span < time.span
    if other.clause != time.clause or not time.allows(other):
        return False
    return other.days != time.days or (other.has_hour and not time.has_hour)


def _is_of_other_year(time: Named, year: Named) -> bool:
    """Whether a whole year behind a day in its clause says that it is none of the days it was read as.

    "Weihnachten und die Feiertage im nächsten Jahr".
    """
    is_year_behind = _YEAR.fullmatch(year.value) is not None and time.span < year.span
    is_apart = year.days[1] < time.days[0] or time.days[1] < year.days[0]
    return is_year_behind and is_apart and year.clause == time.clause and not _YEAR.fullmatch(time.value)


def _wording(compared: Compared, laid: Laid, time: Named) -> str:
    report = compared.reports[laid.units[time.unit].owner]
    return " ".join(timeless(report, time.stretch).casefold().split())


def _word_likeness(laid: Laid, wordings: Sequence[str]) -> Matrix:
    return word_likeness(wordings, [laid.units[held[0]].text for held in laid.holders])


def _likeness(laid: Laid, nodes: Sequence[Named], words: Matrix) -> Matrix:
    """Give the likeness of the sentences of each two times, within one sentence that of the clauses' words."""
    texts = np.array([laid.text_of[node.unit] for node in nodes], dtype=np.int_)
    alike = laid.likeness[np.ix_(texts, texts)]
    return np.where(texts[:, None] == texts[None, :], words, alike)


def _pairs(nodes: Sequence[Named], alike: Matrix, words: Matrix, event_days: Days | None) -> list[Group]:
    """Give the pairs that tell of one happening, most alike first."""
    found = [
        (first, second)
        for first, second in combinations(range(len(nodes)), 2)
        if _fit(nodes[first], nodes[second])
        and _is_alike(nodes[first], nodes[second], (alike[first, second], words[first, second]), event_days)
    ]
    return sorted(found, key=lambda pair: (-float(alike[pair]), pair))


def _fit(first: Named, second: Named) -> bool:
    """Whether two times can be the same: the days of one within those of the other, no other hour, nothing denied by one."""
    if first.is_negated != second.is_negated:
        return False
    if first.has_hour and second.has_hour:
        return first.value == second.value
    return first.allows(second) or second.allows(first)


def _is_alike(first: Named, second: Named, alike: tuple[float, float], event_days: Days | None) -> bool:
    texts, words = alike
    if first.days != second.days:
        return texts >= NESTED and words >= NESTED_WORDS
    length = first.days[1] - first.days[0]
    if length > _MONTH:
        return texts >= SAME_YEAR and words >= SAME_YEAR_WORDS
    if length:
        return texts >= SAME_MONTH
    if texts >= SAME_DAY_WHATEVER_WORDS:
        return True
    return texts >= SAME_DAY and (words >= SAME_DAY_WORDS or _is_far(first.days[0], event_days))


def _is_far(day: date, event_days: Days | None) -> bool:
    if event_days is None:
        return False
    return day < event_days[0] - _AROUND_EVENT or event_days[1] + _AROUND_EVENT < day


def _groups(nodes: Sequence[Named], alike: Matrix, pairs: Sequence[Group]) -> list[Group]:
    """Give the groups of times, pairs joined best first while all of them fit and are alike on average."""
    groups: dict[int, Group] = {node: (node,) for node in range(len(nodes))}
    home = list(range(len(nodes)))
    for first, second in pairs:
        one, other = groups[home[first]], groups[home[second]]
        if one == other or not all(_fit(nodes[ours], nodes[theirs]) for ours in one for theirs in other):
            continue
        if float(alike[np.ix_(one, other)].mean()) >= JOIN:
            kept = home[first]
            groups.pop(home[second])
            groups[kept] = tuple(sorted(one + other))
            for node in groups[kept]:
                home[node] = kept
    return list(groups.values())
