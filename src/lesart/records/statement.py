"""Who says what, according to whom."""

from dataclasses import dataclass
from enum import StrEnum

from lesart.records.span import Span


class StatementType(StrEnum):
    """How words are given back, after Petersen-Frey and Biemann (2024)."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    REPORTED = "reported"
    FREE_INDIRECT = "free_indirect"
    INDIRECT_FREE_INDIRECT = "indirect_free_indirect"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A statement ascribed to a speaker. Spans are tuples because each part can be discontinuous.

    `content` leaves out outer quotation marks and the frame. `speaker_name` and `speaker_entity` are the resolved
    speaker, None where undecided. `chain` lists through whom it came, nearest to the speaker first (ministry, agency,
    outlet). `is_denial` marks content that the speaker denies ("dementierte", "wies zurück"). `inside` is the id of the
    statement whose content holds this one's (a quotation inside indirect speech), None where it stands for itself.
    """

    id: str
    report_id: str
    type: StatementType
    content: tuple[Span, ...]
    speaker: tuple[Span, ...] = ()
    speaker_name: str | None = None
    speaker_entity: str | None = None
    cue: tuple[Span, ...] = ()
    frame: tuple[Span, ...] = ()
    addressee: tuple[Span, ...] = ()
    chain: tuple[str, ...] = ()
    is_denial: bool = False
    inside: str | None = None
