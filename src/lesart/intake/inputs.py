"""From the paths a user names to the inputs to be read."""

import glob
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import IO, BinaryIO

from lesart.errors import LesartError
from lesart.intake.identity import readable_id
from lesart.records.report import RejectedReport

STANDARD_INPUT = "-"
_URL = re.compile(r"(?:https?|ftp)://", re.IGNORECASE)

# What lies beside reports in a folder but is none: notes, tables, programs, and what browsers save along with a page.
# A file named by the user is read whatever its ending.
PASSED_OVER = re.compile(
    r".*\.(?:md|markdown|rst|adoc|[ct]sv|py|ipynb|sh|toml|ya?ml|ini|cfg|log"
    r"|css|m?js|map|png|jpe?g|gif|webp|avif|svg|ico|bmp|woff2?|[to]tf|eot|mp[34]|webm|ogg|wav)(?:\.gz)?",
    re.IGNORECASE,
)
_NOTHING_FOUND = (
    "The folder holds no file that could be a report. Notes, tables, programs and pictures in a folder are passed "
    "over: name such a file itself to have it read."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """Bytes to be read, as often as needed. `name` is the report id of a file, None for standard input."""

    name: str | None
    opened: Callable[[], AbstractContextManager[IO[bytes]]]
    close: Callable[[], None] = lambda: None

    @property
    def shown_name(self) -> str:
        """Give the name to be used in messages."""
        return self.name or STANDARD_INPUT


def find_inputs(paths: Sequence[str], stdin: BinaryIO | None) -> tuple[Input | RejectedReport, ...]:
    """Give the inputs that `paths` lead to, each file once, sorted by path; standard input comes last.

    Raises LesartError where a path leads nowhere.
    """
    rejected: list[RejectedReport] = []
    files: dict[str, Path] = {}
    for named in sorted(set(paths) - {STANDARD_INPUT}):
        for found in _look_up(named):
            if isinstance(found, RejectedReport):
                rejected.append(found)
            else:
                files.setdefault(os.path.realpath(found), found)
    inputs: list[Input | RejectedReport] = [_file_input(files[place]) for place in sorted(files)]
    if STANDARD_INPUT in paths:
        inputs.append(_standard_input(stdin))
    return (*inputs, *rejected)


def _look_up(named: str) -> Iterator[Path | RejectedReport]:
    if _URL.match(named):
        problem = "Lesart does not fetch pages: save the page as HTML and give the file."
        yield RejectedReport(report_id=readable_id(named), problem=problem)
        return
    try:
        path = Path(named)
        places = [path] if named and path.exists() else _matches(named)
    except (OSError, ValueError):
        places = []
    if not places:
        raise LesartError(
            f'There is no file or folder "{readable_id(named)}".',
            remedy="Check the path, or put a pattern such as 'pages/*.html' in quotes.",
        )
    for place in places:
        yield from _files_in(place) if place.is_dir() else (place,)


def _matches(pattern: str) -> list[Path]:
    # Path.glob takes no absolute patterns.
    return [Path(match) for match in glob.glob(pattern, recursive=True)]  # noqa: PTH207


def _files_in(folder: Path) -> Iterator[Path | RejectedReport]:
    found = False
    unreadable: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=unreadable.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not _is_passed_over(name):
                found = True
                yield Path(place, name)
    for error in unreadable:
        problem = f"The folder cannot be read: {error.strerror or error}."
        yield RejectedReport(report_id=readable_id(str(error.filename)), problem=problem)
    if not found and not unreadable:
        yield RejectedReport(report_id=readable_id(str(folder)), problem=_NOTHING_FOUND)


def _is_passed_over(name: str) -> bool:
    return name.startswith(".") or PASSED_OVER.fullmatch(name) is not None


def _file_input(path: Path) -> Input | RejectedReport:
    name = readable_id(path.name)
    if not path.is_file():
        problem = "This is no regular file: give its content through standard input, with the path '-'."
        return RejectedReport(report_id=name, problem=problem)
    return Input(name=name.removesuffix(".gz"), opened=lambda: path.open("rb"))


def _standard_input(stdin: BinaryIO | None) -> Input:
    if stdin is None:
        raise LesartError("There is no standard input here.", remedy="Name files or folders instead of '-'.")
    kept = _Kept(stdin)
    return Input(name=None, opened=kept.opened, close=kept.close)


class _Kept:
    """What a stream gave, on disk, because a stream can be read only once."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._file: IO[bytes] | None = None

    def opened(self) -> AbstractContextManager[IO[bytes]]:
        if self._file is None:
            self._file = tempfile.TemporaryFile()  # noqa: SIM115 - closed by close()
            shutil.copyfileobj(self._stream, self._file)
        self._file.seek(0)
        return nullcontext(self._file)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
