"""How well time expressions are found and valued; writes what the KRAUTS measure reads.

usage: python -m benchmarks.language.times GOLD.jsonl.gz PRED.jsonl     (GOLD has "id", "text", "dct")
"""

import gzip
import json
import sys
from pathlib import Path
from typing import TypedDict

from lesart.language.sentences import find_sentences
from lesart.language.times import find_times
from lesart.records.publication import DateTrust, Precision, PublicationDate
from lesart.records.report import Passage, Report
from lesart.records.span import Span
from lesart.records.time import TimeExpression


class Row(TypedDict):
    """A text of KRAUTS and the day it is of."""

    id: str
    text: str
    dct: str


def report_of(row: Row) -> Report:
    """Give a text as a report, its publication date trusted."""
    day = PublicationDate(
        value=row["dct"], precision=Precision.DAY, trust=DateTrust.GIVEN, text=row["dct"], rule="given"
    )
    body = (Passage(span=Span(0, len(row["text"]))),)
    return Report(id=row["id"], text=row["text"], language="de", body=body, publication_dates=(day,))


def times_of(row: Row) -> tuple[TimeExpression, ...]:
    """Give the time expressions of one text."""
    report = report_of(row)
    return find_times(report, find_sentences(report))


def predicted(row: Row) -> dict[str, object]:
    """Give the time expressions of one text as the measure reads them."""
    times = [
        {"start": found.span.start, "end": found.span.end, "type": found.type, "value": found.value}
        for found in times_of(row)
    ]
    return {"id": row["id"], "times": times}


def main(gold: str, target: str) -> None:
    """Write one JSON object a line for each text of `gold`."""
    with gzip.open(gold, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    Path(target).write_text("".join(json.dumps(predicted(row)) + "\n" for row in rows), "utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
