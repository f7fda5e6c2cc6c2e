"""From one input to the reports in it."""

import gzip
import io
import os
import re
import zlib
from collections.abc import Iterator
from typing import IO

from lesart.intake.encodings import decode, is_wide
from lesart.intake.formats import markup_of, refuse_binary
from lesart.intake.identity import short_hash
from lesart.intake.inputs import Input
from lesart.intake.json_reports import holds_a_report, json_report, name_of, parse_json
from lesart.intake.unusable import UnusableInputError
from lesart.records.report import RawReport, RejectedReport

Outcome = RawReport | RejectedReport
GZIP_MARK = b"\x1f\x8b"
# gzip packs at most 1 : 1032, texts 1 : 3 to 1 : 20; more than this is a bomb.
MOST_UNPACKED_PER_PACKED = 200
_JSON_LINE = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{(?!\\rtf)")
# "[1] https://…" and "{Name}" begin plain texts, not JSON.
_JSON_START = re.compile(r"\s*(?:\{\s*[\"}]|\[\s*[\[{\]\"])")
BYTES_PER_MB = 1_000_000


class _Unpacked:
    """A stream of bytes that refuses to give more than `budget` of them."""

    def __init__(self, stream: io.BufferedIOBase | IO[bytes], budget: int) -> None:
        self._stream = stream
        self._left = budget

    def read(self, size: int) -> bytes:
        return self._spend(self._stream.read(size))

    def readline(self, size: int) -> bytes:
        return self._spend(self._stream.readline(size))

    def _spend(self, content: bytes) -> bytes:
        self._left -= len(content)
        if self._left < 0:
            raise UnusableInputError("It unpacks to far more than any text would: it is no report.")
        return content


def read_input(given: Input, size_limit: int) -> Iterator[Outcome]:
    """Give the reports of an input, in its order; what cannot be used as RejectedReport."""
    try:
        with given.opened() as stream:
            yield from _read_stream(_unpack(stream, size_limit), given, size_limit)
    except UnusableInputError as error:
        yield RejectedReport(report_id=given.shown_name, problem=str(error))
    except (EOFError, zlib.error, gzip.BadGzipFile):
        yield RejectedReport(report_id=given.shown_name, problem="The gzip data is damaged or cut off.")
    except OSError as error:
        problem = f"It cannot be read: {error.strerror or error}."
        yield RejectedReport(report_id=given.shown_name, problem=problem)


def _unpack(stream: IO[bytes], size_limit: int) -> _Unpacked:
    packed_size = stream.seek(0, os.SEEK_END)
    stream.seek(0)
    mark = stream.read(len(GZIP_MARK))
    stream.seek(0)
    if mark != GZIP_MARK:
        return _Unpacked(stream, packed_size + 1)
    budget = max(2 * size_limit, MOST_UNPACKED_PER_PACKED * packed_size)
    return _Unpacked(gzip.GzipFile(fileobj=stream), budget)


def _read_stream(stream: _Unpacked, given: Input, size_limit: int) -> Iterator[Outcome]:
    opening = _opening_lines(stream, size_limit)
    if is_wide(opening[0] if opening else b""):
        narrow = decode(_rest(stream, opening, size_limit)).encode()
        yield from _read_stream(_Unpacked(io.BytesIO(narrow), len(narrow)), given, len(narrow))
    elif _are_json_lines(opening, size_limit):
        yield from _read_lines(stream, opening, given.shown_name, size_limit)
    else:
        yield from _read_whole(_rest(stream, opening, size_limit), given)


def _opening_lines(stream: _Unpacked, size_limit: int) -> list[bytes]:
    """Give the lines down to the second that is not blank."""
    lines: list[bytes] = []
    filled = size = 0
    while filled < 2 and size <= size_limit and (line := stream.readline(size_limit + 1)):
        lines.append(line)
        filled += bool(line.strip())
        size += len(line)
    return lines


def _rest(stream: _Unpacked, opening: list[bytes], size_limit: int) -> bytes:
    content = b"".join(opening)
    content += stream.read(max(0, size_limit + 1 - len(content)))
    _refuse_oversized(content, size_limit)
    return content


def _are_json_lines(opening: list[bytes], size_limit: int) -> bool:
    """Whether the first line is an object of its own, or looks like a broken one in front of others."""
    first, *others = _filled(opening) or [b""]
    if not _JSON_LINE.match(first):
        return False
    is_followed = any(_JSON_LINE.match(line) for line in others)
    return len(first) > size_limit or is_followed or _is_json_object(first)


def _filled(lines: list[bytes]) -> list[bytes]:
    return [line for line in lines if line.strip()]


def _read_whole(content: bytes, given: Input) -> Iterator[Outcome]:
    refuse_binary(content)
    text = decode(content)
    if _JSON_START.match(text):
        yield from _read_json(parse_json(text), given.shown_name)
    else:
        markup = markup_of(text)
        yield RawReport(id=given.name or short_hash(text), text=text, markup=markup)


def _read_json(value: object, name: str) -> Iterator[Outcome]:
    if not isinstance(value, list):
        yield json_report(value)
        return
    if not any(holds_a_report(element) for element in value):
        raise UnusableInputError('This JSON list holds no report: no object in it has a field "text".')
    for place, element in enumerate(value, start=1):
        yield _json_outcome(element, f"{name}#{place}")


def _read_lines(stream: _Unpacked, opening: list[bytes], name: str, size_limit: int) -> Iterator[Outcome]:
    for place, line in enumerate(_lines(stream, opening, size_limit), start=1):
        if not line.strip():
            continue
        try:
            _refuse_oversized(line, size_limit)
            value = parse_json(decode(line).rstrip(), first_line=place)
        except UnusableInputError as error:
            yield RejectedReport(report_id=f"{name}#{place}", problem=str(error))
        else:
            yield _json_outcome(value, f"{name}#{place}")


def _lines(stream: _Unpacked, opening: list[bytes], size_limit: int) -> Iterator[bytes]:
    pending = list(opening)
    while line := pending.pop(0) if pending else stream.readline(size_limit + 1):
        yield line
        while len(line) > size_limit and not line.endswith(b"\n"):
            line = pending.pop(0) if pending else stream.readline(size_limit + 1)


def _json_outcome(value: object, name: str) -> Outcome:
    try:
        return json_report(value)
    except UnusableInputError as error:
        return RejectedReport(report_id=name_of(value, name), problem=str(error))


def _is_json_object(line: bytes) -> bool:
    try:
        return isinstance(parse_json(decode(line)), dict)
    except UnusableInputError:
        return False


def _refuse_oversized(content: bytes, size_limit: int) -> None:
    if len(content) > size_limit:
        limit = f"{size_limit / BYTES_PER_MB:g} MB"
        raise UnusableInputError(
            f"It is larger than {limit}, the limit for one report (--size-limit raises it)."
        )
