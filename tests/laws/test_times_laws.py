"""Time expressions: valid values, ordered bounds, exact quotes, one week's shift, and time in step with length."""

import re
import time
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from lesart.language.event_date import find_event_date
from lesart.language.sentences import find_sentences
from lesart.language.times import read_times
from lesart.language.times.grammar import Rule, grammar_of
from lesart.records.publication import DateTrust, Precision, PublicationDate
from lesart.records.report import Passage, Report
from lesart.records.span import Span
from lesart.records.time import EventDate, TimeExpression, TimeType
from lesart.resources import word_table
from tests.laws.strategies import hostile_texts

WEEK = timedelta(days=7)
RULES = grammar_of("de").rules
LISTS = sorted({name for name, _, _ in word_table("de", "time_words")})
# Whether a word stands for a day or week as seen from today, so that a text made of such words names no month or year.
SEEN_FROM_TODAY = ("weekday", "day_name", "today", "part", "part_tail", "shift", "week", "day_adjective")
SHORT_PERIODS = ("D", "W", "WE")
GLUE = (
    "am", "Am", "in der", "im Laufe der", "vom", "bis zum", "Nacht zum", "Nacht auf", "Ende", "Anfang der", "und", ",", "-", "um 20 Uhr",
    "gegen 8.30 Uhr", "sagte sie.", "kommt er.", "Der Rat tagte", "Er wird", "wollte", "seit", "vor", "zwei", "drei", "später", "zuvor",
)  # fmt: skip


def words_of(*names: str, codes: Iterable[str] | None = None) -> list[str]:
    return [
        word.removeprefix("=")
        for name, word, code in word_table("de", "time_words")
        if name in names and (codes is None or code in codes)
    ]


def stem_with_ending(stem: str) -> st.SearchStrategy[str]:
    return st.sampled_from(("e", "en", "er", "es", "em")).map(lambda ending: stem + ending)


def texts_of(rule: Rule) -> st.SearchStrategy[str]:
    """Give texts that a rule matches, what must stand around them included, in the letters of Western Europe."""
    with_surroundings = rule.pattern.pattern.replace("(?=", "(?:").replace("(?<=", "(?:")
    return st.from_regex(with_surroundings, fullmatch=True, alphabet=st.characters(codec="latin-1"))


near_words = st.one_of(
    st.sampled_from(words_of(*SEEN_FROM_TODAY)),
    st.sampled_from(words_of("shift", "day_adjective")).flatmap(stem_with_ending),
    st.sampled_from(words_of("period", "unit", "plural", codes=SHORT_PERIODS)),
    st.sampled_from(GLUE),
)
near_texts = st.lists(near_words, min_size=1, max_size=14).map(" ".join)
# One list after the other, so that rare ones come up as often as months.
any_words = st.one_of(
    st.sampled_from(LISTS).flatmap(lambda name: st.sampled_from(words_of(name))),
    st.sampled_from(LISTS).flatmap(lambda name: st.sampled_from(words_of(name))).flatmap(stem_with_ending),
    st.sampled_from(GLUE),
    st.sampled_from(("0", "1.", "29.", "30.", "31.", "3.4.", "31.2.2023", "2024", "0000", "53", "90er", "24", "59", "1,5", "99:99")),
    st.integers(0, 99_999).map(str),
)  # fmt: skip
rule_texts = st.one_of([texts_of(rule) for rule in RULES])
time_texts = st.one_of(
    st.lists(st.one_of(rule_texts, st.sampled_from(GLUE)), max_size=6).map(" ".join),
    st.lists(any_words, max_size=20).map(" ".join),
    st.lists(any_words, max_size=12).map("".join),
    hostile_texts,
)
days = st.dates(min_value=date(1600, 1, 1), max_value=date(2400, 12, 31))


def report_of(text: str, published: date | None, trust: DateTrust = DateTrust.GIVEN) -> Report:
    day = published.isoformat() if published else ""
    dated = PublicationDate(value=day, precision=Precision.DAY, trust=trust, text=day, rule="given")
    body = (Passage(span=Span(0, len(text))),)
    return Report(id="r", text=text, language="de", body=body, publication_dates=(dated,) if day else ())


def read(report: Report) -> tuple[tuple[TimeExpression, ...], EventDate | None]:
    sentences = find_sentences(report)
    times, anchor = read_times(report, sentences)
    return times, find_event_date(report, sentences, times, anchor)


