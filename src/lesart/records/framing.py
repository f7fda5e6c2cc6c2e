"""How reports name and give back the same thing: their words with places and counts, no judgement."""

from dataclasses import dataclass
from enum import StrEnum

from lesart.records.span import Span


class Voice(StrEnum):
    """Whose word a word is, as far as the text shows."""

    OUTLET = "outlet"  # the report's own wording
    REPORTED = (
        "reported"  # in what somebody is said to say: the speaker's or the outlet's, the text does not tell
    )
    QUOTED = "quoted"  # inside quotation marks


@dataclass(frozen=True, slots=True, kw_only=True)
class WordUse:
    """A place where a report uses a word. `by` is NARRATOR or the speaker's name."""

    report_id: str
    span: Span
    text: str
    by: str
    voice: Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A word and where it is used, in order of report and text; `text` is its most frequent form there.

    `unsure` counts further places in the reports of which nothing shows that they mean the same.
    """

    text: str
    uses: tuple[WordUse, ...]
    unsure: int = 0

    @property
    def report_ids(self) -> tuple[str, ...]:
        """Give the reports that use it, in order of id."""
        return tuple(sorted({use.report_id for use in self.uses}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """Rival words of one set for the same thing.

    Where a name shows that it is the same, each use holds the name ("Kiewer Regime"), as far as its phrase does;
    otherwise `points` are the ids of the points whose readings put the rivals in each other's place.
    """

    set: str
    wordings: tuple[Wording, ...]
    points: tuple[str, ...] = ()


class Stance(StrEnum):
    """What the choice of a verb of saying carries besides that something was said."""

    PLAIN = "plain"
    DOUBT = "doubt"
    CONCESSION = "concession"
    DENIAL = "denial"
    THREAT = "threat"
    WARNING = "warning"
    DEMAND = "demand"
    EMPHASIS = "emphasis"
    BOAST = "boast"
    ATTACK = "attack"
    CRITICISM = "criticism"
    ACCUSATION = "accusation"
    DISCLOSURE = "disclosure"
    EVASION = "evasion"
    JUSTIFICATION = "justification"


@dataclass(frozen=True, slots=True, kw_only=True)
class SayingVerb:
    """A verb of saying as one or more reports use it of one speaker, with its stance."""

    stance: Stance
    wording: Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """Verbs of different stance for one speaker; `points` are the ids of those that show it is the same utterance.

    Without points they are verbs of whatever the speaker said, those of a strong stance only.
    """

    speaker: str
    entity: str
    verbs: tuple[SayingVerb, ...]
    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Distance:
    """Words that some reports mark ("angeblich", quotation marks) and others use without the mark."""

    mark: str
    marked: Wording
    unmarked: Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Framing:
    """What the reports' wording of one event shows, most telling first."""

    namings: tuple[Naming, ...] = ()
    saying: tuple[Saying, ...] = ()
    distance: tuple[Distance, ...] = ()
