"""The command line: `lesart compare`, `lesart annotate`, `lesart events`."""

import os
import sys
from io import TextIOWrapper

from lesart.errors import LesartError

NOT_WRITTEN = 1
WRONG_USAGE = 2
INTERRUPTED = 130  # what shells give for Ctrl-C


def main() -> None:
    """Run the command line; a problem is told in one sentence on standard error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    code, problem = _run()
    if problem:
        from lesart.cli.printing import tell

        tell(f"lesart: {problem}")
    sys.exit(code)


def _run() -> tuple[int, str | None]:
    """Give the exit code and, where there is one, the problem."""
    try:
        return _run_app(), None
    except KeyboardInterrupt:
        return INTERRUPTED, "Stopped."
    except LesartError as error:
        return WRONG_USAGE, str(error)
    except OSError as error:
        _silence_standard_output()
        is_reader_gone = isinstance(error, BrokenPipeError)
        problem = f"The output could not be written: {error.strerror or error}."
        return NOT_WRITTEN, None if is_reader_gone else problem


def _run_app() -> int:
    # Loading takes a moment, and Ctrl-C in it must not end in a traceback.
    from lesart.cli.app import app

    try:
        app()
    except SystemExit as ending:
        if ending.code == INTERRUPTED:
            raise KeyboardInterrupt from None
        return ending.code if isinstance(ending.code, int) else 0
    finally:
        if sys.stdout:
            sys.stdout.flush()
    return 0


def _silence_standard_output() -> None:
    # Python flushes it once more when it ends, and would complain once more.
    if sys.stdout:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
