"""Ids of reports: short hashes, and what tells two reports of one name apart."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import astuple, replace

from lesart.records.report import RawReport, RejectedReport

HASH_LENGTH = 12
SUFFIX_LENGTH = 8
ID_LENGTH = 200


def short_hash(text: str) -> str:
    """Give the id of a text that brings none along."""
    return _digest(text)[:HASH_LENGTH]


def readable_id(name: str) -> str:
    """Give `name` fit to be shown on a terminal: no control characters, no undecodable bytes, at most 200 characters."""
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in name)[:ID_LENGTH]


def told_apart(
    read_all: Callable[[], Iterator[RawReport | RejectedReport]],
) -> Iterator[RawReport | RejectedReport]:
    """Give every report once and under an id of its own, whatever the order they come in.

    Reports of one id that differ all get a hash of their content behind it ("page.html~1f6ab20c"); the same report
    given twice is given once, and the second time noted as rejected.
    """
    contents: defaultdict[str, set[str]] = defaultdict(set)
    for outcome in read_all():
        if isinstance(outcome, RawReport):
            contents[outcome.id].add(_content_digest(outcome))
    seen: set[tuple[str, str]] = set()
    for outcome in read_all():
        if isinstance(outcome, RejectedReport):
            yield outcome
            continue
        digest = _content_digest(outcome)
        if (outcome.id, digest) in seen:
            problem = "The same report was given more than once; it is counted once."
            yield RejectedReport(report_id=outcome.id, problem=problem)
            continue
        seen.add((outcome.id, digest))
        is_shared = len(contents[outcome.id]) > 1
        yield replace(outcome, id=f"{outcome.id}~{digest[:SUFFIX_LENGTH]}") if is_shared else outcome


def _content_digest(raw: RawReport) -> str:
    return _digest(repr(astuple(raw)))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
