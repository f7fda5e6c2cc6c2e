"""Which of the reports kept are alike, told for each new one as it comes."""

from collections.abc import Collection, Iterator, Sequence

import numpy as np

from lesart.events.columns import Columns, Numbers, Row, Vocabulary, columns_of, row_of
from lesart.events.likeness import log_odds
from lesart.events.profiles import Profile
from lesart.events.same_event import CERTAIN, same_event_model
from lesart.events.separation import separation

_ANY_DAY = None
_FEWEST_TO_SETTLE = 16


class Links:
    """The reports kept, by numbers from 0, and the log odds of each two of them within a window of days.

    What an addition costs grows with the reports of the window, not with the reports kept; those whose day only a page
    tells may be of any day and are compared with all.
    """

    def __init__(self, *, within_days: int) -> None:
        self._within_days = within_days
        self._vocabulary = Vocabulary()
        self._rows: list[Row] = []
        self._odds: list[dict[int, float]] = []
        self._days: dict[int | None, _Day] = {}

    def __len__(self) -> int:
        """Give the number of reports kept."""
        return len(self._odds)

    def add(self, profile: Profile) -> None:
        """Compare a report with those kept and keep it, as the next number."""
        row, number = row_of(profile, self._vocabulary), len(self._odds)
        own: dict[int, float] = {}
        for numbers, columns in self._near(profile.day):
            odds = log_odds(row, columns)
            for place in np.flatnonzero(odds > -CERTAIN).tolist():
                judged = float(odds[place]) - separation(profile, columns.rows[place].profile)
                if judged > -CERTAIN:
                    own[numbers[place]] = judged
                    self._odds[numbers[place]][number] = judged
        self._rows.append(row)
        self._odds.append(own)
        self._days.setdefault(profile.day, _Day()).add(number, row)

    def row(self, number: int) -> Row:
        """Give a report as it is compared."""
        return self._rows[number]

    def odds_among(self, numbers: Sequence[int]) -> Numbers:
        """Give the log odds of each two of some reports, shape (numbers, numbers); certain of a report with itself."""
        places = {number: place for place, number in enumerate(numbers)}
        odds = np.full((len(numbers), len(numbers)), -CERTAIN)
        for number, place in places.items():
            for other, judged in self._odds[number].items():
                if other in places:
                    odds[place, places[other]] = judged
        np.fill_diagonal(odds, CERTAIN)
        return odds

    def parts_with(self, numbers: Collection[int]) -> Iterator[tuple[int, ...]]:
        """Give the connected parts that hold some reports, where reports more alike than the floor are connected.

        No link of two groups is above their best pair, so no event reaches beyond one part.
        """
        floor, seen = same_event_model().floor, set[int]()
        for start in sorted(numbers):
            if start in seen:
                continue
            part, waiting = {start}, [start]
            while waiting:
                odds = self._odds[waiting.pop()]
                new = {other for other, judged in odds.items() if judged > floor} - part
                part |= new
                waiting.extend(new)
            seen |= part
            yield tuple(sorted(part))

    def likeliest(self, some: Collection[int], others: Collection[int]) -> tuple[int, int] | None:
        """Give the most alike pair of one of some reports and one of others, if any two are alike at all."""
        pairs = (
            (judged, -one, -other)
            for one in some
            for other, judged in self._odds[one].items()
            if other in others
        )
        best = max(pairs, default=None)
        return (-best[1], -best[2]) if best else None

    def _near(self, day: int | None) -> Iterator[tuple[Sequence[int], Columns]]:
        near = (
            (day + by for by in range(-self._within_days, self._within_days + 1))
            if day is not None
            else self._days
        )
        for one in dict.fromkeys((_ANY_DAY, *near)):
            if one in self._days:
                yield from self._days[one].blocks()


class _Day:
    """The reports of one day, laid out in columns; the last few apart, so that an addition lays out only these."""

    def __init__(self) -> None:
        self._settled: tuple[list[int], Columns] | None = None
        self._numbers: list[int] = []
        self._rows: list[Row] = []
        self._last: tuple[list[int], Columns] | None = None

    def add(self, number: int, row: Row) -> None:
        self._numbers.append(number)
        self._rows.append(row)
        self._last = None
        settled = len(self._settled[0]) if self._settled else 0
        if len(self._rows) - settled >= max(_FEWEST_TO_SETTLE, settled // 2):
            self._settled = list(self._numbers), columns_of(self._rows)

    def blocks(self) -> Iterator[tuple[Sequence[int], Columns]]:
        """Give the reports in one block or two, each with their numbers."""
        settled = 0
        if self._settled:
            settled = len(self._settled[0])
            yield self._settled
        if settled < len(self._rows):
            if self._last is None:
                self._last = self._numbers[settled:], columns_of(self._rows[settled:])
            yield self._last
