"""The command line: `lesart compare`, `lesart annotate`, `lesart events`."""

import sys
from io import TextIOWrapper

from lesart.cli.app import app
from lesart.errors import LesartError

WRONG_USAGE = 2


def main() -> None:
    """Run the command line; a problem is told in one sentence on standard error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app()
    except LesartError as error:
        print(f"lesart: {error}", file=sys.stderr)
        sys.exit(WRONG_USAGE)
