"""What of many findings is shown at a depth, and what is left out."""

from collections.abc import Sequence
from typing import TypeVar

from lesart.records.depth import Depth

_Shown = TypeVar("_Shown")


def parted(found: Sequence[_Shown], at_most: int, depth: Depth) -> tuple[Sequence[_Shown], Sequence[_Shown]]:
    """Give what is shown of findings in order of importance, and what is left out; one finding alone never is."""
    if depth is Depth.FULL or len(found) <= at_most + 1:
        return found, ()
    return found[:at_most], found[at_most:]