PARTS_OF_DAY = ("MO", "MI", "AF", "EV", "NI")
SEASONS = ("SP", "SU", "FA", "WI")
LENGTHS = re.compile(r"(X|\d+(?:\.\d+)?)([A-Z]+)")
DATE_UNITS = ("L", "CE", "DE", "Y", *SEASONS, "Q", "M", "W", "WE", "D")
CLOCK_UNITS = ("H", "M", "S", *PARTS_OF_DAY)


def is_timex3(value: str, kind: TimeType) -> bool:
    """Whether a value of that type is one of TIMEX3, its months, weeks and days those of the calendar."""
    if value in ("PRESENT_REF", "PAST_REF", "FUTURE_REF"):
        return kind is TimeType.DATE
    if value.startswith("P"):
        return kind in (TimeType.DURATION, TimeType.SET) and is_length(value[1:])
    day, mark, clock = value.partition("T")
    if kind is TimeType.DURATION or (bool(mark) != (kind is TimeType.TIME) and kind is not TimeType.SET):
        return False
    return is_day_or_longer(day) and (not mark or is_clock(clock))


def is_length(lengths: str) -> bool:
    of_days, mark, of_clock = lengths.partition("T")
    return (
        bool(of_days or of_clock)
        and bool(mark) == bool(of_clock)
        and is_falling(of_days, DATE_UNITS)
        and is_falling(of_clock, CLOCK_UNITS)
    )


def is_falling(lengths: str, units: tuple[str, ...]) -> bool:
    """Whether amounts stand side by side, from the longest unit to the shortest."""
    found = [unit for _, unit in LENGTHS.findall(lengths)]
    return (
        LENGTHS.sub("", lengths) == ""
        and set(found) <= set(units)
        and all(units.index(first) < units.index(second) for first, second in pairwise(found))
    )


def is_clock(clock: str) -> bool:
    if clock in PARTS_OF_DAY:
        return True
    found = re.fullmatch(r"(\d\d):(\d\d)(?::(\d\d))?", clock)
    if not found:
        return False
    hour, minute, second = (int(part or 0) for part in found.groups())
    return minute < 60 and second < 60 and (hour < 24 or (hour == 24 and minute == second == 0))


def is_day_or_longer(value: str) -> bool:
    if re.fullmatch(r"\d{1,4}|BC\d{4}|XXXX", value):
        return value != "0000"
    year, _, rest = value.partition("-")
    if not re.fullmatch(r"\d{4}|XXXX", year) or year == "0000":
        return False
    if rest in SEASONS or re.fullmatch(r"Q[1-4X]|H[12X]", rest):
        return True
    return is_week(year, rest) if rest.startswith("W") else is_month_or_day(year, rest)


def is_week(year: str, rest: str) -> bool:
    found = re.fullmatch(r"W(\d\d|XX)(?:-([1-7]|WE))?", rest)
    if not found or (found[1] == "XX" and year != "XXXX"):
        return False
    last = date(int(year), 12, 28).isocalendar().week if year != "XXXX" else 53
    return found[1] == "XX" or 1 <= int(found[1]) <= last


def is_month_or_day(year: str, rest: str) -> bool:
    found = re.fullmatch(r"(\d\d|XX)(?:-(\d\d|XX))?", rest)
    if not found:
        return False
    month, day = found.groups()
    if month == "XX":
        return day in (None, "XX")
    last = monthrange(int(year) if year != "XXXX" else 2024, int(month))[1] if 1 <= int(month) <= 12 else 0
    return bool(last) and (day in (None, "XX") or 1 <= int(day or 0) <= last)


@given(
    text=time_texts, published=st.one_of(st.none(), days, st.dates()), trust=st.sampled_from(list(DateTrust))
)
def test_every_value_is_timex3_of_its_type(text: str, published: date | None, trust: DateTrust) -> None:
    times, event = read(report_of(text, published, trust))
    for found in times:
        assert found.value is None or is_timex3(found.value, found.type), (found, found.span.of(text))
    assert event is None or event.value is None or is_timex3(event.value, TimeType.DATE)


@given(
    text=time_texts, published=st.one_of(st.none(), days, st.dates()), trust=st.sampled_from(list(DateTrust))
)
def test_expressions_quote_exactly_one_after_the_other_within_their_sentences(
    text: str, published: date | None, trust: DateTrust
) -> None:
    report = report_of(text, published, trust)
    end = 0
    for found in read(report)[0]:
        assert end <= found.span.start < found.span.end <= len(text)
        assert found.span.of(text) == found.span.of(text).strip()
        assert any(sentence.covers(found.span) for sentence in find_sentences(report))
        end = found.span.end


