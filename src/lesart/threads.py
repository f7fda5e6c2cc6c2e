"""How many threads the networks run on: one setting for all."""

import os

from lesart.errors import LesartError

VARIABLE = "LESART_THREADS"
MOST_BY_ITSELF = 4
MOST = 256


def thread_count() -> int:
    """Give what the environment variable LESART_THREADS says, else one a processor at hand, at most four.

    Raises LesartError where the variable holds anything but a whole number from 1 to 256.
    """
    wanted = os.environ.get(VARIABLE, "").strip()
    if not wanted:
        return min(os.cpu_count() or 1, MOST_BY_ITSELF)
    if not (wanted.isascii() and wanted.isdigit()) or not 1 <= int(wanted[:9]) <= MOST:
        raise LesartError(
            f"{VARIABLE} says {wanted[:40]!r}.", remedy=f"Set it to a whole number from 1 to {MOST}."
        )
    return int(wanted)
