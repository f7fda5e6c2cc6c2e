"""What is at issue between reports, and how each of them puts it."""

from dataclasses import dataclass
from enum import StrEnum

from lesart.records.quantity import Quantity
from lesart.records.reason import Reason
from lesart.records.silence import Silence
from lesart.records.span import Span


class PointKind(StrEnum):
    """What a point is about."""

    FIGURE = "figure"
    DATE = "date"
    PLACE = "place"
    ACTOR = "actor"
    STATEMENT = "statement"
    ACT = "act"


class Relation(StrEnum):
    """How the readings of a point relate."""

    AGREE = "agree"
    COMPATIBLE = "compatible"
    CONFLICT = "conflict"
    DISPUTED_BY_PARTIES = "disputed_by_parties"
    SINGLE = "single"


NARRATOR = "narrator"
DEFAULT_LANGUAGE = "de"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How one report puts a point: a clause or sentence of it.

    `by` is NARRATOR (the outlet's own voice) or the name of the speaker; `statement_id` the statement it belongs to;
    `quantity` or `date` (ISO) the value compared where the point is a figure or a date, `focus` the words inside
    `span` that give it ("mindestens 144 Menschen", "am Mittwoch"). `language` is that of the report.
    `is_headline` marks the title of a report; `differing` are the words that another report's quotation of the same
    utterance does not have.
    """

    report_id: str
    span: Span
    text: str
    by: str = NARRATOR
    statement_id: str | None = None
    quantity: Quantity | None = None
    date: str | None = None
    focus: Span | None = None
    language: str = DEFAULT_LANGUAGE
    is_headline: bool = False
    differing: tuple[Span, ...] = ()


SIMILAR = frozenset({"point-similar-content", "point-similar-meaning"})  # rules that tell no difference


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One thing that a report can say and another can also say, contradict or leave out.

    `label` is wording of one of its readings; `origins` counts the independent origins among the readings;
    `not_reported` names the reports of the event searched that do not speak to it, `silences` holds what may explain it.
    """

    id: str
    label: str
    kind: PointKind
    relation: Relation
    origins: int
    readings: tuple[Reading, ...]
    not_reported: tuple[str, ...]
    because: tuple[Reason, ...]
    silences: tuple[Silence, ...] = ()

    @property
    def is_only_similar(self) -> bool:
        """Whether its readings are near to one another, and nothing tells whether they say the same or differ."""
        rules = {reason.rule for reason in self.because}
        return self.relation is Relation.COMPATIBLE and bool(rules) and rules <= SIMILAR
