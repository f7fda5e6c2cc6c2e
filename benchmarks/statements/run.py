"""Measure the statements on the quotation data (given sentences, no names) and on the seeds (whole pipeline).

usage: python -m benchmarks.statements.run SHARED [--tags FILE ...] [--accept]

SHARED is the folder with the seeds, the measuring data and the scoring scripts. Measured are the rules and, where its
weights are installed, the reader; with --tags instead what is made of the tags in the files, predicted or gold (see
tags.py), on the documents that have some. Exits with 1 where a measure falls below floors.json; --accept writes the table
to results.md.
"""

import argparse
import gzip
import json
import re
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks.statements.tags import Tagger, installed, tagger_of, untagged
from lesart.cleaning import clean_report
from lesart.dossier import annotation_as_json
from lesart.intake import read_reports
from lesart.language import analyse_report, link_names
from lesart.records.analysed_report import AnalysedReport, AnnotatedReport
from lesart.records.report import Passage, RawReport, Report
from lesart.records.span import Span, covering
from lesart.records.statement import Statement, StatementType
from lesart.records.tagging import Tagging
from lesart.statements import find_statements
from lesart.text.quotations import is_quotation_mark

HERE = Path(__file__).parent
HEAD = """# Statements: measured

Written by `python -m benchmarks.statements.run SHARED --accept`.

Quotation data: the sentences are given and no names are known, so this measures how content, cue and speaker phrase are
found. "Rules" are those that stand in where the reader's weights are not installed; "reader" is what is made of its tags.
The data counts the quotation marks as content and gives a reported speech act as a whole clause without cue, Lesart leaves
the marks out and gives the noun phrase that was demanded or condemned; "as annotated" translates our statements into the
data's habits before scoring. To the rules, quotations inside an indirect statement (two fifths of the data's direct ones)
are part of that statement, which limits the recall that they can reach. The rules were developed on train and on reports
without annotation. Dev was scored after changes, and one rule was narrowed after reading a dev sentence that it had lost,
so dev is not wholly unseen by them. The seeds were read throughout. Made of the gold tags themselves, statements reach 99.5
(train) and 99.3 (dev) content F1 as annotated: two speakers of the same words are one statement in Lesart, and a body that
only passes on somebody's statement is part of its chain.

| data | content P | content R | content F1 | joint F1 | speaker F1 | cue F1 | attributed | type F1 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
"""
PARTS = ("speaker", "cue", "frame", "addressee")

Spans = list[list[int]]
Prediction = dict[str, str | Spans]
Row = dict[str, Any]


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("shared", type=Path)
    parser.add_argument("--tags", type=Path, nargs="+", default=[])
    parser.add_argument("--accept", action="store_true")
    arguments = parser.parse_args()
    table, measures = HEAD, {}
    taggers = {"tags": tagger_of(arguments.tags)} if arguments.tags else installed()
    for name, tagger in taggers.items():
        for split in ("train", "dev"):
            tagged = tagged_rows(arguments.shared, split, tagger)
            for as_annotated in (False, True) if tagged else ():
                told = measure_quotations(arguments.shared, tagged, as_annotated=as_annotated)
                row = f"{name}, {split}{', as annotated' if as_annotated else ''}"
                measures[row] = told
                table += f"| {row} | " + " | ".join(str(value) for value in told.values()) + " |\n"
    for name, tagger in taggers.items():
        seeds = measures[f"{name}, seeds"] = measure_seeds(arguments.shared, tagger)
        table += f"\nSeeds, {name}: {seeds['found']} of {seeds['all']} core statements found, "
        table += f"{seeds['right']} with the right speaker.\n"
    print(table)
    if arguments.accept:
        (HERE / "results.md").write_text(table, encoding="utf-8")
    return report_falls(measures)


def tagged_rows(shared: Path, split: str, tagger: Tagger) -> list[tuple[Row, AnalysedReport]]:
    """Give the documents of a split of the quotation data with their tags, those without tags only for the rules."""
    with gzip.open(shared / "data" / "quotations" / f"{split}.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    reports = [as_report(row["id"], row["text"], sentences_of(row)) for row in rows]
    tagged = [replace(report, tagged_statements=tagger(report.report)) for report in reports]
    is_used = [tagger is untagged or report.tagged_statements is not None for report in tagged]
    return [pair for pair, used in zip(zip(rows, tagged, strict=True), is_used, strict=True) if used]


def measure_quotations(
    shared: Path, tagged: list[tuple[Row, AnalysedReport]], *, as_annotated: bool
) -> dict[str, float]:
    """Give the measures on documents of the quotation data."""
    with tempfile.TemporaryDirectory() as folder:
        gold, found = Path(folder) / "gold.jsonl", Path(folder) / "found.jsonl"
        gold.write_text("".join(json.dumps(row) + "\n" for row, _ in tagged), encoding="utf-8")
        with found.open("w", encoding="utf-8") as file:
            for row, report in tagged:
                said = [
                    prediction(row["text"], statement, as_annotated=as_annotated)
                    for statement in find_statements(report)
                ]
                file.write(json.dumps({"id": row["id"], "statements": said}) + "\n")
        told = run_script(shared / "score" / "statements.py", str(gold), str(found))
    content = told["content"]
    return {
        "content_p": content["macro_p"],
        "content_r": content["macro_r"],
        "content_f1": content["macro_f1"],
        "joint_f1": told["joint"]["macro_f1"],
        "speaker_f1": told["speaker"]["macro_f1"],
        "cue_f1": told["cue"]["macro_f1"],
        "attributed": told["attributed"],
        "type_f1": told["type_f1"],
    }


def as_report(name: str, text: str, sentences: list[Span]) -> AnalysedReport:
    """Give a report whose paragraphs end at blank lines, its sentences cut to them."""
    ends = [(match.start(), match.end()) for match in re.finditer(r"\n[ \t]*\n", text)]
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(text)]
    body = [Span(start, stop) for start, stop in zip(starts, stops, strict=True) if text[start:stop].strip()]
    pieces = [
        Span(max(sentence.start, passage.start), min(sentence.end, passage.end))
        for sentence in sentences
        for passage in body
        if sentence.overlap(passage)
    ]
    return AnalysedReport(
        report=Report(id=name, text=text, language="de", body=tuple(Passage(span=span) for span in body)),
        sentences=tuple(stripped(text, piece) for piece in pieces if piece.of(text).strip()),
        mentions=(),
        times=(),
        quantities=(),
        event_date=None,
    )