@given(
    text=time_texts, published=st.one_of(st.none(), days, st.dates()), trust=st.sampled_from(list(DateTrust))
)
def test_no_time_ends_before_it_begins(text: str, published: date | None, trust: DateTrust) -> None:
    times, event = read(report_of(text, published, trust))
    for found in (*times, *((event,) if event else ())):
        if found.earliest is None or found.latest is None:
            assert found.earliest is found.latest
        else:
            assert found.earliest <= found.latest


def a_week_later(value: str | None) -> str | None:
    """Give the value of the same time a week later; what names no day or week stays."""
    if value and (found := re.match(r"\d{4}-\d\d-\d\d", value)):
        return f"{date.fromisoformat(found[0]) + WEEK}{value[found.end() :]}"
    if value and (found := re.match(r"(\d{4})-W(\d\d)", value)):
        following = (date.fromisocalendar(int(found[1]), int(found[2]), 1) + WEEK).isocalendar()
        return f"{following.year:04d}-W{following.week:02d}{value[found.end() :]}"
    return value


@given(text=near_texts, published=days)
def test_what_is_seen_from_today_moves_with_today(text: str, published: date) -> None:
    before, event = read(report_of(text, published))
    after, event_after = read(report_of(text, published + WEEK))
    assert [found.span for found in after] == [found.span for found in before]
    for found, moved in zip(before, after, strict=True):
        told = found.span.of(text)
        assert (moved.value, moved.is_anchored) == (a_week_later(found.value), found.is_anchored), told
        assert moved.earliest == (found.earliest + WEEK if found.earliest else None), told
        assert moved.latest == (found.latest + WEEK if found.latest else None), told
    assert event is not None
    assert event_after is not None
    assert event_after.earliest == event.earliest + WEEK
    assert event_after.latest == event.latest + WEEK


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.reading} {rule.pattern.pattern[-30:]}")
def test_what_each_rule_matches_is_read_to_a_valid_value(rule: Rule) -> None:
    assert not re.search(r"\{[a-z]", rule.pattern.pattern)  # a list that is not there

    @settings(max_examples=5, phases=[Phase.generate])
    @given(text=texts_of(rule), published=st.one_of(st.none(), days))
    def check(text: str, published: date | None) -> None:
        for found in read(report_of(f"Er kam {text} an.", published))[0]:
            assert found.value is None or is_timex3(found.value, found.type), (found, text)

    check()


@given(text=time_texts, first=days, second=days)
def test_what_is_not_seen_from_today_stays(text: str, first: date, second: date) -> None:
    times, others = (read(report_of(text, published))[0] for published in (first, second))
    for found, other in zip(times, others, strict=True):
        assert found.span == other.span
        if not (found.is_anchored or other.is_anchored):
            assert found.value == other.value


REPEATED = (
    "1", "1.", "12:", "2024-", "3. ", "\N{ARABIC-INDIC DIGIT THREE}", "a", "am ", "letzten letzten ", "Ende ", "Nacht zum ", "zweiund",
    "Jahre und ", "vom 3. bis ", " ", "\n", "\x00", "(", "https://example.org/2024/03/04/ ", "am 3. Mai 2024 ", "Montag, ", "gestern ", "seit vor ",
)  # fmt: skip
SIZE, TIMES = 6_000, 4
LONGER_AT_MOST, SLACK_SECONDS = 6, 0.02  # a quadratic step would take 16 times as long


def seconds_for(text: str) -> float:
    """Give the processor time to read a report whose page alone dates it, which asks most of the text."""
    report = report_of(text, date(2024, 4, 4), DateTrust.PAGE)
    began = time.process_time()
    read(report)
    return time.process_time() - began


def is_in_step(piece: str) -> bool:
    short, long = (piece * (size // len(piece)) for size in (SIZE, TIMES * SIZE))
    return seconds_for(long) <= LONGER_AT_MOST * seconds_for(short) + SLACK_SECONDS


@pytest.mark.parametrize("piece", REPEATED)
def test_reading_takes_no_longer_than_the_length_of_a_text(piece: str) -> None:
    seconds_for(piece)
    assert any(is_in_step(piece) for _ in range(3))  # a busy machine can spoil one measurement


@settings(max_examples=8, phases=[Phase.generate])
@given(pieces=st.lists(st.one_of(any_words, st.sampled_from(REPEATED)), min_size=2, max_size=6))
def test_no_repeated_words_are_read_slower_the_longer_they_go_on(pieces: list[str]) -> None:
    assert any(is_in_step(" ".join((*pieces, ""))) for _ in range(3))
