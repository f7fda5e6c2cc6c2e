"""How much of a dossier is shown."""

from enum import StrEnum


class Depth(StrEnum):
    """How much of a dossier is shown; what is left out is counted, and JSON always has everything."""

    SUMMARY = "summary"  # one screen
    SHORT = "short"  # the summary, then of each part what matters most
    FULL = "full"  # everything
