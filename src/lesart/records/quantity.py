"""Figures with their bound and unit."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from lesart.records.span import Span


class Bound(StrEnum):
    """How a figure limits the true number."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    BETWEEN = "between"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A counted or measured figure: "mindestens 144 Menschen" is 144, AT_LEAST, "Menschen".

    `number` is exact ("1,5 Millionen" is 1500000); for BETWEEN it is the lower end and `upper` the higher one. `unit` is
    the counted noun or unit as it stands in the text, None where there is none; `span` covers bound, number and unit.
    """

    span: Span
    number: Decimal
    bound: Bound
    unit: str | None
    upper: Decimal | None = None
