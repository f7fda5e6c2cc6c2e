"""Who took what from whom."""

from dataclasses import dataclass
from enum import StrEnum

from lesart.records.reason import Reason


class DerivationKind(StrEnum):
    """What a report derives from."""

    AGENCY = "agency"
    REPORT = "report"
    OUTLET = "outlet"
    MINISTRY = "ministry"
    LINK = "link"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """A place where the content of some of the reports first comes from: an agency's dispatch, or a report's own work."""

    name: str
    report_ids: tuple[str, ...]
    because: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """The derivations among the reports of one event, and their independent origins (each report in exactly one)."""

    derivations: tuple[Derivation, ...]
    origins: tuple[Origin, ...]

    @property
    def independent_origins(self) -> int:
        """Give the number of independent origins."""
        return len(self.origins)

    def origin_of(self, report_id: str) -> str:
        """Give the name of the origin of a report, or its own id where lineage knows none."""
        return next((origin.name for origin in self.origins if report_id in origin.report_ids), report_id)
