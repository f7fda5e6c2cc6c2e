"""Who took what from whom."""

from dataclasses import dataclass
from enum import StrEnum

from lesart.records.reason import Reason
from lesart.records.span import Span


class DerivationKind(StrEnum):
    """What a report derives from."""

    AGENCY = "agency"
    REPORT = "report"
    OUTLET = "outlet"
    MINISTRY = "ministry"
    RELEASE = "release"
    LINK = "link"


class DerivationTrust(StrEnum):
    """How sure a derivation is."""

    TOLD = "told"  # the report names what it takes from
    PROBABLE = "probable"  # dates or marks in the texts speak for it, no word does


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """One report takes content from somewhere: an agency, another report, an outlet, an authority.

    `share` is the share of the report's body words that it stands for, None where that cannot be measured.
    """

    report_id: str
    derives_from: str
    kind: DerivationKind
    share: float | None
    because: tuple[Reason, ...]
    trust: DerivationTrust = DerivationTrust.TOLD


class CopyKind(StrEnum):
    """How much of its wording a report has in common with another."""

    VERBATIM = "verbatim"  # hardly a word differs
    REWORKED = "reworked"  # most of the one stands in the other
    PARTIAL = "partial"  # passages of the one stand in the other


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedStretch:
    """The same words in a row in two reports."""

    first: Span
    second: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedWording:
    """What two reports have in common word for word outside quotations, whichever took it from the other.

    The shares are of each report's own words, those outside quotations; the longest stretches come first.
    """

    first: str
    second: str
    kind: CopyKind
    share_of_first: float
    share_of_second: float
    stretches: tuple[SharedStretch, ...]

    @property
    def is_copy(self) -> bool:
        """Whether one of the two is, for the greater part, the other."""
        return self.kind is not CopyKind.PARTIAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """A place where the content of some of the reports first comes from: an agency's dispatch, or a report's own work."""

    name: str
    report_ids: tuple[str, ...]
    because: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstOrigin:
    """An authority whose words several reports give back, through whichever agencies: who said it first."""

    name: str
    report_ids: tuple[str, ...]
    because: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """The derivations among the reports of one event, and their independent origins (each report in exactly one).

    `first_origins` lie behind these and do not change their number.
    """

    derivations: tuple[Derivation, ...]
    origins: tuple[Origin, ...]
    shared_wordings: tuple[SharedWording, ...] = ()
    first_origins: tuple[FirstOrigin, ...] = ()

    @property
    def independent_origins(self) -> int:
        """Give the number of independent origins."""
        return len(self.origins)

    def origin_of(self, report_id: str) -> str:
        """Give the name of the origin of a report, or its own id where lineage knows none."""
        return next((origin.name for origin in self.origins if report_id in origin.report_ids), report_id)
