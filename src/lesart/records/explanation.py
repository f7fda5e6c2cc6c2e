"""Why the readings of a point stand together, and why they relate as they do."""

from dataclasses import dataclass

from lesart.records.point import Point, Reading
from lesart.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Why two readings of different reports stand in one point.

    `parallel` is how likely both speak to the same thing, 0 to 1; `likeness` lies between about -0.4 and 1, `meaning` is the
    part that the encoder gives to it and `wording` that of the words; all are those of the whole sentences the readings
    were cut from. `words` pairs the places of content words that both readings have, `names` are the entities that both
    name. Word for word the same are `is_copy`.
    """

    first: Reading
    second: Reading
    parallel: float
    likeness: float
    meaning: float
    wording: float
    words: tuple[tuple[Span, Span], ...]
    names: tuple[str, ...]
    is_copy: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What a point rests on: each reading's strongest tie, and the stretch most like it that was left out.

    `report_ids` are all reports of the event, `left_out` ties a reading to a stretch of a report that is silent.
    `joined_from` is the probability from which two stretches meet, `same_from` the mean nearness (of likeness and shared words)
    from which readings say the same; `mean` is that of this point, None where a value or a dispute joined its readings.
    """

    point: Point
    report_ids: tuple[str, ...]
    ties: tuple[Tie, ...]
    left_out: Tie | None
    joined_from: float
    same_from: float
    mean: float | None