def stripped(text: str, span: Span) -> Span:
    wording = span.of(text)
    start = span.start + len(wording) - len(wording.lstrip())
    return Span(start, start + len(wording.strip()))


def sentences_of(row: Row) -> list[Span]:
    return [Span(sentence["start"], sentence["end"]) for sentence in row["sentences"]]


def prediction(text: str, statement: Statement, *, as_annotated: bool) -> Prediction:
    """Give a statement in the form of the scoring script, on demand in the habits of the data."""
    content = statement.content
    parts = {part: ends_of(getattr(statement, part)) for part in PARTS}
    if as_annotated and statement.type is StatementType.DIRECT:
        content = tuple(with_marks(text, span) for span in content)
    if as_annotated and statement.type is StatementType.REPORTED:
        content = (whole_act(text, statement),)
        parts |= {"cue": [], "frame": []}
    return {"type": str(statement.type), "content": ends_of(content), **parts}


def ends_of(spans: tuple[Span, ...]) -> Spans:
    return [[span.start, span.end] for span in spans]


def with_marks(text: str, span: Span) -> Span:
    """Give a quotation with the marks around it."""
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    return Span(span.start - is_quotation_mark(before), span.end + is_quotation_mark(after))


def whole_act(text: str, statement: Statement) -> Span:
    """Give the clause of a speech act with its full stop: content, cue and frame."""
    whole = covering((*statement.content, *statement.cue, *statement.frame))
    return Span(whole.start, whole.end + (text[whole.end : whole.end + 1] in (".", "!", "?")))


def measure_seeds(shared: Path, tagger: Tagger) -> dict[str, float]:
    """Give how many core statements of the seeds the whole pipeline finds, and with the right speaker."""
    seeds = shared / "seeds"
    paths = [str(path) for path in sorted(seeds.glob("*.txt"))]
    with tempfile.TemporaryDirectory() as folder:
        annotated, events = Path(folder) / "annotated.jsonl", Path(folder) / "events.json"
        annotated.write_text("\n".join(annotations(paths, tagger)), encoding="utf-8")
        events.write_bytes(lesart("events", *paths, "--json"))
        told = run_script(
            shared / "score" / "seeds.py", str(seeds / "seeds.gold.json"), str(annotated), str(events)
        )
    found, total = told["statements_found"].split("/")
    return {"found": int(found), "right": int(told["speaker_right"].split("/")[0]), "all": int(total)}


def annotations(paths: list[str], tagger: Tagger) -> list[str]:
    """Give what `lesart annotate` prints of reports, their statements made of the tags."""
    cleaned = [clean_report(raw) for raw in read_reports(paths) if isinstance(raw, RawReport)]
    analysed = [analyse_report(report, None, Tagging(statements=tagger(report))) for report in cleaned]
    linked = link_names(sorted(analysed, key=lambda report: report.id))
    return [
        annotation_as_json(AnnotatedReport(analysed=report, statements=find_statements(report)))
        for report in linked
    ]


def lesart(*arguments: str) -> bytes:
    return subprocess.run(
        [sys.executable, "-m", "lesart", *arguments], capture_output=True, check=True
    ).stdout


def run_script(script: Path, *arguments: str) -> Row:
    told = subprocess.run([sys.executable, str(script), *arguments], capture_output=True, check=True)
    return json.loads(told.stdout)  # type: ignore[no-any-return]


def report_falls(told: dict[str, dict[str, float]]) -> int:
    """Give 1 and name the measure where one that was taken has fallen below its floor."""
    floors = json.loads((HERE / "floors.json").read_text("utf-8"))
    falls = [
        f"{name} {measure}: {told[name][measure]} < {floor}"
        for name, wanted in floors.items()
        if name in told
        for measure, floor in wanted.items()
        if told[name][measure] < floor
    ]
    print("\n".join(falls), file=sys.stderr)
    return 1 if falls else 0


if __name__ == "__main__":
    sys.exit(main())
