"""Where the tags come from: none for the rules, the installed reader, or files with predictions or the gold itself."""

import gzip
import json
from collections.abc import Callable, Iterable
from pathlib import Path

from lesart.reader import load_reader
from lesart.records.report import Report
from lesart.records.span import Span
from lesart.records.statement import StatementType
from lesart.records.tagging import TaggedStatement

Tagged = tuple[TaggedStatement, ...] | None
Tagger = Callable[[Report], Tagged]
Row = dict[str, list[list[int]] | str | bool]

_TYPES = {kind.value.replace("_", ""): kind for kind in StatementType}


def untagged(_report: Report) -> Tagged:
    """Give no tags, so that the rules find the statements."""
    return None


def installed() -> dict[str, Tagger]:
    """Give the rules, and the reader where its weights are installed."""
    reader = load_reader()
    taggers: dict[str, Tagger] = {"rules": untagged}
    if "statements" not in reader.missing:
        taggers["reader"] = lambda report: reader.tag(report).statements
    return taggers


def tagger_of(files: Iterable[Path]) -> Tagger:
    """Give what tags a report by the row of its id, a report without row not at all.

    Rows are {"id", "statements": [{"type", "content" or "quote", "speaker", "cue", "frame", "addressee", "nested"}]}.
    """
    rows: dict[str, tuple[TaggedStatement, ...]] = {}
    for file in files:
        with (gzip.open if file.suffix == ".gz" else open)(file, "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                rows[row["id"]] = tuple(_tagged(tag) for tag in row["statements"])
    return lambda report: rows.get(report.id)


def _tagged(row: Row) -> TaggedStatement:
    return TaggedStatement(
        type=_TYPES[str(row["type"]).replace("_", "").lower()],
        content=_spans(row, "content" if "content" in row else "quote"),
        speaker=_spans(row, "speaker"),
        cue=_spans(row, "cue"),
        frame=_spans(row, "frame"),
        addressee=_spans(row, "addressee"),
        is_nested=bool(row.get("nested")),
    )


def _spans(row: Row, part: str) -> tuple[Span, ...]:
    ends = row.get(part)
    return tuple(Span(start, end) for start, end in ends) if isinstance(ends, list) else ()
